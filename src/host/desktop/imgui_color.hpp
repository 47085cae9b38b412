// A palette's colours as Dear ImGui takes them.
#pragma once

#include "base/color.hpp"

#include <imgui.h>

namespace host {

[[nodiscard]] inline ImVec4 imgui_color(base::Color color) {
    return {static_cast<float>(color.r) / 255, static_cast<float>(color.g) / 255, static_cast<float>(color.b) / 255,
            static_cast<float>(color.a) / 255};
}

} // namespace host
