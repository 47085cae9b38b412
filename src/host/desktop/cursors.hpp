// The mouse pointer's two shapes.
#pragma once

#include <SDL.h>

namespace host {

class Cursors {
  public:
    Cursors()
        : arrow_(SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_ARROW)),
          hand_(SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_HAND)) {}
    ~Cursors() {
        SDL_FreeCursor(arrow_);
        SDL_FreeCursor(hand_);
    }
    Cursors(const Cursors&) = delete;
    Cursors& operator=(const Cursors&) = delete;
    Cursors(Cursors&&) = delete;
    Cursors& operator=(Cursors&&) = delete;

    void show(bool hand) {
        SDL_Cursor* wanted = hand ? hand_ : arrow_;
        if (wanted != nullptr && SDL_GetCursor() != wanted) {
            SDL_SetCursor(wanted);
        }
    }

  private:
    SDL_Cursor* arrow_;
    SDL_Cursor* hand_;
};

} // namespace host
