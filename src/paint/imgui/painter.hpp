// A Scene painted on an ImDrawList, in device pixels: text with the layout's own kerning, lines without spikes.
#pragma once

#include "scene/scene.hpp"
#include "text/font.hpp"

#include <imgui.h>

#include <array>
#include <functional>
#include <optional>
#include <string>

namespace paint {

struct ImGuiFonts {
    std::array<ImFont*, text::face_count> faces{};
};

// Adds the four faces to the atlas. `fonts` keeps the files' bytes and must outlive the atlas. Glyphs are rasterised
// at the size shown, when first drawn (ImGui 1.92 dynamic fonts).
[[nodiscard]] ImGuiFonts add_fonts(ImFontAtlas& atlas, const text::FontSet& fonts);

struct Placement {
    base::Point origin; // of the scene's coordinates that falls on the drawing's top left corner, in CSS pixels
    float device_pixel_ratio = 1;
    std::optional<base::Rect> part{}; // of the scene: items that do not reach into it are left out
};

// The texture of a picture's file; ImTextureID_Invalid while there is none, and nothing is painted.
using Pictures = std::function<ImTextureID(const std::string& file)>;

// Missing glyphs are rasterised on the way, so the atlas must have begun its frame and not been uploaded yet.
void paint(const scene::Scene& scene, ImDrawList& list, const ImGuiFonts& faces, const text::FontSet& fonts,
           const Placement& placement, const Pictures& pictures);

} // namespace paint
