// Collects the marks' channels, asks marks and axes for the room of their labels, and makes the scales once.
#include "chart/figure/plot_layout.hpp"

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

// --- Along ----------------------------------------------------------------------------------------------------------

AlongScale along_scale(const DrawContext& context, const Layers& layers, const std::optional<Domain>& time) {
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
        scale.domain = range ? *range : time.value_or(Domain{});
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
        for (const content::Annotation& note : context.annotations()) {
            if (along.domain.contains(static_cast<double>(note.x))) {
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

// Below columns or a line.
float axis_height(const DrawContext& context, const PlotLayout& layout, float slot) {
    if (layout.along.kind != Along::band) {
        return time_axis_height;
    }
    return band_names(context, layout.along.bands, slot).height + (layout.room.notes ? type::axis.leading : 0.0F);
}

// --- Rows -----------------------------------------------------------------------------------------------------------

// The longest unit of value for which every bar fits between `from` and `to` with its figure beside it, and every
// reference with its dot: each pair of something left and something right of zero sets a bound.
Scale scale_with_figures(const PlotLayout& layout, float from, float to) {
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

bool has_axis(const PlotLayout& layout) { return !layout.room.figures || !layout.extent.zero; }

RowsLayout rows_layout(const DrawContext& context, const PlotLayout& layout) {
    const float width = layout.room.width;
    RowsLayout rows;
    rows.left = row_names_width(context, layout.along.bands, width) + 1.5F * unit;
    if (has_axis(layout)) {
        const int count = std::clamp(static_cast<int>((width - rows.left) / 90), 2, 6);
        const Domain domain = value_domain(layout.scale, layout.extent, count);
        rows.ticks = ticks_of(context, layout.scale, layout.extent, domain, count);
        float inset = 2 * unit;
        for (const Need& need : layout.room.above) {
            inset = std::max(inset, static_cast<float>(need.pixels));
        }
        rows.value = {layout.scale.type, domain, rows.left + 2 * unit, width - std::min(inset, width * 0.2F)};
        rows.foot = time_axis_height;
    } else {
        rows.value = scale_with_figures(layout, rows.left, width);
    }
    rows.head = unit + layout.room.crown;
    for (const Layer& layer : layout.layers) {
        if (layer.type->headroom != nullptr) {
            const float needed = layer.type->headroom(context, layout.layers, layer, rows.value, width);
            rows.head = needed > 0 ? std::max(rows.head, unit + needed + unit / 2) : rows.head;
        }
        if (layer.type->below != nullptr) {
            layer.type->below(context, layout.layers, layer, rows.value, width, rows.below);
        }
    }
    rows.foot += key_room(context, layout);
    return rows;
}

float row_of(const PlotLayout& layout) { return layout.room.row > 0 ? layout.room.row : 32; }

float least_row(const DrawContext& context, const PlotLayout& layout) {
    return (context.environment.reduced ? min_reduced_row : min_row) * row_of(layout) / 32;
}

// Reduced, few rows fill the room of many.
float natural_row(const DrawContext& context, const PlotLayout& layout) {
    return context.environment.reduced ? row_of(layout) * 1.375F : row_of(layout);
}

float extra_of(const RowsLayout& rows) { return std::accumulate(rows.below.begin(), rows.below.end(), 0.0F); }

PlotHeight rows_height(const DrawContext& context, const PlotLayout& layout) {
    const RowsLayout& rows = layout.rows;
    const float around = std::max(1.5F * unit, rows.head) + extra_of(rows) + rows.foot;
    const auto count = static_cast<float>(layout.along.bands.size());
    return {around + count * natural_row(context, layout), around + count * least_row(context, layout)};
}

PlotScales rows_scales(const DrawContext& context, const PlotLayout& layout, const base::Rect& area) {
    const RowsLayout& rows = layout.rows;
    PlotScales made{.scales = {}, .values = rows.ticks};
    Scales& scales = made.scales;
    scales.kind = layout.along.kind;
    scales.horizontal = true;
    scales.area = area;
    scales.bands = layout.along.bands;
    scales.value = rows.value;
    scales.value.range_from += area.x;
    scales.value.range_to += area.x;
    const float top = area.y + rows.head;
    const auto count = static_cast<float>(std::max<std::size_t>(1, scales.bands.size()));
    const float height = std::clamp((area.bottom() - top - extra_of(rows) - rows.foot) / count,
                                    least_row(context, layout), natural_row(context, layout));
    float y = top;
    for (std::size_t band = 0; band < scales.bands.size(); ++band) {
        const float extra = band < rows.below.size() ? rows.below[band] : 0;
        // Whole pixels: edges of bars stay sharp.
        const float middle = std::round(y + height * (1 - row_share) / 2) + std::round(height * row_share) / 2;
        scales.slots.push_back({y, height + extra, extra, middle});
        y += height + extra;
    }
    scales.frame = {area.x + rows.left, top, area.width - rows.left, y - top};
    scales.along = {content::ScaleType::linear, layout.along.domain, top, y};
    return made;
}

// --- Columns and lines ----------------------------------------------------------------------------------------------

PlotHeight columns_height(const DrawContext& context, const PlotLayout& layout) {
    const float width = layout.room.width;
    const float slot = (width - 6 * unit - layout.room.right) /
                       static_cast<float>(std::max<std::size_t>(1, layout.along.bands.size()));
    const float around = layout.room.top + axis_height(context, layout, slot) + key_room(context, layout);
    // Nine thin segments need more height than a line does.
    const float natural =
        layout.room.sparse ? std::clamp(natural_plot_height(width), 280.0F, 400.0F) : natural_plot_height(width);
    return {natural + around, context.environment.reduced ? 0 : min_plot_height + around};
}

PlotScales columns_scales(const DrawContext& context, const PlotLayout& layout, const base::Rect& area,
                          const PlotFrame* fixed) {
    PlotScales made;
    Scales& scales = made.scales;
    scales.kind = layout.along.kind;
    scales.area = area;
    scales.bands = layout.along.bands;
    const float slot =
        (area.width - 6 * unit - layout.room.right) / static_cast<float>(std::max<std::size_t>(1, scales.bands.size()));
    base::Rect frame{area.x, area.y + layout.room.top, area.width,
                     area.height - layout.room.top - axis_height(context, layout, slot) - key_room(context, layout)};
    const int count = layout.room.sparse ? std::clamp(static_cast<int>(frame.height / 72), 2, 5)
                                         : std::clamp(static_cast<int>(frame.height / 56), 2, 6);
    const Domain values = fixed != nullptr ? fixed->shown.y : value_domain(layout.scale, layout.extent, count);
    made.values = ticks_of(context, layout.scale, layout.extent, values, count);
    if (fixed != nullptr) {
        frame = fixed->frame;
    } else {
        const float left = gutter(context, made.values);
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
    return made;
}

} // namespace

PlotLayout lay_out(const DrawContext& context, float width, const std::optional<Domain>& shown) {
    PlotLayout layout;
    const std::optional<Domain> within = shown ? shown : shown_range(context.state, context.config);
    layout.layers = layers_of(context, within);
    layout.time = time_extent(layout.layers);
    layout.along = along_scale(context, layout.layers, layout.time);
    if (shown) {
        layout.along.domain = *shown;
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
    if (layout.room.key) {
        add_key(context, layout);
    } else if (layout.along.horizontal) {
        layout.rows = rows_layout(context, layout);
    }
    return layout;
}

void add_key(const DrawContext& context, PlotLayout& layout) {
    layout.key = key_entries(context, layout.layers);
    if (!layout.key.empty()) {
        layout.room.right = 0;
    }
    if (layout.along.horizontal) {
        layout.rows = rows_layout(context, layout);
    }
}

float key_room(const DrawContext& context, const PlotLayout& layout) {
    const bool drawn = !layout.key.empty() && !context.environment.reduced;
    return drawn ? key_height(context, layout.key, layout.room.width) : 0;
}

PlotHeight height_of(const DrawContext& context, const PlotLayout& layout) {
    return layout.along.horizontal ? rows_height(context, layout) : columns_height(context, layout);
}

PlotScales plot_scales(const DrawContext& context, const PlotLayout& layout, const base::Rect& area,
                       const PlotFrame* fixed) {
    return layout.along.horizontal ? rows_scales(context, layout, area) : columns_scales(context, layout, area, fixed);
}

Scales bare_scales(const PlotLayout& layout, const base::Rect& area) {
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

std::vector<Tick> along_ticks(const DrawContext& context, const PlotLayout& layout, const Scales& scales) {
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

} // namespace chart
