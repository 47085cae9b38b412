// Mixing, contrast and the hexadecimal spelling of colours.
#include "base/color.hpp"

#include <algorithm>
#include <array>
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

using Vector = std::array<double, 3>;

// Deuteranomaly of severity 1.0, on linear RGB.
Vector as_deuteranope_sees(Color color) {
    const Vector rgb{linear(color.r), linear(color.g), linear(color.b)};
    constexpr std::array<Vector, 3> matrix{
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
    Vector seen{};
    for (std::size_t row = 0; row < 3; ++row) {
        const double sum = matrix[row][0] * rgb[0] + matrix[row][1] * rgb[1] + matrix[row][2] * rgb[2];
        seen[row] = std::clamp(sum, 0.0, 1.0);
    }
    return seen;
}

// CIE 1976 L*a*b* under D65.
Vector lab(const Vector& rgb) {
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
    const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
    const double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    const double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

} // namespace

double distance_for_deuteranopes(Color a, Color b) {
    const Vector left = lab(as_deuteranope_sees(a));
    const Vector right = lab(as_deuteranope_sees(b));
    return std::hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]);
}

std::optional<Color> parse_color(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') {
        return std::nullopt;
    }
    std::uint32_t value = 0;
    for (const char digit : text.substr(1)) {
        const bool decimal = digit >= '0' && digit <= '9';
        const char letter = static_cast<char>(digit | 0x20);
        if (!decimal && (letter < 'a' || letter > 'f')) {
            return std::nullopt;
        }
        value = value * 16 + static_cast<std::uint32_t>(decimal ? digit - '0' : letter - 'a' + 10);
    }
    return rgb(value);
}

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
