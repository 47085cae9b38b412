// Bars of segments on each other with totals at their ends; a forecast is lighter, hatched and named so. What a what-if
// adds is an empty outline, dashed. Segments are named beside the last column, or in a key where there is no room.
#include "chart/data/words.hpp"
#include "chart/mark/bars.hpp"
#include "chart/mark/say.hpp"
#include "chart/mark/shade.hpp"
#include "chart/mark/what_if.hpp"
#include "chart/scale/axes.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

using Spec = content::StackMark;

constexpr float room_for_totals = 28;
constexpr float narrowest_with_side_labels = 520;
constexpr float leader_length = 28;
constexpr float natural_row = 36;

std::size_t known_columns(const Layer& layer) { return layer.stack->columns(); }

bool read(const DrawContext& context, const std::optional<Domain>& within, Layer& layer) {
    const Spec& spec = layer.as<Spec>();
    layer.horizontal = !spec.y.empty();
    layer.along_name = layer.horizontal ? spec.y : spec.x;
    layer.value_name = context.value_or(spec.value);
    layer.series_name = spec.series;
    layer.details = {layer.value_name};
    layer.colored = false;
    if (!take(layer, rows_of(context, spec.data, {layer.along_name, layer.value_name, {}, spec.series, spec.forecast},
                             within)) ||
        layer.along != Along::band) {
        return false;
    }
    layer.stack = Stack{{}, {}, spec.share};
    if (const std::optional<content::WhatIf>& what_if = context.config.what_if; what_if && !layer.bands.empty()) {
        layer.stack->growth = growth_of(*what_if, context.state);
        for (const std::string& year : what_if->years) {
            layer.stack->dependent.push_back({year});
            layer.bands.push_back({year, year});
        }
    }
    return true;
}

void arrange(const DrawContext& context, Layer& layer) {
    const std::size_t known = layer.bands.size() - layer.stack->dependent.size();
    Stack stack = stack_of(layer.series, known, layer.as<Spec>().share);
    stack.growth = layer.stack->growth;
    stack.dependent = std::move(layer.stack->dependent);
    for (std::size_t i = 0; i < stack.dependent.size(); ++i) {
        const double start = stack.total(known - 1);
        stack.dependent[i].amount = grown(start, stack.growth, i + 1);
        stack.dependent[i].max = grown(start, context.config.what_if->growth.max, i + 1);
    }
    layer.stack = std::move(stack);
    fill_bands(layer.series, layer.bands.size());
}

void extent(const DrawContext&, const Layer& layer, const Domain&, Extent& extent) {
    extent.zero = true;
    extent.tight = true;
    bool falls = false;
    for (std::size_t column = 0; column < known_columns(layer); ++column) {
        const Domain ends = layer.stack->ends(column);
        extent.include(ends.from);
        extent.include(ends.to);
        falls = falls || ends.from < 0;
    }
    // With room for all that a reader may assume, so that a column grows and not the scale.
    for (const DependentColumn& column : layer.stack->dependent) {
        extent.include(column.max);
    }
    if (layer.stack->share && !falls) {
        extent.whole = Domain{0, 100};
    }
}

std::string amount(const DrawContext& context, const Layer& layer, double value) {
    return written(value, context, *layer.column);
}

std::string percent(const DrawContext& context, double value, const base::Format& format) {
    return written(value, format, 1, context.language());
}

// How a total is written at its column: in full, or shorter where columns stand close; or not.
enum class Brevity : unsigned char { full, no_currency, no_unit, none };

// What the word of the largest total stands for, in terms of the column's values: as the axis has it.
double largest_unit(const DrawContext& context, const Layer& layer) {
    double max = 0;
    for (std::size_t column = 0; column < known_columns(layer); ++column) {
        max = std::max(max, std::fabs(layer.stack->total(column)));
    }
    for (const DependentColumn& column : layer.stack->dependent) {
        max = std::max(max, std::fabs(column.amount));
    }
    const base::Format& format = number_style(context, *layer.column).format;
    const base::CompactWord* word = base::compact_word(max, format, context.language(), 2);
    return word != nullptr ? base::unit_of(*word, format) : 1;
}

std::string total_text(const DrawContext& context, const Layer& layer, double value, Brevity brevity) {
    const NumberStyle style = number_style(context, *layer.column);
    if (brevity == Brevity::full || style.format.scale == base::Scale::none) {
        return amount(context, layer, value);
    }
    if (brevity == Brevity::no_currency) {
        return short_amount(value, style, context.language());
    }
    return base::format(value / largest_unit(context, layer), base::Format::number, context.language(), 2);
}

// What is said of a column as a whole: of one with unknown parts, what is known and that there is more.
std::string column_text(const DrawContext& context, const Layer& layer, std::size_t column, Brevity brevity) {
    if (!layer.stack->known(column)) {
        return say(Word::unknown, context.language());
    }
    return total_text(context, layer, layer.stack->total(column), brevity) +
           (layer.stack->complete(column) ? "" : "\u00A0+\u00A0?");
}

Brevity brevity(const DrawContext& context, const Layer& layer, float band) {
    constexpr float gap = 6;
    const bool shortens = number_style(context, *layer.column).format.scale != base::Scale::none;
    for (const Brevity brevity : {Brevity::full, Brevity::no_currency, Brevity::no_unit}) {
        float widest = 0;
        const auto measure = [&](const std::string& text) {
            widest = std::max(widest, context.width(type::label_strong.style, text));
        };
        for (std::size_t column = 0; column < known_columns(layer); ++column) {
            measure(column_text(context, layer, column, brevity));
        }
        for (const DependentColumn& column : layer.stack->dependent) {
            measure(total_text(context, layer, column.amount, brevity));
        }
        if (widest + gap <= band) {
            return brevity;
        }
        if (!shortens) {
            break;
        }
    }
    return shortens && !layer.stack->dependent.empty() ? Brevity::no_unit : Brevity::none;
}

float widest_name(const DrawContext& context, const Layer& layer) {
    float widest = 0;
    for (const Series& segment : layer.series) {
        widest = std::max(widest, context.width(type::label_strong.style, segment.name));
    }
    return std::ceil(widest);
}

void room(const DrawContext& context, const Layers&, const Layer& layer, Room& room) {
    const Stack& stack = *layer.stack;
    room.key = room.key || layer.horizontal || room.width < narrowest_with_side_labels || !stack.dependent.empty();
    room.notes = room.notes || !stack.dependent.empty() ||
                 std::find(stack.forecast.begin(), stack.forecast.end(), true) != stack.forecast.end();
    if (layer.horizontal) {
        room.figures = true;
        room.row =
            std::max(room.row, layer.stripes > 1 ? 12.0F + 18.0F * static_cast<float>(layer.stripes) : natural_row);
        for (std::size_t column = 0; column < known_columns(layer); ++column) {
            const auto text = static_cast<double>(
                to_value + context.width(type::label_strong.style, column_text(context, layer, column, Brevity::full)));
            const Domain ends = stack.ends(column);
            const bool below = ends.from < 0 && ends.to <= 0;
            room.below.push_back({-ends.from, below ? text : 0});
            room.above.push_back({ends.to, below ? 0 : text});
        }
        return;
    }
    room.sparse = true;
    for (std::size_t column = 0; column < known_columns(layer); ++column) {
        const Domain ends = stack.ends(column);
        room.bottom = ends.from < 0 && ends.to <= 0 ? type::label.leading + 4 : room.bottom;
    }
    room.top = std::max(room.top, room_for_totals);
    if (!room.key) {
        room.right = std::max(room.right, leader_length + 2 * unit + widest_name(context, layer));
    }
}

// Highlighted segments in shades of the accent, the others in greys; without highlight, neighbours in pairs of a hue.
base::Color color(const DrawContext& context, const Layer& layer, std::size_t index) {
    const std::size_t count = layer.series.size();
    const auto strong = [&](const Series& segment) { return highlighted(context, segment); };
    const auto strong_count = static_cast<std::size_t>(std::count_if(layer.series.begin(), layer.series.end(), strong));
    if (strong_count == 0) {
        const std::size_t hues = std::min(count, context.palette.series.size() - 1);
        const std::size_t hue = index * hues / count;
        const std::size_t first = (hue * count + hues - 1) / hues;
        const std::size_t after = ((hue + 1) * count + hues - 1) / hues;
        return shade(context.palette.series[hue], index - first, after - first, 0.2F, context.palette);
    }
    const auto before = static_cast<std::size_t>(
        std::count_if(layer.series.begin(), layer.series.begin() + static_cast<std::ptrdiff_t>(index), strong));
    return strong(layer.series[index])
               ? shade(context.palette.accent, before, strong_count, 0.25F, context.palette)
               : shade(context.palette.context, index - before, count - strong_count, 0.55F, context.palette);
}

Stripe stripe_of(const Scales& scales, const Layer& layer, std::size_t column) {
    return stripe(scales, layer.series.front(), static_cast<double>(column), 0, 1);
}

base::Rect rect_of(const Scales& scales, const Layer& layer, std::size_t column, std::size_t segment) {
    const Stripe at = stripe_of(scales, layer, column);
    if (column >= known_columns(layer)) {
        return scales.bar(at.middle, at.thickness, 0, layer.stack->dependent[column - known_columns(layer)].amount);
    }
    const Domain span = layer.stack->span(column, segment);
    return scales.bar(at.middle, at.thickness, span.from, span.to);
}

// A line of ground between neighbours, unless it would eat a thin one.
base::Rect apart(const Scales& scales, const base::Rect& rect) {
    if ((scales.horizontal ? rect.width : rect.height) <= 3) {
        return rect;
    }
    return scales.horizontal ? base::Rect{rect.x + 0.5F, rect.y, rect.width - 1, rect.height}
                             : base::Rect{rect.x, rect.y + 0.5F, rect.width, rect.height - 1};
}

BandItems band_items(const Layer& layer, std::string_view band) {
    return {layer.id() + "segment/" + std::string(band) + "/", layer.id() + "total/" + std::string(band)};
}

struct Fill {
    base::Color full;
    base::Color soft; // of a forecast
};

void draw_segment(Canvas& canvas, const std::string& id, const base::Rect& rect, const Fill& fill, bool forecast) {
    scene::Rectangle shape;
    shape.rect = rect;
    shape.fill = forecast ? fill.soft : fill.full;
    if (forecast) {
        shape.hatch = fill.full;
    }
    canvas.builder.rectangle(id, shape);
}

void draw(Canvas& canvas, const Layer& layer) {
    const Stack& stack = *layer.stack;
    std::vector<Fill> fills;
    for (std::size_t segment = 0; segment < layer.series.size(); ++segment) {
        const base::Color full = color(canvas.context, layer, segment);
        fills.push_back({full, softened(full, canvas.context.palette)});
    }
    for (std::size_t column = 0; column < known_columns(layer); ++column) {
        for (std::size_t segment = 0; segment < layer.series.size(); ++segment) {
            const base::Rect rect = apart(canvas.scales, rect_of(canvas.scales, layer, column, segment));
            const Domain span = stack.span(column, segment);
            if (span.from != span.to) {
                draw_segment(canvas, band_items(layer, layer.bands[column].id).parts + layer.series[segment].id, rect,
                             fills[segment], stack.forecast[column]);
                canvas.obstacles.add_box(rect);
            }
        }
        // Over its neighbours.
        for (std::size_t segment = 0; segment < layer.series.size(); ++segment) {
            if (canvas.at_cursor(layer, segment, column)) {
                outline_at_cursor(canvas, "cursor/segment",
                                  apart(canvas.scales, rect_of(canvas.scales, layer, column, segment)));
            }
        }
    }
}

// At the end of a pile.
void draw_total(Canvas& canvas, const Layer& layer, const std::string& name, const Stripe& at, double end,
                const std::string& words, base::Color color) {
    const bool falls = end < 0;
    const Scales& scales = canvas.scales;
    if (scales.horizontal) {
        const float middle = at.middle;
        draw_beside(canvas, band_items(layer, name).label, words, type::label_strong, color,
                    canvas.context.palette.ground, {scales.value(end) + (falls ? -to_value : to_value), middle}, falls);
        return;
    }
    const float top = falls ? scales.value(end) + 3 : scales.value(end) - type::label.leading - 3;
    if (!layer.stack->dependent.empty()) { // columns of the lower half stand among grid lines
        const float width = canvas.context.width(type::label_strong.style, words) + 4;
        canvas.builder.fill(layer.id() + "ground/" + name, {at.middle - width / 2, top + 1, width, type::label.leading},
                            canvas.context.palette.ground);
    }
    canvas.builder.text(band_items(layer, name).label, words, type::label_strong, color, at.middle, top, Align::center);
}

// Below the names of columns: what is a forecast, and what an assumption; a word for each where there is room, else one
// below all that it is about.
void draw_notes(Canvas& canvas, const Layer& layer) {
    const DrawContext& context = canvas.context;
    const Scales& scales = canvas.scales;
    const Stack& stack = *layer.stack;
    const std::size_t known = known_columns(layer);
    const float top = scales.frame.bottom() + tick_length + type::label.leading;
    const auto kind = [&](std::size_t column) { return column >= known ? 2 : stack.forecast[column] ? 1 : 0; };
    const auto word = [&](std::size_t column) {
        return say(kind(column) == 2 ? Word::assumption : Word::forecast, context.language());
    };
    const float slot = scales.slots.front().size;
    const bool each =
        stack.dependent.empty() && context.width(type::axis.style, say(Word::forecast, context.language())) + 6 <= slot;
    for (std::size_t first = 0; first < layer.bands.size();) {
        std::size_t last = first;
        while (!each && last + 1 < layer.bands.size() && kind(last + 1) == kind(first)) {
            ++last;
        }
        if (kind(first) != 0) {
            const std::string id = "axis/x/" + layer.bands[first].id;
            const Stripe from = stripe_of(scales, layer, first);
            const Stripe to = stripe_of(scales, layer, last);
            const float left = from.middle - from.thickness / 2;
            const float right = to.middle + to.thickness / 2;
            if (!each) {
                canvas.builder.fill(id + "/span", {left, top, right - left, 1}, context.palette.context);
            }
            canvas.builder.text(id + "/forecast", word(first), type::axis, context.palette.muted, (left + right) / 2,
                                top + (each ? 0.0F : 2.0F), Align::center);
        }
        first = last + 1;
    }
}

void draw_dependent(Canvas& canvas, const Layer& layer, std::size_t index, Brevity brevity) {
    const DrawContext& context = canvas.context;
    const DependentColumn& column = layer.stack->dependent[index];
    const std::size_t band = known_columns(layer) + index;
    const base::Rect rect = rect_of(canvas.scales, layer, band, 0);
    canvas.builder.polyline(
        layer.id() + "dependent/" + column.name,
        {{rect.x, rect.bottom()}, {rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}},
        {context.palette.muted, 1.5F, 4}, std::nullopt);
    draw_total(canvas, layer, column.name, stripe_of(canvas.scales, layer, band), column.amount,
               total_text(context, layer, column.amount, brevity), context.palette.muted);
    const std::string growth = growth_text(context.config.what_if->growth, layer.stack->growth, context.language(),
                                           base::Format::percent_signed);
    constexpr float padding = 2;
    if (context.width(type::axis.style, growth) + 2 * padding <= rect.width &&
        rect.height >= type::axis.leading + 2 * unit) {
        canvas.builder.text(layer.id() + "growth/" + column.name, growth, type::axis, context.palette.muted,
                            rect.center().x, rect.y + unit / 2, Align::center);
    }
    for (std::size_t segment = 0; segment < layer.series.size(); ++segment) {
        if (canvas.at_cursor(layer, segment, band)) {
            outline_at_cursor(canvas, "cursor/segment", rect);
        }
    }
}

void label_sides(Canvas& canvas, const Layer& layer) {
    const DrawContext& context = canvas.context;
    const std::size_t last = known_columns(layer) - 1;
    std::vector<std::size_t> order; // from the top
    std::vector<float> middles;
    for (std::size_t i = 0; i < layer.series.size(); ++i) {
        order.push_back(i);
        middles.push_back(rect_of(canvas.scales, layer, last, i).center().y);
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return std::pair(middles[a], a) < std::pair(middles[b], b); });
    std::sort(middles.begin(), middles.end());
    const std::vector<float> centers = spread(
        middles, type::label.leading, canvas.scales.frame.y - type::label.leading / 2, canvas.scales.frame.bottom());
    const Stripe column = stripe_of(canvas.scales, layer, last);
    const float from = column.middle + column.thickness / 2 + 3;
    const float to = from + leader_length;
    scene::Node key{.id = context.id("key"), .role = scene::Role::list, .name = {}, .value = {}, .rect = {}};
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Series& segment = layer.series[order[i]];
        const bool strong = highlighted(context, segment);
        const Type type = strong ? type::label_strong : type::label;
        canvas.builder.polyline("key/" + segment.id + "/leader",
                                {{from, middles[i]}, {from + 6, middles[i]}, {to - 6, centers[i]}, {to, centers[i]}},
                                {context.palette.context, 1, 0}, std::nullopt);
        const base::Rect box = canvas.builder.text("key/" + segment.id, segment.name, type,
                                                   strong ? context.palette.accent : context.palette.ink, to + 4,
                                                   centers[i] - type.leading / 2);
        scene::Node item{.id = context.id("key/" + segment.id),
                         .role = scene::Role::list_item,
                         .name = segment.name,
                         .value = {},
                         .rect = box};
        item.fragments.push_back({segment.name, box, type.style});
        key.children.push_back(std::move(item));
    }
    const base::Rect& first = key.children.front().rect;
    key.rect = {first.x, first.y, canvas.area.right() - first.x, key.children.back().rect.bottom() - first.y};
    canvas.nodes.push_back(std::move(key));
}

void label(Canvas& canvas, const Layer& layer) {
    const DrawContext& context = canvas.context;
    if (layer.series.empty() || layer.bands.empty()) {
        return;
    }
    const Stack& stack = *layer.stack;
    const Brevity brief =
        canvas.scales.horizontal ? Brevity::full : brevity(context, layer, canvas.scales.slots.front().size);
    for (std::size_t column = 0; column < known_columns(layer) && brief != Brevity::none; ++column) {
        const Domain ends = stack.ends(column);
        draw_total(canvas, layer, layer.bands[column].id, stripe_of(canvas.scales, layer, column),
                   ends.to <= 0 && ends.from < 0 ? ends.from : ends.to, column_text(context, layer, column, brief),
                   stack.complete(column) ? context.palette.ink : context.palette.muted);
    }
    for (std::size_t i = 0; i < stack.dependent.size(); ++i) {
        draw_dependent(canvas, layer, i, brief);
    }
    if (!canvas.scales.horizontal) {
        draw_notes(canvas, layer);
    }
    if (canvas.side_names) {
        label_sides(canvas, layer);
    }
}

Place place(const Scales& scales, const Layer& layer, std::size_t series, std::size_t point) {
    const base::Rect rect = rect_of(scales, layer, point, series);
    base::Rect reach = rect;
    const bool flat =
        point < known_columns(layer) &&
        layer.stack->ends(point) == Domain{0, 0}; // nothing of it can be seen: its place can be pointed at
    if (flat) {
        const Slot& slot = scales.slots[point];
        reach = scales.horizontal ? base::Rect{scales.area.x, slot.from, scales.area.width, slot.size}
                                  : base::Rect{slot.from, scales.frame.y, slot.size, scales.frame.height};
    }
    return {rect.center(), reach, rect};
}

Tip dependent_tip(const DrawContext& context, const Layer& layer, std::size_t index) {
    const base::Language language = context.language();
    const Stack& stack = *layer.stack;
    Tip tip;
    tip.title = stack.dependent[index].name + " (" + say(Word::assumption, language) + ")";
    tip.rows.push_back({say(Word::total, language), amount(context, layer, stack.dependent[index].amount)});
    tip.rows.push_back(
        {say(Word::growth_on, language) + layer.bands[known_columns(layer) + index - 1].name,
         growth_text(context.config.what_if->growth, stack.growth, language, base::Format::percent_signed)});
    return tip;
}

Tip tip(const DrawContext& context, const Layer& layer, std::size_t segment, std::size_t column) {
    if (column >= known_columns(layer)) {
        return dependent_tip(context, layer, column - known_columns(layer));
    }
    const base::Language language = context.language();
    const Stack& stack = *layer.stack;
    Tip tip;
    tip.title = layer.series[segment].name + ", " + layer.bands[column].name;
    if (stack.forecast[column]) {
        tip.title += " (" + say(Word::forecast, language) + ")";
    }
    const double value = stack.amounts[column][segment];
    tip.rows.push_back({label_of(context, *layer.data, layer.value_name), amount(context, layer, value)});
    tip.rows.push_back(
        {say(Word::share, language), percent(context, stack.share_of(column, segment), base::Format::percent)});
    if (column > 0) {
        tip.rows.push_back(
            {say(Word::growth_on, language) + layer.bands[column - 1].name,
             change_text(stack.amounts[column - 1][segment], value, number_style(context, *layer.column), 1, language)
                 .value_or(say(Word::unknown, language))});
    }
    return tip;
}

std::vector<TipRow> row(const DrawContext& context, const Layer& layer, std::size_t segment, std::size_t column) {
    const std::string label = label_of(context, *layer.data, layer.value_name);
    if (column >= known_columns(layer)) {
        return {{label, "\u2013"}};
    }
    const Stack& stack = *layer.stack;
    return {{label, stack.share ? percent(context, stack.share_of(column, segment), base::Format::percent)
                                : amount(context, layer, stack.amounts[column][segment])}};
}

std::string total(const DrawContext& context, const Layer& layer, std::size_t column) {
    if (column >= known_columns(layer)) {
        return amount(context, layer, layer.stack->dependent[column - known_columns(layer)].amount);
    }
    if (!layer.stack->known(column)) {
        return say(Word::unknown, context.language());
    }
    return amount(context, layer, layer.stack->total(column)) +
           (layer.stack->complete(column) ? std::string{} : " (" + say(Word::incomplete, context.language()) + ")");
}

std::string sentence(const DrawContext& context, const Layers&, const Layer& layer) {
    const base::Language language = context.language();
    if (layer.series.empty() || known_columns(layer) == 0) {
        return {};
    }
    const Stack& stack = *layer.stack;
    std::string whole;
    for (std::size_t column = 0; column < layer.bands.size(); ++column) {
        whole += column > 0 ? "; " : say(Word::total, language) + " ";
        whole += layer.bands[column].name;
        const bool dependent = column >= known_columns(layer);
        if (dependent || stack.forecast[column]) {
            whole += " (" + say(dependent ? Word::assumption : Word::forecast, language) + ")";
        }
        whole += ": " + total(context, layer, column);
    }
    whole += ".";
    const std::size_t last = known_columns(layer) - 1;
    if (!stack.known(last)) {
        return whole;
    }
    std::size_t largest = 0;
    for (std::size_t segment = 0; segment < layer.series.size(); ++segment) {
        // Written so that an unknown first segment loses against any known one.
        if (!(stack.amounts[last][segment] <= stack.amounts[last][largest])) {
            largest = std::isnan(stack.amounts[last][segment]) ? largest : segment;
        }
    }
    const double share = stack.share_of(last, largest);
    append_sentence(whole, std::isnan(share) ? filled(say(Word::stack_summary_without_share, language),
                                                      {layer.bands[last].name, layer.series[largest].name,
                                                       amount(context, layer, stack.amounts[last][largest])})
                                             : filled(say(Word::stack_summary, language),
                                                      {layer.bands[last].name, layer.series[largest].name,
                                                       amount(context, layer, stack.amounts[last][largest]),
                                                       written(share, base::Format::percent, 1, language)}));
    if (!stack.dependent.empty()) {
        if (const auto what_if = projection(context.chart, context.state, context.environment)) {
            append_sentence(whole, projection_text(*what_if, language));
        }
    }
    return whole;
}

} // namespace

template <> const MarkType& mark_type<content::StackMark>() {
    static constexpr MarkType type{.read = read,
                                   .arrange = arrange,
                                   .extent = extent,
                                   .room = room,
                                   .draw = draw,
                                   .label = label,
                                   .place = place,
                                   .tip = tip,
                                   .row = row,
                                   .sentence = sentence,
                                   .color = color,
                                   .total = total,
                                   .band_items = band_items};
    return type;
}

} // namespace chart
