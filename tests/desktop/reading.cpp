// Selecting, copying, finding, making larger: what readers do with words.
#include "desktop/program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace test;

namespace {

// Of the fixture's first page at this size.
const std::vector<std::string> page{article(), "--size", "820x700", "--lang", "de"};
const std::string headline = "CleanSpark setzt auf KI – vom Kurssprung der Miner blieb die Hälfte";

} // namespace

TEST_CASE("words are selected by dragging, a double, a triple click and Ctrl+A, seen to be so, and copied") {
    const Running program(page);
    const Image plain = program.settled();

    program.act("mousemove --window WINDOW 60 133 click --repeat 2 --delay 60 1");
    CHECK(differing(program.settled(), plain) > 2000);
    CHECK(program.copied() == "CleanSpark");

    program.act("mousemove --window WINDOW 20 300 key Escape mousemove --window WINDOW 60 133 "
                "click --repeat 3 --delay 60 1");
    CHECK(program.copied() == headline);

    // From the first line of the standfirst into its second.
    program.act("key Escape mousemove --window WINDOW 17 222 mousedown 1 mousemove --window WINDOW 200 240 "
                "mousemove --window WINDOW 120 248 mouseup 1");
    const std::string dragged = program.copied();
    CAPTURE(dragged);
    CHECK(dragged.starts_with("Der Bitcoin-Miner aus Las Vegas"));
    CHECK(dragged.find("Intelligenz betreiben") != std::string::npos); // the lines are one text
    CHECK(dragged.size() < 120);

    program.act("key ctrl+a");
    const std::string all = program.copied();
    CHECK(all.find(headline + "\n\nDer Bitcoin-Miner") != std::string::npos);
    CHECK(all.size() > 5000);

    program.act("mousemove --window WINDOW 6 400 click 1 mousemove --window WINDOW 20 300 sleep 3.5");
    CHECK(differing(program.settled(), plain) < glyphs_packed_otherwise); // without the notice, too
}

TEST_CASE("a drag that begins in a link selects, a click there follows") {
    const Running program(page);
    program.act("mousemove --window WINDOW 100 340 mousedown 1 mousemove --window WINDOW 200 340 "
                "mousemove --window WINDOW 240 340 mouseup 1");
    const std::string copied = program.copied();
    CAPTURE(copied);
    CHECK(copied.size() > 10);
    CHECK(copied.size() < 40);
    CHECK(copied.find("sterfrau und") != std::string::npos);
}

TEST_CASE("what is found is marked, counted, and gone to; Escape ends it") {
    const Running program(page);
    program.act("mousemove --window WINDOW 20 300");
    const Image plain = program.settled();
    program.act("key ctrl+f");
    const Image field = program.settled();
    CHECK(differing(field, plain) > 500);
    program.act("type rechenzentren"); // in capitals on the page, and broken over two lines there
    const Image first = program.settled();
    CHECK(differing(first, field) > 1000);
    program.act("key Return Return Return Return");
    const Image fifth = program.settled();
    CHECK(differing(fifth, first) > 10000); // it is further down
    program.act("key shift+Return shift+Return shift+Return shift+Return Escape Home");
    CHECK(differing(program.settled(), plain) < glyphs_packed_otherwise);
    program.act("key ctrl+f type xqzw");
    const Image nothing = program.settled();
    program.act("key Return");
    CHECK(differing(program.settled(), nothing) < glyphs_packed_otherwise); // there is nowhere to go
}

TEST_CASE("the page is made larger, smaller and as it was") {
    const Running program(page);
    program.act("mousemove --window WINDOW 6 300");
    const Image plain = program.settled();
    program.act("key ctrl+plus ctrl+plus");
    const Image larger = program.settled();
    CHECK(differing(larger, plain) > 20000);
    CHECK(larger.width == plain.width);
    program.act("key ctrl+minus ctrl+minus ctrl+minus");
    CHECK(differing(program.settled(), plain) > 20000);
    program.act("key ctrl+0 sleep 3");
    CHECK(differing(program.settled(), plain) < glyphs_packed_otherwise);
    program.act("keydown ctrl click 4 keyup ctrl");
    CHECK(differing(program.settled(), plain) > 20000);
}

TEST_CASE("F1 shows the keys, in the page's language, and Escape or a click beside it puts them away") {
    const Running program(page);
    program.act("mousemove --window WINDOW 20 300");
    const Image plain = program.settled();
    program.act("key F1");
    const Image german = program.settled();
    CHECK(differing(german, plain) > 100000);
    program.act("key Escape");
    CHECK(program.settled() == plain);
    program.act("key F1");
    CHECK(program.settled() == german);
    program.act("mousemove --window WINDOW 20 20 click 1 mousemove --window WINDOW 20 300");
    CHECK(program.settled() == plain);
}
