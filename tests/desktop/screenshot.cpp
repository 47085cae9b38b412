// --screenshot: the picture's size, that something is on it, and that language, theme, scroll and scale tell.
#include "desktop/program.hpp"

#include <doctest/doctest.h>

using namespace test;

namespace {

constexpr int fewest_colors = 50; // antialiased text alone has more

bool dark(Pixel pixel) { return pixel[0] + pixel[1] + pixel[2] < 3 * 64; }

} // namespace

TEST_CASE("each size, language and theme gives a picture of that size with the theme's ground") {
    for (const char* size : {"390x844", "820x1180", "1440x900", "320x600", "2560x1440"}) {
        for (const char* language : {"de", "en"}) {
            for (const char* theme : {"light", "dark"}) {
                const Image image =
                    screenshot(article() + " --size " + size + " --lang " + language + " --theme " + theme);
                CAPTURE(size);
                CAPTURE(language);
                CAPTURE(theme);
                CHECK(std::to_string(image.width) + "x" + std::to_string(image.height) == size);
                CHECK(static_cast<int>(image.colors().size()) > fewest_colors);
                CHECK(dark(image.ground()) == (std::string(theme) == "dark"));
            }
        }
    }
}

TEST_CASE("the two languages, and two places of the page, look different") {
    const std::string base = article() + " --size 820x600";
    const Image german = screenshot(base + " --lang de");
    CHECK_FALSE(german == screenshot(base + " --lang en"));
    CHECK_FALSE(german == screenshot(base + " --lang de --scroll 900"));
    CHECK(german == screenshot(base + " --lang de --scroll 0"));
}

TEST_CASE("a scale of two has twice as many pixels each way") {
    const Image image = screenshot(article() + " --size 390x844 --scale 2");
    CHECK(image.width == 780);
    CHECK(image.height == 1688);
}

TEST_CASE("a scroll beyond the end shows the end") {
    const Image image = screenshot(article() + " --size 390x844 --scroll 1000000");
    CHECK(static_cast<int>(image.colors().size()) > fewest_colors);
}

TEST_CASE("a picture that cannot be written is said to be so") {
    const Result result = run_program(article() + " --screenshot /no/such/place/x.png");
    CHECK(result.exit_code == 2);
    CHECK(result.out.find("cannot write /no/such/place/x.png") != std::string::npos);
}
