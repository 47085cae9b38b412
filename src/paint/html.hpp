// The semantics tree as HTML: the article's markup for a static page, or the same markup with the places of drawn
// lines and controls for the overlay over a canvas. One writer, so that both say the same.
#pragma once

#include "scene/semantics.hpp"

#include <map>
#include <string>
#include <vector>

namespace paint {

struct HtmlOptions {
    // Adds the places of what is drawn, in CSS pixels (within a figure from its corner):
    // data-r="x y width height" to figures, controls, pictures and blocks of text; data-t="em leading face" to the
    // latter; and to each span of a drawn line data-l="width", or "width rest" where the line ends after it: the way
    // from there to the block's edge, which keeps the browser from breaking the line elsewhere.
    bool placed = false;
    // Markup that stands in a node's place, by the node's id: a static page's drawing of a plot.
    std::map<std::string, std::string> instead{};
    // Markup that follows a figure, by the figure's id.
    std::map<std::string, std::string> after{};
};

[[nodiscard]] std::string html(const std::vector<scene::Node>& nodes, const HtmlOptions& options);
[[nodiscard]] std::string html(const scene::Node& node, const HtmlOptions& options);

} // namespace paint
