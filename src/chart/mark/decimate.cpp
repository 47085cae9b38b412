// M4 aggregation: a line through each pixel column's first, lowest, highest and last point.
#include "chart/mark/decimate.hpp"

#include <algorithm>

namespace chart {
namespace {

constexpr std::size_t max_runs_per_column = 8;

// Past the last of the points from `first` on that lie in its pixel column. `near`: about how many these are.
std::size_t column_end(const SeriesView& view, std::size_t first, std::size_t last, const Scale& x, std::size_t near) {
    const float column = std::floor(x(view.x(first)));
    // From where it would be if points were spread evenly: doubling steps either way, then halving ones, by the time at
    // which the next column begins.
    const double next = x.invert(column + 1);
    std::size_t in = std::min(last, first + near) - 1;
    std::size_t out = in;
    std::size_t step = 1;
    if (view.x(in) < next) {
        while (step < last - in && view.x(in + step) < next) {
            in += step;
            step *= 2;
        }
        out = std::min(last, in + step);
    } else {
        while (step < out - first && view.x(out - step) >= next) {
            out -= step;
            step *= 2;
        }
        in = out - std::min(out - first, step);
    }
    while (out - in > 1) {
        const std::size_t middle = in + (out - in) / 2;
        (view.x(middle) < next ? in : out) = middle;
    }
    // That time is rounded; what counts is where the points are drawn.
    const auto inside = [&](std::size_t point) { return std::floor(x(view.x(point))) == column; };
    while (out < last && inside(out)) {
        ++out;
    }
    while (out - first > 1 && !inside(out - 1)) {
        --out;
    }
    return out;
}

std::size_t first_known(std::span<const SeriesView* const> views, std::size_t first, std::size_t last) {
    for (;;) {
        std::size_t known = first;
        for (const SeriesView* view : views) {
            known = view->first_known(known, last);
        }
        if (known == first || known == last) {
            return known;
        }
        first = known;
    }
}

std::size_t first_gap(std::span<const SeriesView* const> views, std::size_t first, std::size_t last) {
    for (const SeriesView* view : views) {
        last = view->first_gap(first, last);
    }
    return last;
}

} // namespace

std::vector<Run> pixel_runs(std::span<const SeriesView* const> views, std::size_t first, std::size_t last,
                            const Scale& x) {
    std::vector<Run> runs;
    const bool sparse = static_cast<float>(last - first) <= 4 * std::abs(x.range_to - x.range_from);
    std::size_t end = first; // of the pixel column
    std::size_t gap = first_gap(views, first, last);
    std::size_t near = 1;
    std::size_t in_column = 0;
    while (first < last) {
        if (gap == first) {
            first = first_known(views, first, last);
            gap = first_gap(views, first, last);
            continue;
        }
        if (first >= end) {
            end = sparse ? first + 1 : column_end(*views.front(), first, last, x, near);
            near = end - first;
            in_column = 0;
        }
        Run run{first, std::min(end, gap)};
        if (++in_column == max_runs_per_column && gap < end) {
            for (const SeriesView* view : views) {
                const std::size_t known = view->last_known(first, end).value_or(first);
                run.last = view == views.front() ? known + 1 : std::min(run.last, known + 1);
            }
            gap = first_gap(views, end, last);
            first = end;
        } else {
            first = run.last;
        }
        runs.push_back(run);
    }
    return runs;
}

std::array<std::size_t, 4> outline(const SeriesView& view, const Run& run) {
    const Extremes extremes = view.extremes(run.first, run.last).value_or(Extremes{run.first, run.first});
    return {run.first, std::min(extremes.low, extremes.high), std::max(extremes.low, extremes.high), run.last - 1};
}

} // namespace chart
