// Quiet axes: hairlines across, zero darker, short ticks below; no frame.
#include "chart/scale/axes.hpp"

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

float gutter(const Context& context, const std::vector<Tick>& ticks) {
    float width = 0;
    for (const Tick& tick : ticks) {
        width = std::max(width, context.width(type::axis.style, tick.label));
    }
    return std::ceil(width) + unit;
}

void draw_value_axis(const Context& context, Pen& pen, const base::Rect& plot, const Scale& y,
                     const std::vector<Tick>& ticks) {
    float above = plot.bottom() + 2 * type::axis.leading;
    for (const Tick& tick : ticks) {
        const float at = crisp(y(tick.value));
        if (at < plot.y - 1 || at > plot.bottom() + 1) {
            continue;
        }
        const bool zero = tick.value == 0;
        pen.line("axis/y/" + tick.label + "/line", {plot.x, at}, {plot.right(), at},
                 {zero ? context.palette.baseline : context.palette.hairline, 1, 0});
        // Log ticks crowd together towards the top of a decade.
        if (above - at < type::axis.leading) {
            continue;
        }
        above = at;
        pen.text("axis/y/" + tick.label, tick.label, type::axis, context.palette.muted, plot.x - unit,
                 at - type::axis.leading / 2, Align::right);
    }
}

void draw_time_axis(const Context& context, Pen& pen, const base::Rect& plot, const Scale& x,
                    const std::vector<Tick>& ticks, float figure_width) {
    constexpr float between_labels = 8;
    const bool mark_years =
        x.domain.span() > 200.0 * base::seconds_per_day && x.domain.span() < 800.0 * base::seconds_per_day;
    float free_from = 0;
    for (const Tick& tick : ticks) {
        const float at = crisp(x(tick.value));
        if (at < plot.x - 1 || at > plot.right() + 1) {
            continue;
        }
        const std::string id = "axis/x/" + std::to_string(static_cast<long long>(tick.value));
        if (mark_years && begins_year(tick.value)) {
            pen.line(id + "/year", {at, plot.y}, {at, plot.bottom()}, {context.palette.hairline, 1, 0});
        }
        pen.line(id + "/tick", {at, plot.bottom()}, {at, plot.bottom() + tick_length},
                 {context.palette.baseline, 1, 0});
        const float width = context.width(type::axis.style, tick.label);
        const float left = std::clamp(at - width / 2, 0.0F, std::max(0.0F, figure_width - width));
        if (left < free_from) {
            continue;
        }
        pen.text(id, tick.label, type::axis, context.palette.muted, left, plot.bottom() + tick_length + 2);
        free_from = left + width + between_labels;
    }
}

} // namespace chart
