// A Dear ImGui context for widgets over the page, which itself needs none of ImGui's windows (host/renderer.cpp): its
// fonts, colours and events, for as long as something of the kind is open.
#pragma once

#include "base/theme.hpp"
#include "host/desktop/window.hpp"
#include "text/font.hpp"

#include <SDL.h>
#include <imgui.h>

#include <functional>
#include <memory>

namespace host {

class ImGuiSurface {
  public:
    // `window` must have a current OpenGL context; it and `fonts` must outlive this.
    ImGuiSurface(Window& window, const text::FontSet& fonts);
    ~ImGuiSurface();
    ImGuiSurface(const ImGuiSurface&) = delete;
    ImGuiSurface& operator=(const ImGuiSurface&) = delete;
    ImGuiSurface(ImGuiSurface&&) = delete;
    ImGuiSurface& operator=(ImGuiSurface&&) = delete;

    void handle(const SDL_Event& event);
    // One frame of `widgets` over what is in the framebuffer, in window units.
    void draw(const base::Palette& palette, const std::function<void()>& widgets);
    // ImGui needs a frame or two after an event until hover and focus have settled.
    [[nodiscard]] bool frame_wanted() const { return frames_wanted_ > 0; }
    void want_frames() { frames_wanted_ = frames_to_settle; }
    // Whether the mouse is over one of the widgets, or holds one.
    [[nodiscard]] bool has_mouse() const;

    [[nodiscard]] ImFont* face(text::Face which) const;
    // CSS pixels as window units.
    [[nodiscard]] float scale() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
    static constexpr int frames_to_settle = 3;
    int frames_wanted_ = frames_to_settle;
};

} // namespace host
