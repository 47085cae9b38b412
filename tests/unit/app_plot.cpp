// A plot under mouse, finger and keys: values, zoom and the way back.
#include "app_support.hpp"

using namespace test;
using app::Key;
using app::Phase;
using app::Pointer;

namespace {

// With the button held, as in a drag.
void mouse(app::App& app, Phase phase, base::Point at, bool shift = false) {
    app.pointer({phase, Pointer::mouse, 0, at, shift, phase != Phase::up});
}

void touch(app::App& app, Phase phase, int finger, base::Point at) {
    app.pointer({phase, Pointer::touch, finger, at, false});
}

base::Point along(const base::Rect& rect, float share) { return {rect.x + rect.width * share, rect.center().y}; }

// Left edge of what is drawn under this id; nothing when it is not there.
std::optional<float> drawn_at(app::App& app, std::string_view id) {
    for (const scene::Item& item : app.compose().items) {
        const auto* line = std::get_if<scene::Polyline>(&item.shape);
        const auto* box = std::get_if<scene::Rectangle>(&item.shape);
        if (item.id == id && (line != nullptr || box != nullptr)) {
            return line != nullptr ? line->points.front().x : box->rect.x;
        }
    }
    return std::nullopt;
}

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

TEST_CASE("a zoom is held against the data of what is chosen next, and a reload shows the same") {
    app::App app = make_app(phone, {.addressed = true});
    const auto shown = [&] { return node(app, "btc/plot").value; };
    const std::string months = shown();
    const auto zoom = [&](float from, float to) {
        app.activate("btc/choose/range/year");
        settle(app);
        const base::Rect plot = place(app, "btc/plot");
        mouse(app, Phase::down, along(plot, from));
        mouse(app, Phase::up, along(plot, to));
        settle(app);
        REQUIRE(zoomed(app));
        app.activate("btc/choose/range/months");
        settle(app);
    };
    const auto reloaded = [&] {
        app::App other = make_app(phone, {.addressed = true});
        other.restore(app.address());
        return node(other, "btc/plot").value;
    };
    SUBCASE("none of it is there") {
        zoom(0.3F, 0.6F);
        CHECK_FALSE(zoomed(app));
        CHECK(shown() == months);
    }
    SUBCASE("a part of it is there") {
        zoom(0.3F, 0.97F);
        CHECK(zoomed(app));
        CHECK(shown().starts_with("1.\u00a0September"));
        CHECK(shown() != months);
    }
    SUBCASE("all of it is there") {
        zoom(0.93F, 0.98F);
        CHECK(zoomed(app));
        app.activate("btc/choose/scale/log");
        CHECK(zoomed(app));
    }
    CHECK(reloaded() == shown());
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

TEST_CASE("a drag that no one has ended is cancelled, and the next click zooms nothing") {
    app::App app = make_app(phone);
    read(app, "bitcoin");
    const base::Rect plot = place(app, "btc/plot");
    const auto brushed = [&] { return drawn_at(app, "btc/brush").has_value(); };
    const auto begin = [&] {
        mouse(app, Phase::down, along(plot, 0.3F));
        mouse(app, Phase::move, along(plot, 0.6F));
        REQUIRE(brushed());
    };
    SUBCASE("a menu has swallowed the release") {
        begin();
        app.pointer({Phase::cancel, Pointer::mouse, 0, {}});
        CHECK_FALSE(brushed());
    }
    SUBCASE("it was released elsewhere") {
        begin();
        app.pointer({Phase::move, Pointer::mouse, 0, along(plot, 0.7F)});
        CHECK_FALSE(brushed());
        CHECK_FALSE(said(app, "btc").empty()); // the mouse reads again
    }
    SUBCASE("it was released elsewhere, and the mouse has left") {
        begin();
        app.pointer({Phase::leave, Pointer::mouse, 0, {}});
        CHECK_FALSE(brushed());
    }
    mouse(app, Phase::move, along(plot, 0.8F));
    CHECK_FALSE(brushed());
    mouse(app, Phase::down, along(plot, 0.8F));
    mouse(app, Phase::up, along(plot, 0.8F));
    CHECK_FALSE(zoomed(app));
}

TEST_CASE("a drag that leaves the plot with the button held goes on") {
    app::App app = make_app(phone);
    const base::Rect plot = place(app, "btc/plot");
    mouse(app, Phase::down, along(plot, 0.3F));
    mouse(app, Phase::leave, {-5, -5});
    mouse(app, Phase::up, along(plot, 0.6F));
    CHECK(zoomed(app));
}

TEST_CASE("a cancelled pan or pinch shows what was shown before") {
    app::App app = make_app(phone);
    const base::Rect plot = place(app, "btc/plot");
    mouse(app, Phase::down, along(plot, 0.5F));
    mouse(app, Phase::up, along(plot, 0.8F));
    settle(app);
    const std::string before = node(app, "btc/plot").value;
    mouse(app, Phase::down, along(plot, 0.3F), true);
    mouse(app, Phase::move, along(plot, 0.6F), true);
    REQUIRE(node(app, "btc/plot").value != before);
    CHECK(app.key(Key::escape));
    CHECK(node(app, "btc/plot").value == before);
    touch(app, Phase::down, 1, along(plot, 0.4F));
    touch(app, Phase::down, 2, along(plot, 0.6F));
    touch(app, Phase::move, 1, along(plot, 0.2F));
    REQUIRE(node(app, "btc/plot").value != before);
    touch(app, Phase::cancel, 1, {});
    touch(app, Phase::cancel, 2, {});
    CHECK(node(app, "btc/plot").value == before);
    CHECK(zoomed(app));
}

TEST_CASE("fingers on two charts do not pinch") {
    app::App app = make_app({390, 4000});
    const base::Rect first = place(app, "btc/plot");
    const base::Rect second = place(app, "miners/plot");
    touch(app, Phase::down, 1, along(first, 0.4F));
    touch(app, Phase::down, 2, along(second, 0.6F));
    touch(app, Phase::move, 1, along(first, 0.2F));
    touch(app, Phase::move, 2, along(second, 0.9F));
    touch(app, Phase::up, 1, along(first, 0.2F));
    touch(app, Phase::up, 2, along(second, 0.9F));
    CHECK_FALSE(zoomed(app));
}

TEST_CASE("a double tap shows all again; two slow ones read") {
    app::App app = make_app(phone);
    const base::Rect plot = place(app, "btc/plot");
    const auto tap = [&](double time) {
        app.pointer({Phase::down, Pointer::touch, 1, along(plot, 0.5F), false, true, time});
        app.pointer({Phase::up, Pointer::touch, 1, along(plot, 0.5F), false, false, time + 0.05});
    };
    mouse(app, Phase::down, along(plot, 0.4F));
    mouse(app, Phase::up, along(plot, 0.7F));
    settle(app);
    tap(10);
    tap(11);
    CHECK(zoomed(app));
    CHECK_FALSE(said(app, "btc").empty());
    tap(20);
    tap(20.2);
    CHECK_FALSE(zoomed(app));
    CHECK(said(app, "btc").empty());
    tap(30);
    tap(30.2); // nothing to reset: the second reads as the first
    CHECK_FALSE(said(app, "btc").empty());
}

TEST_CASE("while the tones play, a passing mouse leaves the cursor to them; a click ends them") {
    app::App app = make_app(phone, {.sound = true});
    app.scroll_to(place(app, "btc").y);
    const base::Rect plot = place(app, "btc/plot");
    app.activate("btc/listen");
    app.advance(100);
    const std::optional<float> first = drawn_at(app, "btc/cursor/line");
    REQUIRE(first.has_value());
    (void)app.take_effects();
    app.pointer({Phase::move, Pointer::mouse, 0, along(plot, 0.9F)});
    touch(app, Phase::down, 1, along(plot, 0.9F));
    touch(app, Phase::cancel, 1, {});
    CHECK(drawn_at(app, "btc/cursor/line") == first);
    CHECK_FALSE(app.take_effects().sonification.has_value());
    SUBCASE("by the mouse") {
        mouse(app, Phase::down, along(plot, 0.9F));
        mouse(app, Phase::up, along(plot, 0.9F));
    }
    SUBCASE("by a tap") {
        touch(app, Phase::down, 1, along(plot, 0.9F));
        touch(app, Phase::up, 1, along(plot, 0.9F));
        CHECK_FALSE(said(app, "btc").empty());
    }
    const auto sonification = app.take_effects().sonification;
    REQUIRE(sonification.has_value());
    CHECK(sonification->tones.empty());
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
    const base::Rect plot = place(app, "gartner/plot");
    app.focus("gartner/plot", false); // whose cursor stays while the page scrolls
    for (const float top : {-40.0F, 60.0F}) {
        app.scroll_to(plot.y + top);
        touch(app, Phase::down, 1, {plot.x + plot.width * 0.5F, plot.y + 240});
        touch(app, Phase::up, 1, {plot.x + plot.width * 0.5F, plot.y + 240});
        REQUIRE_FALSE(said(app, "gartner").empty());
        const scene::Scene scene = app.compose();
        const auto tooltip = std::find_if(scene.items.begin(), scene.items.end(),
                                          [](const scene::Item& item) { return item.id == "gartner/tooltip"; });
        REQUIRE(tooltip != scene.items.end());
        CHECK(std::get<scene::Rectangle>(tooltip->shape).rect.y >= app.scroll());
    }
}
