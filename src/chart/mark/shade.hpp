// Neighbouring shades of one hue, for segments that belong together.
#pragma once

#include "base/theme.hpp"

#include <cstddef>

namespace chart {

// The `index`-th of `count` shades of `hue`, from one mixed with `max_ink` of ink (0..1) to the lightest; each keeps
// 3:1 against the ground.
[[nodiscard]] base::Color shade(base::Color hue, std::size_t index, std::size_t count, float max_ink,
                                const base::Palette& palette);

// `color` mixed with so much ground that it is plainly lighter and still seen as a surface (1.7:1): a forecast's fill,
// whose hatching in `color` itself carries the contrast.
[[nodiscard]] base::Color softened(base::Color color, const base::Palette& palette);

} // namespace chart
