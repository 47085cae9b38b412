// The page's and the figures' type sizes and widths as CSS custom properties, so that web/page.css repeats none of
// them.
#pragma once

#include <string>

namespace tools {

[[nodiscard]] std::string sizes_css();

} // namespace tools
