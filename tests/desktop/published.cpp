// An article that has a page somewhere: it is opened and linked to, as it is shown.
#include "desktop/sharing.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace test;
namespace fs = std::filesystem;

namespace {

// The fixture, with what the build writes where the site's address is known.
std::string published_article() {
    const std::string folder = scratch_directory() + "/article";
    fs::copy(article(), folder, fs::copy_options::recursive);
    std::ofstream(folder + "/published.json")
        << R"({"addresses": {"de": "https://news.example/mining/", "en": "https://news.example/mining/en/"}})";
    return folder;
}

} // namespace

TEST_CASE("the shares of a published article open its page in the browser and copy its link, in the present state") {
    const std::string opener = folder_with("xdg-open", "echo \"$1\" > \"$(dirname \"$0\")/opened\"");
    const std::string path = std::getenv("PATH");
    const std::vector<std::string> arguments{published_article(), "--size", "820x700", "--reduced-motion"};
    std::vector<std::string> english = arguments;
    english.insert(english.end(), {"--lang", "en", "--state", "btc.scale=log"});
    {
        const Running program(english, {{"PATH", opener + ":" + path}});
        go_to_share(program);
        const Image page = program.settled();
        program.act("key Return");
        const Image open = changed(program, page);
        program.act("key Up Up"); // from Close past the link
        const Image at_opener = changed(program, open);
        program.act("key Return");
        const std::string opened = text_soon_of(opener + "/opened");
        CAPTURE(opened);
        CHECK(opened.starts_with("https://news.example/mining/en/?"));
        CHECK(opened.find("chart=btc") != std::string::npos);
        CHECK(opened.find("btc.scale=log") != std::string::npos);
        CHECK(opened.find("lang=") == std::string::npos);
        program.act("key Down");
        const Image at_link = changed(program, at_opener);
        program.act("key Return");
        CHECK(differing(changed(program, at_link), at_link) > 300); // "Copied ..."
        const std::string copied = run("timeout 5 xclip -out -selection clipboard").out;
        CHECK(copied + "\n" == opened);
    }
    const Running german(arguments, {});
    go_to_share(german);
    const Image page = german.settled();
    german.act("key Return");
    const Image open = changed(german, page);
    german.act("key Up");
    const Image at_link = changed(german, open);
    german.act("key Return");
    (void)changed(german, at_link);
    const std::string copied = run("timeout 5 xclip -out -selection clipboard").out;
    CAPTURE(copied);
    CHECK(copied.starts_with("https://news.example/mining/?"));
    CHECK(copied.find("chart=btc") != std::string::npos);
}
