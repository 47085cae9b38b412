// UTF-8 decoding for text that has already been validated by the loader; a broken sequence yields U+FFFD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// Reads the code point at `at` (a byte offset below text.size()) and moves `at` past it.
[[nodiscard]] char32_t next_codepoint(std::string_view text, std::size_t& at);

void append_utf8(std::string& text, char32_t codepoint);

} // namespace base
