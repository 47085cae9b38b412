// A folder that holds several articles: a page that lists them, from which one is opened, and to which Escape leads
// back.
#include "desktop/display.hpp"
#include "desktop/sharing.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace test;
namespace fs = std::filesystem;

namespace {

void replace_in(const fs::path& path, const std::string& from, const std::string& to) {
    std::ifstream in(path);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    in.close();
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    std::ofstream(path) << text;
}

// The fixture, the same under another title and a later date, one with a fault, one in Markdown, and what is no
// article.
std::string folder_of_articles() {
    const fs::path folder = scratch_directory();
    for (const char* name : {"mining", "later", "broken"}) {
        fs::copy(article(), folder / name, fs::copy_options::recursive);
    }
    for (const char* file : {"article.de.json", "article.en.json"}) {
        replace_in(folder / "later" / file, "\"CleanSpark", "\"Another one");
        replace_in(folder / "later" / file, "\"published\": \"2025-", "\"published\": \"2021-");
    }
    std::ofstream(folder / "broken/charts/btc.json") << "{";
    fs::create_directory(folder / "in markdown");
    std::ofstream(folder / "in markdown/article.en.md") << "# Words\n";
    fs::create_directory(folder / "no article");
    std::ofstream(folder / "no article/notes.txt") << "nothing";
    return folder;
}

const std::vector<std::string> looks{"--size", "820x700", "--reduced-motion", "--lang", "en"};

std::vector<std::string> with(const std::string& folder) {
    std::vector<std::string> arguments{folder};
    arguments.insert(arguments.end(), looks.begin(), looks.end());
    return arguments;
}

} // namespace

TEST_CASE("a folder of articles is a list: Enter or a click opens one, Escape and Alt+Left lead back") {
    const WindowManager manager;
    const Image alone = Running(with(article())).settled();
    Running program(with(folder_of_articles()));
    CHECK(program.title() == "Articles");
    const Image list = program.settled();
    CHECK(list.colors().size() > 50);
    program.act("key Return"); // the newest is first
    const Image opened = changed(program, list);
    CHECK(program.title().starts_with("CleanSpark bets on AI"));
    CHECK(differing(opened, alone) < glyphs_packed_otherwise);
    program.act("windowactivate --sync WINDOW key Escape");
    CHECK(changed(program, opened) == list);
    CHECK(program.title() == "Articles");
    program.act("key Down");
    const Image at_second = changed(program, list);
    program.act("key Return");
    const Image second = changed(program, at_second);
    CHECK(program.title().starts_with("Another one bets on AI"));
    program.act("key alt+Left");
    const Image back = changed(program, second);
    CHECK(program.title() == "Articles");
    program.act("key Return"); // the keyboard is where it was
    CHECK(changed(program, back) == second);
    program.act("key Escape");
    CHECK(changed(program, second) == back);
    program.act("mousemove --window WINDOW 400 160 click 1");
    (void)changed(program, back);
    CHECK(program.title().starts_with("CleanSpark bets on AI"));
    program.act("key ctrl+q");
    CHECK(program.exit_code() == 0);
}

TEST_CASE("Escape leaves what is selected or focused before it leaves the article") {
    const Running program(with(folder_of_articles()));
    program.act("key Return");
    (void)changed(program, program.settled());
    program.act("key ctrl+a");
    (void)program.settled();
    program.act("key Escape");
    (void)program.settled();
    CHECK(program.title().starts_with("CleanSpark"));
    program.act("key Escape");
    (void)program.settled();
    CHECK(program.title() == "Articles");
}

TEST_CASE("an article with faults is listed under its folder's name, and opens as the list of its faults") {
    Running program(with(folder_of_articles()));
    const Image list = program.settled();
    program.act("key Down Down");
    const Image at_third = changed(program, list);
    program.act("key Return");
    (void)changed(program, at_third);
    CHECK(program.title() == "This article cannot be shown");
    program.act("key Escape");
    (void)program.settled();
    program.act("key ctrl+q");
    CHECK(program.exit_code() == 0);
}

TEST_CASE("a folder dropped onto the list opens") {
    const Running program(with(folder_of_articles()));
    drop(program.window(), article());
    (void)program.settled();
    CHECK(program.title().starts_with("CleanSpark bets on AI"));
}

TEST_CASE("an article that is named is no list: Escape stays; a picture of a list is refused") {
    const Running program(with(article()));
    program.act("key Escape Escape");
    (void)program.settled();
    CHECK(program.title().starts_with("CleanSpark bets on AI"));
    const Result refused = run_program(folder_of_articles() + " --screenshot /tmp/none.png");
    CHECK(refused.exit_code == 2);
    CHECK(refused.out.find("holds several articles") != std::string::npos);
}
