// An author's colours as palettes of the program.
#pragma once

#include "base/theme.hpp"
#include "content/article.hpp"

namespace content {

// What the author has not named is the program's own, brought as far towards the ink as the grounds ask for; but for
// what goes with the accent: its tints and the hues of several series, of which the one that is nearest to it makes
// room.
[[nodiscard]] base::Palettes palettes_of(const PaletteFile& file);

} // namespace content
