// From pointer and keys to points and ranges: everything here reads a drawn figure and changes nothing.
#pragma once

#include "chart/figure/figure.hpp"

namespace chart {

// The point that a pointer at `at` means: nearest in x for lines, the bar or segment under it; nothing outside the
// plot (plus a margin of half a touch target).
[[nodiscard]] std::optional<Cursor> hit(const Figure& figure, base::Point at);

// The point `along` steps further in the series and `across` series away; stays at the ends. Where a line's points are
// denser than pixels, a step is a pixel; `across` leads to the line next above or below. Without a cursor, the first
// step goes to the first point shown, or, backwards, to the last.
[[nodiscard]] std::optional<Cursor> step(const Figure& figure, std::optional<Cursor> from, int along, int across);
// Where the point stands; nothing for one that is not shown or not known.
[[nodiscard]] std::optional<base::Point> find_point(const Figure& figure, Cursor cursor);

// What counts as touching the point, where it has a place of its own, as bars have.
[[nodiscard]] std::optional<base::Rect> find_reach(const Figure& figure, Cursor cursor);

// What draws a whole band, such as a stack's column, with ids below the chart's; nothing where points stand alone.
[[nodiscard]] std::optional<BandItems> find_band(const Figure& figure, std::string_view category);

// Range of time between two x positions in the plot, at least four points of data long, kept within the data.
[[nodiscard]] std::optional<content::TimeRange> range_between(const Figure& figure, float x0, float x1);
// The shown range scaled by `factor` (< 1 zooms in) about the x position, kept within `limits`.
[[nodiscard]] std::optional<content::TimeRange> zoom(const Figure& figure, float x, float factor,
                                                     content::TimeRange limits);
// The shown range moved by `dx` pixels, kept within `limits`.
[[nodiscard]] std::optional<content::TimeRange> pan(const Figure& figure, float dx, content::TimeRange limits);
// The range that the data of the state's config spans; nothing for charts without a time axis.
[[nodiscard]] std::optional<content::TimeRange> limits(const content::Chart& chart, const State& state,
                                                       const Environment& environment);

} // namespace chart
