// Figures have the digits that the data need, and the same in labels, tooltip, table and summary.
#include "tiny_article.hpp"

using base::Language;
using tiny::Json;

namespace {

const Json in_millions_of_dollars = {{"unit", "USD"}, {"scale", "million"}};
const Json years = tiny::times({"2023", "2024", "2025"});
const Json line = Json::array({{{"type", "line"}, {"x", "time"}, {"value", "value"}, {"valueLabels", true}}});
const Json stack = Json::array({{{"type", "stack"}, {"x", "year"}, {"series", "part"}, {"value", "value"}}});

tiny::Article lines(const Json& values, const Json& format = nullptr, const Json& scale = Json()) {
    return {Json::array({years, tiny::numbers("value", values, format)}), line,
            scale.is_null() ? Json::object() : Json{{"scale", scale}}};
}

tiny::Article stacked(const Json& values, const Json& format = nullptr, const Json& scale = Json(),
                      const Json& marks = stack) {
    return {Json::array({tiny::categories("year", {"2024", "2024"}), tiny::categories("part", {"A", "B"}),
                         tiny::numbers("value", values, format)}),
            marks, scale.is_null() ? Json::object() : Json{{"scale", scale}}};
}

// The first point in every place where it stands.
void check_everywhere(const tiny::Article& article, const std::string& figure, Language language,
                      std::initializer_list<float> widths = {320, 680, 1200}) {
    CAPTURE(figure);
    const std::string said = article.said({0, 0}, language);
    CHECK(said.substr(said.rfind(' ', said.find(figure)) + 1).rfind(figure, 0) == 0);
    CHECK(article.cell(0, 1, language) == figure);
    CHECK(article.summary(language).find(" " + figure + " ") != std::string::npos);
    for (const float width : widths) {
        const std::string labels = " | " + tiny::texts(article.figure(width, language), "tiny/mark/0/value/") + " | ";
        CHECK(labels.find(" | " + figure + " | ") != std::string::npos);
    }
}

} // namespace

TEST_CASE("0.4 is not 0: digits come from the data") {
    check_everywhere(lines({0.4, 0.5, 12}), "0.4", test::en());
    check_everywhere(lines({0.4, 0.5, 12}), "0,4", test::de());
    check_everywhere(lines({3, 0.25, 2}), "3.00", test::en()); // as many as all of them need
    check_everywhere(lines({1, 2, 3}), "1", test::en());
    check_everywhere(lines({-0.04, 1, 2}), "\u22120.04", test::en());
    check_everywhere(lines({-0.04, 1, 2}), "\u22120,04", test::de());
    check_everywhere(lines({19.525, 20, 21}), "19.525", test::en());
    check_everywhere(lines({5.5, 20, 2100.25}, "USD"), "$5.50", test::en());
    check_everywhere(lines({5, 20, 2100}, "USD"), "$5", test::en());
    check_everywhere(lines({2.5, 20, 21}, "percent"), "2.5%", test::en());
    check_everywhere(lines({0.4, 0.9, 2100}, in_millions_of_dollars), "$0.4 million", test::en());
}

TEST_CASE("what was computed is not written with all its digits, and nothing that is not zero as zero") {
    check_everywhere(lines({0.1 + 0.2, 1, 2}), "0.3", test::en());
    check_everywhere(lines({1.0 / 3, 2.0 / 3, 2}), "0.333", test::en());
    check_everywhere(lines({12345.678901234, 2, 3}), "12,345.68", test::en());
    check_everywhere(lines({0.00123456789, 2, 5000}), "0.001", test::en());
}

TEST_CASE("very large figures are written") {
    check_everywhere(lines({9e17, 1, 2}), "900,000,000,000,000,000", test::en(), {680, 1200});
    check_everywhere(lines({1e18, 1, 2}), "1.000.000.000.000.000.000", test::de(), {680, 1200});
    check_everywhere(lines({2.5e24, 1, 2}), "2.5 × 10^24", test::en());
    check_everywhere(lines({3e9, 1, 2}, in_millions_of_dollars), "$3.00 quadrillion", test::en());
    check_everywhere(lines({3e9, 1, 2}, in_millions_of_dollars), "3,00 Billiarden $", test::de());
}

TEST_CASE("the digits of all columns on the scale are the same") {
    const Json columns = Json::array({years, tiny::numbers("low", {1.25, 2, 3}), tiny::numbers("value", {2, 3, 4})});
    const Json marks = Json::array({{{"type", "band"}, {"x", "time"}, {"low", "low"}, {"high", "value"}},
                                    {{"type", "line"}, {"x", "time"}, {"value", "value"}}});
    const tiny::Article article(columns, marks);
    CHECK(article.cell(0, 1) == "2.00");
    CHECK(article.summary().find("between 1.25 (2023) and 4.00 (2025)") != std::string::npos);
}

TEST_CASE("a column without a format follows the scale on which it is drawn") {
    check_everywhere(lines({2.5, 3, 4}, nullptr, {{"format", "percent"}}), "2.5%", test::en());
    check_everywhere(lines({2.5, 3, 4}, nullptr, {{"format", "USD"}, {"digits", 0}}), "$3", test::en());
    const tiny::Article billions = stacked({400, 500000}, nullptr, {{"format", in_millions_of_dollars}});
    CHECK(billions.cell(0, 1) == "$400 million");
    CHECK(billions.cell(1, 1) == "$500.0 billion");
    SUBCASE("but not a column that is only said") {
        const Json columns =
            Json::array({years, tiny::numbers("value", {1.5, 2, 3}), tiny::numbers("people", {8000, 9000, 9500})});
        const Json marks =
            Json::array({{{"type", "line"}, {"x", "time"}, {"value", "value"}, {"details", {"value", "people"}}}});
        const tiny::Article article(columns, marks, {{"scale", {{"format", "percent"}}}});
        CHECK(article.cell(0, 1) == "1.5%");
        CHECK(article.cell(0, 2) == "8,000");
    }
    SUBCASE("nor one that is drawn as shares") {
        const Json shares =
            Json::array({{{"type", "stack"}, {"x", "year"}, {"series", "part"}, {"value", "value"}, {"share", true}}});
        const tiny::Article article = stacked({3, 1}, nullptr, {{"format", "percent"}, {"digits", 0}}, shares);
        CHECK(article.cell(0, 1) == "75.0%");
        CHECK(article.cell(2, 1) == "4");
    }
}

TEST_CASE("a stack's parts and its total have the data's digits everywhere") {
    for (const auto& [language, part, total] :
         {std::tuple{test::en(), "0.4", "0.9"}, std::tuple{test::de(), "0,4", "0,9"}}) {
        const tiny::Article article = stacked({0.4, 0.5});
        CHECK(article.cell(0, 1, language) == part);
        CHECK(article.cell(2, 1, language) == total);
        CHECK(article.said({0, 0}, language).find(std::string(": value ") + part) != std::string::npos);
        CHECK(article.summary(language).find(std::string("2024: ") + total) != std::string::npos);
        for (const float width : {320.0F, 680.0F, 1200.0F}) {
            CHECK(tiny::texts(article.figure(width, language), "tiny/mark/0/total/") == total);
        }
    }
}
