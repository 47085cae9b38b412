// Semantic zoom: days become hours where there are hours.
#include "chart_support.hpp"

#include "app/download.hpp"
#include "base/date.hpp"

using chart_support::drawn;

namespace {

constexpr base::Instant day = base::seconds_per_day;
constexpr base::Instant october_17 = 1760659200;

chart::State btc_state(base::Instant from, base::Instant to) {
    chart::State state = chart_support::state(chart_support::chart("btc"), "months");
    state.range = content::TimeRange{from, to};
    return state;
}

std::size_t rows(const chart::State& state) {
    return chart::table(chart_support::chart("btc"), state, chart_support::environment()).rows.size();
}

std::size_t points_drawn(const chart::Figure& figure) {
    const auto line = drawn<scene::Polyline>(figure.scene, "btc/mark/1/line");
    return line.size() == 1 ? line.front().shape->points.size() : 0;
}

std::string words_of(const chart::Figure& figure, const char* id) {
    const scene::Node* node = scene::find(figure.scene.semantics, id);
    return node == nullptr ? std::string() : chart_support::plain(node->name);
}

} // namespace

TEST_CASE("chart detail: 17 to 21 October shows hours, and says so in words, table and summary") {
    const content::Chart& btc = chart_support::chart("btc");
    const auto environment = chart_support::environment(test::en());
    const chart::State hours = btc_state(october_17, october_17 + 4 * day);
    const auto figure = chart::draw(btc, hours, {680, 0}, environment);
    CHECK(points_drawn(figure) == 98); // 97 hours and the one that runs on beyond the edge
    CHECK(rows(hours) == 97);
    CHECK(words_of(figure, "btc/subtitle").find("Hourly: bitcoin on the Binance exchange") == 0);
    CHECK(words_of(figure, "btc/note").find("the chart shows hours instead of days") != std::string::npos);
    CHECK(words_of(figure, "btc/source").find("Binance") != std::string::npos);
    CHECK(words_of(figure, "btc/source").find("CoinMarketCap") == std::string::npos);
    CHECK(chart_support::plain(chart::summary(btc, hours, environment)).find("between $103,528") != std::string::npos);
    CHECK(chart_support::said(btc, hours, {0, 10}, environment).find("17 October 2025, 10:00 UTC: start of hour") == 0);
}

TEST_CASE("chart detail: what is taken away as figures are the hours, with their source") {
    const content::Chart& btc = chart_support::chart("btc");
    const auto environment = chart_support::environment(test::en());
    const std::string hours = app::chart_csv(btc, btc_state(october_17, october_17 + 4 * day), environment);
    CHECK(hours.find("# Hourly: bitcoin on the Binance exchange") != std::string::npos);
    CHECK(hours.find("\n2025-10-20T17:00Z,") != std::string::npos);
    const std::string days = app::chart_csv(btc, chart_support::state(btc, "months"), environment);
    CHECK(days.find("\n2025-10-20,") != std::string::npos);
}

TEST_CASE("chart detail: a range that the hours do not cover, or that is wide, shows days") {
    const content::Chart& btc = chart_support::chart("btc");
    const auto environment = chart_support::environment(test::en());
    const chart::State earlier = btc_state(october_17 - 2 * day, october_17 + 3 * day);
    CHECK(rows(earlier) == 6);
    const auto figure = chart::draw(btc, earlier, {680, 0}, environment);
    CHECK(words_of(figure, "btc/subtitle").find("daily close") != std::string::npos);
    CHECK(rows(btc_state(october_17 - 5 * day, october_17 + 10 * day)) == 16);
    // Somewhat more than there are hours for: a drag seldom ends where a day begins.
    CHECK(rows(btc_state(october_17 - 7200, october_17 + 4 * day + 7200)) == 99);
}

TEST_CASE("chart detail: who has chosen the hours reads their own words") {
    const content::Chart& btc = chart_support::chart("btc");
    const auto environment = chart_support::environment(test::en());
    const auto figure = chart::draw(btc, chart_support::state(btc, "quote"), {680, 0}, environment);
    CHECK(words_of(figure, "btc/subtitle").find("Hourly:") == std::string::npos);
}

TEST_CASE("chart detail: on the way there, days give way to hours under the same names") {
    const content::Chart& btc = chart_support::chart("btc");
    const chart::State hours = btc_state(october_17, october_17 + 4 * day);
    const auto environment = chart_support::environment();
    const auto all = chart::draw(btc, chart_support::state(btc, "months"), {680, 0}, environment);
    REQUIRE(all.window.has_value());
    const auto end = chart::draw(btc, hours, {680, 0}, environment);
    const auto start = chart::tween(end, btc, hours, environment, *all.window, all.plot);
    CHECK(points_drawn(start) == 61);
    const auto last_step = chart::tween(end, btc, hours, environment, *end.window, end.plot);
    CHECK(points_drawn(last_step) == 98);
    // The words are the end's from the first step on, so that the plot does not jump.
    CHECK(start.plot.y == end.plot.y);
    CHECK(words_of(start, "btc/subtitle") == words_of(end, "btc/subtitle"));
}

TEST_CASE("chart detail: on the way, labels go along with their points") {
    const content::Chart& btc = chart_support::chart("btc");
    const auto environment = chart_support::environment();
    const chart::State months = chart_support::state(btc, "months");
    const auto end = chart::draw(btc, months, {680, 0}, environment);
    const chart::Window window{{end.window->x.from + 3 * day, end.window->x.to - 1 * day}, end.window->y};
    const auto step = chart::tween(end, btc, months, environment, window, end.plot);
    const auto offset = [](const chart::Figure& figure, const std::string& label) -> std::optional<base::Point> {
        const auto find = [&](const std::string& id) {
            return std::find_if(figure.scene.items.begin(), figure.scene.items.end(),
                                [&](const scene::Item& item) { return item.id == id; });
        };
        const auto words = find("btc/" + label + "/0");
        const auto dot = find("btc/" + label + "/dot");
        if (words == figure.scene.items.end() || dot == figure.scene.items.end()) {
            return std::nullopt;
        }
        const base::Point from = std::get<scene::Dot>(dot->shape).center;
        const base::Point to = std::get<scene::TextRun>(words->shape).baseline;
        return base::Point{to.x - from.x, to.y - from.y};
    };
    int compared = 0;
    for (const chart::PlacedLabel& label : end.labels) {
        const auto there = offset(end, label.id);
        const auto here = offset(step, label.id);
        if (there && here) {
            ++compared;
            CHECK(here->x == doctest::Approx(there->x));
            CHECK(here->y == doctest::Approx(there->y));
        }
    }
    CHECK(compared > 0);
}

TEST_CASE("chart detail: zooming out goes as far as the days do") {
    const content::Chart& btc = chart_support::chart("btc");
    const chart::State hours = btc_state(october_17, october_17 + 4 * day);
    const auto limits = chart::limits(btc, hours, chart_support::environment());
    const auto whole = chart::limits(btc, chart_support::state(btc, "months"), chart_support::environment());
    REQUIRE(limits.has_value());
    CHECK(limits == whole);
    const auto figure = chart::draw(btc, hours, {680, 0}, chart_support::environment());
    CHECK(chart::zoom(figure, figure.plot.center().x, 100, *limits) == limits);
    // Further in, the hours are the measure.
    const auto closest = chart::zoom(figure, figure.plot.center().x, 0.0001F, *limits);
    REQUIRE(closest.has_value());
    CHECK(closest->to - closest->from == 3 * base::seconds_per_hour);
}
