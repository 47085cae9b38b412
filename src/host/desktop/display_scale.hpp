// How many pixels of an X11 display the desktop wants for one CSS pixel.
#pragma once

struct SDL_Window;

namespace host {

// 1 where pixels and window coordinates differ anyway (macOS, Wayland) or nothing is said.
[[nodiscard]] float display_scale(SDL_Window* window);

} // namespace host
