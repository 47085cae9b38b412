// The languages that an article can be in: those with words of the program.
#pragma once

#include "base/result.hpp"
#include "content/load.hpp"

#include <string>
#include <utility>
#include <vector>

namespace check {

// The letters that every face has, in ascending runs.
struct Letters {
    std::vector<std::pair<char32_t, char32_t>> runs; // the first and the last

    [[nodiscard]] bool contain(char32_t letter) const;
};

struct Languages {
    content::Languages known;
    std::vector<std::string> currencies;                            // ISO 4217 codes
    std::vector<std::pair<std::string, std::string>> right_to_left; // English names of some that cannot be set, by code
    Letters letters;
};

// The file that web/build/languages.mjs makes; the error names it.
[[nodiscard]] base::Result<Languages, std::string> read_languages(const std::string& path);

// Why an article cannot be in the language; empty when it can.
[[nodiscard]] std::string why_not(std::string_view code, const Languages& languages);

} // namespace check
