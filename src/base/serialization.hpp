// Figures and dates as machines read them: HTML's data and time elements, CSV, addresses.
#pragma once

#include "base/date.hpp"

#include <string>

namespace base {

// The shortest that reads back as the same number, with a point whatever the C locale has: 9.72, 179260123456, 1e+20.
// Nothing for what is no number.
[[nodiscard]] std::string to_string(double value);

// "2025-10-20".
[[nodiscard]] std::string iso_date(Instant instant);

// As exactly as the date is known: "2025", "2025-Q4", "2025-10", "2025-10-20", "2025-10-20T16:00Z"; what parse_date()
// reads.
[[nodiscard]] std::string iso_date(const Date& date);

// The day, or at another time than midnight "2025-10-20T16:00Z": what parse_instant() reads.
[[nodiscard]] std::string iso_instant(Instant instant);

} // namespace base
