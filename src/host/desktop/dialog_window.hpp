// What opens over the page (App::dialog, the sheet of keys), as a Dear ImGui window: as large as what it holds, its
// table scrolls, its buttons are pressed by mouse and keys, and a click beside it closes it.
#pragma once

#include "host/desktop/imgui_surface.hpp"
#include "scene/semantics.hpp"

#include <string>

namespace host {

class DialogWindow {
  public:
    // See ImGuiSurface.
    DialogWindow(Window& window, const text::FontSet& fonts);

    // Returns whether the event was meant for the dialog; windows' own events never are.
    bool handle(const SDL_Event& event);
    // Draws over what is in the framebuffer. Returns the id of the button that was pressed, or nothing. Figures in a
    // table stand with their `decimal_mark` one above the other.
    [[nodiscard]] std::string draw(const scene::Node& dialog, const base::Palette& palette,
                                   const std::string& decimal_mark);
    [[nodiscard]] bool frame_wanted() const { return surface_.frame_wanted(); }

  private:
    [[nodiscard]] std::string widgets(const scene::Node& dialog, const base::Palette& palette,
                                      const std::string& decimal_mark);

    ImGuiSurface surface_;
    int shown_ = 0; // frames
    std::string status_;
};

} // namespace host
