// Zooming from days into hours, and a million points under mouse and keys.
#include "app_support.hpp"

#include "content/random_walk.hpp"

using namespace test;
using app::Key;
using app::Phase;
using app::Pointer;

namespace {

void mouse(app::App& app, Phase phase, base::Point at) { app.pointer({phase, Pointer::mouse, 0, at, false, true}); }
void touch(app::App& app, Phase phase, int finger, base::Point at) {
    app.pointer({phase, Pointer::touch, finger, at, false});
}

void drag(app::App& app, base::Point from, base::Point to) {
    mouse(app, Phase::down, from);
    mouse(app, Phase::move, {(from.x + to.x) / 2, from.y});
    mouse(app, Phase::up, to);
}

// Where the mouse first reads a day, from the left.
base::Point place_of_day(app::App& app, std::string_view day) {
    const base::Rect plot = place(app, "btc/plot");
    for (base::Point at{plot.x, plot.center().y}; at.x < plot.right(); at.x += 1) {
        mouse(app, Phase::move, at);
        if (said(app, "btc").starts_with(day)) {
            return at;
        }
    }
    FAIL("no such day in the plot");
    return {};
}

bool hourly(const app::App& app) { return node(app, "btc/subtitle").name.starts_with("Hourly"); }

app::App english(base::Size window) { return make_app(window, {.language = test::en()}); }

} // namespace

TEST_CASE("a drag over 17 to 21 October shows hours, a double click days again") {
    app::App app = english(phone);
    const base::Point from = place_of_day(app, "17\u00a0October");
    const base::Point to = place_of_day(app, "21\u00a0October");
    CHECK_FALSE(hourly(app));
    drag(app, {from.x + 4, from.y}, to);
    settle(app);
    CHECK(hourly(app));
    press(app, "btc/plot", Key::left);
    CHECK_MESSAGE(said(app, "btc").find("UTC: start of hour") != std::string::npos, said(app, "btc"));
    mouse(app, Phase::double_click, to);
    settle(app);
    CHECK_FALSE(hourly(app));
    press(app, "btc/plot", Key::left);
    CHECK(said(app, "btc").starts_with("31\u00a0October 2025: open"));
}

TEST_CASE("two fingers that part over 20 October reach the hours, and days again when they meet") {
    app::App app = english(phone);
    base::Point middle = place_of_day(app, "20\u00a0October");
    middle.x += 4;
    const auto pinch = [&](float before, float after) {
        touch(app, Phase::down, 1, {middle.x - before, middle.y});
        touch(app, Phase::down, 2, {middle.x + before, middle.y});
        for (int i = 1; i <= 8; ++i) {
            const float now = before + (after - before) * static_cast<float>(i) / 8;
            touch(app, Phase::move, 1, {middle.x - now, middle.y});
            touch(app, Phase::move, 2, {middle.x + now, middle.y});
        }
        touch(app, Phase::up, 1, middle);
        touch(app, Phase::up, 2, middle);
    };
    pinch(15, 60);
    CHECK_FALSE(hourly(app));
    pinch(15, 75);
    CHECK(hourly(app));
    pinch(45, 15);
    CHECK_FALSE(hourly(app));
}

TEST_CASE("a million points in place of the days can be read, zoomed and left again") {
    app::App app = english(phone);
    constexpr std::size_t count = 1'000'000;
    app.replace_dataset(content::random_walk("data/btc-daily", count, 3));
    press(app, "btc/plot", Key::end);
    CHECK_MESSAGE(said(app, "btc").starts_with("31\u00a0October 2025, 23:"), said(app, "btc"));
    press(app, "btc/plot", Key::home);
    // 694 days and 10 2/3 hours before
    CHECK_MESSAGE(said(app, "btc").starts_with("7\u00a0December 2023, 13:"), said(app, "btc"));

    press(app, "btc/plot", Key::table);
    REQUIRE(app.dialog() != nullptr);
    const scene::Node* figures = scene::find(app.dialog()->children, "dialog/figures");
    REQUIRE(figures != nullptr);
    CHECK(figures->children.size() == 2002);
    CHECK(figures->children.back().children.front().name == "998,000 more rows: zoom in to see them.");

    const base::Rect plot = place(app, "btc/plot");
    const base::Point middle = plot.center();
    mouse(app, Phase::move, middle);
    CHECK(said(app, "btc").find(" $") != std::string::npos);
    const std::string before = node(app, "btc/plot").value;
    drag(app, {middle.x - 40, middle.y}, {middle.x + 40, middle.y});
    settle(app);
    CHECK(node(app, "btc/plot").value != before);
    mouse(app, Phase::double_click, middle);
    settle(app);
    CHECK(node(app, "btc/plot").value == before);
}
