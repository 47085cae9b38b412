// The part of the page's style that depends on the article: which rows of the grid a chart stands beside, and how much
// room the program will give it, so that nothing moves when the program takes over.
#pragma once

#include "page/layout.hpp"

#include <string>

namespace tools {

[[nodiscard]] std::string places_css(const chart::Environment& environment);

} // namespace tools
