// Bars are as thick as their slot allows; over time, as the least time between two of them.
#include "chart/mark/bars.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

constexpr float group_share = 0.8F; // of a slot with several bars
constexpr float time_share = 0.72F;

// Between two points over time or along a number; of a single one an eighth of what is shown.
double interval_of(const Series& series, const Domain& shown) { return series.interval.value_or(shown.span() / 8); }

float step_of(const Scales& scales, const Series& series) {
    const double interval = interval_of(series, scales.along.domain);
    return std::abs(scales.along(scales.along.domain.from + interval) - scales.along(scales.along.domain.from));
}

} // namespace

Stripe stripe(const Scales& scales, const Series& series, double along, std::size_t index, std::size_t count) {
    const auto bars = static_cast<float>(std::max<std::size_t>(1, count));
    if (scales.slots.empty()) {
        const float all = std::clamp(step_of(scales, series) * time_share, 1.0F, bars * widest_column);
        const float one = all / bars;
        const float middle = scales.along(along) - all / 2 + one * (static_cast<float>(index) + 0.5F);
        return {middle, std::max(1.0F, one)};
    }
    const Slot& slot = scales.slots[static_cast<std::size_t>(along)];
    const float room = slot.size - slot.extra;
    if (count > 1) {
        const float all = std::min(room * group_share, bars * widest_column);
        const float one = all / bars;
        const float middle = slot.middle - all / 2 + one * (static_cast<float>(index) + 0.5F);
        return {middle, std::max(1.0F, one - (one > 6 ? 1.0F : 0.0F))};
    }
    if (!scales.horizontal) {
        return {slot.middle, std::max(1.0F, std::min(widest_column, room * column_share))};
    }
    return {slot.middle, std::round(room * row_share)};
}

double half_of_bars(const Layer& layer, const Domain& shown) {
    double half = 0;
    for (const Series& series : layer.series) {
        half = std::max(half, interval_of(series, shown) * time_share / 2);
    }
    return half;
}

base::Rect within_frame(const Scales& scales, const base::Rect& rect) {
    if (!scales.slots.empty()) {
        return rect;
    }
    const float left = std::max(rect.x, scales.frame.x);
    return {left, rect.y, std::max(0.0F, std::min(rect.right(), scales.frame.right()) - left), rect.height};
}

base::Rect reach_of(const Scales& scales, const Stripe& stripe, const Series& series, double along) {
    if (scales.slots.empty()) {
        const float step = std::max(1.0F, step_of(scales, series));
        return {scales.along(along) - step / 2, scales.frame.y, step, scales.frame.height};
    }
    const Slot& slot = scales.slots[static_cast<std::size_t>(along)];
    const bool several = stripe.thickness < (slot.size - slot.extra) * 0.5F;
    if (scales.horizontal) {
        return several ? base::Rect{scales.area.x, stripe.middle - stripe.thickness / 2, scales.area.width,
                                    stripe.thickness}
                       : base::Rect{scales.area.x, slot.from, scales.area.width, slot.size};
    }
    return several
               ? base::Rect{stripe.middle - stripe.thickness / 2, scales.frame.y, stripe.thickness, scales.frame.height}
               : base::Rect{slot.from, scales.frame.y, slot.size, scales.frame.height};
}

void draw_beside(Canvas& canvas, const std::string& id, const std::string& text, const Type& type, base::Color color,
                 base::Color ground, base::Point at, bool to_left) {
    const float width = canvas.context.width(type.style, text);
    const base::Rect box{to_left ? at.x - width : at.x, at.y - type.leading / 2, width, type.leading};
    const float left = std::max(box.x - 2, canvas.area.x);
    canvas.builder.fill(id + "/ground", {left, box.y + 1, box.right() - left, box.height - 2}, ground);
    canvas.builder.text(id, text, type, color, box.x, box.y);
}

void outline_at_cursor(Canvas& canvas, const std::string& id, const base::Rect& rect) {
    scene::Rectangle outline;
    outline.rect = rect.grown(1);
    outline.stroke = scene::Stroke{canvas.context.palette.ink, 2, 0};
    canvas.builder.rectangle(id, outline);
}

} // namespace chart
