// Colours of an SVG by name: what a page that switches themes by CSS asks of the painter.
#include "paint/svg.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace {

scene::Scene two_rectangles() {
    scene::Scene scene;
    scene.size = {10, 10};
    scene::Rectangle first;
    first.rect = {0, 0, 5, 5};
    first.fill = base::rgb(0x112233);
    first.hatch = base::rgb(0x445566);
    scene::Rectangle second;
    second.rect = {5, 5, 5, 5};
    second.fill = base::rgb(0x778899).with_alpha(0.5F);
    scene.items = {{"first", first, 1, std::nullopt}, {"second", second, 1, std::nullopt}};
    return scene;
}

} // namespace

TEST_CASE("svg: colours are written as the caller names them, opacity stays a number") {
    paint::SvgOptions options;
    options.standalone = false;
    options.css_class = "wide";
    options.color = [](base::Color color) { return "var(--x" + base::hex(color).substr(1, 2) + ")"; };
    const std::string svg = paint::svg(two_rectangles(), options);
    CHECK(svg.find("<svg class=\"wide\" viewBox") == 0);
    CHECK(svg.find("fill=\"var(--x11)\"") != std::string::npos);
    CHECK(svg.find("fill=\"var(--x44)\"") != std::string::npos);
    CHECK(svg.find("fill=\"var(--x77)\" fill-opacity=\"0.5") != std::string::npos);
    CHECK(svg.find("#1") == std::string::npos);
}

TEST_CASE("svg: the order of colours does not depend on which they are") {
    std::vector<base::Color> seen;
    paint::SvgOptions options;
    options.color = [&](base::Color color) {
        seen.push_back(color);
        return std::string();
    };
    (void)paint::svg(two_rectangles(), options);
    REQUIRE(seen.size() == 3);
    CHECK(seen[0] == base::rgb(0x112233));
    CHECK(seen[2] == base::rgb(0x445566)); // patterns are defined after all items are known
}
