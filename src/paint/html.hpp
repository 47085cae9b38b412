// The semantics tree as HTML: the article's markup for a static page, or the same markup with the places of drawn
// lines and controls for the overlay over a canvas. One writer, so that both say the same.
#pragma once

#include "scene/semantics.hpp"

#include <string>
#include <vector>

namespace paint {

struct HtmlOptions {
    // Adds data-r="x y width height" (CSS pixels; within a figure from its corner) to figures, controls, pictures and
    // to one span per drawn line.
    bool placed = false;
};

[[nodiscard]] std::string html(const std::vector<scene::Node>& nodes, const HtmlOptions& options);
[[nodiscard]] std::string html(const scene::Node& node, const HtmlOptions& options);

} // namespace paint
