// Mixing, contrast and the hexadecimal spelling of colours.
#include "base/color.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace base {
namespace {

std::uint8_t mix_channel(std::uint8_t from, std::uint8_t to, float t) {
    const float start = static_cast<float>(from);
    return static_cast<std::uint8_t>(start + (static_cast<float>(to) - start) * t + 0.5F);
}

// "relative luminance" of WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
double linear(std::uint8_t channel) {
    const float value = static_cast<float>(channel) / 255.0F;
    // In float: the double power has 6 KB of tables, which do not compress.
    return static_cast<double>(value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F));
}

double luminance(Color color) { return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b); }

} // namespace

Color mix(Color from, Color to, float t) {
    t = std::clamp(t, 0.0F, 1.0F);
    return {mix_channel(from.r, to.r, t), mix_channel(from.g, to.g, t), mix_channel(from.b, to.b, t),
            mix_channel(from.a, to.a, t)};
}

double contrast(Color a, Color b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

std::string hex(Color color) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const unsigned channel : {color.r, color.g, color.b}) {
        text += digits[channel >> 4U];
        text += digits[channel & 0xFU];
    }
    return text;
}

} // namespace base
