// The languages that have words, as the build makes their tables.
#pragma once

#include "check/languages.hpp"

#include <doctest/doctest.h>

namespace test {

[[nodiscard]] inline const check::Languages& languages() {
    static const check::Languages all = [] {
        auto read = check::read_languages(EXPLAINER_LANGUAGES_FILE);
        REQUIRE_MESSAGE(static_cast<bool>(read), (read ? std::string() : read.error()));
        return std::move(read.value());
    }();
    return all;
}

[[nodiscard]] inline base::Language language(std::string_view code) {
    for (const auto& language : languages().known) {
        if (language->code == code) {
            return language.get();
        }
    }
    FAIL("no such language");
    return nullptr;
}
[[nodiscard]] inline base::Language de() { return language("de"); }
[[nodiscard]] inline base::Language en() { return language("en"); }

[[nodiscard]] inline content::Localized localized(const std::string& german, const std::string& english) {
    return {{{"de", german}, {"en", english}}};
}

} // namespace test
