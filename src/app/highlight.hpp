// What a phrase that is pointed at speaks of, brought out in a scene of the page.
#pragma once

#include "app/chart_controller.hpp"
#include "page/layout.hpp"
#include "scene/scene.hpp"

namespace app {

struct HighlightPlace {
    base::Rect chart; // page coordinates
    base::Rect window;
    bool beside_text = false; // else there is no room for a leader
};

void draw_highlight(scene::Scene& scene, const page::Phrase& phrase, const ChartController& controller,
                    const HighlightPlace& place, const chart::Environment& environment);

} // namespace app
