// The C library's printf and strtod, which ImGui and the JSON reader bring along anyway: std::to_chars for doubles
// would add 10 KB of tables to the wasm. They follow the C locale, so that nothing here is left to them but digits.
#include "base/serialization.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace base {
namespace {

// What is written without an exponent: figures that a double holds to the unit.
constexpr int min_exponent = -7;
constexpr int max_exponent = 15;

// 0.digits times ten to the power of `exponent` + 1.
struct Decimal {
    std::string digits; // none at the end is a zero
    int exponent = 0;
};

Decimal rounded(double magnitude, int digits) {
    std::array<char, 40> written{}; // "1.7926e+11", the mark as the locale has it
    std::snprintf(written.data(), written.size(), "%.*e", digits - 1, magnitude);
    Decimal decimal;
    const char* at = written.data();
    for (; *at != 'e'; ++at) {
        if (*at >= '0' && *at <= '9') {
            decimal.digits += *at;
        }
    }
    decimal.exponent = std::atoi(at + 1);
    decimal.digits.resize(decimal.digits.find_last_not_of('0') + 1);
    return decimal;
}

double value_of(const Decimal& decimal) {
    const int tens = decimal.exponent + 1 - static_cast<int>(decimal.digits.size());
    return std::strtod((decimal.digits + "e" + std::to_string(tens)).c_str(), nullptr);
}

Decimal shortest(double magnitude) {
    int digits = std::numeric_limits<double>::digits10;
    Decimal decimal = rounded(magnitude, digits);
    while (value_of(decimal) != magnitude && digits < std::numeric_limits<double>::max_digits10) {
        decimal = rounded(magnitude, ++digits);
    }
    return decimal;
}

} // namespace

std::string to_string(double value) {
    if (!std::isfinite(value)) {
        return {};
    }
    if (value == 0) {
        return "0";
    }
    auto [text, exponent] = shortest(std::fabs(value));
    const auto count = static_cast<int>(text.size());
    if (exponent < min_exponent || exponent >= max_exponent) {
        text.insert(1, count > 1 ? "." : "");
        text += (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
    } else if (exponent < 0) {
        text.insert(0, "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0'));
    } else if (exponent + 1 < count) {
        text.insert(static_cast<std::size_t>(exponent) + 1, ".");
    } else {
        text.append(static_cast<std::size_t>(exponent + 1 - count), '0');
    }
    return (value < 0 ? "-" : "") + text;
}

std::string iso_date(Instant instant) {
    const Calendar c = calendar(instant);
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", c.year, c.month, c.day);
    return out.data();
}

std::string iso_date(const Date& date) {
    const Calendar c = calendar(date.at);
    const std::string day = iso_date(date.at);
    std::array<char, 32> tail{};
    switch (date.precision) {
    case Precision::year:
        return day.substr(0, 4);
    case Precision::quarter:
        std::snprintf(tail.data(), tail.size(), "-Q%u", (c.month + 2) / 3);
        return day.substr(0, 4) + tail.data();
    case Precision::month:
        return day.substr(0, 7);
    case Precision::day:
        break;
    case Precision::minute:
        std::snprintf(tail.data(), tail.size(), "T%02u:%02uZ", c.hour, c.minute);
        break;
    }
    return day + tail.data();
}

std::string iso_instant(Instant instant) {
    return iso_date({instant, instant % seconds_per_day == 0 ? Precision::day : Precision::minute});
}

} // namespace base
