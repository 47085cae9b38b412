// The clipboard after the program has ended: with a clipboard manager on the display, and without one.
#include "desktop/display.hpp"

#include <doctest/doctest.h>

using namespace test;

TEST_CASE("what was copied outlives the program where a clipboard manager runs") {
    const ClipboardManager manager;
    Running program({article(), "--size", "820x700", "--lang", "de"});
    program.act("mousemove --window WINDOW 60 133 click --repeat 2 --delay 60 1");
    CHECK(program.copied() == "CleanSpark");
    program.act("key ctrl+q");
    CHECK(program.exit_code() == 0);
    CHECK(run("timeout 5 xclip -out -selection clipboard").out == "CleanSpark");
}

TEST_CASE("without one the program ends at once all the same") {
    Running program({article(), "--size", "820x700"});
    CHECK(program.copied().size() > 1000);
    program.act("key ctrl+q");
    CHECK(program.exit_code() == 0);
}
