// Numbers, money and dates as a language's readers write them. std::format stays out: it costs 200 KB of wasm.
#pragma once

#include "base/date.hpp"
#include "base/locale.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace base {

// How a figure is written. The names are those of the JSON ("format": "usd").
enum class Format : unsigned char {
    number,             // 13.011 | 13,011
    usd,                // 110.425 $ | $110,425
    usd_millions,       // value in millions of US$: 2,02 Bio. $ | $2.02 trillion; 987,9 Mrd. $ | $987.9 billion
    usd_billions_short, // value in millions of US$, for axes: 500 Mrd. | 500bn, 2 Bio. | 2tn
    percent,            // 9,72 % | 9.72%
    percent_signed,     // +9,72 % | +9.72%; minus sign U+2212
    date,               // 20. Oktober 2025 | 20 October 2025 (value: seconds since 1970 UTC)
};

[[nodiscard]] std::optional<Format> parse_format(std::string_view name);
[[nodiscard]] std::string_view name(Format format);
[[nodiscard]] constexpr bool is_percentage(Format format) {
    return format == Format::percent || format == Format::percent_signed;
}

// Digits after the decimal mark that write `value` to within a double's precision (0.1 + 0.2 as 0.3), at most 15.
[[nodiscard]] int decimals(double value);

// Digits for figures that are compared with each other: as many as all of them need. Of figures that were computed, and
// would need five or more, about four digits count. Money has cents or none. NaN is passed over.
[[nodiscard]] int digits_of(std::span<const double> values, Format format);

// `digits` after the decimal mark; when absent, as many as the value needs (amounts in billions one, in trillions two).
// Groups of three in every language, non-breaking spaces between number and unit. From 10^21 on as a power of ten.
[[nodiscard]] std::string format(double value, Format format, Language language,
                                 std::optional<int> digits = std::nullopt);

// Of Locale::months: as within a date and as they stand alone, which differ in Polish.
enum class MonthForm : unsigned char { short_in_date, in_date, short_alone, alone };

// web/build/languages.mjs reads these names: Locale::dates has a pattern for each.
enum class DateStyle : unsigned char {
    year,         // 2025
    quarter,      // Q4 (axis)
    quarter_year, // Q4 2025 | 2025 Q4
    month,        // Okt. | Oct (axis)
    month_year,   // Okt. 2025 | Oct 2025
    day_month,    // 20. Okt. | 20 Oct (axis, tooltip)
    medium,       // 20. Okt. 2025 | 20 Oct 2025
    full,         // 20. Oktober 2025 | 20 October 2025
    hour,         // 14 Uhr | 14:00
    day_hour, // 20. Okt., 14 Uhr | 20 Oct, 14:00 (UTC is said by the caller); the pattern joins {0} hour and {1} day
    time,     // 14:30 Uhr | 14:30: an hour that is not full
    full_quarter, // 4. Quartal 2025 | 2025 Q4
    full_month,   // Oktober 2025 | October 2025
    // What the first date of a range says beside the last, and the last quarter beside the first.
    range_day,       // 17. | 17
    range_day_month, // 17. Oktober | 17 October
    range_month,     // Oktober | October
    range_quarter,   // 1. | 2025 Q1
    range_last_quarter,
};

[[nodiscard]] std::string format_date(Instant instant, DateStyle style, Language language);

// No more exactly than it is known.
enum class DateLength : unsigned char {
    full,   // 2025; 4. Quartal 2025 | 2025 Q4; Oktober 2025; 20. Oktober 2025; 20. Oktober 2025, 14 Uhr UTC
    medium, // 2025; Q4 2025 | 2025 Q4; Okt. 2025; 20. Okt. 2025; 20. Okt. 2025, 14 Uhr (UTC is said by the caller)
};

[[nodiscard]] std::string format_date(const Date& date, DateLength length, Language language);

// Joined by a full stop, unless the first ends in a mark of its own.
[[nodiscard]] std::string sentences(std::string_view first, std::string_view second);

} // namespace base
