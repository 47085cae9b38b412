// The command line, and articles that cannot be shown: said in words, never a crash.
#include "desktop/program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace test;
namespace fs = std::filesystem;

TEST_CASE("what is not understood is named, on one line") {
    for (const char* wrong : {"--lang fr", "--theme blue", "--size 12", "--size 100x100", "--size axb", "--scale 9",
                              "--scroll -1", "--lang", "--frobnicate", "a b"}) {
        const Result result = run_program(wrong);
        CAPTURE(wrong);
        CAPTURE(result.out);
        CHECK(result.exit_code == 2);
        CHECK(result.out.starts_with("explainer: "));
        CHECK(std::count(result.out.begin(), result.out.end(), '\n') == 1);
    }
}

TEST_CASE("--help and --version answer without a display") {
    const Result help = run("env -u DISPLAY " EXPLAINER_PROGRAM " --help");
    CHECK(help.exit_code == 0);
    CHECK(help.out.find("--screenshot FILE.png") != std::string::npos);
    const Result version = run("env -u DISPLAY " EXPLAINER_PROGRAM " --version");
    CHECK(version.exit_code == 0);
    CHECK(version.out.starts_with("explainer "));
}

TEST_CASE("a directory that is not there is named") {
    const Result result = run_program("/no/such/article");
    CHECK(result.exit_code == 2);
    CHECK(result.out.find("/no/such/article") != std::string::npos);
}

TEST_CASE("without a display the reason is said") {
    const Result result = run("env -u DISPLAY -u WAYLAND_DISPLAY " EXPLAINER_PROGRAM " " + article());
    CHECK(result.exit_code == 2);
    CHECK(result.out.starts_with("explainer: no display: "));
}

TEST_CASE("an article with faults is shown as a page of faults, which are printed too") {
    const std::string directory = scratch_directory() + "/article";
    fs::copy(article(), directory, fs::copy_options::recursive);
    std::ofstream(directory + "/charts/btc.json") << "{\"id\": 7";
    std::ofstream(directory + "/data/miners.json") << "[]";
    const std::string picture = scratch_directory() + "/faults.png";
    const Result result = run_program(directory + " --size 820x600 --screenshot " + picture);
    CAPTURE(result.out);
    CHECK(result.exit_code == 0);
    CHECK(result.out.find("charts/btc.json") != std::string::npos);
    CHECK(result.out.find("data/miners.json") != std::string::npos);
    const Image image = read_png(picture);
    CHECK(image.width == 820);
    CHECK(image.colors().size() > 50);
}

TEST_CASE("an empty directory is an article with faults") {
    const std::string picture = scratch_directory() + "/faults.png";
    const Result result = run_program(scratch_directory() + " --size 390x844 --screenshot " + picture);
    CHECK(result.exit_code == 0);
    CHECK(result.out.find("article.en.json: the file is missing") != std::string::npos);
    CHECK(read_png(picture).colors().size() > 50);
}

TEST_CASE("an installed program finds its fonts and its article in its prefix") {
    const fs::path prefix = scratch_directory();
    fs::create_directories(prefix / "bin");
    fs::create_directories(prefix / "share/explainer");
    fs::copy(EXPLAINER_PROGRAM, prefix / "bin/explainer");
    fs::copy(article(), prefix / "share/explainer/article", fs::copy_options::recursive);
    fs::copy(EXPLAINER_FONTS_BUILD_DIR, prefix / "share/explainer/fonts", fs::copy_options::recursive);
    const std::string picture = (prefix / "picture.png").string();
    const std::string own =
        "env -C / " + (prefix / "bin/explainer").string() + " --size 390x844 --screenshot " + picture;
    const Result result = run(own);
    CAPTURE(result.out);
    CHECK(result.exit_code == 0);
    CHECK(result.out.empty());
    CHECK(read_png(picture) == screenshot(article() + " --size 390x844"));

    // A prefix with a font missing says so, rather than taking one from elsewhere.
    fs::remove(prefix / "share/explainer/fonts/sans-regular.ttf");
    const Result broken = run(own);
    CHECK(broken.exit_code == 2);
    CHECK(broken.out.find("sans-regular.ttf") != std::string::npos);
}

TEST_CASE("the licences of what the program is made with are printed, from the build and from an installation") {
    const Result built = run_program("--licenses");
    CHECK(built.exit_code == 0);
    for (const char* name : {"Dear ImGui", "nlohmann/json", "SDL", "Source Serif 4", "Inter"}) {
        CHECK_MESSAGE(built.out.find("--- " + std::string(name) + " ---\n") != std::string::npos, name);
    }
    CHECK(built.out.find("Omar Cornut") != std::string::npos);
    CHECK(built.out.find("SIL OPEN FONT LICENSE") != std::string::npos);

    const fs::path prefix = scratch_directory();
    const Result install = run("cmake --install " EXPLAINER_BUILD_DIR " --prefix " + prefix.string());
    CAPTURE(install.out);
    REQUIRE(install.exit_code == 0);
    const Result installed = run((prefix / "bin/explainer").string() + " --licenses");
    CHECK(installed.out == built.out);
    // Not what the build's folder has.
    std::ofstream(prefix / "share/explainer/licenses.txt") << "another text";
    CHECK(run((prefix / "bin/explainer").string() + " --licenses").out.starts_with("another text"));
}
