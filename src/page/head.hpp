// The page's head: languages and theme, kicker, headline, standfirst, and who wrote it when.
#pragma once

#include "page/flow.hpp"

#include <vector>

namespace page {

void add_head(Flow& flow, std::vector<scene::Node>& article, float page_width);

} // namespace page
