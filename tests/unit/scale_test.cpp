// Scales: ends, direction, round trip, and what happens where a logarithm has no answer.
#include "chart/scale/scale.hpp"

#include "base/geometry.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <random>

using chart::Scale;
using content::ScaleType;

TEST_CASE("a linear scale maps its domain onto its range") {
    const Scale y{ScaleType::linear, {0, 200}, 300, 100};
    CHECK(y(0) == 300);
    CHECK(y(200) == 100);
    CHECK(y(50) == 250);
    CHECK(y.invert(250) == doctest::Approx(50));
    CHECK(y(-100) == 400); // beyond the domain it goes on
}

TEST_CASE("a log scale gives every doubling the same length") {
    const Scale y{ScaleType::log, {1, 1000}, 0, 300};
    CHECK(y(10) == doctest::Approx(100));
    CHECK(y(100) == doctest::Approx(200));
    CHECK(y(400) - y(200) == doctest::Approx(y(20) - y(10)));
    CHECK(y.invert(100) == doctest::Approx(10));
}

TEST_CASE("a log scale puts what has no logarithm at its edge") {
    const Scale y{ScaleType::log, {1, 1000}, 300, 0};
    CHECK(y(0) == 300);
    CHECK(y(-5) == 300);
}

TEST_CASE("a log scale over a domain that reaches zero is drawn linearly") {
    const Scale y{ScaleType::log, {0, 10}, 0, 100};
    CHECK(y(5) == 50);
    CHECK(y.invert(50) == 5);
}

TEST_CASE("an empty domain is drawn in the middle, an empty range inverts to the start") {
    CHECK(Scale{ScaleType::linear, {7, 7}, 0, 100}(7) == 50);
    CHECK(Scale{ScaleType::log, {7, 7}, 0, 100}(7) == 50);
    CHECK(Scale{ScaleType::linear, {3, 9}, 50, 50}.invert(50) == 3);
}

TEST_CASE("inverting finds the value again, within a hundredth of a pixel") {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> exponent(-3, 9);
    std::uniform_real_distribution<double> part(0, 1);
    std::uniform_real_distribution<float> pixel(-500, 3000);
    for (int i = 0; i < 5000; ++i) {
        const double from = std::pow(10, exponent(random));
        const double to = from * (1.01 + 50 * part(random));
        const float start = pixel(random);
        const Scale scale{
            i % 2 == 0 ? ScaleType::linear : ScaleType::log, {from, to}, start, start + (i % 4 < 2 ? 400.0F : -400.0F)};
        const double value = base::lerp(from, to, part(random));
        CAPTURE(from);
        CAPTURE(to);
        CAPTURE(value);
        CHECK(std::fabs(scale(scale.invert(scale(value))) - scale(value)) < 0.01F);
        CHECK(scale.invert(scale(value)) == doctest::Approx(value).epsilon(1e-4));
    }
}
