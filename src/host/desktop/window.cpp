// SDL for the window, OpenGL 3 core for the context: no depth, no stencil, no multisampling, since ImGui softens the
// edges itself.
#include "host/desktop/window.hpp"

#include "host/desktop/display_scale.hpp"
#include "page/typography.hpp"

#include <algorithm>
#include <cmath>

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

} // namespace

base::Result<std::unique_ptr<Window>, std::string> Window::open(const WindowRequest& request) {
    // The first click into a window that had no focus is meant for what it hits.
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        return refused("display");
    }
    std::unique_ptr<Window> window(new Window);
    // SDL is made for games: here the screen may sleep while someone reads, and keys are not text.
    SDL_EnableScreenSaver();
    SDL_StopTextInput();
    ask_for_context();
    const Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_HIDDEN;
    window->window_ = SDL_CreateWindow("", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, whole(request.size.width),
                                       whole(request.size.height), flags);
    if (window->window_ == nullptr) {
        return refused("window");
    }
    window->context_ = SDL_GL_CreateContext(window->window_);
    if (window->context_ == nullptr) {
        return refused("OpenGL 3.2");
    }
    window->waits_for_display_ = SDL_GL_SetSwapInterval(1) == 0;
    // A scale that was asked for is of device pixels, whatever a window unit is.
    window->scale_ = request.scale ? *request.scale / window->pixels_per_unit() : display_scale(window->window_);
    SDL_SetWindowMinimumSize(window->window_, whole(page::min_width * window->scale_), whole(200 * window->scale_));
    SDL_SetWindowSize(window->window_, whole(request.size.width * window->scale_),
                      whole(request.size.height * window->scale_));
    if (request.visible) {
        SDL_ShowWindow(window->window_);
    }
    return window;
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
    const float ratio = pixels_per_unit() * scale_;
    const base::Size size = pixels();
    return {{size.width / ratio, size.height / ratio}, ratio, true};
}

base::Point Window::css(int x, int y) const { return {static_cast<float>(x) / scale_, static_cast<float>(y) / scale_}; }

bool Window::minimized() const {
    return (SDL_GetWindowFlags(window_) & (SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN)) != 0;
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
