// Displays with more pixels, and displays that change: the first picture fills the window, and another scale or size is
// noticed while the program runs.
#include "desktop/program.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace test;

namespace {

void set_dpi(int dpi) { (void)run("echo 'Xft.dpi: " + std::to_string(dpi) + "' | xrdb -merge"); }

class Dpi {
  public:
    explicit Dpi(int dpi) { set_dpi(dpi); }
    ~Dpi() { set_dpi(96); }
    Dpi(const Dpi&) = delete;
    Dpi& operator=(const Dpi&) = delete;
    Dpi(Dpi&&) = delete;
    Dpi& operator=(Dpi&&) = delete;
};

// The display as another, smaller one.
class SmallDisplay {
  public:
    SmallDisplay() {
        (void)run("xrandr --newmode small 0 1000 0 0 1000 700 0 0 700");
        (void)run("xrandr --addmode screen small");
        REQUIRE(run("xrandr --output screen --mode small && xrandr --fb 1000x700").exit_code == 0);
    }
    ~SmallDisplay() { (void)run("xrandr --fb 1600x1200 && xrandr --output screen --mode 1600x1200"); }
    SmallDisplay(const SmallDisplay&) = delete;
    SmallDisplay& operator=(const SmallDisplay&) = delete;
    SmallDisplay(SmallDisplay&&) = delete;
    SmallDisplay& operator=(SmallDisplay&&) = delete;
};

// Nothing was drawn where it is black: the page has no such colour, light or dark.
int undrawn(const Image& image) {
    const auto counts = image.colors();
    const auto black = counts.find(Pixel{0, 0, 0});
    return black == counts.end() ? 0 : black->second;
}

} // namespace

TEST_CASE("the first picture fills the window at every scale") {
    const WindowManager manager;
    const auto first_picture = [](const std::vector<std::string>& more, const Variables& environment) {
        std::vector<std::string> arguments{article(), "--size", "600x400"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return Running(arguments, environment).settled();
    };
    {
        const Dpi dense(192);
        const Image image = first_picture({}, {});
        CHECK(image.width == 1200);
        CHECK(image.height == 800);
        CHECK(undrawn(image) == 0);
    }
    {
        const Dpi denser(144);
        const Image image = first_picture({}, {});
        CHECK(image.width == 900);
        CHECK(undrawn(image) == 0);
    }
    const Image by_option = first_picture({"--scale", "1.5"}, {});
    CHECK(by_option.width == 900);
    CHECK(undrawn(by_option) == 0);
    const Image by_environment = first_picture({}, {{"GDK_SCALE", "2"}});
    CHECK(by_environment.width == 1200);
    CHECK(undrawn(by_environment) == 0);
}

TEST_CASE("another scale of the display makes the window and all in it as much larger") {
    const WindowManager manager;
    const Running program({article(), "--size", "600x400"});
    const Image before = program.settled();
    CHECK(before.width == 600);
    const Dpi dense(192);
    const Image after = program.settled();
    CHECK(after.width == 1200);
    CHECK(after.height == 800);
    CHECK(undrawn(after) == 0);
    CHECK(differing(after, Running({article(), "--size", "600x400"}).settled()) < 4 * glyphs_packed_otherwise);
}

TEST_CASE("the window stays whole when the display becomes a smaller one, and a new one is no larger than that") {
    const WindowManager manager;
    const Running program({article(), "--size", "600x400"});
    program.act("windowmove --sync WINDOW 50 60");
    const Image before = program.settled();
    const SmallDisplay display;
    const Image after = program.settled();
    CHECK(after.width == 600);
    CHECK(undrawn(after) == 0);
    CHECK(differing(before, after) == 0);
    const Image other = Running({article(), "--size", "1280x860"}).settled();
    CHECK(other.width <= 1000);
    CHECK(other.height <= 700);
    CHECK(undrawn(other) == 0);
}
