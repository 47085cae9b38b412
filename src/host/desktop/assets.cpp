// What is installed with the program, and articles from anywhere.
#include "host/desktop/assets.hpp"

#include "check/bundle.hpp"
#include "check/fault_article.hpp"
#include "check/read_directory.hpp"
#include "os/installed.hpp"
#include "os/path.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

namespace host {
namespace {

namespace fs = std::filesystem;

// Empty when it cannot be read.
std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

base::Result<check::Languages, std::string> read_languages() {
    const auto table = os::find_installed("languages.json", EXPLAINER_LANGUAGES_BUILD_FILE);
    if (!table) {
        return "no languages: " + table.error();
    }
    return check::read_languages(table.value().string());
}

} // namespace

base::Result<Loaded, std::string> load_article(const std::string& directory) {
    std::string path = directory;
    if (path.empty()) {
        auto found = os::find_installed("article", EXPLAINER_ARTICLE_BUILD_DIR);
        if (!found) {
            return "no article: " + found.error();
        }
        path = found.value().string();
    }
    const auto languages = read_languages();
    if (!languages) {
        return languages.error();
    }
    std::error_code ignored;
    std::shared_ptr<const Unpacked> bundle;
    if (fs::is_regular_file(os::path_of(path), ignored)) {
        auto unpacked = Unpacked::open(path);
        if (!unpacked) {
            const std::vector<check::Diagnostic> faults{{os::path_of(path).filename().string(), 0, 0, "", "",
                                                         "the file cannot be opened: " + unpacked.error()}};
            return Loaded{check::fault_article(faults, languages.value().known), faults, {}};
        }
        bundle = std::move(unpacked.value());
        path = bundle->folder().string();
    }
    auto files = check::read_directory(path);
    if (!files) {
        return files.error();
    }
    check::Report report =
        check::check(files.value().files, languages.value(), files.value().unread, files.value().pictures);
    if (!report.faults.empty()) {
        const content::Languages& own = report.article.languages;
        return Loaded{check::fault_article(report.faults, own.empty() ? languages.value().known : own), report.faults,
                      path, std::move(bundle)};
    }
    return Loaded{std::move(report.article), {}, path, std::move(bundle)};
}

std::string article_folder(const std::string& dropped) {
    std::error_code ignored;
    const fs::path path = os::path_of(dropped);
    const bool itself = fs::is_directory(path, ignored) || path.extension() == check::bundle_suffix;
    return itself ? dropped : path.parent_path().string();
}

base::Result<content::Languages, std::string> load_languages() {
    auto read = read_languages();
    return read ? base::Result<content::Languages, std::string>(std::move(read.value().known)) : read.error();
}

base::Language find_language(const content::Languages& languages, const std::vector<std::string>& codes) {
    const auto find = [&](const std::string& code) -> base::Language {
        const auto found = std::find_if(languages.begin(), languages.end(),
                                        [&](const auto& language) { return language->code == code; });
        return found == languages.end() ? nullptr : found->get();
    };
    for (const std::string& code : codes) {
        if (const base::Language language = find(code)) {
            return language;
        }
    }
    const base::Language english = find("en");
    return english != nullptr ? english : languages.front().get();
}

base::Result<text::FontSet, std::string> load_fonts() {
    const auto directory = os::find_installed("fonts", EXPLAINER_FONTS_BUILD_DIR);
    if (!directory) {
        return "no fonts: " + directory.error();
    }
    text::FontFiles files;
    for (std::size_t face = 0; face < text::face_count; ++face) {
        fs::path path = directory.value() / text::file_stem(static_cast<text::Face>(face));
        path += ".ttf";
        const std::string bytes = read_file(path);
        files[face].assign(bytes.begin(), bytes.end());
        if (files[face].empty()) {
            return "cannot read the font " + path.string();
        }
    }
    return text::FontSet::load(std::move(files));
}

base::Result<std::vector<std::string>, std::string> load_licenses() {
    const auto code = os::find_installed("licenses.txt", EXPLAINER_LICENSES_BUILD_FILE);
    const auto fonts = os::find_installed("fonts", EXPLAINER_FONTS_BUILD_DIR);
    if (!code || !fonts) {
        return "no licences: " + (code ? fonts : code).error();
    }
    std::vector<std::string> all;
    for (const fs::path& path : {code.value(), fonts.value() / "licenses.txt"}) {
        if (all.emplace_back(read_file(path)).empty()) {
            return "cannot read the licences in " + path.string();
        }
    }
    return all;
}

} // namespace host
