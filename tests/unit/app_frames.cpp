// When a frame is due: after a change and while a transition runs, and at no other time.
#include "app_support.hpp"

using namespace test;
using scene::Role;

TEST_CASE("nothing is due once the picture is composed and nothing happens") {
    app::App app = make_app(desk);
    CHECK(app.dirty());
    settle(app);
    (void)app.compose();
    for (double now = 200; now < 210; now += 1) {
        CHECK_FALSE(app.advance(now));
        CHECK_FALSE(app.dirty());
    }
}

TEST_CASE("input that changes nothing asks for no frame") {
    app::App app = make_app(desk);
    settle(app);
    (void)app.compose();
    app.pointer({app::Phase::move, app::Pointer::mouse, 0, {4, 4}, false});
    app.scroll_to(app.scroll());
    app.focus("", false);
    app.set_theme(app.preferences().theme);
    app.set_language(app.preferences().language);
    CHECK_FALSE(app.key(app::Key::escape));
    CHECK_FALSE(app.dirty());
}

TEST_CASE("a choice moves to its picture within 400 ms, however long the host has slept") {
    app::App app = make_app(desk);
    settle(app, 1);
    (void)app.compose();
    app.activate(node(app, Role::radio, "Logarithmisch").id);
    CHECK(app.dirty());
    const double took = settle(app, 5000);
    CHECK(took > 0.2);
    CHECK(took < 0.4);
    CHECK(app.dirty()); // the last frame is still to be drawn
    (void)app.compose();
    CHECK_FALSE(app.dirty());
}

TEST_CASE("a clock that is set back or on does not hold a transition, nor the frames that it asks for") {
    app::App app = make_app(desk);
    settle(app, 5000);
    app.activate(node(app, Role::radio, "Logarithmisch").id);
    CHECK(app.advance(5000));
    CHECK(app.advance(1400)); // set back by an hour
    CHECK(settle(app, 1400) < 0.4);
    app.activate(node(app, Role::radio, "Linear").id);
    CHECK(app.advance(1402));
    CHECK_FALSE(app.advance(5002));
}

TEST_CASE("to another kind of scale, each point of a line goes straight") {
    app::App app = make_app(phone);
    settle(app, 1);
    app.scroll_to(place(app, "btc/plot").y - 100);
    const auto line = [&] {
        const scene::Scene scene = app.compose();
        const auto item = std::find_if(scene.items.begin(), scene.items.end(), [](const scene::Item& candidate) {
            return candidate.id.starts_with("btc/mark/") && candidate.id.ends_with("/line");
        });
        REQUIRE(item != scene.items.end());
        return std::get<scene::Polyline>(item->shape).points;
    };
    const std::vector<base::Point> before = line();
    app.activate(node(app, Role::radio, "Logarithmisch").id);
    app.advance(10);
    app.advance(10.175);
    const std::vector<base::Point> halfway = line();
    app.advance(11);
    const std::vector<base::Point> after = line();
    REQUIRE(before.size() == after.size());
    REQUIRE(halfway.size() == after.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        CHECK(halfway[i].y == doctest::Approx((before[i].y + after[i].y) / 2).epsilon(0.01));
    }
    CHECK(before != after);
}

TEST_CASE("the pointer that leaves the pressed control does not cut the way short") {
    app::App app = make_app(desk);
    read(app, "bitcoin");
    settle(app, 1);
    const std::string control = node(app, Role::radio, "Logarithmisch").id;
    const base::Point at = place(app, control).center();
    app.pointer({app::Phase::move, app::Pointer::mouse, 0, at, false});
    app.activate(control);
    CHECK(app.advance(10));
    app.pointer({app::Phase::move, app::Pointer::mouse, 0, {4, at.y}, false});
    CHECK(app.advance(10.1));
    CHECK_FALSE(app.advance(10.5));
}

TEST_CASE("with reduced motion the picture changes at once") {
    app::Preferences preferences;
    preferences.reduced_motion = true;
    app::App app = make_app(desk, preferences);
    app.activate(node(app, Role::radio, "Logarithmisch").id);
    CHECK_FALSE(app.advance(10));
    read(app, "bitcoin-year");
    CHECK_FALSE(app.advance(11));
}

TEST_CASE("only what is in the window is composed") {
    app::App app = make_app(desk);
    const scene::Scene top = app.compose();
    app.scroll_to(app.page().size.height - desk.height);
    const scene::Scene bottom = app.compose();
    const auto has = [](const scene::Scene& scene, std::string_view prefix) {
        return std::any_of(scene.items.begin(), scene.items.end(),
                           [&](const scene::Item& item) { return item.id.starts_with(prefix); });
    };
    CHECK(has(top, "title/"));
    CHECK_FALSE(has(bottom, "title/"));
    CHECK(has(bottom, "source/"));
}

TEST_CASE("the ring is drawn for the keyboard, not for the mouse") {
    app::App app = make_app(desk);
    const auto ring = [&] {
        const scene::Scene scene = app.compose();
        return std::any_of(scene.items.begin(), scene.items.end(),
                           [](const scene::Item& item) { return item.id == "focus"; });
    };
    app.focus("control/theme", false);
    CHECK_FALSE(ring());
    app.focus("control/theme", true);
    CHECK(ring());
}
