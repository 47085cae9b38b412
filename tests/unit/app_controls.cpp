// Controls as a reader uses them: found by role and name, operated by click and key.
#include "app_support.hpp"

using namespace test;
using scene::Role;

TEST_CASE("a choice is checked after it is activated, and its neighbours are not") {
    app::App app = make_app(phone);
    CHECK(node(app, Role::radio, "Linear").state.checked);
    app.activate(node(app, Role::radio, "Logarithmisch").id);
    CHECK(node(app, Role::radio, "Logarithmisch").state.checked);
    CHECK_FALSE(node(app, Role::radio, "Linear").state.checked);
    const app::Effects effects = app.take_effects();
    CHECK(std::find(effects.parts_changed.begin(), effects.parts_changed.end(), "btc") != effects.parts_changed.end());
}

TEST_CASE("a click finds the control that is drawn there, also in a chart that follows the reader") {
    app::App app = make_app(desk);
    read(app, "bitcoin-slump");
    const scene::Node& control = node(app, Role::radio, "Logarithmisch");
    const base::Point at = place(app, control.id).center();
    const scene::Node* hit = app.control_at(at);
    REQUIRE(hit != nullptr);
    CHECK(hit->id == control.id);
    CHECK(app.control_at(at) != nullptr);
    CHECK(app.control_at({2, at.y}) == nullptr);
}

TEST_CASE("arrow keys choose within a group, and the focus goes along") {
    app::App app = make_app(phone);
    press(app, node(app, Role::radio, "Linear").id, app::Key::right);
    CHECK(node(app, Role::radio, "Logarithmisch").state.checked);
    CHECK(app.focused() == node(app, Role::radio, "Logarithmisch").id);
    CHECK(app.take_effects().focus == app.focused());
    // After the last comes the first, before the first the last.
    app.key(app::Key::right);
    CHECK(app.focused() == node(app, Role::radio, "Linear").id);
    app.key(app::Key::left);
    CHECK(app.focused() == node(app, Role::radio, "Logarithmisch").id);
}

TEST_CASE("Tab visits each control once, one radio of each group, and ends") {
    app::App app = make_app(phone);
    std::vector<std::string> visited;
    for (std::string id = app.next_focus(false); !id.empty(); id = app.next_focus(false)) {
        REQUIRE(std::find(visited.begin(), visited.end(), id) == visited.end());
        visited.push_back(id);
        app.focus(id, true);
    }
    CHECK(visited.front() == "control/lang/de");
    CHECK(std::count(visited.begin(), visited.end(), node(app, Role::radio, "Linear").id) == 1);
    CHECK(std::count(visited.begin(), visited.end(), node(app, Role::radio, "Logarithmisch").id) == 0);
    CHECK(std::count(visited.begin(), visited.end(), "btc/plot") == 1);

    std::vector<std::string> back;
    app.focus("", false);
    for (std::string id = app.next_focus(true); !id.empty(); id = app.next_focus(true)) {
        back.push_back(id);
        app.focus(id, true);
    }
    std::reverse(back.begin(), back.end());
    CHECK(back == visited);
}

TEST_CASE("the theme is a toggle, the language a link; both take effect at once") {
    app::App app = make_app(phone);
    CHECK_FALSE(node(app, "control/theme").state.pressed);
    press(app, "control/theme", app::Key::enter);
    CHECK(node(app, "control/theme").state.pressed);
    CHECK(app.preferences().theme == base::Theme::dark);
    CHECK(app.take_effects().theme_changed);
    app.activate("control/lang/en");
    CHECK(app.take_effects().language_changed);
    CHECK(node(app, Role::radio, "Logarithmic").state.checked == false);
    CHECK(node(app, "article").language == "en");
}

TEST_CASE("a choice outlives a change of language, of theme and of width") {
    app::App app = make_app(phone);
    app.activate(node(app, Role::radio, "Logarithmisch").id);
    app.set_language(test::en());
    CHECK(node(app, Role::radio, "Logarithmic").state.checked);
    app.set_theme(base::Theme::dark);
    CHECK(node(app, Role::radio, "Logarithmic").state.checked);
    app.resize({{820, 1180}, 1, true});
    CHECK(node(app, Role::radio, "Logarithmic").state.checked);
}

TEST_CASE("a link asks the host to open its address") {
    app::App app = make_app(phone);
    const scene::Node* link = nullptr;
    const auto search = [&](const auto& self, const std::vector<scene::Node>& nodes) -> void {
        for (const scene::Node& candidate : nodes) {
            if (candidate.role == Role::link && candidate.href.starts_with("http")) {
                link = &candidate;
            }
            self(self, candidate.children);
        }
    };
    search(search, app.semantics());
    REQUIRE(link != nullptr);
    app.activate(link->id);
    CHECK(app.take_effects().open == link->href);
    app.activate("no-such-node");
    CHECK_FALSE(app.take_effects().open.has_value());
}

TEST_CASE("a control that is taken away leaves the keyboard to the nearest one of its chart") {
    app::App app = make_app(desk);
    read(app, "ai-market-whatif");
    settle(app);
    app.activate("gartner/choose/measure/whatif");
    settle(app);
    app.focus("gartner/growth", true);
    static_cast<void>(app.take_effects());
    const auto& phrases = app.page().phrases;
    const auto phrase = std::find_if(phrases.begin(), phrases.end(), [](const page::Phrase& one) {
        return one.shows.view.chart == "gartner" && one.shows.view.view != "whatif";
    });
    REQUIRE(phrase != phrases.end());
    read(app, phrase->block);
    app.pointer({app::Phase::move, app::Pointer::mouse, 0, phrase->lines.front().center(), false});
    settle(app);
    REQUIRE(scene::find(app.semantics(), "gartner/growth") == nullptr);
    const app::Effects effects = app.take_effects();
    REQUIRE(effects.focus.has_value());
    CHECK(effects.focus->starts_with("gartner/"));
    CHECK(app.focused() == *effects.focus);
    CHECK(app.place_of_node(*effects.focus).has_value());
}

TEST_CASE("what the reader has chosen is told; what passages, addresses and the system choose is not") {
    app::App app = make_app(desk, {.addressed = true});
    static_cast<void>(app.take_effects());
    app.set_theme(base::Theme::dark);
    app.set_language(test::en());
    app.restore("?btc=crash&lang=de");
    read(app, "bitcoin-recovery");
    settle(app);
    CHECK(app.take_effects().chosen.empty());

    app.activate("btc/choose/scale/log");
    app.activate("btc/choose/scale/log");
    app.activate("control/theme");
    app.activate("control/lang/de");
    app.activate("control/lang/en");
    CHECK(app.take_effects().chosen ==
          std::vector<std::string>{"btc/choose/scale/log", "control/theme", "control/lang/en"});
    app.focus("btc/choose/scale/log", true);
    CHECK(app.key(app::Key::left));
    CHECK(app.take_effects().chosen == std::vector<std::string>{"btc/choose/scale/linear"});
}
