// Pictures that leave the page: a chart as a file of its own, and the card that is shown where the page is linked.
#pragma once

#include "chart/figure.hpp"

#include <string>

namespace tools {

// The whole figure with headline, note and source, but nothing to choose.
[[nodiscard]] std::string chart_picture(const content::Chart& chart, const chart::Setting& setting);

// Headline and first chart, in the proportions of 1200 x 630.
[[nodiscard]] std::string link_card(const chart::Setting& setting);

} // namespace tools
