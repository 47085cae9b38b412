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

// A currency that the table has no sign for stands as its code.
std::string currency_sign(std::string_view currency, const Locale& locale) {
    std::string sign(currency);
    for (const auto& [known, own] : locale.currencies) {
        if (known == currency) sign = own;
    }
    const bool letter = (sign.back() | 0x20) >= 'a' && (sign.back() | 0x20) <= 'z';
    // CLDR's currencySpacing: letters keep away from digits.
    if (letter && locale.currency.find("{1}{0}") != std::string::npos) sign += "\u00A0";
    return sign;
}

// A number's text with its sign and all that stands around it.
std::string with_unit(const Decimal& decimal, std::string amount, const Format& format, const Locale& locale) {
    if (format.kind == Format::Kind::percent) {
        amount = filled(locale.percent, {std::move(amount)});
    } else if (format.has_currency()) {
        const std::string_view code(format.currency.data(), format.currency.size());
        amount = filled(locale.currency, {std::move(amount), currency_sign(code, locale)});
    }
    std::string text(decimal.negative ? minus : std::string_view{});
    const bool zero = decimal.scaled == 0 && decimal.huge == 0;
    if (format.plus && !decimal.negative && !zero) text += '+';
    if (format.unit == nullptr) return text + amount;
    return format.unit->before.in(&locale) + text + amount + format.unit->after.in(&locale);
}

constexpr int zeros_of_a_million = 6;

constexpr int zeros_of(Scale scale) {
    constexpr std::array zeros{0, 0, 3, 6, 9};
    return zeros[static_cast<std::size_t>(scale)];
}

// Digits after the mark, by default; else as many as the value needs.
std::optional<int> compact_digits(int zeros) {
    return zeros >= 12 ? std::optional(2) : zeros >= 9 ? std::optional(1) : std::nullopt;
}

struct Scaled {
    Decimal decimal;
    const CompactWord* word = nullptr;
};

// In the largest word, from a million up, of which the value is at least one once rounded: 999,960 million is 1.00
// trillion, never "1,000.0 billion".
Scaled scale_to_word(double value, const Format& format, std::optional<int> digits, const Locale& locale) {
    Scaled scaled;
    const bool can_be_less = zeros_of(format.scale) < zeros_of_a_million;
    for (const CompactWord& word : locale.compact) {
        if (word.zeros < zeros_of_a_million) continue;
        const double amount = value / unit_of(word, format);
        if (scaled.word == nullptr && can_be_less && std::fabs(amount) < 1) break;
        const std::optional<int> usual = compact_digits(word.zeros);
        const int places = digits ? *digits : usual ? *usual : digits_of({&amount, 1}, Format::number);
        scaled = {round_to(amount, places), &word};
        const double shown = static_cast<double>(scaled.decimal.scaled) / power_of_ten(scaled.decimal.digits);
        const CompactWord* next = &word + 1;
        const bool last = next == locale.compact.data() + locale.compact.size();
        if (last || (scaled.decimal.huge == 0 && shown < power_of_ten(next->zeros - word.zeros))) break;
    }
    return scaled;
}

void drop_trailing_zeros(Decimal& decimal) {
    for (; decimal.digits > 0 && decimal.scaled % 10 == 0; --decimal.digits)
        decimal.scaled /= 10;
}

enum class Place : unsigned char { text, axis };

// In words for powers of ten, where there is one for the value.
std::string scaled_text(double value, const Format& format, Language language, std::optional<int> digits, Place place) {
    const double whole = value * power_of_ten(zeros_of(format.scale));
    // Has no name that a reader knows: such an amount is written in full, which is as a power of ten.
    const bool unnamed = std::fabs(whole) >= too_long;
    Scaled scaled = unnamed ? Scaled{} : scale_to_word(value, format, digits, *language);
    if (scaled.word == nullptr) {
        const int places = unnamed ? 0 : digits_of({&whole, 1}, format);
        const Decimal full = round_to(whole, places);
        return with_unit(full, magnitude_text(full, language), format, *language);
    }
    const bool on_axis = place == Place::axis;
    if (on_axis && !digits) drop_trailing_zeros(scaled.decimal);
    const std::string amount = magnitude_text(scaled.decimal, language);
    const bool bare = on_axis && scaled.decimal.scaled == 0 && scaled.decimal.huge == 0; // "0", of whatever it is
    return with_unit(scaled.decimal,
                     bare ? "0" : filled(on_axis ? scaled.word->on_axis : scaled.word->in_text, {amount}), format,
                     *language);
}

std::string number_text(double value, const Format& format, Language language, std::optional<int> digits, Place place) {
    if (!std::isfinite(value)) return std::string(unknown);
    if (format.kind == Format::Kind::date)
        return format_date(static_cast<Instant>(std::clamp(std::floor(value), -9e17, 9e17)), DateStyle::full, language);
    if (format.scale != Scale::none) return scaled_text(value, format, language, digits, place);
    const Decimal decimal = round_to(value, digits ? *digits : digits_of({&value, 1}, format));
    return with_unit(decimal, magnitude_text(decimal, language), format, *language);
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

int digits_of(std::span<const double> values, const Format& format) {
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
    return format.has_currency() && format.scale == Scale::none && needed == 1 ? 2 : needed;
}

std::string format(double value, const Format& format, Language language, std::optional<int> digits) {
    return number_text(value, format, language, digits, Place::text);
}

std::string format_short(double value, const Format& format, Language language, std::optional<int> digits) {
    return number_text(value, format, language, digits, Place::axis);
}

std::string unit_text(const Format& format, Language language) {
    constexpr std::string_view no_break = "\u00A0";
    std::string text;
    const auto add = [&](std::string_view part) {
        while (part.starts_with(no_break))
            part.remove_prefix(no_break.size());
        while (part.ends_with(no_break))
            part.remove_suffix(no_break.size());
        text += text.empty() || part.empty() ? "" : " ";
        text += part;
    };
    for (const CompactWord& word : language->compact) {
        if (word.zeros > 0 && word.zeros == zeros_of(format.scale)) add(filled(word.in_text, {""}));
    }
    if (format.is_percentage()) add("%");
    if (format.has_currency()) add({format.currency.data(), format.currency.size()});
    if (format.unit != nullptr) {
        add(format.unit->before.in(language));
        add(format.unit->after.in(language));
    }
    return text;
}

const CompactWord* compact_word(double value, const Format& format, Language language, int digits) {
    const bool scaled = format.scale != Scale::none && std::isfinite(value);
    return scaled ? scale_to_word(value, format, digits, *language).word : nullptr;
}

double unit_of(const CompactWord& word, const Format& format) {
    const int zeros = word.zeros - zeros_of(format.scale);
    return zeros < 0 ? 1 / power_of_ten(-zeros) : power_of_ten(zeros);
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
