// The command line of the desktop program.
#pragma once

#include "base/format.hpp"
#include "base/geometry.hpp"
#include "base/result.hpp"
#include "base/theme.hpp"

#include <optional>
#include <string>
#include <vector>

namespace host {

enum class Task : unsigned char { show, screenshot, help, version, licenses };

inline constexpr base::Size usual_size{1200, 860};

struct Options {
    Task task = Task::show;
    std::string article;  // folder, or bundle, or a folder of several; empty for the one that comes with the program
    std::string language; // code; empty for the reader's, or the article's first
    std::optional<base::Theme> theme;
    bool follow_system = false;     // by "system": also where the reader once chose a theme
    std::optional<base::Size> size; // CSS pixels; else as the window was, or usual_size
    std::optional<float> scale;     // device pixels per CSS pixel; else the display's
    std::string screenshot;         // the file to write
    float scroll = 0;               // CSS pixels from the page's top edge
    std::string state;              // query of an address, see app/address.hpp
    bool reduced_motion = false;
    bool watch = false; // shows the article anew whenever its files change
};

// The error is one sentence about the first argument that is not understood.
[[nodiscard]] base::Result<Options, std::string> parse_options(const std::vector<std::string>& arguments);

[[nodiscard]] const char* usage();

} // namespace host
