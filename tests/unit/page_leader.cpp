// The line from words to a mark.
#include "page/leader.hpp"

#include <doctest/doctest.h>

TEST_CASE("leader: between the lines, into the gutter and straight to the mark") {
    const base::Rect words{100, 200, 80, 30};
    const auto path = page::leader(words, {{600, 260}}, 500, {});
    REQUIRE(path.size() == 3);
    CHECK(path[0].x == 180);
    CHECK(path[0].y > 225);
    CHECK(path[0].y < 230);
    CHECK(path[1] == base::Point{500, path[0].y});
    CHECK(path[2] == base::Point{600, 260});
}

TEST_CASE("leader: goes along the gutter to pass words by") {
    const base::Rect words{100, 200, 80, 30};
    const base::Rect title{520, 220, 60, 40};
    const auto path = page::leader(words, {{600, 300}}, 500, {title});
    REQUIRE(path.size() == 4);
    CHECK(path[2].x == 500);
    // Below the title's lower left corner on the way to the mark.
    const float at_title = path[2].y + (300 - path[2].y) * 0.2F;
    CHECK(at_title > title.bottom());
}

TEST_CASE("leader: ends before the label where the mark itself is behind words") {
    const base::Rect words{100, 200, 80, 30};
    const base::Rect wall{580, -1000, 10, 3000};
    CHECK(page::leader(words, {{600, 260}, {570, 260}}, 500, {wall}).back() == base::Point{570, 260});
    CHECK(page::leader(words, {{600, 260}, {570, 260}}, 500, {}).back() == base::Point{600, 260});
}
