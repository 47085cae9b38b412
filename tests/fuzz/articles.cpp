// Reads the articles once, and makes others of them.
#include "fuzz/articles.hpp"

#include "check/read_directory.hpp"
#include "content/load.hpp"
#include "fuzz/targets.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

namespace fuzz {
namespace {

constexpr const char* sources = EXPLAINER_SOURCE_DIR "/tests/";

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    require(!text.empty(), "the file can be read:", path);
    return text;
}

Json parsed(const std::string& text) { return Json::parse(text, nullptr, false); }

// `patches`: by path, a JSON patch for a file, or null for one that is left out.
Original read_original(const std::string& directory, const Json& patches) {
    auto found = check::read_directory(sources + directory);
    require(static_cast<bool>(found), "the article can be read:", directory);
    Original original;
    original.pictures = std::move(found.value().pictures);
    for (auto& [path, text] : found.value().files) {
        const auto patch = patches.find(path);
        if (patch != patches.end() && patch->is_null()) {
            continue;
        }
        Json& document = original.documents[path] = parsed(text);
        if (patch != patches.end()) {
            document = document.patch(*patch);
        }
        original.files[path] = document.dump();
    }
    auto loaded = check::load(original.files, languages(), {}, original.pictures);
    require(static_cast<bool>(loaded), "the article that fuzzing begins from has no faults:",
            loaded ? std::string() : check::message(loaded.error().front()));
    original.article = std::move(loaded.value());
    return original;
}

// A file as a whole: it is left out, there twice, or in the place of another.
void edit_files(check::Files& files, const std::string& path, Bytes& bytes) {
    const std::string text = files.at(path);
    const std::size_t slash = path.find('/');
    switch (bytes.below(3)) {
    case 0:
        files.erase(path);
        break;
    case 1:
        files[slash == std::string::npos ? "article.fr.json" : path.substr(0, slash + 1) + "other.json"] = text;
        break;
    default:
        std::next(files.begin(), static_cast<std::ptrdiff_t>(bytes.below(files.size())))->second = text;
    }
}

} // namespace

const Original& original(Bytes& bytes) {
    static const Original every_key =
        read_original("cases/base", parsed(read(std::string(sources) + "cases/every-key.json")));
    static const Original base = read_original("cases/base", Json::object());
    static const Original small = read_original("cases/base", parsed(read(std::string(sources) + "fuzz/small.json")));
    static const Original fixture = read_original("fixture", Json::object());
    const bool seldom = bytes.left() % 16 == 0;
    const std::size_t share = bytes.below(64);
    if (share == 63 && seldom) {
        return fixture;
    }
    if (share % 32 >= 16) {
        return small;
    }
    return share % 32 < 9 ? every_key : base;
}

check::Files edited(const Original& original, Bytes& bytes) {
    constexpr std::size_t most_edits = 12;
    Documents changed;
    const auto document = [&](const std::string& path) -> Json& {
        return changed.try_emplace(path, original.documents.at(path)).first->second;
    };
    std::vector<std::pair<std::string, Bytes>> of_texts; // done when the JSON is written
    for (std::size_t count = bytes.below(most_edits + 1); count > 0 && !bytes.empty(); --count) {
        const std::string& path =
            std::next(original.files.begin(), static_cast<std::ptrdiff_t>(bytes.below(original.files.size())))->first;
        const std::uint8_t how = bytes.byte();
        if (how < 8) {
            of_texts.emplace_back(path, bytes);
            (void)bytes.pair();
            (void)bytes.pair();
            continue;
        }
        const bool in_all = !content::language_of(path).empty() && how < 200;
        const Bytes before = bytes;
        edit(document(path), original.documents, bytes);
        for (const auto& [other, text] : original.files) {
            if (in_all && other != path && !content::language_of(other).empty()) {
                Bytes again = before;
                edit(document(other), original.documents, again);
            }
        }
    }
    check::Files files = original.files;
    for (const auto& [path, json] : changed) {
        files[path] = json.dump(-1, ' ', false, Json::error_handler_t::ignore);
    }
    for (auto& [path, of_text] : of_texts) {
        if (files.contains(path)) {
            if (of_text.flag()) {
                edit_text(files[path], of_text);
            } else {
                edit_files(files, path, of_text);
            }
        }
    }
    return files;
}

std::string bundle_of(const check::Files& files, const Original& original) {
    static const std::map<std::string, std::string, std::less<>> tables_of_all = [] {
        std::map<std::string, std::string, std::less<>> tables;
        const Json all = parsed(read(EXPLAINER_LANGUAGES_FILE));
        for (const Json& table : all["languages"]) {
            tables[table["code"]] = table.dump();
        }
        return tables;
    }();
    std::string tables;
    std::string text;
    for (const auto& [path, document] : files) {
        const auto before = original.files.find(path);
        if ((before == original.files.end() || before->second != document) && !Json::accept(document)) {
            return {};
        }
        text += (text.empty() ? "\"" : ",\"") + path + "\":" + document;
        if (const auto table = tables_of_all.find(content::language_of(path)); table != tables_of_all.end()) {
            tables += (tables.empty() ? "" : ",") + table->second;
        }
    }
    return "{\"languages\":[" + tables + "],\"files\":{" + text + "}}";
}

const check::Languages& languages() {
    static const check::Languages all = [] {
        auto read = check::read_languages(EXPLAINER_LANGUAGES_FILE);
        require(static_cast<bool>(read), "the languages can be read");
        return std::move(read.value());
    }();
    return all;
}

const text::FontSet& fonts() {
    static const text::FontSet all = [] {
        text::FontFiles files;
        for (std::size_t i = 0; i < text::face_count; ++i) {
            const std::string bytes = read(std::string(EXPLAINER_FONTS_BUILD_DIR) + '/' +
                                           std::string(text::file_stem(static_cast<text::Face>(i))) + ".ttf");
            files[i].assign(bytes.begin(), bytes.end());
        }
        auto loaded = text::FontSet::load(std::move(files));
        require(static_cast<bool>(loaded), "the fonts can be read");
        return std::move(loaded.value());
    }();
    return all;
}

} // namespace fuzz
