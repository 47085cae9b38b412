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

TEST_CASE("a range before 1970 is in the address as it is, to the day") {
    const content::Article article = fixture();
    const content::Chart& chart = *content::find_chart(article, "btc");
    chart::State state = chart::state_of(chart, chart.views.front());
    state.range = {base::instant(1851, 3, 4), base::instant(1969, 12, 31)};
    std::vector<app::Pair> pairs;
    app::write_state(chart, state, pairs);
    CHECK(app::write_query(pairs) == "?btc.zoom=1851-03-04~1969-12-31");
}

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
    CHECK(mentions(address, "miners.at=RIOT"));
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
    app.pointer({app::Phase::up, app::Pointer::touch, 1, middle, false});
    CHECK(mentions(app.address(), "btc.at=2025-"));
}

TEST_CASE("a touch that becomes a scroll writes nothing, and takes nothing in hand") {
    for (const base::Size window : {phone, desk}) {
        app::App app = make_app(window, {.addressed = true});
        read(app, "bitcoin");
        (void)app.take_effects();
        const base::Point middle = place(app, "btc/plot").center();
        app.pointer({app::Phase::down, app::Pointer::touch, 1, middle, false});
        CHECK_FALSE(app.take_effects().address.has_value());
        app.pointer({app::Phase::move, app::Pointer::touch, 1, {middle.x, middle.y - 14}, false});
        CHECK_FALSE(app.take_effects().address.has_value());
        app.pointer({app::Phase::cancel, app::Pointer::touch, 1, middle, false});
        CHECK(said(app, "btc").empty());
        app.scroll_to(app.scroll() + 20);
        CHECK_FALSE(app.take_effects().address.has_value());
        CHECK(app.address().empty());
    }
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

TEST_CASE("where the window was before it has been brought to a shared chart takes nothing away") {
    app::App app = make_app(desk, {.addressed = true});
    app.restore("?chart=gartner&gartner=share");
    const std::string shown = node(app, "gartner").name;
    const float there = app.scroll();
    app.scroll_to(0); // said while the effect is not carried out yet
    CHECK(app.scroll() == there);
    CHECK(app.take_effects().scroll_to == there);
    app.scroll_to(there);
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

TEST_CASE("a range that shows no line of the data is not kept") {
    CHECK(settled("?btc.range=year&btc.zoom=2025-01-05~2025-06-05") == "?btc=year&btc.zoom=2025-01-05~2025-06-05");
    CHECK_FALSE(mentions(settled("?btc.zoom=2025-01-05~2025-06-05"), "zoom"));
    CHECK_FALSE(mentions(settled("?btc.range=year&btc.zoom=2025-03-01T02:00Z~2025-03-01T20:00Z"), "zoom"));
    CHECK_FALSE(mentions(settled("?miners.zoom=2025-01-05~2025-06-05"), "zoom"));
}

TEST_CASE("a range reaches no further than the data") {
    CHECK(settled("?btc.zoom=2025-10-10~2099-01-01") == "?btc.zoom=2025-10-10~2025-10-31");
}

TEST_CASE("a point is named as the text's links name it, and found again when rows were added before it") {
    const auto reached = [](std::string_view choice, const std::string& chart, Key key) {
        app::App app = make_app(phone, {.addressed = true});
        app.activate(choice);
        press(app, chart + "/plot", Key::home);
        press(app, chart + "/plot", key);
        app.focus({}, false);
        return std::pair{app.address(), said(app, chart)};
    };
    CHECK(mentions(reached("btc/choose/range/months", "btc", Key::right).first, "btc.at=2025-09-02"));
    CHECK(mentions(reached("btc/choose/range/hours", "btc", Key::right).first, "btc.at=2025-10-17T01:00Z"));
    CHECK(reached("miners/choose/price/high", "miners", Key::up).first == "?chart=miners&miners=high&miners.at=CLSK");
    CHECK(mentions(reached("gartner/choose/measure/amount", "gartner", Key::right).first, "gartner.at=2025/"));
    CHECK(mentions(reached("gartner/choose/measure/later", "gartner", Key::right).first, "gartner.at=2025"));
    for (const auto& [choice, chart] : {std::pair{"btc/choose/range/hours", "btc"},
                                        {"miners/choose/price/open", "miners"},
                                        {"gartner/choose/measure/share", "gartner"},
                                        {"gartner/choose/measure/later", "gartner"}}) {
        const auto [address, words] = reached(choice, chart, Key::right);
        CAPTURE(address);
        app::App other = make_app(phone, {.addressed = true});
        other.restore(address);
        CHECK(said(other, chart) == words);
        CHECK(other.address() == address);
    }

    // A day more, and it comes first.
    app::App app = make_app(phone, {.addressed = true});
    app.restore("?btc.at=2025-10-10");
    const std::string words = said(app, "btc");
    content::Dataset longer = *content::find_dataset(app.environment().article, "data/btc-daily");
    ++longer.rows;
    for (content::Column& column : longer.columns) {
        if (auto* time = std::get_if<content::TimeColumn>(&column.data)) {
            time->values.insert(time->values.begin(), time->values.front() - base::seconds_per_day);
        } else if (auto* number = std::get_if<content::NumberColumn>(&column.data)) {
            number->values.insert(number->values.begin(), 1e5);
        }
    }
    app.replace_dataset(std::move(longer));
    app.restore("?btc.at=2025-10-10");
    CHECK(said(app, "btc") == words);
}

TEST_CASE("addresses that name a point by its row still work") {
    app::App app = make_app(phone, {.addressed = true});
    app.restore("?btc.at=0.39");
    CHECK(said(app, "btc").starts_with("10.\u00a0Oktober 2025"));
    CHECK(mentions(app.address(), "btc.at=2025-10-10"));
}

TEST_CASE("what a slider assumes is read digit by digit, whatever the decimal mark of the machine") {
    CHECK(settled("?gartner=whatif&gartner.growth=30") == "?gartner=whatif&gartner.growth=30");
    CHECK(settled("?gartner=whatif&gartner.growth=12.6") == "?gartner=whatif&gartner.growth=13"); // steps of 1
    const content::Article article = fixture();
    const auto read = [&](const std::string& growth) {
        return app::read_state(*content::find_chart(article, "gartner"), app::read_query("?gartner.growth=" + growth))
            ->growth;
    };
    CHECK(read("0.17") == 0.17); // to the last bit: what was written reads the same
    CHECK(read("0.30000000000000004") == 3 * 0.1);
    CHECK(read("-12.50") == -12.5);
    CHECK(read("0") == 0);
    CHECK(read(".5") == 0.5);
    CHECK(read("1200") == 1200);
    for (const char* broken : {"", "-", ".", "--3", "3-", "+3", "1e1", "0x10", "3.5.1", "9999999999999999999"}) {
        CAPTURE(broken);
        CHECK(settled("?gartner=whatif&gartner.growth=" + std::string(broken)) == "?gartner=whatif");
    }
}

TEST_CASE("hostile queries settle at once and never harm") {
    std::mt19937 random(7);
    const std::string alphabet = "?&=.%+~-:0129aAzZ \xC3\xA4\x01#";
    const std::vector<std::string> words{"btc",       "btc.at", "btc.zoom",
                                         "btc.scale", "theme",  "lang",
                                         "chart",     "miners", "gartner.x",
                                         "=",         "&",      "&&",
                                         "%",         "%4",     "2025-10-10~2025-10-12T05:30Z",
                                         "0.1",       "CLSK",   "2026/servers",
                                         "log",       "dark",   "en",
                                         "__proto__"};
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
    const content::Article article = make_app(phone).environment().article;
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
    }
}
