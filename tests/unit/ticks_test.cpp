// Value ticks: steps, exactness, labels; and the same promises kept over thousands of random domains.
#include "chart/scale/ticks.hpp"
#include "languages.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <doctest/doctest.h>
#include <random>
#include <set>

using base::Format;
using base::Language;
using chart::Domain;
using chart::Tick;
using content::ScaleType;
using content::ValueScale;

namespace {

std::vector<std::string> labels(const std::vector<Tick>& ticks) {
    std::vector<std::string> result;
    for (const Tick& tick : ticks) {
        result.push_back(tick.label);
    }
    return result;
}

ValueScale scale_of(Format format, ScaleType type = ScaleType::linear) {
    ValueScale scale;
    scale.type = type;
    scale.format = format;
    return scale;
}

using Texts = std::vector<std::string>;
using Values = std::vector<double>;

bool strictly_ascending(const Values& values) {
    return std::adjacent_find(values.begin(), values.end(), std::greater_equal<>()) == values.end();
}

bool inside(const Values& values, Domain domain) {
    return std::all_of(values.begin(), values.end(),
                       [domain](double value) { return value >= domain.from && value <= domain.to; });
}

bool is_one_two_five(double value) {
    const double exponent = std::floor(std::log10(value) + 1e-9);
    const double leading = value / std::pow(10, exponent);
    const std::array allowed{1.0, 2.0, 5.0};
    return std::any_of(allowed.begin(), allowed.end(),
                       [leading](double mantissa) { return std::fabs(leading - mantissa) < 1e-6; });
}

// Wide enough against its place for the tests below to divide differences without losing the digits they look at.
bool is_wide(Domain domain) { return domain.span() > 1e-7 * std::fabs(domain.from); }

// Whether the domain is cut into half to twice `count` whole steps of 1, 2 or 5.
bool has_about(int count, Domain domain) {
    for (int steps = (count + 1) / 2; steps <= 2 * count; ++steps) {
        const double step = domain.span() / steps;
        const double index = domain.from / step;
        if (is_one_two_five(step) && std::fabs(index - std::round(index)) < 1e-6 * std::max(1.0, std::fabs(index))) {
            return true;
        }
    }
    return false;
}

// Domains as charts have them: any place, any width, from thousandths to trillions.
class RandomDomains {
  public:
    explicit RandomDomains(unsigned seed) : random_(seed) {}
    Domain any() {
        const double from = signed_magnitude();
        return {from, from + std::fabs(signed_magnitude())};
    }
    Domain positive() {
        const double from = std::fabs(signed_magnitude());
        return {from, from * std::pow(10, decades_(random_))};
    }
    int count() { return count_(random_); }

  private:
    double signed_magnitude() { return sign_(random_) * std::pow(10, exponent_(random_)); }

    std::mt19937 random_;
    std::uniform_real_distribution<double> exponent_{-3, 9};
    std::uniform_real_distribution<double> sign_{-1, 1};
    std::uniform_real_distribution<double> decades_{0.01, 8};
    std::uniform_int_distribution<int> count_{1, 12};
};

} // namespace

TEST_CASE("linear ticks are multiples of 1, 2 or 5") {
    CHECK(chart::linear_ticks({0, 100}, 5) == Values{0, 20, 40, 60, 80, 100});
    CHECK(chart::linear_ticks({98'000, 127'000}, 6) == Values{100'000, 105'000, 110'000, 115'000, 120'000, 125'000});
    CHECK(chart::linear_ticks({-3, 12}, 4) == Values{0, 5, 10});
}

TEST_CASE("linear ticks are the nearest doubles to what they mean") {
    CHECK(chart::linear_ticks({0, 0.7}, 7) == Values{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7});
    CHECK(chart::linear_ticks({0.07, 0.1}, 3) == Values{0.07, 0.08, 0.09, 0.1});
    const Values around_zero = chart::linear_ticks({-0.5, 0.5}, 2);
    REQUIRE(around_zero == Values{-0.5, 0, 0.5});
    CHECK_FALSE(std::signbit(around_zero[1]));
}

TEST_CASE("two ticks at least where two are asked for") {
    CHECK(chart::linear_ticks({0.9, 2.4}, 2).size() >= 2);
    CHECK(chart::linear_ticks({11, 19}, 2).size() >= 2);
}

TEST_CASE("no ticks on nothing") {
    const double nan = std::nan("");
    CHECK(chart::linear_ticks({5, 5}, 4).empty());
    CHECK(chart::linear_ticks({5, 4}, 4).empty());
    CHECK(chart::linear_ticks({0, 1}, 0).empty());
    CHECK(chart::linear_ticks({nan, 1}, 4).empty());
    CHECK(chart::linear_ticks({-1e308, 1e308}, 4).empty());
    CHECK(chart::log_ticks({nan, 1}, 4).empty());
    CHECK(chart::log_ticks({3, 3}, 4).empty());
    CHECK(chart::linear_ticks({0, 1e-310}, 4).empty());
}

TEST_CASE("log ticks are 1, 2 and 5, then only powers, then every other power") {
    CHECK(chart::log_ticks({1, 100}, 6) == Values{1, 2, 5, 10, 20, 50, 100});
    CHECK(chart::log_ticks({0.5, 30}, 5) == Values{0.5, 1, 2, 5, 10, 20});
    CHECK(chart::log_ticks({1, 10'000}, 4) == Values{1, 10, 100, 1000, 10'000});
    CHECK(chart::log_ticks({1, 1e8}, 4) == Values{1, 100, 1e4, 1e6, 1e8});
}

TEST_CASE("log ticks fall back to linear ones within a decade") {
    CHECK(chart::log_ticks({65'000, 126'000}, 4) == chart::linear_ticks({65'000, 126'000}, 4));
    CHECK(chart::log_ticks({1.5, 12}, 4) == Values{2, 5, 10});
    CHECK(chart::log_ticks({0, 12}, 4) == chart::linear_ticks({0, 12}, 4));
}

TEST_CASE("a nice domain ends on whole steps around the data") {
    CHECK(chart::nice_domain({103'598, 126'198}, 5, false) == Domain{100'000, 130'000});
    CHECK(chart::nice_domain({3, 97}, 5, true) == Domain{0, 100});
    CHECK(chart::nice_domain({-13, -3}, 4, true) == Domain{-15, 0});
    CHECK(chart::nice_domain({0, 0}, 4, true).span() > 0);
    CHECK(chart::nice_domain({42, 42}, 4, false).from < 42);
    CHECK(chart::nice_domain({42, 42}, 4, false).to > 42);
    CHECK(chart::nice_domain({std::nan(""), 1}, 4, false) == Domain{0, 1});
    CHECK(chart::nice_domain({1e-320, 1e-320}, 4, false).span() > 0);
}

TEST_CASE("labels carry the digits that their step needs") {
    const ValueScale percent = scale_of(Format::percent);
    CHECK(labels(chart::value_ticks(percent, {0, 20}, 4, test::de())) ==
          Texts{"0\u00A0%", "5\u00A0%", "10\u00A0%", "15\u00A0%", "20\u00A0%"});
    CHECK(labels(chart::value_ticks(percent, {0, 2}, 4, test::en())) == Texts{"0.0%", "0.5%", "1.0%", "1.5%", "2.0%"});
    CHECK(labels(chart::value_ticks(scale_of(Format::money("USD")), {100'000, 120'000}, 3, test::de())) ==
          Texts{"100.000\u00A0$", "105.000\u00A0$", "110.000\u00A0$", "115.000\u00A0$", "120.000\u00A0$"});
    CHECK(labels(chart::value_ticks(scale_of(Format::number, ScaleType::log), {0.5, 5}, 4, test::en())) ==
          Texts{"0.5", "1.0", "2.0", "5.0"});
}

TEST_CASE("labels in millions of dollars stay short and exact") {
    const ValueScale money = scale_of(Format{.scale = base::Scale::million});
    CHECK(labels(chart::value_ticks(money, {0, 2e6}, 4, test::en())) == Texts{"0", "500bn", "1tn", "1.5tn", "2tn"});
    CHECK(labels(chart::value_ticks(money, {1'200'000, 1'300'000}, 2, test::en())) ==
          Texts{"1.20tn", "1.25tn", "1.30tn"});
}

TEST_CASE("an author's digits are kept, and added to where labels would repeat or lie") {
    ValueScale scale = scale_of(Format::percent);
    scale.digits = 1;
    CHECK(labels(chart::value_ticks(scale, {0, 10}, 2, test::en())) == Texts{"0.0%", "5.0%", "10.0%"});
    scale.digits = 0;
    CHECK(labels(chart::value_ticks(scale, {0, 1}, 2, test::en())) == Texts{"0.0%", "0.5%", "1.0%"});
}

TEST_CASE("linear ticks keep their promises on any domain") {
    RandomDomains random(2);
    for (int i = 0; i < 5000; ++i) {
        const Domain domain = random.any();
        const int count = random.count();
        CAPTURE(domain.from);
        CAPTURE(domain.to);
        CAPTURE(count);
        const Values values = chart::linear_ticks(domain, count);
        CHECK(strictly_ascending(values));
        CHECK(inside(values, domain));
        CHECK(values.size() <= 2 * static_cast<std::size_t>(count) + 1);
        if (is_wide(domain) && count >= 2) {
            REQUIRE(values.size() >= 2);
            CHECK(is_one_two_five((values.back() - values.front()) / static_cast<double>(values.size() - 1)));
        }
    }
}

TEST_CASE("log ticks keep their promises on any positive domain") {
    RandomDomains random(3);
    for (int i = 0; i < 5000; ++i) {
        const Domain domain = random.positive();
        const int count = random.count();
        CAPTURE(domain.from);
        CAPTURE(domain.to);
        CAPTURE(count);
        const Values values = chart::log_ticks(domain, count);
        CHECK(strictly_ascending(values));
        CHECK(inside(values, domain));
        CHECK(values.size() <= 2 * static_cast<std::size_t>(std::max(count, 2)) + 1);
        CHECK((values.size() >= 1 || count == 1));
        if (domain.to >= 10 * domain.from) {
            CHECK(std::all_of(values.begin(), values.end(), is_one_two_five));
        }
    }
}

TEST_CASE("a nice domain keeps its promises on any data") {
    RandomDomains random(4);
    for (int i = 0; i < 5000; ++i) {
        const Domain data = random.any();
        const int count = random.count();
        const bool zero = i % 2 == 0;
        CAPTURE(data.from);
        CAPTURE(data.to);
        CAPTURE(count);
        CAPTURE(zero);
        const Domain nice = chart::nice_domain(data, count, zero);
        CHECK(nice.from <= data.from);
        CHECK(nice.to >= data.to);
        CHECK(nice.span() > 0);
        if (zero) {
            CHECK(nice.from <= 0);
            CHECK(nice.to >= 0);
        }
        CHECK((has_about(count, nice) || !is_wide(data)));
    }
}

TEST_CASE("labels of values are unique in every format, language and scale") {
    RandomDomains random(5);
    const Format formats[] = {Format::number,
                              Format::money("USD"),
                              Format::money("USD", base::Scale::million),
                              Format{.scale = base::Scale::million},
                              Format::percent,
                              Format::percent_signed};
    for (int i = 0; i < 6000; ++i) {
        const ScaleType type = i % 2 == 0 ? ScaleType::linear : ScaleType::log;
        const Domain domain = type == ScaleType::log ? random.positive() : random.any();
        const Language language = i % 4 < 2 ? test::de() : test::en();
        const int count = random.count();
        CAPTURE(domain.from);
        CAPTURE(domain.to);
        const Texts texts = labels(chart::value_ticks(scale_of(formats[i % 6], type), domain, count, language));
        CHECK(std::set<std::string>(texts.begin(), texts.end()).size() == texts.size());
    }
}
