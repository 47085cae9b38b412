// Exact, with natural numbers of any size in limbs of nine digits: a double is its mantissa times a power of two.
#include "base/decimal.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <vector>

namespace base {
namespace {

constexpr std::uint32_t limb_base = 1'000'000'000;
constexpr int limb_digits = 9;
constexpr int mantissa_bits = std::numeric_limits<double>::digits;

// A natural number of any size, its lowest nine digits first.
using Natural = std::vector<std::uint32_t>;

void multiply(Natural& number, std::uint32_t factor) {
    std::uint64_t carry = 0;
    for (std::uint32_t& limb : number) {
        carry += std::uint64_t{limb} * factor;
        limb = static_cast<std::uint32_t>(carry % limb_base);
        carry /= limb_base;
    }
    if (carry != 0) {
        number.push_back(static_cast<std::uint32_t>(carry));
    }
}

void multiply_by_power(Natural& number, std::uint32_t factor, int power) {
    for (; power > 0; --power) {
        multiply(number, factor);
    }
}

std::string digits_of(const Natural& number) {
    std::string digits;
    for (std::size_t i = number.size(); i-- > 0;) {
        std::string limb = std::to_string(number[i]);
        digits.append(digits.empty() ? 0 : limb_digits - limb.size(), '0');
        digits += limb;
    }
    return digits;
}

void drop_zeros(std::string& digits) { digits.resize(digits.find_last_not_of('0') + 1); }

// All digits of mantissa times two to the power of `exponent`.
Decimal expand(std::uint64_t mantissa, int exponent) {
    Natural number{static_cast<std::uint32_t>(mantissa % limb_base),
                   static_cast<std::uint32_t>(mantissa / limb_base % limb_base),
                   static_cast<std::uint32_t>(mantissa / limb_base / limb_base)};
    while (!number.empty() && number.back() == 0) {
        number.pop_back();
    }
    // A half is five tenths.
    multiply_by_power(number, exponent < 0 ? 5 : 2, std::abs(exponent));
    Decimal all{digits_of(number), 0};
    all.exponent = static_cast<int>(all.digits.size()) - 1 + std::min(exponent, 0);
    drop_zeros(all.digits);
    return all;
}

struct Binary {
    std::uint64_t mantissa = 0;
    int exponent = 0;
};

Binary binary(double magnitude) {
    Binary parts;
    const double share = std::frexp(magnitude, &parts.exponent);
    parts.mantissa = static_cast<std::uint64_t>(std::ldexp(share, mantissa_bits));
    parts.exponent -= mantissa_bits;
    return parts;
}

bool is_even(double number) { return std::bit_cast<std::uint64_t>(number) % 2 == 0; }

// Of two numbers that are not zero: below, above or at 0.
int compare(const Decimal& a, const Decimal& b) {
    return a.exponent != b.exponent ? (a.exponent < b.exponent ? -1 : 1) : a.digits.compare(b.digits);
}

// How a number compares with what lies halfway between `below` and the next double.
int compare_to_half(const Decimal& decimal, double below) {
    if (below == 0) {
        return compare(decimal, expand(1, std::numeric_limits<double>::min_exponent - mantissa_bits - 1));
    }
    const double next = std::nextafter(below, std::numeric_limits<double>::infinity());
    const Binary low = binary(below);
    // In quarters: a subnormal's spacing is that of the bits that it lacks.
    const double step = std::isfinite(next) ? next - below : below - std::nextafter(below, 0.0);
    const int quarters = 2;
    const double steps = std::ldexp(step, -low.exponent + quarters - 1);
    return compare(decimal,
                   expand((low.mantissa << quarters) + static_cast<std::uint64_t>(steps), low.exponent - quarters));
}

// The first digits as a number.
std::uint64_t leading(std::string_view digits) {
    std::uint64_t number = 0;
    for (const char digit : digits) {
        number = number * 10 + static_cast<std::uint64_t>(digit - '0');
    }
    return number;
}

double scale(double number, int tens) {
    constexpr std::array exact{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                               1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    constexpr int largest = static_cast<int>(exact.size()) - 1;
    for (; tens > largest; tens -= largest) {
        number *= exact.back();
    }
    for (; tens < -largest; tens += largest) {
        number /= exact.back();
    }
    return tens < 0 ? number / exact[static_cast<std::size_t>(-tens)] : number * exact[static_cast<std::size_t>(tens)];
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

Decimal round_to_decimal(double magnitude, int digits) {
    const Binary parts = binary(magnitude);
    Decimal decimal = expand(parts.mantissa, parts.exponent);
    const auto count = static_cast<std::size_t>(digits);
    if (decimal.digits.size() <= count) {
        return decimal;
    }
    const bool half = decimal.digits[count] == '5' && decimal.digits.size() == count + 1;
    const bool odd = (decimal.digits[count - 1] - '0') % 2 != 0;
    const bool up = half ? odd : decimal.digits[count] >= '5';
    decimal.digits.resize(count);
    if (up) {
        const std::size_t last = decimal.digits.find_last_not_of('9');
        if (last == std::string::npos) {
            return {"1", decimal.exponent + 1};
        }
        decimal.digits.resize(last + 1);
        ++decimal.digits[last];
    }
    drop_zeros(decimal.digits);
    return decimal;
}

double to_double(const Decimal& decimal) {
    constexpr std::size_t exact_digits = std::numeric_limits<double>::digits10;
    constexpr int exact_tens = 22;
    constexpr std::size_t word_digits = 19;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double highest = std::numeric_limits<double>::max();
    if (decimal.digits.empty() || decimal.exponent < -400) {
        return 0;
    }
    if (decimal.exponent > std::numeric_limits<double>::max_exponent10) {
        return infinity;
    }
    const std::string_view first = std::string_view(decimal.digits).substr(0, word_digits);
    const int tens = decimal.exponent + 1 - static_cast<int>(first.size());
    double nearest = scale(static_cast<double>(leading(first)), tens);
    if (decimal.digits.size() <= exact_digits && std::abs(tens) <= exact_tens) {
        return nearest; // two exact numbers, rounded once
    }
    nearest = std::min(nearest, highest);
    // A few roundings off: to the neighbours, until the number is less than half a step away.
    while (nearest > 0) {
        const double below = std::nextafter(nearest, 0.0);
        const int side = compare_to_half(decimal, below);
        if (side > 0 || (side == 0 && is_even(nearest))) {
            break;
        }
        nearest = below;
    }
    while (nearest <= highest) {
        const int side = compare_to_half(decimal, nearest);
        if (side < 0 || (side == 0 && is_even(nearest))) {
            break;
        }
        nearest = std::nextafter(nearest, infinity);
    }
    return nearest;
}

ParsedNumber parse_number(std::string_view text) {
    std::size_t at = 0;
    const bool negative = !text.empty() && text[0] == '-';
    at += negative ? 1 : 0;
    Decimal decimal;
    std::size_t read = 0;
    int point = -1;
    const auto take_digits = [&](int step) {
        for (; at < text.size() && is_digit(text[at]); ++at, ++read) {
            if (text[at] != '0' || !decimal.digits.empty()) {
                decimal.digits += text[at];
                point += step;
            } else {
                point -= 1 - step;
            }
        }
    };
    take_digits(1);
    if (read == 0) {
        return {};
    }
    if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
        ++at;
        take_digits(0);
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        std::size_t digit = at + 1;
        const bool less = digit < text.size() && text[digit] == '-';
        digit += digit < text.size() && (text[digit] == '-' || text[digit] == '+') ? 1 : 0;
        constexpr int far = 10000; // beyond any double
        int power = 0;
        for (; digit < text.size() && is_digit(text[digit]); at = ++digit) {
            power = std::min(far, power * 10 + (text[digit] - '0'));
        }
        point += less ? -power : power;
    }
    drop_zeros(decimal.digits);
    decimal.exponent = point;
    const double value = to_double(decimal);
    return {negative ? -value : value, at};
}

} // namespace base
