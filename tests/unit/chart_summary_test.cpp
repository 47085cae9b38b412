// The sentences that say what a chart shows claim nothing that the figures do not bear.
#include "tiny_article.hpp"

using base::Language;
using tiny::Json;

namespace {

tiny::Article line(const Json& values, const Json& format = nullptr, const Json& more = Json::object()) {
    const Json marks = Json::array({{{"type", "line"}, {"x", "time"}, {"value", "value"}, {"details", {"change"}}}});
    return {Json::array({tiny::times({"2023", "2024", "2025"}), tiny::numbers("value", values, format)}), marks, more};
}

tiny::Article bars(const Json& values, const Json& format = nullptr, const Json& more = Json::object()) {
    const Json marks = Json::array({{{"type", "bar"}, {"category", "who"}, {"value", "value"}}});
    return {Json::array({tiny::categories("who", {"A", "B"}), tiny::numbers("value", values, format)}), marks, more};
}

} // namespace

TEST_CASE("summary: a change is against a first value above zero, or it is not said") {
    CHECK(line({50, 20, 60}).summary() ==
          "2023 to 2025: between 20 (2024) and 60 (2025), most recently 60, +20.0% against the first value.");
    for (const double first : {0.0, -5.0}) {
        const tiny::Article article = line({first, 20, 60});
        CHECK(article.summary().ends_with("and 60 (2025), most recently 60."));
        CHECK(article.summary(test::de()).ends_with("und 60 (2025), zuletzt 60."));
        CHECK(article.cell(1, 1) == "not known");
    }
}

TEST_CASE("summary: percentages change by percentage points, in the tooltip and the table, too") {
    const tiny::Article article = line({4.5, 5.5, 5.25}, "percent");
    CHECK(article.summary().ends_with("most recently 5.25%, +0.75 percentage points against the first value."));
    CHECK(article.summary(test::de()).ends_with("zuletzt 5,25 %, +0,75 Prozentpunkte gegenüber dem ersten Wert."));
    CHECK(article.cell(2, 1) == "\u22120.25 percentage points");
    CHECK(article.said({0, 2}).ends_with("\u22120.25 percentage points"));
    CHECK(line({4, 6, 5}, "percent").summary().ends_with("+1 percentage point against the first value."));
    CHECK(line({4, 6, 5}, "percent").summary(test::de()).ends_with("+1 Prozentpunkt gegenüber dem ersten Wert."));
    CHECK(line({4, 6, 4}, "percent")
              .summary()
              .ends_with("most recently 4%, 0 percentage points against the first "
                         "value."));
    CHECK(line({0, 6, 4}, "percent").summary().ends_with("+4 percentage points against the first value."));
}

TEST_CASE("summary: of percentages there is no mean, of whole numbers one with a digit") {
    CHECK(bars({3, 4}).summary() == "From 3 (A) to 4 (B), on average 3.5.");
    CHECK(bars({3, 4}, "percent").summary() == "From 3% (A) to 4% (B).");
    CHECK(bars({3, 4}, {{"unit", "percent"}, {"sign", "always"}}).summary(test::de()) == "Von +3 % (A) bis +4 % (B).");
    CHECK(bars({3, 4}, nullptr, {{"scale", {{"format", "percent"}}}}).summary() == "From 3% (A) to 4% (B).");
}

TEST_CASE("summary: a share of nothing is not said") {
    const Json marks = Json::array({{{"type", "stack"}, {"x", "year"}, {"series", "part"}, {"value", "value"}}});
    const tiny::Article zeros(Json::array({tiny::categories("year", {"2024", "2024"}),
                                           tiny::categories("part", {"A", "B"}), tiny::numbers("value", {0, 0})}),
                              marks);
    CHECK(zeros.summary() == "Total 2024: 0. Largest part in 2024: A with 0.");
}

TEST_CASE("summary: an author's own takes the place of the computed one, with the option that has it") {
    const Json own = {{"summary", tiny::label("It rose.")}};
    CHECK(line({1, 2, 3}, nullptr, own).summary() == "It rose.");
    CHECK(bars({1, 2}, nullptr, own).summary(test::de()) == "It rose.");
    const Json choice = Json::array(
        {{{"id", "kind"},
          {"label", tiny::label("Kind")},
          {"options",
           Json::array({Json{{"id", "one"}, {"label", tiny::label("One")}},
                        Json{{"id", "two"}, {"label", tiny::label("Two")}, {"summary", tiny::label("Of two.")}}})}}});
    const tiny::Article article = line({1, 2, 3}, nullptr, {{"choices", choice}, {"summary", tiny::label("Of one.")}});
    CHECK(article.summary() == "Of one.");
    chart::State second = article.state();
    second.selected = {1};
    CHECK(chart::summary(article.chart(), second, article.environment(test::en())) == "Of two.");
}
