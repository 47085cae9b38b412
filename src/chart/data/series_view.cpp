// Searches that skip whole blocks of a pyramid. Without one they go point by point: the same loops, at level 0.
#include "chart/data/series_view.hpp"

#include <limits>

namespace chart {
namespace {

const Block& block(const SeriesView& view, std::size_t level, std::size_t first) {
    return view.levels[level - 1][first / block_size(level)];
}

// The highest level, `top` at most, that has a block beginning at `first` and ending at `last` or before.
std::size_t level_from(std::size_t first, std::size_t last, std::size_t top) {
    std::size_t level = 0;
    while (level < top && first % block_size(level + 1) == 0 && last - first >= block_size(level + 1)) {
        ++level;
    }
    return level;
}

// The highest level that has a block ending at `last` and beginning at `first` or after.
std::size_t level_to(std::size_t first, std::size_t last, std::size_t top) {
    std::size_t level = 0;
    while (level < top && last % block_size(level + 1) == 0 && last - first >= block_size(level + 1)) {
        ++level;
    }
    return level;
}

// The first point for which `holds(level, point)`, asked of whole blocks first and then within them.
template <typename Holds>
std::size_t find_first(const SeriesView& view, std::size_t first, std::size_t last, const Holds& holds) {
    std::size_t top = view.levels.size();
    while (first < last) {
        const std::size_t level = level_from(first, last, top);
        if (!holds(level, first)) {
            first += block_size(level);
        } else if (level == 0) {
            return first;
        } else {
            top = level - 1;
        }
    }
    return last;
}

template <typename Before> std::size_t first_not(const SeriesView& view, const Before& before) {
    std::size_t from = 0;
    std::size_t count = view.size();
    while (count > 0) {
        const std::size_t half = count / 2;
        if (before(view.x(from + half))) {
            from += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return from;
}

} // namespace

std::size_t SeriesView::at_or_after(double time) const {
    return first_not(*this, [&](double x) { return x < time; });
}

std::size_t SeriesView::after(double time) const {
    return first_not(*this, [&](double x) { return x <= time; });
}

std::optional<Extremes> SeriesView::extremes(std::size_t first, std::size_t last) const {
    constexpr std::size_t fan_out = block_size(1);
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    Extremes found{size(), size()};
    const auto include_low = [&](double value, std::size_t point) {
        if (value < low || (value == low && point < found.low)) {
            low = value;
            found.low = point;
        }
    };
    const auto include_high = [&](double value, std::size_t point) {
        if (value > high || (value == high && point < found.high)) {
            high = value;
            found.high = point;
        }
    };
    // What neither the level nor the ones above can hold in whole blocks, from both ends; NaN compares as neither.
    const auto point = [&](std::size_t i) {
        include_low(value(i), i);
        include_high(value(i), i);
    };
    const std::size_t top = levels.size();
    for (; first < last && (top == 0 || first % fan_out != 0); ++first) {
        point(first);
    }
    for (; first < last && last % fan_out != 0; --last) {
        point(last - 1);
    }
    for (std::size_t level = 0; level < top && first < last; ++level) {
        first /= fan_out;
        last /= fan_out;
        const auto block = [&](const Block& whole) {
            if (whole.known > 0) {
                include_low(whole.low, whole.low_row);
                include_high(whole.high, whole.high_row);
            }
        };
        for (; first < last && (level + 1 == top || first % fan_out != 0); ++first) {
            block(levels[level][first]);
        }
        for (; first < last && last % fan_out != 0; --last) {
            block(levels[level][last - 1]);
        }
    }
    return found.low < size() ? std::optional(found) : std::nullopt;
}

std::size_t SeriesView::first_known(std::size_t first, std::size_t last) const {
    return find_first(*this, first, last, [&](std::size_t level, std::size_t point) {
        return level > 0 ? block(*this, level, point).known > 0 : known(point);
    });
}

std::size_t SeriesView::first_gap(std::size_t first, std::size_t last) const {
    return find_first(*this, first, last, [&](std::size_t level, std::size_t point) {
        return level > 0 ? block(*this, level, point).known < block_size(level) : !known(point);
    });
}

std::optional<std::size_t> SeriesView::last_known(std::size_t first, std::size_t last) const {
    std::size_t top = levels.size();
    while (first < last) {
        const std::size_t level = level_to(first, last, top);
        const std::size_t begin = last - block_size(level);
        if (level > 0 ? block(*this, level, begin).known == 0 : !known(begin)) {
            last = begin;
        } else if (level == 0) {
            return begin;
        } else {
            top = level - 1;
        }
    }
    return std::nullopt;
}

} // namespace chart
