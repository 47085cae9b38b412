// A plot under mouse, finger and keys: values, zoom and the way back.
#include "app_support.hpp"

using namespace test;
using app::Key;
using app::Phase;
using app::Pointer;

namespace {

void mouse(app::App& app, Phase phase, base::Point at, bool shift = false) {
    app.pointer({phase, Pointer::mouse, 0, at, shift});
}

void touch(app::App& app, Phase phase, int finger, base::Point at) {
    app.pointer({phase, Pointer::touch, finger, at, false});
}

base::Point along(const base::Rect& rect, float share) { return {rect.x + rect.width * share, rect.center().y}; }

bool zoomed(const app::App& app) { return scene::find(app.semantics(), "btc/reset") != nullptr; }

} // namespace

TEST_CASE("arrow keys step through the points of a plot, Home and End reach the ends, Escape leaves") {
    app::App app = make_app(phone);
    press(app, "btc/plot", Key::left);
    const std::string last = said(app, "btc");
    CHECK_FALSE(last.empty());
    press(app, "btc/plot", Key::left);
    const std::string before_last = said(app, "btc");
    CHECK(before_last != last);
    press(app, "btc/plot", Key::right);
    CHECK(said(app, "btc") == last);
    press(app, "btc/plot", Key::right);
    CHECK(said(app, "btc") == last); // there is nothing beyond the end
    press(app, "btc/plot", Key::home);
    CHECK(said(app, "btc") != last);
    const std::string first = said(app, "btc");
    CHECK_MESSAGE(first.starts_with("1.\u00a0September 2025"), first);
    press(app, "btc/plot", Key::end);
    CHECK(said(app, "btc") == last);
    press(app, "btc/plot", Key::escape);
    CHECK(said(app, "btc").empty());
}

TEST_CASE("arrow keys without a plot in focus are the host's") {
    app::App app = make_app(phone);
    CHECK_FALSE(app.key(Key::down));
    app.focus("control/theme", true);
    CHECK_FALSE(app.key(Key::down));
}

TEST_CASE("the mouse over a plot says the point's figures, and leaves nothing behind") {
    app::App app = make_app(phone);
    const base::Rect plot = place(app, "btc/plot");
    mouse(app, Phase::move, along(plot, 0.5F));
    const std::string middle = said(app, "btc");
    CHECK_FALSE(middle.empty());
    mouse(app, Phase::move, along(plot, 0.7F));
    CHECK(said(app, "btc") != middle);
    mouse(app, Phase::move, {plot.x, plot.y - 2000});
    CHECK(said(app, "btc").empty());
    mouse(app, Phase::move, along(plot, 0.5F));
    mouse(app, Phase::leave, {});
    CHECK(said(app, "btc").empty());
}

TEST_CASE("a drag zooms, a double click goes back to all") {
    app::App app = make_app(desk);
    read(app, "bitcoin");
    const base::Rect plot = place(app, "btc/plot");
    CHECK_FALSE(zoomed(app));
    mouse(app, Phase::down, along(plot, 0.4F));
    mouse(app, Phase::move, along(plot, 0.5F));
    mouse(app, Phase::move, along(plot, 0.7F));
    mouse(app, Phase::up, along(plot, 0.7F));
    CHECK(zoomed(app));
    settle(app);
    press(app, "btc/plot", Key::home);
    CHECK_FALSE(said(app, "btc").starts_with("1.\u00a0September 2025"));

    mouse(app, Phase::double_click, along(plot, 0.5F));
    CHECK_FALSE(zoomed(app));
}

TEST_CASE("a drag ends when the window changes its width under it") {
    app::App app = make_app(desk);
    read(app, "bitcoin");
    const base::Rect plot = place(app, "btc/plot");
    mouse(app, Phase::down, along(plot, 0.4F));
    mouse(app, Phase::move, along(plot, 0.5F));
    app.resize({{1200, 900}, 1, true});
    mouse(app, Phase::move, along(plot, 0.7F));
    mouse(app, Phase::up, along(plot, 0.7F));
    CHECK_FALSE(zoomed(app));
}

TEST_CASE("a drag with shift moves the zoomed part") {
    app::App app = make_app(phone);
    const base::Rect plot = place(app, "btc/plot");
    mouse(app, Phase::down, along(plot, 0.5F));
    mouse(app, Phase::move, along(plot, 0.6F));
    mouse(app, Phase::up, along(plot, 0.9F));
    settle(app);
    press(app, "btc/plot", Key::home);
    const std::string first = said(app, "btc");
    mouse(app, Phase::down, along(plot, 0.3F), true);
    mouse(app, Phase::move, along(plot, 0.5F), true);
    mouse(app, Phase::up, along(plot, 0.5F), true);
    CHECK(zoomed(app));
    press(app, "btc/plot", Key::home);
    CHECK(said(app, "btc") != first);
}

TEST_CASE("an unsteady click does not zoom") {
    app::App app = make_app(phone);
    const base::Point at = along(place(app, "btc/plot"), 0.5F);
    mouse(app, Phase::down, at);
    mouse(app, Phase::move, {at.x + 3, at.y});
    mouse(app, Phase::up, {at.x + 3, at.y});
    CHECK_FALSE(zoomed(app));
}

TEST_CASE("two fingers that part zoom in; one reads values") {
    app::App app = make_app(phone);
    const base::Rect plot = place(app, "btc/plot");
    touch(app, Phase::down, 1, along(plot, 0.4F));
    CHECK_FALSE(said(app, "btc").empty());
    CHECK_FALSE(zoomed(app));
    touch(app, Phase::down, 2, along(plot, 0.6F));
    touch(app, Phase::move, 1, along(plot, 0.2F));
    touch(app, Phase::move, 2, along(plot, 0.8F));
    touch(app, Phase::up, 1, along(plot, 0.2F));
    touch(app, Phase::up, 2, along(plot, 0.8F));
    CHECK(zoomed(app));
}

TEST_CASE("a scroll takes the tooltip away from under the mouse") {
    app::App app = make_app(phone);
    mouse(app, Phase::move, along(place(app, "btc/plot"), 0.5F));
    REQUIRE_FALSE(said(app, "btc").empty());
    app.scroll_to(300);
    CHECK(said(app, "btc").empty());
}

TEST_CASE("a tooltip stays in the window when the chart's top is scrolled out of it") {
    app::App app = make_app(phone);
    const base::Rect plot = place(app, "btc/plot");
    app.focus("btc/plot", false); // whose cursor stays while the page scrolls
    for (const float top : {-40.0F, 60.0F}) {
        app.scroll_to(plot.y + top);
        touch(app, Phase::down, 1, {plot.x + plot.width * 0.5F, plot.y + 120});
        touch(app, Phase::up, 1, {plot.x + plot.width * 0.5F, plot.y + 120});
        REQUIRE_FALSE(said(app, "btc").empty());
        const scene::Scene scene = app.compose();
        const auto tooltip = std::find_if(scene.items.begin(), scene.items.end(),
                                          [](const scene::Item& item) { return item.id == "btc/tooltip"; });
        REQUIRE(tooltip != scene.items.end());
        CHECK(std::get<scene::Rectangle>(tooltip->shape).rect.y >= app.scroll());
    }
}
