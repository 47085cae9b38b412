// Fewer points, same picture: of all that fall into one pixel column, the first, the lowest, the highest and the last.
#pragma once

#include "chart/plot_data.hpp"

namespace chart {

// Indices into `points`, ascending. Gaps (NaN) are kept as one index each. Unchanged when there are fewer points than
// four per pixel. The method is M4 (Jugel et al., VLDB 2014): the picture of the line is the same to the pixel.
[[nodiscard]] std::vector<std::size_t> visible_points(const std::vector<LinePoint>& points, const Scale& x);

} // namespace chart
