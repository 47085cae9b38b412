// The program's own palettes. An author's are held to the same contrasts (check/check_palette.cpp).
#include "base/theme.hpp"

namespace base {
namespace {

constexpr Palette light{
    .ground = rgb(0xFFFDFA),
    .ink = rgb(0x1A1A18),
    .muted = rgb(0x63615C),
    .hairline = rgb(0xE4E1DA),
    .baseline = rgb(0x3A3936),
    .accent = rgb(0x0B5C7F),
    .accent_soft = rgb(0xC9DFE8),
    .context = rgb(0x8C8A84),
    .focus = rgb(0x0B5C7F),
    .control = rgb(0xE6EFF2),
    .raised = rgb(0xFFFFFF),
    .series = {rgb(0x0B5C7F), rgb(0xCC4410), rgb(0x004D33), rgb(0xC5437A), rgb(0x644A00), rgb(0x8357D8)},
};

constexpr Palette dark{
    .ground = rgb(0x14171A),
    .ink = rgb(0xECEAE6),
    .muted = rgb(0xA3A29D),
    .hairline = rgb(0x2C3136),
    .baseline = rgb(0xB9B7B2),
    .accent = rgb(0x6CBDE0),
    .accent_soft = rgb(0x234352),
    .context = rgb(0x7A7D80),
    .focus = rgb(0x6CBDE0),
    .control = rgb(0x22343D),
    .raised = rgb(0x1F2428),
    .series = {rgb(0x6CBDE0), rgb(0xEA784F), rgb(0x1C9F6B), rgb(0xFEC0D5), rgb(0xF6DB43), rgb(0x6896FD)},
};

constexpr Palettes palettes{light, dark};

} // namespace

const Palettes& default_palettes() { return palettes; }

} // namespace base
