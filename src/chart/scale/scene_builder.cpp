// Scene items with ids below the chart's; text is measured once, where it is placed.
#include "chart/scale/scene_builder.hpp"

#include <cmath>

namespace chart {

float baseline_in(const text::FontSet& fonts, const Type& type, float top) {
    const text::Metrics metrics = fonts.metrics(type.style);
    // Whole pixels: rows of small text look restless when their baselines are sampled differently.
    return std::round(top + (type.leading - metrics.ascent - metrics.descent) / 2 + metrics.ascent);
}

void SceneBuilder::fill(std::string_view id, const base::Rect& rect, base::Color color, float opacity) {
    scene::Rectangle shape;
    shape.rect = rect;
    shape.fill = color;
    rectangle(id, shape, opacity);
}

void SceneBuilder::rectangle(std::string_view id, const scene::Rectangle& shape, float opacity) {
    scene_->items.push_back({context_->id(id), shape, opacity, std::nullopt});
}

void SceneBuilder::line(std::string_view id, base::Point from, base::Point to, const scene::Stroke& stroke,
                        float opacity) {
    scene_->items.push_back({context_->id(id), scene::Polyline{{from, to}, stroke}, opacity, std::nullopt});
}

void SceneBuilder::polyline(std::string_view id, std::vector<base::Point> points, const scene::Stroke& stroke,
                            const std::optional<base::Rect>& clip) {
    if (points.size() < 2) {
        return;
    }
    scene_->items.push_back({context_->id(id), scene::Polyline{std::move(points), stroke}, 1, clip});
}

void SceneBuilder::area(std::string_view id, scene::Area shape, const std::optional<base::Rect>& clip) {
    if (shape.upper.size() < 2) {
        return;
    }
    scene_->items.push_back({context_->id(id), std::move(shape), 1, clip});
}

void SceneBuilder::dot(std::string_view id, base::Point center, float radius, base::Color fill,
                       const std::optional<scene::Stroke>& stroke) {
    scene_->items.push_back({context_->id(id), scene::Dot{center, radius, fill, stroke}, 1, std::nullopt});
}

base::Rect SceneBuilder::text(std::string_view id, std::string_view utf8, const Type& type, base::Color color, float x,
                              float top, Align align) {
    const float width = context_->width(type.style, utf8);
    const float shift = align == Align::left ? 0 : align == Align::center ? width / 2 : width;
    const float left = x - shift;
    scene_->items.push_back(
        {context_->id(id),
         scene::TextRun{
             std::string(utf8), {left, baseline_in(context_->environment.fonts, type, top)}, type.style, color, width},
         1, std::nullopt});
    return {left, top, width, type.leading};
}

} // namespace chart
