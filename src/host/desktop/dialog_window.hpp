// What the App opens over the page (App::dialog), as a Dear ImGui window: its table scrolls, its columns can be made
// wider, its buttons are pressed by mouse and keys. The page itself needs none of ImGui's windows (host/renderer.cpp),
// so this has a context of its own, for as long as a dialog is open.
#pragma once

#include "base/theme.hpp"
#include "host/desktop/window.hpp"
#include "scene/semantics.hpp"
#include "text/font.hpp"

#include <memory>
#include <string>

namespace host {

class DialogWindow {
  public:
    // `window` must have a current OpenGL context; it and `fonts` must outlive this.
    DialogWindow(Window& window, const text::FontSet& fonts);
    ~DialogWindow();
    DialogWindow(const DialogWindow&) = delete;
    DialogWindow& operator=(const DialogWindow&) = delete;
    DialogWindow(DialogWindow&&) = delete;
    DialogWindow& operator=(DialogWindow&&) = delete;

    // Returns whether the event was meant for the dialog; windows' own events never are.
    bool handle(const SDL_Event& event);
    // Draws over what is in the framebuffer. Returns the id of the button that was pressed, or nothing.
    [[nodiscard]] std::string draw(const scene::Node& dialog, const base::Palette& palette);
    // ImGui needs a frame or two after an event until hover and focus have settled.
    [[nodiscard]] bool frame_wanted() const { return frames_wanted_ > 0; }

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
    static constexpr int frames_to_settle = 3;
    int frames_wanted_ = frames_to_settle;
};

} // namespace host
