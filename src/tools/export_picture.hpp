// The card that is shown where the page is linked.
#pragma once

#include "chart/chart.hpp"

#include <string>

namespace tools {

// Headline and the first picture of the opener with its figure, or the first chart where there is none; in the
// proportions of 1200 x 630.
[[nodiscard]] std::string link_card(const chart::Environment& environment);

} // namespace tools
