// Polylines on an ImDrawList: sharp turns get a round join instead of ImGui's mitre spike, and dashes keep their
// length along the line.
#pragma once

#include <imgui.h>

#include <span>

namespace paint {

// Widths and dashes in device pixels; dash 0 is a solid line.
void stroke(ImDrawList& list, std::span<const ImVec2> points, ImU32 color, float width, float dash);

} // namespace paint
