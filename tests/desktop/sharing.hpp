// The way to what a chart can be shared as, and what has come of it.
#pragma once

#include "desktop/program.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace test {

// Brings the keyboard into the first plot.
void go_to_plot(const Running& program);

// The same, and on to the button that opens the ways to share it: table, tones and then this.
void go_to_share(const Running& program);

// The window once it is another than `before` and has come to rest; after some seconds as it is.
[[nodiscard]] Image changed(const Running& program, const Image& before);

// Whether a line of words comes over the lower edge of a light page within some seconds.
[[nodiscard]] bool says_something(const Running& program);

[[nodiscard]] std::string text_of(const std::filesystem::path& path);
// The same once the file is there and has been written.
[[nodiscard]] std::string text_soon_of(const std::filesystem::path& path);

// Files below a folder; not what the program remembers.
[[nodiscard]] std::vector<std::string> names_in(const std::filesystem::path& folder);

// A folder for PATH with this program alone, a shell script.
[[nodiscard]] std::string folder_with(const std::string& program, const std::string& script);

} // namespace test
