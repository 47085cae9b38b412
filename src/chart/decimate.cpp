// M4 aggregation: a line through each pixel column's first, lowest, highest and last point.
#include "chart/decimate.hpp"

#include <algorithm>

namespace chart {
namespace {

constexpr std::size_t most_runs_per_column = 8;

// Past the last of the points from `first` on that lie in its pixel column: doubling steps, then halving ones.
std::size_t column_end(const Track& track, std::size_t first, std::size_t last, const Scale& x) {
    const float column = std::floor(x(track.x(first)));
    const auto inside = [&](std::size_t point) { return std::floor(x(track.x(point))) == column; };
    std::size_t in = first;
    std::size_t step = 1;
    while (step < last - in && inside(in + step)) {
        in += step;
        step *= 2;
    }
    std::size_t out = std::min(last, in + step);
    while (out - in > 1) {
        const std::size_t middle = in + (out - in) / 2;
        (inside(middle) ? in : out) = middle;
    }
    return out;
}

std::size_t first_known(std::span<const Track* const> tracks, std::size_t first, std::size_t last) {
    for (;;) {
        std::size_t known = first;
        for (const Track* track : tracks) {
            known = track->first_known(known, last);
        }
        if (known == first || known == last) {
            return known;
        }
        first = known;
    }
}

std::size_t first_gap(std::span<const Track* const> tracks, std::size_t first, std::size_t last) {
    for (const Track* track : tracks) {
        last = track->first_gap(first, last);
    }
    return last;
}

} // namespace

std::vector<Run> pixel_runs(std::span<const Track* const> tracks, std::size_t first, std::size_t last, const Scale& x) {
    std::vector<Run> runs;
    const bool sparse = static_cast<float>(last - first) <= 4 * std::abs(x.range_to - x.range_from);
    while (first < last) {
        const std::size_t end = sparse ? first + 1 : column_end(*tracks.front(), first, last, x);
        for (std::size_t count = 0; (first = first_known(tracks, first, end)) < end; ++count) {
            std::size_t to = first_gap(tracks, first, end);
            if (count + 1 == most_runs_per_column) {
                to = end;
                for (const Track* track : tracks) {
                    to = std::min(to, track->last_known(first, end).value_or(first) + 1);
                }
                runs.push_back({first, to});
                break;
            }
            runs.push_back({first, to});
            first = to;
        }
        first = end;
    }
    return runs;
}

std::array<std::size_t, 4> outline(const Track& track, const Run& run) {
    const Extremes extremes = track.extremes(run.first, run.last).value_or(Extremes{run.first, run.first});
    return {run.first, std::min(extremes.low, extremes.high), std::max(extremes.low, extremes.high), run.last - 1};
}

} // namespace chart
