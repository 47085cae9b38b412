// A chart as a small picture: its marks alone, and a dot at the point that is spoken of.
#pragma once

#include "chart/data/state.hpp"
#include "content/article.hpp"
#include "scene/scene.hpp"

namespace chart {

// `shown` as it is drawn, from (0, 0) and exactly so large. Nothing in it depends on the size but by proportion and the
// widths of strokes, so that one drawing can be stretched to another size. Empty for what the article does not have.
[[nodiscard]] scene::Scene thumbnail(const content::Shown& shown, base::Size size, const Environment& environment);

} // namespace chart
