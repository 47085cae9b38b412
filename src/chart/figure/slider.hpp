// A what-if above its plot: the assumption with its arithmetic in words, and the slider that sets it.
#pragma once

#include "chart/figure/controls.hpp"
#include "chart/mark/what_if.hpp"

namespace chart {

// The thumb's centre stays so far from the ends of the slider's box; web/live.css makes the browser's own as wide.
inline constexpr float thumb_radius = 8;

[[nodiscard]] Controls draw_what_if(const DrawContext& context, SceneBuilder& builder, const Projection& projection,
                                    base::Point at, float width);

// The value at a place of a slider's box, before it is brought to a step.
[[nodiscard]] double slider_value(const scene::Range& range, const base::Rect& box, float x);

// What the thumb covers.
[[nodiscard]] base::Rect thumb_rect(const scene::Range& range, const base::Rect& box);

} // namespace chart
