// Scales from the marks' channels, axes for the scales, then the marks in order and the labels that look for a place.
#include "chart/figure/plot.hpp"

#include "chart/data/words.hpp"
#include "chart/figure/key.hpp"
#include "chart/figure/labels.hpp"
#include "chart/mark/say.hpp"
#include "chart/scale/axes.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chart {
namespace {

constexpr float min_row = 20;
constexpr float min_reduced_row = 14; // as high as its words
constexpr float pixels_per_time_tick = 76;
constexpr float pixels_per_year_tick = 48;
constexpr float pixels_per_small_tick = 6;
constexpr int max_year_labels = 12;

// 0.6 of the width between bounds that suit a phone held upright and a wide column.
float natural_plot_height(float width) { return std::clamp(std::round(width * 0.6F), 220.0F, 420.0F); }

bool inside(const Domain& domain, double value) { return value >= domain.from && value <= domain.to; }

const std::vector<content::Annotation>& annotations(const DrawContext& context) {
    static const std::vector<content::Annotation> none;
    return context.config.annotations ? *context.config.annotations : none;
}

// --- Along ----------------------------------------------------------------------------------------------------------

struct AlongScale {
    Along kind = Along::nothing;
    bool horizontal = false;
    Domain domain{};
    std::vector<Category> bands{};
};

AlongScale along_scale(const DrawContext& context, const Layers& layers) {
    AlongScale scale;
    for (const Layer& layer : layers) {
        scale.kind = scale.kind == Along::nothing ? layer.along : scale.kind;
        scale.horizontal = scale.horizontal || layer.horizontal;
        scale.bands = scale.bands.empty() ? layer.bands : scale.bands;
    }
    if (scale.kind == Along::band) {
        scale.domain = {-0.5, static_cast<double>(scale.bands.size()) - 0.5};
    } else if (scale.kind == Along::time) {
        const std::optional<Domain> range = shown_range(context.state, context.config);
        scale.domain = range ? *range : time_extent(context).value_or(Domain{});
        if (scale.domain.span() <= 0) { // a single time
            scale.domain = {scale.domain.from - base::seconds_per_day, scale.domain.to + base::seconds_per_day};
        }
    } else if (scale.kind == Along::number) {
        Extent extent;
        for (const Layer& layer : layers) {
            for (const Series& series : layer.series) {
                if (series.view.size() > 0) {
                    extent.include(series.view.x(0));
                    extent.include(series.view.x(series.view.size() - 1));
                }
            }
        }
        scale.domain = nice_domain(extent.values.value_or(Domain{}), 5, false);
    }
    return scale;
}

// --- Values ---------------------------------------------------------------------------------------------------------

Extent extent_of(const DrawContext& context, const Layers& layers, const AlongScale& along) {
    Extent extent;
    for (const Layer& layer : layers) {
        if (layer.type->extent != nullptr) {
            layer.type->extent(context, layer, along.domain, extent);
        }
    }
    if (along.kind == Along::time) {
        for (const content::Annotation& note : annotations(context)) {
            if (inside(along.domain, static_cast<double>(note.x))) {
                extent.include(note.y);
            }
        }
    }
    return extent;
}

bool all_zero(const Extent& extent) { return extent.values && *extent.values == Domain{0, 0}; }

Domain value_domain(const content::ValueScale& scale, const Extent& extent, int count) {
    if (scale.domain) {
        return {scale.domain->first, scale.domain->second};
    }
    if (extent.whole) {
        return *extent.whole;
    }
    if (all_zero(extent)) {
        return {0, 10};
    }
    Domain data = extent.values.value_or(Domain{});
    if (extent.zero) {
        data = {std::min(0.0, data.from), std::max(0.0, data.to)};
    }
    const bool log = scale.type == content::ScaleType::log && data.from > 0;
    Domain nice = nice_domain(data, count, (scale.zero || extent.zero) && !log);
    if (log && nice.from <= 0) {
        nice.from = data.from * 0.9;
    }
    if (extent.tight) {
        // Ends at the tallest column: its figure stands on it, above the last grid line.
        nice = {std::max(nice.from, data.from * 1.02), std::min(nice.to, data.to * 1.02)};
    }
    return nice;
}

std::vector<Tick> ticks_of(const DrawContext& context, const content::ValueScale& scale, const Extent& extent,
                           const Domain& domain, int count) {
    std::vector<Tick> ticks = value_ticks(scale, domain, count, context.language());
    if (all_zero(extent) && !scale.domain) {
        std::erase_if(ticks, [](const Tick& tick) { return tick.value != 0; });
    }
    return ticks;
}

// --- Layout ---------------------------------------------------------------------------------------------------------

// What is known of a plot before it is drawn.
struct Layout {
    Layers layers;
    AlongScale along;
    Extent extent;
    Room room;
    content::ValueScale scale;
    std::vector<KeyEntry> key; // what stands below, for want of room beside
};

Layout lay_out(const DrawContext& context, float width, bool with_key, const std::optional<Domain>& time) {
    Layout layout;
    const std::optional<Domain> within = time ? time : shown_range(context.state, context.config);
    layout.layers = layers_of(context, within);
    layout.along = along_scale(context, layout.layers);
    if (time) {
        layout.along.domain = *time;
    }
    layout.extent = extent_of(context, layout.layers, layout.along);
    layout.scale = value_scale(context, layout.layers);
    layout.room.width = width;
    layout.room.shown = layout.along.domain;
    for (const Layer& layer : layout.layers) {
        if (layer.type->room != nullptr) {
            layer.type->room(context, layout.layers, layer, layout.room);
        }
    }
    if (layout.room.key || with_key) {
        layout.key = key_entries(context, layout.layers);
    }
    if (!layout.key.empty()) {
        layout.room.right = 0;
    }
    return layout;
}

float key_room(const DrawContext& context, const Layout& layout) {
    const bool drawn = !layout.key.empty() && !context.environment.reduced;
    return drawn ? key_height(context, layout.key, layout.room.width) : 0;
}

// Below columns or a line.
float axis_height(const DrawContext& context, const Layout& layout, float slot) {
    if (layout.along.kind != Along::band) {
        return time_axis_height;
    }
    return band_names(context, layout.along.bands, slot).height + (layout.room.notes ? type::axis.leading : 0.0F);
}

// --- Rows -----------------------------------------------------------------------------------------------------------

// The longest unit of value for which every bar fits between `from` and `to` with its figure beside it, and every
// reference with its dot: each pair of something left and something right of zero sets a bound.
Scale scale_with_figures(const Layout& layout, float from, float to) {
    Domain domain = layout.extent.values.value_or(Domain{});
    domain = {std::min(0.0, domain.from), std::max(0.0, domain.to)};
    if (layout.scale.domain && layout.extent.zero) {
        domain = {layout.scale.domain->first, layout.scale.domain->second};
    }
    if (domain.span() <= 0) {
        domain = {0, 1};
    }
    std::vector<Need> below{{-std::min(0.0, domain.from), 0}};
    std::vector<Need> above{{std::max(0.0, domain.to), static_cast<double>(unit)}};
    below.insert(below.end(), layout.room.below.begin(), layout.room.below.end());
    above.insert(above.end(), layout.room.above.begin(), layout.room.above.end());
    const auto room = static_cast<double>(to - from);
    double per_unit = room / domain.span();
    // Where figures leave no room at all, bars keep a part of it: they are never turned round.
    const double min = per_unit * 0.25;
    for (const Need& a : below) {
        for (const Need& b : above) {
            if (a.value + b.value > 0) {
                per_unit = std::min(per_unit, (room - a.pixels - b.pixels) / (a.value + b.value));
            }
        }
    }
    per_unit = std::max(per_unit, min);
    double before = 0; // pixels left of zero
    for (const Need& need : below) {
        before = std::max(before, need.value * per_unit + need.pixels);
    }
    const float zero = from + static_cast<float>(before);
    return {content::ScaleType::linear, domain, zero + static_cast<float>(domain.from * per_unit),
            zero + static_cast<float>(domain.to * per_unit)};
}

bool has_axis(const Layout& layout) { return !layout.room.figures || !layout.extent.zero; }

struct RowsLayout {
    Scale value;
    std::vector<Tick> ticks{}; // where an axis is needed
    float left = 0;            // of the plot, in the figure
    float head = 0;            // above the rows
    float foot = 0;
    std::vector<float> below{}; // each row, by band; may be shorter
    [[nodiscard]] float extra() const { return std::accumulate(below.begin(), below.end(), 0.0F); }
};

RowsLayout rows_layout(const DrawContext& context, const Layout& layout, const base::Rect& area) {
    RowsLayout rows;
    rows.left = area.x + row_names_width(context, layout.along.bands, area.width) + 1.5F * unit;
    if (has_axis(layout)) {
        const int count = std::clamp(static_cast<int>((area.right() - rows.left) / 90), 2, 6);
        const Domain domain = value_domain(layout.scale, layout.extent, count);
        rows.ticks = ticks_of(context, layout.scale, layout.extent, domain, count);
        float inset = 2 * unit;
        for (const Need& need : layout.room.above) {
            inset = std::max(inset, static_cast<float>(need.pixels));
        }
        rows.value = {layout.scale.type, domain, rows.left + 2 * unit,
                      area.right() - std::min(inset, area.width * 0.2F)};
        rows.foot = time_axis_height;
    } else {
        rows.value = scale_with_figures(layout, rows.left, area.right());
    }
    rows.head = unit + layout.room.crown;
    for (const Layer& layer : layout.layers) {
        if (layer.type->headroom != nullptr) {
            const float needed = layer.type->headroom(context, layout.layers, layer, rows.value, area.width);
            rows.head = needed > 0 ? std::max(rows.head, unit + needed + unit / 2) : rows.head;
        }
        if (layer.type->below != nullptr) {
            layer.type->below(context, layout.layers, layer, rows.value, area.width, rows.below);
        }
    }
    rows.foot += key_room(context, layout);
    return rows;
}

float row_of(const Layout& layout) { return layout.room.row > 0 ? layout.room.row : 32; }

float least_row(const DrawContext& context, const Layout& layout) {
    return (context.environment.reduced ? min_reduced_row : min_row) * row_of(layout) / 32;
}

// Reduced, few rows fill the room of many.
float natural_row(const DrawContext& context, const Layout& layout) {
    return context.environment.reduced ? row_of(layout) * 1.375F : row_of(layout);
}

PlotHeight rows_height(const DrawContext& context, const Layout& layout) {
    const RowsLayout rows = rows_layout(context, layout, {0, 0, layout.room.width, 0});
    const float around = std::max(1.5F * unit, rows.head) + rows.extra() + rows.foot;
    const auto count = static_cast<float>(layout.along.bands.size());
    return {around + count * natural_row(context, layout), around + count * least_row(context, layout)};
}

Scales rows_scales(const DrawContext& context, const Layout& layout, const base::Rect& area, std::vector<Tick>& ticks) {
    RowsLayout rows = rows_layout(context, layout, area);
    ticks = std::move(rows.ticks);
    Scales scales;
    scales.kind = layout.along.kind;
    scales.horizontal = true;
    scales.area = area;
    scales.bands = layout.along.bands;
    scales.value = rows.value;
    const float top = area.y + rows.head;
    const auto count = static_cast<float>(std::max<std::size_t>(1, scales.bands.size()));
    const float height = std::clamp((area.bottom() - top - rows.extra() - rows.foot) / count,
                                    least_row(context, layout), natural_row(context, layout));
    float y = top;
    for (std::size_t band = 0; band < scales.bands.size(); ++band) {
        const float extra = band < rows.below.size() ? rows.below[band] : 0;
        // Whole pixels: edges of bars stay sharp.
        const float middle = std::round(y + height * (1 - row_share) / 2) + std::round(height * row_share) / 2;
        scales.slots.push_back({y, height + extra, extra, middle});
        y += height + extra;
    }
    scales.frame = {rows.left, top, area.right() - rows.left, y - top};
    scales.along = {content::ScaleType::linear, layout.along.domain, top, y};
    return scales;
}

// --- Columns and lines ----------------------------------------------------------------------------------------------

PlotHeight columns_height(const DrawContext& context, const Layout& layout) {
    const float width = layout.room.width;
    const float slot = (width - 6 * unit - layout.room.right) /
                       static_cast<float>(std::max<std::size_t>(1, layout.along.bands.size()));
    const float around = layout.room.top + axis_height(context, layout, slot) + key_room(context, layout);
    // Nine thin segments need more height than a line does.
    const float natural =
        layout.room.sparse ? std::clamp(natural_plot_height(width), 280.0F, 400.0F) : natural_plot_height(width);
    return {natural + around, context.environment.reduced ? 0 : min_plot_height + around};
}

Scales columns_scales(const DrawContext& context, const Layout& layout, const base::Rect& area, const Tween* tween,
                      std::vector<Tick>& ticks) {
    Scales scales;
    scales.kind = layout.along.kind;
    scales.area = area;
    scales.bands = layout.along.bands;
    const float slot =
        (area.width - 6 * unit - layout.room.right) / static_cast<float>(std::max<std::size_t>(1, scales.bands.size()));
    base::Rect frame{area.x, area.y + layout.room.top, area.width,
                     area.height - layout.room.top - axis_height(context, layout, slot) - key_room(context, layout)};
    const int count = layout.room.sparse ? std::clamp(static_cast<int>(frame.height / 72), 2, 5)
                                         : std::clamp(static_cast<int>(frame.height / 56), 2, 6);
    const Domain values = tween != nullptr ? tween->shown.y : value_domain(layout.scale, layout.extent, count);
    ticks = ticks_of(context, layout.scale, layout.extent, values, count);
    if (tween != nullptr) {
        frame = tween->frame;
    } else {
        const float left = gutter(context, ticks);
        frame.x += left;
        frame.width -= left + layout.room.right;
    }
    scales.frame = frame;
    scales.along = {content::ScaleType::linear, layout.along.domain, frame.x, frame.right()};
    scales.value = {layout.scale.type, values, frame.bottom() - layout.room.bottom, frame.y};
    if (layout.room.inset || layout.room.beyond > 0) {
        const double beyond = layout.room.beyond;
        const auto bars = static_cast<float>(beyond / (layout.along.domain.span() + 2 * beyond)) * frame.width;
        const float by = std::max(layout.room.inset ? std::min(32.0F, frame.width * 0.1F) : 0.0F, bars);
        scales.along.range_from += by;
        scales.along.range_to -= by;
    }
    if (scales.kind == Along::band) {
        const float band = frame.width / static_cast<float>(std::max<std::size_t>(1, scales.bands.size()));
        for (std::size_t i = 0; i < scales.bands.size(); ++i) {
            const float middle = frame.x + band * (static_cast<float>(i) + 0.5F);
            scales.slots.push_back({frame.x + band * static_cast<float>(i), band, 0, middle});
        }
    }
    return scales;
}

std::vector<Tick> along_ticks(const DrawContext& context, const Layout& layout, const Scales& scales) {
    const int max = std::max(2, static_cast<int>(scales.frame.width / pixels_per_time_tick));
    if (scales.kind == Along::number) {
        content::ValueScale scale;
        for (const Layer& layer : layout.layers) {
            if (const content::NumberColumn* column =
                    layer.data != nullptr ? content::number_column(*layer.data, layer.along_name) : nullptr) {
                scale.format = column->format.value_or(base::Format::number);
                break;
            }
        }
        return value_ticks(scale, scales.along.domain, max, context.language());
    }
    base::Precision finest = base::Precision::year; // of all marks
    for (const Layer& layer : layout.layers) {
        finest = layer.along == Along::time ? std::max(finest, layer.precision) : finest;
    }
    const bool years = finest == base::Precision::year;
    const int fit =
        years ? std::min(max_year_labels, static_cast<int>(scales.frame.width / pixels_per_year_tick)) : max;
    return time_ticks(scales.along.domain, std::max(2, fit), context.language(), finest,
                      static_cast<int>(scales.frame.width / pixels_per_small_tick));
}

// --- Drawing --------------------------------------------------------------------------------------------------------

void add_annotations(Canvas& canvas) {
    const DrawContext& context = canvas.context;
    const Scales& scales = canvas.scales;
    std::vector<PointLabel> quiet;
    for (const content::Annotation& note : annotations(context)) {
        const base::Point at = scales.at(static_cast<double>(note.x), note.y);
        if (!inside(scales.along.domain, static_cast<double>(note.x)) || !scales.frame.grown(1).contains(at)) {
            continue;
        }
        const bool strong = context.highlighted(note.id);
        canvas.obstacles.add_box(base::Rect{at.x, at.y, 0, 0}.grown(2));
        PointLabel label{"annotation/" + note.id,
                         note.text.in(context.language()),
                         strong ? type::label_strong : type::label,
                         strong ? context.palette.accent : context.palette.ink,
                         at,
                         9,
                         note.above,
                         true,
                         true,
                         false,
                         3};
        (strong ? canvas.labels : quiet).push_back(std::move(label));
    }
    canvas.labels.insert(canvas.labels.end(), quiet.begin(), quiet.end());
}

// The dragged range stays as it is; what will go is veiled.
void draw_brush(const DrawContext& context, SceneBuilder& builder, const base::Rect& plot) {
    if (!context.state.brush) {
        return;
    }
    const auto [a, b] = *context.state.brush;
    const float from = std::clamp(std::min(a, b), plot.x, plot.right());
    const float to = std::clamp(std::max(a, b), plot.x, plot.right());
    builder.fill("brush", {from, plot.y, to - from, plot.height}, context.palette.accent.with_alpha(0.14F));
    for (const float edge : {from, to}) {
        builder.line(edge == from ? "brush/from" : "brush/to", {edge, plot.y}, {edge, plot.bottom()},
                     {context.palette.accent, 1, 0});
    }
}

// Over time: whether a point is shown, or a line that runs from one beyond an edge to one beyond the other.
bool anything_shown(const Layers& layers, const Scales& scales) {
    if (scales.kind != Along::time) {
        return true;
    }
    bool series_at_all = false;
    for (const Layer& layer : layers) {
        for (const Series& series : layer.series) {
            series_at_all = true;
            if (series.view.first_known(series.first, series.last) < series.last) {
                const auto [first, last] = points_within(series.view, scales.along.domain);
                const bool through = series.last - series.first > 1 && series.view.known(series.first) &&
                                     series.view.known(series.last - 1);
                if (through || series.view.first_known(first, last) < last) {
                    return true;
                }
            }
        }
    }
    return !series_at_all;
}

// The point at the cursor, where it is shown.
std::optional<PointAt> cursor_point(const DrawContext& context, const Layers& layers, const Scales& scales) {
    const std::optional<PointAt> at = context.state.cursor ? point_at(layers, *context.state.cursor) : std::nullopt;
    return at && shown(scales, *at) ? at : std::nullopt;
}

Tip tip_at(const DrawContext& context, const Scales& scales, const PointAt& at) {
    Tip tip = at.layer->type->tip(context, *at.layer, at.series, at.point);
    const Place place = place_of(scales, at);
    tip.at = place.at;
    tip.clear = place.clear;
    return tip;
}

// Whether all names of lines that look for a place have found one.
bool names_placed(const std::vector<PointLabel>& wanted, const std::vector<PlacedLabel>& placed) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const PointLabel& label) {
        return !label.name ||
               std::any_of(placed.begin(), placed.end(), [&](const PlacedLabel& one) { return one.id == label.id; });
    });
}

// `with_key`: names of lines do not look for a place. Returns whether all that did found one.
bool draw(const DrawContext& context, SceneBuilder& builder, const base::Rect& area, const Tween* tween, bool with_key,
          Plot& plot) {
    Layout layout =
        lay_out(context, area.width, with_key, tween != nullptr ? std::optional(tween->shown.x) : std::nullopt);
    const Layers& layers = layout.layers;
    const bool rows = layout.along.horizontal;
    std::vector<Tick> value_labels;
    plot.scales = rows ? rows_scales(context, layout, area, value_labels)
                       : columns_scales(context, layout, area, tween, value_labels);
    const Scales& scales = plot.scales;
    const base::Rect& frame = scales.frame;
    plot.frame = rows ? base::Rect{area.x, frame.y, area.width, frame.height} : frame;
    if (scales.kind == Along::time && !rows) {
        plot.window = Window{scales.along.domain, scales.value.domain};
    }
    BandNames names;
    if (rows) {
        draw_value_axis_below(context, builder, frame, scales.value, value_labels, area.right());
    } else {
        draw_value_axis(context, builder, frame, scales.value, value_labels);
        if (scales.kind == Along::band) {
            names = band_names(context, scales.bands, scales.slots.empty() ? 0 : scales.slots.front().size);
        } else if (scales.kind != Along::nothing) {
            draw_position_axis(context, builder, frame, scales.along, along_ticks(context, layout, scales),
                               area.right(), scales.kind == Along::time);
        }
    }

    // Within a tween no label looks for a place.
    const base::Rect for_labels{frame.x, area.y, area.right() - 2 - frame.x, frame.bottom() - area.y};
    Canvas canvas{context,
                  builder,
                  scales,
                  layers,
                  area,
                  cursor_point(context, layers, scales),
                  true,
                  layout.key.empty(),
                  Obstacles(tween != nullptr ? base::Rect{} : for_labels)};
    for (const Layer& layer : layers) {
        if (layer.type->draw != nullptr) {
            layer.type->draw(canvas, layer);
        }
    }
    if (rows && value_labels.empty()) {
        const float zero = std::round(scales.value(0)) + 0.5F;
        builder.line("axis/zero", {zero, frame.y}, {zero, frame.bottom()}, {context.palette.baseline, 1, 0});
    }
    if (!anything_shown(layers, scales)) {
        builder.text("plot/empty", say(Word::no_data, context.language()), type::note, context.palette.muted, frame.x,
                     frame.center().y);
        plot.layers = std::move(layout.layers);
        return true;
    }
    if (canvas.cursor) {
        plot.tip = tip_at(context, scales, *canvas.cursor);
        if (scales.kind == Along::time || scales.kind == Along::number) { // below the labels' ground
            const float x = std::floor(plot.tip->at.x) + 0.5F;
            builder.line("cursor/line", {x, frame.y}, {x, frame.bottom()}, {context.palette.muted, 1, 0});
        }
    }
    if (rows) {
        draw_row_names(context, builder, scales);
    } else if (scales.kind == Along::band) {
        std::size_t quiet = scales.bands.size();
        for (const Layer& layer : layers) {
            quiet -= layer.stack ? layer.stack->dependent.size() : 0;
        }
        draw_band_axis(context, builder, scales, names, quiet);
    }
    if (scales.kind == Along::time) {
        add_annotations(canvas);
    }
    for (const Layer& layer : layers) {
        if (layer.type->label != nullptr) {
            layer.type->label(canvas, layer);
        }
    }
    if (tween != nullptr) {
        draw_moved_labels(builder, canvas.labels, tween->end, for_labels);
    } else {
        plot.labels = draw_point_labels(context, builder, canvas.labels, canvas.obstacles);
    }
    draw_brush(context, builder, frame);
    if (canvas.cursor && canvas.cursor->layer->type->point != nullptr) {
        canvas.cursor->layer->type->point(canvas, *canvas.cursor->layer, canvas.cursor->series, canvas.cursor->point);
    }
    plot.nodes = std::move(canvas.nodes);
    if (const float height = key_room(context, layout); height > 0 && tween == nullptr) {
        plot.nodes.push_back(
            draw_key(context, builder, layout.key, {area.x, area.bottom() - height + unit, area.width, height - unit}));
    }
    const bool placed = tween != nullptr || names_placed(canvas.labels, plot.labels);
    plot.layers = std::move(layout.layers);
    return placed;
}

// The scales of a plot without axes and words: each from edge to edge.
Scales bare_scales(const Layout& layout, const base::Rect& area) {
    Scales scales;
    scales.kind = layout.along.kind;
    scales.horizontal = layout.along.horizontal;
    scales.frame = scales.area = area;
    scales.bands = layout.along.bands;
    const bool rows = scales.horizontal;
    Domain values = layout.extent.whole.value_or(layout.extent.values.value_or(Domain{0, 1}));
    if (layout.scale.domain) {
        values = {layout.scale.domain->first, layout.scale.domain->second};
    } else if (layout.extent.zero || layout.scale.zero) {
        values = {std::min(0.0, values.from), std::max(0.0, values.to)};
    }
    const float from = rows ? area.x : area.y;
    const float to = rows ? area.right() : area.bottom();
    scales.value = {layout.scale.type, values, rows ? from : to, rows ? to : from};
    const float first = rows ? area.y : area.x;
    const float last = rows ? area.bottom() : area.right();
    scales.along = {content::ScaleType::linear, layout.along.domain, first, last};
    const float slot = (last - first) / static_cast<float>(std::max<std::size_t>(1, scales.bands.size()));
    for (std::size_t i = 0; i < scales.bands.size(); ++i) {
        const float at = first + slot * static_cast<float>(i);
        scales.slots.push_back({at, slot, 0, at + slot / 2});
    }
    return scales;
}

// Lines of which one at least would have no name at this height.
bool lines_need_key(const DrawContext& context, float width, float height) {
    scene::Scene scene;
    SceneBuilder builder(context, scene);
    Plot plot;
    return !draw(context, builder, {0, 0, width, height}, nullptr, false, plot);
}

bool has_names(const Layout& layout) {
    return layout.key.empty() && std::any_of(layout.layers.begin(), layout.layers.end(),
                                             [&](const Layer& layer) { return named(layout.layers, layer); });
}

} // namespace

PlotHeight plot_height(const DrawContext& context, float width) {
    const Layout layout = lay_out(context, width, false, std::nullopt);
    if (layout.along.horizontal) {
        return rows_height(context, layout);
    }
    PlotHeight height = columns_height(context, layout);
    if (!context.environment.reduced && has_names(layout) && lines_need_key(context, width, height.natural)) {
        const float key = key_height(context, key_entries(context, layout.layers), width);
        height = {height.natural + key, height.min + key};
    }
    return height;
}

Plot draw_marks(const DrawContext& context, SceneBuilder& builder, const base::Rect& area) {
    Layout layout = lay_out(context, area.width, false, std::nullopt);
    Plot plot;
    plot.frame = area;
    plot.scales = bare_scales(layout, area);
    Canvas canvas{context, builder, plot.scales, layout.layers, area, std::nullopt, false, false, Obstacles({})};
    for (const Layer& layer : layout.layers) {
        if (layer.type->draw != nullptr) {
            layer.type->draw(canvas, layer);
        }
    }
    plot.layers = std::move(layout.layers);
    return plot;
}

Plot draw_plot(const DrawContext& context, SceneBuilder& builder, const base::Rect& area, const Tween* tween) {
    bool with_key = false;
    if (tween != nullptr) {
        with_key = scene::find(tween->end.scene.semantics, context.id("key")) != nullptr;
    } else {
        const Layout layout = lay_out(context, area.width, false, std::nullopt);
        with_key = has_names(layout) && lines_need_key(context, area.width, area.height);
    }
    Plot plot;
    draw(context, builder, area, tween, with_key, plot);
    return plot;
}

} // namespace chart
