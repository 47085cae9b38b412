// What holds for every drawn figure, whatever it shows: nothing leaves it, no two texts touch, keys reach every point.
#pragma once

#include "chart_support.hpp"

#include <algorithm>

namespace chart_support {

// What an item covers after clipping.
inline base::Rect covered(const scene::Item& item) {
    struct Bounds {
        base::Rect operator()(const scene::Rectangle& shape) const { return shape.rect; }
        base::Rect operator()(const scene::Dot& dot) const {
            return base::Rect{dot.center.x, dot.center.y, 0, 0}.grown(dot.radius);
        }
        base::Rect operator()(const scene::TextRun& run) const { return ink(run); }
        base::Rect operator()(const scene::Image& image) const { return image.rect; }
        base::Rect operator()(const scene::Polyline& line) const { return of(line.points); }
        base::Rect operator()(const scene::Area& area) const {
            std::vector<base::Point> all = area.upper;
            all.insert(all.end(), area.lower.begin(), area.lower.end());
            return of(all);
        }
        static base::Rect of(const std::vector<base::Point>& points) {
            float left = points[0].x;
            float right = left;
            float top = points[0].y;
            float bottom = top;
            for (const base::Point& point : points) {
                left = std::min(left, point.x);
                right = std::max(right, point.x);
                top = std::min(top, point.y);
                bottom = std::max(bottom, point.y);
            }
            return {left, top, right - left, bottom - top};
        }
    };
    base::Rect rect = std::visit(Bounds{}, item.shape);
    if (item.clip) {
        const float left = std::max(rect.x, item.clip->x);
        const float top = std::max(rect.y, item.clip->y);
        rect = {left, top, std::min(rect.right(), item.clip->right()) - left,
                std::min(rect.bottom(), item.clip->bottom()) - top};
    }
    return rect;
}

inline void check_inside(const chart::Figure& figure) {
    const base::Size size = figure.scene.size;
    CHECK(!figure.scene.items.empty());
    for (const scene::Item& item : figure.scene.items) {
        const base::Rect rect = covered(item);
        const bool inside = rect.x >= -0.6F && rect.y >= -0.6F && rect.right() <= size.width + 0.6F &&
                            rect.bottom() <= size.height + 0.6F;
        if (!inside) {
            FAIL_CHECK(item.id << " leaves the figure: " << rect.x << " " << rect.y << " " << rect.right() << " "
                               << rect.bottom() << " in " << size.width << " x " << size.height);
        }
    }
}

inline void check_texts_apart(const chart::Figure& figure) {
    const auto texts = drawn<scene::TextRun>(figure.scene, "");
    CHECK(texts.size() > 4); // headline, subtitle, axis, sources
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            if (ink(*texts[i].shape).intersects(ink(*texts[j].shape))) {
                FAIL_CHECK(texts[i].item->id << " \"" << texts[i].shape->text << "\" touches " << texts[j].item->id
                                             << " \"" << texts[j].shape->text << "\"");
            }
        }
    }
}

inline void check_dots_off_text(const chart::Figure& figure) {
    for (const auto& dot : drawn<scene::Dot>(figure.scene, "")) {
        const base::Rect round = base::Rect{dot.shape->center.x, dot.shape->center.y, 0, 0}.grown(dot.shape->radius);
        for (const auto& text : drawn<scene::TextRun>(figure.scene, "")) {
            if (round.intersects(ink(*text.shape))) {
                FAIL_CHECK(dot.item->id << " touches " << text.item->id << " \"" << text.shape->text << "\"");
            }
        }
    }
}

inline std::vector<chart::Cursor> reached_by_keys(const chart::Figure& figure) {
    std::vector<chart::Cursor> reached;
    const auto add = [&](std::optional<chart::Cursor> cursor) {
        if (cursor && std::find(reached.begin(), reached.end(), *cursor) == reached.end()) {
            reached.push_back(*cursor);
        }
    };
    add(chart::step(figure, std::nullopt, 1, 0));
    for (std::size_t i = 0; i < reached.size(); ++i) {
        add(chart::step(figure, reached[i], 1, 0));
        add(chart::step(figure, reached[i], -1, 0));
        add(chart::step(figure, reached[i], 0, 1));
        add(chart::step(figure, reached[i], 0, -1));
    }
    return reached;
}

inline void check_unique_ids(const chart::Figure& figure) {
    std::vector<std::string> ids;
    for (const scene::Item& item : figure.scene.items) {
        ids.push_back(item.id);
    }
    std::sort(ids.begin(), ids.end());
    const auto twice = std::adjacent_find(ids.begin(), ids.end());
    CHECK_MESSAGE(twice == ids.end(), "id twice: " << (twice == ids.end() ? "" : *twice));
}

// A block inside the figure that holds all its words and leaves the point free.
inline void check_tooltip(const chart::Figure& figure, const std::string& chart, base::Point at) {
    const auto blocks = drawn<scene::Rectangle>(figure.scene, chart + "/tooltip");
    REQUIRE(blocks.size() == 1);
    const base::Rect box = blocks.front().shape->rect;
    CHECK(box.x >= 0);
    CHECK(box.y >= 0);
    CHECK(box.right() <= figure.scene.size.width);
    CHECK(box.bottom() <= figure.scene.size.height);
    CHECK(!box.contains(at));
    const auto words = drawn<scene::TextRun>(figure.scene, chart + "/tooltip/");
    CHECK(words.size() >= 2);
    for (const auto& text : words) {
        CHECK(text.shape->baseline.x >= box.x);
        CHECK(ink(*text.shape).right() <= box.right());
        CHECK(ink(*text.shape).bottom() <= box.bottom());
    }
}

} // namespace chart_support
