// The way into this folder: draws a chart as a figure.
#pragma once

#include "chart/figure/figure.hpp"
#include "chart/reading/step.hpp"
#include "chart/reading/summary.hpp"
#include "chart/reading/table.hpp"

namespace chart {

// Draws `chart` into `room`: exactly as wide, at most as high (never below what its text and a plot of 160 px need; a
// height of 0 means the natural height for the width).
// Item and node ids start with "<chart>/"; a choice's control is "<chart>/choose/<choice>/<option>"; the reset of a
// zoom or of a what-if is "<chart>/reset", a what-if's slider "<chart>/growth".
[[nodiscard]] Figure draw(const content::Chart& chart, const State& state, base::Size room,
                          const Environment& environment);

// The height that draw() chooses for this width, without a plot drawn for it, the least that it can do with, and how
// far below the figure's top the plot ends in the first.
struct Heights {
    float natural = 0;
    float min = 0;
    float plot_bottom = 0;
};
[[nodiscard]] Heights heights(const content::Chart& chart, const State& state, float width,
                              const Environment& environment);
[[nodiscard]] float natural_height(const content::Chart& chart, const State& state, float width,
                                   const Environment& environment);

// `end`, a time series drawn for the same chart, state and setting, with another part of the data in its plot, as far
// left and as wide as `frame`: one frame of the tween to there. Labels keep the places at their points that they have
// in `end`: places found anew for each step would jump.
[[nodiscard]] Figure tween(const Figure& end, const content::Chart& chart, const State& state,
                           const Environment& environment, const Window& shown, const base::Rect& frame);

// The plot without the words around it, from (0, 0): as wide as `room`, as high or, with a height of 0, as it wants to
// be.
[[nodiscard]] scene::Scene plot_alone(const content::Chart& chart, const State& state, base::Size room,
                                      const Environment& environment);

} // namespace chart
