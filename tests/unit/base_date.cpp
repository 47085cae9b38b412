// Dates: what the JSON may say, what it may not, and the calendar behind every axis.
#include "base/date.hpp"
#include "base/serialization.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <initializer_list>
#include <string_view>

using base::instant;
using base::parse_instant;

TEST_CASE("the forms of a date are read, each with its precision") {
    using base::Date;
    using base::parse_date;
    using base::Precision;
    CHECK((parse_date("2025") == Date{instant(2025, 1, 1), Precision::year}));
    CHECK((parse_date("2025-Q1") == Date{instant(2025, 1, 1), Precision::quarter}));
    CHECK((parse_date("2025-Q4") == Date{instant(2025, 10, 1), Precision::quarter}));
    CHECK((parse_date("2025-10") == Date{instant(2025, 10, 1), Precision::month}));
    CHECK((parse_date("2025-10-20") == Date{instant(2025, 10, 20), Precision::day}));
    CHECK((parse_date("2025-10-20T00:00Z") == Date{instant(2025, 10, 20), Precision::minute}));
    CHECK((parse_date("0001-01-01") == Date{instant(1, 1, 1), Precision::day}));

    CHECK(parse_instant("2025-10-20") == instant(2025, 10, 20));
    CHECK(parse_instant("2025-10-20T16:05Z") == instant(2025, 10, 20, 16, 5));
    CHECK(parse_instant("2025-10") == instant(2025, 10, 1));
    CHECK(parse_instant("2025") == instant(2025, 1, 1));
    CHECK(parse_instant("1970-01-01") == 0);
    CHECK(parse_instant("1969-12-31T23:59Z") == -60);
    CHECK(parse_instant("2025-10-20") == 1760918400);
}

TEST_CASE("impossible and malformed dates are turned away") {
    for (const std::string_view text : {"",
                                        " ",
                                        "20",
                                        "20251020",
                                        "2025-",
                                        "2025-13",
                                        "2025-00",
                                        "2025-1-1",
                                        "2025-02-30",
                                        "2025-04-31",
                                        "2025-10-00",
                                        "2025-10-32",
                                        "2025-10-20 ",
                                        " 2025-10-20",
                                        "2025-10-20T",
                                        "2025-10-20T16",
                                        "2025-10-20T16:00",
                                        "2025-10-20T24:00Z",
                                        "2025-10-20T16:60Z",
                                        "2025-10-20T16:00z",
                                        "2025-10-20T16:00Zx",
                                        "2025-10-20T16:00:00Z",
                                        "2025-10T16:00Z",
                                        "2025/10/20",
                                        "20.10.2025",
                                        "-025-10-20",
                                        "0000",
                                        "0000-06-01",
                                        "-0044",
                                        "2025-Q0",
                                        "2025-Q5",
                                        "2025-Q",
                                        "2025-Q12",
                                        "2025-Q1-01",
                                        "2025Q1",
                                        "2025-q1",
                                        "+025",
                                        "2025-10-2O",
                                        "２０２５"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_instant(text));
    }
}

TEST_CASE("leap years are those of the Gregorian calendar") {
    CHECK(parse_instant("2024-02-29"));
    CHECK(parse_instant("2000-02-29"));
    CHECK_FALSE(parse_instant("2025-02-29"));
    CHECK_FALSE(parse_instant("1900-02-29"));
    CHECK(instant(2024, 3, 1) - instant(2024, 2, 28) == 2 * base::seconds_per_day);
    CHECK(instant(2025, 3, 1) - instant(2025, 2, 28) == base::seconds_per_day);
}

TEST_CASE("the calendar gives back what made the instant") {
    const base::Calendar monday = base::calendar(instant(2025, 10, 20, 16, 5));
    CHECK(monday.year == 2025);
    CHECK(monday.month == 10);
    CHECK(monday.day == 20);
    CHECK(monday.hour == 16);
    CHECK(monday.minute == 5);
    CHECK(monday.weekday == 1);

    const base::Calendar before_epoch = base::calendar(-1);
    CHECK(before_epoch.year == 1969);
    CHECK(before_epoch.day == 31);
    CHECK(before_epoch.hour == 23);
    CHECK(before_epoch.minute == 59);

    for (base::Instant day = instant(1999, 12, 1); day < instant(2030, 1, 1); day += base::seconds_per_day) {
        const base::Calendar date = base::calendar(day);
        REQUIRE(instant(date.year, date.month, date.day) == day);
    }
}

TEST_CASE("the hour of a clock change is an hour like any other") {
    CHECK(instant(2025, 10, 27) - instant(2025, 10, 26) == base::seconds_per_day);
    CHECK(base::calendar(instant(2025, 10, 26, 2)).hour == 2);
}

TEST_CASE("instants out of all range are still dates") {
    for (const base::Instant far : {INT64_MIN, INT64_MAX}) {
        const base::Calendar date = base::calendar(far);
        CHECK(date.month >= 1);
        CHECK(date.month <= 12);
        CHECK(date.day >= 1);
        CHECK(date.day <= 31);
    }
}

TEST_CASE("dates are written as they are read") {
    for (const char* iso : {"0987", "2025", "2025-Q1", "2025-Q4", "1825-05", "2025-10-20", "2025-10-20T00:00Z"}) {
        const auto date = base::parse_date(iso);
        REQUIRE(date.has_value());
        CHECK(base::iso_date(*date) == iso);
    }
}

TEST_CASE("numbers for machines are read again as the same") {
    for (const double value : {0.1, 1.0 / 3, 1234567890.123, 9.72, 1e20, 5e-324, 0.1 + 0.2}) {
        CHECK(std::strtod(base::to_string(value).c_str(), nullptr) == value);
    }
    CHECK(base::to_string(9.72) == "9.72");
    CHECK(base::to_string(1234567890.123) == "1234567890.123");
    CHECK(base::to_string(-0.0) == "0");
    CHECK(base::to_string(0.1 + 0.2) == "0.30000000000000004");
}

TEST_CASE("instants are written as they are read") {
    for (const char* iso : {"2025-10-20", "2025-10-20T16:00Z", "1969-12-31T23:59Z", "2024-02-29T00:01Z"}) {
        const auto instant = base::parse_instant(iso);
        REQUIRE(instant.has_value());
        CHECK(base::iso_instant(*instant) == iso);
    }
}
