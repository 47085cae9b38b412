// What the files of an article hold, with the places in them, while references between them are checked. Whatever
// could not be read is marked as not known, so that one mistake is reported once and not again by everything that
// refers to it.
#pragma once

#include "check/check.hpp"
#include "check/file.hpp"
#include "content/article.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace check {

struct DataFile {
    const content::Dataset* dataset = nullptr;
    Place root;
    bool columns_known = true;    // every column's name and type
    bool categories_known = true; // every category's id
};

struct ChartFile {
    const content::Chart* chart = nullptr;
    Place root;
    bool choices_known = true;
    bool views_known = true;
};

struct TextFile {
    const content::Text* text = nullptr;
    Place root;
    bool sources_known = true;
    bool blocks_known = true;
};

struct Context {
    const content::Article* article = nullptr; // as far as it could be read
    std::vector<DataFile> data;
    std::vector<ChartFile> charts;
    std::vector<TextFile> texts; // in the article's order
    const Pictures* pictures = nullptr;

    [[nodiscard]] const DataFile* find_data(std::string_view id) const;
    [[nodiscard]] const ChartFile* find_chart(std::string_view id) const;
};

// `files`: by path; null where the file is there but is no JSON.
using FilesByPath = std::map<std::string, File*, std::less<>>;
[[nodiscard]] Context make_context(const content::Article& article, const FilesByPath& files);

void check_data(const DataFile& file);
void check_chart(const ChartFile& file, const Context& context);
void check_text(const TextFile& file, const Context& context);
void compare_languages(const TextFile& first, const TextFile& other, const content::Article& article);
void check_sources(const Context& context);
void warn_of_unused(const Context& context);

// Those that are not empty, each once.
[[nodiscard]] std::vector<std::string_view> views_of(const std::vector<std::string>& texts);

} // namespace check
