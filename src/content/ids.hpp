// Ids that the page, its address or the site's files use themselves: an author's chart or block cannot have them.
#pragma once

#include "content/reader.hpp"

#include <string_view>

namespace content {

// Each adds a fault that says who has the id.
void check_block_id(Place at, std::string_view id);
void check_chart_id(Place at, std::string_view id);
void check_choice_id(Place at, std::string_view id);

} // namespace content
