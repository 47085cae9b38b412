// Links that lead out of the program: opened by the desktop, or said not to be.
#include "desktop/program.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace test;
namespace fs = std::filesystem;

namespace {

// A folder with an xdg-open of our own.
std::string folder_with_opener(const std::string& script) {
    std::string folder = scratch_directory();
    const fs::path opener = fs::path(folder) / "xdg-open";
    std::ofstream(opener) << "#!/bin/sh\n" << script << '\n';
    fs::permissions(opener, fs::perms::owner_all);
    return folder;
}

// The link in the line of authors of the fixture's first page.
Image after_click(const Running& program) {
    program.act("mousemove --window WINDOW 100 340 click 1 mousemove --window WINDOW 20 300");
    return program.settled();
}

} // namespace

TEST_CASE("a link is opened by the desktop, and where it cannot be the window says so") {
    const std::string folder = folder_with_opener("echo \"$1\" > \"$(dirname \"$0\")/opened\"");
    const std::string path = std::getenv("PATH");
    Image opened;
    {
        const Running program({article(), "--size", "820x700", "--lang", "de"}, {{"PATH", folder + ":" + path}});
        opened = after_click(program);
        std::ifstream file(folder + "/opened");
        const std::string address{std::istreambuf_iterator<char>(file), {}};
        CHECK(address.starts_with("https://"));
    }
    for (const std::string& broken : {folder_with_opener("exit 3"), scratch_directory()}) {
        const Running program({article(), "--size", "820x700", "--lang", "de"}, {{"PATH", broken}});
        const Image said = after_click(program);
        CHECK(differing(said, opened) > 4000); // a dark line of words near the lower edge
        CHECK(said.at(410, 640)[0] < 128);
    }
}
