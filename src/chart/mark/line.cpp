// A line over time, along a number or from category to category; one for each category of its series.
#include "chart/data/words.hpp"
#include "chart/mark/say.hpp"
#include "chart/mark/stroke.hpp"

namespace chart {
namespace {

using Spec = content::LineMark;

bool read(const Context& context, const std::optional<Domain>& within, Layer& layer) {
    const Spec& spec = layer.as<Spec>();
    layer.along_name = spec.x;
    layer.value_name = context.value_or(spec.value);
    layer.series_name = spec.series;
    layer.details = details_or(spec.details, layer.value_name);
    Rows rows = rows_of(context, spec.data, {spec.x, layer.value_name, {}, spec.series, spec.forecast}, within);
    layer.data = rows.data;
    layer.column = rows.column;
    layer.along = rows.along;
    layer.bands = std::move(rows.bands);
    layer.series = std::move(rows.series);
    return layer.column != nullptr;
}

void extent(const Context&, const Layer& layer, const Domain& shown, Extent& extent) {
    for (const Series& series : layer.series) {
        extent.include(series.track, shown);
    }
}

void room(const Context& context, const Layers& layers, const Layer& layer, Room& room) {
    add_line_room(context, layers, layer, layer.as<Spec>().value_labels, room);
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

void label(Canvas& canvas, const Layer& layer) { add_line_labels(canvas, layer, {layer.as<Spec>().value_labels}); }

void point(Canvas& canvas, const Layer& layer, std::size_t series, std::size_t point) {
    draw_cursor_dot(canvas, canvas.at(layer.series[series].track, point),
                    series_color(canvas.context, canvas.layers, layer, series));
}

struct Value {
    double x = 0;
    double value = 0;
};

Value value_at(const Track& track, std::size_t point) { return {track.x(point), track.value(point)}; }

// Of a line and of the surfaces around it: a day's high, not the highest close.
std::pair<Value, Value> extremes(const Layers& layers, const Series& line, const std::optional<Domain>& within) {
    std::optional<std::pair<Value, Value>> found;
    const auto include = [&](const Track& track) {
        const auto [first, last] = points_within(track, within);
        const std::optional<Extremes> own = track.extremes(first, last);
        if (!own) {
            return;
        }
        const Value low = value_at(track, own->low);
        const Value high = value_at(track, own->high);
        found = !found ? std::pair{low, high}
                       : std::pair{low.value < found->first.value ? low : found->first,
                                   high.value > found->second.value ? high : found->second};
    };
    include(line.track);
    for (const Layer& layer : layers) {
        for (const Series& series : layer.series) {
            if (!layer.steps && series.low && layer.along == Along::time) {
                include(*series.low);
                include(series.track);
            }
        }
    }
    return found.value_or(std::pair<Value, Value>{});
}

std::string sentence(const Context& context, const Layers& layers, const Layer& layer) {
    const base::Language language = context.language();
    const std::optional<Domain> within =
        layer.along == Along::time ? shown_range(context.state, context.look) : std::nullopt;
    const bool several = named(layers, layer);
    std::string whole;
    for (std::size_t i = 0; i < layer.series.size(); ++i) {
        const Series& line = layer.series[i];
        const auto [from, to] = points_within(line.track, within);
        const std::optional<std::size_t> newest = line.track.last_known(from, to);
        if (!newest) {
            if (several) {
                append_sentence(whole, filled(words().unknown_summary.in(language), {line.name}));
            }
            continue;
        }
        const auto value = [&](double figure) { return value_text(context, layer, figure); };
        const std::size_t oldest = line.track.first_known(from, to);
        const Value first = value_at(line.track, oldest);
        const Value last = value_at(line.track, *newest);
        if (several || layer.along != Along::time) {
            const bool yearly = date_style(line) == base::DateStyle::year;
            const auto said = [&](std::size_t point) {
                return layer.along == Along::time && !yearly ? when_in_table(context, layer, i, point)
                                                             : when(context, layer, i, point);
            };
            append_sentence(whole,
                            filled(words().edition_summary.in(language),
                                   {line.name, value(first.value), said(oldest), value(last.value), said(*newest)}));
            continue;
        }
        const auto [low, high] = extremes(layers, line, within);
        const bool yearly = date_style(line) == base::DateStyle::year;
        const auto style = yearly ? base::DateStyle::year : base::DateStyle::full;
        // In more than a year "10 October" could be two days.
        const auto short_style = yearly                                             ? base::DateStyle::year
                                 : last.x - first.x > 300.0 * base::seconds_per_day ? base::DateStyle::medium
                                                                                    : base::DateStyle::day_month;
        const std::optional<std::string> change = change_text(context, layer, first.value, last.value);
        append_sentence(whole,
                        filled((change ? words().line_summary : words().line_summary_without_change).in(language),
                               {day(context, first.x, style), day(context, last.x, style), value(low.value),
                                day(context, low.x, short_style), value(high.value), day(context, high.x, short_style),
                                value(last.value), change.value_or(std::string{})}));
    }
    return whole;
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
                                   .sentence = sentence};
    return type;
}

} // namespace chart
