// The choices above a plot: rows of words of which one per group is chosen, and the reset of a zoom. Below the plot:
// what can be done with it.
#pragma once

#include "chart/scale/scene_builder.hpp"

namespace chart {

// Fingers need more room than a mouse, in both directions.
[[nodiscard]] inline float control_height(float width) { return width < phone_width ? touch_target : 32; }

struct Controls {
    std::vector<scene::Node> nodes; // one radio group per choice, then the reset button where it is drawn
    float height = 0;
};

// `resettable`: the shown range can be zoomed, so room for the reset is kept; `reset`: it is drawn.
[[nodiscard]] Controls draw_controls(const DrawContext& context, SceneBuilder& builder, base::Point at, float width,
                                     bool resettable, bool reset);

// The table, and the sonification of what runs `over_time` where there is someone to play it; as buttons that open or
// toggle.
[[nodiscard]] Controls draw_actions(const DrawContext& context, SceneBuilder& builder, base::Point at, float width,
                                    bool over_time);

} // namespace chart
