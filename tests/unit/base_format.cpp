// What readers of both languages see for figures and dates.
#include "base/format.hpp"
#include "languages.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

using base::DateStyle;
using base::Format;
using base::format_date;
using base::instant;
using base::Language;

namespace {

constexpr std::string_view no_break = "\u00A0";

// The tables below write ~ for the no-break space, which nobody can see in a source file.
std::string spaced(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '~')
            result += no_break;
        else
            result += c;
    }
    return result;
}

struct Figure {
    double value;
    Format format;
    std::optional<int> digits;
    std::string_view german;
    std::string_view english;
};

constexpr Format dollars = Format::money("USD");
constexpr Format millions = Format::money("USD", base::Scale::million);
constexpr Format in_millions{.scale = base::Scale::million};

void check_figure(const Figure& figure) {
    CAPTURE(figure.value);
    CAPTURE(figure.english);
    CHECK(base::format(figure.value, figure.format, test::de(), figure.digits) == spaced(figure.german));
    CHECK(base::format(figure.value, figure.format, test::en(), figure.digits) == spaced(figure.english));
}

constexpr auto none = std::nullopt;

} // namespace

TEST_CASE("numbers") {
    for (const Figure& figure : {
             Figure{0, Format::number, none, "0", "0"},
             Figure{7, Format::number, none, "7", "7"},
             Figure{999, Format::number, none, "999", "999"},
             Figure{1000, Format::number, none, "1.000", "1,000"},
             Figure{13011, Format::number, none, "13.011", "13,011"},
             Figure{1234567.891, Format::number, 2, "1.234.567,89", "1,234,567.89"},
             Figure{-13011, Format::number, none, "−13.011", "−13,011"},
             Figure{0.05, Format::number, 2, "0,05", "0.05"},
             Figure{3, Format::number, 2, "3,00", "3.00"},
         }) {
        check_figure(figure);
    }
}

TEST_CASE("rounding goes half away from zero, as the figure was written") {
    for (const Figure& figure : {
             Figure{0.5, Format::number, 0, "1", "1"}, Figure{-0.5, Format::number, 0, "−1", "−1"},
             Figure{2.675, Format::number, 2, "2,68", "2.68"}, // the double is a little less
             Figure{1.005, Format::number, 2, "1,01", "1.01"}, Figure{2.674, Format::number, 2, "2,67", "2.67"},
             Figure{0.4999, Format::number, 0, "0", "0"}, Figure{999.995, Format::number, 2, "1.000,00", "1,000.00"},
             Figure{-0.0, Format::number, none, "0", "0"},
             Figure{-0.004, Format::number, 2, "0,00", "0.00"}, // no minus before nothing
         }) {
        check_figure(figure);
    }
}

TEST_CASE("money") {
    for (const Figure& figure : {
             Figure{110425, dollars, none, "110.425~$", "$110,425"},
             Figure{16.55, dollars, 2, "16,55~$", "$16.55"},
             Figure{-1200, dollars, none, "−1.200~$", "−$1,200"},
             Figure{-0.2, dollars, 0, "0~$", "$0"},
             Figure{-0.2, dollars, none, "−0,20~$", "−$0.20"},
             Figure{0.4, millions, none, "0,4~Mio.~$", "$0.4~million"},
             Figure{2e9, millions, none, "2,00~Billiarden~$", "$2.00~quadrillion"},
             Figure{9e17, millions, none, "9~×~10^23~$", "$9~×~10^23"},
             Figure{2022642, millions, none, "2,02~Bio.~$", "$2.02~trillion"},
             Figure{987904, millions, none, "987,9~Mrd.~$", "$987.9~billion"},
             Figure{999949, millions, none, "999,9~Mrd.~$", "$999.9~billion"},
             Figure{999960, millions, none, "1,00~Bio.~$", "$1.00~trillion"},
             Figure{850, millions, none, "850~Mio.~$", "$850~million"},
             Figure{999.7, millions, none, "999,7~Mio.~$", "$999.7~million"},
             Figure{999.7, millions, 0, "1~Mrd.~$", "$1~billion"},
             Figure{-2022642, millions, none, "−2,02~Bio.~$", "−$2.02~trillion"},
             Figure{2022642, millions, 0, "2~Bio.~$", "$2~trillion"},
             Figure{0, millions, none, "0~Mio.~$", "$0~million"},
         }) {
        check_figure(figure);
    }
}

TEST_CASE("on an axis powers of ten have short words") {
    for (const Figure& figure : {
             Figure{0.4, in_millions, none, "0,4~Mio.", "0.4m"},
             Figure{2e9, in_millions, none, "2~Billiarden", "2~quadrillion"},
             Figure{9e17, in_millions, none, "9~×~10^23", "9~×~10^23"},
             Figure{500000, in_millions, none, "500~Mrd.", "500bn"},
             Figure{2000000, in_millions, none, "2~Bio.", "2tn"},
             Figure{1500000, in_millions, none, "1,5~Bio.", "1.5tn"},
             Figure{0, in_millions, none, "0", "0"},
             Figure{-500000, in_millions, none, "−500~Mrd.", "−500bn"},
             Figure{1500000, in_millions, 2, "1,50~Bio.", "1.50tn"},
             Figure{500000, millions, none, "500~Mrd.~$", "$500bn"},
             Figure{12.5, Format::percent, none, "12,5~%", "12.5%"},
         }) {
        CAPTURE(figure.value);
        CHECK(base::format_short(figure.value, figure.format, test::de(), figure.digits) == spaced(figure.german));
        CHECK(base::format_short(figure.value, figure.format, test::en(), figure.digits) == spaced(figure.english));
    }
}

TEST_CASE("any currency is written as its readers write it") {
    for (const Figure& figure : {
             Figure{1234.5, Format::money("EUR"), none, "1.234,50~€", "€1,234.50"},
             Figure{-3, Format::money("GBP"), none, "−3~£", "−£3"},
             Figure{90, Format::money("CHF"), none, "90~CHF", "CHF~90"},
             Figure{1.5, Format::money("EUR", base::Scale::billion), none, "1,5~Mrd.~€", "€1.5~billion"},
             Figure{38000, Format::money("EUR", base::Scale::thousand), none, "38~Mio.~€", "€38~million"},
             Figure{38, Format::money("EUR", base::Scale::thousand), none, "38.000~€", "€38,000"},
             Figure{0.5, Format::money("EUR", base::Scale::thousand), none, "500~€", "€500"},
             Figure{2.5e6, Format::money("EUR", base::Scale::one), none, "2,5~Mio.~€", "€2.5~million"},
             Figure{7, {.plus = true, .currency = {'E', 'U', 'R'}}, none, "+7~€", "+€7"},
         }) {
        check_figure(figure);
    }
}

TEST_CASE("a unit is any text before or after") {
    const base::Unit degrees{{}, {{{"de", "\u00A0°C"}, {"en", "\u00A0°C"}}}};
    const base::Unit people{{{{"de", "etwa\u00A0"}, {"en", "about\u00A0"}}},
                            {{{"de", "\u00A0Menschen"}, {"en", "\u00A0people"}}}};
    for (const Figure& figure : {
             Figure{-1.5, {.unit = &degrees}, none, "−1,5~°C", "−1.5~°C"},
             Figure{1.2, {.plus = true, .unit = &degrees}, none, "+1,2~°C", "+1.2~°C"},
             Figure{0, {.plus = true, .unit = &degrees}, none, "0~°C", "0~°C"},
             Figure{8100,
                    {.scale = base::Scale::million, .unit = &people},
                    none,
                    "etwa~8,1~Mrd.~Menschen",
                    "about~8.1~billion~people"},
         }) {
        check_figure(figure);
    }
}

TEST_CASE("what the bare values of a column count") {
    const base::Unit degrees{{}, {{{"de", "\u00A0°C"}, {"en", "\u00A0°C"}}}};
    CHECK(base::unit_text(Format::number, test::de()).empty());
    CHECK(base::unit_text(Format::percent_signed, test::de()) == "%");
    CHECK(base::unit_text(millions, test::de()) == "Mio. USD");
    CHECK(base::unit_text(millions, test::en()) == "million USD");
    CHECK(base::unit_text({.unit = &degrees}, test::en()) == "°C");
    CHECK(base::unit_text({.scale = base::Scale::thousand, .unit = &degrees}, test::en()) == "thousand °C");
}

TEST_CASE("the word for a power of ten") {
    const auto zeros = [](double value, const Format& format, int digits) {
        const base::CompactWord* word = base::compact_word(value, format, test::en(), digits);
        return word != nullptr ? word->zeros : 0;
    };
    CHECK(zeros(999.4, millions, 0) == 6);
    CHECK(zeros(999.5, millions, 0) == 9);
    CHECK(zeros(-2e6, millions, 2) == 12);
    CHECK(zeros(2e6, dollars, 2) == 0);
    CHECK(zeros(38, Format::money("EUR", base::Scale::thousand), 0) == 0);
    const base::CompactWord* billion = base::compact_word(5000, millions, test::en(), 0);
    REQUIRE(billion != nullptr);
    CHECK(base::unit_of(*billion, millions) == 1000);
    CHECK(base::unit_of(*billion, {.scale = base::Scale::billion}) == 1);
}

TEST_CASE("percentages") {
    for (const Figure& figure : {
             Figure{9.72, Format::percent, none, "9,72~%", "9.72%"},
             Figure{9.72, Format::percent, 0, "10~%", "10%"},
             Figure{-3.5, Format::percent, 1, "−3,5~%", "−3.5%"},
             Figure{9.72, Format::percent_signed, none, "+9,72~%", "+9.72%"},
             Figure{-9.72, Format::percent_signed, none, "−9,72~%", "−9.72%"},
             Figure{0, Format::percent_signed, 1, "0,0~%", "0.0%"},
             Figure{-0.01, Format::percent_signed, 1, "0,0~%", "0.0%"},
         }) {
        check_figure(figure);
    }
}

TEST_CASE("without digits a figure is written as exactly as it is known") {
    for (const Figure& figure : {
             Figure{0.4, Format::number, none, "0,4", "0.4"},
             Figure{-0.04, Format::number, none, "−0,04", "−0.04"},
             Figure{0.1 + 0.2, Format::number, none, "0,3", "0.3"},
             Figure{1.0 / 3, Format::number, none, "0,3333", "0.3333"},
             Figure{1234567.891, Format::number, none, "1.234.567,891", "1,234,567.891"},
             Figure{0.5, dollars, none, "0,50~$", "$0.50"},
             Figure{9.7, Format::percent, none, "9,7~%", "9.7%"},
         }) {
        check_figure(figure);
    }
    constexpr std::array typed{60.72, 19.0, 5.5};
    constexpr std::array computed{60.7234561, 19.0};
    constexpr std::array small{0.000123456, std::numeric_limits<double>::quiet_NaN()};
    CHECK(base::digits_of(typed, Format::number) == 2);
    CHECK(base::digits_of(computed, Format::number) == 2);
    CHECK(base::digits_of(small, Format::number) == 7);
    CHECK(base::digits_of({}, Format::number) == 0);
}

TEST_CASE("large figures are written in full, the largest as a power of ten") {
    for (const Figure& figure : {
             Figure{9e17, Format::number, none, "900.000.000.000.000.000", "900,000,000,000,000,000"},
             Figure{-9.5e17, Format::number, 2, "−950.000.000.000.000.000", "−950,000,000,000,000,000"},
             Figure{1e20, dollars, none, "100.000.000.000.000.000.000~$", "$100,000,000,000,000,000,000"},
             Figure{1e21, Format::number, none, "1~×~10^21", "1~×~10^21"},
             Figure{-1.255e24, Format::number, none, "−1,26~×~10^24", "−1.26~×~10^24"},
             Figure{9.999e29, Format::number, none, "1~×~10^30", "1~×~10^30"},
         }) {
        check_figure(figure);
    }
}

TEST_CASE("what is no figure is a dash") {
    for (const double value :
         {std::nan(""), std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()}) {
        for (const Format format :
             {Format::number, dollars, millions, in_millions, Format::percent, Format::percent_signed, Format::date}) {
            CHECK(base::format(value, format, test::de()) == "–");
        }
    }
    CHECK(base::format(12345678901234567.0, Format::number, test::en(), 6) == "12,345,678,901,234,568.0");
}

TEST_CASE("dates in every style") {
    const base::Instant october = instant(2025, 10, 20, 14);
    struct Row {
        DateStyle style;
        std::string_view german;
        std::string_view english;
    };
    for (const Row& row : {
             Row{DateStyle::year, "2025", "2025"},
             Row{DateStyle::quarter, "Q4", "Q4"},
             Row{DateStyle::quarter_year, "Q4 2025", "2025 Q4"},
             Row{DateStyle::month, "Okt.", "Oct"},
             Row{DateStyle::month_year, "Okt. 2025", "Oct 2025"},
             Row{DateStyle::day_month, "20.~Okt.", "20~Oct"},
             Row{DateStyle::medium, "20.~Okt. 2025", "20~Oct 2025"},
             Row{DateStyle::full, "20.~Oktober 2025", "20~October 2025"},
             Row{DateStyle::hour, "14~Uhr", "14:00"},
             Row{DateStyle::day_hour, "20.~Okt., 14~Uhr", "20~Oct, 14:00"},
         }) {
        CHECK(format_date(october, row.style, test::de()) == spaced(row.german));
        CHECK(format_date(october, row.style, test::en()) == spaced(row.english));
    }
    CHECK(format_date(instant(2025, 1, 5, 9, 7), DateStyle::hour, test::de()) == spaced("9:07~Uhr"));
    CHECK(format_date(instant(2025, 1, 5, 9, 7), DateStyle::hour, test::en()) == "09:07");
    CHECK(base::format(static_cast<double>(october), Format::date, test::de()) == spaced("20.~Oktober 2025"));
}

TEST_CASE("dates as exactly as they are known") {
    using base::DateLength;
    using base::Precision;
    struct Row {
        Precision precision;
        DateLength length;
        std::string_view german;
        std::string_view english;
    };
    for (const Row& row : {
             Row{Precision::year, DateLength::full, "2025", "2025"},
             Row{Precision::year, DateLength::medium, "2025", "2025"},
             Row{Precision::quarter, DateLength::full, "4.~Quartal 2025", "2025 Q4"},
             Row{Precision::quarter, DateLength::medium, "Q4 2025", "2025 Q4"},
             Row{Precision::month, DateLength::full, "Oktober 2025", "October 2025"},
             Row{Precision::month, DateLength::medium, "Okt. 2025", "Oct 2025"},
             Row{Precision::day, DateLength::full, "20.~Oktober 2025", "20~October 2025"},
             Row{Precision::day, DateLength::medium, "20.~Okt. 2025", "20~Oct 2025"},
             Row{Precision::minute, DateLength::full, "20.~Oktober 2025, 14:05~Uhr UTC", "20~October 2025, 14:05 UTC"},
             Row{Precision::minute, DateLength::medium, "20.~Okt. 2025, 14:05~Uhr", "20~Oct 2025, 14:05"},
         }) {
        const base::Date date{instant(2025, 10, 20, 14, 5), row.precision};
        CHECK(format_date(date, row.length, test::de()) == spaced(row.german));
        CHECK(format_date(date, row.length, test::en()) == spaced(row.english));
    }
}

TEST_CASE("month names are those of the Duden and of English style guides") {
    constexpr std::array<std::string_view, 12> german{"Jan.", "Feb.", "März",  "April", "Mai",  "Juni",
                                                      "Juli", "Aug.", "Sept.", "Okt.",  "Nov.", "Dez."};
    constexpr std::array<std::string_view, 12> english{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (unsigned month = 1; month <= 12; ++month) {
        const base::Instant first = instant(2025, month, 1);
        CHECK(format_date(first, DateStyle::day_month, test::de()) == spaced("1.~") + std::string(german[month - 1]));
        CHECK(format_date(first, DateStyle::day_month, test::en()) == spaced("1~") + std::string(english[month - 1]));
    }
    CHECK(format_date(instant(2025, 3, 1), DateStyle::month, test::de()) == "März");
    CHECK(format_date(instant(2025, 9, 1), DateStyle::month, test::de()) == "Sept.");
}

TEST_CASE("sentences are joined by a full stop, unless the first has a mark of its own") {
    CHECK(base::sentences("What if?", "Total 1.") == "What if? Total 1.");
    CHECK(base::sentences("Now!", "Total 1.") == "Now! Total 1.");
    CHECK(base::sentences("The path", "Total 1.") == "The path. Total 1.");
    CHECK(base::sentences("The path", "") == "The path");
}
