// What stands on the X display. Apart from the rest, since Xlib's macros (None, Bool) break other headers.
#pragma once

#include "desktop/program.hpp"

#include <optional>

namespace test {

// Nothing when there is no such window on the display.
[[nodiscard]] std::optional<Image> window_contents(unsigned long window);

} // namespace test
