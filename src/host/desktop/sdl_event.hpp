// Events of our own in SDL's queue: what another thread has to say wakes the window.
#pragma once

#include <SDL.h>

namespace host {

// One for each kind of sender.
template <typename Sender> Uint32 event_type() {
    static const Uint32 type = SDL_RegisterEvents(1);
    return type;
}

// `data` is the taker's. Before SDL has begun nobody takes it.
template <typename Sender> void push_event(void* data = nullptr) {
    SDL_Event event{};
    event.type = event_type<Sender>();
    event.user.data1 = data;
    SDL_PushEvent(&event);
}

} // namespace host
