// A text in the explainer's two languages.
#pragma once

#include "base/format.hpp"
#include "content/field.hpp"

#include <string>

namespace content {

struct Localized {
    std::string de;
    std::string en;

    [[nodiscard]] const std::string& in(base::Language language) const {
        return language == base::Language::de ? de : en;
    }
    [[nodiscard]] bool empty() const { return de.empty() && en.empty(); }
    bool operator==(const Localized&) const = default;
};
template <> struct Table<Localized> {
    static constexpr std::string_view name = "localized";
    static constexpr std::string_view doc = "A text in each language.";
    static constexpr auto fields = std::tuple{
        required("de", &Localized::de, "German."),
        required("en", &Localized::en, "English."),
    };
};

} // namespace content
