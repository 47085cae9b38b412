// Reads the tables of all languages, and tells why there is none.
#include "check/languages.hpp"

#include "check/words.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace check {

bool Letters::contain(char32_t letter) const {
    const auto after = std::upper_bound(runs.begin(), runs.end(), letter,
                                        [](char32_t value, const auto& run) { return value < run.first; });
    return after != runs.begin() && letter <= std::prev(after)->second;
}

base::Result<Languages, std::string> read_languages(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    content::JsonDocument document;
    if (text.empty() || document.parse(text, content::deepest_nesting)) {
        return concat({"cannot read the languages in ", path, " (make desktop makes it)"});
    }
    const content::JsonValue root{&document, content::JsonDocument::root};
    Languages languages;
    languages.known = content::read_languages(root.member("languages"));
    if (languages.known.empty()) {
        return concat({path, " holds no languages"});
    }
    for (const content::JsonValue code : root.member("currencies")) {
        languages.currencies.emplace_back(code.text());
    }
    bool is_key = true;
    for (const content::JsonValue value : root.member("rightToLeft")) {
        if (is_key) {
            languages.right_to_left.emplace_back(value.text(), std::string());
        } else {
            languages.right_to_left.back().second = value.text();
        }
        is_key = !is_key;
    }
    bool is_first = true;
    for (const content::JsonValue value : root.member("letters")) {
        const auto letter = static_cast<char32_t>(value.number());
        if (is_first) {
            languages.letters.runs.emplace_back(letter, letter);
        } else {
            languages.letters.runs.back().second = letter;
        }
        is_first = !is_first;
    }
    return languages;
}

std::string why_not(std::string_view code, const Languages& languages) {
    std::string known;
    for (const auto& language : languages.known) {
        if (language->code == code) {
            return {};
        }
        known += (known.empty() ? "" : ", ") + language->code;
    }
    for (const auto& [backwards, name] : languages.right_to_left) {
        if (code.substr(0, code.find('-')) == backwards) {
            return concat({name, " is written from right to left, which the program cannot set"});
        }
    }
    return concat({"there are no words for the language ", quote(code), ", only for ", known, ": add assets/words/",
                   code, ".json, rename the file, or move it out of the article's folder"});
}

} // namespace check
