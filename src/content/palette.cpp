// Each theme by itself: an author may name the colours of one.
#include "content/palette.hpp"

#include <algorithm>

namespace content {

namespace {

// How much of the accent its tints hold: those of the program's own palettes.
constexpr float soft = 0.22F;
constexpr float pressed = 0.1F;
// And a rule of the ink, where the program's own would not be seen.
constexpr float rule = 0.15F;
constexpr double for_rules = 1.2;

// WCAG 2.2: 1.4.3 for words, 1.4.11 for marks.
constexpr double for_words = 4.5;
constexpr double for_marks = 3;

int squared_distance(base::Color a, base::Color b) {
    const int red = a.r - b.r;
    const int green = a.g - b.g;
    const int blue = a.b - b.b;
    return red * red + green * green + blue * blue;
}

// `color`, brought as far towards the ink as it takes to be read on both grounds.
base::Color readable(base::Color color, const base::Palette& palette, double contrast) {
    for (int tenths = 0; tenths < 10; ++tenths) {
        const base::Color mixed = base::mix(color, palette.ink, static_cast<float>(tenths) / 10);
        if (std::min(base::contrast(mixed, palette.ground), base::contrast(mixed, palette.raised)) >= contrast) {
            return mixed;
        }
    }
    return palette.ink;
}

// The accent in the ground, as much of it as leaves the accent readable on it.
base::Color tint(const base::Palette& palette, float part, double contrast) {
    for (int quarters = 4; quarters > 0; --quarters) {
        const base::Color mixed = base::mix(palette.ground, palette.accent, part * static_cast<float>(quarters) / 4);
        if (base::contrast(palette.accent, mixed) >= contrast) {
            return mixed;
        }
    }
    return palette.ground;
}

void put_accent_first(base::Palette& palette) {
    const auto nearest =
        std::min_element(palette.series.begin(), palette.series.end(), [&](base::Color a, base::Color b) {
            return squared_distance(a, palette.accent) < squared_distance(b, palette.accent);
        });
    std::rotate(palette.series.begin(), nearest, nearest + 1);
    palette.series.front() = palette.accent;
}

base::Palette palette_of(const PaletteColors& colors, base::Palette palette) {
    palette.ground = colors.ground.value_or(palette.ground);
    palette.raised = colors.raised.value_or(palette.raised);
    palette.ink = colors.ink.value_or(palette.ink);
    const bool ruled = base::contrast(palette.hairline, palette.ground) >= for_rules;
    palette.hairline =
        colors.hairline.value_or(ruled ? palette.hairline : base::mix(palette.ground, palette.ink, rule));
    palette.muted = colors.muted.value_or(readable(palette.muted, palette, for_words));
    palette.baseline = colors.baseline.value_or(readable(palette.baseline, palette, for_marks));
    palette.context = colors.context.value_or(readable(palette.context, palette, for_marks));
    for (base::Color& hue : palette.series) {
        hue = readable(hue, palette, for_words);
    }
    palette.accent = palette.focus = colors.accent.value_or(readable(palette.accent, palette, for_words));
    put_accent_first(palette);
    if (colors.accent || colors.ground) {
        palette.accent_soft = tint(palette, soft, for_marks);
        palette.control = tint(palette, pressed, for_words);
    }
    palette.accent_soft = colors.accent_soft.value_or(palette.accent_soft);
    palette.control = colors.control.value_or(palette.control);
    if (colors.series.size() == palette.series.size()) {
        std::copy(colors.series.begin(), colors.series.end(), palette.series.begin());
    }
    return palette;
}

} // namespace

base::Palettes palettes_of(const PaletteFile& file) {
    const base::Palettes& own = base::default_palettes();
    return {palette_of(file.light, own.of(base::Theme::light)), palette_of(file.dark, own.of(base::Theme::dark))};
}

} // namespace content
