// The window under keys, mouse and resizing, driven by xdotool as a reader would.
#include "desktop/program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <thread>

using namespace test;

TEST_CASE("Tab draws a ring round the first control, and Enter on the theme turns the page dark") {
    const Running program({article(), "--size", "820x700"});
    const Image before = program.settled();
    program.act("key Tab");
    const Image ring = program.settled();
    CHECK(differing(before, ring) > 50);
    program.act("key Tab Tab Return"); // Deutsch, English, then the theme
    const Image dark = program.settled();
    CHECK(dark.ground() != before.ground());
    CHECK(dark.ground()[0] < 64);
    program.act("key Escape ctrl+d");
    CHECK(program.settled() == before);
}

TEST_CASE("Ctrl+L changes language and title, Ctrl+Q ends the program") {
    Running program({article(), "--size", "820x700"});
    const std::string german = program.title();
    CHECK(german.starts_with("CleanSpark"));
    program.act("key ctrl+l");
    (void)program.settled();
    CHECK(program.title() != german);
    CHECK(program.title().starts_with("CleanSpark"));
    program.act("key ctrl+q");
    CHECK(program.exit_code() == 0);
}

TEST_CASE("keys and wheel scroll, to the end and back") {
    const Running program({article(), "--size", "820x700"});
    const Image top = program.settled();
    program.act("key Next");
    const Image page = program.settled();
    CHECK_FALSE(page == top);
    program.act("key Prior");
    CHECK(differing(program.settled(), top) < glyphs_packed_otherwise);
    program.act("mousemove --window WINDOW 20 300 click --repeat 3 5");
    CHECK_FALSE(program.settled() == top);
    program.act("click --repeat 3 4");
    CHECK(differing(program.settled(), top) < glyphs_packed_otherwise);
    program.act("key End");
    const Image end = program.settled();
    program.act("key Next Down space");
    CHECK(differing(program.settled(), end) < glyphs_packed_otherwise);
    program.act("key Home");
    CHECK(differing(program.settled(), top) < glyphs_packed_otherwise);
}

TEST_CASE("the scroll bar is dragged") {
    const Running program({article(), "--size", "820x700"});
    const Image top = program.settled();
    program.act("mousemove --window WINDOW 814 20 mousedown 1 mousemove --window WINDOW 814 400");
    CHECK_FALSE(program.settled() == top);
    program.act("mousemove --window WINDOW 400 0 mouseup 1 mousemove --window WINDOW 20 300");
    CHECK(differing(program.settled(), top) < glyphs_packed_otherwise);
}

TEST_CASE("another button ends a drag over a plot, and its release zooms nothing") {
    const Running program({article(), "--size", "820x700", "--state", "chart=btc"});
    program.act("mousemove --window WINDOW 740 400");
    const Image hovered = program.settled();
    program.act("mousemove --window WINDOW 560 400 mousedown 1 mousemove --window WINDOW 640 400 mousemove --window "
                "WINDOW 740 400");
    CHECK(differing(hovered, program.settled()) > 2000); // the brush
    program.act("click 3 mousemove --window WINDOW 742 400 mousemove --window WINDOW 740 400");
    CHECK(differing(hovered, program.settled()) < glyphs_packed_otherwise);
    program.act("mouseup 1 mousemove --window WINDOW 742 400 mousemove --window WINDOW 740 400");
    CHECK(differing(hovered, program.settled()) < glyphs_packed_otherwise);
}

TEST_CASE("a click on English shows the English page") {
    // One after the other: what another window covers cannot be looked at.
    const Image expected = Running({article(), "--size", "820x700", "--lang", "en"}).settled();
    const Running program({article(), "--size", "820x700", "--lang", "de"});
    CHECK_FALSE(program.settled() == expected);
    // The control line: Deutsch, English, Dunkel, right-aligned at the column's edge.
    program.act("mousemove --window WINDOW 672 38 click 1 mousemove --window WINDOW 20 300");
    CHECK(differing(program.settled(), expected) < glyphs_packed_otherwise);
}

TEST_CASE("a resized window is laid out anew") {
    const Image fresh = Running({article(), "--size", "1200x700"}).settled();
    const Running program({article(), "--size", "1200x700"});
    program.act("windowsize --sync WINDOW 400 800");
    const Image narrow = program.settled();
    CHECK(narrow.width == 400);
    CHECK(narrow.height == 800);
    CHECK(narrow.colors().size() > 50);
    program.act("windowsize --sync WINDOW 1200 700");
    CHECK(differing(program.settled(), fresh) < glyphs_packed_otherwise);
}

TEST_CASE("the article's text goes to the clipboard") {
    const Running program({article(), "--size", "820x700"});
    (void)program.settled();
    program.act("key ctrl+c");
    (void)program.settled();
    const std::string copied = run("xclip -out -selection clipboard").out;
    const std::string title = program.title();
    CAPTURE(copied.substr(0, 200));
    CHECK(title.size() > 10);
    CHECK(copied.starts_with("Bitcoin-Miner\n\n" + title)); // the kicker stands above it
    CHECK(std::count(copied.begin(), copied.end(), '\n') > 20);
    CHECK(copied.find("\u00AD") == std::string::npos); // as an author writes it
}

TEST_CASE("an idle window costs next to nothing") {
    const Running program({article(), "--size", "1200x700"});
    (void)program.settled();
    const double before = program.cpu_seconds();
    CHECK(before > 0); // it can be read at all
    constexpr int seconds = 5;
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    const double used = program.cpu_seconds() - before;
    MESSAGE("CPU time of " << seconds << " s idle: " << used << " s");
    // One frame is drawn in a few milliseconds; a loop that draws all the time would use seconds.
    CHECK(used < 0.5);
}
