// Points along time, along a number or from category to category: a dataset's rows, or those of one series, in the
// order of their positions. A view of the data, which must outlive it; nothing here takes time that grows with the data
// as long as they have a pyramid.
#pragma once

#include "base/date.hpp"
#include "chart/data/pyramid.hpp"

#include <cmath>
#include <limits>
#include <optional>

namespace chart {

struct Extremes {
    std::size_t low = 0; // the first point with the lowest value
    std::size_t high = 0;
};

// A point that the data have no row for: its value is not known.
inline constexpr std::size_t no_row = static_cast<std::size_t>(-1);

// Ranges of points are [first, last).
struct SeriesView {
    std::span<const base::Instant> times; // by row
    std::span<const double> values;       // by row; NaN: a gap
    std::vector<std::size_t> rows;        // of each point; empty when the points are the rows, as they stand
    Levels levels;                        // only without `rows`; may be empty, then ranges are searched
    std::vector<double> positions{};      // of each point, where they do not stand at their times; with `rows`

    [[nodiscard]] std::size_t size() const { return rows.empty() ? times.size() : rows.size(); }
    [[nodiscard]] std::size_t row(std::size_t point) const { return rows.empty() ? point : rows[point]; }
    [[nodiscard]] double x(std::size_t point) const {
        return positions.empty() ? static_cast<double>(times[row(point)]) : positions[point];
    }
    [[nodiscard]] double value(std::size_t point) const {
        if (rows.empty()) {
            return values[point];
        }
        return rows[point] == no_row ? std::numeric_limits<double>::quiet_NaN() : values[rows[point]];
    }
    [[nodiscard]] bool known(std::size_t point) const { return !std::isnan(value(point)); }

    // The first point at or after, and the first after, a time in seconds; size() when there is none.
    [[nodiscard]] std::size_t at_or_after(double time) const;
    [[nodiscard]] std::size_t after(double time) const;

    // Of the known points; nothing without any.
    [[nodiscard]] std::optional<Extremes> extremes(std::size_t first, std::size_t last) const;
    // `last` when there is none.
    [[nodiscard]] std::size_t first_known(std::size_t first, std::size_t last) const;
    [[nodiscard]] std::size_t first_gap(std::size_t first, std::size_t last) const;
    // Nothing when there is none.
    [[nodiscard]] std::optional<std::size_t> last_known(std::size_t first, std::size_t last) const;
};

} // namespace chart
