// A what-if: its arithmetic, its bounds, how it is drawn, and what it says.
#include "tiny_article.hpp"

#include "chart/mark/what_if.hpp"

#include <cmath>
#include <limits>

namespace {

using chart_support::drawn;
using chart_support::plain;

constexpr double start = 2022642; // Gartner's sum for 2026, millions of US dollars

chart::State at(std::optional<double> growth) {
    chart::State state = chart_support::state(chart_support::chart("gartner"), "whatif");
    state.growth = growth;
    return state;
}

std::string text_of(const chart::Figure& figure, const std::string& id) {
    const auto found = drawn<scene::TextRun>(figure.scene, id);
    return found.empty() ? std::string{} : plain(found.front().shape->text);
}

chart::Figure draw(std::optional<double> growth, float width = 680) {
    return chart::draw(chart_support::chart("gartner"), at(growth), {width, 0}, chart_support::environment());
}

} // namespace

TEST_CASE("what if: the sum of the last column grows at one rate") {
    const content::Chart& gartner = chart_support::chart("gartner");
    const auto projection = chart::projection(gartner, at({}), chart_support::environment());
    REQUIRE(projection.has_value());
    CHECK(projection->growth == 37);
    CHECK(projection->start == start);
    REQUIRE(projection->amounts.size() == 2);
    CHECK(projection->amounts[0] == doctest::Approx(start * 1.37));
    CHECK(projection->amounts[1] == doctest::Approx(start * 1.37 * 1.37));
    CHECK(std::lround(projection->amounts[1]) == 3796297);
    // Also while the chart shows something else.
    CHECK(chart::projection(gartner, {}, chart_support::environment())->amounts == projection->amounts);
    CHECK_FALSE(chart::projection(chart_support::chart("btc"), {}, chart_support::environment()).has_value());
}

TEST_CASE("what if: preset is Gartner's own growth from 2025 to 2026, rounded") {
    CHECK(std::round((2022642.0 / 1478634 - 1) * 100) ==
          chart::growth_of(*content::find_what_if(chart_support::chart("gartner")), {}));
}

TEST_CASE("what if: a rate is kept within its bounds and on its steps") {
    const content::WhatIf& what_if = *content::find_what_if(chart_support::chart("gartner"));
    CHECK(chart::growth_of(what_if, at(-5)) == 0);
    CHECK(chart::growth_of(what_if, at(1e300)) == 50);
    CHECK(chart::growth_of(what_if, at(12.4)) == 12);
    CHECK(chart::growth_of(what_if, at(12.6)) == 13);
    CHECK(chart::growth_of(what_if, at(std::numeric_limits<double>::quiet_NaN())) == 37);
    CHECK(chart::growth_of(what_if, at(std::numeric_limits<double>::infinity())) == 37);
    content::WhatIf fine = what_if;
    fine.growth.max = 7;
    fine.growth.step = 2;
    CHECK(chart::growth_of(fine, at(7)) == 7); // the end is within reach, on a step or not
}

TEST_CASE("what if: assumption and arithmetic are said, and the arithmetic holds when it is done again") {
    const auto projection = chart::projection(chart_support::chart("gartner"), at({}), chart_support::environment());
    CHECK(plain(chart::projection_text(*projection, test::de())) ==
          "Annahme: +37 % im Jahr. 2,023 Bio. $ × 1,37² = 3,80 Bio. $ im Jahr 2028.");
    CHECK(plain(chart::projection_text(*projection, test::en())) ==
          "Assumption: +37% a year. $2.023 trillion × 1.37² = $3.80 trillion in 2028.");
    for (int percent = 0; percent <= 50; ++percent) {
        const double written = std::round(2.023 * std::pow(1 + percent / 100.0, 2) * 100);
        const double exact = start / 1e6 * std::pow(1 + percent / 100.0, 2) * 100;
        CHECK(std::abs(written - exact) < 0.6);
    }
}

TEST_CASE("what if: what is assumed is a dashed outline, named so, and never filled") {
    const auto figure = draw({});
    const auto outlines = drawn<scene::Polyline>(figure.scene, "gartner/mark/0/dependent/");
    REQUIRE(outlines.size() == 2);
    CHECK(outlines[0].shape->stroke.dash > 0);
    CHECK(drawn<scene::Rectangle>(figure.scene, "gartner/mark/0/segment/").size() == 27); // Gartner's own
    CHECK(text_of(figure, "gartner/mark/0/total/2026") == "2,02 Bio. $");
    CHECK(text_of(figure, "gartner/mark/0/total/2028") == "3,80 Bio. $");
    CHECK(text_of(figure, "gartner/axis/x/2027/forecast") == "Annahme");
    CHECK(text_of(figure, "gartner/axis/x/2025/forecast") == "Prognose");
    const auto amounts =
        chart::draw(chart_support::chart("gartner"), chart_support::state(chart_support::chart("gartner"), "amount"),
                    {680, 0}, chart_support::environment());
    CHECK(drawn<scene::Polyline>(amounts.scene, "gartner/mark/0/dependent/").empty());
    CHECK(scene::find(amounts.scene.semantics, "gartner/growth") == nullptr);
}

TEST_CASE("what if: the rate moves the assumed columns alone, and nothing else on the page") {
    const auto low = draw(0);
    const auto high = draw(50);
    CHECK(low.scene.size.height == high.scene.size.height);
    const auto tops = [](const chart::Figure& figure) {
        std::vector<float> all;
        for (const auto& segment : drawn<scene::Rectangle>(figure.scene, "gartner/mark/0/segment/")) {
            all.push_back(segment.shape->rect.y);
        }
        return all;
    };
    CHECK(tops(low).size() == 27);
    CHECK(tops(low) == tops(high));
    const auto top = [](const chart::Figure& figure) {
        return drawn<scene::Polyline>(figure.scene, "gartner/mark/0/dependent/2028").front().shape->points[1].y;
    };
    CHECK(top(high) < top(low));
    CHECK(scene::find(low.scene.semantics, "gartner/growth")->rect ==
          scene::find(high.scene.semantics, "gartner/growth")->rect);
}

TEST_CASE("what if: a slider with bounds, value and words; a reset where there is something to take back") {
    const auto figure = draw({}, 350);
    const scene::Node* slider = scene::find(figure.scene.semantics, "gartner/growth");
    REQUIRE(slider != nullptr);
    CHECK(slider->role == scene::Role::slider);
    CHECK(slider->name == "Angenommenes Wachstum im Jahr");
    CHECK(plain(slider->value) == "37 % im Jahr: 3,80 Bio. $ im Jahr 2028");
    CHECK(slider->rect.height == 44);
    REQUIRE(slider->range.has_value());
    CHECK(*slider->range == scene::Range{37, 0, 50, 1, "gartner/growth"});
    CHECK(scene::find(figure.scene.semantics, "gartner/reset") == nullptr);
    const auto moved = draw(12, 350);
    const scene::Node* reset = scene::find(moved.scene.semantics, "gartner/reset");
    REQUIRE(reset != nullptr);
    CHECK(reset->rect.height == 44);
    CHECK_FALSE(reset->rect.intersects(scene::find(moved.scene.semantics, "gartner/growth")->rect));
}

TEST_CASE("what if: without controls the assumption is still said") {
    chart::Environment environment = chart_support::environment();
    environment.controls = false;
    const auto figure = chart::draw(chart_support::chart("gartner"), at({}), {680, 0}, environment);
    CHECK(scene::find(figure.scene.semantics, "gartner/assumption") != nullptr);
    CHECK(scene::find(figure.scene.semantics, "gartner/growth") == nullptr);
}

TEST_CASE("what if: table and summary mark what is assumed") {
    const content::Chart& gartner = chart_support::chart("gartner");
    const chart::Table table = chart::table(gartner, at(10), chart_support::environment());
    REQUIRE(table.header.size() == 6);
    CHECK(table.header[3] == "2026 (Prognose)");
    CHECK(table.header[5] == "2028 (Annahme)");
    CHECK(table.rows.front()[5] == "–");
    CHECK(plain(table.rows.back()[5]) == "2,45 Bio. $"); // 2.022.642 × 1,21
    const std::string summary = plain(chart::summary(gartner, at(10), chart_support::environment(test::en())));
    CHECK(summary.find("2028 (assumption): $2.45 trillion") != std::string::npos);
    CHECK(summary.find("Assumption: +10% a year.") != std::string::npos);
}

TEST_CASE("what if: keys go on from the last column to what is assumed") {
    const auto figure = draw({});
    const auto last = chart::step(figure, chart::Cursor{2, 2}, 1, 0);
    REQUIRE(last.has_value());
    CHECK(*last == chart::Cursor{2, 3});
    CHECK(chart_support::said(chart_support::chart("gartner"), at({}), *last, chart_support::environment()) ==
          "2027 (Annahme): Summe 2,77 Bio. $; gegenüber 2026 +37 %");
    const auto column = chart::find_point(figure, {0, 4});
    REQUIRE(column);
    const auto hit = chart::hit(figure, *column);
    REQUIRE(hit.has_value());
    CHECK(hit->index == 4);
}

TEST_CASE("what if: a stack of rows goes on as one of columns does") {
    using tiny::Json;
    const Json what_if = {{"label", tiny::label("growth")},
                          {"from", "2025"},
                          {"years", {"2026"}},
                          {"growth", {{"value", 50}, {"min", 0}, {"max", 100}}}};
    for (const char* along : {"x", "y"}) {
        const tiny::Article article({tiny::categories("k", {"2024", "2024", "2025", "2025"}),
                                     tiny::categories("s", {"a", "b", "a", "b"}), tiny::numbers("v", {1, 2, 3, 5})},
                                    Json{{"type", "stack"}, {along, "k"}, {"series", "s"}, {"value", "v"}},
                                    {{"whatIf", what_if}});
        const auto projection = chart::projection(article.chart(), article.state(), article.environment(test::en()));
        REQUIRE(projection.has_value());
        CHECK(projection->start == 8);
        CHECK(projection->amounts == std::vector<double>{12});
        CHECK(drawn<scene::Polyline>(article.figure(680).scene, "tiny/mark/0/dependent/2026").size() == 1);
        CHECK(tiny::texts(article.figure(320), "tiny/mark/0/total/2026") == "12");
    }
}
