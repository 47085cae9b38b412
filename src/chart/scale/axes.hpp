// Grid lines with their value labels, and the time below the plot.
#pragma once

#include "chart/scale/pen.hpp"
#include "chart/scale/ticks.hpp"

namespace chart {

inline constexpr float tick_length = 5;
// Below the plot: ticks and one line of labels.
inline constexpr float time_axis_height = 26;

// Room that the labels need left of the plot, the gap to it included.
[[nodiscard]] float gutter(const Context& context, const std::vector<Tick>& ticks);

void draw_value_axis(const Context& context, Pen& pen, const base::Rect& plot, const Scale& y,
                     const std::vector<Tick>& ticks);

// Labels that would touch their neighbour are left out; those at the edges are moved inside [0, figure_width].
void draw_time_axis(const Context& context, Pen& pen, const base::Rect& plot, const Scale& x,
                    const std::vector<Tick>& ticks, float figure_width);

} // namespace chart
