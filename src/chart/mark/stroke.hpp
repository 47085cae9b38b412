// Lines through points, shared by the marks that draw some: no stroke over a gap, a forecast is dashed.
#pragma once

#include "chart/mark/mark.hpp"

namespace chart {

// Whether so many points have room for a dot each, and a figure at each; a longer line is drawn without.
[[nodiscard]] bool stand_apart(std::size_t points, const base::Rect& plot);

// `id`: of the line; its parts and dots have longer ones. A point without neighbours is a dot.
void draw_stroke(Canvas& canvas, const Series& line, const std::string& id, base::Color color, bool dots);

// The surface between the values and, where given, the lower ones; else to `base`.
void draw_surface(Canvas& canvas, const Series& series, const std::string& id, base::Color color, double base);

// A dot where the reader is.
void draw_cursor_dot(Canvas& canvas, base::Point at, base::Color color);

// Names at the ends of the lines or, of an only one, its last figure; figures at the points.
void add_line_labels(Canvas& canvas, const Layer& layer, bool wanted);
// The room right of the plot for these.
void add_line_room(const DrawContext& context, const Layers& layers, const Layer& layer, Room& room);

} // namespace chart
