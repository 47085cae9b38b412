// What the content tests share.
#include "content_support.hpp"

#include "check/read_directory.hpp"

#include <doctest/doctest.h>

#include <cstdio>

namespace content_support {

namespace {

constexpr const char* root = EXPLAINER_SOURCE_DIR "/";

std::string from_hex(const std::string& hex) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
        bytes += static_cast<char>(std::stoi(hex.substr(at, 2), nullptr, 16));
    }
    return bytes;
}

} // namespace

std::string read_file(const std::string& path) {
    std::FILE* file = std::fopen((root + path).c_str(), "rb");
    REQUIRE_MESSAGE(file != nullptr, path);
    std::string text;
    char buffer[4096];
    for (std::size_t count = 0; (count = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
        text.append(buffer, count);
    }
    std::fclose(file);
    return text;
}

Json read_json(const std::string& path) {
    Json json = Json::parse(read_file(path), nullptr, false);
    REQUIRE_MESSAGE(!json.is_discarded(), path);
    return json;
}

check::Files directory_files(const std::string& path) {
    auto directory = check::read_directory(root + path);
    REQUIRE_MESSAGE(static_cast<bool>(directory), path);
    REQUIRE(directory.value().unread.empty());
    return std::move(directory.value().files);
}

check::Files base_files() { return directory_files("tests/cases/base"); }

const check::Pictures& base_pictures() {
    static const check::Pictures pictures = [] {
        auto directory = check::read_directory(std::string(root) + "tests/cases/base");
        return directory ? std::move(directory.value().pictures) : check::Pictures();
    }();
    return pictures;
}

void change(check::Files& files, const std::string& path, const Json& how) {
    if (how.is_null()) {
        files.erase(path);
    } else if (how.is_array()) {
        files[path] = Json::parse(files.at(path), nullptr, false).patch(how).dump();
    } else if (how.contains("text")) {
        files[path] = how["text"].get<std::string>();
    } else if (how.contains("hex")) {
        files[path] = from_hex(how["hex"].get<std::string>());
    } else {
        const auto depth = how["nested"].get<std::size_t>();
        files[path] = std::string(depth, '[') + std::string(depth, ']');
    }
}

base::Result<content::Article, std::string> load_bundle(const std::string& bundle) {
    auto document = content::parse_bundle(bundle);
    if (!document) {
        return document.error();
    }
    return content::load_bundle(document.value());
}

std::optional<std::string> bundle(const check::Files& files) {
    static const Json tables_of_all = Json::parse(read_file("build/languages.json"), nullptr, false)["languages"];
    Json tables = Json::array();
    std::string text;
    for (const auto& [path, document] : files) {
        if (!Json::accept(document)) {
            return std::nullopt;
        }
        text += (text.empty() ? "\"" : ",\"") + path + "\":" + document;
        for (const Json& table : tables_of_all) {
            if (table["code"] == std::string(content::language_of(path))) {
                tables.push_back(table);
            }
        }
    }
    return "{\"languages\":" + tables.dump() + ",\"files\":{" + text + "}}";
}

} // namespace content_support
