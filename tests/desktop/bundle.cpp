// An article in one file: opened by name and by dropping it, or refused in words.
#include "desktop/display.hpp"
#include "desktop/sharing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using namespace test;
namespace fs = std::filesystem;

namespace {

std::string bundle_of_fixture() {
    std::string path = scratch_directory() + "/the article.explainer";
    const Result made = run(std::string(EXPLAINER_TOOL) + " bundle " + article() + " '" + path + "'");
    CAPTURE(made.out);
    REQUIRE(made.exit_code == 0);
    return path;
}

} // namespace

TEST_CASE("a bundle shows what the folder shows, its pictures as well, and leaves nothing behind") {
    const std::string bundle = bundle_of_fixture();
    const std::string temporary = scratch_directory();
    const std::string picture = scratch_directory() + "/picture.png";
    for (const char* scroll : {"0", "4000"}) {
        const std::string looks = std::string(" --size 1000x900 --scroll ") + scroll;
        const Result result =
            run("TMPDIR=" + temporary + " " EXPLAINER_PROGRAM " '" + bundle + "'" + looks + " --screenshot " + picture);
        CAPTURE(result.out);
        CHECK(result.exit_code == 0);
        CHECK(result.out.empty());
        CHECK(read_png(picture) == screenshot(article() + looks));
    }
    CHECK(fs::is_empty(temporary));
}

TEST_CASE("a bundle dropped onto the window opens in it, and its files go when it is left") {
    const std::string temporary = scratch_directory();
    Running program({scratch_directory(), "--size", "820x700", "--lang", "en"}, {{"TMPDIR", temporary}});
    const std::string before = program.title();
    drop(program.window(), bundle_of_fixture());
    (void)program.settled();
    CHECK(before != program.title());
    CHECK(program.title().starts_with("CleanSpark bets on AI"));
    CHECK_FALSE(fs::is_empty(temporary));
    program.act("key ctrl+q");
    CHECK(program.exit_code() == 0);
    CHECK(fs::is_empty(temporary));
}

TEST_CASE("a bundle that is cut short or none at all is refused by its name and reason") {
    const std::string bundle = bundle_of_fixture();
    fs::resize_file(bundle, fs::file_size(bundle) / 2);
    const std::string text = scratch_directory() + "/text.explainer";
    std::ofstream(text) << "no zip";
    const std::string picture = scratch_directory() + "/refused.png";
    for (const std::string& path : {bundle, text}) {
        const Result result = run_program("'" + path + "' --lang en --size 820x600 --screenshot " + picture);
        CAPTURE(result.out);
        CHECK(result.out.find(fs::path(path).filename().string() + ": the file cannot be opened: it is no zip file") !=
              std::string::npos);
        CHECK(std::count(result.out.begin(), result.out.end(), '\n') == 1);
        CHECK(read_png(picture).colors().size() > 50); // the page that says it
    }
}

TEST_CASE("an article with faults is not bundled") {
    const std::string folder = scratch_directory() + "/article";
    fs::copy(article(), folder, fs::copy_options::recursive);
    std::ofstream(folder + "/charts/btc.json") << "{";
    const std::string bundle = scratch_directory() + "/a.explainer";
    const Result refused = run(std::string(EXPLAINER_TOOL) + " bundle " + folder + " " + bundle);
    CHECK(refused.exit_code == 1);
    CHECK(refused.out.find("charts/btc.json:1:") != std::string::npos);
    CHECK_FALSE(fs::exists(bundle));
    CHECK(run(std::string(EXPLAINER_TOOL) + " bundle " + article() + " /tmp/a.zip").exit_code == 2);
}
