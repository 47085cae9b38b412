// Colour arithmetic, and the promises that the palettes make to readers: contrast and colour-blind safety.
#include "base/color.hpp"
#include "base/theme.hpp"

#include <doctest/doctest.h>

#include <array>

namespace {

using base::Color;

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
        const base::Palette& colors = base::default_palettes().of(theme);
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
        const base::Palette& more = base::default_palettes().of(theme, base::Contrast::more);
        CHECK(base::contrast(more.accent, more.accent_soft) >= 4.5);
    }
}

TEST_CASE("series hues stay apart for a deuteranope") {
    for (const base::Theme theme : {base::Theme::light, base::Theme::dark}) {
        const base::Palette& colors = base::default_palettes().of(theme);
        for (std::size_t i = 0; i < colors.series.size(); ++i) {
            for (std::size_t k = i + 1; k < colors.series.size(); ++k) {
                CAPTURE(base::hex(colors.series[i]));
                CAPTURE(base::hex(colors.series[k]));
                CHECK(base::distance_for_deuteranopes(colors.series[i], colors.series[k]) >=
                      20); // 2.3 is just noticeable
            }
        }
        CHECK(base::distance_for_deuteranopes(colors.accent, colors.context) >= 15);
    }
}
