// The picture between two pictures: what a change of view looks like on its way.
#include "scene/scene.hpp"

#include "base/stable_sort.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace scene {
namespace {

// A fully transparent colour has no hue of its own: it takes the other's, or a fade would pass through black.
base::Color blend(base::Color from, base::Color to, float t) {
    if (from.a == 0) {
        return to.with_alpha(t);
    }
    if (to.a == 0) {
        return from.with_alpha(1 - t);
    }
    return base::mix(from, to, t);
}

std::optional<base::Color> blend(const std::optional<base::Color>& from, const std::optional<base::Color>& to,
                                 float t) {
    if (!from && !to) {
        return std::nullopt;
    }
    const base::Color none{0, 0, 0, 0};
    return blend(from.value_or(none), to.value_or(none), t);
}

// Dashes cannot grow out of a solid line: the pattern changes half way.
float blend_dash(float from, float to, float t) {
    if (from > 0 && to > 0) {
        return base::lerp(from, to, t);
    }
    return t < 0.5F ? from : to;
}

Stroke blend(const Stroke& from, const Stroke& to, float t) {
    return {blend(from.color, to.color, t), base::lerp(from.width, to.width, t), blend_dash(from.dash, to.dash, t)};
}

Stroke faded(Stroke stroke, float alpha) {
    stroke.color = stroke.color.with_alpha(alpha);
    return stroke;
}

std::optional<Stroke> blend(const std::optional<Stroke>& from, const std::optional<Stroke>& to, float t) {
    if (from && to) {
        return blend(*from, *to, t);
    }
    if (from) {
        return faded(*from, 1 - t);
    }
    if (to) {
        return faded(*to, t);
    }
    return std::nullopt;
}

std::vector<base::Point> blend(const std::vector<base::Point>& from, const std::vector<base::Point>& to, float t) {
    std::vector<base::Point> points(to.size());
    for (std::size_t i = 0; i < to.size(); ++i) {
        points[i] = base::lerp(from[i], to[i], t);
    }
    return points;
}

// The shape between two of a kind, or nothing where there is no sensible one and the two must cross-fade.
struct BlendShapes {
    float t;

    using Blended = std::optional<Shape>;

    Blended operator()(const Rectangle& from, const Rectangle& to) const {
        return Rectangle{base::lerp(from.rect, to.rect, t), blend(from.fill, to.fill, t),
                         blend(from.stroke, to.stroke, t), base::lerp(from.radius, to.radius, t),
                         blend(from.hatch, to.hatch, t)};
    }
    Blended operator()(const Polyline& from, const Polyline& to) const {
        if (from.points.size() != to.points.size()) {
            return std::nullopt;
        }
        return Polyline{blend(from.points, to.points, t), blend(from.stroke, to.stroke, t)};
    }
    Blended operator()(const Area& from, const Area& to) const {
        if (from.upper.size() != to.upper.size() || from.lower.size() != to.lower.size()) {
            return std::nullopt;
        }
        return Area{blend(from.upper, to.upper, t), blend(from.lower, to.lower, t), blend(from.fill, to.fill, t)};
    }
    Blended operator()(const Dot& from, const Dot& to) const {
        return Dot{base::lerp(from.center, to.center, t), base::lerp(from.radius, to.radius, t),
                   blend(from.fill, to.fill, t), blend(from.stroke, to.stroke, t)};
    }
    Blended operator()(const TextRun& from, const TextRun& to) const {
        if (from.text != to.text || from.style.face != to.style.face) {
            return std::nullopt;
        }
        return TextRun{to.text,
                       base::lerp(from.baseline, to.baseline, t),
                       {to.style.face, base::lerp(from.style.size, to.style.size, t)},
                       blend(from.color, to.color, t),
                       base::lerp(from.width, to.width, t)};
    }
    template <typename From, typename To> Blended operator()(const From&, const To&) const { return std::nullopt; }
};

std::optional<base::Rect> blend_clip(const std::optional<base::Rect>& from, const std::optional<base::Rect>& to,
                                     float t) {
    if (from && to) {
        return base::lerp(*from, *to, t);
    }
    return from ? from : to; // while one of the two is clipped, nothing spills over its edge
}

Item faded(Item item, float alpha) {
    item.opacity *= alpha;
    return item;
}

// What the transition does with each item: a `to` item with its partner in `from`, and the `from` items without one,
// each to be painted right above the `to` item that it stood above before.
struct Matching {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    struct Leaving {
        std::size_t item = 0;
        std::size_t slot = 0; // painted before the `to` item of this index
    };
    std::vector<std::size_t> partners; // per `to` item: index in `from` or none
    std::vector<Leaving> leaving;      // by slot
};

Matching match(const std::vector<Item>& from, const std::vector<Item>& to) {
    std::unordered_map<std::string_view, std::size_t> by_id;
    by_id.reserve(to.size());
    for (std::size_t i = 0; i < to.size(); ++i) {
        by_id.emplace(to[i].id, i);
    }
    Matching result;
    result.partners.assign(to.size(), Matching::none);
    std::size_t slot = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const auto found = by_id.find(from[i].id);
        if (found == by_id.end() || result.partners[found->second] != Matching::none) {
            result.leaving.push_back({i, slot});
            continue;
        }
        result.partners[found->second] = i;
        slot = found->second + 1;
    }
    base::stable_sort(result.leaving,
                      [](const Matching::Leaving& a, const Matching::Leaving& b) { return a.slot < b.slot; });
    return result;
}

void add_pair(std::vector<Item>& items, const Item& from, const Item& to, float t) {
    if (std::optional<Shape> shape = std::visit(BlendShapes{t}, from.shape, to.shape)) {
        items.push_back(
            {to.id, std::move(*shape), base::lerp(from.opacity, to.opacity, t), blend_clip(from.clip, to.clip, t)});
        return;
    }
    items.push_back(faded(from, 1 - t));
    items.push_back(faded(to, t));
}

std::vector<Item> blend(const std::vector<Item>& from, const std::vector<Item>& to, float t) {
    const Matching matching = match(from, to);
    std::vector<Item> items;
    items.reserve(to.size() + matching.leaving.size());
    auto leaving = matching.leaving.begin();
    for (std::size_t i = 0; i <= to.size(); ++i) {
        for (; leaving != matching.leaving.end() && leaving->slot == i; ++leaving) {
            items.push_back(faded(from[leaving->item], 1 - t));
        }
        if (i == to.size()) {
            break;
        }
        if (matching.partners[i] == Matching::none) {
            items.push_back(faded(to[i], t));
        } else {
            add_pair(items, from[matching.partners[i]], to[i], t);
        }
    }
    return items;
}

} // namespace

Scene interpolate(const Scene& from, const Scene& to, float t) {
    if (t >= 1) {
        return to;
    }
    if (t <= 0) {
        return {from.size, from.items, to.semantics};
    }
    return {{base::lerp(from.size.width, to.size.width, t), base::lerp(from.size.height, to.size.height, t)},
            blend(from.items, to.items, t),
            to.semantics};
}

} // namespace scene
