// SDL for the window, OpenGL 3 core for the context: no depth, no stencil, no multisampling, since ImGui softens the
// edges itself.
#include "host/desktop/window.hpp"

#include "host/desktop/display_scale.hpp"
#include "page/typography.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace host {
namespace {

std::string refused(const char* what) { return std::string("no ") + what + ": " + SDL_GetError(); }

void ask_for_context() {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_MULTISAMPLEBUFFERS, 0);
}

int whole(float value) { return static_cast<int>(std::lround(value)); }

constexpr float lowest = 200; // CSS pixels

// The room that a window manager takes for a frame and a title, which none tells before the window is seen.
constexpr int frame = 4;
constexpr int title = 36;

// A screen may have been unplugged: the place is one where the title can be reached.
bool on_a_screen(const WindowPlace& place) {
    for (int display = 0; display < SDL_GetNumVideoDisplays(); ++display) {
        SDL_Rect usable{};
        const SDL_Point title{place.x + place.width / 2, place.y};
        if (SDL_GetDisplayUsableBounds(display, &usable) == 0 && SDL_PointInRect(&title, &usable) == SDL_TRUE) {
            return true;
        }
    }
    return false;
}

} // namespace

void name_windows() { SDL_setenv("SDL_VIDEO_X11_WMCLASS", EXPLAINER_APP_ID, 0); }

base::Result<std::unique_ptr<Window>, std::string> Window::open(const WindowRequest& request) {
    // The first click into a window that had no focus is meant for what it hits.
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_SCALING, "1"); // window coordinates are points there, as on macOS
#ifdef __linux__
    if (std::getenv("XDG_RUNTIME_DIR") == nullptr) { // NOLINT(concurrency-mt-unsafe): nothing sets it
        // There is no Wayland, whose library would print words of its own.
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "x11");
    }
#endif
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        return refused("display");
    }
    std::unique_ptr<Window> window(new Window);
    // SDL is made for games: here the screen may sleep while someone reads, and keys are not text.
    SDL_EnableScreenSaver();
    SDL_StopTextInput();
    SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE); // for changes_display_scale()
    ask_for_context();
    const Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_HIDDEN;
    window->window_ = SDL_CreateWindow("", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, whole(request.size.width),
                                       whole(request.size.height), flags);
    if (window->window_ == nullptr) {
        return refused("window");
    }
    // The size comes before the context, whose first picture would else have the old one.
    window->zoom_ = request.zoom;
    window->scale_given_ = request.scale.has_value();
    window->scale_ = request.scale.value_or(display_scale(window->window_));
    window->set_place(request);
    window->context_ = SDL_GL_CreateContext(window->window_);
    if (window->context_ == nullptr) {
        return refused("OpenGL 3.2");
    }
    window->waits_for_display_ = SDL_GL_SetSwapInterval(1) == 0;
    if (const float ratio = window->pixels_per_unit(); request.scale && ratio != 1) {
        // A scale that was asked for is of device pixels, whatever a window unit is.
        window->scale_ = *request.scale / ratio;
        window->set_place(request);
    }
    if (request.visible) {
        SDL_ShowWindow(window->window_);
        if (request.place && !request.place->maximized && on_a_screen(*request.place)) {
            SDL_PumpEvents(); // by now the frame is known
            window->put_on_screen(SDL_Point{request.place->x, request.place->y});
        }
    }
    return window;
}

void Window::set_place(const WindowRequest& request) {
    const bool kept = request.place && on_a_screen(*request.place);
    const base::Size css = kept ? base::Size{static_cast<float>(request.place->width) / scale_,
                                             static_cast<float>(request.place->height) / scale_}
                                : request.size;
    const base::Size size = request.visible ? within_screen(css) : base::Size{css.width * scale_, css.height * scale_};
    limit_size();
    SDL_SetWindowSize(window_, whole(size.width), whole(size.height));
    put_on_screen(kept ? std::optional(SDL_Point{request.place->x, request.place->y}) : std::nullopt);
    if (kept) {
        if (request.place->maximized) {
            SDL_MaximizeWindow(window_);
        }
    }
    SDL_GetWindowPosition(window_, &normal_.x, &normal_.y);
    SDL_GetWindowSize(window_, &normal_.width, &normal_.height);
}

// What the screen has for the window within its frame.
std::optional<SDL_Rect> Window::usable_screen() const {
    SDL_Rect usable{};
    if (SDL_GetDisplayUsableBounds(std::max(0, SDL_GetWindowDisplayIndex(window_)), &usable) != 0) {
        return std::nullopt;
    }
    return SDL_Rect{usable.x + frame, usable.y + title, usable.w - 2 * frame, usable.h - title - frame};
}

base::Size Window::within_screen(base::Size css_pixels) const {
    base::Size size{css_pixels.width * scale_, css_pixels.height * scale_};
    if (const std::optional<SDL_Rect> usable = usable_screen()) {
        size.width = std::min(size.width, static_cast<float>(usable->w));
        size.height = std::min(size.height, static_cast<float>(usable->h));
    }
    return size;
}

// At a place, or in the middle; no part of it where it cannot be seen, as far as that can be.
void Window::put_on_screen(std::optional<SDL_Point> at) {
    const std::optional<SDL_Rect> usable = usable_screen();
    if (!usable) {
        return;
    }
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window_, &width, &height);
    const SDL_Point middle{usable->x + (usable->w - width) / 2, usable->y + (usable->h - height) / 2};
    SDL_Point place = at.value_or(middle);
    place.x = std::clamp(place.x, usable->x, std::max(usable->x, usable->x + usable->w - width));
    place.y = std::clamp(place.y, usable->y, std::max(usable->y, usable->y + usable->h - height));
    const bool on_x11 = std::string_view(SDL_GetCurrentVideoDriver()) == "x11";
    if (on_x11 && (SDL_GetWindowFlags(window_) & SDL_WINDOW_HIDDEN) != 0) { // then it is the frame that is placed
        place.x -= frame;
        place.y -= title;
    }
    SDL_SetWindowPosition(window_, place.x, place.y);
}

// So much of the page is seen that it can be laid out.
void Window::limit_size() const {
    const base::Size least = within_screen({page::min_width * zoom_, lowest});
    SDL_SetWindowMinimumSize(window_, whole(least.width), whole(least.height));
}

void Window::remember_place() {
    const Uint32 elsewhere = SDL_WINDOW_MAXIMIZED | SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_MINIMIZED;
    const Uint32 flags = SDL_GetWindowFlags(window_);
    normal_.maximized = (flags & SDL_WINDOW_MAXIMIZED) != 0;
    if ((flags & elsewhere) == 0) {
        SDL_GetWindowPosition(window_, &normal_.x, &normal_.y);
        SDL_GetWindowSize(window_, &normal_.width, &normal_.height);
    }
}

void Window::set_zoom(float zoom) {
    zoom_ = zoom;
    limit_size();
}

bool Window::follow_display_scale() {
    const float scale = scale_given_ ? scale_ : display_scale(window_);
    if (scale == scale_) {
        return false;
    }
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window_, &width, &height);
    const base::Size css{static_cast<float>(width) / scale_, static_cast<float>(height) / scale_};
    scale_ = scale;
    limit_size();
    if ((SDL_GetWindowFlags(window_) & (SDL_WINDOW_MAXIMIZED | SDL_WINDOW_FULLSCREEN_DESKTOP)) == 0) {
        const base::Size size = within_screen(css);
        SDL_Point at{};
        SDL_GetWindowPosition(window_, &at.x, &at.y);
        SDL_SetWindowSize(window_, whole(size.width), whole(size.height));
        put_on_screen(at);
    }
    return true;
}

Window::~Window() {
    if (context_ != nullptr) {
        SDL_GL_DeleteContext(context_);
    }
    if (window_ != nullptr) {
        SDL_DestroyWindow(window_);
    }
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

base::Size Window::pixels() const {
    int width = 0;
    int height = 0;
    SDL_GL_GetDrawableSize(window_, &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
}

float Window::pixels_per_unit() const {
    int width = 0;
    SDL_GetWindowSize(window_, &width, nullptr);
    return pixels().width / static_cast<float>(std::max(width, 1));
}

app::Viewport Window::viewport() const {
    const float ratio = pixels_per_unit() * units_per_css_pixel();
    const base::Size size = pixels();
    return {{size.width / ratio, size.height / ratio}, ratio, true};
}

base::Point Window::css(int x, int y) const {
    return {static_cast<float>(x) / units_per_css_pixel(), static_cast<float>(y) / units_per_css_pixel()};
}

bool Window::minimized() const {
    return (SDL_GetWindowFlags(window_) & (SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN)) != 0;
}

void Window::resize(base::Size css_pixels) {
    if ((SDL_GetWindowFlags(window_) & (SDL_WINDOW_MAXIMIZED | SDL_WINDOW_FULLSCREEN_DESKTOP)) != 0) {
        SDL_SetWindowFullscreen(window_, 0);
        SDL_RestoreWindow(window_);
    }
    const base::Size size = within_screen({css_pixels.width * zoom_, css_pixels.height * zoom_});
    SDL_Point at{};
    SDL_GetWindowPosition(window_, &at.x, &at.y);
    SDL_SetWindowSize(window_, whole(size.width), whole(size.height));
    put_on_screen(at);
}

void Window::set_title(const std::string& title) { SDL_SetWindowTitle(window_, title.c_str()); }

void Window::toggle_full_screen() {
    const bool full = (SDL_GetWindowFlags(window_) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
    SDL_SetWindowFullscreen(window_, full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
}

void Window::swap() {
    SDL_GL_SwapWindow(window_);
    if (!waits_for_display_) {
        constexpr Uint32 frame_milliseconds = 16;
        SDL_Delay(frame_milliseconds);
    }
}

} // namespace host
