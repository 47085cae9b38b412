// What authors have: an article that is shown anew when its files change, and the window beside the page.
#include "desktop/program.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

using namespace test;
namespace fs = std::filesystem;

namespace {

std::string copy_of_article() {
    const std::string folder = scratch_directory() + "/article";
    fs::copy(article(), folder, fs::copy_options::recursive);
    return folder;
}

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string replaced(std::string text, const std::string& before, const std::string& after) {
    const std::size_t at = text.find(before);
    REQUIRE(at != std::string::npos);
    return text.replace(at, before.size(), after);
}

// The program looks five times a second, and once more whether an editor is done.
bool becomes(const Running& program, const std::string& beginning) {
    for (int tries = 0; tries < 50; ++tries) {
        if (program.title().starts_with(beginning)) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

// The window beside the page is 420 wide; its tabs are at its top.
constexpr int dock = 420;
// As people do: Dear ImGui's tabs want the mouse to be over them a frame before it is pressed.
std::string click(int x, int y) {
    return "mousemove --window WINDOW " + std::to_string(x) + " " + std::to_string(y) + " sleep 0.3 click 1 sleep 0.4";
}
const std::string figures = click(1014, 25);
const std::string view = click(1069, 25);
const std::string data = click(1116, 25);
const std::string size = click(1163, 25);
const std::vector<std::string> wide{article(), "--size", "1320x800", "--lang", "en", "--reduced-motion"};

// Opens the window and waits until it is there to be clicked on.
Image open_desk(const Running& program) {
    const Image before = program.settled();
    program.act("key F12");
    for (int tries = 0; tries < 20; ++tries) {
        Image after = program.settled();
        if (differing(after, before) > 10000) {
            return after;
        }
    }
    FAIL("F12 does nothing");
    return before;
}

// Of the page's part alone, and of the window's beside it.
int differing_from(const Image& a, const Image& b, int left, int right) {
    int count = 0;
    for (int y = 0; y < a.height; ++y) {
        for (int x = left; x < right; ++x) {
            count += a.at(x, y) != b.at(x, y) ? 1 : 0;
        }
    }
    return count;
}

} // namespace

TEST_CASE("a watched article is shown anew when it changes, at the same place and with the same choices") {
    const std::string folder = copy_of_article();
    const std::string file = folder + "/article.en.json";
    const std::string before = read(file);
    const Running program(
        {folder, "--watch", "--size", "820x700", "--lang", "en", "--scroll", "600", "--reduced-motion"});
    program.act("key ctrl+d"); // dark
    const Image dark = program.settled();
    REQUIRE(program.title().starts_with("CleanSpark"));

    std::ofstream(file) << replaced(before, "\"CleanSpark", "\"Another one");
    CHECK(becomes(program, "Another one"));
    CHECK(differing(program.settled(), dark) < glyphs_packed_otherwise); // the headline is above the window

    std::ofstream(file) << replaced(before, "\"title\"", "\"titel\"");
    CHECK(becomes(program, "This article cannot be shown"));
    const Image faults = program.settled();
    CHECK(differing(faults, dark) > 10000);

    std::ofstream(file) << before;
    CHECK(becomes(program, "CleanSpark"));
    CHECK(differing(program.settled(), dark) < glyphs_packed_otherwise);
}

TEST_CASE("without --watch a change of the files is not shown") {
    const std::string folder = copy_of_article();
    const Running program({folder, "--size", "820x700", "--lang", "en"});
    const std::string file = folder + "/article.en.json";
    const std::string text = read(file);
    std::ofstream(file) << replaced(text, "\"CleanSpark", "\"Another one");
    std::this_thread::sleep_for(std::chrono::seconds(1));
    CHECK(program.title().starts_with("CleanSpark"));
}

TEST_CASE("F12 opens the authors' window beside a narrower page, and closes it") {
    const Running program(wide);
    const Image alone = program.settled();
    const Image both = open_desk(program);
    CHECK(differing_from(both, alone, 0, both.width - dock) > 10000); // the page is laid out anew
    CHECK(both.at(both.width - dock, 400) != both.ground());          // the edge between the two
    CHECK(both.at(both.width - 30, 400) == both.ground());
    program.act("key F12");
    CHECK(differing(program.settled(), alone) < glyphs_packed_otherwise);
}

TEST_CASE("a figure in the authors' list leads to its passage") {
    const Running program(wide);
    (void)open_desk(program);
    program.act(figures);
    const Image top = program.settled();
    program.act(click(940, 700));
    const Image after = program.settled();
    CHECK(differing_from(after, top, 0, top.width - dock - 20) > 10000);
}

TEST_CASE("what a chart shows is copied as one of its views") {
    std::vector<std::string> arguments = wide;
    arguments.insert(arguments.end(), {"--state", "btc.scale=log&btc.zoom=2025-10-01~2025-10-17"});
    const Running program(arguments);
    (void)open_desk(program);
    program.act(view);
    const Image shown = program.settled();
    // The first button to copy with stands below the first chart's lines, at the left.
    bool copied = false;
    std::string json;
    for (int y = 100; y < 400 && !copied; y += 15) {
        program.act(click(935, y));
        json = run("timeout 2 xclip -out -selection clipboard").out;
        copied = json.starts_with("{");
    }
    CAPTURE(json);
    CHECK(copied);
    CHECK(json.find("\"id\": \"name-it\"") != std::string::npos);
    CHECK(json.find("\"scale\": \"log\"") != std::string::npos);
    CHECK(json.find("\"2025-10-01\"") != std::string::npos);
}

TEST_CASE("the authors' data are sorted by a press on a heading") {
    const Running program(wide);
    (void)open_desk(program);
    program.act(data);
    program.act("mousemove --window WINDOW 1100 780");
    const Image plain = program.settled();
    program.act(click(945, 103) + " mousemove --window WINDOW 1100 780");
    const Image sorted = program.settled();
    program.act(click(945, 103) + " mousemove --window WINDOW 1100 780");
    const Image down = program.settled();
    CHECK(differing_from(down, plain, plain.width - dock, plain.width) > 1000);
    CHECK(differing_from(down, sorted, plain.width - dock, plain.width) > 1000);
}

TEST_CASE("the page is as large as a phone's when an author asks for it") {
    const WindowManager manager;
    const Running program(wide);
    (void)open_desk(program);
    program.act(size);
    program.act(click(960, 75));
    CHECK(program.place().width == 390 + dock);
    CHECK(program.place().height == 844);
}
