// sRGB colours, and the contrast ratio of WCAG 2.2 that the palettes are tested against.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

struct Color {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    [[nodiscard]] constexpr Color with_alpha(float alpha) const {
        return {r, g, b, static_cast<std::uint8_t>(static_cast<float>(a) * alpha + 0.5F)};
    }
    bool operator==(const Color&) const = default;
};

// 0xRRGGBB, opaque.
[[nodiscard]] constexpr Color rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U), static_cast<std::uint8_t>(hex),
            255};
}

// Straight interpolation in sRGB; t = 0 gives `from`.
[[nodiscard]] Color mix(Color from, Color to, float t);

// 1..21, WCAG 2.2 section 1.4.3; alpha is ignored.
[[nodiscard]] double contrast(Color a, Color b);

// The distance of two colours as a deuteranope sees them, in CIE 1976 L*a*b* under D65; 2.3 is just noticeable. By
// Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency (IEEE TVCG
// 2009).
[[nodiscard]] double distance_for_deuteranopes(Color a, Color b);

// Of "#rrggbb" alone.
[[nodiscard]] std::optional<Color> parse_color(std::string_view text);

// "#rrggbb"; alpha is left to the caller's opacity attribute.
[[nodiscard]] std::string hex(Color color);

} // namespace base
