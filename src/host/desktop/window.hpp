// A window with an OpenGL context, and how its coordinates, device pixels and the page's CSS pixels relate.
#pragma once

#include "app/app.hpp"
#include "base/result.hpp"

#include <SDL.h>

#include <memory>
#include <optional>
#include <string>

namespace host {

// Where a window stands on the screens, in their own coordinates, without its frame.
struct WindowPlace {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool maximized = false;
};

struct WindowRequest {
    base::Size size;            // CSS pixels; no more of it than the screen has room for
    std::optional<float> scale; // else the display's
    float zoom = 1;
    std::optional<WindowPlace> place{}; // instead of the size, where a screen still holds it
    bool visible = true;
};

// The name by which desktops find a window's entry in their menus, and its icon. To be called before there is a second
// thread: SDL has it from the environment.
void name_windows();

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

    [[nodiscard]] float units_per_css_pixel() const { return scale_ * zoom_; }
    [[nodiscard]] SDL_Window* handle() const { return window_; }

    // Of the window as it is when it neither fills its screen nor is minimized.
    [[nodiscard]] const WindowPlace& place() const { return normal_; }
    // What the reader makes larger or smaller, on top of the display's scale.
    [[nodiscard]] float zoom() const { return zoom_; }
    void set_zoom(float zoom);
    // The window has come to a display of another scale, or the desktop has another one now: the window keeps its size
    // in CSS pixels. Returns whether it was so.
    bool follow_display_scale();

    // No larger than its screen has room for.
    void resize(base::Size css_pixels);
    void set_title(const std::string& title);
    void toggle_full_screen();
    // It was moved or resized by whomever.
    void remember_place();
    // Shows what has been drawn; waits for the display where it can.
    void swap();

  private:
    Window() = default;
    // Window coordinates are pixels on X11 and points on macOS, Wayland and Windows.
    [[nodiscard]] float pixels_per_unit() const;
    void set_place(const WindowRequest& request);
    [[nodiscard]] std::optional<SDL_Rect> usable_screen() const;
    void put_on_screen(std::optional<SDL_Point> at);
    [[nodiscard]] base::Size within_screen(base::Size css_pixels) const; // window units
    void limit_size() const;

    SDL_Window* window_ = nullptr;
    SDL_GLContext context_ = nullptr;
    float scale_ = 1; // CSS pixels are so many window units, before the zoom
    float zoom_ = 1;
    bool scale_given_ = false;
    WindowPlace normal_; // while it is neither maximized nor fills the screen
    bool waits_for_display_ = false;
};

} // namespace host
