// The tooltip: what a point says as a block beside it, and as a sentence.
#pragma once

#include "chart/mark/tip.hpp"
#include "chart/scale/scene_builder.hpp"

namespace chart {

// "20 October 2025: open $108,667; high $111,711"
[[nodiscard]] std::string sentence(const Tip& tip, base::Language language);

// A place within `bounds` clear of tip.clear and, where there is one, of tip.hard_obstacles and tip.soft_obstacles,
// beside or above it first; nothing when no side has room. Level with `top` (the plot's upper edge) when beside, so
// that it stays above a pointing finger.
[[nodiscard]] std::optional<base::Rect> place_tip(base::Size size, const Tip& tip, const base::Rect& bounds, float top);

// Draws the block; rows that find no room are left off from the end.
void draw_tip(const DrawContext& context, SceneBuilder& builder, Tip tip, const base::Rect& bounds, float plot_top);

} // namespace chart
