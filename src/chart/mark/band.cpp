// The surface between two columns over time: a day's low and high. Around a line it is no more than a surface; alone,
// its points can be pointed at.
#include "chart/mark/say.hpp"
#include "chart/mark/stroke.hpp"

namespace chart {
namespace {

using Spec = content::BandMark;

bool read(const DrawContext& context, const std::optional<Domain>& within, Layer& layer) {
    const Spec& spec = layer.as<Spec>();
    layer.along_name = spec.x;
    layer.value_name = spec.high;
    layer.details = {spec.low, spec.high};
    layer.steps = false;
    layer.colored = false;
    return take(layer, rows_of(context, spec.data, {spec.x, spec.high, spec.low}, within));
}

void extent(const DrawContext&, const Layer& layer, const Domain& shown, Extent& extent) {
    for (const Series& series : layer.series) {
        extent.include(*series.low, shown);
        extent.include(series.view, shown);
    }
}

void room(const DrawContext&, const Layers&, const Layer&, Room& room) { room.top = std::max(room.top, 26.0F); }

void draw(Canvas& canvas, const Layer& layer) {
    for (const Series& series : layer.series) {
        draw_surface(canvas, series, layer.id() + "band", canvas.context.palette.accent_soft, 0);
    }
}

// A whisker from the low to the high.
void point(Canvas& canvas, const Layer& layer, std::size_t series, std::size_t point) {
    const Series& of = layer.series[series];
    const base::Point high = canvas.at(of.view, point);
    const base::Point low = canvas.at(*of.low, point);
    canvas.builder.line("cursor/whisker", high, low, {canvas.context.palette.accent, 2, 0});
    draw_cursor_dot(canvas, high, canvas.context.palette.accent);
}

std::string sentence(const DrawContext& context, const Layers&, const Layer& layer) {
    if (!layer.steps) {
        return {}; // a line within says its extremes
    }
    const Series& series = layer.series.front();
    const auto [first, last] = points_within(
        series.view, layer.along == Along::time ? shown_range(context.state, context.config) : std::nullopt);
    const std::optional<Extremes> low = series.low->extremes(first, last);
    const std::optional<Extremes> high = series.view.extremes(first, last);
    if (!low || !high) {
        return {};
    }
    return range_of(context, layer, 0, low->low, high->high, false);
}

} // namespace

template <> const MarkType& mark_type<content::BandMark>() {
    static constexpr MarkType type{.read = read,
                                   .extent = extent,
                                   .room = room,
                                   .draw = draw,
                                   .point = point,
                                   .tip = tip_of,
                                   .row = row_of,
                                   .sentence = sentence};
    return type;
}

} // namespace chart
