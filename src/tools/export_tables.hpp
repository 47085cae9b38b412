// The part of the page's style that sets the text's tables as the program does: their columns, and below which width
// each row is a list.
#pragma once

#include "page/table.hpp"

#include <string>

namespace tools {

[[nodiscard]] std::string tables_css(const chart::Environment& environment);

} // namespace tools
