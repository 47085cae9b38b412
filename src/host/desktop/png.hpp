// Writing a picture as PNG.
#pragma once

#include "host/off_screen.hpp"

#include <string>

namespace host {

// Returns what went wrong; empty when the file is written.
[[nodiscard]] std::string write_png(const Picture& picture, const std::string& path);

} // namespace host
