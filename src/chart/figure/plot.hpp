// Marks over shared scales: the part of a figure between its words.
#pragma once

#include "chart/figure/plot_layout.hpp"
#include "chart/figure/tooltip.hpp"

namespace chart {

struct Plot {
    base::Rect frame;
    // As in Figure.
    std::optional<Window> window;
    Scales scales;
    Layers layers;
    std::vector<PlacedLabel> labels;
    std::vector<scene::Node> nodes; // texts drawn inside that are words rather than figures: a key
    std::optional<Tip> tip;         // of the point at the cursor
};

// Without drawing, but for lines whose names may need a key, which the layout then has.
[[nodiscard]] PlotHeight plot_height(const DrawContext& context, PlotLayout& layout);

// Axes, marks in order and labels. `layout`: of the area's width.
[[nodiscard]] Plot draw_plot(const DrawContext& context, SceneBuilder& builder, const base::Rect& area,
                             PlotLayout layout);

// One frame of the tween to `end`: see chart::tween.
struct Tween {
    const Figure& end;
    PlotFrame at;
};
[[nodiscard]] Plot draw_plot(const DrawContext& context, SceneBuilder& builder, const base::Rect& area,
                             const Tween& tween);

// The marks alone, over all of `area`: without axes and words.
[[nodiscard]] Plot draw_marks(const DrawContext& context, SceneBuilder& builder, const base::Rect& area);

} // namespace chart
