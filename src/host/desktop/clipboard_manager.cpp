// The protocol of https://www.freedesktop.org/wiki/ClipboardManager/: whoever owns CLIPBOARD_MANAGER is asked to
// SAVE_TARGETS, and fetches the text from SDL meanwhile. Elsewhere (Wayland, macOS, Windows) the system keeps it or has
// no such thing.
#include "host/desktop/clipboard_manager.hpp"

#include <SDL.h>
#include <SDL_syswm.h>

#ifdef SDL_VIDEO_DRIVER_X11
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#endif

#include <memory>

namespace host {

#ifdef SDL_VIDEO_DRIVER_X11

void hand_over_clipboard(SDL_Window* window, const std::string& copied) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (copied.empty() || SDL_GetWindowWMInfo(window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11) {
        return;
    }
    Display* display = info.info.x11.display;
    const Window own = info.info.x11.window;
    const auto atom = [display](const char* name) { return XInternAtom(display, name, False); };
    const Atom manager = atom("CLIPBOARD_MANAGER");
    if (XGetSelectionOwner(display, manager) == None) {
        return;
    }
    const std::unique_ptr<char, decltype(&SDL_free)> held(SDL_GetClipboardText(), SDL_free);
    if (held == nullptr || copied != held.get()) {
        return; // another program has copied since, and takes care of it
    }
    const Atom property = atom("EXPLAINER_CLIPBOARD");
    const Atom target = atom("UTF8_STRING");
    XChangeProperty(display, own, property, XA_ATOM, 32, PropModeReplace,
                    reinterpret_cast<const unsigned char*>(&target), 1);
    XConvertSelection(display, manager, atom("SAVE_TARGETS"), property, own, CurrentTime);
    XFlush(display);
    constexpr Uint64 patience = 1000;
    const Uint64 until = SDL_GetTicks64() + patience;
    while (SDL_GetTicks64() < until) { // SDL answers the manager's requests while it waits
        SDL_Event event;
        if (SDL_WaitEventTimeout(&event, 50) == 0 || event.type != SDL_SYSWMEVENT || event.syswm.msg == nullptr) {
            continue;
        }
        const XEvent& told = event.syswm.msg->msg.x11.event;
        if (told.type == SelectionNotify && told.xselection.selection == manager) {
            return;
        }
    }
}

#else

void hand_over_clipboard(SDL_Window* /*window*/, const std::string& /*copied*/) {}

#endif

} // namespace host
