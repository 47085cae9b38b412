// Instants in UTC and their calendar fields; no time zones, no daylight saving anywhere in the program.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace base {

// Seconds since 1970-01-01T00:00Z.
using Instant = std::int64_t;

inline constexpr Instant seconds_per_hour = 3600;
inline constexpr Instant seconds_per_day = 86400;

// How exactly a date is known, which is how it is written: a year's figure is not one of its first day.
enum class Precision : unsigned char { year, quarter, month, day, minute };

// `at` is the beginning of the year, quarter, month or day that is meant.
struct Date {
    Instant at = 0;
    Precision precision = Precision::day;
    bool operator==(const Date&) const = default;
};

struct Calendar {
    int year = 1970;
    unsigned month = 1;   // 1..12
    unsigned day = 1;     // 1..31
    unsigned hour = 0;    // 0..23
    unsigned minute = 0;  // 0..59
    unsigned weekday = 4; // 0 = Sunday
};

[[nodiscard]] Calendar calendar(Instant instant);
[[nodiscard]] Instant instant(int year, unsigned month, unsigned day, unsigned hour = 0, unsigned minute = 0);

// "2025", "2025-Q4", "2025-10", "2025-10-20" or "2025-10-20T16:00Z"; nothing for anything else or an impossible date.
// Years are 1 to 9999: there was no year 0.
[[nodiscard]] std::optional<Date> parse_date(std::string_view iso);
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view iso); // the date's beginning

} // namespace base
