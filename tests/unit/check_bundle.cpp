// Bundles: an article in one file and back, and what is refused because it is damaged or means harm.
#include "check/bundle.hpp"

#include <doctest/doctest.h>
#include <minizip/zip.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

fs::path scratch() {
    std::string path = "/tmp/explainer-bundle-XXXXXX";
    REQUIRE(mkdtemp(path.data()) != nullptr);
    return path;
}

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

// A zip of names and what they hold.
fs::path zip_of(const std::vector<std::pair<std::string, std::string_view>>& files) {
    const fs::path path = scratch() / "made.explainer";
    zipFile zip = zipOpen64(path.c_str(), APPEND_STATUS_CREATE);
    REQUIRE(zip != nullptr);
    for (const auto& [name, content] : files) {
        zip_fileinfo info{};
        REQUIRE(zipOpenNewFileInZip(zip, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 9) ==
                ZIP_OK);
        REQUIRE(zipWriteInFileInZip(zip, content.data(), static_cast<unsigned>(content.size())) == ZIP_OK);
        REQUIRE(zipCloseFileInZip(zip) == ZIP_OK);
    }
    REQUIRE(zipClose(zip, nullptr) == ZIP_OK);
    return path;
}

// Why it is refused; nothing may lie outside of the folder that it was to go to.
std::string refusal(const fs::path& bundle) {
    const fs::path around = scratch();
    const fs::path folder = around / "inner";
    fs::create_directory(folder);
    std::string reason = check::unpack_bundle(bundle.string(), folder.string());
    CHECK(std::distance(fs::directory_iterator(around), fs::directory_iterator()) == 1);
    fs::remove_all(around);
    return reason;
}

bool names(const std::string& reason, const char* what) {
    CAPTURE(reason);
    return reason.find(what) != std::string::npos;
}

} // namespace

TEST_CASE("an article in a bundle comes out as it went in, and is the same bundle each time") {
    const fs::path folder = scratch();
    const fs::path article = folder / "article";
    fs::copy(EXPLAINER_SOURCE_DIR "/tests/fixture", article, fs::copy_options::recursive);
    write(article / "published.json", "{}");
    write(article / "notes.txt", "the author's own");
    for (const char* name : {"one.explainer", "two.explainer"}) {
        CHECK(check::write_bundle(article.string(), (folder / name).string()).empty());
    }
    CHECK(read(folder / "one.explainer") == read(folder / "two.explainer"));
    const fs::path out = folder / "out";
    fs::create_directory(out);
    CHECK(check::unpack_bundle((folder / "one.explainer").string(), out.string()).empty());
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(article)) {
        const fs::path same = out / fs::relative(entry.path(), article);
        if (entry.is_regular_file() && entry.path().filename() != "notes.txt") {
            CHECK_MESSAGE(read(same) == read(entry.path()), same.string());
            ++files;
        }
    }
    CHECK(files > 10);
    CHECK_FALSE(fs::exists(out / "notes.txt"));
}

TEST_CASE("a bundle that cannot be written says so and leaves nothing") {
    CHECK(names(check::write_bundle(EXPLAINER_SOURCE_DIR "/tests/fixture", "/no/such/folder/a.explainer"),
                "cannot write"));
    CHECK(names(check::write_bundle("/no/such/article", "/tmp/a.explainer"), "/no/such/article"));
}

TEST_CASE("names that lead out of the folder or are no article's are refused") {
    for (const char* name : {"../article.en.json", "/etc/passwd", "charts/../../a.json", "pictures/../a.png",
                             "charts\\a.json", "pictures/a.svg", "pictures/.png", "pictures/a/b.png", "C:a.json",
                             "program.sh", "charts/.json.json", "__MACOSX/article.en.json"}) {
        CAPTURE(name);
        CHECK(names(refusal(zip_of({{"article.en.json", "{}"}, {name, "x"}})), "is no file of an article"));
    }
    CHECK(names(refusal(zip_of({{"article.en.json", "{}"}, {"article.en.json", "[]"}})), "twice"));
}

TEST_CASE("a file that unpacks to more than an article may have is refused, whatever size it claims") {
    const std::string zeros(9U << 20U, ' ');
    const fs::path bomb = zip_of({{"article.en.json", zeros}});
    CHECK(fs::file_size(bomb) < 100'000);
    CHECK(names(refusal(bomb), "larger"));
    std::string lies = read(bomb);
    const std::size_t entry = lies.rfind("PK\x01\x02"); // its place in the list of files
    for (std::size_t i = 24; i < 28; ++i) {
        lies[entry + i] = i == 24 ? '\x09' : '\0'; // 9 bytes
    }
    write(bomb, lies);
    CHECK_FALSE(refusal(bomb).empty());
    std::vector<std::pair<std::string, std::string_view>> many;
    for (int i = 0; i < 40; ++i) {
        many.emplace_back("data/" + std::to_string(i) + ".json", std::string_view(zeros).substr(0, 8U << 20U));
    }
    CHECK(names(refusal(zip_of(many)), "larger")); // 320 MiB in all
}

TEST_CASE("an encrypted, damaged or cut bundle and what is no zip are refused, each by its reason") {
    const std::string text(5000, 'a');
    const fs::path whole = zip_of({{"article.en.json", text}, {"charts/a.json", "{}"}});
    CHECK(refusal(whole).empty());
    const std::string bytes = read(whole);

    std::string encrypted = bytes;
    encrypted[encrypted.find("PK\x01\x02") + 8] |= 1;
    write(whole, encrypted);
    CHECK(names(refusal(whole), "encrypted"));

    std::string damaged = bytes;
    damaged[50] = static_cast<char>(damaged[50] ^ 0x55); // in the packed text
    write(whole, damaged);
    CHECK(names(refusal(whole), "damaged"));

    for (const std::size_t length : {bytes.size() - 30, bytes.size() / 2, std::size_t{10}, std::size_t{0}}) {
        write(whole, bytes.substr(0, length));
        CAPTURE(length);
        CHECK_FALSE(refusal(whole).empty());
    }
    write(whole, "no zip at all");
    CHECK(names(refusal(whole), "no zip file"));

    // Whatever bit is wrong: refused, or all there.
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string flipped = bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << (at % 8)));
        write(whole, flipped);
        (void)refusal(whole);
    }
}
