// From pointer and keys to points and ranges: everything here reads a drawn figure and changes nothing.
#include "chart/reading/step.hpp"

#include "chart/data/plot_data.hpp"
#include "chart/scale/style.hpp"

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

// Of the bars or segments, those of the given series: [first, last) in figure.points.
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

base::Point place(const Figure& figure, Cursor cursor) {
    const Track& track = figure.lines[cursor.series].track;
    return {figure.x(track.x(cursor.index)), figure.y(track.value(cursor.index))};
}

// The known point of the line that is nearest in time; nothing without any in the shown part.
std::optional<std::size_t> nearest_point(const PlacedLine& line, double time) {
    const Track& track = line.track;
    const std::size_t at = std::clamp(track.at_or_after(time), line.first, line.last);
    const std::size_t after = track.first_known(at, line.last);
    const std::optional<std::size_t> before = track.last_known(line.first, at);
    if (after == line.last || (before && time - track.x(*before) <= track.x(after) - time)) {
        return before;
    }
    return after;
}

// The lines with anything to point at.
std::vector<std::size_t> known_lines(const Figure& figure) {
    std::vector<std::size_t> known;
    for (std::size_t i = 0; i < figure.lines.size(); ++i) {
        const PlacedLine& line = figure.lines[i];
        if (line.track.first_known(line.first, line.last) < line.last) {
            known.push_back(i);
        }
    }
    return known;
}

std::optional<Cursor> hit_line(const Figure& figure, base::Point at) {
    std::optional<Cursor> nearest;
    const double time = figure.x.invert(at.x);
    for (std::size_t i = 0; i < figure.lines.size(); ++i) {
        const std::optional<std::size_t> point = nearest_point(figure.lines[i], time);
        if (point && (!nearest || distance(place(figure, {i, *point}), at) < distance(place(figure, *nearest), at))) {
            nearest = Cursor{i, *point};
        }
    }
    return nearest;
}

// Points that share a pixel; at least one.
long long points_per_pixel(const Figure& figure, const PlacedLine& line) {
    const auto pixels = static_cast<long long>(std::max(1.0F, figure.plot.width));
    return std::max(1LL, static_cast<long long>(line.last - line.first) / pixels);
}

std::optional<Cursor> step_line(const Figure& figure, std::optional<Cursor> from, int along, int across) {
    const std::vector<std::size_t> known = known_lines(figure);
    if (known.empty()) {
        return std::nullopt;
    }
    if (!from || !find_point(figure, *from)) {
        const PlacedLine& first = figure.lines[known.front()];
        const std::size_t start = first.track.first_known(first.first, first.last);
        const bool backwards = along + across < 0;
        return Cursor{known.front(),
                      backwards ? first.track.last_known(first.first, first.last).value_or(start) : start};
    }
    const PlacedLine& line = figure.lines[from->series];
    const auto lowest = static_cast<long long>(line.first);
    const auto highest = static_cast<long long>(line.last) - 1;
    const long long wanted = static_cast<long long>(from->index) + along * points_per_pixel(figure, line);
    auto next = static_cast<std::size_t>(std::clamp(wanted, lowest, highest));
    // On over a gap; where nothing follows it, back to the last that is known.
    if (along > 0) {
        const std::size_t after = line.track.first_known(next, line.last);
        next = after < line.last ? after : line.track.last_known(from->index, next).value_or(from->index);
    } else if (along < 0) {
        next = line.track.last_known(line.first, next + 1).value_or(line.track.first_known(next, line.last));
    }
    if (across == 0) {
        return Cursor{from->series, next};
    }
    // To the line that is drawn next above or below.
    const auto rank = [&](Cursor at) { return std::pair{place(figure, at).y * (across < 0 ? -1 : 1), at.series}; };
    Cursor nearest = *from;
    for (const std::size_t series : known) {
        const Cursor other{series, nearest_point(figure.lines[series], line.track.x(next)).value_or(0)};
        if (rank(*from) < rank(other) && (nearest == *from || rank(other) < rank(nearest))) {
            nearest = other;
        }
    }
    return nearest;
}

// The least time that a zoom may show: that of four points of the first line at their mean distance.
double least_span(const Figure& figure) {
    for (const PlacedLine& line : figure.lines) {
        if (line.last - line.first > 1) {
            const double shown = line.track.x(line.last - 1) - line.track.x(line.first);
            return shown / static_cast<double>(line.last - line.first - 1) * (least_points - 1);
        }
    }
    return base::seconds_per_hour;
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
    constexpr float margin = touch_target / 2;
    if (figure.window) {
        return distance(figure.plot, at) <= margin * margin ? hit_line(figure, at) : std::nullopt;
    }
    if (figure.points.empty() || !figure.plot.grown(margin).contains(at)) {
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
    if (least.first > margin * margin) {
        return std::nullopt;
    }
    return nearest->cursor;
}

std::optional<base::Point> find_point(const Figure& figure, Cursor cursor) {
    if (cursor.series < figure.lines.size()) {
        const PlacedLine& line = figure.lines[cursor.series];
        const bool shown = cursor.index >= line.first && cursor.index < line.last && line.track.known(cursor.index);
        return shown ? std::optional(place(figure, cursor)) : std::nullopt;
    }
    const auto found = std::find_if(figure.points.begin(), figure.points.end(),
                                    [&](const PlacedPoint& point) { return point.cursor == cursor; });
    return found == figure.points.end() ? std::nullopt : std::optional(found->at);
}

std::optional<Cursor> step(const Figure& figure, std::optional<Cursor> from, int along, int across) {
    if (figure.window) {
        return step_line(figure, from, along, across);
    }
    if (figure.points.empty()) {
        return std::nullopt;
    }
    const auto start = std::find_if(figure.points.begin(), figure.points.end(),
                                    [&](const PlacedPoint& point) { return from == point.cursor; });
    if (start == figure.points.end()) {
        return (along + across < 0 ? figure.points.back() : figure.points.front()).cursor;
    }
    // Every series has a point at every place along.
    const std::size_t last_series = figure.points.back().cursor.series;
    if (last_series == 0) {
        along += across; // bars stand below each other: down means the next one, too
    }
    const auto [first, last] = points_of(figure, from->series);
    const std::size_t place =
        moved(static_cast<std::size_t>(start - figure.points.begin()) - first, along, last - first);
    const std::size_t series = moved(from->series, last_series == 0 ? 0 : across, last_series + 1);
    return figure.points[series * (last - first) + place].cursor;
}

std::optional<content::TimeRange> range_between(const Figure& figure, float x0, float x1) {
    const std::vector<std::size_t> known = known_lines(figure);
    if (known.empty()) {
        return std::nullopt;
    }
    const PlacedLine& line = figure.lines[known.front()];
    const double lowest = line.track.x(line.track.first_known(line.first, line.last));
    const double highest = line.track.x(line.track.last_known(line.first, line.last).value_or(line.first));
    const double a = std::clamp(figure.x.invert(std::min(x0, x1)), lowest, highest);
    const double b = std::clamp(figure.x.invert(std::max(x0, x1)), lowest, highest);
    const double span = std::max(b - a, least_span(figure));
    return kept_within((a + b - span) / 2, span, rounded(lowest, highest));
}

std::optional<content::TimeRange> zoom(const Figure& figure, float x, float factor, content::TimeRange limits) {
    if (!figure.window || factor <= 0) {
        return std::nullopt;
    }
    const Domain& shown = figure.window->x;
    const double about = figure.x.invert(std::clamp(x, figure.plot.x, figure.plot.right()));
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
    const double by = figure.x.invert(dx) - figure.x.invert(0);
    return kept_within(shown.from - by, shown.span(), limits);
}

std::optional<content::TimeRange> limits(const content::Chart& chart, const State& state,
                                         const content::Article& article) {
    const content::Look look = content::resolve(chart, state.selected);
    const std::optional<Domain> extent = time_extent(look, article);
    if (!extent) {
        return std::nullopt;
    }
    return content::TimeRange{static_cast<base::Instant>(extent->from), static_cast<base::Instant>(extent->to)};
}

} // namespace chart
