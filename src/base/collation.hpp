// The order of words in a list that people read.
#pragma once

#include <string_view>

namespace base {

// Whether `a` stands before `b`: by their letters without accents and in either case, then by code point. Letters are
// Latin (Unicode blocks Basic Latin to Latin Extended-A, base letters as in their canonical decompositions, and œ, ł,
// ø, ß by their look), Greek and Cyrillic. A stand-in for CLDR's collations, whose tables are larger than this program.
[[nodiscard]] bool stands_before(std::string_view a, std::string_view b);

} // namespace base
