// Writes figures digit by digit: a double is scaled to an integer once and grouped by hand, since the library's ways
// (std::format, streams, to_chars on double) each cost more wasm than the whole of this layer.
#include "base/format.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace base {
namespace {

constexpr std::string_view minus = "\u2212";
constexpr std::string_view unknown = "\u2013"; // an en dash, as in a printed table

constexpr std::array<std::pair<std::string_view, Format>, 7> format_names{{
    {"number", Format::number},
    {"usd", Format::usd},
    {"usd_millions", Format::usd_millions},
    {"usd_billions_short", Format::usd_billions_short},
    {"percent", Format::percent},
    {"percent_signed", Format::percent_signed},
    {"date", Format::date},
}};

// The largest magnitude that fits 64 bits with room to reckon; beyond it a double has no digits after the mark.
constexpr double largest = 9e17;
// From here on a figure is written as a power of ten: nobody counts the groups of a longer one.
constexpr double too_long = 1e21;
constexpr int max_digits = 15;

struct Decimal {
    bool negative = false; // never of a zero, whatever rounding left of the value
    std::uint64_t scaled = 0;
    int digits = 0;
    double huge = 0; // the magnitude instead of `scaled`, where it is larger than fits
};

double power_of_ten(int exponent) {
    double power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

// Half goes away from zero. The nudge of a few units in the last place makes a figure that JSON wrote as 2.675, and
// that a double holds as 2.67499…, round as its author sees it.
Decimal round_to(double value, int digits) {
    digits = std::clamp(digits, 0, max_digits);
    const double magnitude = std::fabs(value);
    if (magnitude > largest) {
        return {value < 0, 0, 0, magnitude};
    }
    while (digits > 0 && magnitude * power_of_ten(digits) > largest)
        --digits;
    const double scaled = magnitude * power_of_ten(digits);
    const auto rounded = static_cast<std::uint64_t>(std::floor(scaled + 0.5 + std::min(scaled * 1e-15, 0.1)));
    return {value < 0 && rounded != 0, rounded, digits};
}

std::string plain(std::uint64_t value) {
    std::string text;
    do {
        text.insert(text.begin(), static_cast<char>('0' + value % 10));
        value /= 10;
    } while (value != 0);
    return text;
}

std::string padded(std::uint64_t value, std::size_t width) {
    std::string text = plain(value);
    if (text.size() < width) text.insert(0, width - text.size(), '0');
    return text;
}

std::string grouped(std::string text, const Locale& locale) {
    if (text.size() < 3 + static_cast<std::size_t>(locale.min_grouping)) return text;
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, locale.group_mark);
    }
    return text;
}

// "1.25 × 10^24": three digits tell enough of it.
std::string power_text(double magnitude, Language language) {
    int exponent = 0;
    for (; magnitude >= 1e15; exponent += 15) {
        magnitude /= 1e15;
    }
    for (; magnitude >= 9.995; ++exponent) { // would round to 10.00
        magnitude /= 10;
    }
    std::string text = format(std::round(magnitude * 100) / 100, Format::number, language);
    return text + "\u00A0×\u00A010^" + plain(static_cast<std::uint64_t>(exponent));
}

// The figure without its sign.
std::string magnitude_text(const Decimal& decimal, Language language) {
    if (decimal.huge >= too_long) {
        return power_text(decimal.huge, language);
    }
    if (decimal.huge > 0) {
        const double low = std::fmod(decimal.huge, 1e9);
        const auto high = static_cast<std::uint64_t>((decimal.huge - low) / 1e9);
        return grouped(plain(high) + padded(static_cast<std::uint64_t>(low), 9), *language);
    }
    const auto one = static_cast<std::uint64_t>(power_of_ten(decimal.digits));
    std::string text = grouped(plain(decimal.scaled / one), *language);
    if (decimal.digits > 0) {
        text += language->decimal_mark;
        text += padded(decimal.scaled % one, static_cast<std::size_t>(decimal.digits));
    }
    return text;
}

std::string_view sign(const Decimal& decimal) { return decimal.negative ? minus : std::string_view{}; }

// A currency that the table has no sign for stands as its code.
std::string_view currency_sign(std::string_view currency, const Locale& locale) {
    for (const auto& [known, sign] : locale.currencies) {
        if (known == currency) return sign;
    }
    return currency;
}

std::string money(const Decimal& decimal, const std::string& amount, Language language) {
    return std::string(sign(decimal)) +
           filled(language->currency, {amount, std::string(currency_sign("USD", *language))});
}

std::string percentage(const Decimal& decimal, Language language, bool show_plus) {
    std::string text(sign(decimal));
    if (show_plus && !decimal.negative && decimal.scaled != 0) text += '+';
    return text + filled(language->percent, {magnitude_text(decimal, language)});
}

constexpr int zeros_of_a_million = 6;

// Digits after the mark, by default; else as many as the value needs.
std::optional<int> compact_digits(int zeros) {
    return zeros >= 12 ? std::optional(2) : zeros >= 9 ? std::optional(1) : std::nullopt;
}

struct Scaled {
    Decimal decimal;
    const CompactWord* word = nullptr;
};

// In the largest word of which the value is at least one once rounded: 999,960 million is 1.00 trillion, never
// "1,000.0 billion".
Scaled scale_millions(double millions, std::optional<int> digits, const Locale& locale) {
    Scaled scaled;
    for (const CompactWord& word : locale.compact) {
        if (word.zeros < zeros_of_a_million) continue;
        const double value = millions / power_of_ten(word.zeros - zeros_of_a_million);
        const std::optional<int> usual = compact_digits(word.zeros);
        const int places = digits ? *digits : usual ? *usual : digits_of({&value, 1}, Format::number);
        scaled = {round_to(value, places), &word};
        const double shown = static_cast<double>(scaled.decimal.scaled) / power_of_ten(scaled.decimal.digits);
        const CompactWord* next = &word + 1;
        const bool last = next == locale.compact.data() + locale.compact.size();
        if (last || (scaled.decimal.huge == 0 && shown < power_of_ten(next->zeros - word.zeros))) break;
    }
    return scaled;
}

// Has no name that a reader knows: such an amount is written in full, which is as a power of ten.
bool unnamed(double millions) { return std::fabs(millions) * 1e6 >= too_long; }

std::string long_money(double millions, Language language, std::optional<int> digits) {
    if (unnamed(millions)) {
        const Decimal whole = round_to(millions * 1e6, 0);
        return money(whole, magnitude_text(whole, language), language);
    }
    const Scaled scaled = scale_millions(millions, digits, *language);
    return money(scaled.decimal, filled(scaled.word->in_text, {magnitude_text(scaled.decimal, language)}), language);
}

void drop_trailing_zeros(Decimal& decimal) {
    for (; decimal.digits > 0 && decimal.scaled % 10 == 0; --decimal.digits)
        decimal.scaled /= 10;
}

// Axis labels say the currency once, in the chart's subtitle.
std::string short_money(double millions, Language language, std::optional<int> digits) {
    if (unnamed(millions)) return format(millions * 1e6, Format::number, language);
    Scaled scaled = scale_millions(millions, digits, *language);
    if (!digits) drop_trailing_zeros(scaled.decimal);
    if (scaled.decimal.scaled == 0) return "0";
    return std::string(sign(scaled.decimal)) + filled(scaled.word->on_axis, {magnitude_text(scaled.decimal, language)});
}

std::string year_text(const Calendar& date) {
    const auto magnitude = static_cast<std::uint64_t>(date.year < 0 ? -date.year : date.year);
    return std::string(date.year < 0 ? minus : std::string_view{}) + plain(magnitude);
}

const std::string& month_name(const Calendar& date, MonthForm form, const Locale& locale) {
    return locale.months[static_cast<std::size_t>(form)][date.month - 1U];
}

// One field of a pattern, by CLDR's letters: y, Q, QQQ, QQQQ, MMM, MMMM, LLL, LLLL, d, H, HH, mm.
std::string date_field(std::string_view field, const Calendar& date, const Locale& locale) {
    const bool full = field.size() == 4;
    switch (field.front()) {
    case 'y':
        return year_text(date);
    case 'Q':
        return field.size() == 1 ? plain((date.month + 2) / 3) : locale.quarters[full ? 1 : 0][(date.month - 1U) / 3];
    case 'M':
        return month_name(date, full ? MonthForm::in_date : MonthForm::short_in_date, locale);
    case 'L':
        return month_name(date, full ? MonthForm::alone : MonthForm::short_alone, locale);
    case 'd':
        return plain(date.day);
    case 'H':
        return padded(date.hour, field.size());
    default:
        return padded(date.minute, 2);
    }
}

std::string fill_date(std::string_view pattern, const Calendar& date, const Locale& locale) {
    std::string text;
    while (!pattern.empty()) {
        const std::size_t begin = std::min(pattern.find('{'), pattern.size());
        const std::size_t end = std::min(pattern.find('}', begin), pattern.size());
        text += pattern.substr(0, begin);
        if (begin < end) text += date_field(pattern.substr(begin + 1, end - begin - 1), date, locale);
        pattern.remove_prefix(std::min(end + 1, pattern.size()));
    }
    return text;
}

std::string_view pattern_of(DateStyle style, const Locale& locale) {
    return locale.dates[static_cast<std::size_t>(style)];
}

std::string with_hour(std::string day, Instant instant, Language language) {
    return filled(pattern_of(DateStyle::day_hour, *language),
                  {format_date(instant, DateStyle::hour, language), std::move(day)});
}

} // namespace

std::string filled(std::string_view pattern, const std::vector<std::string>& parts) {
    std::string whole;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}') {
            whole += parts[static_cast<std::size_t>(pattern[i + 1] - '0')];
            i += 2;
        } else {
            whole += pattern[i];
        }
    }
    return whole;
}

std::optional<Format> parse_format(std::string_view name) {
    for (const auto& [known, format] : format_names) {
        if (known == name) return format;
    }
    return std::nullopt;
}

std::string_view name(Format format) {
    for (const auto& [known, value] : format_names) {
        if (value == format) return known;
    }
    return {};
}

int decimals(double value) {
    const double magnitude = std::fabs(value);
    int digits = 0;
    // Within the last digit of a double: 0.1 + 0.2 is 0.3, and the rest is noise.
    for (double power = 1; digits < max_digits; power *= 10) {
        if (std::fabs(std::round(magnitude * power) / power - magnitude) <= magnitude * 1e-15) break;
        ++digits;
    }
    return digits;
}

int digits_of(std::span<const double> values, Format format) {
    constexpr int typed = 4; // digits that somebody writes by hand; any more come from a computation
    int needed = 0;
    double max = 0;
    for (const double value : values) {
        if (std::isfinite(value)) {
            max = std::max(max, std::fabs(value));
            needed = needed < max_digits ? std::max(needed, decimals(value)) : needed;
        }
    }
    if (needed > typed) {
        const int before_mark = max > 0 ? static_cast<int>(std::floor(std::log10(max))) + 1 : 0;
        needed = std::min(needed, std::max(2, typed - before_mark));
    }
    return format == Format::usd && needed == 1 ? 2 : needed;
}

std::string format(double value, Format format, Language language, std::optional<int> digits) {
    if (!std::isfinite(value)) return std::string(unknown);
    const auto rounded = [&] { return round_to(value, digits ? *digits : digits_of({&value, 1}, format)); };
    switch (format) {
    case Format::number: {
        const Decimal decimal = rounded();
        return std::string(sign(decimal)) + magnitude_text(decimal, language);
    }
    case Format::usd: {
        const Decimal decimal = rounded();
        return money(decimal, magnitude_text(decimal, language), language);
    }
    case Format::usd_millions:
        return long_money(value, language, digits);
    case Format::usd_billions_short:
        return short_money(value, language, digits);
    case Format::percent:
        return percentage(rounded(), language, false);
    case Format::percent_signed:
        return percentage(rounded(), language, true);
    case Format::date:
        return format_date(static_cast<Instant>(std::clamp(std::floor(value), -9e17, 9e17)), DateStyle::full, language);
    }
    return std::string(unknown);
}

std::string format_date(Instant instant, DateStyle style, Language language) {
    const Calendar date = calendar(instant);
    if (style == DateStyle::day_hour) {
        return with_hour(format_date(instant, DateStyle::day_month, language), instant, language);
    }
    const bool full_hour = style != DateStyle::hour || date.minute == 0;
    return fill_date(pattern_of(full_hour ? style : DateStyle::time, *language), date, *language);
}

std::string format_date(const Date& date, DateLength length, Language language) {
    const bool full = length == DateLength::full;
    switch (date.precision) {
    case Precision::year:
        return format_date(date.at, DateStyle::year, language);
    case Precision::quarter:
        return format_date(date.at, full ? DateStyle::full_quarter : DateStyle::quarter_year, language);
    case Precision::month:
        return format_date(date.at, full ? DateStyle::full_month : DateStyle::month_year, language);
    case Precision::day:
        break;
    case Precision::minute:
        return with_hour(format_date({date.at, Precision::day}, length, language), date.at, language) +
               (full ? " UTC" : "");
    }
    return format_date(date.at, full ? DateStyle::full : DateStyle::medium, language);
}

std::string sentences(std::string_view first, std::string_view second) {
    std::string joined(first);
    if (!second.empty()) {
        joined += first.ends_with('?') || first.ends_with('!') ? " " : ". ";
        joined += second;
    }
    return joined;
}

} // namespace base
