// Writes figures digit by digit: a double is scaled to an integer once and grouped by hand, since the library's ways
// (std::format, streams, to_chars on double) each cost more wasm than the whole of this layer.
#include "base/format.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace base {
namespace {

constexpr std::string_view no_break_space = "\u00A0";
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

std::string grouped(std::string text, char separator) {
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, 1, separator);
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
    const bool german = language == Language::de;
    const char separator = german ? '.' : ',';
    if (decimal.huge >= too_long) {
        return power_text(decimal.huge, language);
    }
    if (decimal.huge > 0) {
        const double low = std::fmod(decimal.huge, 1e9);
        const auto high = static_cast<std::uint64_t>((decimal.huge - low) / 1e9);
        return grouped(plain(high) + padded(static_cast<std::uint64_t>(low), 9), separator);
    }
    const auto one = static_cast<std::uint64_t>(power_of_ten(decimal.digits));
    std::string text = grouped(plain(decimal.scaled / one), separator);
    if (decimal.digits > 0) {
        text += decimal_mark(language);
        text += padded(decimal.scaled % one, static_cast<std::size_t>(decimal.digits));
    }
    return text;
}

std::string_view sign(const Decimal& decimal) { return decimal.negative ? minus : std::string_view{}; }

std::string with_unit(std::string text, std::string_view unit) {
    text += no_break_space;
    text += unit;
    return text;
}

std::string dollars(const Decimal& decimal, Language language) {
    std::string text(sign(decimal));
    if (language == Language::en) text += '$';
    text += magnitude_text(decimal, language);
    return language == Language::de ? with_unit(std::move(text), "$") : text;
}

std::string percentage(const Decimal& decimal, Language language, bool show_plus) {
    std::string text(sign(decimal));
    if (show_plus && !decimal.negative && decimal.scaled != 0) text += '+';
    text += magnitude_text(decimal, language);
    if (language == Language::de) return with_unit(std::move(text), "%");
    return text += '%';
}

struct Magnitude {
    double in_millions;
    std::optional<int> digits; // by default; else as many as the value needs
    std::string_view german;
    std::string_view english;
    std::string_view english_short;
};

// No newspaper has short forms of the last two.
constexpr std::array<Magnitude, 5> magnitudes{{
    {1, std::nullopt, "Mio.", "million", "m"},
    {1e3, 1, "Mrd.", "billion", "bn"},
    {1e6, 2, "Bio.", "trillion", "tn"},
    {1e9, 2, "Billiarden", "quadrillion", "\u00A0quadrillion"},
    {1e12, 2, "Trillionen", "quintillion", "\u00A0quintillion"},
}};

struct Scaled {
    Decimal decimal;
    const Magnitude* magnitude = nullptr;
};

// The largest magnitude of which the value is at least one once rounded: 999,960 million is 1.00 trillion, never
// "1,000.0 billion".
Scaled scale_millions(double millions, std::optional<int> digits) {
    Scaled scaled;
    for (const Magnitude& magnitude : magnitudes) {
        const double value = millions / magnitude.in_millions;
        const int places = digits             ? *digits
                           : magnitude.digits ? *magnitude.digits
                                              : digits_of({&value, 1}, Format::number);
        scaled = {round_to(value, places), &magnitude};
        const double shown = static_cast<double>(scaled.decimal.scaled) / power_of_ten(scaled.decimal.digits);
        if (scaled.decimal.huge == 0 && shown < 1000) break;
    }
    return scaled;
}

// Has no name that a reader knows: such an amount is written in full, which is as a power of ten.
bool unnamed(double millions) { return std::fabs(millions) * 1e6 >= too_long; }

std::string long_money(double millions, Language language, std::optional<int> digits) {
    if (unnamed(millions)) return dollars(round_to(millions * 1e6, 0), language);
    const Scaled scaled = scale_millions(millions, digits);
    std::string text(sign(scaled.decimal));
    if (language == Language::en) text += '$';
    text += magnitude_text(scaled.decimal, language);
    if (language == Language::en) return with_unit(std::move(text), scaled.magnitude->english);
    return with_unit(with_unit(std::move(text), scaled.magnitude->german), "$");
}

void drop_trailing_zeros(Decimal& decimal) {
    for (; decimal.digits > 0 && decimal.scaled % 10 == 0; --decimal.digits)
        decimal.scaled /= 10;
}

// Axis labels say the currency once, in the chart's subtitle.
std::string short_money(double millions, Language language, std::optional<int> digits) {
    if (unnamed(millions)) return format(millions * 1e6, Format::number, language);
    Scaled scaled = scale_millions(millions, digits);
    if (!digits) drop_trailing_zeros(scaled.decimal);
    if (scaled.decimal.scaled == 0) return "0";
    std::string text(sign(scaled.decimal));
    text += magnitude_text(scaled.decimal, language);
    if (language == Language::de) return with_unit(std::move(text), scaled.magnitude->german);
    return text += scaled.magnitude->english_short;
}

struct MonthName {
    std::string_view german;
    std::string_view german_short; // after Duden; months of up to five letters are not shortened
    std::string_view english;
    std::string_view english_short;
};

constexpr std::array<MonthName, 12> months{{
    {"Januar", "Jan.", "January", "Jan"},
    {"Februar", "Feb.", "February", "Feb"},
    {"März", "März", "March", "Mar"},
    {"April", "April", "April", "Apr"},
    {"Mai", "Mai", "May", "May"},
    {"Juni", "Juni", "June", "Jun"},
    {"Juli", "Juli", "July", "Jul"},
    {"August", "Aug.", "August", "Aug"},
    {"September", "Sept.", "September", "Sep"},
    {"Oktober", "Okt.", "October", "Oct"},
    {"November", "Nov.", "November", "Nov"},
    {"Dezember", "Dez.", "December", "Dec"},
}};

std::string_view full_month(const Calendar& date, Language language) {
    const MonthName& month = months[date.month - 1];
    return language == Language::de ? month.german : month.english;
}

std::string_view short_month(const Calendar& date, Language language) {
    const MonthName& month = months[date.month - 1];
    return language == Language::de ? month.german_short : month.english_short;
}

std::string year_text(const Calendar& date) {
    const auto magnitude = static_cast<std::uint64_t>(date.year < 0 ? -date.year : date.year);
    return std::string(date.year < 0 ? minus : std::string_view{}) + plain(magnitude);
}

std::string quarter_text(const Calendar& date) { return 'Q' + plain((date.month + 2) / 3); }

std::string quarter_and_year(const Calendar& date, Language language) {
    return language == Language::de ? quarter_text(date) + ' ' + year_text(date)
                                    : year_text(date) + ' ' + quarter_text(date);
}

// The day never parts from its month at a line's end.
std::string day_and_month(const Calendar& date, std::string_view month, Language language) {
    std::string text = plain(date.day);
    if (language == Language::de) text += '.';
    return with_unit(std::move(text), month);
}

std::string time_text(const Calendar& date, Language language) {
    if (language == Language::en) return padded(date.hour, 2) + ':' + padded(date.minute, 2);
    std::string text = plain(date.hour);
    if (date.minute != 0) text += ':' + padded(date.minute, 2);
    return with_unit(std::move(text), "Uhr");
}

} // namespace

std::optional<Language> parse_language(std::string_view code) {
    if (code == "de") return Language::de;
    if (code == "en") return Language::en;
    return std::nullopt;
}

std::string_view code(Language language) { return language == Language::de ? "de" : "en"; }

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

char decimal_mark(Language language) { return language == Language::de ? ',' : '.'; }

std::string format(double value, Format format, Language language, std::optional<int> digits) {
    if (!std::isfinite(value)) return std::string(unknown);
    const auto rounded = [&] { return round_to(value, digits ? *digits : digits_of({&value, 1}, format)); };
    switch (format) {
    case Format::number: {
        const Decimal decimal = rounded();
        return std::string(sign(decimal)) + magnitude_text(decimal, language);
    }
    case Format::usd:
        return dollars(rounded(), language);
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
    const auto day_month = [&] { return day_and_month(date, short_month(date, language), language); };
    switch (style) {
    case DateStyle::year:
        return year_text(date);
    case DateStyle::quarter:
        return quarter_text(date);
    case DateStyle::quarter_year:
        return quarter_and_year(date, language);
    case DateStyle::month:
        return std::string(short_month(date, language));
    case DateStyle::month_year:
        return std::string(short_month(date, language)) + ' ' + year_text(date);
    case DateStyle::day_month:
        return day_month();
    case DateStyle::medium:
        return day_month() + ' ' + year_text(date);
    case DateStyle::full:
        return day_and_month(date, full_month(date, language), language) + ' ' + year_text(date);
    case DateStyle::hour:
        return time_text(date, language);
    case DateStyle::day_hour:
        return day_month() + ", " + time_text(date, language);
    }
    return {};
}

std::string format_date(const Date& date, DateLength length, Language language) {
    const bool full = length == DateLength::full;
    const Calendar fields = calendar(date.at);
    switch (date.precision) {
    case Precision::year:
        return year_text(fields);
    case Precision::quarter:
        if (full && language == Language::de) {
            return plain((fields.month + 2) / 3) + "." + std::string(no_break_space) + "Quartal " + year_text(fields);
        }
        return quarter_and_year(fields, language);
    case Precision::month:
        return full ? std::string(full_month(fields, language)) + ' ' + year_text(fields)
                    : format_date(date.at, DateStyle::month_year, language);
    case Precision::day:
        break;
    case Precision::minute:
        return format_date({date.at, Precision::day}, length, language) + ", " + time_text(fields, language) +
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
