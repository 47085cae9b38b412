// What X11 loses when a program ends: the text it has copied.
#pragma once

#include <string>

struct SDL_Window;

namespace host {

// Leaves `copied`, if that is what the clipboard holds, with the desktop's clipboard manager, if there is one. Waits
// for it a second at most.
void hand_over_clipboard(SDL_Window* window, const std::string& copied);

} // namespace host
