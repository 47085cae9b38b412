// Compares two flat lists of items, and unites the bounds of those that differ.
#include "scene/damage.hpp"

#include <algorithm>

namespace scene {
namespace {

base::Rect around(std::span<const base::Point> points) {
    base::Rect found{points.front().x, points.front().y, 0, 0};
    for (const base::Point& p : points) {
        found = united(found, {p.x, p.y, 0, 0});
    }
    return found;
}

float width_of(const std::optional<Stroke>& stroke) { return stroke ? stroke->width : 0; }

// Softened edges and the shift to whole device pixels reach up to this far beyond the shape.
constexpr float edge = 1.5F;

base::Rect extent(const Rectangle& shape) { return shape.rect.grown(width_of(shape.stroke) + edge); }
base::Rect extent(const Polyline& shape) {
    return around(shape.points).grown(std::max(1.F, shape.stroke.width) + edge);
}
base::Rect extent(const Area& shape) { return united(around(shape.upper), around(shape.lower)).grown(edge); }
base::Rect extent(const Dot& shape) {
    const float reach = shape.radius + width_of(shape.stroke) + edge;
    return {shape.center.x - reach, shape.center.y - reach, 2 * reach, 2 * reach};
}
// An em to each side is more than any letter hangs over; a run that nobody has measured has at most an em a byte.
base::Rect extent(const TextRun& shape) {
    const float em = shape.style.size;
    const float width = shape.width > 0 ? shape.width : em * static_cast<float>(shape.text.size());
    return {shape.baseline.x - em / 2, shape.baseline.y - 1.5F * em, width + em, 2.25F * em};
}

base::Rect extent(const Image& shape) { return shape.rect.grown(edge); }

bool empty(const Item& item) {
    const auto* line = std::get_if<Polyline>(&item.shape);
    const auto* area = std::get_if<Area>(&item.shape);
    return (line != nullptr && line->points.empty()) ||
           (area != nullptr && (area->upper.empty() || area->lower.empty()));
}

} // namespace

base::Rect bounds(const Item& item) {
    if (empty(item)) {
        return {};
    }
    base::Rect found = std::visit([](const auto& shape) { return extent(shape); }, item.shape);
    if (item.clip) {
        const float x = std::max(found.x, item.clip->x - edge);
        const float y = std::max(found.y, item.clip->y - edge);
        found = {x, y, std::max(0.F, std::min(found.right(), item.clip->right() + edge) - x),
                 std::max(0.F, std::min(found.bottom(), item.clip->bottom() + edge) - y)};
    }
    return found;
}

std::optional<base::Rect> damage(std::span<const Item> before, std::span<const Item> now) {
    std::optional<base::Rect> found;
    const auto include = [&](const Item& item) {
        const base::Rect touched = bounds(item);
        if (touched.width > 0 && touched.height > 0) {
            found = found ? united(*found, touched) : touched;
        }
    };
    // Most of the page stands before and after what changed. Between, items are compared one by one for as long as
    // they pair up; where some came or went, the rest counts as changed: their order is what lies over what.
    const auto [first_before, first_now] = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
    before = before.subspan(static_cast<std::size_t>(first_before - before.begin()));
    now = now.subspan(static_cast<std::size_t>(first_now - now.begin()));
    while (!before.empty() && !now.empty() && before.back() == now.back()) {
        before = before.first(before.size() - 1);
        now = now.first(now.size() - 1);
    }
    const bool paired = before.size() == now.size();
    for (std::size_t i = 0; i < std::max(before.size(), now.size()); ++i) {
        if (paired && before[i] == now[i]) {
            continue;
        }
        if (i < before.size()) {
            include(before[i]);
        }
        if (i < now.size()) {
            include(now[i]);
        }
    }
    return found;
}

} // namespace scene
