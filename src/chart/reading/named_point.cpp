// Points are found by their time or category, and by the series that they are of.
#include "chart/reading/named_point.hpp"

#include "chart/mark/mark.hpp"

#include <algorithm>

namespace chart {
namespace {

// Whether the point's place along is the one named.
bool stands_at(const Layer& layer, double along, const std::variant<base::Instant, std::string>& name) {
    if (const auto* time = std::get_if<base::Instant>(&name)) {
        return layer.along == Along::time && along == static_cast<double>(*time);
    }
    return layer.along == Along::band && layer.bands[static_cast<std::size_t>(along)].id == std::get<std::string>(name);
}

// The first point at a place: by search over time, one by one where there are few.
std::optional<std::size_t> find_at(const Layer& layer, const SeriesView& view,
                                   const std::variant<base::Instant, std::string>& name) {
    std::size_t first = 0;
    std::size_t last = view.size();
    if (const auto* time = std::get_if<base::Instant>(&name)) {
        first = view.at_or_after(static_cast<double>(*time));
        last = std::min(last, first + 1);
    }
    for (std::size_t point = first; point < last; ++point) {
        if (stands_at(layer, view.x(point), name)) {
            return point;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Cursor> cursor_at(const content::Chart& chart, const State& state, const Environment& environment,
                                const content::PointRef& name) {
    const Layers layers = layers_of(draw_context(chart, state, environment), std::nullopt);
    for (const Layer& layer : layers) {
        for (std::size_t series = 0; layer.steps && series < layer.series.size(); ++series) {
            const bool meant =
                name.series == layer.series[series].id || (name.series.empty() && layer.series_name.empty());
            const auto point = meant ? find_at(layer, layer.series[series].view, name.x) : std::nullopt;
            if (point && (layer.along != Along::band || layer.series[series].view.row(*point) != no_row ||
                          !layer.stack || *point < layer.stack->columns())) {
                return Cursor{series_before(layers, layer) + series, *point};
            }
        }
    }
    return std::nullopt;
}

std::optional<content::PointRef> name_of(const content::Chart& chart, const State& state,
                                         const Environment& environment, Cursor cursor) {
    const Layers layers = layers_of(draw_context(chart, state, environment), std::nullopt);
    const std::optional<PointAt> at = point_at(layers, cursor);
    if (!at) {
        return std::nullopt;
    }
    const Series& series = at->layer->series[at->series];
    const double along = series.view.x(at->point);
    if (at->layer->along == Along::time) {
        return content::PointRef{static_cast<base::Instant>(along), series.id};
    }
    const auto band = static_cast<std::size_t>(along);
    const bool dependent = at->layer->stack && band >= at->layer->stack->columns();
    if (at->layer->along != Along::band || dependent) {
        return std::nullopt;
    }
    return content::PointRef{at->layer->bands[band].id, series.id};
}

std::string figures_of(const content::Chart& chart, const State& state, const Environment& environment) {
    const content::ChartConfig config = draw_context(chart, state, environment).config;
    return config.data.value_or(std::string{}) + '#' + config.value.value_or(std::string{});
}

} // namespace chart
