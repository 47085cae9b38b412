// Dates inside source lines as <time>: the charts and the list of sources write them as part of a sentence.
#pragma once

#include "content/article.hpp"
#include "scene/semantics.hpp"

#include <vector>

namespace tools {

// Splits the lines below figures and in the list of sources where they say the date of one of `text`'s sources.
void mark_dates(std::vector<scene::Node>& nodes, const content::Text& text);

} // namespace tools
