// X11 has no scale of its own; desktops say theirs as Xft.dpi in the resources, 96 being a scale of 1. What SDL calls
// the display's DPI is the size the monitor claims to have, which is no wish of the reader.
#include "host/desktop/display_scale.hpp"

#include <SDL.h>
#include <SDL_syswm.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace host {
namespace {

float from_environment() {
    const char* scale = std::getenv("GDK_SCALE");
    return scale == nullptr ? 0 : std::strtof(scale, nullptr);
}

#ifdef SDL_VIDEO_DRIVER_X11
float from_resources(Display* display) {
    // SDL has the library loaded already; linking to it would only be for this one call.
    void* library = SDL_LoadObject("libX11.so.6");
    if (library == nullptr) {
        return 0;
    }
    using ResourceManagerString = char* (*)(Display*);
    const auto resources = reinterpret_cast<ResourceManagerString>(SDL_LoadFunction(library, "XResourceManagerString"));
    const char* text = resources == nullptr ? nullptr : resources(display);
    constexpr std::string_view key = "Xft.dpi:";
    const std::string_view all = text == nullptr ? "" : text;
    const std::size_t at = all.find(key);
    constexpr float dpi_of_scale_1 = 96;
    const float scale =
        at == std::string_view::npos ? 0 : std::strtof(all.data() + at + key.size(), nullptr) / dpi_of_scale_1;
    SDL_UnloadObject(library);
    return scale;
}
#endif

} // namespace

float display_scale(SDL_Window* window) {
    float scale = from_environment();
#ifdef SDL_VIDEO_DRIVER_X11
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(window, &info) == SDL_TRUE && info.subsystem == SDL_SYSWM_X11 && scale <= 0) {
        scale = from_resources(info.info.x11.display);
    }
#endif
    return scale <= 0 ? 1.F : std::clamp(scale, 0.5F, 4.F);
}

} // namespace host
