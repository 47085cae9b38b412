// Paths from text, whose encoding is UTF-8 wherever this program has it from.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace os {

// On Windows std::filesystem takes a std::string for something else than UTF-8, which one depends on the compiler; from
// char8_t it has no choice. What path::string() returns is UTF-8 again.
[[nodiscard]] inline std::filesystem::path path_of(std::string_view text) {
    return std::filesystem::path(std::u8string(text.begin(), text.end()));
}

} // namespace os
