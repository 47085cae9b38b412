// Fewer points, same picture: of all that fall into one pixel column, the first, the lowest, the highest and the last.
#pragma once

#include "chart/data/series_view.hpp"
#include "chart/scale/scale.hpp"

#include <array>

namespace chart {

// Points [first, last) that share a pixel column. The first and the last are known.
struct Run {
    std::size_t first = 0;
    std::size_t last = 0;
};

// The points [first, last) of series over the same times, by pixel column and without gaps (points unknown in any of
// the series): between two runs there is a gap where the second does not begin at the first one's end. Each point by
// itself while there are fewer than four per pixel. Takes time in proportion to the pixels, so of more than eight gaps
// in one pixel column the later ones are no longer told apart.
[[nodiscard]] std::vector<Run> pixel_runs(std::span<const SeriesView* const> views, std::size_t first, std::size_t last,
                                          const Scale& x);

// The first, the lowest, the highest and the last point of the run, ascending (some may be the same): a line through
// these is the same to the pixel as through all. M4 (Jugel et al., VLDB 2014).
[[nodiscard]] std::array<std::size_t, 4> outline(const SeriesView& view, const Run& run);

} // namespace chart
