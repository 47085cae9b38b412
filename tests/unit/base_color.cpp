// Colour arithmetic, and the promises that the palettes make to readers: contrast and colour-blind safety.
#include "base/color.hpp"
#include "base/theme.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace {

using base::Color;

using Vector = std::array<double, 3>;

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency (IEEE TVCG
// 2009), deuteranomaly of severity 1.0, on linear RGB.
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

double seen_difference(Color a, Color b) {
    const Vector left = lab(as_deuteranope_sees(a));
    const Vector right = lab(as_deuteranope_sees(b));
    return std::hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]);
}

} // namespace

TEST_CASE("contrast is that of WCAG") {
    CHECK(base::contrast(base::rgb(0x000000), base::rgb(0xFFFFFF)) == doctest::Approx(21));
    CHECK(base::contrast(base::rgb(0xFFFFFF), base::rgb(0x000000)) == doctest::Approx(21));
    CHECK(base::contrast(base::rgb(0x777777), base::rgb(0xFFFFFF)) == doctest::Approx(4.478).epsilon(0.001));
    CHECK(base::contrast(base::rgb(0x336699), base::rgb(0x336699)) == doctest::Approx(1));
}

TEST_CASE("mixing reaches both ends and rounds between them") {
    const Color black = base::rgb(0x000000);
    const Color white = base::rgb(0xFFFFFF);
    CHECK(base::mix(black, white, 0) == black);
    CHECK(base::mix(black, white, 1) == white);
    CHECK(base::mix(black, white, 0.5F) == base::rgb(0x808080));
    CHECK(base::mix(black, white, 1.5F) == white);
    CHECK(base::mix(white, white.with_alpha(0), 0.5F).a == 128);
}

TEST_CASE("colours are written as CSS reads them") {
    CHECK(base::hex(base::rgb(0x0A5CFF)) == "#0a5cff");
    CHECK(base::hex(base::rgb(0x000000).with_alpha(0.5F)) == "#000000");
}

TEST_CASE("both palettes can be read") {
    for (const base::Theme theme : {base::Theme::light, base::Theme::dark}) {
        CAPTURE(theme == base::Theme::dark);
        const base::Palette& colors = base::palette(theme);
        for (const Color ground : {colors.ground, colors.raised}) {
            CHECK(base::contrast(colors.ink, ground) >= 7);
            for (const Color text : {colors.muted, colors.accent}) {
                CHECK(base::contrast(text, ground) >= 4.5);
            }
            CHECK(base::contrast(colors.context, ground) >= 3);
            // Direct labels stand in the series' colour, so these are text too.
            for (const Color hue : colors.series)
                CHECK(base::contrast(hue, ground) >= 4.5);
        }
        CHECK(base::contrast(colors.focus, colors.ground) >= 3);
        CHECK(base::contrast(colors.ink, colors.control) >= 4.5);
        CHECK(base::contrast(colors.accent, colors.control) >= 4.5);
        CHECK(base::contrast(colors.ink, colors.accent_soft) >= 4.5); // labels may lie on the band
        CHECK(base::contrast(colors.baseline, colors.ground) >= 3);
        CHECK(base::contrast(colors.hairline, colors.ground) > 1.2); // seen, but only just
        CHECK(base::contrast(colors.hairline, colors.ground) < base::contrast(colors.baseline, colors.ground));
        CHECK(colors.series[0] == colors.accent);
        // Who asks for more contrast is not to get less: the line stands out from its band.
        const base::Palette& more = base::palette(theme, base::Contrast::more);
        CHECK(base::contrast(more.accent, more.accent_soft) >= 4.5);
    }
}

TEST_CASE("series hues stay apart for a deuteranope") {
    for (const base::Theme theme : {base::Theme::light, base::Theme::dark}) {
        const base::Palette& colors = base::palette(theme);
        for (std::size_t i = 0; i < colors.series.size(); ++i) {
            for (std::size_t k = i + 1; k < colors.series.size(); ++k) {
                CAPTURE(base::hex(colors.series[i]));
                CAPTURE(base::hex(colors.series[k]));
                CHECK(seen_difference(colors.series[i], colors.series[k]) >= 20); // 2.3 is just noticeable
            }
        }
        CHECK(seen_difference(colors.accent, colors.context) >= 15);
    }
}
