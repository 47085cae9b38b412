// What the charts say and draw: unknown is never a bar, totals are Gartner's, the semantics hold every word.
#include "chart_support.hpp"

#include "app/download.hpp"
#include "chart/reading/table_node.hpp"

#include "base/color.hpp"

#include <algorithm>
#include <cmath>

namespace {

using chart_support::drawn;

std::string text_of(const chart::Figure& figure, const std::string& id) {
    const auto found = drawn<scene::TextRun>(figure.scene, id);
    return found.empty() ? std::string{} : found.front().shape->text;
}

// Every text in figure coordinates that some node claims as its own.
void collect_fragments(const scene::Node& node, std::vector<base::Rect>& rects) {
    for (const scene::Fragment& fragment : node.fragments) {
        rects.push_back(fragment.rect);
    }
    for (const scene::Node& child : node.children) {
        collect_fragments(child, rects);
    }
}

} // namespace

TEST_CASE("chart figure: a change between whole years names the year before") {
    const content::Chart& gartner = chart_support::chart("gartner");
    const chart::State later = chart_support::state(gartner, "later");
    const std::string words = chart_support::said(gartner, later, {2, 1}, chart_support::environment());
    CHECK_MESSAGE(words.find("; gegenüber 2025 +") != std::string::npos, words);
}

TEST_CASE("chart figure: a value that is not known is said and never drawn as a bar") {
    const content::Chart& miners = chart_support::chart("miners");
    const chart::State state = chart_support::chosen(miners, {{"price", "article"}});
    const auto figure = chart::draw(miners, state, {680, 0}, chart_support::environment());
    CHECK(drawn<scene::Rectangle>(figure.scene, "miners/mark/0/bar/").size() == 1);
    CHECK(drawn<scene::Rectangle>(figure.scene, "miners/mark/0/bar/CLSK").size() == 1);
    for (const char* ticker : {"IREN", "RIOT", "CIFR", "MARA"}) {
        CHECK(text_of(figure, std::string("miners/mark/0/value/") + ticker) == "nicht bekannt");
    }
    CHECK(chart_support::placed(figure).size() == 5);
    CHECK(chart_support::said(miners, state, {0, 4}, chart_support::environment()).find("nicht bekannt") !=
          std::string::npos);
    CHECK(chart::summary(miners, state, chart_support::environment(test::en())).find("Not known: IREN, Riot") !=
          std::string::npos);
}

TEST_CASE("chart figure: bars are as long as their values, the highlighted one in the accent") {
    const content::Chart& miners = chart_support::chart("miners");
    const auto figure =
        chart::draw(miners, chart_support::state(miners, "close"), {680, 0}, chart_support::environment());
    const auto bar = [&](const char* ticker) {
        return *drawn<scene::Rectangle>(figure.scene, std::string("miners/mark/0/bar/") + ticker).front().shape;
    };
    const double per_percent = static_cast<double>(bar("RIOT").rect.width) / 9.89;
    CHECK(static_cast<double>(bar("CLSK").rect.width) == doctest::Approx(per_percent * 4.48).epsilon(0.01));
    CHECK(static_cast<double>(bar("IREN").rect.width) == doctest::Approx(per_percent * 2.47).epsilon(0.01));
    CHECK(bar("IREN").rect.right() == doctest::Approx(bar("RIOT").rect.x)); // left of zero
    CHECK(bar("RIOT").rect.y < bar("CIFR").rect.y);                         // largest first
    CHECK(bar("CLSK").fill == base::default_palettes().of(base::Theme::light).accent);
    CHECK(bar("RIOT").fill == base::default_palettes().of(base::Theme::light).context);
    CHECK(chart_support::plain(text_of(figure, "miners/mark/0/value/IREN")) == "−2,47 %");
}

TEST_CASE("chart figure: the stack's totals are Gartner's, and its segments fill the columns") {
    const content::Chart& gartner = chart_support::chart("gartner");
    const auto environment = chart_support::environment();
    const auto figure = chart::draw(gartner, chart_support::state(gartner, "amount"), {680, 0}, environment);
    CHECK(text_of(figure, "gartner/mark/0/total/2024") ==
          base::format(987904, base::Format::money("USD", base::Scale::million), test::de()));
    CHECK(text_of(figure, "gartner/mark/0/total/2025") ==
          base::format(1478634, base::Format::money("USD", base::Scale::million), test::de()));
    CHECK(text_of(figure, "gartner/mark/0/total/2026") ==
          base::format(2022642, base::Format::money("USD", base::Scale::million), test::de()));
    const auto segments = drawn<scene::Rectangle>(figure.scene, "gartner/mark/0/segment/");
    CHECK(segments.size() == 27);
    for (const auto& segment : segments) {
        const bool forecast = segment.item->id.find("/2024/") == std::string::npos;
        CHECK(segment.shape->hatch.has_value() == forecast);
    }
    CHECK(text_of(figure, "gartner/axis/x/2025/forecast") == "Prognose");
    CHECK(text_of(figure, "gartner/axis/x/2024/forecast").empty());

    const auto share = chart::draw(gartner, chart_support::state(gartner, "share"), {680, 0}, environment);
    for (const char* year : {"2024", "2025", "2026"}) {
        float height = 0;
        for (const auto& segment :
             drawn<scene::Rectangle>(share.scene, std::string("gartner/mark/0/segment/") + year)) {
            height += segment.shape->rect.height + (segment.shape->rect.height > 2 ? 1 : 0);
        }
        CHECK(std::abs(height - share.plot.height) < 3);
    }
}

TEST_CASE("chart figure: a segment says its amount, its share and its growth") {
    const content::Chart& gartner = chart_support::chart("gartner");
    const chart::State state = chart_support::state(gartner, "amount");
    CHECK(chart_support::said(gartner, state, {4, 2}, chart_support::environment(test::en())) ==
          "Services, 2026 (forecast): spending $324.7 billion; share 16.1%; against 2025 +14.9%");
}

TEST_CASE("chart figure: neighbouring segments differ and stand out from the ground in both themes") {
    const content::Chart& gartner = chart_support::chart("gartner");
    for (const base::Theme theme : {base::Theme::light, base::Theme::dark}) {
        for (const char* view : {"amount", "devices"}) {
            const auto figure = chart::draw(gartner, chart_support::state(gartner, view), {680, 0},
                                            chart_support::environment(test::de(), theme));
            const auto column = drawn<scene::Rectangle>(figure.scene, "gartner/mark/0/segment/2024/");
            REQUIRE(column.size() == 9);
            for (std::size_t i = 0; i < column.size(); ++i) {
                CHECK(base::contrast(column[i].shape->fill, base::default_palettes().of(theme).ground) >= 2.95);
                CHECK((i == 0 || column[i].shape->fill != column[i - 1].shape->fill));
            }
        }
    }
}

TEST_CASE("chart figure: a gap in the data is a gap in the line") {
    content::Article article = chart_support::article();
    for (content::Dataset& data : article.datasets) {
        if (data.id == "data/btc-daily") {
            for (content::Column& column : data.columns) {
                if (auto* numbers = std::get_if<content::NumberColumn>(&column.data)) {
                    numbers->values[20] = std::nan("");
                }
            }
        }
    }
    const content::Chart& btc = *content::find_chart(article, "btc");
    const chart::Environment environment{article, test::fonts(), test::de(), base::Theme::light};
    const auto figure = chart::draw(btc, chart_support::state(btc, "months"), {680, 0}, environment);
    CHECK(drawn<scene::Polyline>(figure.scene, "btc/mark/1/line").size() == 2);
    CHECK(drawn<scene::Area>(figure.scene, "btc/mark/0/band").size() == 2);
    CHECK(!chart::find_point(figure, {0, 20}));
    // Who reads on steps over it.
    CHECK(chart::step(figure, chart::Cursor{0, 19}, 1, 0) == chart::Cursor{0, 21});
    CHECK(chart::step(figure, chart::Cursor{0, 21}, -1, 0) == chart::Cursor{0, 19});
}

TEST_CASE("chart figure: a forecast line is dashed, the editions keep their own lines") {
    const content::Chart& gartner = chart_support::chart("gartner");
    const auto figure =
        chart::draw(gartner, chart_support::state(gartner, "later"), {680, 0}, chart_support::environment());
    for (const char* edition : {"2025-09", "2026-01", "2026-05"}) {
        const auto lines = drawn<scene::Polyline>(figure.scene, std::string("gartner/mark/0/line/") + edition);
        REQUIRE(!lines.empty());
        for (const auto& line : lines) {
            CHECK(line.shape->stroke.dash > 0);
        }
        CHECK(drawn<scene::Dot>(figure.scene, std::string("gartner/mark/0/line/") + edition).size() == 3);
        CHECK(!drawn<scene::TextRun>(figure.scene, std::string("gartner/mark/0/end/") + edition).empty());
    }
    // Nine dots, but $1.76 trillion for 2025 is written once: there two forecasts lie on each other.
    CHECK(drawn<scene::TextRun>(figure.scene, "gartner/mark/0/value/").size() == 8);
    CHECK(drawn<scene::TextRun>(figure.scene, "gartner/mark/0/value/2026-05/").size() == 3);
}

TEST_CASE("chart figure: words outside the plot belong to a node; the plot has a name and a summary") {
    for (const char* id : {"btc", "miners", "gartner"}) {
        const content::Chart& chart = chart_support::chart(id);
        for (const content::View& view : chart.views) {
            const auto figure =
                chart::draw(chart, chart_support::state(chart, view), {390, 0}, chart_support::environment());
            REQUIRE(figure.scene.semantics.size() == 1);
            const scene::Node& root = figure.scene.semantics.front();
            CHECK(root.id == id);
            CHECK(root.role == scene::Role::figure);
            CHECK(root.name == root.children.front().name);
            CHECK(root.children.front().role == scene::Role::heading);
            const scene::Node* plot = scene::find(figure.scene.semantics, std::string(id) + "/plot");
            REQUIRE(plot != nullptr);
            CHECK(plot->value.size() > 40);
            std::vector<base::Rect> fragments;
            collect_fragments(root, fragments);
            int words = 0;
            for (const auto& text : drawn<scene::TextRun>(figure.scene, id)) {
                const std::string tail = text.item->id.substr(std::string(id).size());
                if (tail.rfind("/axis/", 0) == 0 || tail.rfind("/mark/", 0) == 0 ||
                    tail.rfind("/annotation/", 0) == 0) {
                    continue;
                }
                ++words;
                const base::Point inside{text.shape->baseline.x + 1, text.shape->baseline.y - 1};
                CHECK_MESSAGE(std::any_of(fragments.begin(), fragments.end(),
                                          [&](const base::Rect& rect) { return rect.contains(inside); }),
                              text.item->id);
            }
            CHECK(words > 4); // headline, subtitle, note, sources, buttons
        }
    }
}

TEST_CASE("chart figure: the reset is there only while the shown range is not the look's own") {
    const content::Chart& btc = chart_support::chart("btc");
    chart::State state = chart_support::state(btc, "months");
    const auto whole = chart::draw(btc, state, {390, 0}, chart_support::environment());
    CHECK(scene::find(whole.scene.semantics, "btc/reset") == nullptr);
    state.range = content::TimeRange{1759017600, 1760054400};
    const auto part = chart::draw(btc, state, {390, 0}, chart_support::environment());
    const scene::Node* reset = scene::find(part.scene.semantics, "btc/reset");
    REQUIRE(reset != nullptr);
    CHECK(reset->name == "Zurücksetzen");
    CHECK(part.plot.y == whole.plot.y); // the plot does not jump
    CHECK(part.window->x == chart::Domain{1759017600, 1760054400});
}

TEST_CASE("chart figure: a view's own headline stands while exactly the view is shown, and moves nothing") {
    const content::Chart& btc = chart_support::chart("btc");
    for (const float width : {320.0F, 390.0F, 680.0F}) {
        const auto drawn = [&](const chart::State& state) {
            return chart::draw(btc, state, {width, 0}, chart_support::environment(test::en()));
        };
        const auto headline = [](const chart::Figure& figure) { return figure.scene.semantics.front().name; };
        chart::State lows = chart_support::state(btc, "lows");
        const chart::Figure view = drawn(lows);
        CHECK(headline(view) == "Twice below $105,000, but never at the close");
        lows.pointed = "close-17";
        CHECK(headline(drawn(lows)) == headline(view));
        lows.range->to -= 86400;
        const chart::Figure zoomed = drawn(lows);
        CHECK(headline(zoomed) == "From the record to the lowest close in eleven days");
        for (const char* id : {"months", "ath", "crash"}) {
            CHECK(drawn(chart_support::state(btc, id)).plot.y == view.plot.y);
        }
        CHECK(zoomed.plot.y == view.plot.y);
    }
}

TEST_CASE("chart figure: tables hold what is shown, written in the language") {
    const auto german = chart_support::environment();
    const content::Chart& btc = chart_support::chart("btc");
    chart::Table prices = chart::table(btc, chart_support::state(btc, "months"), german);
    CHECK(prices.rows.size() == 61);
    CHECK(prices.header.size() == 6);
    CHECK(prices.rows[35].front() == base::format_date(1759708800, base::DateStyle::medium, test::de()));
    CHECK(prices.rows[35][2] == base::format(126198, base::Format::money("USD"), test::de()));

    const content::Chart& miners = chart_support::chart("miners");
    chart::Table bars = chart::table(miners, chart_support::chosen(miners, {{"price", "article"}}), german);
    CHECK(bars.rows.front().front() == "CleanSpark");
    CHECK(bars.rows.back().back() == "nicht bekannt");

    const content::Chart& gartner = chart_support::chart("gartner");
    chart::Table stack =
        chart::table(gartner, chart_support::state(gartner, "amount"), chart_support::environment(test::en()));
    CHECK(stack.rows.size() == 10);
    CHECK(stack.header[2] == "2025 (forecast)");
    CHECK(stack.rows.back()[3] == "$2.02\u00A0trillion");
    chart::Table shares = chart::table(gartner, chart_support::state(gartner, "share"), german);
    CHECK(shares.rows.back().front() == "Summe (100\u00A0%)");
    CHECK(shares.rows.back()[1] == "987,9\u00A0Mrd.\u00A0$");
    for (const chart::Table* table : {&prices, &bars, &stack, &shares}) {
        for (const auto& row : table->rows) {
            CHECK(row.size() == table->header.size());
        }
    }
}

TEST_CASE("chart figure: the price path's summary names range, extremes, last value and change") {
    const content::Chart& btc = chart_support::chart("btc");
    const auto english = chart_support::environment(test::en());
    CHECK(chart_support::plain(chart::summary(btc, chart_support::state(btc, "months"), english)) ==
          "1 September 2025 to 31 October 2025: between $103,598 (17 Oct) and $126,198 (6 Oct), most recently "
          "$109,556, +0.3% against the first value.");
}

TEST_CASE("figure: the subtitle and the table's caption say the shown range, and a zoom moves nothing below them") {
    const content::Chart& btc = chart_support::chart("btc");
    chart::State shown = chart_support::state(btc, "months");
    const auto subtitle = [&](base::Language language) {
        const chart::Figure figure = chart::draw(btc, shown, {680, 0}, chart_support::environment(language));
        return chart_support::plain(scene::find(figure.scene.semantics, "btc/subtitle")->name);
    };
    const auto caption = [&] {
        return chart_support::plain(chart::table_node(btc, shown, chart_support::environment(), "figures").name);
    };
    const auto top = [&] {
        return scene::find(chart::draw(btc, shown, {680, 0}, chart_support::environment()).scene.semantics, "btc/plot")
            ->rect.y;
    };
    const float unzoomed = top();
    CHECK(subtitle(test::de()).ends_with("(Fläche), 1. September bis 31. Oktober 2025"));
    CHECK(subtitle(test::en()).ends_with("(band), 1 September to 31 October 2025"));
    shown.range = content::TimeRange{base::instant(2025, 10, 2, 5), base::instant(2025, 10, 15)};
    CHECK(subtitle(test::de()).ends_with("(Fläche), 3. bis 15. Oktober 2025"));
    CHECK(subtitle(test::en()).ends_with("(band), 3 to 15 October 2025"));
    CHECK(caption().ends_with("3. bis 15. Oktober 2025"));
    CHECK(top() == unzoomed);
    // The file of figures has all rows.
    CHECK(chart_support::plain(app::chart_csv(btc, shown, chart_support::environment()))
              .find("1. September bis 31. Oktober 2025") != std::string::npos);
    shown = chart_support::state(btc, "year");
    CHECK(subtitle(test::de()).ends_with("1. Oktober 2024 bis 31. Oktober 2025"));
    shown = chart_support::state(btc, "hours");
    CHECK(subtitle(test::de()).ends_with("17. bis 21. Oktober 2025"));
    shown.range = content::TimeRange{base::instant(2025, 10, 20, 1), base::instant(2025, 10, 20, 20)};
    CHECK(subtitle(test::en()).ends_with("(band), 20 October 2025, 01:00 to 20:00 UTC"));
}

TEST_CASE("figure: the miners' title is about what is shown, of five and of twelve") {
    const content::Chart& miners = chart_support::chart("miners");
    const auto title = [&](const char* price, const char* set) {
        return content::resolve(miners, chart_support::chosen(miners, {{"price", price}, {"set", set}}).selected)
            .title->in(test::de());
    };
    CHECK(title("close", "five") != title("close", "twelve"));
    for (const char* price : {"open", "high", "article"}) {
        CHECK(title(price, "twelve") == title(price, "five"));
        CHECK(title(price, "twelve") != title("close", "twelve"));
    }
}

TEST_CASE("figure: the source line holds its dates as dates, drawn on the line that names them") {
    const content::Chart& btc = chart_support::chart("btc");
    for (const float width : {320.F, 680.F}) {
        CAPTURE(width);
        const auto figure = chart::draw(btc, {}, {width, 0}, chart_support::environment(test::en()));
        const scene::Node* source = scene::find(figure.scene.semantics, "btc/source");
        REQUIRE(source != nullptr);
        std::string whole;
        std::size_t dates = 0;
        for (const scene::Node& part : source->children) {
            whole += part.name;
            CHECK_FALSE(part.fragments.empty());
            if (part.role == scene::Role::time) {
                ++dates;
                CHECK(chart_support::plain(part.name) == "31 October 2025");
                CHECK(part.value == "2025-10-31");
            }
        }
        CHECK(dates == 1);
        CHECK(whole == source->name);
    }
}
