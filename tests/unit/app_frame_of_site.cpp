// The page in another site's frame: one chart alone, and the whole article where the host scrolls.
#include "app_support.hpp"

using namespace test;
using scene::Role;

namespace {

app::App single(std::string chart, float width) {
    app::Preferences preferences;
    preferences.single_chart = std::move(chart);
    return make_app({width, 500}, preferences);
}

} // namespace

TEST_CASE("a page of one chart holds the figure and nothing else, as wide as its frame up to what a chart needs") {
    for (const char* chart : {"btc", "miners", "gartner"}) {
        for (const float width : {240.F, 280.F, 320.F, 599.F, 760.F, 1200.F}) {
            CAPTURE(chart);
            CAPTURE(width);
            app::App app = single(chart, width);
            REQUIRE(app.page().charts.size() == 1);
            const base::Rect figure = place(app, chart);
            CHECK(figure.y == 0);
            CHECK(figure.width == std::min(width, 760.F));
            CHECK(figure.x == doctest::Approx((width - figure.width) / 2).epsilon(0.01));
            CHECK(app.page().size.width == width);
            CHECK(app.page().size.height == figure.height + page::below_single);
            CHECK(app.page().texts.empty());
            CHECK(scene::find(app.semantics(), "header") == nullptr);
            CHECK(node(app, std::string(chart) + "/title").level == 1);
        }
    }
}

TEST_CASE("a page of one chart can be operated like the article's") {
    app::App app = single("btc", 600);
    const scene::Node& option = node(app, Role::radio, "Logarithmisch");
    app.activate(std::string(option.id));
    CHECK(node(app, Role::radio, "Logarithmisch").state.checked);
    app.set_language(test::en());
    CHECK(node(app, Role::radio, "Logarithmic").state.checked);
}

TEST_CASE("an unknown chart leaves the whole article") {
    app::App app = single("nothing", 600);
    CHECK(app.page().charts.size() == 3);
}

TEST_CASE("where the host scrolls, charts stand in the flow at any width and no height of a window matters") {
    app::App app = make_app(desk);
    CHECK(app.page().columns);
    app.resize({desk, 1, false});
    CHECK_FALSE(app.page().columns);
    REQUIRE(app.page().charts.size() == 3);
    for (const page::ChartPlace& chart : app.page().charts) {
        CHECK_FALSE(chart.sticky);
    }
    const float height = app.page().size.height;
    (void)app.take_effects();
    app.scroll_to(3000);
    app.resize({{desk.width, 300}, 1, false});
    app.set_language(test::en());
    CHECK_FALSE(app.take_effects().scroll_to.has_value());
    CHECK(app.scroll() == 3000);
    app.set_language(test::de());
    CHECK(app.page().size.height == height);
}

TEST_CASE("where the host scrolls, a link's point is still shown when the host has brought the chart into view") {
    app::App app = make_app({370, 844});
    app.resize({{370, 844}, 1, false});
    app.scroll_to(anchor(app, "bitcoin-record").top - 100);
    (void)app.take_effects();
    app.activate("bitcoin-record~1");
    CHECK(said(app, "btc").starts_with("6.\u00A0Oktober 2025"));
    const std::optional<float> top = app.take_effects().scroll_to;
    REQUIRE(top.has_value());
    app.scroll_to((app.scroll() + *top) / 2); // smoothly
    app.resize({{370, 1792}, 1, false});      // a strip with room above and below the window
    app.scroll_to(*top - 500);
    settle(app);
    CHECK(said(app, "btc").starts_with("6.\u00A0Oktober 2025"));
    app.scroll_to(*top + 600); // the reader goes on
    settle(app);
    CHECK(said(app, "btc").empty());
}
