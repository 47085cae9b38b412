// X11 has no scale of its own; desktops say theirs as Xft.dpi in the resources, 96 being a scale of 1. What SDL calls
// the display's DPI is the size the monitor claims to have, which is no wish of the reader.
#include "host/desktop/display_scale.hpp"

#include <SDL.h>
#include <SDL_syswm.h>

#ifdef SDL_VIDEO_DRIVER_X11
#include <X11/Xatom.h>
#endif

#include <algorithm>
#include <cstdlib>
#include <string>

namespace host {
namespace {

#ifdef SDL_VIDEO_DRIVER_X11
float from_environment() {
    const char* scale = std::getenv("GDK_SCALE"); // NOLINT(concurrency-mt-unsafe): nothing sets it
    return scale == nullptr ? 0 : std::strtof(scale, nullptr);
}

// Of the root window, not XResourceManagerString(): that is what it was when the display was opened.
std::string resources(Display* display) {
    Atom type = 0;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* bytes = nullptr;
    constexpr long most = 1L << 16U; // of four bytes
    const int answer = XGetWindowProperty(display, DefaultRootWindow(display), XA_RESOURCE_MANAGER, 0, most, False,
                                          XA_STRING, &type, &format, &count, &left, &bytes);
    std::string text;
    if (answer == Success && bytes != nullptr && format == 8) {
        text.assign(bytes, bytes + count);
    }
    if (bytes != nullptr) {
        XFree(bytes);
    }
    return text;
}

float from_resources(Display* display) {
    const std::string all = "\n" + resources(display);
    const std::string key = "\nXft.dpi:";
    const std::size_t at = all.find(key);
    constexpr float dpi_of_scale_1 = 96;
    return at == std::string::npos ? 0 : std::strtof(all.c_str() + at + key.size(), nullptr) / dpi_of_scale_1;
}
#endif

} // namespace

float display_scale(SDL_Window* window) {
    float scale = 0; // Wayland's compositor, macOS, and SDL on Windows scale by themselves
#ifdef SDL_VIDEO_DRIVER_X11
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(window, &info) == SDL_TRUE && info.subsystem == SDL_SYSWM_X11) {
        scale = from_environment();
        scale = scale > 0 ? scale : from_resources(info.info.x11.display);
    }
#else
    (void)window;
#endif
    return scale <= 0 ? 1.F : std::clamp(scale, 0.5F, 4.F);
}

bool changes_display_scale(const SDL_SysWMEvent& event) {
#ifdef SDL_VIDEO_DRIVER_X11
    if (event.msg != nullptr && event.msg->subsystem == SDL_SYSWM_X11) {
        const XEvent& told = event.msg->msg.x11.event;
        return told.type == PropertyNotify && told.xproperty.atom == XA_RESOURCE_MANAGER;
    }
#else
    (void)event;
#endif
    return false;
}

} // namespace host
