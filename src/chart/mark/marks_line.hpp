// Lines and bands in a plot with two continuous axes.
#pragma once

#include "chart/data/plot_data.hpp"
#include "chart/mark/label_placement.hpp"
#include "chart/scale/pen.hpp"
#include "chart/scale/scale.hpp"

namespace chart {

struct Axes {
    base::Rect plot;
    Scale x;
    Scale y;
    [[nodiscard]] base::Point at(const Track& track, std::size_t point) const {
        return {x(track.x(point)), y(track.value(point))};
    }
};

// Whether so many points have room for a dot each, and a figure at each; a longer line is drawn without.
[[nodiscard]] bool stand_apart(std::size_t points, const base::Rect& plot);

// The accent for the only line and for highlighted ones, grey for the others beside a highlighted one, else hues.
[[nodiscard]] base::Color line_color(const Context& context, const std::vector<Line>& all, std::size_t index);

void draw_band(const Context& context, Pen& pen, const Band& band, const Axes& axes, Obstacles& obstacles);
void draw_line(const Context& context, Pen& pen, const Line& line, base::Color color, const Axes& axes,
               Obstacles& obstacles);

} // namespace chart
