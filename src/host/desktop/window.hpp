// A window with an OpenGL context, and how its coordinates, device pixels and the page's CSS pixels relate.
#pragma once

#include "app/app.hpp"
#include "base/result.hpp"

#include <SDL.h>

#include <memory>
#include <optional>
#include <string>

namespace host {

struct WindowRequest {
    base::Size size;            // CSS pixels
    std::optional<float> scale; // else the display's
    bool visible = true;
};

class Window {
  public:
    // The error says what SDL or OpenGL refused.
    [[nodiscard]] static base::Result<std::unique_ptr<Window>, std::string> open(const WindowRequest& request);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    Window(Window&&) = delete;
    Window& operator=(Window&&) = delete;

    [[nodiscard]] base::Size pixels() const;
    [[nodiscard]] app::Viewport viewport() const;
    // Of the mouse -> CSS pixels from the window's top left corner.
    [[nodiscard]] base::Point css(int x, int y) const;
    // Nothing is to be seen of it, so nothing need be drawn.
    [[nodiscard]] bool minimized() const;

    [[nodiscard]] float units_per_css_pixel() const { return scale_; }
    [[nodiscard]] SDL_Window* handle() const { return window_; }

    void set_title(const std::string& title);
    void toggle_full_screen();
    // Shows what has been drawn; waits for the display where it can.
    void swap();

  private:
    Window() = default;
    // Window coordinates are pixels on X11 and points on macOS and Wayland.
    [[nodiscard]] float pixels_per_unit() const;

    SDL_Window* window_ = nullptr;
    SDL_GLContext context_ = nullptr;
    float scale_ = 1; // CSS pixels are so many window units
    bool waits_for_display_ = false;
};

} // namespace host
