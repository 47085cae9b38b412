// Small pictures of the article's charts below its head, each with its figure and one line, each a link to the section
// that the chart stands in.
#pragma once

#include "page/layout.hpp"
#include "page/typography.hpp"

namespace page {

// The id of the heading that the chart stands under; its own where there is none.
[[nodiscard]] std::string section_of(const content::Text& text, std::string_view chart);

// Sets the opener from `y` downwards, as wide as the page's columns, and returns the y below it. Side by side where the
// page is wide, else one below the other.
[[nodiscard]] float add_opener(Page& page, std::vector<scene::Node>& parent, const chart::Environment& environment,
                               const Typography& type, float y);

} // namespace page
