// The thin line from words to the mark they speak of, in the chart beside them.
#pragma once

#include "base/geometry.hpp"

#include <vector>

namespace page {

// From the end of `words` (their last line) between the lines of text to `gutter`, the x where no text stands, along it
// as far as needed, and straight to the mark: the path that crosses the fewest of `texts`, and of those the one with
// the least detour.
[[nodiscard]] std::vector<base::Point> leader(const base::Rect& words, base::Point mark, float gutter,
                                              const std::vector<base::Rect>& texts);

} // namespace page
