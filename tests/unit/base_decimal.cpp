// Digits and doubles, compared with the C library's own conversions.
#include "base/decimal.hpp"

#include <doctest/doctest.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

namespace {

std::string by_library(double value, int digits) {
    std::array<char, 64> out{};
    std::snprintf(out.data(), out.size(), "%.*e", digits - 1, value);
    return out.data();
}

std::string written(const base::Decimal& decimal, int digits) {
    std::string text;
    for (std::size_t i = 0; i < static_cast<std::size_t>(digits); ++i) {
        text += i == 1 ? "." : "";
        text += i < decimal.digits.size() ? decimal.digits[i] : '0';
    }
    std::array<char, 16> exponent{};
    std::snprintf(exponent.data(), exponent.size(), "e%+03d", decimal.exponent);
    return text.append(exponent.data());
}

} // namespace

TEST_CASE("a double's digits are the library's, at any length") {
    std::mt19937_64 random(7);
    for (int i = 0; i < 2000; ++i) {
        const double value = std::fabs(std::bit_cast<double>(random()));
        if (!std::isfinite(value) || value == 0) {
            continue;
        }
        for (const int digits : {1, 2, 9, 15, 16, 17, 25}) {
            CHECK(written(base::round_to_decimal(value, digits), digits) == by_library(value, digits));
        }
    }
    for (const double value : {0.5, 1.5, 2.5, 0.25, 0.125, 9.5, 99.5, 999999.5, 1e22, 1e23, 5e-324,
                               2.2250738585072014e-308, std::numeric_limits<double>::max()}) {
        for (const int digits : {1, 2, 3, 6, 17}) {
            CHECK(written(base::round_to_decimal(value, digits), digits) == by_library(value, digits));
        }
    }
}

TEST_CASE("digits are read as the nearest double") {
    std::mt19937_64 random(11);
    for (int i = 0; i < 2000; ++i) {
        const double value = std::bit_cast<double>(random());
        if (!std::isfinite(value)) {
            continue;
        }
        for (const int digits : {3, 15, 16, 17, 18, 19, 20, 40}) {
            const std::string text = by_library(value, digits);
            const base::ParsedNumber number = base::parse_number(text);
            CHECK(number.value == std::strtod(text.c_str(), nullptr));
            CHECK(number.length == text.size());
        }
    }
    for (const char* text : {"0",
                             "-0",
                             "0.0",
                             "00.10",
                             "1",
                             "-1",
                             "110425",
                             "2.20",
                             "0.000001",
                             "9007199254740993",
                             "9007199254740992.5",
                             "9007199254740993.00000000000000000000000000000000000001",
                             "4.9e-324",
                             "2.4703282292062327e-324",
                             "2.4703282292062328e-324",
                             "2.47032822920623272e-324",
                             "2.2250738585072011e-308",
                             "1.7976931348623158e308",
                             "1.7976931348623159e308",
                             "1e400",
                             "-1e400",
                             "1e-400",
                             "1E5",
                             "1e+5",
                             "1e-05",
                             "123456789012345678901234567890",
                             "0.1e1",
                             "8.5e22",
                             "1e99999999999",
                             "0e99999999999"}) {
        CAPTURE(text);
        const base::ParsedNumber number = base::parse_number(text);
        CHECK(number.value == std::strtod(text, nullptr));
        CHECK(std::signbit(number.value) == std::signbit(std::strtod(text, nullptr)));
        CHECK(number.length == std::string(text).size());
    }
}

TEST_CASE("a number ends where the text goes on as none") {
    const auto length = [](const char* text) { return base::parse_number(text).length; };
    CHECK(length("1.5,") == 3);
    CHECK(length("1.") == 1);
    CHECK(length("1e") == 1);
    CHECK(length("1e+") == 1);
    CHECK(length("12px") == 2);
    CHECK(length("") == 0);
    CHECK(length("-") == 0);
    CHECK(length(".5") == 0);
    CHECK(length("x") == 0);
}
