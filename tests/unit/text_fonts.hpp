// The program's own fonts for the tests of text: the ones the build makes, so a change of subset is noticed here.
#pragma once

#include "text/font.hpp"

namespace test {

// Loaded once for all tests.
[[nodiscard]] const text::FontSet& fonts();

// The bytes of one face, to be damaged.
[[nodiscard]] std::vector<unsigned char> font_file(text::Face face);

} // namespace test
