// Time ticks: which calendar step a range gets, what its labels say, and what holds for any range.
#include "chart/scale/ticks.hpp"
#include "languages.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <random>
#include <set>
#include <string_view>
#include <utility>

using base::Instant;
using base::Language;
using chart::Domain;
using chart::Tick;

namespace {

Domain between(Instant from, Instant to) { return {static_cast<double>(from), static_cast<double>(to)}; }

// Dates hold no-break spaces, which would make the expectations below unreadable.
std::string with_plain_spaces(std::string_view label) {
    std::string result;
    for (std::size_t at = 0; at < label.size(); ++at) {
        const bool no_break_space = label.substr(at, 2) == "\u00A0";
        result += no_break_space ? ' ' : label[at];
        at += no_break_space ? 1 : 0;
    }
    return result;
}

std::string joined(const std::vector<Tick>& ticks) {
    std::string result;
    for (const Tick& tick : ticks) {
        result += result.empty() ? "" : " | ";
        result += with_plain_spaces(tick.label);
    }
    return result;
}

std::string axis(Instant from, Instant to, int count, Language language = test::en()) {
    return joined(chart::time_ticks(between(from, to), count, language));
}

// An hour is unique within the day that the axis has named, any other label within its year.
bool has_unique_labels(const std::vector<Tick>& ticks) {
    const bool hours = ticks.size() > 1 && ticks[1].value - ticks[0].value < 86400;
    std::set<std::pair<std::string, Instant>> seen;
    for (const Tick& tick : ticks) {
        const auto at = static_cast<Instant>(tick.value);
        const Instant named = hours ? at / base::seconds_per_day : base::calendar(at).year;
        if (!seen.emplace(tick.label, named).second) {
            return false;
        }
    }
    return true;
}

bool not_ascending(const Tick& a, const Tick& b) { return a.value >= b.value; }

const Instant september = base::instant(2025, 9, 1);
const Instant october_end = base::instant(2025, 10, 31);

} // namespace

TEST_CASE("two months get Mondays where there is room, the 1st and 15th where there is not, else months") {
    CHECK(axis(september, october_end, 10) == "1 Sep 2025 | 8 Sep | 15 Sep | 22 Sep | 29 Sep | 6 Oct | 13 Oct | "
                                              "20 Oct | 27 Oct");
    CHECK(axis(september, october_end, 5) == "1 Sep 2025 | 15 Sep | 1 Oct | 15 Oct");
    CHECK(axis(september, october_end, 3) == "Sep 2025 | Oct");
}

TEST_CASE("a year gets months or quarters and names the new year") {
    const Instant from = base::instant(2024, 10, 21);
    const Instant to = base::instant(2025, 10, 20);
    CHECK(axis(from, to, 12, test::de()) == "Nov. 2024 | Dez. | Jan. 2025 | Feb. | März | April | Mai | Juni | Juli | "
                                            "Aug. | Sept. | Okt.");
    CHECK(axis(from, to, 6, test::de()) == "Jan. 2025 | April | Juli | Okt.");
    CHECK(axis(from, to, 2) == "Jan 2025 | Jul"); // quarters thinned: a year alone would be a single label
}

TEST_CASE("some days get days, or hours that name each new day") {
    const Instant from = base::instant(2025, 10, 17);
    const Instant to = base::instant(2025, 10, 21);
    CHECK(axis(from, to, 6) == "17 Oct 2025 | 18 Oct | 19 Oct | 20 Oct | 21 Oct");
    CHECK(axis(from, to, 3) == "17 Oct 2025 | 19 Oct | 21 Oct");
    CHECK(axis(from, to, 9, test::de()) == "17. Okt. | 12 Uhr | 18. Okt. | 12 Uhr | 19. Okt. | 12 Uhr | 20. Okt. | "
                                           "12 Uhr | 21. Okt.");
}

TEST_CASE("part of a day gets hours, the first of which names the day") {
    const Instant from = base::instant(2025, 10, 17, 19, 30);
    CHECK(axis(from, from + 8 * 3600, 10) == "17 Oct, 20:00 | 21:00 | 22:00 | 23:00 | 18 Oct | 01:00 | 02:00 | 03:00");
    CHECK(axis(from, from + 8 * 3600, 3, test::de()) == "17. Okt., 21 Uhr | 18. Okt. | 3 Uhr");
}

TEST_CASE("years step by 1, 2, 5 and 10") {
    CHECK(axis(base::instant(2024, 1, 1), base::instant(2027, 1, 1), 4) == "2024 | 2025 | 2026 | 2027");
    CHECK(axis(base::instant(2010, 6, 1), base::instant(2025, 1, 1), 8) ==
          "2012 | 2014 | 2016 | 2018 | 2020 | 2022 | 2024");
    CHECK(axis(base::instant(2010, 6, 1), base::instant(2025, 1, 1), 3) == "2015 | 2020 | 2025");
    CHECK(axis(base::instant(1950, 1, 1), base::instant(2025, 1, 1), 8) ==
          "1950 | 1960 | 1970 | 1980 | 1990 | 2000 | 2010 | 2020");
}

TEST_CASE("weeks begin on Mondays, before 1970 too") {
    for (const Instant from : {base::instant(1969, 11, 5), base::instant(2025, 9, 3)}) {
        for (const Tick& tick : chart::time_ticks(between(from, from + 40 * base::seconds_per_day), 6, test::de())) {
            CHECK(base::calendar(static_cast<Instant>(tick.value)).weekday == 1);
        }
    }
}

TEST_CASE("days keep their length over the nights when clocks are changed") {
    const Domain range = between(base::instant(2025, 10, 24), base::instant(2025, 10, 28));
    const std::vector<Tick> ticks = chart::time_ticks(range, 6, test::de());
    REQUIRE(ticks.size() == 5);
    for (std::size_t i = 1; i < ticks.size(); ++i) {
        CHECK(ticks[i].value - ticks[i - 1].value == 86400);
    }
}

TEST_CASE("no time ticks on nothing, and none without end") {
    CHECK(chart::time_ticks({5, 4}, 4, test::de()).empty());
    CHECK(chart::time_ticks({0, 86400}, 0, test::de()).empty());
    CHECK(chart::time_ticks({std::nan(""), 1}, 4, test::de()).empty());
    CHECK(chart::time_ticks({0, std::nan("")}, 4, test::de()).empty());
    CHECK(chart::time_ticks({-1e300, 1e300}, 4, test::de()).size() <= 4);
    CHECK(chart::time_ticks(between(1, 2), 4, test::de()).empty());
    CHECK(chart::time_ticks(between(86400, 86400), 4, test::de()).size() == 1);
}

TEST_CASE("time ticks keep their promises on any range") {
    std::mt19937 random(6);
    std::uniform_real_distribution<double> start(-2e9, 4e9);
    std::uniform_real_distribution<double> magnitude(2, 10);
    std::uniform_int_distribution<int> counts(1, 14);
    for (int i = 0; i < 5000; ++i) {
        const double from = start(random);
        const Domain range{from, from + std::pow(10, magnitude(random))};
        const int count = counts(random);
        CAPTURE(range.from);
        CAPTURE(range.to);
        CAPTURE(count);
        const std::vector<Tick> ticks = chart::time_ticks(range, count, i % 2 == 0 ? test::de() : test::en());
        CHECK(ticks.size() <= static_cast<std::size_t>(count));
        const bool two_hours = range.span() >= 2 * base::seconds_per_hour;
        if (two_hours && count >= 2 && range.span() < 50 * 366.0 * base::seconds_per_day) {
            CHECK(ticks.size() >= 2);
        }
        CHECK(std::adjacent_find(ticks.begin(), ticks.end(), not_ascending) == ticks.end());
        CHECK((ticks.empty() || (ticks.front().value >= range.from && ticks.back().value <= range.to)));
        CHECK(has_unique_labels(ticks));
    }
}
