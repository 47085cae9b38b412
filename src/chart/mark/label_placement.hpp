// Finds places for labels where they cover neither each other nor the data, and drops the least important only when
// there is no place left.
#pragma once

#include "base/geometry.hpp"

#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace chart {

struct Leader {
    base::Point from; // at the mark
    base::Point to;   // at the label
};

struct Candidate {
    base::Rect box;
    std::optional<Leader> leader;
    float cost = 0;          // how far from ideal; compared with other candidates of all labels
    std::size_t variant = 0; // the caller's: which wrapping of the text
    base::Point at{};        // labels of points above each other stand in the points' order
};

// What labels must stay off, per pixel column where it is data.
class Obstacles {
  public:
    explicit Obstacles(const base::Rect& bounds) : bounds_(bounds) {}

    void add_box(const base::Rect& box) { boxes_.push_back(box); }
    void add_line(const std::vector<base::Point>& points, float half_width);
    void add_area(const std::vector<base::Point>& upper, const std::vector<base::Point>& lower);

    [[nodiscard]] const base::Rect& bounds() const { return bounds_; }
    // Inside the bounds and clear of everything.
    [[nodiscard]] bool allow(const base::Rect& box) const;
    // Whether data (not boxes) lies under any part of it.
    [[nodiscard]] bool cross_data(const base::Rect& box) const;

  private:
    struct Interval {
        float top = HUGE_VALF; // below its bottom where there is none
        float bottom = -HUGE_VALF;
        [[nodiscard]] bool cross(const base::Rect& box) const { return top < box.bottom() && box.y < bottom; }
    };
    // Most columns have one interval; a vector for each would be as many allocations.
    struct Column {
        Interval first;
        std::vector<Interval> others{};
        [[nodiscard]] bool empty() const { return first.bottom < first.top; }
        [[nodiscard]] Interval& last() { return others.empty() ? first : others.back(); }
    };
    void add_interval(float x, float top, float bottom);

    base::Rect bounds_;
    std::vector<base::Rect> boxes_;
    std::vector<Column> columns_;  // one per pixel of the bounds' width; none without data
    std::vector<Interval> blocks_; // from highest to lowest of 16 columns: most boxes cross none
};

// For each label, given most important first, the index of the candidate chosen, or nothing. Each takes its cheapest
// free place; where there is none, it takes one whose owners can move elsewhere (ejection chains of bounded length).
[[nodiscard]] std::vector<std::optional<std::size_t>> place_labels(std::vector<std::vector<Candidate>>& labels,
                                                                   const Obstacles& obstacles);

// Centres of labels of the given height, moved apart as little as possible (least squares) within [from, to]; `wanted`
// ascends. Pool-adjacent-violators, as in isotonic regression. When they do not fit, they overlap evenly.
[[nodiscard]] std::vector<float> spread(const std::vector<float>& wanted, float height, float from, float to);

} // namespace chart
