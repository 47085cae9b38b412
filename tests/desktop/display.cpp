// The pixels of a window, through Xlib.
#include "desktop/display.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <memory>

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

} // namespace test
