// The three kinds of plot, each drawn into a rectangle of the figure.
#pragma once

#include "chart/figure/figure.hpp"
#include "chart/figure/tooltip.hpp"
#include "chart/scale/pen.hpp"

namespace chart {

struct Plot {
    base::Rect frame;
    // As in Figure.
    std::optional<Window> window;
    Scale x;
    Scale y;
    std::vector<PlacedLine> lines;
    std::vector<PlacedPoint> points;
    std::vector<PlacedLabel> labels;
    std::vector<scene::Node> nodes; // texts drawn inside that are words rather than figures: a key
    std::optional<Tip> tip;         // of the point at the cursor
};

struct PlotHeight {
    float natural = 0;
    float least = 0;
};

[[nodiscard]] PlotHeight line_plot_height(const Context& context, float width);
[[nodiscard]] PlotHeight bar_plot_height(const Context& context, float width);
[[nodiscard]] PlotHeight stack_plot_height(const Context& context, float width);

// A step on the way to `end`: see chart::on_the_way.
struct Way {
    const Figure& end;
    const Window& shown;
    const base::Rect& frame;
};

[[nodiscard]] Plot draw_line_plot(const Context& context, Pen& pen, const base::Rect& area, const Way* way = nullptr);
[[nodiscard]] Plot draw_bar_plot(const Context& context, Pen& pen, const base::Rect& area);
[[nodiscard]] Plot draw_stack_plot(const Context& context, Pen& pen, const base::Rect& area);

// 0.6 of the width between bounds that suit a phone held upright and a wide column.
[[nodiscard]] float natural_plot_height(float width);

} // namespace chart
