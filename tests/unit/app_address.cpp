// The reader's choices survive in the address: written, read, and read from what no one should have written.
#include "app_support.hpp"

#include <random>

using namespace test;
using app::Key;
using scene::Role;

namespace {

// The address of a page that was opened with this one.
std::string settled(std::string_view query, base::Size window = phone) {
    app::App app = make_app(window, {.addressed = true});
    app.restore(query);
    return app.address();
}

bool mentions(const std::string& address, std::string_view part) { return address.find(part) != std::string::npos; }

} // namespace

TEST_CASE("an untouched page has a bare address") {
    const app::App app = make_app(phone, {.addressed = true});
    CHECK(app.address().empty());
    CHECK(make_app(phone).address() == "?lang=de"); // where no path says it
}

TEST_CASE("theme, view, option, range and point are in the address, and come back from it") {
    app::App app = make_app(phone, {.addressed = true});
    app.activate("control/theme");
    app.activate(node(app, Role::radio, "Logarithmisch").id);
    const base::Rect plot = place(app, "btc/plot");
    app.pointer({app::Phase::down, app::Pointer::mouse, 0, {plot.x + 100, plot.center().y}, false});
    app.pointer({app::Phase::up, app::Pointer::mouse, 0, {plot.x + 200, plot.center().y}, false});
    app.activate("miners/choose/moment/high");
    press(app, "miners/plot", Key::down);
    const std::string address = app.address();
    CAPTURE(address);
    CHECK(address.starts_with("?theme=dark&chart=miners&"));
    CHECK(mentions(address, "btc.scale=log"));
    CHECK(mentions(address, "btc.zoom=2025-09-"));
    CHECK(mentions(address, "miners.at=0."));
    CHECK(app.take_effects().address == address);

    app::App other = make_app(phone, {.addressed = true});
    other.restore(address);
    CHECK(other.address() == address);
    CHECK(other.preferences().theme == base::Theme::dark);
    CHECK(node(other, Role::radio, "Logarithmisch").state.checked);
    CHECK(scene::find(other.semantics(), "btc/reset") != nullptr);
    CHECK(said(other, "miners") == said(app, "miners"));
}

TEST_CASE("a view is one word") {
    CHECK(settled("btc=crash") == "?btc=crash");
    app::App app = make_app(phone, {.addressed = true});
    app.restore("?btc=hours");
    CHECK(node(app, Role::radio, "Fünf Tage").state.checked);
}

TEST_CASE("a passing mouse is not in the address, a key's or a finger's point is") {
    app::App app = make_app(phone, {.addressed = true});
    const base::Point middle = place(app, "btc/plot").center();
    app.pointer({app::Phase::move, app::Pointer::mouse, 0, middle, false});
    CHECK(app.address().empty());
    app.pointer({app::Phase::down, app::Pointer::touch, 1, middle, false});
    CHECK(mentions(app.address(), "btc.at=0."));
}

TEST_CASE("a shared chart is brought into view, and a passage does not take its state away") {
    app::App app = make_app(desk, {.addressed = true});
    app.restore("?chart=gartner&gartner=share");
    const app::Effects effects = app.take_effects();
    REQUIRE(effects.scroll_to.has_value());
    const base::Rect chart = place(app, "gartner");
    CHECK(chart.y >= app.scroll());
    CHECK(chart.bottom() <= app.scroll() + desk.height);
    const std::string shown = node(app, "gartner").name;
    app.scroll_to(app.scroll() + 0.4F); // as near as the host could get
    CHECK(node(app, "gartner").name == shown);
    CHECK(mentions(app.address(), "gartner=share"));
}

TEST_CASE("what is not ours stays as it is, what is broken goes") {
    CHECK(settled("?utm_source=a%20b&btc=crash&bench") == "?btc=crash&utm_source=a%20b&bench");
    CHECK(settled("?theme=purple&btc.scale=cubic&btc.zoom=2025-13-01~x&btc.at=9.9&miners.at=-1.x&chart=&lang=fr")
              .find("purple") == std::string::npos);
    CHECK_FALSE(mentions(settled("?btc.at=0.99999999"), ".at"));
    CHECK_FALSE(mentions(settled("?btc.at=0.99999999999999999999999"), ".at"));
    CHECK_FALSE(mentions(settled("?btc.zoom=1900-01-01~1900-02-01"), "zoom"));
    CHECK_FALSE(mentions(settled("?btc.zoom=2025-10-10~2025-10-10"), "zoom"));
}

TEST_CASE("a range reaches no further than the data") {
    CHECK(settled("?btc.zoom=2025-10-10~2099-01-01") == "?btc.zoom=2025-10-10~2025-10-31");
}

TEST_CASE("hostile queries settle at once and never harm") {
    std::mt19937 random(7);
    const std::string alphabet = "?&=.%+~-:0129aAzZ \xC3\xA4\x01#";
    const std::vector<std::string> words{"btc",  "btc.at", "btc.zoom", "btc.scale", "theme",
                                         "lang", "chart",  "miners",   "gartner.x", "=",
                                         "&",    "&&",     "%",        "%4",        "2025-10-10~2025-10-12T05:30Z",
                                         "0.1",  "log",    "dark",     "en",        "__proto__"};
    for (int round = 0; round < 150; ++round) {
        std::string query = "?";
        const auto parts = static_cast<int>(random() % 12);
        for (int part = 0; part < parts; ++part) {
            query += random() % 2 == 0 ? words[random() % words.size()]
                                       : std::string(1 + random() % 5, alphabet[random() % alphabet.size()]);
        }
        CAPTURE(query);
        const std::string once = settled(query);
        CHECK(settled(once) == once);
    }
    CHECK(settled("?" + std::string(1 << 20, 'a')).size() < 5000);
}

TEST_CASE("random states survive the way through an address") {
    std::mt19937 random(11);
    const content::Article article = make_app(phone).article();
    for (int round = 0; round < 300; ++round) {
        const content::Chart& chart = article.charts[random() % article.charts.size()];
        chart::State state;
        if (random() % 2 == 0) {
            const content::View& view = chart.views[random() % chart.views.size()];
            state.selected = content::selection(chart, view);
            state.range = view.range;
            state.highlight = view.highlight;
        }
        state.selected.resize(chart.choices.size());
        if (random() % 2 == 0) {
            for (std::size_t choice = 0; choice < chart.choices.size(); ++choice) {
                state.selected[choice] = random() % chart.choices[choice].options.size();
            }
            state.range.reset();
            state.highlight.clear();
        }
        if (random() % 2 == 0) {
            const base::Instant from = base::instant(2025, 9, 1) + static_cast<base::Instant>(random() % 1000) * 3600;
            state.range = content::TimeRange{from, from + static_cast<base::Instant>(1 + random() % 400) * 3600};
        }
        if (random() % 3 == 0) {
            state.cursor = chart::Cursor{random() % 4, random() % 100};
        }
        std::vector<app::Pair> pairs;
        app::write_state(chart, state, pairs);
        const std::string query = app::write_query(pairs);
        CAPTURE(query);
        const auto read = app::read_state(chart, app::read_query(query));
        CHECK(read.has_value() != query.empty()); // nothing to tell: the first view
        if (!read) {
            continue;
        }
        CHECK(read->selected == state.selected);
        CHECK(read->range == state.range);
        CHECK(read->highlight == state.highlight);
        CHECK(read->cursor == state.cursor);
    }
}
