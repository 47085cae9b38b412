// The colours of a page as CSS custom properties: one drawing serves both themes, and print.
#pragma once

#include "base/theme.hpp"

#include <string>
#include <utility>
#include <vector>

namespace tools {

class PageColors {
  public:
    explicit PageColors(const base::Palettes& palettes);

    // "var(--ink)": the property that is `light` in the light theme and `dark` in the dark one.
    [[nodiscard]] std::string variable(base::Color light, base::Color dark);

    // The rules that give all properties their values. The dark ones hold on screens only.
    [[nodiscard]] std::string css() const;

  private:
    struct Property {
        std::string name;
        base::Color light;
        base::Color dark;
    };
    std::vector<Property> properties_;
};

} // namespace tools
