// Folders that are dropped onto the window: another article in its place, or words on why not.
#include "desktop/display.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using namespace test;
namespace fs = std::filesystem;

namespace {

// The fixture under another title.
std::string other_article() {
    const std::string folder = scratch_directory() + "/other article";
    fs::copy(article(), folder, fs::copy_options::recursive);
    for (const char* file : {"article.de.json", "article.en.json"}) {
        std::ifstream in(folder + "/" + file);
        std::string text{std::istreambuf_iterator<char>(in), {}};
        in.close();
        const std::size_t at = text.find("\"CleanSpark");
        REQUIRE(at != std::string::npos);
        text.replace(at + 1, 10, "Another one");
        std::ofstream(folder + "/" + file) << text;
    }
    return folder;
}

} // namespace

TEST_CASE("a dropped folder opens in place of the article, in the same window") {
    const Running program({article(), "--size", "820x700", "--lang", "en"});
    const Running::Place before = program.place();
    const Image first = program.settled();
    drop(program.window(), other_article());
    CHECK(differing(program.settled(), first) > 1000);
    CHECK(program.title().starts_with("Another one"));
    CHECK(program.place() == before);
}

TEST_CASE("a dropped folder without an article shows what is missing in it") {
    const Running program({article(), "--size", "820x700", "--lang", "en"});
    const Image first = program.settled();
    drop(program.window(), scratch_directory());
    CHECK(differing(program.settled(), first) > 10000);
    CHECK_FALSE(program.title().starts_with("CleanSpark"));
}

TEST_CASE("what cannot be read is said, and the article stays") {
    const Running program({article(), "--size", "820x700", "--lang", "en", "--scroll", "500"});
    const Image first = program.settled();
    const std::string title = program.title();
    drop(program.window(), "/no/such/folder/at-all");
    const Image after = program.settled();
    CHECK(program.title() == title);
    CHECK(differing(after, first) > 2000); // the notice
    CHECK(differing(after, first) < 40000);
}
