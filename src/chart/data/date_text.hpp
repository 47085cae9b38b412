// Dates of a chart's data in words, no more exactly than they are known.
#pragma once

#include "base/format.hpp"

namespace chart {

// "17. bis 21. Oktober 2025", "2020 Q1 to Q3", "1850 bis 2025": what both dates share is said once. Hours are said
// of part of a day only.
[[nodiscard]] std::string range_text(base::Date from, base::Date to, base::Language language);

} // namespace chart
