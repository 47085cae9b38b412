// The ring round what has the keyboard.
#pragma once

#include "base/theme.hpp"
#include "scene/scene.hpp"

namespace app {

// `rect`: the node's place on the page; its fragments are lines there, each with a ring of its own.
void draw_focus_ring(scene::Scene& scene, const scene::Node* node, const base::Rect& rect,
                     const base::Palette& palette);

} // namespace app
