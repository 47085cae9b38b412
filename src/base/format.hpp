// Numbers, money and dates as a language's readers write them. std::format stays out: it costs 200 KB of wasm.
#pragma once

#include "base/date.hpp"
#include "base/locale.hpp"
#include "base/localized.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace base {

// Text that stands with a number: " °C", " people". Of an article, which owns it.
struct Unit {
    Localized before;
    Localized after;
    bool operator==(const Unit&) const = default;
};

// What a column's values count: 850 of a column in millions is 850,000,000. Such a figure is written in the language's
// words for powers of ten, and one without a scale in full.
enum class Scale : unsigned char { none, one, thousand, million, billion };

// How a figure is written. As JSON: "percent", "USD", {"unit": "USD", "scale": "million"}, {"after": " °C"}.
struct Format {
    enum class Kind : unsigned char { number, percent, date }; // date: the value is seconds since 1970 UTC
    Kind kind = Kind::number;
    Scale scale = Scale::none;
    bool plus = false;              // a plus sign before what is above zero; minus is U+2212 in any case
    std::array<char, 3> currency{}; // ISO 4217; none where it begins with a null character
    const Unit* unit = nullptr;

    static const Format number;         // 13.011 | 13,011
    static const Format percent;        // 9,72 % | 9.72%
    static const Format percent_signed; // +9,72 % | +9.72%
    static const Format date;           // 20. Oktober 2025 | 20 October 2025

    // 110.425 $ | $110,425; in millions 2,02 Bio. $ | $2.02 trillion. `code` has three letters.
    static constexpr Format money(std::string_view code, Scale scale = Scale::none) {
        return {Kind::number, scale, false, {code[0], code[1], code[2]}, nullptr};
    }
    [[nodiscard]] constexpr bool is_percentage() const { return kind == Kind::percent; }
    [[nodiscard]] constexpr bool has_currency() const { return currency.front() != 0; }
    bool operator==(const Format&) const = default;
};
inline constexpr Format Format::number{};
inline constexpr Format Format::percent{Kind::percent};
inline constexpr Format Format::percent_signed{Kind::percent, Scale::none, true};
inline constexpr Format Format::date{Kind::date};

// Digits after the decimal mark that write `value` to within a double's precision (0.1 + 0.2 as 0.3), at most 15.
[[nodiscard]] int decimals(double value);

// Digits for figures that are compared with each other: as many as all of them need. Of figures that were computed, and
// would need five or more, about four digits count. Money has cents or none. NaN is passed over.
[[nodiscard]] int digits_of(std::span<const double> values, const Format& format);

// `digits` after the decimal mark; when absent, as many as the value needs (amounts in billions one, in trillions two).
// Groups of three in every language, non-breaking spaces between number and unit. From 10^21 on as a power of ten.
[[nodiscard]] std::string format(double value, const Format& format, Language language,
                                 std::optional<int> digits = std::nullopt);

// As on an axis: a power of ten by its short word (500 Mrd. | 500bn), idle zeros only where `digits` asks for them.
[[nodiscard]] std::string format_short(double value, const Format& format, Language language,
                                       std::optional<int> digits = std::nullopt);

// What the bare values of a column count, for the head of a table of them: "Mio. USD" | "million USD", "%", "°C".
[[nodiscard]] std::string unit_text(const Format& format, Language language);

// The word for a power of ten that stands with the value when it is written with so many digits: the largest of which
// it is at least one. nullptr where it has none.
[[nodiscard]] const CompactWord* compact_word(double value, const Format& format, Language language, int digits);
// What one of the word is in terms of the format's values: 1000 for a billion in a column in millions.
[[nodiscard]] double unit_of(const CompactWord& word, const Format& format);

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
