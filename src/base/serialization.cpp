// Shortest digits that read back as the same number; dates as far as their precision goes.
#include "base/serialization.hpp"

#include "base/decimal.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace base {
namespace {

// What is written without an exponent: figures that a double holds to the unit.
constexpr int min_exponent = -7;
constexpr int max_exponent = 15;

Decimal shortest(double magnitude) {
    int digits = std::numeric_limits<double>::digits10;
    Decimal decimal = round_to_decimal(magnitude, digits);
    while (to_double(decimal) != magnitude && digits < std::numeric_limits<double>::max_digits10) {
        decimal = round_to_decimal(magnitude, ++digits);
    }
    return decimal;
}

std::string padded(unsigned number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
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
    return padded(static_cast<unsigned>(c.year), 4) + "-" + padded(c.month, 2) + "-" + padded(c.day, 2);
}

std::string iso_date(const Date& date) {
    const Calendar c = calendar(date.at);
    std::string day = iso_date(date.at);
    switch (date.precision) {
    case Precision::year:
        return day.substr(0, 4);
    case Precision::quarter:
        return day.substr(0, 4) + "-Q" + std::to_string((c.month + 2) / 3);
    case Precision::month:
        return day.substr(0, 7);
    case Precision::day:
        break;
    case Precision::minute:
        return day + "T" + padded(c.hour, 2) + ":" + padded(c.minute, 2) + "Z";
    }
    return day;
}

std::string iso_instant(Instant instant) {
    return iso_date({instant, instant % seconds_per_day == 0 ? Precision::day : Precision::minute});
}

} // namespace base
