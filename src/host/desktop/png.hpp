// Writing a picture as PNG.
#pragma once

#include <string>
#include <vector>

namespace host {

// Rows from top to bottom, four bytes a pixel.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> rgba;
};

// Returns what went wrong; empty when the file is written.
[[nodiscard]] std::string write_png(const Picture& picture, const std::string& path);

} // namespace host
