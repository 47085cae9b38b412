// Exact conversions between a double and its decimal digits: what printf and strtod do, which bring 10 KB (brotli) of
// long double and locales into the wasm; std::to_chars' tables are as large.
#pragma once

#include <string>
#include <string_view>

namespace base {

// d.ddd times ten to the power of `exponent`, where `digits` are all d; none at the end is a zero. No digits: zero.
struct Decimal {
    std::string digits;
    int exponent = 0;
};

// A finite, positive number with so many digits, rounded half to even.
[[nodiscard]] Decimal round_to_decimal(double magnitude, int digits);

// The double that is nearest; infinity for what none is near.
[[nodiscard]] double to_double(const Decimal& decimal);

// The number at the beginning of a text, as JSON writes it, and how long that is: 0 when there is none.
struct ParsedNumber {
    double value = 0;
    std::size_t length = 0;
};
[[nodiscard]] ParsedNumber parse_number(std::string_view text);

} // namespace base
