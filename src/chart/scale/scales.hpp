// The scales of a plot: one along which its points are spread, one for their values. All marks share them.
#pragma once

#include "base/geometry.hpp"
#include "chart/data/series.hpp"
#include "chart/scale/scale.hpp"

namespace chart {

// Of a row, for its bar: the rest is space between bars.
inline constexpr float row_share = 0.6F;

// Where a category stands on a band scale.
struct Slot {
    float from = 0;
    float size = 0;
    float extra = 0;  // at its end, for what stands below a row's bar
    float middle = 0; // of the bar
};

struct Scales {
    Along kind = Along::nothing;
    bool horizontal = false; // values run along x, and what they are spread along goes down y
    base::Rect frame;        // between the scales' ends
    base::Rect area;         // with the names of rows
    Scale along;
    Scale value;
    std::vector<Category> bands{}; // of a band scale, with their slots
    std::vector<Slot> slots{};

    [[nodiscard]] const Scale& x() const { return horizontal ? value : along; }
    [[nodiscard]] const Scale& y() const { return horizontal ? along : value; }
    [[nodiscard]] float position(double along_value) const {
        return slots.empty() ? along(along_value) : slots[static_cast<std::size_t>(along_value)].middle;
    }
    [[nodiscard]] base::Point at(double along_value, double height) const {
        const float position_of = position(along_value);
        return horizontal ? base::Point{value(height), position_of} : base::Point{position_of, value(height)};
    }
    // From one value to another, so thick, about a middle.
    [[nodiscard]] base::Rect bar(float middle, float thickness, double from, double to) const {
        const float a = value(from);
        const float b = value(to);
        const float low = std::min(a, b);
        const float length = std::abs(a - b);
        return horizontal ? base::Rect{low, middle - thickness / 2, length, thickness}
                          : base::Rect{middle - thickness / 2, low, thickness, length};
    }
};

} // namespace chart
