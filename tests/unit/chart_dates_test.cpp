// Dates are written as exactly as the data have them: in the tooltip, the table, the summary, {range} and on the axis.
#include "tiny_article.hpp"

#include <utility>

using base::Language;
using tiny::Json;

namespace {

const Json line = Json::array({{{"type", "line"}, {"x", "time"}, {"value", "value"}}});

tiny::Article over(const Json& dates, const Json& more = Json::object()) {
    Json values = Json::array();
    for (std::size_t i = 0; i < dates.size(); ++i) {
        values.push_back(10 + i);
    }
    return {Json::array({tiny::times(dates), tiny::numbers("value", values)}), line, more};
}

struct Written {
    Json dates;
    const char* point; // the first
    const char* row;
    const char* range;
};

void check_words(const Written& expected, Language language) {
    const tiny::Article article = over(expected.dates);
    CAPTURE(expected.dates.dump());
    const std::string said = article.said({0, 0}, language);
    CHECK(said.substr(0, said.find(": ")) == expected.point);
    CHECK(article.cell(0, 0, language) == expected.row);
    CHECK(article.subtitle(language) == expected.range);
    CHECK(article.summary(language).rfind(expected.point, 0) == 0);
}

struct Axis {
    std::string labels;
    std::vector<float> ticks;
};

Axis axis(const chart::Figure& figure) {
    Axis found;
    for (const auto& [item, run] : chart_support::drawn<scene::TextRun>(figure.scene, "tiny/axis/x/")) {
        found.labels += (found.labels.empty() ? "" : " | ") + chart_support::plain(run->text);
    }
    for (const auto& [item, tick] : chart_support::drawn<scene::Polyline>(figure.scene, "tiny/axis/x/")) {
        found.ticks.push_back(tick->points.front().x);
    }
    return found;
}

Json years(int from, int to, int step = 1) {
    Json all = Json::array();
    for (int year = from; year <= to; year += step) {
        std::string text = std::to_string(year);
        all.push_back(std::string(4 - text.size(), '0') + text);
    }
    return all;
}

} // namespace

TEST_CASE("a date is written as exactly as the data have it, in English") {
    for (const Written& expected : {
             Written{{"1850", "1851"}, "1850", "1850", "1850 to 1851"},
             Written{{"2020-Q1", "2020-Q3"}, "2020 Q1", "2020 Q1", "2020 Q1 to Q3"},
             Written{{"2020-Q4", "2021-Q1"}, "2020 Q4", "2020 Q4", "2020 Q4 to 2021 Q1"},
             Written{{"1825-05", "1825-08"}, "May 1825", "May 1825", "May to August 1825"},
             Written{{"1825-12", "1826-01"}, "December 1825", "Dec 1825", "December 1825 to January 1826"},
             Written{
                 {"1969-12-31", "1970-01-01"}, "31 December 1969", "31 Dec 1969", "31 December 1969 to 1 January 1970"},
             Written{{"0987-03-01", "0987-03-04"}, "1 March 987", "1 Mar 987", "1 to 4 March 987"},
             Written{{"2025-10-20T17:00Z", "2025-10-20T17:05Z"},
                     "20 October 2025, 17:00 UTC",
                     "20 Oct 2025, 17:00",
                     "20 October 2025, 17:00 to 17:05 UTC"},
             Written{{"2025-10-20T17:00Z", "2025-10-21T09:30Z"},
                     "20 October 2025, 17:00 UTC",
                     "20 Oct 2025, 17:00",
                     "20 to 21 October 2025"},
             Written{{"2025-10-17T00:00Z", "2025-10-21T23:00Z"},
                     "17 October 2025, 00:00 UTC",
                     "17 Oct 2025, 00:00",
                     "17 to 21 October 2025"},
         }) {
        check_words(expected, test::en());
    }
}

TEST_CASE("a date is written as exactly as the data have it, in German") {
    for (const Written& expected : {
             Written{{"1850", "1851"}, "1850", "1850", "1850 bis 1851"},
             Written{{"2020-Q1", "2020-Q3"}, "1. Quartal 2020", "Q1 2020", "1. bis 3. Quartal 2020"},
             Written{{"2020-Q4", "2021-Q1"}, "4. Quartal 2020", "Q4 2020", "4. Quartal 2020 bis 1. Quartal 2021"},
             Written{{"1825-05", "1825-08"}, "Mai 1825", "Mai 1825", "Mai bis August 1825"},
             Written{{"2025-10-20T17:00Z", "2025-10-20T17:05Z"},
                     "20. Oktober 2025, 17 Uhr UTC",
                     "20. Okt. 2025, 17 Uhr",
                     "20. Oktober 2025, 17 Uhr bis 17:05 Uhr UTC"},
         }) {
        check_words(expected, test::de());
    }
}

TEST_CASE("two points a year apart that are days stay days, and the extremes of a summary are as exact as the data") {
    const tiny::Article days = over({"2024-01-01", "2025-01-01", "2026-01-01"});
    CHECK(days.said({0, 1}).rfind("1 January 2025", 0) == 0);
    const tiny::Article minutes = over({"2025-10-20T17:00Z", "2025-10-20T17:05Z"});
    CHECK(minutes.summary().find("between 10 (20 Oct, 17:00) and 11 (20 Oct, 17:05)") != std::string::npos);
    const tiny::Article quarters = over({"2020-Q1", "2020-Q2", "2020-Q3"});
    CHECK(quarters.summary(test::de()).find("zwischen 10 (Q1 2020) und 12 (Q3 2020)") != std::string::npos);
}

TEST_CASE("lines of months name their months in the summary") {
    const Json columns = Json::array(
        {tiny::times({"1825-05", "1825-06"}), tiny::categories("who", {"A", "A"}), tiny::numbers("value", {1, 2})});
    const Json marks = Json::array({{{"type", "line"}, {"x", "time"}, {"value", "value"}, {"series", "who"}}});
    CHECK(tiny::Article(columns, marks).summary() == "A: from 1 (May 1825) to 2 (Jun 1825).");
}

TEST_CASE("an axis of years has its labels on round years, and small ticks at least 6 px apart") {
    struct Row {
        Json dates;
        float width;
        const char* labels;
    };
    for (const Row& row : {
             Row{years(1825, 2025), 320, "1850 | 1900 | 1950 | 2000"},
             Row{years(1825, 2025), 680, "1840 | 1860 | 1880 | 1900 | 1920 | 1940 | 1960 | 1980 | 2000 | 2020"},
             Row{years(1825, 2025), 1200, "1840 | 1860 | 1880 | 1900 | 1920 | 1940 | 1960 | 1980 | 2000 | 2020"},
             Row{years(2010, 2022), 1200, "2010 | 2012 | 2014 | 2016 | 2018 | 2020 | 2022"},
             Row{years(2012, 2022), 1200, "2012 | 2013 | 2014 | 2015 | 2016 | 2017 | 2018 | 2019 | 2020 | 2021 | 2022"},
             Row{years(2012, 2022), 320, "2012 | 2014 | 2016 | 2018 | 2020 | 2022"},
             Row{years(800, 1900, 100), 680,
                 "800 | 900 | 1000 | 1100 | 1200 | 1300 | 1400 | 1500 | 1600 | 1700 | 1800 | 1900"},
             Row{years(1, 2001, 500), 680, "200 | 400 | 600 | 800 | 1000 | 1200 | 1400 | 1600 | 1800 | 2000"},
         }) {
        CAPTURE(row.dates.front().dump());
        CAPTURE(row.width);
        const Axis drawn = axis(over(row.dates).figure(row.width));
        CHECK(drawn.labels == row.labels);
        for (std::size_t i = 1; i < drawn.ticks.size(); ++i) {
            CHECK(drawn.ticks[i] - drawn.ticks[i - 1] >= 6);
        }
    }
    CHECK(axis(over(years(1825, 2025)).figure(680)).ticks.size() > 50);  // every second year
    CHECK(axis(over(years(2010, 2022)).figure(680)).ticks.size() == 13); // the years without a label, too
}

TEST_CASE("an axis is no finer than its data") {
    CHECK(axis(over({"2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1"}).figure(680)).labels ==
          "2020 Q1 | Q2 | Q3 | Q4 | 2021 Q1");
    CHECK(axis(over({"2020-Q1", "2020-Q2", "2020-Q3"}).figure(680, test::de())).labels == "Q1 2020 | Q2 | Q3");
    CHECK(axis(over({"2020-01", "2020-02", "2020-03"}).figure(1200)).labels == "Jan 2020 | Feb | Mar");
    CHECK(axis(over({"2020-01-01", "2020-01-02", "2020-01-03"}).figure(1200)).labels == "1 Jan 2020 | 2 Jan | 3 Jan");
    CHECK(axis(over({"2024", "2025"}).figure(1200)).labels == "2024 | 2025");
}

TEST_CASE("an axis of minutes has ticks within the hour, and over more than a day names the days") {
    CHECK(axis(over({"2025-10-20T17:00Z", "2025-10-20T17:20Z"}).figure(680)).labels ==
          "20 Oct, 17:00 | 17:05 | 17:10 | 17:15 | 17:20");
    const std::string labels =
        axis(over({"2025-10-20T17:00Z", "2025-10-20T17:01Z", "2025-10-21T18:00Z"}).figure(680)).labels;
    CHECK(labels == "20 Oct, 18:00 | 21 Oct | 06:00 | 12:00 | 18:00");
}

TEST_CASE("zoomed between two years the axis still says where that is") {
    const Axis between = axis(over({"2024", "2025"}, {{"range", {"2024-03", "2024-10"}}}).figure(680));
    CHECK(between.labels.find("2024") != std::string::npos);
}
