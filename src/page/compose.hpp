// The page's own words and rules as a Scene: what of them is visible in a window.
#pragma once

#include "base/theme.hpp"
#include "page/layout.hpp"
#include "scene/scene.hpp"

namespace page {

// Appends the blocks that touch `window` (page coordinates).
void compose(const Page& page, const base::Palette& palette, const base::Rect& window, scene::Scene& scene);

} // namespace page
