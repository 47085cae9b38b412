// Columns of stacked segments with totals on top; a forecast is lighter, hatched and named so. What a what-if adds is
// an empty outline, dashed. Segments are labelled beside the last column, or in a key below where there is no room.
#include "chart/data/plot_data.hpp"
#include "chart/data/what_if.hpp"
#include "chart/data/words.hpp"
#include "chart/figure/plot.hpp"
#include "chart/mark/label_placement.hpp"
#include "chart/mark/shade.hpp"
#include "chart/scale/axes.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

constexpr float pixels_per_value_tick = 72;
constexpr float room_for_totals = 28;
constexpr float widest_column = 144;
constexpr float column_share = 0.62F; // of the band
constexpr float narrowest_with_side_labels = 520;
constexpr float leader_length = 28;
constexpr float key_row = 22;
constexpr float swatch = 12;

float axis_height(const Stack& stack) {
    const bool any =
        !stack.assumed.empty() || std::find(stack.forecast.begin(), stack.forecast.end(), true) != stack.forecast.end();
    return tick_length + type::label.leading + (any ? type::axis.leading : 0) + 2;
}

float widest_name(const Context& context, const Stack& stack) {
    float widest = 0;
    for (const Segment& segment : stack.segments) {
        widest = std::max(widest, context.width(type::label_strong.style, segment.name));
    }
    return std::ceil(widest);
}

bool labels_at_side(const Stack& stack, float width) {
    return width >= narrowest_with_side_labels && stack.assumed.empty();
}

std::size_t key_columns(const Context& context, const Stack& stack, float width) {
    const float cell = swatch + unit + widest_name(context, stack) + 2 * unit;
    return std::max<std::size_t>(1, static_cast<std::size_t>((width + 2 * unit) / cell));
}

float key_height(const Context& context, const Stack& stack, float width) {
    if (labels_at_side(stack, width)) {
        return 0;
    }
    const std::size_t columns = key_columns(context, stack, width);
    const std::size_t rows = (stack.segments.size() + columns - 1) / columns;
    return unit + static_cast<float>(rows) * key_row;
}

// Highlighted segments in shades of the accent, the others in greys; without highlight, neighbours in pairs of a hue.
std::vector<base::Color> colors(const Context& context, const Stack& stack) {
    const std::size_t count = stack.segments.size();
    std::vector<bool> strong;
    for (const Segment& segment : stack.segments) {
        strong.push_back(context.highlighted(segment.id));
    }
    const auto strong_count = static_cast<std::size_t>(std::count(strong.begin(), strong.end(), true));
    std::vector<base::Color> all;
    if (strong_count == 0) {
        const std::size_t hues = std::min(count, context.palette.series.size() - 1);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t hue = i * hues / count;
            const std::size_t first = (hue * count + hues - 1) / hues;
            const std::size_t after = ((hue + 1) * count + hues - 1) / hues;
            all.push_back(shade(context.palette.series[hue], i - first, after - first, 0.2F, context.palette));
        }
        return all;
    }
    std::size_t strong_index = 0;
    std::size_t other_index = 0;
    for (std::size_t i = 0; i < count; ++i) {
        all.push_back(
            strong[i] ? shade(context.palette.accent, strong_index++, strong_count, 0.25F, context.palette)
                      : shade(context.palette.context, other_index++, count - strong_count, 0.55F, context.palette));
    }
    return all;
}

double height_value(const Stack& stack, std::size_t column, std::size_t segment) {
    return stack.spec->share ? stack.share(column, segment) : stack.amounts[column][segment];
}

content::ValueScale value_scale(const Context& context, const Stack& stack) {
    content::ValueScale scale = context.look.scale.value_or(content::ValueScale{});
    if (!context.look.scale) {
        scale.format = stack.spec->share ? base::Format::percent : stack.column->format;
    }
    return scale;
}

Domain value_domain(const content::ValueScale& scale, const Stack& stack, int count) {
    if (scale.domain) {
        return {scale.domain->first, scale.domain->second};
    }
    if (stack.spec->share) {
        return {0, 100};
    }
    double most = 0;
    for (std::size_t column = 0; column < stack.columns.size(); ++column) {
        most = std::max(most, stack.total(column));
    }
    // With room for all that a reader may assume, so that a column grows and not the scale.
    for (const Assumed& column : stack.assumed) {
        most = std::max(most, column.most);
    }
    // Ends at the tallest column: its total stands on it, above the last grid line.
    const Domain nice = nice_domain({0, most}, count, true);
    return {0, std::min(nice.to, most * 1.02)};
}

std::string amount(const Context& context, const Stack& stack, double value) {
    return written(value, stack.column->format, std::nullopt, context.language());
}

std::string percent(const Context& context, double value, base::Format format) {
    return written(value, format, 1, context.language());
}

Tip segment_tip(const Context& context, const Stack& stack, std::size_t column, std::size_t segment) {
    const base::Language language = context.language();
    Tip tip;
    tip.title = stack.segments[segment].name + ", " + stack.columns[column].name;
    if (stack.forecast[column]) {
        tip.title += " (" + words().forecast.in(language) + ")";
    }
    const double value = stack.amounts[column][segment];
    const content::Column* named = nullptr;
    if (const content::Dataset* data =
            content::find_dataset(context.setting.article, context.data_or(stack.spec->data))) {
        named = content::find_column(*data, context.value_or(stack.spec->value));
    }
    tip.rows.push_back({named != nullptr ? named->label.in(language) : std::string{}, amount(context, stack, value)});
    tip.rows.push_back(
        {words().share.in(language), percent(context, stack.share(column, segment), base::Format::percent)});
    if (column > 0) {
        tip.rows.push_back({words().growth_on.in(language) + stack.columns[column - 1].name,
                            percent(context, change_percent(stack.amounts[column - 1][segment], value),
                                    base::Format::percent_signed)});
    }
    return tip;
}

// How a total is written above its column: in full, or shorter where columns stand close.
enum class Brevity : unsigned char { full, no_currency, no_unit };

std::string total_text(const Context& context, const Stack& stack, double value, Brevity brevity) {
    constexpr double trillion = 1e6; // in millions
    if (brevity == Brevity::full || stack.column->format != base::Format::usd_millions) {
        return amount(context, stack, value);
    }
    if (brevity == Brevity::no_currency) {
        return base::format(value, base::Format::usd_billions_short, context.language(), value < trillion ? 0 : 2);
    }
    return base::format(value / trillion, base::Format::number, context.language(), 2);
}

Brevity brevity(const Context& context, const Stack& stack, float band) {
    if (stack.assumed.empty()) {
        return Brevity::full; // three or so columns have the room
    }
    constexpr float gap = 6;
    for (const Brevity brevity : {Brevity::full, Brevity::no_currency}) {
        float widest = 0;
        const auto measure = [&](double value) {
            widest =
                std::max(widest, context.width(type::label_strong.style, total_text(context, stack, value, brevity)));
        };
        for (std::size_t column = 0; column < stack.columns.size(); ++column) {
            measure(stack.total(column));
        }
        for (const Assumed& column : stack.assumed) {
            measure(column.amount);
        }
        if (widest + gap <= band) {
            return brevity;
        }
    }
    return Brevity::no_unit;
}

struct Layout {
    base::Rect plot;
    Scale y;
    float band = 0;
    float column = 0;
    Brevity totals = Brevity::full;

    [[nodiscard]] float center(std::size_t index) const { return plot.x + band * (static_cast<float>(index) + 0.5F); }
};

void draw_segment(const Context& context, Pen& pen, const std::string& id, base::Rect rect, base::Color color,
                  bool forecast, bool at_cursor) {
    // A line of ground between neighbours, unless it would eat a thin one.
    if (rect.height > 3) {
        rect.y += 0.5F;
        rect.height -= 1;
    }
    scene::Rectangle shape;
    shape.rect = rect;
    shape.fill = forecast ? softened(color, context.palette) : color;
    if (forecast) {
        shape.hatch = color;
    }
    pen.rectangle(id, shape);
    if (at_cursor) {
        scene::Rectangle outline;
        outline.rect = rect.grown(1);
        outline.stroke = scene::Stroke{context.palette.ink, 2, 0};
        pen.rectangle("cursor/segment", outline);
    }
}

// On the middle of a column's top edge.
void draw_total(const Context& context, Pen& pen, const Stack& stack, const Layout& placed, const std::string& name,
                base::Point at, double value, base::Color color) {
    const std::string mark = "mark/" + std::to_string(stack.mark) + "/";
    const std::string words = total_text(context, stack, value, placed.totals);
    const float top = at.y - type::label.leading - 3;
    if (!stack.assumed.empty()) { // columns of the lower half stand among grid lines
        const float width = context.width(type::label_strong.style, words) + 4;
        pen.fill(mark + "ground/" + name, {at.x - width / 2, top + 1, width, type::label.leading},
                 context.palette.ground);
    }
    pen.text(mark + "total/" + name, words, type::label_strong, color, at.x, top, Align::center);
}

void draw_column_labels(const Context& context, Pen& pen, const Stack& stack, const Layout& placed,
                        std::size_t column) {
    const std::string& name = stack.columns[column].id;
    const float center = placed.center(column);
    const float top = placed.plot.bottom() + tick_length;
    pen.text("axis/x/" + name, stack.columns[column].name, type::label, context.palette.ink, center, top,
             Align::center);
    if (stack.forecast[column] && stack.assumed.empty()) {
        pen.text("axis/x/" + name + "/forecast", words().forecast.in(context.language()), type::axis,
                 context.palette.muted, center, top + type::label.leading, Align::center);
    }
    const double height = stack.spec->share ? 100 : stack.total(column);
    draw_total(context, pen, stack, placed, name, {center, placed.y(height)}, stack.total(column), context.palette.ink);
}

// Beside what is assumed, columns stand too close for a word below each: one below all that it is about.
void draw_kinds(const Context& context, Pen& pen, const Stack& stack, const Layout& placed) {
    const std::size_t known = stack.columns.size();
    const std::size_t count = known + stack.assumed.size();
    const float top = placed.plot.bottom() + tick_length + type::label.leading;
    const auto kind = [&](std::size_t column) { return column >= known ? 2 : stack.forecast[column] ? 1 : 0; };
    for (std::size_t first = 0; first < count;) {
        std::size_t last = first;
        while (last + 1 < count && kind(last + 1) == kind(first)) {
            ++last;
        }
        if (kind(first) != 0) {
            const std::string id =
                "axis/x/" + (kind(first) == 2 ? stack.assumed[first - known].name : stack.columns[first].id);
            const content::Localized& word = kind(first) == 2 ? words().assumption : words().forecast;
            const float left = placed.center(first) - placed.column / 2;
            const float right = placed.center(last) + placed.column / 2;
            pen.fill(id + "/span", {left, top, right - left, 1}, context.palette.context);
            pen.text(id + "/forecast", word.in(context.language()), type::axis, context.palette.muted,
                     (left + right) / 2, top + 2, Align::center);
        }
        first = last + 1;
    }
}

base::Rect assumed_rect(const Stack& stack, const Layout& placed, std::size_t index) {
    const float top = placed.y(stack.assumed[index].amount);
    return {placed.center(stack.columns.size() + index) - placed.column / 2, top, placed.column,
            placed.plot.bottom() - top};
}

void draw_assumed(const Context& context, Pen& pen, const Stack& stack, const Layout& placed, std::size_t index) {
    const Assumed& column = stack.assumed[index];
    const base::Rect rect = assumed_rect(stack, placed, index);
    const std::string mark = "mark/" + std::to_string(stack.mark) + "/";
    const scene::Stroke stroke{context.palette.muted, 1.5F, 4};
    pen.polyline(mark + "assumed/" + column.name,
                 {{rect.x, rect.bottom()}, {rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}},
                 stroke, std::nullopt);
    draw_total(context, pen, stack, placed, column.name, {rect.center().x, rect.y}, column.amount,
               context.palette.muted);
    pen.text("axis/x/" + column.name, column.name, type::label, context.palette.muted, rect.center().x,
             placed.plot.bottom() + tick_length, Align::center);
    const std::string growth =
        growth_text(context.look.what_if->growth, stack.growth, context.language(), base::Format::percent_signed);
    constexpr float padding = 2;
    if (context.width(type::axis.style, growth) + 2 * padding <= rect.width &&
        rect.height >= type::axis.leading + 2 * unit) {
        pen.text(mark + "growth/" + column.name, growth, type::axis, context.palette.muted, rect.center().x,
                 rect.y + unit / 2, Align::center);
    }
}

Tip assumed_tip(const Context& context, const Stack& stack, std::size_t index) {
    const base::Language language = context.language();
    const std::string& before = index > 0 ? stack.assumed[index - 1].name : stack.columns.back().name;
    Tip tip;
    tip.title = stack.assumed[index].name + " (" + words().assumption.in(language) + ")";
    tip.rows.push_back({words().total.in(language), amount(context, stack, stack.assumed[index].amount)});
    tip.rows.push_back({words().growth_on.in(language) + before, growth_text(context.look.what_if->growth, stack.growth,
                                                                             language, base::Format::percent_signed)});
    return tip;
}

scene::Node key_item(const Context& context, const Segment& segment, const base::Rect& box, const Type& type) {
    scene::Node item{.id = context.id("key/" + segment.id),
                     .role = scene::Role::list_item,
                     .name = segment.name,
                     .value = {},
                     .rect = box};
    item.fragments.push_back({segment.name, box, type.style, false});
    return item;
}

// `middles`: of the last column's segments.
void draw_side_labels(const Context& context, Pen& pen, const Stack& stack, const Layout& placed,
                      const std::vector<float>& middles, scene::Node& key) {
    const std::vector<float> centers =
        spread(middles, type::label.leading, placed.plot.y - type::label.leading / 2, placed.plot.bottom());
    const float from = placed.center(stack.columns.size() - 1) + placed.column / 2 + 3;
    const float to = from + leader_length;
    for (std::size_t i = 0; i < stack.segments.size(); ++i) {
        const Segment& segment = stack.segments[i];
        const bool strong = context.highlighted(segment.id);
        const Type type = strong ? type::label_strong : type::label;
        pen.polyline("key/" + segment.id + "/leader",
                     {{from, middles[i]}, {from + 6, middles[i]}, {to - 6, centers[i]}, {to, centers[i]}},
                     {context.palette.context, 1, 0}, std::nullopt);
        const base::Rect box =
            pen.text("key/" + segment.id, segment.name, type, strong ? context.palette.accent : context.palette.ink,
                     to + 4, centers[i] - type.leading / 2);
        key.children.push_back(key_item(context, segment, box, type));
    }
}

void draw_key(const Context& context, Pen& pen, const Stack& stack, const std::vector<base::Color>& fills,
              const base::Rect& room, scene::Node& key) {
    const std::size_t columns = key_columns(context, stack, room.width);
    const std::size_t rows = (stack.segments.size() + columns - 1) / columns;
    const float cell = room.width / static_cast<float>(columns);
    for (std::size_t i = 0; i < stack.segments.size(); ++i) {
        const Segment& segment = stack.segments[i];
        const std::size_t column = i / rows;
        const base::Point at{room.x + cell * static_cast<float>(column),
                             room.y + key_row * static_cast<float>(i - column * rows)};
        const bool strong = context.highlighted(segment.id);
        const Type type = strong ? type::label_strong : type::label;
        pen.fill("key/" + segment.id + "/swatch", {at.x, at.y + (key_row - swatch) / 2, swatch, swatch}, fills[i]);
        const base::Rect box = pen.text("key/" + segment.id, segment.name, type, context.palette.ink,
                                        at.x + swatch + unit, at.y + (key_row - type.leading) / 2);
        key.children.push_back(key_item(context, segment, box, type));
    }
}

Layout layout(const Context& context, const Stack& stack, const base::Rect& area, std::vector<Tick>& ticks) {
    Layout placed;
    placed.plot = {area.x, area.y + room_for_totals, area.width,
                   area.height - room_for_totals - axis_height(stack) - key_height(context, stack, area.width)};
    const content::ValueScale scale = value_scale(context, stack);
    const int count = std::clamp(static_cast<int>(placed.plot.height / pixels_per_value_tick), 2, 5);
    const Domain values = value_domain(scale, stack, count);
    ticks = value_ticks(scale, values, count, context.language());
    const float left = gutter(context, ticks);
    const float right = labels_at_side(stack, area.width) ? leader_length + 2 * unit + widest_name(context, stack) : 0;
    placed.plot.x += left;
    placed.plot.width -= left + right;
    placed.y = {content::ScaleType::linear, values, placed.plot.bottom(), placed.plot.y};
    const std::size_t bands = stack.columns.size() + stack.assumed.size();
    placed.band = placed.plot.width / static_cast<float>(std::max<std::size_t>(1, bands));
    placed.totals = brevity(context, stack, placed.band);
    placed.column = std::min(widest_column, placed.band * column_share);
    return placed;
}

} // namespace

PlotHeight stack_plot_height(const Context& context, float width) {
    const std::optional<Stack> data = stack(context);
    if (!data) {
        return {least_plot_height, least_plot_height};
    }
    const float around = room_for_totals + axis_height(*data) + key_height(context, *data, width);
    // Nine thin segments need more height than a line does.
    const float natural = std::clamp(natural_plot_height(width), 280.0F, 400.0F);
    return {natural + around, least_plot_height + around};
}

Plot draw_stack_plot(const Context& context, Pen& pen, const base::Rect& area) {
    Plot plot;
    plot.frame = area;
    const std::optional<Stack> data = stack(context);
    if (!data || data->columns.empty()) {
        return plot;
    }
    std::vector<Tick> ticks;
    const Layout placed = layout(context, *data, area, ticks);
    plot.frame = placed.plot;
    draw_value_axis(context, pen, placed.plot, placed.y, ticks);

    const std::vector<base::Color> fills = colors(context, *data);
    const std::string mark = "mark/" + std::to_string(data->mark) + "/segment/";
    const std::size_t columns = data->columns.size() + data->assumed.size();
    std::vector<PlacedPoint> points(columns * data->segments.size());
    std::vector<float> middles;
    for (std::size_t column = 0; column < data->columns.size(); ++column) {
        double above = data->spec->share ? 100 : data->total(column);
        middles.clear();
        for (std::size_t segment = 0; segment < data->segments.size(); ++segment) {
            const double value = height_value(*data, column, segment);
            const double part = std::isnan(value) ? 0 : value;
            const float top = placed.y(above);
            const base::Rect rect{placed.center(column) - placed.column / 2, top, placed.column,
                                  placed.y(above - part) - top};
            above -= part;
            middles.push_back(rect.center().y);
            const Cursor cursor{segment, column};
            const bool at_cursor = context.state.cursor == cursor;
            if (part > 0) {
                draw_segment(context, pen, mark + data->columns[column].id + "/" + data->segments[segment].id, rect,
                             fills[segment], data->forecast[column], at_cursor);
            }
            points[segment * columns + column] = {cursor, rect.center(), rect};
            if (at_cursor) {
                plot.tip = segment_tip(context, *data, column, segment);
                plot.tip->at = rect.center();
                plot.tip->clear = rect;
            }
        }
        draw_column_labels(context, pen, *data, placed, column);
    }
    for (std::size_t i = 0; i < data->assumed.size(); ++i) {
        draw_assumed(context, pen, *data, placed, i);
        const base::Rect rect = assumed_rect(*data, placed, i);
        // It has no segments: keys that go through one find the same column from each.
        for (std::size_t segment = 0; segment < data->segments.size(); ++segment) {
            const Cursor cursor{segment, data->columns.size() + i};
            points[segment * columns + cursor.index] = {cursor, rect.center(), rect};
            if (context.state.cursor == cursor) {
                scene::Rectangle outline;
                outline.rect = rect.grown(1);
                outline.stroke = scene::Stroke{context.palette.ink, 2, 0};
                pen.rectangle("cursor/segment", outline);
                plot.tip = assumed_tip(context, *data, i);
                plot.tip->at = rect.center();
                plot.tip->clear = rect;
            }
        }
    }
    if (!data->assumed.empty()) {
        draw_kinds(context, pen, *data, placed);
    }
    plot.points = std::move(points);

    scene::Node key{.id = context.id("key"), .role = scene::Role::list, .name = {}, .value = {}, .rect = {}};
    if (labels_at_side(*data, area.width)) {
        draw_side_labels(context, pen, *data, placed, middles, key);
    } else {
        const float top = placed.plot.bottom() + axis_height(*data) + unit;
        draw_key(context, pen, *data, fills, {area.x, top, area.width, area.bottom() - top}, key);
    }
    if (!key.children.empty()) {
        const base::Rect& first = key.children.front().rect;
        key.rect = {first.x, first.y, area.right() - first.x, key.children.back().rect.bottom() - first.y};
    }
    plot.nodes.push_back(std::move(key));
    return plot;
}

} // namespace chart
