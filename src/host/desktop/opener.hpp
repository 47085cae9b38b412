// Opens a link in the reader's browser or mail program.
#pragma once

#include <SDL.h>

#include <string>

namespace host {

// Returns at once. Where the address cannot be opened, an event follows that says so.
void open_elsewhere(const std::string& address);

// The address that could not be opened, if that is what the event says; else nothing.
[[nodiscard]] std::string refused_address(const SDL_Event& event);

} // namespace host
