// The two palettes, light and dark: every colour a layer may use, by what it means.
#pragma once

#include "base/color.hpp"

#include <array>

namespace base {

enum class Theme : unsigned char { light, dark };
enum class Contrast : unsigned char { standard, more };

struct Palette {
    Color ground;      // the page
    Color ink;         // reading text, headlines
    Color muted;       // subtitles, labels, sources: 4.5:1 on the ground
    Color hairline;    // grid lines, rules
    Color baseline;    // zero line, darker than the grid
    Color accent;      // the one series that matters; links; 4.5:1 as text
    Color accent_soft; // the high-low band, forecast fill
    Color context;     // bars and lines that only give context: 3:1
    Color focus;       // focus ring, 3:1 on the ground
    Color control;     // ground of a pressed control
    Color raised;      // ground of a tooltip
    // Series hues in the order of use, safe for deuteranopia and in print, 3:1 on the ground.
    std::array<Color, 6> series;
};

// More contrast: quiet words in ink, rules as dark as what gives context.
[[nodiscard]] const Palette& palette(Theme theme, Contrast contrast = Contrast::standard);

} // namespace base
