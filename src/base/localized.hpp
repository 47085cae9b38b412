// An author's text in each of the article's languages.
#pragma once

#include "base/locale.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace base {

struct Localized {
    std::vector<std::pair<std::string, std::string>> texts; // by the language's code

    // Empty where there is none.
    [[nodiscard]] const std::string& in(Language language) const {
        static const std::string none;
        for (const auto& [code, text] : texts) {
            if (code == language->code) {
                return text;
            }
        }
        return none;
    }
    [[nodiscard]] bool empty() const {
        return std::all_of(texts.begin(), texts.end(), [](const auto& text) { return text.second.empty(); });
    }
    bool operator==(const Localized&) const = default;
};

} // namespace base
