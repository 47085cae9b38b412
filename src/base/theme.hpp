// Every colour a layer may use, by what it means: a palette for light and one for dark.
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
    Color focus;       // focus ring: the accent
    Color control;     // ground of a pressed control
    Color raised;      // ground of a tooltip
    // Series hues in the order of use, the accent first; labels stand in them, so they are 4.5:1 on the ground.
    // Deuteranopes can tell them apart.
    std::array<Color, 6> series;
};

// A light and a dark palette, and both for who asks for more contrast: quiet words in ink, rules as dark as what gives
// context.
class Palettes {
  public:
    constexpr Palettes(const Palette& light, const Palette& dark)
        : standard_{light, dark}, more_{more_contrast(light), more_contrast(dark)} {}

    [[nodiscard]] constexpr const Palette& of(Theme theme, Contrast contrast = Contrast::standard) const {
        return (contrast == Contrast::more ? more_ : standard_)[static_cast<std::size_t>(theme)];
    }

  private:
    // As web/base.css does for `prefers-contrast: more`.
    static constexpr Palette more_contrast(Palette palette) {
        palette.muted = palette.ink;
        palette.hairline = palette.context;
        return palette;
    }

    std::array<Palette, 2> standard_;
    std::array<Palette, 2> more_;
};

// The program's own, for articles and sites that have none.
[[nodiscard]] const Palettes& default_palettes();

} // namespace base
