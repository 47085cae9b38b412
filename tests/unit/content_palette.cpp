// An author's colours: what is derived from the accent, and that charts are drawn in them.
#include "content/palette.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using base::rgb;
using base::Theme;

bool has(const base::Palette& palette, base::Color hue) {
    return std::find(palette.series.begin(), palette.series.end(), hue) != palette.series.end();
}

} // namespace

TEST_CASE("without colours of an author's the palettes are the program's own") {
    const base::Palettes palettes = content::palettes_of({});
    for (const Theme theme : {Theme::light, Theme::dark}) {
        const base::Palette& own = base::default_palettes().of(theme);
        CHECK(palettes.of(theme).accent == own.accent);
        CHECK(palettes.of(theme).accent_soft == own.accent_soft);
        CHECK(palettes.of(theme).series == own.series);
    }
}

TEST_CASE("links, focus, tints and the first series follow an accent; the hue nearest to it makes room") {
    content::PaletteFile file;
    file.light.accent = rgb(0xB5121B);
    const base::Palettes palettes = content::palettes_of(file);
    const base::Palette& light = palettes.of(Theme::light);
    CHECK(light.accent == rgb(0xB5121B));
    CHECK(light.focus == rgb(0xB5121B));
    CHECK(light.series.front() == rgb(0xB5121B));
    CHECK(has(light, rgb(0x0B5C7F)));       // the program's own accent is a hue like others now
    CHECK_FALSE(has(light, rgb(0xCC4410))); // an orange red
    CHECK(base::contrast(light.accent_soft, light.ground) < base::contrast(light.accent, light.ground));
    CHECK(light.accent_soft.r > light.accent_soft.b); // a tint of red
    CHECK(base::contrast(light.accent, light.control) >= 4.5);
    // The other theme is untouched.
    CHECK(palettes.of(Theme::dark).accent == base::default_palettes().of(Theme::dark).accent);
}

TEST_CASE("what an author names stands, whatever is derived") {
    content::PaletteFile file;
    file.dark.accent = rgb(0xFF9AA8);
    file.dark.accent_soft = rgb(0x402030);
    file.dark.ground = rgb(0x000000);
    file.dark.series.assign(6, rgb(0xFFFFFF));
    const base::Palette dark = content::palettes_of(file).of(Theme::dark);
    CHECK(dark.accent_soft == rgb(0x402030));
    CHECK(dark.ground == rgb(0x000000));
    CHECK(dark.series.front() == rgb(0xFFFFFF));
    CHECK(base::contrast(dark.control, dark.ground) < 1.5); // of the new ground and the new accent
}

TEST_CASE("what is not named is made to be read on an author's ground") {
    content::PaletteFile file;
    file.light.ground = rgb(0xFFF1E5);
    const base::Palette light = content::palettes_of(file).of(Theme::light);
    CHECK(light.series != base::default_palettes().of(Theme::light).series);
    for (const base::Color hue : light.series) {
        CHECK(base::contrast(hue, light.ground) >= 4.5);
    }
    CHECK(base::contrast(light.muted, light.ground) >= 4.5);
    CHECK(base::contrast(light.context, light.ground) >= 3);
}

TEST_CASE("more contrast is made of the author's colours, too") {
    content::PaletteFile file;
    file.light.ink = rgb(0x101030);
    const base::Palettes palettes = content::palettes_of(file);
    CHECK(palettes.of(Theme::light, base::Contrast::more).muted == rgb(0x101030));
}
