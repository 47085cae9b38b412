// Xlib; the clipboard's part is ICCCM chapter 2.
#include "desktop/display.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <memory>
#include <string>

namespace test {

std::optional<Image> window_contents(unsigned long window) {
    const std::unique_ptr<Display, decltype(&XCloseDisplay)> display(XOpenDisplay(nullptr), XCloseDisplay);
    // Xlib's own way with a window that is gone is to end the test program.
    XSetErrorHandler([](Display*, XErrorEvent*) { return 0; });
    XWindowAttributes attributes;
    if (!display || XGetWindowAttributes(display.get(), window, &attributes) == 0) {
        return std::nullopt;
    }
    XImage* grabbed = XGetImage(display.get(), window, 0, 0, static_cast<unsigned>(attributes.width),
                                static_cast<unsigned>(attributes.height), AllPlanes, ZPixmap);
    if (grabbed == nullptr) {
        return std::nullopt;
    }
    Image image{attributes.width, attributes.height, {}};
    for (int y = 0; y < attributes.height; ++y) {
        for (int x = 0; x < attributes.width; ++x) {
            const unsigned long value = XGetPixel(grabbed, x, y);
            image.pixels.push_back({static_cast<unsigned char>(value >> 16U), static_cast<unsigned char>(value >> 8U),
                                    static_cast<unsigned char>(value)});
        }
    }
    XDestroyImage(grabbed);
    return image;
}

namespace {

// Answers one request for what is kept, or to keep something.
class Keeper {
  public:
    Keeper(Display* display, Window window) : display_(display), window_(window) {}

    [[nodiscard]] Atom atom(const char* name) const { return XInternAtom(display_, name, False); }

    void handle(const XEvent& event) {
        if (event.type == SelectionRequest) {
            request(event.xselectionrequest);
        } else if (event.type == SelectionNotify && event.xselection.property != None) {
            keep(event.xselection.property);
        }
    }

  private:
    void request(const XSelectionRequestEvent& asked) {
        if (asked.selection == atom("CLIPBOARD_MANAGER") && asked.target == atom("SAVE_TARGETS")) {
            saver_ = asked;
            XConvertSelection(display_, atom("CLIPBOARD"), atom("UTF8_STRING"), atom("KEPT"), window_, CurrentTime);
            return;
        }
        const bool known = asked.target == atom("UTF8_STRING");
        if (known) {
            XChangeProperty(display_, asked.requestor, asked.property, asked.target, 8, PropModeReplace,
                            reinterpret_cast<const unsigned char*>(text_.data()), static_cast<int>(text_.size()));
        }
        notify(asked, known ? asked.property : None);
    }

    void keep(Atom property) {
        Atom type = None;
        int format = 0;
        unsigned long count = 0;
        unsigned long left = 0;
        unsigned char* bytes = nullptr;
        XGetWindowProperty(display_, window_, property, 0, 1L << 20, True, AnyPropertyType, &type, &format, &count,
                           &left, &bytes);
        text_.assign(reinterpret_cast<const char*>(bytes), count);
        XFree(bytes);
        XSetSelectionOwner(display_, atom("CLIPBOARD"), window_, CurrentTime);
        notify(saver_, saver_.property);
    }

    void notify(const XSelectionRequestEvent& asked, Atom property) {
        XEvent told{};
        told.xselection = {SelectionNotify, 0,        True,      display_, asked.requestor, asked.selection,
                           asked.target,    property, asked.time};
        XSendEvent(display_, asked.requestor, False, 0, &told);
    }

    Display* display_;
    Window window_;
    std::string text_;
    XSelectionRequestEvent saver_{};
};

} // namespace

void drop(unsigned long window, const std::string& path) {
    const std::unique_ptr<Display, decltype(&XCloseDisplay)> display(XOpenDisplay(nullptr), XCloseDisplay);
    const auto atom = [&](const char* name) { return XInternAtom(display.get(), name, False); };
    const Window root = DefaultRootWindow(display.get());
    const Window source = XCreateSimpleWindow(display.get(), root, 0, 0, 1, 1, 0, 0, 0);
    XSetSelectionOwner(display.get(), atom("XdndSelection"), source, CurrentTime);
    const auto tell = [&](const char* message, long a, long b, long c, long d) {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = window;
        event.xclient.message_type = atom(message);
        event.xclient.format = 32;
        const long values[] = {static_cast<long>(source), a, b, c, d};
        std::copy(std::begin(values), std::end(values), event.xclient.data.l);
        XSendEvent(display.get(), window, False, NoEventMask, &event);
        XFlush(display.get());
    };
    const auto list = static_cast<long>(atom("text/uri-list"));
    constexpr long version = 5L << 24;
    tell("XdndEnter", version, list, 0, 0);
    tell("XdndPosition", 0, (400L << 16) | 300, CurrentTime, static_cast<long>(atom("XdndActionCopy")));
    tell("XdndDrop", 0, CurrentTime, 0, 0);
    const std::string address = "file://" + path + "\r\n";
    for (int tries = 0; tries < 200; ++tries) {
        while (XPending(display.get()) > 0) {
            XEvent event;
            XNextEvent(display.get(), &event);
            if (event.type == SelectionRequest) {
                const XSelectionRequestEvent& asked = event.xselectionrequest;
                XChangeProperty(display.get(), asked.requestor, asked.property, asked.target, 8, PropModeReplace,
                                reinterpret_cast<const unsigned char*>(address.data()),
                                static_cast<int>(address.size()));
                XEvent told{};
                told.xselection = {
                    SelectionNotify, 0,         True, display.get(), asked.requestor, asked.selection, asked.target,
                    asked.property,  asked.time};
                XSendEvent(display.get(), asked.requestor, False, 0, &told);
                XFlush(display.get());
            } else if (event.type == ClientMessage && event.xclient.message_type == atom("XdndFinished")) {
                return;
            }
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

ClipboardManager::ClipboardManager() : thread_([this] { serve(); }) {
    while (!ready_) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

ClipboardManager::~ClipboardManager() {
    ends_ = true;
    thread_.join();
}

void ClipboardManager::serve() {
    const std::unique_ptr<Display, decltype(&XCloseDisplay)> display(XOpenDisplay(nullptr), XCloseDisplay);
    const Window window = XCreateSimpleWindow(display.get(), DefaultRootWindow(display.get()), 0, 0, 1, 1, 0, 0, 0);
    Keeper keeper(display.get(), window);
    XSetSelectionOwner(display.get(), keeper.atom("CLIPBOARD_MANAGER"), window, CurrentTime);
    XSync(display.get(), False);
    ready_ = true;
    while (!ends_) {
        while (XPending(display.get()) > 0) {
            XEvent event;
            XNextEvent(display.get(), &event);
            keeper.handle(event);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

} // namespace test
