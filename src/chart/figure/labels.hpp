// Short texts at points of the data, with a thin leader; and any other label that looks for a place near a point.
#pragma once

#include "chart/figure/figure.hpp"
#include "chart/mark/point_label.hpp"

namespace chart {

// Places the labels, most important first, clear of the obstacles, and draws those for which there is room.
[[nodiscard]] std::vector<PlacedLabel> draw_point_labels(const DrawContext& context, SceneBuilder& builder,
                                                         const std::vector<PointLabel>& labels,
                                                         const Obstacles& obstacles);

// Draws the labels as in `end`, moved along with their points; without those that would leave `bounds`.
void draw_moved_labels(SceneBuilder& builder, const std::vector<PointLabel>& labels, const Figure& end,
                       const base::Rect& bounds);

} // namespace chart
