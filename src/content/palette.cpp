// Each theme by itself: an author may name the colours of one.
#include "content/palette.hpp"

#include <algorithm>

namespace content {

namespace {

// How much of the accent its tints hold: those of the program's own palettes.
constexpr float soft = 0.22F;
constexpr float pressed = 0.1F;

int squared_distance(base::Color a, base::Color b) {
    const int red = a.r - b.r;
    const int green = a.g - b.g;
    const int blue = a.b - b.b;
    return red * red + green * green + blue * blue;
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
    palette.muted = colors.muted.value_or(palette.muted);
    palette.hairline = colors.hairline.value_or(palette.hairline);
    palette.baseline = colors.baseline.value_or(palette.baseline);
    palette.context = colors.context.value_or(palette.context);
    if (colors.accent) {
        palette.accent = palette.focus = *colors.accent;
        put_accent_first(palette);
    }
    if (colors.accent || colors.ground) {
        palette.accent_soft = base::mix(palette.ground, palette.accent, soft);
        palette.control = base::mix(palette.ground, palette.accent, pressed);
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
