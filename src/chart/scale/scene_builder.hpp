// Adds primitives to a scene with ids below the chart's own.
#pragma once

#include "chart/data/draw_context.hpp"
#include "chart/scale/style.hpp"
#include "scene/scene.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace chart {

enum class Align : unsigned char { left, center, right };

class SceneBuilder {
  public:
    SceneBuilder(const DrawContext& context, scene::Scene& scene) : context_(&context), scene_(&scene) {}

    void fill(std::string_view id, const base::Rect& rect, base::Color color, float opacity = 1);
    void rectangle(std::string_view id, const scene::Rectangle& shape, float opacity = 1);
    void line(std::string_view id, base::Point from, base::Point to, const scene::Stroke& stroke, float opacity = 1);
    void polyline(std::string_view id, std::vector<base::Point> points, const scene::Stroke& stroke,
                  const std::optional<base::Rect>& clip);
    void area(std::string_view id, scene::Area shape, const std::optional<base::Rect>& clip);
    void dot(std::string_view id, base::Point center, float radius, base::Color fill,
             const std::optional<scene::Stroke>& stroke = std::nullopt);
    // `x` is the left edge, the centre or the right edge of the run. Returns what it covers: its line's box.
    base::Rect text(std::string_view id, std::string_view utf8, const Type& type, base::Color color, float x, float top,
                    Align align = Align::left);
    // With the ids it has.
    void append(scene::Scene part) { scene::append(*scene_, std::move(part)); }
    [[nodiscard]] std::size_t drawn() const { return scene_->items.size(); }

  private:
    const DrawContext* context_;
    scene::Scene* scene_;
};

// Where the baseline lies in a line whose box begins at `top`.
[[nodiscard]] float baseline_in(const text::FontSet& fonts, const Type& type, float top);

} // namespace chart
