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

TEST_CASE("a page is set at its real width down to 195 px: nothing is cut at the right") {
    for (const base::Language language : {test::de(), test::en()}) {
        for (const float width : {195.F, 214.F, 240.F, 256.F, 280.F, 300.F, 319.F}) {
            CAPTURE(width);
            app::App app = make_app({width, 30000}, {.language = language});
            check_within(app, width);
            check_controls_within(app.semantics(), width);
        }
    }
}

TEST_CASE("the switch of six languages takes the lines that it needs, above the headline") {
    for (const float width : {195.F, 390.F, 820.F, 1440.F}) {
        CAPTURE(width);
        content::Article article = fixture();
        article.languages = languages().known;
        REQUIRE(article.languages.size() == 6);
        app::App app = make_app(std::move(article), {width, 900});
        std::vector<base::Rect> boxes{node(app, "control/theme").rect};
        for (const scene::Node& link : node(app, "control/lang").children) {
            boxes.push_back(link.rect);
        }
        CHECK(boxes.size() == 7);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            CHECK(boxes[i].x >= 0);
            CHECK(boxes[i].right() <= width);
            CHECK(boxes[i].height == 44);
            CHECK(boxes[i].bottom() <= node(app, "title").rect.y);
            for (std::size_t j = 0; j < i; ++j) {
                CHECK_FALSE(boxes[i].grown(-0.5F).intersects(boxes[j].grown(-0.5F)));
            }
        }
    }
}

TEST_CASE("a chart alone is set at its real width down to 195 px, whatever it shows") {
    for (const char* chart : {"btc", "miners", "gartner"}) {
        for (const float width : {195.F, 214.F, 240.F, 280.F, 300.F}) {
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

namespace {

// What is drawn of a chart at the window's top edge: its ground, down to the hairline below.
std::optional<base::Rect> stuck(app::App& app, const std::string& chart) {
    const scene::Scene scene = app.compose();
    for (const scene::Item& item : scene.items) {
        if (item.id == chart + "/stick/ground") {
            return std::get<scene::Rectangle>(item.shape).rect;
        }
    }
    return std::nullopt;
}

std::string headline(app::App& app, const std::string& chart) {
    const scene::Scene scene = app.compose();
    std::string words;
    for (const auto& text : chart_support::drawn<scene::TextRun>(scene, chart + "/headline")) {
        words += text.shape->text;
    }
    return words;
}

} // namespace

TEST_CASE("on a phone a chart stays at the window's top edge while its passages are read, and leaves with the last") {
    for (const base::Size window : {phone, base::Size{360, 640}, base::Size{430, 932}}) {
        CAPTURE(window.width);
        app::App app = make_app(window);
        CHECK_FALSE(stuck(app, "btc").has_value());
        const float height = app.page().size.height;
        for (const char* passage : {"bitcoin-year", "bitcoin-record", "bitcoin-slump", "bitcoin-check-low/text",
                                    "bitcoin-recovery", "bitcoin-check-ticker/text"}) {
            CAPTURE(passage);
            read(app, passage);
            settle(app);
            const auto box = stuck(app, "btc");
            REQUIRE(box.has_value());
            CHECK(*box == base::Rect{0, app.scroll(), window.width, box->height});
            CHECK(box->height <= window.height * 0.45F);
            // All of it, and nothing of it below.
            for (const auto& text : chart_support::drawn<scene::TextRun>(app.compose(), "btc/mark")) {
                CHECK(text.shape->baseline.y < box->bottom());
            }
            CHECK(place(app, "btc/plot").bottom() <= box->bottom());
            CHECK(app.page().size.height == height); // the text has not moved
        }
        const float end = anchor(app, "bitcoin-check-ticker/text").bottom;
        const float full = stuck(app, "btc")->height;
        app.scroll_to(end - full / 2);
        CHECK(stuck(app, "btc")->bottom() == doctest::Approx(end)); // pushed out
        CHECK(place(app, "btc/plot").y == doctest::Approx(end - full));
        app.scroll_to(end + 1);
        CHECK_FALSE(stuck(app, "btc").has_value());
        CHECK(app.page().size.height == height);
    }
}

TEST_CASE("what is stuck shows what each passage calls for") {
    app::App app = make_app(phone);
    std::vector<std::string> said;
    for (const char* passage : {"bitcoin-year", "bitcoin-record", "bitcoin-slump", "bitcoin-recovery"}) {
        read(app, passage);
        settle(app);
        said.push_back(headline(app, "btc"));
        CHECK_FALSE(said.back().empty());
    }
    CHECK(std::unique(said.begin(), said.end()) == said.end());
}

TEST_CASE("with reduced motion what is stuck changes at once") {
    app::App app = make_app(phone, {.reduced_motion = true});
    read(app, "bitcoin-year");
    settle(app);
    read(app, "bitcoin-recovery");
    CHECK_FALSE(app.advance(100));
}

TEST_CASE("a finger reads a chart that is stuck, and not the words below it") {
    app::App app = make_app(phone);
    read(app, "bitcoin-slump");
    settle(app);
    const base::Rect box = *stuck(app, "btc");
    const base::Point middle{box.center().x, box.y + box.height * 0.6F};
    CHECK(app.control_at(middle) == nullptr);
    app.pointer({app::Phase::down, app::Pointer::touch, 1, middle});
    app.pointer({app::Phase::up, app::Pointer::touch, 1, middle});
    CHECK_FALSE(said(app, "btc").empty());
}

TEST_CASE("a stuck chart is put away and brought back where the reader is, and the address says so") {
    app::App app = make_app(phone);
    read(app, "bitcoin-slump");
    settle(app);
    const float before = anchor(app, "bitcoin-slump").top - app.scroll();
    const base::Rect control = place(app, "btc/stick");
    CHECK(control.width >= 44);
    CHECK(control.height >= 44);
    CHECK(app.control_at(control.center())->id == "btc/stick");
    app.activate("btc/stick");
    (void)app.take_effects(); // the host has brought the window where it is to be
    CHECK(app.address().find("stick=off") != std::string::npos);
    CHECK(stuck(app, "btc")->height == 44);
    CHECK(headline(app, "btc").empty());
    CHECK(anchor(app, "bitcoin-slump").top - app.scroll() == doctest::Approx(before));
    read(app, "miners-high"); // it is one choice for all charts
    CHECK(stuck(app, "miners")->height == 44);
    read(app, "bitcoin-slump");
    app.activate("btc/stick");
    CHECK(app.address().find("stick") == std::string::npos);
    CHECK(stuck(app, "btc")->height > 200);
    CHECK(anchor(app, "bitcoin-slump").top - app.scroll() == doctest::Approx(before).epsilon(0.1));
}

TEST_CASE("a chart whose rows do not fit into what sticks stays in the flow; none is drawn below") {
    for (const base::Size window : {phone, base::Size{360, 640}, base::Size{320, 568}}) {
        CAPTURE(window.height);
        app::App app = make_app(window);
        read(app, "miners-twelve");
        settle(app);
        const scene::Scene scene = app.compose();
        const auto box = stuck(app, "miners");
        CHECK(box.has_value() == (window == phone));
        for (const auto& text : chart_support::drawn<scene::TextRun>(scene, "miners/mark")) {
            if (box) {
                CHECK(text.shape->baseline.y < box->bottom());
            } else {
                CHECK(text.shape->baseline.y < anchor(app, "miners-claim").top);
            }
        }
    }
}

TEST_CASE("a phone's browser bars change nothing, another window does") {
    app::App app = make_app(phone);
    read(app, "ai-market-core");
    const float height = stuck(app, "gartner")->height;
    app.resize({{phone.width, phone.height - 90}, 1, true});
    CHECK(stuck(app, "gartner")->height == height);
    app.resize({{phone.width, 500}, 1, true});
    CHECK(stuck(app, "gartner")->height <= 225);
}

TEST_CASE("in a low window with columns headline and plot are seen whole beside the passages") {
    for (const base::Size window : {base::Size{844, 390}, {667, 375}, {1024, 600}}) {
        CAPTURE(window.width);
        app::App app = make_app(window);
        for (const char* passage :
             {"bitcoin-slump", "bitcoin-recovery", "miners-high", "miners-twelve", "ai-market-core"}) {
            CAPTURE(passage);
            read(app, passage);
            settle(app);
            const std::string chart = passage[0] == 'b' ? "btc" : passage[0] == 'm' ? "miners" : "gartner";
            const base::Rect plot = place(app, chart + "/plot");
            CHECK(plot.y >= app.scroll());
            CHECK(plot.bottom() <= app.scroll() + window.height);
            CHECK(plot.height >= 180);
        }
    }
}
