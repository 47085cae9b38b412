// How many pixels of an X11 display the desktop wants for one CSS pixel.
#pragma once

struct SDL_Window;
struct SDL_SysWMEvent;

namespace host {

// 1 where pixels and window coordinates differ anyway (macOS, Wayland) or nothing is said.
[[nodiscard]] float display_scale(SDL_Window* window);

// Whether the desktop has just said another one. SDL passes such events on once SDL_SYSWMEVENT is enabled.
[[nodiscard]] bool changes_display_scale(const SDL_SysWMEvent& event);

} // namespace host
