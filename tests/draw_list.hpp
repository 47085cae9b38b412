// A draw list without a window: Dear ImGui's fonts and lists as host/renderer uses them, for tests and measurements.
#pragma once

#include "paint/imgui/painter.hpp"

#include <imgui_internal.h>

namespace test {

class DrawList {
  public:
    explicit DrawList(const text::FontSet& fonts) : fonts_(fonts) {
        atlas_.RefCount = 1;
        shared_.SetCircleTessellationMaxError(context_.Style.CircleTessellationMaxError);
        shared_.CurveTessellationTol = context_.Style.CurveTessellationTol;
        shared_.InitialFlags =
            ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex | ImDrawListFlags_AntiAliasedFill;
        shared_.FontAtlas = &atlas_;
        ImFontAtlasAddDrawListSharedData(&atlas_, &shared_);
        faces_ = paint::add_fonts(atlas_, fonts_);
        ImGui::SetCurrentContext(&context_);
    }
    DrawList(const DrawList&) = delete;
    DrawList& operator=(const DrawList&) = delete;
    DrawList(DrawList&&) = delete;
    DrawList& operator=(DrawList&&) = delete;
    ~DrawList() {
        ImGui::SetCurrentContext(nullptr);
        ImFontAtlasRemoveDrawListSharedData(&atlas_, &shared_);
    }
    // What was painted before is gone.
    const ImDrawList& paint(const scene::Scene& scene, float device_pixel_ratio) {
        ImFontAtlasUpdateNewFrame(&atlas_, ++frames_, true);
        list_._ResetForNewFrame();
        list_.PushTexture(atlas_.TexRef);
        list_.PushClipRect({-10000, -10000}, {10000, 10000});
        paint::paint(scene, list_, faces_, fonts_, {{}, device_pixel_ratio},
                     [](const std::string&) { return ImTextureID_Invalid; });
        return list_;
    }

  private:
    const text::FontSet& fonts_;
    ImFontAtlas atlas_;
    ImGuiContext context_{&atlas_};
    ImDrawListSharedData shared_;
    ImDrawList list_{&shared_};
    paint::ImGuiFonts faces_;
    int frames_ = 0;
};

} // namespace test
