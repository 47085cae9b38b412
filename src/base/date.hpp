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

// "2025-10-20", "2025-10-20T16:00Z", "2025-10" or "2025"; nothing for anything else or an impossible date.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view iso);

} // namespace base
