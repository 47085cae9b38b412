// The what-if under keys, mouse and finger, in the chart and in the sentence.
#include "app_support.hpp"

using namespace test;
using app::Key;
using app::Phase;
using app::Pointer;
using scene::Role;

namespace {

constexpr const char* in_text = "ai-market-whatif.1";
constexpr const char* in_chart = "gartner/growth";

std::string plain(std::string text) {
    for (std::size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0", at)) {
        text.replace(at, 2, " ");
    }
    return text;
}

// What the sentence says: rate and outcome.
std::string sentence(const app::App& app) {
    return plain(node(app, in_text).name) + " -> " + plain(node(app, "ai-market-whatif.3").name);
}

bool shows_what_if(const app::App& app) { return scene::find(app.semantics(), in_chart) != nullptr; }

void pointer(app::App& app, Phase phase, Pointer kind, base::Point at, bool pressed = true) {
    app.pointer({phase, kind, 7, at, false, pressed});
}

} // namespace

TEST_CASE("what if: the sentence says the preset before anything is touched, and Gartner's figures stand alone") {
    const app::App app = make_app(phone);
    CHECK(sentence(app) == "37 % -> 3,80 Bio. $");
    CHECK_FALSE(shows_what_if(app));
    CHECK(node(app, in_text).role == Role::adjustable);
    CHECK(plain(node(app, in_text).value) == "37 % im Jahr: 3,80 Bio. $ im Jahr 2028");
}

TEST_CASE("what if: arrow keys on the number in the sentence change it, the outcome and the chart") {
    app::App app = make_app(phone);
    press(app, in_text, Key::right);
    CHECK(sentence(app) == "38 % -> 3,85 Bio. $");
    CHECK(shows_what_if(app));
    CHECK(node(app, in_chart).range->value == 38);
    press(app, in_text, Key::page_down);
    CHECK(sentence(app) == "28 % -> 3,31 Bio. $");
    press(app, in_text, Key::home);
    CHECK(sentence(app) == "0 % -> 2,02 Bio. $");
    press(app, in_text, Key::left);
    CHECK(sentence(app) == "0 % -> 2,02 Bio. $");
    press(app, in_text, Key::end);
    CHECK(sentence(app) == "50 % -> 4,55 Bio. $");
    CHECK_FALSE(app.key(Key::escape));
}

TEST_CASE("what if: the chart's slider works by the same keys, and the host is told what changed") {
    app::App app = make_app(phone);
    app.activate("gartner/choose/measure/whatif");
    (void)app.take_effects();
    press(app, in_chart, Key::up);
    CHECK(sentence(app) == "38 % -> 3,85 Bio. $");
    const app::Effects effects = app.take_effects();
    const auto& changed = effects.parts_changed;
    CHECK_FALSE(effects.page_changed);
    CHECK(std::find(changed.begin(), changed.end(), "gartner") != changed.end());
    CHECK(std::find(changed.begin(), changed.end(), "ai-market-whatif") != changed.end());
}

TEST_CASE("what if: a value from outside is brought within its bounds") {
    app::App app = make_app(phone);
    app.slide(in_chart, 20); // not on the page: nothing shows it yet
    CHECK(sentence(app) == "37 % -> 3,80 Bio. $");
    app.slide(in_text, 1e9);
    CHECK(sentence(app) == "50 % -> 4,55 Bio. $");
    app.slide(in_chart, -3.7);
    CHECK(sentence(app) == "0 % -> 2,02 Bio. $");
    app.slide(in_chart, 0.0 / 0.0);
    CHECK(sentence(app) == "0 % -> 2,02 Bio. $");
}

TEST_CASE("what if: the mouse sets the slider where it is pressed and drags it on, also outside") {
    app::App app = make_app(phone);
    app.activate("gartner/choose/measure/whatif");
    const base::Rect box = place(app, in_chart);
    const float left = box.x + 8;
    const float series_view = box.width - 16;
    pointer(app, Phase::down, Pointer::mouse, {left + series_view * 0.2F, box.center().y});
    CHECK(node(app, in_chart).range->value == 10);
    pointer(app, Phase::move, Pointer::mouse, {left + series_view * 0.6F, box.y - 200});
    CHECK(node(app, in_chart).range->value == 30);
    pointer(app, Phase::up, Pointer::mouse, {box.right() + 300, box.y});
    pointer(app, Phase::move, Pointer::mouse, {left, box.center().y});
    CHECK(node(app, in_chart).range->value == 50);
    CHECK(said(app, "gartner").empty());
}

TEST_CASE("what if: a slide that no one has ended is taken back") {
    app::App app = make_app(phone);
    app.activate("gartner/choose/measure/whatif");
    const base::Rect box = place(app, in_chart);
    const auto at = [&](float share) { return base::Point{box.x + 8 + (box.width - 16) * share, box.center().y}; };
    for (const auto& [phase, pressed] : {std::pair{Phase::cancel, true}, {Phase::move, false}}) {
        pointer(app, Phase::down, Pointer::mouse, at(0.2F));
        pointer(app, Phase::move, Pointer::mouse, at(0.6F));
        REQUIRE(node(app, in_chart).range->value == 30);
        pointer(app, phase, Pointer::mouse, at(0.8F), pressed);
        CHECK(node(app, in_chart).range->value == 37);
        pointer(app, Phase::move, Pointer::mouse, at(0.4F)); // it is over
        CHECK(node(app, in_chart).range->value == 37);
    }
    pointer(app, Phase::down, Pointer::touch, at(0.2F));
    pointer(app, Phase::move, Pointer::touch, at(0.6F));
    pointer(app, Phase::cancel, Pointer::touch, at(0.6F));
    CHECK(node(app, in_chart).range->value == 37);
}

TEST_CASE("what if: a finger that only passes over the slider changes nothing; a tap and a sideways drag do") {
    app::App app = make_app(phone);
    app.activate("gartner/choose/measure/whatif");
    const base::Rect box = place(app, in_chart);
    const base::Point at{box.x + 8 + (box.width - 16) * 0.2F, box.center().y};
    pointer(app, Phase::down, Pointer::touch, at);
    pointer(app, Phase::move, Pointer::touch, {at.x + 2, at.y - 30});
    app.slide(in_chart, 10);                                           // a browser's own moves at the first touch
    pointer(app, Phase::leave, Pointer::touch, {at.x + 2, at.y - 60}); // the page scrolls
    CHECK(node(app, in_chart).range->value == 37);
    pointer(app, Phase::down, Pointer::touch, at);
    pointer(app, Phase::up, Pointer::touch, at);
    CHECK(node(app, in_chart).range->value == 10);
    pointer(app, Phase::down, Pointer::touch, at);
    pointer(app, Phase::move, Pointer::touch, {at.x + (box.width - 16) * 0.4F, at.y});
    pointer(app, Phase::up, Pointer::touch, {at.x + (box.width - 16) * 0.4F, at.y});
    CHECK(node(app, in_chart).range->value == 30);
}

TEST_CASE("what if: the number in the sentence is dragged sideways, and stays under the finger") {
    app::App app = make_app(phone);
    read(app, "ai-market-whatif");
    (void)app.take_effects();
    const base::Point at = place(app, in_text).center();
    const float in_window = at.y - app.scroll();
    pointer(app, Phase::down, Pointer::touch, at);
    pointer(app, Phase::move, Pointer::touch, {at.x - 50, at.y});
    CHECK(sentence(app) == "27 % -> 3,26 Bio. $");
    CHECK(shows_what_if(app)); // at the window's top edge
    CHECK(place(app, in_text).center().y - app.scroll() == doctest::Approx(in_window).epsilon(0.002));
    CHECK_FALSE(app.take_effects().scroll_to.has_value());
    pointer(app, Phase::up, Pointer::touch, {at.x - 50, at.y});
}

TEST_CASE("what if: a tap on the number leads to the chart, and leaves the number alone") {
    app::App app = make_app(phone);
    app.restore("?stick=off");
    read(app, "ai-market-whatif");
    (void)app.take_effects();
    const base::Point at = place(app, in_text).center();
    pointer(app, Phase::down, Pointer::touch, at);
    pointer(app, Phase::move, Pointer::touch, {at.x + 2, at.y - 30});
    pointer(app, Phase::leave, Pointer::touch, {at.x + 2, at.y - 60}); // the page scrolls
    CHECK_FALSE(shows_what_if(app));
    pointer(app, Phase::down, Pointer::touch, at);
    pointer(app, Phase::up, Pointer::touch, at);
    CHECK(shows_what_if(app));
    CHECK(app.take_effects().jumped);
    const base::Rect plot = place(app, "gartner/plot");
    CHECK(plot.y >= app.scroll());
    CHECK(plot.y < app.scroll() + phone.height / 2);
    CHECK(sentence(app) == "37 % -> 3,80 Bio. $");
    pointer(app, Phase::move, Pointer::touch, {at.x + 100, at.y}); // it is no drag
    CHECK(sentence(app) == "37 % -> 3,80 Bio. $");
}

TEST_CASE("what if: the number in the sentence stands between two arrow heads") {
    app::App app = make_app(phone);
    read(app, "ai-market-whatif");
    const scene::Scene scene = app.compose();
    std::size_t heads = 0;
    for (const scene::Item& item : scene.items) {
        const bool head = item.id.ends_with("/down") || item.id.ends_with("/up");
        heads += item.id.starts_with("ai-market-whatif") && head ? 1 : 0;
    }
    CHECK(heads == 2);
}

TEST_CASE("what if: one action takes it back, and the focus goes to the slider") {
    app::App app = make_app(desk);
    app.slide(in_text, 10);
    settle(app);
    CHECK(sentence(app) == "10 % -> 2,45 Bio. $");
    press(app, node(app, Role::button, "Annahme zurücksetzen").id, Key::enter);
    CHECK(sentence(app) == "37 % -> 3,80 Bio. $");
    CHECK(app.focused() == in_chart);
    CHECK(shows_what_if(app));
    CHECK(scene::find(app.semantics(), Role::button, "Annahme zurücksetzen") == nullptr);
}

TEST_CASE("what if: it outlives a change of language, theme, width and view") {
    app::App app = make_app(phone);
    app.slide(in_text, 10);
    app.set_language(test::en());
    CHECK(sentence(app) == "10% -> $2.45 trillion");
    app.set_theme(base::Theme::dark);
    app.resize({{820, 1180}, 1, true});
    app.activate("gartner/choose/measure/amount");
    CHECK(sentence(app) == "10% -> $2.45 trillion");
    app.activate("gartner/choose/measure/whatif");
    CHECK(node(app, in_chart).range->value == 10);
}

TEST_CASE("what if: reading its passage beside the chart shows it; Tab reaches it") {
    app::App app = make_app(desk);
    read(app, "ai-market-whatif");
    CHECK(shows_what_if(app));
    app.focus("gartner/choose/measure/whatif", true);
    CHECK(app.next_focus(false) == in_chart);
}

TEST_CASE("what if: a change of the number moves no line of its paragraph") {
    for (const base::Size window : {phone, desk}) {
        app::App app = make_app(window);
        const page::Anchor before = anchor(app, "ai-market-later");
        app.slide(in_text, 10);
        const base::Rect at = place(app, in_text);
        const float height = app.page().size.height;
        for (int percent = 10; percent <= 50; ++percent) {
            app.slide(in_text, percent);
            CHECK(place(app, in_text) == at);
            CHECK(app.page().size.height == height);
        }
        if (window == desk) {
            CHECK(anchor(app, "ai-market-later").top == before.top);
        }
    }
}

TEST_CASE("what if: the rate is in the address, and comes back from it within its bounds") {
    app::App app = make_app(phone);
    app.slide(in_text, 12);
    CHECK(app.address() == "?lang=de&chart=gartner&gartner=whatif&gartner.growth=12");
    app.activate("gartner/reset");
    CHECK(app.address() == "?lang=de&chart=gartner&gartner=whatif");
    app::App beside = make_app(desk);
    beside.slide(in_text, 12);
    read(beside, "ai-market-core"); // the chart shows something else, the text goes on saying 12 %
    beside.scroll_to(beside.scroll() - 300);
    read(beside, "ai-market-claim");
    CHECK_FALSE(shows_what_if(beside));
    CHECK(beside.address() == "?lang=de&gartner.growth=12");
    const auto restored = [](const char* query) {
        app::App other = make_app(phone);
        other.restore(query);
        return sentence(other);
    };
    CHECK(restored("?gartner=whatif&gartner.growth=12") == "12 % -> 2,54 Bio. $");
    CHECK(restored("?gartner.growth=12") == "12 % -> 2,54 Bio. $");
    CHECK(restored("?gartner.growth=1e9") == "37 % -> 3,80 Bio. $");
    CHECK(restored("?gartner.growth=-99999") == "0 % -> 2,02 Bio. $");
    for (const char* broken :
         {"?gartner.growth=", "?gartner.growth=nan", "?gartner.growth=0x10", "?gartner.growth=1.2.3"}) {
        CHECK(restored(broken) == "37 % -> 3,80 Bio. $");
    }
}
