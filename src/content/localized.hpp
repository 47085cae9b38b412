// A text in the explainer's two languages.
#pragma once

#include "base/format.hpp"

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

} // namespace content
