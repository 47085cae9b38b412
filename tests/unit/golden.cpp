// Golden files on disk: read, compare line by line, write what was produced when it differs.
#include "golden.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace {

namespace fs = std::filesystem;

std::optional<std::string> read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return std::nullopt;
    }
    return std::string(std::istreambuf_iterator<char>(file), {});
}

bool write(const fs::path& path, std::string_view text) {
    std::error_code ignored; // a directory that cannot be made shows in the file that cannot be written
    fs::create_directories(path.parent_path(), ignored);
    std::ofstream file(path, std::ios::binary);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    return file.good();
}

bool is_updating() {
    const char* value = std::getenv("UPDATE_GOLDEN");
    return value != nullptr && std::string_view(value) == "1";
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

std::string first_difference(std::string_view expected, std::string_view actual) {
    for (int number = 1; !expected.empty() || !actual.empty(); ++number) {
        const bool ended = expected.empty() || actual.empty();
        const std::string_view wanted = take_line(expected);
        const std::string_view got = take_line(actual);
        if (ended || wanted != got) {
            return "line " + std::to_string(number) + "\n  expected: " + std::string(wanted) +
                   "\n  actual:   " + std::string(got);
        }
    }
    return "the end of the last line";
}

} // namespace

void check_golden(std::string_view name, std::string_view actual) {
    const fs::path root = EXPLAINER_SOURCE_DIR;
    const fs::path kept = root / "tests/golden" / name;
    if (is_updating()) {
        CHECK_MESSAGE(write(kept, actual), "cannot write " << kept.string());
        return;
    }
    const std::optional<std::string> expected = read(kept);
    if (expected == actual) {
        return;
    }
    const fs::path produced = root / "build/golden-actual" / name;
    write(produced, actual);
    const std::string reason = expected ? "differs at " + first_difference(*expected, actual) : "is missing";
    FAIL_CHECK(kept.string() << " " << reason << "\nproduced: " << produced.string()
                             << "\nUPDATE_GOLDEN=1 accepts it after a look");
}
