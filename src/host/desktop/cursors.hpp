// The mouse pointer's shapes: over nothing, over a control, over text.
#pragma once

#include <SDL.h>

#include <array>
#include <cstddef>

namespace host {

enum class Cursor : unsigned char { arrow, hand, text };

class Cursors {
  public:
    Cursors()
        : all_{SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_ARROW), SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_HAND),
               SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_IBEAM)} {}
    ~Cursors() {
        for (SDL_Cursor* cursor : all_) {
            SDL_FreeCursor(cursor);
        }
    }
    Cursors(const Cursors&) = delete;
    Cursors& operator=(const Cursors&) = delete;
    Cursors(Cursors&&) = delete;
    Cursors& operator=(Cursors&&) = delete;

    void show(Cursor shape) {
        SDL_Cursor* wanted = all_[static_cast<std::size_t>(shape)];
        if (wanted != nullptr && SDL_GetCursor() != wanted) {
            SDL_SetCursor(wanted);
        }
    }

  private:
    std::array<SDL_Cursor*, 3> all_;
};

} // namespace host
