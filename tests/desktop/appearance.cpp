// The desktop's wishes: dark or light, more contrast, less motion; at the start and while the program runs.
#include "desktop/portal.hpp"

#include <doctest/doctest.h>

#include <thread>

using namespace test;

namespace {

constexpr unsigned none = 0;
constexpr unsigned dark = 1;
constexpr unsigned light = 2;

bool is_dark(const Image& image) { return image.ground()[0] < 64; }

Variables on(const Portal& portal) { return {{"DBUS_SESSION_BUS_ADDRESS", portal.address()}}; }

} // namespace

TEST_CASE("a dark desktop has a dark page from the first picture on, and the page follows it") {
    Portal portal(dark, none, none);
    const Running program({article(), "--size", "820x700"}, on(portal));
    CHECK(is_dark(program.settled()));
    portal.change("color-scheme", light);
    CHECK_FALSE(is_dark(program.settled()));
    portal.change("color-scheme", dark);
    CHECK(is_dark(program.settled()));
    program.act("key ctrl+d"); // the reader's own choice stays
    CHECK_FALSE(is_dark(program.settled()));
    portal.change("color-scheme", light);
    portal.change("color-scheme", dark);
    CHECK_FALSE(is_dark(program.settled()));
}

TEST_CASE("what is asked for counts before the desktop") {
    Portal portal(dark, none, none);
    CHECK_FALSE(is_dark(Running({article(), "--size", "820x700", "--theme", "light"}, on(portal)).settled()));
}

TEST_CASE("without a portal GTK_THEME may say dark") {
    CHECK(is_dark(Running({article(), "--size", "820x700"}, {{"GTK_THEME", "Adwaita:dark"}}).settled()));
    CHECK_FALSE(is_dark(Running({article(), "--size", "820x700"}, {{"GTK_THEME", "Adwaita"}}).settled()));
}

TEST_CASE("a desktop of high contrast has quiet words in ink") {
    const Image usual = Running({article(), "--size", "820x700"}).settled();
    Portal portal(light, 1, none);
    const Image more = Running({article(), "--size", "820x700"}, on(portal)).settled();
    CHECK(differing(usual, more) > 2000);
    CHECK(more.ground()[0] > 200);
}

TEST_CASE("a desktop without animations has none: the page jumps") {
    const auto on_the_way = [](const Variables& environment) {
        const Running program({article(), "--size", "820x700"}, environment);
        program.act("key End");
        int pictures = 0;
        Image last = program.grab();
        for (int i = 0; i < 12; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            Image next = program.grab();
            pictures += next == last ? 0 : 1;
            last = std::move(next);
        }
        return pictures;
    };
    const Portal still(none, none, 1);
    CHECK(on_the_way(on(still)) <= 1);
    CHECK(on_the_way({}) > 1);
}
