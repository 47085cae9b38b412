// The inputs that fuzzing has found or that lead it somewhere (tests/fuzz/corpus), once each: what they broke is
// mended.
#include "fuzz/targets.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

// A broken promise ends the program; its words say which, and the captured name of which input.
void replay(const char* target, void (*run)(fuzz::Input)) {
    std::vector<fs::path> paths;
    for (const fs::directory_entry& entry :
         fs::directory_iterator(fs::path(EXPLAINER_SOURCE_DIR "/tests/fuzz/corpus") / target)) {
        paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    CHECK(!paths.empty());
    for (const fs::path& path : paths) {
        CAPTURE(path.string());
        std::ifstream in(path, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        run({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    }
}

} // namespace

TEST_CASE("what fuzzing found in edited articles stays mended") {
    replay("bundle", fuzz::bundle);
    replay("bundle", fuzz::loader);
}
TEST_CASE("what fuzzing found in addresses stays mended") { replay("address", fuzz::address); }
TEST_CASE("what fuzzing found in the whole app stays mended") { replay("app", fuzz::app); }
