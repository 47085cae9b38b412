// The surface from zero to the values over time; of several series, piled on each other.
#include "chart/mark/course.hpp"
#include "chart/mark/say.hpp"
#include "chart/mark/shade.hpp"
#include "chart/mark/stroke.hpp"

#include <cmath>
#include <map>

namespace chart {
namespace {

using Spec = content::AreaMark;

// Each series on those that follow it: the first is on top. Values below zero are piled downwards.
void pile(Layer& layer) {
    const auto low = std::make_shared<std::vector<double>>(layer.data->rows, 0.0);
    const auto high = std::make_shared<std::vector<double>>(layer.data->rows, 0.0);
    std::map<double, Domain> piles; // from and to by place along
    for (std::size_t i = layer.series.size(); i-- > 0;) {
        const SeriesView& view = layer.series[i].view;
        for (std::size_t point = 0; point < view.size(); ++point) {
            Domain& ends = piles.try_emplace(view.x(point), Domain{0, 0}).first->second;
            const double value = view.value(point);
            double& end = value < 0 ? ends.from : ends.to;
            (*low)[view.row(point)] = std::isnan(value) ? value : end;
            end += std::isnan(value) ? 0 : value;
            (*high)[view.row(point)] = std::isnan(value) ? value : end;
        }
    }
    for (Series& series : layer.series) {
        series.low = series.view;
        series.low->values = *low;
        series.low->levels = {};
        series.drawn = series.view;
        series.drawn->values = *high;
        series.drawn->levels = {};
    }
    layer.computed = {low, high};
}

bool read(const DrawContext& context, const std::optional<Domain>& within, Layer& layer) {
    const Spec& spec = layer.as<Spec>();
    layer.along_name = spec.x;
    layer.value_name = context.value_or(spec.value);
    layer.series_name = spec.series;
    layer.details = details_or(spec.details, layer.value_name);
    const bool any = take(layer, rows_of(context, spec.data, {spec.x, layer.value_name, {}, spec.series}, within));
    if (any && layer.series.size() > 1) {
        pile(layer);
    }
    return any;
}

void extent(const DrawContext&, const Layer& layer, const Domain& shown, Extent& extent) {
    extent.zero = true;
    for (const Series& series : layer.series) {
        extent.include(series.drawn ? *series.drawn : series.view, shown);
    }
}

void room(const DrawContext& context, const Layers& layers, const Layer& layer, Room& room) {
    add_line_room(context, layers, layer, room);
}

void draw(Canvas& canvas, const Layer& layer) {
    for (std::size_t i = 0; i < layer.series.size(); ++i) {
        Series series = layer.series[i];
        const base::Color color = series_color(canvas.context, canvas.layers, layer, i);
        if (series.drawn) {
            series.view = *series.drawn;
        }
        const std::string id = layer.id() + "area" + (series.id.empty() ? "" : "/" + series.id);
        draw_surface(canvas, series, id, softened(color, canvas.context.palette), 0);
        draw_stroke(canvas, series, id + "/edge", color, false);
    }
}

void label(Canvas& canvas, const Layer& layer) { add_line_labels(canvas, layer, false); }

void point(Canvas& canvas, const Layer& layer, std::size_t series, std::size_t point) {
    draw_cursor_dot(canvas, place_of(canvas.scales, {&layer, series, point}).at,
                    series_color(canvas.context, canvas.layers, layer, series));
}

} // namespace

template <> const MarkType& mark_type<content::AreaMark>() {
    static constexpr MarkType type{.read = read,
                                   .extent = extent,
                                   .room = room,
                                   .draw = draw,
                                   .label = label,
                                   .point = point,
                                   .tip = tip_of,
                                   .row = row_of,
                                   .sentence = course_sentence};
    return type;
}

} // namespace chart
