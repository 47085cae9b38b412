// What the program remembers from one start to the next: where its window stood, and what the reader chose.
#pragma once

#include "base/theme.hpp"
#include "host/desktop/window.hpp"

#include <optional>
#include <string>

namespace host {

struct Memory {
    std::optional<WindowPlace> place;
    float zoom = 1;
    std::string language;             // code; empty: never chosen
    std::optional<base::Theme> theme; // as the desktop's where it was never chosen
};

// Nothing where nothing is written down, or what is cannot be read.
[[nodiscard]] Memory recall();
// Nowhere where there is no home to write to.
void remember(const Memory& memory);

} // namespace host
