// The thin line from words to the mark they speak of, in the chart beside them.
#pragma once

#include "base/geometry.hpp"

#include <vector>

namespace page {

// From the end of `words` (their last line) between the lines of text to `gutter`, the x where no text stands, along it
// as far as needed, and straight to one of `ends`: the path that crosses the fewest of `obstacles`, and of those the
// one to the end named first, with the least detour.
[[nodiscard]] std::vector<base::Point> leader(const base::Rect& words, const std::vector<base::Point>& ends,
                                              float gutter, const std::vector<base::Rect>& obstacles);

// Whether the straight line meets the rectangle.
[[nodiscard]] bool crosses(base::Point from, base::Point to, const base::Rect& rect);

} // namespace page
