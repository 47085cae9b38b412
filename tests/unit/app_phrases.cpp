// Words that point into a chart, and points that light the words.
#include "app_support.hpp"
#include "page/leader.hpp"

using namespace test;
using scene::Role;

namespace {

bool checked(const app::App& app, std::string_view name) { return node(app, Role::radio, name).state.checked; }

const page::Phrase& phrase(const app::App& app, std::string_view id) {
    const auto& all = app.page().phrases;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
    CAPTURE(id);
    REQUIRE(found != all.end());
    return *found;
}

void point(app::App& app, base::Point at, app::Phase phase = app::Phase::move) {
    app.pointer({phase, app::Pointer::mouse, 0, at, false});
}

// The mouse rests on the words.
void hover(app::App& app, std::string_view id) {
    point(app, phrase(app, id).lines.front().center());
    settle(app);
}

void leave(app::App& app) {
    point(app, {2, app.scroll() + 2});
    settle(app);
}

const scene::Item* drawn(const scene::Scene& scene, std::string_view id) {
    const auto found =
        std::find_if(scene.items.begin(), scene.items.end(), [&](const scene::Item& item) { return item.id == id; });
    return found == scene.items.end() ? nullptr : &*found;
}

constexpr const char* ten = "10.\u00A0Oktober 2025";
// The first phrase of the paragraph about the slump: "brach auf 104.582 $ ein".
constexpr const char* slump = "bitcoin-slump~0";

} // namespace

TEST_CASE("phrases: the mouse on words shows what they speak of, and leaving brings the read view back") {
    app::App app = make_app(desk);
    read(app, "bitcoin-recovery");
    REQUIRE(checked(app, "Fünf Tage"));
    hover(app, slump);
    CHECK(checked(app, "Zwei Monate"));
    CHECK(said(app, "btc").starts_with(ten));
    leave(app);
    CHECK(checked(app, "Fünf Tage"));
    CHECK(said(app, "btc").empty());
}

TEST_CASE("phrases: a mouse on its way across the words changes nothing") {
    app::App app = make_app(desk);
    read(app, "bitcoin-recovery");
    point(app, phrase(app, slump).lines.front().center());
    app.advance(1);
    app.advance(1.05);
    CHECK(said(app, "btc").empty());
    leave(app);
    CHECK(said(app, "btc").empty());
    CHECK(checked(app, "Fünf Tage"));
}

TEST_CASE("phrases: the page that scrolls under a resting mouse changes nothing") {
    app::App app = make_app(desk);
    read(app, "bitcoin-slump");
    const base::Point at = phrase(app, slump).lines.front().center();
    app.scroll_to(app.scroll() - 60);
    point(app, {at.x, at.y - 60});
    settle(app);
    app.scroll_to(app.scroll() + 60);
    point(app, at); // where the browser says it is
    point(app, {at.x, at.y - 60});
    app.scroll_to(app.scroll() + 60);
    point(app, at);
    settle(app);
    CHECK(said(app, "btc").empty());
}

TEST_CASE("phrases: what the reader had chosen comes back") {
    app::App app = make_app(desk);
    read(app, "bitcoin-slump");
    app.activate(node(app, Role::radio, "Dreizehn Monate").id);
    hover(app, slump);
    CHECK(checked(app, "Zwei Monate"));
    leave(app);
    CHECK(checked(app, "Dreizehn Monate"));
}

TEST_CASE("phrases: scrolling on ends the mouse's wish and calls the next view") {
    app::App app = make_app(desk);
    read(app, "bitcoin-slump");
    hover(app, slump);
    read(app, "bitcoin-recovery");
    CHECK(checked(app, "Fünf Tage"));
    CHECK(said(app, "btc").empty());
}

TEST_CASE("phrases: the keyboard's phrase shows its point until the keyboard goes on") {
    app::App app = make_app(desk);
    read(app, "bitcoin-recovery");
    app.focus(slump, true);
    CHECK(said(app, "btc").starts_with(ten));
    app.scroll_to(app.scroll() + 5);
    CHECK(said(app, "btc").starts_with(ten));
    CHECK(app.key(app::Key::escape));
    CHECK(said(app, "btc").empty());
    app.focus("bitcoin-slump~1", true);
    CHECK(said(app, "btc").starts_with(ten));
    app.focus("", false);
    CHECK(said(app, "btc").empty());
    CHECK(checked(app, "Fünf Tage"));
}

TEST_CASE("phrases: following one beside its chart leaves the view until the reader reads on") {
    app::App app = make_app(desk);
    read(app, "bitcoin-recovery");
    static_cast<void>(app.take_effects());
    app.activate(slump);
    CHECK(said(app, "btc").starts_with(ten));
    CHECK_FALSE(app.take_effects().scroll_to.has_value());
    leave(app);
    CHECK(checked(app, "Zwei Monate"));
    app.scroll_to(app.scroll() + 10);
    CHECK(said(app, "btc").empty());
    CHECK(checked(app, "Zwei Monate"));
    read(app, "bitcoin-check-ticker/text");
    app.scroll_to(app.scroll() + 60);
    CHECK(checked(app, "Fünf Tage"));
}

TEST_CASE("phrases: following one far from its chart leads to where the text is about it") {
    app::App app = make_app(desk);
    read(app, "verdict-lead");
    static_cast<void>(app.take_effects());
    app.activate("verdict-lead~0");
    const app::Effects effects = app.take_effects();
    REQUIRE(effects.scroll_to.has_value());
    CHECK(effects.scroll_to == app.scroll());
    CHECK(effects.jumped);
    CHECK_FALSE(effects.open.has_value());
    const base::Rect plot = place(app, "btc/plot");
    CHECK(plot.y >= app.scroll());
    CHECK(plot.bottom() <= app.scroll() + desk.height);
    CHECK(said(app, "btc").starts_with(ten));
    app.scroll_to(*effects.scroll_to + 0.4F); // as the host has rounded it
    CHECK(said(app, "btc").starts_with(ten));
}

TEST_CASE("phrases: a chart that is stuck above its passage shows what they speak of, without a jump") {
    app::App app = make_app(phone);
    read(app, "bitcoin-slump");
    static_cast<void>(app.take_effects());
    app.focus(slump, true);
    CHECK(said(app, "btc").starts_with(ten));
    app.focus("", false);
    CHECK(said(app, "btc").empty());
    const float before = app.scroll();
    app.activate(slump);
    const app::Effects effects = app.take_effects();
    CHECK_FALSE(effects.jumped);
    CHECK_FALSE(effects.scroll_to.has_value());
    CHECK(app.scroll() == before);
    CHECK(said(app, "btc").starts_with(ten));
}

TEST_CASE("phrases: of a chart that is out of sight hovering changes nothing, following leads to it") {
    app::App app = make_app(phone);
    read(app, "bitcoin-slump");
    app.activate("btc/stick"); // put away
    static_cast<void>(app.take_effects());
    hover(app, slump);
    app.focus(slump, true);
    CHECK(said(app, "btc").empty());
    app.activate(slump);
    const app::Effects effects = app.take_effects();
    CHECK(effects.jumped);
    CHECK(effects.scroll_to == app.scroll());
    CHECK(place(app, "btc/plot").y >= app.scroll());
    CHECK(said(app, "btc").starts_with(ten));
    CHECK(app.focused() == slump);
    app.scroll_to(app.scroll() + 40);
    CHECK(said(app, "btc").empty());
}

TEST_CASE("phrases: the cursor at a point lights the words that name it, in this data only") {
    app::App app = make_app(desk);
    read(app, "bitcoin-slump");
    app.activate("bitcoin-slump~0"); // puts the cursor there
    app.focus("btc/plot", true);
    static_cast<void>(app.take_effects());
    CHECK(app.key(app::Key::left));
    CHECK_FALSE(node(app, "bitcoin-slump~0").state.checked);
    CHECK(app.key(app::Key::right));
    CHECK(node(app, "bitcoin-slump~0").state.checked);
    CHECK(node(app, "bitcoin-slump~1").state.checked);
    CHECK_FALSE(node(app, "bitcoin-slump~2").state.checked); // Kraken's figure
    const app::Effects effects = app.take_effects();
    CHECK(std::count(effects.parts_changed.begin(), effects.parts_changed.end(), "bitcoin-slump") == 1);
    CHECK_FALSE(effects.page_changed);
    CHECK(drawn(app.compose(), "bitcoin-slump~0/0/ground") != nullptr);
    CHECK(app.key(app::Key::escape));
    CHECK_FALSE(node(app, "bitcoin-slump~0").state.checked);
    CHECK(drawn(app.compose(), "bitcoin-slump~0/0/ground") == nullptr);
}

TEST_CASE("phrases: a leader runs from the words to the mark and crosses no words on its way") {
    app::App app = make_app(desk);
    read(app, "bitcoin-slump");
    CHECK(drawn(app.compose(), "leader") == nullptr);
    for (const char* id : {slump, "bitcoin-slump~1", "bitcoin-slump~3"}) {
        CAPTURE(id);
        hover(app, id);
        const scene::Scene scene = app.compose();
        const scene::Item* line = drawn(scene, "leader");
        const scene::Item* dot = drawn(scene, "leader/dot");
        REQUIRE(line != nullptr);
        REQUIRE(dot != nullptr);
        const auto& points = std::get<scene::Polyline>(line->shape).points;
        CHECK(points.front().x == phrase(app, id).lines.back().right());
        CHECK(points.back() == std::get<scene::Dot>(dot->shape).center);
        CHECK(place(app, "btc/plot").contains(points.back()));
        CHECK(points.front().y == points[1].y);
    }
    leave(app);
    CHECK(drawn(app.compose(), "leader") == nullptr);
}

TEST_CASE("phrases: reference lines and whole columns are marks, too") {
    app::App app = make_app(desk);
    read(app, "miners-check/text");
    hover(app, "miners-check/text~0");
    CHECK(drawn(app.compose(), "leader/dot") != nullptr);
    read(app, "ai-market-forecast");
    hover(app, "ai-market-forecast~0");
    CHECK(drawn(app.compose(), "leader/dot") != nullptr);
}

TEST_CASE("phrases: words about one figure of a point light no words about another") {
    app::App app = make_app(desk);
    read(app, "bitcoin-record");
    const auto lit = [&](const char* id) { return node(app, id).state.checked; };
    hover(app, "bitcoin-record~1"); // the record
    CHECK(lit("bitcoin-record~1"));
    CHECK_FALSE(lit("bitcoin-record~2")); // the close of that day
    CHECK_FALSE(lit("bitcoin-year~0"));
    hover(app, "bitcoin-record~0"); // 125.000 $, twice
    CHECK(lit("bitcoin-year~0"));
    hover(app, slump);
    CHECK(lit("bitcoin-year~1")); // "etwa 105.000 $" is the same low
    CHECK_FALSE(lit("bitcoin-slump~1"));
    hover(app, "bitcoin-slump~1");
    CHECK_FALSE(lit(slump));
}

TEST_CASE("phrases: a reference line stands out with its words while it is pointed at, in a single column, too") {
    for (const base::Size window : {desk, phone}) {
        app::App app = make_app(window);
        const base::Color accent = app.environment().palette().accent;
        read(app, "miners-check/text");
        app.activate("miners-check/text~0");
        settle(app);
        scene::Scene scene = app.compose();
        const auto line = [&](const char* id) { return std::get<scene::Polyline>(drawn(scene, id)->shape); };
        const auto words = [&](const char* id) { return std::get<scene::TextRun>(drawn(scene, id)->shape); };
        CHECK(line("miners/mark/2/rule").stroke.color == accent);
        CHECK(line("miners/mark/2/rule").stroke.dash == 0);
        CHECK(words("miners/mark/2/rule/0").color == accent);
        CHECK(words("miners/mark/2/rule/0").style.face == text::Face::sans_semibold);
        CHECK(line("miners/mark/1/rule").stroke.color != accent); // the other one
        (void)app.take_effects();
        app.scroll_to(app.scroll() + 2);
        scene = app.compose();
        CHECK(line("miners/mark/2/rule").stroke.color != accent);
    }
}

TEST_CASE("phrases: a whole column is ringed and its total stands out") {
    app::App app = make_app(phone);
    read(app, "ai-market-forecast");
    app.activate("ai-market-forecast~1");
    settle(app);
    const scene::Scene scene = app.compose();
    const scene::Item* ring = drawn(scene, "gartner/mark/0/segment/2025/ring");
    REQUIRE(ring != nullptr);
    const base::Rect box = std::get<scene::Rectangle>(ring->shape).rect;
    int segments = 0;
    for (const scene::Item& item : scene.items) {
        if (item.id.starts_with("gartner/mark/0/segment/2025/") && item.id != ring->id) {
            ++segments;
            CHECK(box.contains(std::get<scene::Rectangle>(item.shape).rect));
        }
    }
    CHECK(segments == 9);
    const auto total = [&](const char* id) { return std::get<scene::TextRun>(drawn(scene, id)->shape).color; };
    CHECK(total("gartner/mark/0/total/2025") == app.environment().palette().accent);
    CHECK(total("gartner/mark/0/total/2026") == app.environment().palette().ink);
}

TEST_CASE("phrases: a note that says the words' figure is drawn in place of a tooltip that says others") {
    for (const base::Size window : {desk, phone}) {
        app::App app = make_app(window);
        for (const base::Language language : {test::de(), test::en()}) {
            app.set_language(language);
            int notes = 0;
            for (const page::Phrase& one : std::vector<page::Phrase>(app.page().phrases)) {
                if (one.shows.annotation.empty()) {
                    continue;
                }
                ++notes;
                CAPTURE(one.id);
                CAPTURE(window.width);
                CAPTURE(language == test::de());
                app.activate(one.id);
                settle(app);
                const scene::Scene scene = app.compose();
                const scene::Item* label = drawn(scene, "btc/annotation/" + one.shows.annotation + "/0");
                REQUIRE(label != nullptr);
                CHECK(std::get<scene::TextRun>(label->shape).color == app.environment().palette().accent);
                CHECK(drawn(scene, "btc/tooltip")->opacity == 0);
                CHECK(drawn(scene, "btc/cursor/line")->opacity == 0); // would strike the note through
                CHECK_FALSE(said(app, "btc").empty());
            }
            CHECK(notes > 0);
        }
    }
}

TEST_CASE("phrases: what is followed stays the view in the address") {
    app::App app = make_app(phone);
    app.activate("verdict-lead~0");
    (void)app.take_effects();
    app.scroll_to(app.scroll() + 40);
    CHECK(app.address().ends_with("&btc=lows"));
}

TEST_CASE("phrases: the leader lies below the tooltip, ends before a bar's row and strikes through no words") {
    app::App app = make_app(desk);
    int tooltips = 0;
    int words = 0;
    for (const auto& [block, id] : {std::pair{"miners-open", "miners-open~1"},
                                    {"bitcoin-record", "bitcoin-record~1"},
                                    {"ai-market-later", "ai-market-later~2"},
                                    {"miners-open", "miners-open~0"},
                                    {"ai-market-forecast", "ai-market-forecast~2"}}) {
        CAPTURE(id);
        read(app, block);
        hover(app, id);
        const scene::Scene scene = app.compose();
        const auto at = [&](std::string_view name) { return drawn(scene, name) - scene.items.data(); };
        REQUIRE(drawn(scene, "leader") != nullptr);
        CHECK(at("leader/halo") < at("leader"));
        const std::string chart = phrase(app, id).shows.view.chart;
        if (drawn(scene, chart + "/tooltip") != nullptr) {
            ++tooltips;
            const auto last = std::find_if(scene.items.rbegin(), scene.items.rend(),
                                           [&](const scene::Item& item) { return item.id == chart + "/tooltip"; });
            CHECK(at("leader") < &*last - scene.items.data());
        }
        const auto& points = std::get<scene::Polyline>(drawn(scene, "leader")->shape).points;
        for (auto item = scene.items.begin(); item != scene.items.begin() + at("leader"); ++item) {
            const auto* run = std::get_if<scene::TextRun>(&item->shape);
            if (run != nullptr && item->id.starts_with(chart + "/") && !item->id.starts_with(chart + "/tooltip")) {
                ++words;
                const base::Rect ink{run->baseline.x, run->baseline.y - 8, run->width, 8};
                const bool struck = page::crosses(points[points.size() - 2], points.back(), ink);
                CHECK((!struck || drawn(scene, item->id + "/patch") != nullptr));
            }
        }
        if (id == std::string_view("miners-open~1")) {
            CHECK(points.back().x < place(app, "miners").x);
        }
        leave(app);
    }
    CHECK(tooltips > 0);
    CHECK(words > 0);
}

TEST_CASE("phrases: every one names its words, and what it shows") {
    app::App app = make_app(desk);
    for (const base::Language language : {test::de(), test::en()}) {
        app.set_language(language);
        CHECK(app.page().phrases.size() >= 40);
        for (const page::Phrase& one : app.page().phrases) {
            CAPTURE(one.id);
            const scene::Node& link = node(app, one.id);
            CHECK(link.role == Role::link);
            CHECK(link.href == "#" + one.shows.view.chart);
            CHECK_FALSE(link.name.empty());
            CHECK_FALSE(link.description.empty());
            CHECK_FALSE(one.lines.empty());
        }
    }
    CHECK(node(app, Role::link, "a fall to about $105,000").href == "#btc");
}

TEST_CASE("phrases: Tab from a phrase into its chart finds the controls as they were shown") {
    app::App app = make_app(desk);
    read(app, "bitcoin-year");
    app.focus("bitcoin-year~2", true); // the year before
    REQUIRE(checked(app, "Dreizehn Monate"));
    app.scroll_to(app.scroll() - 60);
    app.focus("btc/choose/range/year", true);
    CHECK(checked(app, "Dreizehn Monate"));
    app.focus("control/theme", true);
    CHECK(checked(app, "Dreizehn Monate"));
}

TEST_CASE("phrases: over two lines, the keyboard's ring is two") {
    app::App app = make_app(phone);
    const auto& all = app.page().phrases;
    const auto broken = std::find_if(all.begin(), all.end(), [](const auto& one) { return one.lines.size() == 2; });
    REQUIRE(broken != all.end());
    const std::string id = broken->id;
    app.scroll_to(broken->lines.front().y - 300);
    app.focus(id, true);
    const page::Phrase& now = phrase(app, id);
    std::vector<base::Rect> rings;
    for (const scene::Item& item : app.compose().items) {
        if (item.id.starts_with("focus")) {
            rings.push_back(std::get<scene::Rectangle>(item.shape).rect);
        }
    }
    REQUIRE(rings.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(rings[i].contains(now.lines[i]));
        CHECK(rings[i].width < now.lines[i].width + 8);
    }
}
