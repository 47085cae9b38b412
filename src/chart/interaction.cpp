// From pointer and keys to points and ranges: everything here reads a drawn figure and changes nothing.
#include "chart/figure.hpp"
#include "chart/style.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

constexpr double least_points = 4;

float distance(const base::Rect& rect, base::Point at) {
    const float dx = std::max({rect.x - at.x, 0.0F, at.x - rect.right()});
    const float dy = std::max({rect.y - at.y, 0.0F, at.y - rect.bottom()});
    return dx * dx + dy * dy;
}

float distance(base::Point a, base::Point b) { return distance(base::Rect{a.x, a.y, 0, 0}, b); }

content::TimeRange rounded(double from, double to) {
    return {static_cast<base::Instant>(std::llround(from)), static_cast<base::Instant>(std::llround(to))};
}

// Of the series' points, those of the given one: [first, last) in figure.points.
std::pair<std::size_t, std::size_t> points_of(const Figure& figure, std::size_t series) {
    const auto first = std::find_if(figure.points.begin(), figure.points.end(),
                                    [&](const PlacedPoint& point) { return point.cursor.series == series; });
    const auto last = std::find_if(first, figure.points.end(),
                                   [&](const PlacedPoint& point) { return point.cursor.series != series; });
    return {static_cast<std::size_t>(first - figure.points.begin()),
            static_cast<std::size_t>(last - figure.points.begin())};
}

std::size_t moved(std::size_t at, int by, std::size_t count) {
    const auto wanted = static_cast<long long>(at) + by;
    return static_cast<std::size_t>(std::clamp<long long>(wanted, 0, static_cast<long long>(count) - 1));
}

Scale time_scale(const Figure& figure) {
    return {content::ScaleType::linear, figure.window->x, figure.plot.x, figure.plot.right()};
}

// The least time that a zoom may show: that of four points of the densest series at their mean distance.
double least_span(const Figure& figure) {
    const auto [first, last] = points_of(figure, figure.points.empty() ? 0 : figure.points.front().cursor.series);
    if (last - first < 2) {
        return base::seconds_per_hour;
    }
    const float pixels = figure.points[last - 1].at.x - figure.points[first].at.x;
    const double mean = static_cast<double>(pixels) / static_cast<double>(last - first - 1);
    return mean * (least_points - 1) * figure.window->x.span() / static_cast<double>(figure.plot.width);
}

// The range of the given span that lies within the limits and as near as possible to where it was.
content::TimeRange kept_within(double from, double span, content::TimeRange limits) {
    const auto lowest = static_cast<double>(limits.from);
    const auto highest = static_cast<double>(limits.to);
    if (span >= highest - lowest) {
        return limits;
    }
    const double start = std::clamp(from, lowest, highest - span);
    return rounded(start, start + span);
}

} // namespace

std::optional<Cursor> hit(const Figure& figure, base::Point at) {
    if (figure.points.empty() || !figure.plot.grown(touch_target / 2).contains(at)) {
        return std::nullopt;
    }
    const PlacedPoint* nearest = nullptr;
    std::pair<float, float> least;
    for (const PlacedPoint& point : figure.points) {
        const std::pair<float, float> away{distance(point.reach, at), distance(point.at, at)};
        if (nearest == nullptr || away < least) {
            nearest = &point;
            least = away;
        }
    }
    constexpr float margin = touch_target / 2;
    if (least.first > margin * margin) {
        return std::nullopt;
    }
    return nearest->cursor;
}

const PlacedPoint* find_point(const Figure& figure, Cursor cursor) {
    const auto found = std::find_if(figure.points.begin(), figure.points.end(),
                                    [&](const PlacedPoint& point) { return point.cursor == cursor; });
    return found == figure.points.end() ? nullptr : &*found;
}

std::optional<Cursor> step(const Figure& figure, std::optional<Cursor> from, int along, int across) {
    if (figure.points.empty()) {
        return std::nullopt;
    }
    const PlacedPoint* start = from ? find_point(figure, *from) : nullptr;
    if (start == nullptr) {
        const auto [first, last] = points_of(figure, figure.points.front().cursor.series);
        return figure.points[figure.window ? last - 1 : first].cursor;
    }
    const bool one_series = figure.points.front().cursor.series == figure.points.back().cursor.series;
    if (one_series && !figure.window) {
        along += across; // bars stand below each other: down means the next one, too
    }
    const auto [first, last] = points_of(figure, start->cursor.series);
    const auto position = static_cast<std::size_t>(start - figure.points.data()) - first;
    const PlacedPoint& next = figure.points[first + moved(position, along, last - first)];
    if (one_series || across == 0) {
        return next.cursor;
    }
    std::vector<std::size_t> series;
    for (const PlacedPoint& point : figure.points) {
        if (series.empty() || series.back() != point.cursor.series) {
            series.push_back(point.cursor.series);
        }
    }
    const auto own =
        static_cast<std::size_t>(std::find(series.begin(), series.end(), next.cursor.series) - series.begin());
    const auto [other_first, other_last] = points_of(figure, series[moved(own, across, series.size())]);
    const auto nearest = std::min_element(figure.points.begin() + static_cast<std::ptrdiff_t>(other_first),
                                          figure.points.begin() + static_cast<std::ptrdiff_t>(other_last),
                                          [&](const PlacedPoint& a, const PlacedPoint& b) {
                                              return std::abs(a.at.x - next.at.x) < std::abs(b.at.x - next.at.x);
                                          });
    return nearest->cursor;
}

std::optional<content::TimeRange> range_between(const Figure& figure, float x0, float x1) {
    if (!figure.window || figure.points.empty()) {
        return std::nullopt;
    }
    const auto [first, last] = points_of(figure, figure.points.front().cursor.series);
    const float lowest = figure.points[first].at.x;
    const float highest = figure.points[last - 1].at.x;
    const Scale x = time_scale(figure);
    const content::TimeRange data = rounded(x.invert(lowest), x.invert(highest));
    const double a = x.invert(std::clamp(std::min(x0, x1), lowest, highest));
    const double b = x.invert(std::clamp(std::max(x0, x1), lowest, highest));
    const double span = std::max(b - a, least_span(figure));
    return kept_within((a + b - span) / 2, span, data);
}

std::optional<content::TimeRange> zoom(const Figure& figure, float x, float factor, content::TimeRange limits) {
    if (!figure.window || factor <= 0) {
        return std::nullopt;
    }
    const Domain& shown = figure.window->x;
    const double about = time_scale(figure).invert(std::clamp(x, figure.plot.x, figure.plot.right()));
    const double span =
        std::max(shown.span() * static_cast<double>(factor), std::min(shown.span(), least_span(figure)));
    const double part = (about - shown.from) / shown.span();
    return kept_within(about - part * span, span, limits);
}

std::optional<content::TimeRange> pan(const Figure& figure, float dx, content::TimeRange limits) {
    if (!figure.window) {
        return std::nullopt;
    }
    const Domain& shown = figure.window->x;
    const double by = static_cast<double>(dx) / static_cast<double>(figure.plot.width) * shown.span();
    return kept_within(shown.from - by, shown.span(), limits);
}

} // namespace chart
