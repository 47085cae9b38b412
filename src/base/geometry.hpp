// Points, sizes and rectangles in CSS pixels, y downwards.
#pragma once

#include <algorithm>
#include <optional>

namespace base {

struct Point {
    float x = 0;
    float y = 0;
    bool operator==(const Point&) const = default;
};

struct Size {
    float width = 0;
    float height = 0;
    bool operator==(const Size&) const = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float bottom() const { return y + height; }
    [[nodiscard]] Point center() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    [[nodiscard]] bool contains(const Rect& o) const {
        return o.x >= x && o.right() <= right() && o.y >= y && o.bottom() <= bottom();
    }
    [[nodiscard]] bool intersects(const Rect& o) const {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
    [[nodiscard]] Rect moved(Point by) const { return {x + by.x, y + by.y, width, height}; }
    // Negative amounts shrink the rectangle.
    [[nodiscard]] Rect grown(float by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    bool operator==(const Rect&) const = default;
};

[[nodiscard]] constexpr float lerp(float from, float to, float t) { return from + (to - from) * t; }
[[nodiscard]] constexpr double lerp(double from, double to, double t) { return from + (to - from) * t; }
[[nodiscard]] constexpr Point lerp(Point from, Point to, float t) {
    return {lerp(from.x, to.x, t), lerp(from.y, to.y, t)};
}
[[nodiscard]] constexpr Rect lerp(const Rect& from, const Rect& to, float t) {
    return {lerp(from.x, to.x, t), lerp(from.y, to.y, t), lerp(from.width, to.width, t),
            lerp(from.height, to.height, t)};
}

[[nodiscard]] inline Rect united(const Rect& a, const Rect& b) {
    const float left = std::min(a.x, b.x);
    const float top = std::min(a.y, b.y);
    return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

[[nodiscard]] inline Rect intersection(const Rect& a, const Rect& b) {
    const float left = std::max(a.x, b.x);
    const float top = std::max(a.y, b.y);
    return {left, top, std::max(0.F, std::min(a.right(), b.right()) - left),
            std::max(0.F, std::min(a.bottom(), b.bottom()) - top)};
}

// The rectangle round all items whose `rect` has an extent; an empty one when there are none.
template <typename Items> [[nodiscard]] Rect bounds_of(const Items& items) {
    std::optional<Rect> all;
    for (const auto& item : items) {
        if (item.rect.width > 0 && item.rect.height > 0) {
            all = all ? united(*all, item.rect) : item.rect;
        }
    }
    return all.value_or(Rect{});
}

} // namespace base
