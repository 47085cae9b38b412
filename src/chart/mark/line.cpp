// A line over time, along a number or from category to category; one for each category of its series.
#include "chart/mark/course.hpp"
#include "chart/mark/say.hpp"
#include "chart/mark/stroke.hpp"

namespace chart {
namespace {

using Spec = content::LineMark;

bool read(const DrawContext& context, const std::optional<Domain>& within, Layer& layer) {
    const Spec& spec = layer.as<Spec>();
    layer.along_name = spec.x;
    layer.value_name = context.value_or(spec.value);
    layer.series_name = spec.series;
    layer.details = details_or(spec.details, layer.value_name);
    return take(layer, rows_of(context, spec.data, {spec.x, layer.value_name, {}, spec.series, spec.forecast}, within));
}

void extent(const DrawContext&, const Layer& layer, const Domain& shown, Extent& extent) {
    for (const Series& series : layer.series) {
        extent.include(series.view, shown);
    }
}

void room(const DrawContext& context, const Layers& layers, const Layer& layer, Room& room) {
    add_line_room(context, layers, layer, room);
    room.inset = room.inset || layer.as<Spec>().dots;
}

void draw(Canvas& canvas, const Layer& layer) {
    for (const bool strong : {false, true}) { // those that matter lie on top
        for (std::size_t i = 0; i < layer.series.size(); ++i) {
            const Series& series = layer.series[i];
            if (highlighted(canvas.context, series) == strong) {
                draw_stroke(canvas, series, layer.id() + "line" + (series.id.empty() ? "" : "/" + series.id),
                            series_color(canvas.context, canvas.layers, layer, i), layer.as<Spec>().dots);
            }
        }
    }
}

void label(Canvas& canvas, const Layer& layer) { add_line_labels(canvas, layer, layer.as<Spec>().value_labels); }

void point(Canvas& canvas, const Layer& layer, std::size_t series, std::size_t point) {
    draw_cursor_dot(canvas, canvas.at(layer.series[series].view, point),
                    series_color(canvas.context, canvas.layers, layer, series));
}

} // namespace

template <> const MarkType& mark_type<content::LineMark>() {
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
