// The program on a Wayland desktop: a compositor in a window of the X display, looked at from there.
#include "desktop/display.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <thread>

using namespace test;

TEST_CASE("on Wayland alone the page is shown, and keys reach it") {
    const WindowManager manager;
    const std::string runtime = scratch_directory();
    const Process weston({"weston", "--backend=x11-backend.so", "--shell=kiosk-shell.so", "--socket=wayland-test",
                          "--width=900", "--height=700", "--idle-time=0", "--log=" + runtime + "/log"},
                         {{"XDG_RUNTIME_DIR", runtime}, {"HOME", runtime}, {"WAYLAND_DISPLAY", ""}});
    for (int tries = 0; tries < 50 && !std::filesystem::exists(runtime + "/wayland-test"); ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    const Result found = run("timeout 20 xdotool search --sync --onlyvisible --limit 1 --class weston");
    REQUIRE(found.exit_code == 0);
    const unsigned long screen = std::stoul(found.out);
    const Process program({EXPLAINER_PROGRAM, article(), "--size", "800x600"}, {{"XDG_RUNTIME_DIR", runtime},
                                                                                {"HOME", runtime},
                                                                                {"WAYLAND_DISPLAY", "wayland-test"},
                                                                                {"DISPLAY", ""},
                                                                                {"DBUS_SESSION_BUS_ADDRESS", ""}});
    const auto look = [&] {
        std::this_thread::sleep_for(std::chrono::seconds(3));
        const std::optional<Image> image = window_contents(screen);
        REQUIRE(image.has_value());
        return *image;
    };
    const Image page = look();
    CHECK(page.colors().size() > 50);
    CHECK(page.ground()[0] > 200);
    // All of it, at the screen's size: the control line's right end is not cut off.
    const Image expected = screenshot(article() + " --size 900x700");
    CHECK(differing(page, expected) < 2000); // the pointer
    (void)run("xdotool windowfocus " + found.out.substr(0, found.out.find('\n')) + " key ctrl+d");
    CHECK(look().ground()[0] < 64);
}
