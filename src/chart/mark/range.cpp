// From one value to another: two dots and their line, for each category or time.
#include "chart/data/words.hpp"
#include "chart/mark/bars.hpp"
#include "chart/mark/say.hpp"
#include "chart/mark/stroke.hpp"

#include <algorithm>

namespace chart {
namespace {

using Spec = content::RangeMark;

constexpr float radius = 5;

bool read(const DrawContext& context, const std::optional<Domain>& within, Layer& layer) {
    const Spec& spec = layer.as<Spec>();
    layer.horizontal = !spec.y.empty();
    layer.along_name = layer.horizontal ? spec.y : spec.x;
    layer.value_name = spec.to;
    layer.details = {spec.from, spec.to};
    if (!take(layer, rows_of(context, spec.data, {layer.along_name, spec.to, spec.from}, within))) {
        return false;
    }
    for (Series& series : layer.series) {
        series.name = label_of(context, *layer.data, spec.from) + " \u2013 " + series.name;
    }
    return true;
}

void extent(const DrawContext&, const Layer& layer, const Domain& shown, Extent& extent) {
    include_points(layer, shown, extent);
}

void room(const DrawContext&, const Layers&, const Layer& layer, Room& room) {
    room.top = std::max(room.top, 26.0F);
    room.inset = room.inset || layer.along != Along::band;
    if (layer.horizontal && !layer.bands.empty()) {
        room.crown = std::max(room.crown, type::label.leading + 4);
    }
}

void draw(Canvas& canvas, const Layer& layer) {
    const base::Palette& palette = canvas.context.palette;
    const Series& series = layer.series.front();
    for (std::size_t point = series.first; point < series.last; ++point) {
        const bool from_known = series.low->known(point);
        const bool to_known = series.view.known(point);
        const base::Point from = canvas.at(*series.low, point);
        const base::Point to = canvas.at(series.view, point);
        const std::string id = layer.id() + "range/" + std::to_string(series.view.row(point));
        const bool band = layer.along == Along::band;
        const bool strong = !canvas.context.any_highlight() || !band ||
                            canvas.context.highlighted(layer.bands[static_cast<std::size_t>(series.view.x(point))].id);
        const base::Color own =
            named(canvas.layers, layer) ? series_color(canvas.context, canvas.layers, layer, 0) : palette.accent;
        const base::Color color = strong ? own : palette.context;
        if (canvas.at_cursor(layer, 0, point) && canvas.scales.horizontal) {
            canvas.builder.fill("cursor/row",
                                reach_of(canvas.scales, stripe(canvas.scales, series, series.view.x(point), 0, 1),
                                         series, series.view.x(point)),
                                palette.control);
        }
        if (from_known && to_known) {
            canvas.builder.line(id, from, to, {color, 2, 0});
            const base::Rect line = base::united({from.x, from.y, 1, 1}, {to.x, to.y, 1, 1});
            canvas.obstacles.add_box(line.grown(1));
        }
        if (from_known) { // hollow: where it began
            canvas.builder.dot(id + "/from", from, radius, palette.ground, scene::Stroke{color, 2, 0});
            canvas.obstacles.add_box(base::Rect{from.x, from.y, 0, 0}.grown(radius));
        }
        if (to_known) {
            canvas.builder.dot(id + "/to", to, radius, color, scene::Stroke{color, 2, 0});
            canvas.obstacles.add_box(base::Rect{to.x, to.y, 0, 0}.grown(radius));
        }
    }
}

// What the two dots are, at the first that has both.
void label(Canvas& canvas, const Layer& layer) {
    const Series& series = layer.series.front();
    for (std::size_t point = series.first; point < series.last; ++point) {
        if (!series.view.known(point) || !series.low->known(point)) {
            continue;
        }
        for (const bool to : {false, true}) {
            const std::string& column = to ? layer.as<Spec>().to : layer.as<Spec>().from;
            canvas.labels.push_back({.id = layer.id() + (to ? "name/to" : "name/from"),
                                     .text = label_of(canvas.context, *layer.data, column),
                                     .type = type::label,
                                     .color = canvas.context.palette.muted,
                                     .at = canvas.at(to ? series.view : *series.low, point),
                                     .offset = radius + 3,
                                     .leader = false,
                                     .always = true});
        }
        return;
    }
}

Place place(const Scales& scales, const Layer& layer, std::size_t series, std::size_t point) {
    const Series& of = layer.series[series];
    const double x = of.view.x(point);
    const Stripe at = stripe(scales, of, x, 0, 1);
    const double end = of.view.known(point)   ? of.view.value(point)
                       : of.low->known(point) ? of.low->value(point)
                                              : scales.value.domain.from;
    const base::Point where = scales.at(x, end);
    const base::Rect reach = reach_of(scales, at, of, x);
    return {where, reach,
            scales.horizontal ? base::Rect{where.x - unit, reach.y, 2 * unit, reach.height}
                              : base::Rect{where.x, where.y, 0, 0}.grown(unit)};
}

void point(Canvas& canvas, const Layer& layer, std::size_t series, std::size_t point) {
    const Series& of = layer.series[series];
    if (!canvas.scales.horizontal && of.view.known(point)) {
        draw_cursor_dot(canvas, canvas.at(of.view, point), canvas.context.palette.accent);
    }
}

Tip tip(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t point) {
    Tip tip = tip_of(context, layer, series, point);
    tip.beside = !layer.horizontal;
    const Series& of = layer.series[series];
    if (of.view.known(point) && of.low->known(point)) {
        if (const auto change = change_text(of.low->value(point), of.view.value(point),
                                            scale_style(context, *layer.column), 1, context.language())) {
            tip.rows.push_back({say(Word::change, context.language()), *change});
        }
    }
    return tip;
}

std::string sentence(const DrawContext& context, const Layers&, const Layer& layer) {
    const Series& series = layer.series.front();
    Series from = series;
    from.view = *series.low;
    std::string whole;
    for (const Series* one : {&std::as_const(from), &series}) {
        const std::string& column = one == &series ? layer.as<Spec>().to : layer.as<Spec>().from;
        const std::optional<Extremes> own = one->view.extremes(0, one->view.size());
        if (own) {
            append_sentence(whole, extremes_sentence(context, layer, label_of(context, *layer.data, column),
                                                     one->view.value(own->low), when(context, layer, 0, own->low),
                                                     one->view.value(own->high), when(context, layer, 0, own->high)));
        }
    }
    return whole;
}

} // namespace

template <> const MarkType& mark_type<content::RangeMark>() {
    static constexpr MarkType type{.read = read,
                                   .extent = extent,
                                   .room = room,
                                   .draw = draw,
                                   .label = label,
                                   .place = place,
                                   .point = point,
                                   .tip = tip,
                                   .row = row_of,
                                   .sentence = sentence};
    return type;
}

} // namespace chart
