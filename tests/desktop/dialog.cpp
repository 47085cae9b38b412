// What opens over the page, by keys and mouse: the table of a chart's figures, and the ways to save the chart.
#include "desktop/sharing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

using namespace test;
namespace fs = std::filesystem;

namespace {

// Columns and rows of the sheet that lies on the dimmed page: its ground is the page's own.
struct Sheet {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};
Sheet sheet_of(const Image& image, Pixel ground) {
    const auto lit = [&](int x, int y) { return image.at(x, y) == ground; };
    Sheet sheet{image.width, image.height, 0, 0};
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            if (lit(x, y)) {
                sheet = {std::min(sheet.left, x), std::min(sheet.top, y), std::max(sheet.right, x),
                         std::max(sheet.bottom, y)};
            }
        }
    }
    return sheet;
}

} // namespace

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

TEST_CASE("Enter in the ways to save a chart closes them, and saves nothing that nobody chose") {
    const std::string home = scratch_directory();
    const Running program({article(), "--size", "820x700", "--reduced-motion"}, {{"HOME", home}});
    const Pixel ground = program.settled().ground();
    go_to_share(program);
    const Image page = program.settled();
    program.act("key Return");
    const Image open = program.settled();
    REQUIRE(open.at(2, 2) != ground);
    // As large as its four buttons.
    const Sheet sheet = sheet_of(open, ground);
    CHECK(sheet.right - sheet.left < 480);
    CHECK(sheet.bottom - sheet.top < 320);
    CHECK(std::abs(sheet.left + sheet.right - 820) < 8);
    program.act("key Return");
    CHECK(program.settled() == page);
    CHECK(names_in(home).empty());

    program.act("key Return");
    CHECK(program.settled() == open);
    program.act("mousemove --window WINDOW 30 350 click 1");
    CHECK(program.settled() == page); // a click beside it
    CHECK(names_in(home).empty());
}

TEST_CASE("a file goes where the desktop says, and the dialog says where that is") {
    const std::string home = scratch_directory();
    fs::create_directories(fs::path(home) / ".config");
    std::ofstream(fs::path(home) / ".config/user-dirs.dirs")
        << "# a comment\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\nXDG_DOWNLOAD_DIR=\"$HOME/Meine Dateien\"\n";
    const Running program({article(), "--size", "820x700", "--reduced-motion"},
                          {{"HOME", home}, {"PATH", scratch_directory()}}); // no dialog of the system's
    go_to_share(program);
    program.act("key Return");
    const Image open = program.settled();
    program.act("key Up Return"); // from Close up to the one above it: CSV
    CHECK(differing(program.settled(), open) > 500);
    const std::vector<std::string> names = names_in(home);
    const auto is_csv = [](const std::string& name) {
        return name.starts_with("Meine Dateien/") && name.ends_with(".csv");
    };
    CHECK(std::count_if(names.begin(), names.end(), is_csv) == 1);
}

TEST_CASE("a button under a dialog is not lit when the dialog has gone") {
    const Running program({article(), "--size", "820x700", "--reduced-motion"});
    go_to_plot(program);
    program.act("mousemove --window WINDOW 20 300");
    const Image page = program.settled();
    program.act("key t mousemove --window WINDOW 410 400");
    program.act("mousemove --window WINDOW 22 300 key Escape");
    CHECK(program.settled() == page);
}
