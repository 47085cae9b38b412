// The page's own words and rules as a Scene: what of them is visible in a window.
#pragma once

#include "base/theme.hpp"
#include "page/layout.hpp"
#include "scene/scene.hpp"

namespace page {

// Appends the blocks that touch `window` (page coordinates). `lit`: ids of the phrases whose point is pointed at.
void compose(const Page& page, const base::Palette& palette, const base::Rect& window,
             const std::vector<std::string>& lit, scene::Scene& scene);

} // namespace page
