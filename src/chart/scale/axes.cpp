// Quiet axes: hairlines across, zero darker, short ticks below; no frame.
#include "chart/scale/axes.hpp"

#include "chart/scale/text_block.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

// Half a pixel more: a hairline then covers one row of pixels instead of two half-lit ones.
float crisp(float position) { return std::floor(position) + 0.5F; }

bool begins_year(double seconds) {
    const base::Calendar day = base::calendar(static_cast<base::Instant>(seconds));
    return day.month == 1 && day.day == 1 && day.hour == 0;
}

} // namespace

float gutter(const DrawContext& context, const std::vector<Tick>& ticks) {
    float width = 0;
    for (const Tick& tick : ticks) {
        width = std::max(width, context.width(type::axis.style, tick.label));
    }
    return std::ceil(width) + unit;
}

void draw_value_axis(const DrawContext& context, SceneBuilder& builder, const base::Rect& plot, const Scale& y,
                     const std::vector<Tick>& ticks) {
    float above = plot.bottom() + 2 * type::axis.leading;
    for (const Tick& tick : ticks) {
        const float at = crisp(y(tick.value));
        if (at < plot.y - 1 || at > plot.bottom() + 1) {
            continue;
        }
        const bool zero = tick.value == 0;
        builder.line("axis/y/" + tick.label + "/line", {plot.x, at}, {plot.right(), at},
                     {zero ? context.palette.baseline : context.palette.hairline, 1, 0});
        // Log ticks crowd together towards the top of a decade.
        if (above - at < type::axis.leading) {
            continue;
        }
        above = at;
        builder.text("axis/y/" + tick.label, tick.label, type::axis, context.palette.muted, plot.x - unit,
                     at - type::axis.leading / 2, Align::right);
    }
}

void draw_position_axis(const DrawContext& context, SceneBuilder& builder, const base::Rect& plot, const Scale& x,
                        const std::vector<Tick>& ticks, float figure_width, bool time) {
    constexpr float between_labels = 8;
    const bool mark_years =
        time && x.domain.span() > 200.0 * base::seconds_per_day && x.domain.span() < 800.0 * base::seconds_per_day;
    float free_from = 0;
    for (const Tick& tick : ticks) {
        const float at = crisp(x(tick.value));
        if (at < plot.x - 1 || at > plot.right() + 1) {
            continue;
        }
        const bool whole = tick.value == std::floor(tick.value);
        const std::string id = "axis/x/" + (whole ? std::to_string(static_cast<long long>(tick.value)) : tick.label);
        if (mark_years && begins_year(tick.value)) {
            builder.line(id + "/year", {at, plot.y}, {at, plot.bottom()}, {context.palette.hairline, 1, 0});
        }
        builder.line(id + "/tick", {at, plot.bottom()}, {at, plot.bottom() + tick_length},
                     {context.palette.baseline, 1, 0});
        if (tick.label.empty()) {
            continue;
        }
        const float width = context.width(type::axis.style, tick.label);
        const float left = std::clamp(at - width / 2, 0.0F, std::max(0.0F, figure_width - width));
        if (left < free_from) {
            continue;
        }
        builder.text(id, tick.label, type::axis, context.palette.muted, left, plot.bottom() + tick_length + 2);
        free_from = left + width + between_labels;
    }
}

void draw_value_axis_below(const DrawContext& context, SceneBuilder& builder, const base::Rect& plot, const Scale& x,
                           const std::vector<Tick>& ticks, float figure_width) {
    constexpr float between_labels = 12;
    float free_from = 0;
    for (const Tick& tick : ticks) {
        const float at = crisp(x(tick.value));
        if (at < plot.x - 1 || at > plot.right() + 1) {
            continue;
        }
        builder.line("axis/x/" + tick.label + "/line", {at, plot.y}, {at, plot.bottom()},
                     {tick.value == 0 ? context.palette.baseline : context.palette.hairline, 1, 0});
        const float width = context.width(type::axis.style, tick.label);
        const float left = std::clamp(at - width / 2, 0.0F, std::max(0.0F, figure_width - width));
        if (left >= free_from) {
            builder.text("axis/x/" + tick.label, tick.label, type::axis, context.palette.muted, left,
                         plot.bottom() + tick_length + 2);
            free_from = left + width + between_labels;
        }
    }
}

BandNames band_names(const DrawContext& context, const std::vector<Category>& bands, float slot) {
    constexpr float gap = 6;
    constexpr std::size_t max_lines = 3;
    constexpr float min_width = 44; // of a shortened name
    BandNames names;
    const auto one_line = [&](float room, const Type& type = type::label) {
        return std::all_of(bands.begin(), bands.end(), [&](const Category& band) {
            return context.width(type.style, band.name) + gap / 2 <= room;
        });
    };
    std::size_t max = 1;
    const auto wrapped = [&] {
        std::vector<std::vector<std::string>> lines;
        for (const Category& band : bands) {
            lines.emplace_back();
            for (const text::Line& line : break_text(context, band.name, type::label, slot - gap, true)) {
                lines.back().push_back(drawn_text(line));
                if (context.width(type::label.style, lines.back().back()) > slot - 2) {
                    return false;
                }
            }
            max = std::max(max, lines.back().size());
        }
        names.lines = std::move(lines);
        return max <= max_lines;
    };
    if (one_line(slot) || one_line(slot, type::axis)) {
        names.type = one_line(slot) ? type::label : type::axis;
        for (const Category& band : bands) {
            names.lines.push_back({band.name});
        }
    } else if (slot < min_width || !wrapped()) {
        max = 1;
        std::size_t every = 1;
        while (every < bands.size() && static_cast<float>(every) * slot < min_width) {
            ++every;
        }
        // Short names, as years, are left out rather than cut.
        std::size_t whole = every;
        while (whole < bands.size() && whole < 12 * every && !one_line(static_cast<float>(whole) * slot)) {
            ++whole;
        }
        every = one_line(static_cast<float>(whole) * slot) && static_cast<float>(whole) * slot < 2.2F * min_width
                    ? whole
                    : every;
        names.lines.assign(bands.size(), {});
        for (std::size_t band = 0; band < bands.size(); band += every) {
            names.lines[band] = {text::ellipsize(context.environment.fonts, type::label.style, bands[band].name,
                                                 static_cast<float>(every) * slot - gap)};
        }
    }
    names.height = tick_length + static_cast<float>(max) * type::label.leading + 2;
    return names;
}

void draw_band_axis(const DrawContext& context, SceneBuilder& builder, const Scales& scales, const BandNames& names,
                    std::size_t quiet) {
    for (std::size_t band = 0; band < scales.bands.size(); ++band) {
        const std::string id = "axis/x/" + scales.bands[band].id;
        float top = scales.frame.bottom() + tick_length;
        for (std::size_t line = 0; line < names.lines[band].size(); ++line) {
            const std::string& text = names.lines[band][line];
            const float half = context.width(names.type.style, text) / 2;
            const float center = std::clamp(scales.slots[band].middle, std::min(half, scales.area.right() - half),
                                            scales.area.right() - half);
            builder.text(line == 0 ? id : id + "/" + std::to_string(line), text, names.type,
                         band < quiet ? context.palette.ink : context.palette.muted, center, top, Align::center);
            top += type::label.leading;
        }
    }
}

float row_names_width(const DrawContext& context, const std::vector<Category>& bands, float figure_width) {
    float widest = 0;
    for (const Category& band : bands) {
        widest = std::max(widest, context.width(type::row_strong.style, band.name));
    }
    return std::min(std::ceil(widest), figure_width * 0.4F);
}

void draw_row_names(const DrawContext& context, SceneBuilder& builder, const Scales& scales) {
    const float room = scales.frame.x - scales.area.x - unit;
    for (std::size_t band = 0; band < scales.bands.size(); ++band) {
        const Category& category = scales.bands[band];
        const Type& type = context.highlighted(category.id) ? type::row_strong : type::row;
        builder.text("axis/y/" + category.id,
                     text::ellipsize(context.environment.fonts, type.style, category.name, room), type,
                     context.palette.ink, scales.area.x, scales.slots[band].middle - type.leading / 2);
    }
}

} // namespace chart
