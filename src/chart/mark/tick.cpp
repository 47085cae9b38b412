// A short stroke for each row, across the row or column of its category or at its date: how figures are spread.
#include "chart/mark/bars.hpp"
#include "chart/mark/say.hpp"

namespace chart {
namespace {

using Spec = content::TickMark;

constexpr float stroke_width = 2;

bool read(const DrawContext& context, const std::optional<Domain>& within, Layer& layer) {
    const Spec& spec = layer.as<Spec>();
    const content::Dataset* data = content::find_dataset(context.environment.article, context.data_or(spec.data));
    layer.horizontal = data != nullptr && along_of(*data, spec.y) == Along::band;
    layer.along_name = layer.horizontal ? spec.y : spec.x;
    layer.value_name = layer.horizontal ? spec.x : spec.y;
    layer.series_name = spec.series;
    layer.details = details_or(spec.details, layer.value_name);
    return take(layer, rows_of(context, spec.data, {layer.along_name, layer.value_name, {}, spec.series}, within));
}

void extent(const DrawContext&, const Layer& layer, const Domain& shown, Extent& extent) {
    include_points(layer, shown, extent);
}

void room(const DrawContext&, const Layers& layers, const Layer& layer, Room& room) {
    room.key = room.key || named(layers, layer);
    room.top = std::max(room.top, 26.0F);
    if (layer.along != Along::band) {
        room.beyond = std::max(room.beyond, half_of_bars(layer, room.shown));
    }
}

// As long as a bar would be thick.
base::Rect stroke_of(const Scales& scales, const Series& series, std::size_t point) {
    const double along = series.view.x(point);
    const Stripe at = stripe(scales, series, along, 0, 1);
    const float value = scales.value(series.view.known(point) ? series.view.value(point) : scales.value.domain.from);
    const float from = value - stroke_width / 2;
    const float across = at.middle - at.thickness / 2;
    return scales.horizontal ? base::Rect{from, across, stroke_width, at.thickness}
                             : within_frame(scales, {across, from, at.thickness, stroke_width});
}

void draw(Canvas& canvas, const Layer& layer) {
    for (std::size_t series = 0; series < layer.series.size(); ++series) {
        const Series& of = layer.series[series];
        // Where several lie on each other it is darker.
        const base::Color color = series_color(canvas.context, canvas.layers, layer, series).with_alpha(0.75F);
        for (std::size_t point = 0; point < of.view.size(); ++point) {
            const base::Rect stroke = stroke_of(canvas.scales, of, point);
            if (of.view.known(point) && canvas.scales.frame.grown(1).contains(stroke.center())) {
                canvas.builder.fill(layer.id() + "tick/" + std::to_string(of.view.row(point)), stroke, color);
                canvas.obstacles.add_box(stroke);
            }
        }
    }
}

Place place(const Scales& scales, const Layer& layer, std::size_t series, std::size_t point) {
    const base::Rect stroke = stroke_of(scales, layer.series[series], point);
    return {stroke.center(), stroke.grown(2), stroke.grown(2)};
}

void point(Canvas& canvas, const Layer& layer, std::size_t series, std::size_t point) {
    if (layer.series[series].view.known(point)) {
        outline_at_cursor(canvas, "cursor/tick", stroke_of(canvas.scales, layer.series[series], point).grown(1));
    }
}

Tip tip(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t point) {
    return tip_of(context, layer, series, point);
}

std::string sentence(const DrawContext& context, const Layers&, const Layer& layer) {
    std::string whole;
    for (std::size_t series = 0; series < layer.series.size(); ++series) {
        const SeriesView& view = layer.series[series].view;
        if (const std::optional<Extremes> own = view.extremes(0, view.size())) {
            append_sentence(whole, range_of(context, layer, series, own->low, own->high, !layer.series_name.empty()));
        }
    }
    return whole;
}

} // namespace

template <> const MarkType& mark_type<content::TickMark>() {
    static constexpr MarkType type{.read = read,
                                   .extent = extent,
                                   .room = room,
                                   .draw = draw,
                                   .place = place,
                                   .point = point,
                                   .tip = tip,
                                   .row = row_of,
                                   .sentence = sentence};
    return type;
}

} // namespace chart
