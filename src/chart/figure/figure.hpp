// One chart as a picture of a given size: headline, subtitle, choices, plot, notes, source line; where its points are.
// All coordinates are CSS pixels from the figure's top left corner.
#pragma once

#include "chart/data/state.hpp"
#include "chart/mark/mark.hpp"
#include "scene/scene.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chart {

// The shown part of a plot with two continuous axes.
struct Window {
    Domain x;
    Domain y;
};

// A label near a point, and which of the scene's items draw it.
struct PlacedLabel {
    std::string id;
    base::Point at; // the point
    base::Rect box;
    std::pair<std::size_t, std::size_t> items; // first, past the last
};

// Its layers refer to the article's data, which must outlive it.
struct Figure {
    // Semantics: one node of Role::figure with id "<chart>", its controls, and as Role::point what is at the cursor,
    // named in a sentence: "20 October 2025: close $110,589; …".
    scene::Scene scene;
    base::Rect plot;
    // First and past-the-last of the scene's items that draw the plot: marks, axes and labels, but no words around it.
    std::pair<std::size_t, std::size_t> plot_items;
    std::size_t overlay_begin = 0; // the first item that is laid over the others
    std::optional<Window> window;  // of a time axis
    Scales scales;
    Layers layers;                   // with the points that can be pointed at
    std::vector<PlacedLabel> labels; // at points
};

} // namespace chart
