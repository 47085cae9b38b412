// What a chart offers besides its picture: the table in a dialog, the summary, the line as tones.
#include "app_support.hpp"

#include "chart/reading/sonification.hpp"

using namespace test;
using app::Key;
using scene::Node;
using scene::Role;

namespace {

const Node& part(const Node& dialog, Role role) {
    const auto found = std::find_if(dialog.children.begin(), dialog.children.end(),
                                    [role](const Node& child) { return child.role == role; });
    REQUIRE(found != dialog.children.end());
    return *found;
}

app::App with_sound(base::Size window) { return make_app(window, {.sound = true}); }

} // namespace

TEST_CASE("the table opens from its button with every figure the chart shows, and closes") {
    app::App app = make_app(phone);
    CHECK(app.dialog() == nullptr);
    press(app, node(app, Role::button, "Werte als Tabelle").id, Key::enter);
    REQUIRE(app.dialog() != nullptr);
    CHECK(app.take_effects().dialog_changed);
    const Node& table = part(*app.dialog(), Role::table);
    CHECK(table.children.size() == 1 + 61); // September and October
    CHECK(table.children.front().children.front().role == Role::column_header);
    CHECK(table.children.at(1).children.front().role == Role::row_header);
    CHECK(table.children.at(1).children.front().name.starts_with("1."));
    CHECK(part(*app.dialog(), Role::paragraph).name == node(app, "btc/plot").value);

    app.activate(part(*app.dialog(), Role::button).id);
    CHECK(app.dialog() == nullptr);
    CHECK(app.take_effects().dialog_changed);
    app.activate("dialog/close");
    CHECK_FALSE(app.take_effects().dialog_changed);
}

TEST_CASE("T in a plot opens its table, which shows what the chart shows") {
    app::App app = make_app(phone);
    app.activate("miners/choose/moment/high");
    press(app, "miners/plot", Key::table);
    REQUIRE(app.dialog() != nullptr);
    CHECK(app.dialog()->name == node(app, "miners").name);
    app.set_language(test::en());
    CHECK(app.dialog() == nullptr);
}

TEST_CASE("Enter says the summary and Enter or a step takes it away; Escape leaves the chart to the host") {
    app::App app = make_app(phone);
    press(app, "btc/plot", Key::enter);
    CHECK(said(app, "btc") == node(app, "btc/plot").value);
    press(app, "btc/plot", Key::enter);
    CHECK(said(app, "btc").empty());
    press(app, "btc/plot", Key::enter);
    press(app, "btc/plot", Key::left);
    CHECK(said(app, "btc") != node(app, "btc/plot").value);
    press(app, "btc/plot", Key::enter);
    press(app, "btc/plot", Key::escape);
    CHECK(said(app, "btc").empty());
    CHECK_FALSE(app.key(Key::escape));
}

TEST_CASE("nothing offers a melody where no one can play it, nor for bars") {
    CHECK(scene::find(make_app(phone).semantics(), "btc/listen") == nullptr);
    app::App app = with_sound(phone);
    CHECK(node(app, "btc/listen").role == Role::toggle);
    CHECK(scene::find(app.semantics(), "miners/listen") == nullptr);
    CHECK_FALSE(app.take_effects().sonification.has_value());
}

TEST_CASE("a melody rises with the line, is followed by the cursor without a voice, and ends by itself") {
    app::App app = with_sound(phone);
    app.activate("btc/listen");
    const app::Effects effects = app.take_effects();
    REQUIRE(effects.sonification.has_value());
    const std::vector<chart::Tone>& tones = effects.sonification->tones;
    REQUIRE(tones.size() == 61);
    const auto highest =
        std::max_element(tones.begin(), tones.end(), [](const auto& a, const auto& b) { return a.hertz < b.hertz; });
    const auto lowest =
        std::min_element(tones.begin(), tones.end(), [](const auto& a, const auto& b) { return a.hertz < b.hertz; });
    CHECK(highest - tones.begin() == 35); // 6 October, the highest close
    CHECK(lowest - tones.begin() == 46);  // 17 October, the lowest
    CHECK(lowest->hertz >= 220);
    CHECK(highest->hertz <= 880);

    CHECK(node(app, "btc/listen").state.pressed);
    CHECK(app.advance(100));
    CHECK(app.advance(102));
    CHECK(said(app, "btc").empty());
    CHECK_FALSE(app.advance(100 + 61 * static_cast<double>(effects.sonification->seconds) + 0.1));
    CHECK_FALSE(node(app, "btc/listen").state.pressed);
    CHECK(app.take_effects().sonification->tones.empty());
}

TEST_CASE("of several lines the one that matters is heard") {
    app::App app = with_sound(phone);
    app.activate("gartner/choose/measure/later");
    app.activate("gartner/listen");
    const app::Effects effects = app.take_effects();
    REQUIRE(effects.sonification.has_value());
    const std::size_t heard = effects.sonification->tones.front().cursor.series;
    app.activate("gartner/listen");
    press(app, "gartner/plot", Key::end);
    CHECK(said(app, "gartner").starts_with("September 2025"));
    for (std::size_t line = 0; line < heard; ++line) {
        press(app, "gartner/plot", Key::up);
    }
    CHECK(said(app, "gartner").starts_with("Mai 2026"));
}

TEST_CASE("a second press, Escape, another choice or another language end the melody") {
    for (const int way : {0, 1, 2, 3}) {
        CAPTURE(way);
        app::App app = with_sound(phone);
        app.activate("btc/listen");
        (void)app.take_effects();
        switch (way) {
        case 0:
            app.activate("btc/listen");
            break;
        case 1:
            press(app, "btc/plot", Key::escape);
            break;
        case 2:
            app.activate(node(app, Role::radio, "Logarithmisch").id);
            break;
        default:
            app.set_language(test::en());
        }
        const app::Effects effects = app.take_effects();
        REQUIRE(effects.sonification.has_value());
        CHECK(effects.sonification->tones.empty());
        CHECK_FALSE(node(app, "btc/listen").state.pressed);
    }
}

TEST_CASE("more contrast: quiet words are as dark as the text") {
    app::App app = make_app(phone, {.contrast = base::Contrast::more});
    const base::Palette& palette = base::default_palettes().of(base::Theme::light, base::Contrast::more);
    CHECK(palette.muted == palette.ink);
    const auto quiet = [&] {
        const scene::Scene scene = app.compose();
        const auto found = std::find_if(scene.items.begin(), scene.items.end(),
                                        [](const scene::Item& item) { return item.id.starts_with("dateline/"); });
        REQUIRE(found != scene.items.end());
        return std::get<scene::TextRun>(found->shape).color;
    };
    CHECK(quiet() == palette.ink);
    app.set_contrast(base::Contrast::standard);
    CHECK(quiet() == base::default_palettes().of(base::Theme::light).muted);
}
