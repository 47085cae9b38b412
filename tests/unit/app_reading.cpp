// The reading position: what it keeps, and which view of a chart it calls for.
#include "app_support.hpp"

using namespace test;
using scene::Role;

namespace {

bool checked(const app::App& app, std::string_view name) { return node(app, Role::radio, name).state.checked; }

} // namespace

TEST_CASE("a change of language keeps the block under the reader's eyes") {
    for (const base::Size window : {desk, phone, base::Size{820, 1180}}) {
        app::App app = make_app(window);
        for (const char* block : {"bitcoin-slump", "miners-high", "ai-market-check/text"}) {
            CAPTURE(block);
            read(app, block);
            const float before = anchor(app, block).top - app.scroll();
            app.set_language(test::en());
            CHECK(anchor(app, block).top - app.scroll() == doctest::Approx(before).epsilon(0.02));
            CHECK(app.take_effects().scroll_to == app.scroll());
            app.set_language(test::de());
            (void)app.take_effects();
        }
    }
}

TEST_CASE("a reader at the top stays at the top") {
    app::App app = make_app(desk);
    app.set_language(test::en());
    CHECK(app.scroll() == 0);
    CHECK_FALSE(app.take_effects().scroll_to.has_value());
}

TEST_CASE("a change of width keeps the block under the reader's eyes") {
    app::App app = make_app(desk);
    read(app, "miners-claim");
    app.resize({phone, 1, true});
    const float line = app.scroll() + phone.height * 0.45F;
    CHECK(anchor(app, "miners-claim").top <= line);
    CHECK(anchor(app, "miners-claim").bottom >= line);
}

TEST_CASE("who looks at a chart has it in the window in one column and in two, and is back where they were") {
    constexpr base::Size narrow{600, 900};
    for (const char* chart : {"btc", "miners", "gartner"}) {
        CAPTURE(chart);
        app::App app = make_app(narrow);
        app.scroll_to(place(app, chart).y - 100);
        // A passage may have called a view of another height meanwhile.
        const auto above_line = [&] {
            const base::Rect figure = place(app, chart);
            return (app.scroll() + narrow.height * 0.45F - figure.y) / figure.height;
        };
        const float before = above_line();
        app.resize({desk, 1, true});
        const base::Rect beside = place(app, std::string(chart) + "/plot");
        CHECK(beside.y > app.scroll());
        CHECK(beside.bottom() < app.scroll() + desk.height);
        app.resize({narrow, 1, true});
        CHECK(above_line() == doctest::Approx(before).epsilon(0.01));
    }
}

TEST_CASE("a choice is not lost by a change of language, although lines above break otherwise") {
    app::App app = make_app(desk);
    read(app, "bitcoin-slump");
    app.activate("btc/choose/range/year");
    app.set_language(test::en());
    app.scroll_to(app.scroll() + 20);
    CHECK(checked(app, "Thirteen months"));
}

TEST_CASE("the passage being read calls its view of the chart beside it") {
    app::App app = make_app(desk);
    CHECK(checked(app, "Zwei Monate"));
    read(app, "bitcoin-year");
    CHECK(checked(app, "Dreizehn Monate"));
    read(app, "bitcoin-record");
    CHECK(checked(app, "Zwei Monate"));
    CHECK(scene::find(app.semantics(), "btc/reset") != nullptr); // the view shows a part of the two months
    read(app, "bitcoin-recovery");
    CHECK(checked(app, "Fünf Tage"));
    app.scroll_to(0);
    CHECK(checked(app, "Zwei Monate"));
    CHECK(scene::find(app.semantics(), "btc/reset") == nullptr);
}

TEST_CASE("in a single column no passage changes a chart that is not beside it") {
    app::App away = make_app(phone);
    away.restore("?stick=off");
    app::App hosted = make_app(phone);
    hosted.resize({phone, 1, false}); // as high as its content: nothing sticks
    for (app::App* app : {&away, &hosted}) {
        read(*app, "bitcoin-recovery");
        CHECK(checked(*app, "Zwei Monate"));
    }
}

TEST_CASE("what the reader chose stays until the next passage") {
    app::App app = make_app(desk);
    read(app, "bitcoin-recovery");
    app.activate(node(app, Role::radio, "Dreizehn Monate").id);
    app.scroll_to(app.scroll() + 120); // to see the chart's last button
    CHECK(checked(app, "Dreizehn Monate"));
    read(app, "bitcoin-check-ticker/text"); // calls the hours about the quote
    app.scroll_to(app.scroll() + 60);
    CHECK(checked(app, "Fünf Tage"));
}

TEST_CASE("a chart beside the text stays in the window while its section is read") {
    app::App app = make_app(desk);
    read(app, "bitcoin-check-low/text");
    const base::Rect chart = place(app, "btc/title");
    CHECK(chart.y >= app.scroll());
    CHECK(chart.bottom() <= app.scroll() + desk.height);
}

TEST_CASE("in a frame as high as its content nothing follows the reader") {
    app::App app = make_app(desk);
    app.resize({desk, 1, false});
    const base::Rect before = place(app, "btc/title");
    app.scroll_to(before.y + 200);
    CHECK(place(app, "btc/title") == before);
}
