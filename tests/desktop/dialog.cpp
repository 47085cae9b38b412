// The table of a chart's figures in a window of its own, by keys and mouse.
#include "desktop/program.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace test;

TEST_CASE("T in a plot opens the table, keys scroll it, Escape and its button close it") {
    const Running program({article(), "--size", "820x700", "--reduced-motion"});
    const Pixel ground = program.settled().ground();
    // T means nothing to the links and choices before the first plot, nor to what is open then.
    std::string keys = "key";
    for (int stop = 0; stop < 30; ++stop) {
        keys += " Tab t";
    }
    program.act(keys);
    const auto dimmed = [&] { return program.settled().at(2, 2) != ground; };
    CHECK(dimmed());
    program.act("key Escape");
    CHECK_FALSE(dimmed());
    const Image plot = program.settled();
    program.act("key t");
    const Image table = program.settled();
    CHECK_FALSE(table == plot);
    program.act("mousemove --window WINDOW 400 500 click --repeat 3 5");
    const Image below = program.settled();
    CHECK_FALSE(below == table);
    program.act("key Escape mousemove --window WINDOW 20 300");
    CHECK(program.settled() == plot);

    program.act("key t");
    CHECK_FALSE(program.settled() == plot);
    program.act("key space"); // the button has the focus
    CHECK(program.settled() == plot);
}
