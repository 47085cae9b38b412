// Narrow windows: a folded phone, a window at 500 % zoom, a chart in another site's column.
#include "app_support.hpp"
#include "chart_support.hpp"

using namespace test;

namespace {

// What is drawn of the page from its top to its foot is within its width.
void check_within(app::App& app, float width) {
    CHECK(app.page().size.width == width);
    const scene::Scene scene = app.compose();
    REQUIRE(scene.items.size() > 20);
    for (const auto& text : chart_support::drawn<scene::TextRun>(scene, "")) {
        const base::Rect ink = chart_support::ink(*text.shape);
        CHECK_MESSAGE((ink.x >= -0.5F && ink.right() <= width + 0.5F),
                      text.item->id << " \"" << text.shape->text << "\": " << ink.x << " to " << ink.right());
    }
}

void check_controls_within(const std::vector<scene::Node>& nodes, float width) {
    for (const scene::Node& node : nodes) {
        if (scene::is_control(node.role)) {
            CHECK_MESSAGE((node.rect.x >= -0.5F && node.rect.right() <= width + 0.5F), node.id);
        }
        check_controls_within(node.children, width);
    }
}

} // namespace

TEST_CASE("a page is set at its real width down to 240 px: nothing is cut at the right") {
    for (const base::Language language : {base::Language::de, base::Language::en}) {
        for (const float width : {240.F, 256.F, 280.F, 300.F, 319.F}) {
            CAPTURE(width);
            app::App app = make_app({width, 30000}, {.language = language});
            check_within(app, width);
            check_controls_within(app.semantics(), width);
        }
    }
}

TEST_CASE("a chart alone is set at its real width down to 240 px, whatever it shows") {
    for (const char* chart : {"btc", "miners", "gartner"}) {
        for (const float width : {240.F, 280.F, 300.F}) {
            CAPTURE(chart);
            CAPTURE(width);
            app::App app = make_app({width, 3000}, {.single_chart = chart});
            for (const content::View& view : chart_support::chart(chart).views) {
                CAPTURE(view.id);
                app.restore("?" + std::string(chart) + "=" + view.id);
                settle(app);
                check_within(app, width);
                check_controls_within(app.semantics(), width);
            }
        }
    }
}

TEST_CASE("text and chart stand side by side as soon as each keeps 300 px") {
    for (const base::Size window : {base::Size{664, 375}, {667, 375}, {844, 390}, {820, 1180}, {1024, 600}}) {
        CAPTURE(window.width);
        const app::App app = make_app(window);
        REQUIRE(app.page().columns);
        const base::Rect text = place(app, "bitcoin-slump");
        const base::Rect chart = app.page().charts.front().rect;
        CHECK(text.width >= 300);
        CHECK(chart.width >= 300);
        CHECK(text.right() + 32 <= chart.x);
        CHECK(chart.right() <= window.width - 16);
    }
    CHECK_FALSE(make_app({663, 375}).page().columns);
}

TEST_CASE("in a very wide window the chart takes more of it, and the text keeps its measure") {
    const app::App desktop = make_app(desk);
    const app::App wide = make_app({2560, 1440});
    CHECK(place(wide, "bitcoin-slump").width == place(desktop, "bitcoin-slump").width);
    CHECK(wide.page().charts.front().rect.width > desktop.page().charts.front().rect.width + 150);
}
