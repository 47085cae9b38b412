// Marks over shared scales: the part of a figure between its words.
#pragma once

#include "chart/figure/figure.hpp"
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

struct PlotHeight {
    float natural = 0;
    float min = 0; // 0 where it takes what it gets
};

// Without drawing, but for lines whose names may need a key.
[[nodiscard]] PlotHeight plot_height(const DrawContext& context, float width);

// One frame of the tween to `end`: see chart::tween.
struct Tween {
    const Figure& end;
    const Window& shown;
    const base::Rect& frame;
};

// Collects the marks' channels, makes the scales once, asks marks and axes for the room of their labels, then draws
// axes, marks in order and labels.
[[nodiscard]] Plot draw_plot(const DrawContext& context, SceneBuilder& builder, const base::Rect& area,
                             const Tween* tween = nullptr);

// The marks alone, over all of `area`: without axes and words.
[[nodiscard]] Plot draw_marks(const DrawContext& context, SceneBuilder& builder, const base::Rect& area);

} // namespace chart
