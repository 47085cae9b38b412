// The table of a chart's figures in a window of its own, by keys and mouse.
#include "desktop/program.hpp"

#include <doctest/doctest.h>

using namespace test;

TEST_CASE("T in a plot opens the table, keys scroll it, Escape and its button close it") {
    const Running program({article(), "--size", "820x700", "--reduced-motion"});
    program.act("key Tab Tab Tab Tab Tab Tab"); // two languages, theme, two choices, plot
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
