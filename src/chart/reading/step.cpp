// From pointer and keys to points and ranges: everything here reads a drawn figure and changes nothing.
#include "chart/reading/step.hpp"

#include "chart/scale/style.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

constexpr double min_points = 4;

float distance(const base::Rect& rect, base::Point at) {
    const float dx = std::max({rect.x - at.x, 0.0F, at.x - rect.right()});
    const float dy = std::max({rect.y - at.y, 0.0F, at.y - rect.bottom()});
    return dx * dx + dy * dy;
}

float distance(base::Point a, base::Point b) { return distance(base::Rect{a.x, a.y, 0, 0}, b); }

content::TimeRange rounded(double from, double to) {
    return {static_cast<base::Instant>(std::llround(from)), static_cast<base::Instant>(std::llround(to))};
}

// Of the points that stand where the scales say: the known one that is nearest along them.
std::optional<std::size_t> nearest_known(const SeriesView& view, double along, std::size_t first, std::size_t last) {
    const std::size_t at = std::clamp(view.at_or_after(along), first, last);
    const std::size_t after = view.first_known(at, last);
    const std::optional<std::size_t> before = view.last_known(first, at);
    if (after == last || (before && along - view.x(*before) <= view.x(after) - along)) {
        return before;
    }
    return after;
}

// A series as a reader goes through it: the points [first, last) that are shown.
struct Walk {
    const Layer* layer = nullptr;
    std::size_t series = 0; // of the layer
    std::size_t cursor = 0; // of the figure
    std::size_t first = 0;
    std::size_t last = 0;
    bool placed = false; // its points have places of their own, known or not

    [[nodiscard]] const SeriesView& view() const { return layer->series[series].view; }
    [[nodiscard]] std::size_t first_point() const { return placed ? first : view().first_known(first, last); }
    [[nodiscard]] std::optional<std::size_t> last_point() const {
        return placed ? std::optional(last - 1) : view().last_known(first, last);
    }
    [[nodiscard]] std::optional<std::size_t> nearest(double along) const {
        if (!placed) {
            return nearest_known(view(), along, first, last);
        }
        const std::size_t after = std::clamp(view().at_or_after(along), first, last - 1);
        const bool before = after > first && along - view().x(after - 1) < view().x(after) - along;
        return before ? after - 1 : after;
    }
};

// The series with anything to point at.
std::vector<Walk> walks(const Figure& figure) {
    std::vector<Walk> all;
    for (const Layer& layer : figure.layers) {
        for (std::size_t series = 0; layer.steps && series < layer.series.size(); ++series) {
            const SeriesView& view = layer.series[series].view;
            const bool bands = figure.scales.kind == Along::band;
            const auto [first, last] =
                points_within(view, bands ? std::nullopt : std::optional(figure.scales.along.domain));
            Walk walk{&layer, series, series_before(figure.layers, layer) + series,
                      first,  last,   layer.type->place != nullptr};
            if (walk.first_point() < walk.last) {
                all.push_back(walk);
            }
        }
    }
    return all;
}

Place place_at(const Figure& figure, const Walk& walk, std::size_t point) {
    return place_of(figure.scales, {walk.layer, walk.series, point});
}

// Points that share a pixel; at least one.
long long points_per_pixel(const Figure& figure, const Walk& walk) {
    const auto pixels = static_cast<long long>(std::max(1.0F, figure.plot.width));
    return walk.placed ? 1 : std::max(1LL, static_cast<long long>(walk.last - walk.first) / pixels);
}

// `along` steps further in the series.
std::size_t moved(const Figure& figure, const Walk& walk, std::size_t from, int along) {
    const auto lowest = static_cast<long long>(walk.first);
    const auto highest = static_cast<long long>(walk.last) - 1;
    const long long wanted = static_cast<long long>(from) + along * points_per_pixel(figure, walk);
    const auto next = static_cast<std::size_t>(std::clamp(wanted, lowest, highest));
    // On over a gap; where nothing follows it, back to the last that is known.
    if (!walk.placed && along > 0) {
        const std::size_t after = walk.view().first_known(next, walk.last);
        return after < walk.last ? after : walk.view().last_known(from, next).value_or(from);
    }
    if (!walk.placed && along < 0) {
        return walk.view().last_known(walk.first, next + 1).value_or(walk.view().first_known(next, walk.last));
    }
    return next;
}

// The least time that a zoom may show: that of four points of the first series at their mean distance.
double min_span(const Figure& figure) {
    for (const Walk& walk : walks(figure)) {
        if (walk.last - walk.first > 1) {
            const double shown = walk.view().x(walk.last - 1) - walk.view().x(walk.first);
            return shown / static_cast<double>(walk.last - walk.first - 1) * (min_points - 1);
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
    if (distance(figure.plot, at) > margin * margin) {
        return std::nullopt;
    }
    const Scales& scales = figure.scales;
    const double along = scales.along.invert(scales.horizontal ? at.y : at.x);
    std::optional<Cursor> nearest;
    std::pair<float, float> min;
    const auto consider = [&](const Walk& walk, std::size_t point) {
        const Place place = place_at(figure, walk, point);
        // What has no place of its own is meant from anywhere above and below it.
        const std::pair away{walk.placed ? distance(place.reach, at) : 0.0F, distance(place.at, at)};
        if (away.first <= margin * margin && (!nearest || away < min)) {
            nearest = Cursor{walk.cursor, point};
            min = away;
        }
    };
    for (const Walk& walk : walks(figure)) {
        if (!walk.placed) {
            consider(walk, *walk.nearest(along));
            continue;
        }
        // Along bands each, as rows have not the same height; along time those about the pointer.
        std::size_t first = walk.first;
        std::size_t last = walk.last;
        if (scales.slots.empty()) {
            const double near = scales.along.invert(scales.along.range_from + margin) - scales.along.domain.from;
            const double reach = std::max(near, walk.layer->series[walk.series].interval.value_or(0));
            first = std::clamp(walk.view().at_or_after(along - reach), first, last - 1);
            last = std::clamp(walk.view().after(along + reach), first + 1, last);
        }
        for (std::size_t point = first; point < last; ++point) {
            consider(walk, point);
        }
    }
    return nearest;
}

std::optional<base::Point> find_point(const Figure& figure, Cursor cursor) {
    const std::optional<PointAt> at = point_at(figure.layers, cursor);
    return at && shown(figure.scales, *at) ? std::optional(place_of(figure.scales, *at).at) : std::nullopt;
}

std::optional<base::Rect> find_reach(const Figure& figure, Cursor cursor) {
    const std::optional<PointAt> at = point_at(figure.layers, cursor);
    return at && at->layer->type->place != nullptr && shown(figure.scales, *at)
               ? std::optional(place_of(figure.scales, *at).reach)
               : std::nullopt;
}

std::optional<BandItems> find_band(const Figure& figure, std::string_view category) {
    for (const Layer& layer : figure.layers) {
        if (layer.type->band_items != nullptr && find_category(layer.bands, category) < layer.bands.size()) {
            return layer.type->band_items(layer, category);
        }
    }
    return std::nullopt;
}

std::optional<Cursor> step(const Figure& figure, std::optional<Cursor> from, int along, int across) {
    const std::vector<Walk> all = walks(figure);
    if (all.empty()) {
        return std::nullopt;
    }
    const auto start =
        std::find_if(all.begin(), all.end(), [&](const Walk& walk) { return from && walk.cursor == from->series; });
    if (start == all.end() || !find_point(figure, *from)) {
        const bool backwards = along + across < 0;
        const Walk& walk = backwards && all.front().placed ? all.back() : all.front();
        return Cursor{walk.cursor, backwards ? walk.last_point().value_or(0) : walk.first_point()};
    }
    if (all.size() == 1 && start->placed) {
        along += across; // bars stand below each other: down means the next one, too
        across = 0;
    } else if (figure.scales.horizontal) {
        std::swap(along, across); // rows stand below each other, and their series side by side
    }
    const std::size_t next = moved(figure, *start, from->index, along);
    if (across == 0) {
        return Cursor{from->series, next};
    }
    // To the series that is drawn next above or below.
    const float sign = across < 0 ? -1 : 1;
    const auto rank = [&](const Walk& walk, std::size_t point) {
        const base::Point at = place_at(figure, walk, point).at;
        return std::pair{(figure.scales.horizontal ? at.x : at.y) * sign, static_cast<float>(walk.cursor) * sign};
    };
    const auto own = rank(*start, next);
    std::optional<Cursor> nearest;
    std::pair<float, float> min;
    for (const Walk& walk : all) {
        if (&walk == &*start) {
            continue;
        }
        const std::size_t point = walk.nearest(start->view().x(next)).value_or(walk.first);
        const auto other = rank(walk, point);
        if (own < other && (!nearest || other < min)) {
            nearest = Cursor{walk.cursor, point};
            min = other;
        }
    }
    return nearest.value_or(Cursor{from->series, next});
}

std::optional<content::TimeRange> range_between(const Figure& figure, float x0, float x1) {
    const std::vector<Walk> all = walks(figure);
    if (all.empty() || !figure.window) {
        return std::nullopt;
    }
    const SeriesView& view = all.front().view();
    const Scale& x = figure.scales.along;
    const double lowest = view.x(view.first_known(all.front().first, all.front().last));
    const double highest = view.x(view.last_known(all.front().first, all.front().last).value_or(all.front().first));
    const double a = std::clamp(x.invert(std::min(x0, x1)), lowest, highest);
    const double b = std::clamp(x.invert(std::max(x0, x1)), lowest, highest);
    const double span = std::max(b - a, min_span(figure));
    return kept_within((a + b - span) / 2, span, rounded(lowest, highest));
}

std::optional<content::TimeRange> zoom(const Figure& figure, float x, float factor, content::TimeRange limits) {
    if (!figure.window || factor <= 0) {
        return std::nullopt;
    }
    const Domain& shown = figure.window->x;
    const double about = figure.scales.along.invert(std::clamp(x, figure.plot.x, figure.plot.right()));
    const double span = std::max(shown.span() * static_cast<double>(factor), std::min(shown.span(), min_span(figure)));
    const double part = (about - shown.from) / shown.span();
    return kept_within(about - part * span, span, limits);
}

std::optional<content::TimeRange> pan(const Figure& figure, float dx, content::TimeRange limits) {
    if (!figure.window) {
        return std::nullopt;
    }
    const Domain& shown = figure.window->x;
    const double by = figure.scales.along.invert(dx) - figure.scales.along.invert(0);
    return kept_within(shown.from - by, shown.span(), limits);
}

std::optional<content::TimeRange> limits(const content::Chart& chart, const State& state,
                                         const Environment& environment) {
    const std::optional<Domain> extent =
        time_extent({chart, state, environment, content::resolve(chart, state.selected), environment.palette()});
    if (!extent) {
        return std::nullopt;
    }
    return content::TimeRange{static_cast<base::Instant>(extent->from), static_cast<base::Instant>(extent->to)};
}

} // namespace chart
