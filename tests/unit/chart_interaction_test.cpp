// Pointing, stepping, zooming and panning as a reader does it, in pixels and keys.
#include "chart_support.hpp"

#include <algorithm>
#include <cmath>

namespace {

chart::Figure price_path(float width = 680) {
    const content::Chart& btc = chart_support::chart("btc");
    return chart::draw(btc, chart_support::state(btc, "months"), {width, 0}, chart_support::environment());
}

content::TimeRange price_limits() {
    const content::Chart& btc = chart_support::chart("btc");
    const auto limits = chart::limits(btc, chart_support::state(btc, "months"), chart_support::environment());
    REQUIRE(limits.has_value());
    return *limits;
}

} // namespace

TEST_CASE("chart interaction: pointing anywhere in the plot means the nearest day") {
    const auto figure = price_path();
    for (std::size_t day = 0; day < 61; ++day) {
        const chart::Cursor cursor{0, day};
        const auto at = chart::find_point(figure, cursor);
        REQUIRE(at.has_value());
        CHECK(chart::hit(figure, {at->x, figure.plot.y + 5}) == cursor);
        CHECK(chart::hit(figure, {at->x + 1, figure.plot.bottom() - 5}) == cursor);
    }
    CHECK(!chart::hit(figure, {figure.plot.center().x, 5}));
    CHECK(!chart::hit(figure, {figure.plot.center().x, figure.plot.bottom() + 60}));
    // A finger that just misses the plot still means it.
    CHECK(chart::hit(figure, {figure.plot.right() + 10, figure.plot.center().y}) == chart::Cursor{0, 60});
}

TEST_CASE("chart interaction: the whole row means the bar, the segment itself the segment") {
    const content::Chart& miners = chart_support::chart("miners");
    const auto bars =
        chart::draw(miners, chart_support::state(miners, "close"), {390, 0}, chart_support::environment());
    CHECK(chart_support::placed(bars).size() == 5);
    for (const chart_support::Placed& point : chart_support::placed(bars)) {
        CHECK(chart::hit(bars, {10, point.at.y}) == point.cursor);
        CHECK(chart::hit(bars, {380, point.at.y}) == point.cursor);
    }
    const content::Chart& gartner = chart_support::chart("gartner");
    const auto stack =
        chart::draw(gartner, chart_support::state(gartner, "amount"), {680, 0}, chart_support::environment());
    CHECK(chart_support::placed(stack).size() == 27);
    for (const chart_support::Placed& point : chart_support::placed(stack)) {
        CHECK(chart::hit(stack, point.reach.center()) == point.cursor);
    }
    CHECK(!chart::hit(stack, {stack.plot.x + 1, stack.plot.y})); // above the smallest column's corner
}

TEST_CASE("chart interaction: keys begin where they lead on from, and stay at the ends") {
    const auto figure = price_path();
    CHECK(chart::step(figure, std::nullopt, 1, 0) == chart::Cursor{0, 0});
    CHECK(chart::step(figure, std::nullopt, 0, 1) == chart::Cursor{0, 0});
    CHECK(chart::step(figure, std::nullopt, 0, -1) == chart::Cursor{0, 60});
    auto cursor = chart::step(figure, std::nullopt, -1, 0);
    CHECK(cursor == chart::Cursor{0, 60});
    CHECK(chart::step(figure, cursor, 1, 0) == chart::Cursor{0, 60});
    CHECK(chart::step(figure, cursor, -1, 0) == chart::Cursor{0, 59});
    CHECK(chart::step(figure, cursor, -1000, 0) == chart::Cursor{0, 0});
    CHECK(chart::step(figure, cursor, 0, 1) == chart::Cursor{0, 60});
}

TEST_CASE("chart interaction: keys go down the bars, and through years and segments of the stack") {
    const content::Chart& miners = chart_support::chart("miners");
    const auto bars =
        chart::draw(miners, chart_support::state(miners, "close"), {390, 0}, chart_support::environment());
    CHECK(chart::step(bars, std::nullopt, 1, 0) == chart::Cursor{0, 0});
    CHECK(chart::step(bars, std::nullopt, 0, -1) == chart::Cursor{0, 4});
    CHECK(chart::step(bars, chart::Cursor{0, 0}, 1, 0) == chart::Cursor{0, 1});
    CHECK(chart::step(bars, chart::Cursor{0, 0}, 0, 1) == chart::Cursor{0, 1});
    const content::Chart& gartner = chart_support::chart("gartner");
    const auto stack =
        chart::draw(gartner, chart_support::state(gartner, "amount"), {390, 0}, chart_support::environment());
    CHECK(chart::step(stack, chart::Cursor{2, 0}, 1, 0) == chart::Cursor{2, 1}); // a year on
    CHECK(chart::step(stack, chart::Cursor{2, 1}, 0, 1) == chart::Cursor{3, 1}); // the segment below
    const auto upper = chart::find_point(stack, {2, 1});
    const auto lower = chart::find_point(stack, {3, 1});
    REQUIRE((upper && lower));
    CHECK(upper->y < lower->y);
    // Lines that begin a year apart: up and down stay in the year, and go by what is drawn higher or lower there.
    const auto lines =
        chart::draw(gartner, chart_support::state(gartner, "later"), {680, 0}, chart_support::environment());
    CHECK(chart::step(lines, chart::Cursor{0, 2}, 0, 1) == chart::Cursor{0, 2});
    CHECK(chart::step(lines, chart::Cursor{0, 2}, 0, -1) == chart::Cursor{1, 1});
    CHECK(chart::step(lines, chart::Cursor{1, 1}, 0, -1) == chart::Cursor{2, 1});
    CHECK(chart::step(lines, chart::Cursor{2, 1}, 0, 1) == chart::Cursor{1, 1});
    CHECK(chart::step(lines, chart::Cursor{0, 1}, 0, -1) == chart::Cursor{1, 0}); // the same value twice
    CHECK(chart::step(lines, chart::Cursor{1, 0}, 0, -1) == chart::Cursor{2, 0});
}

TEST_CASE("chart interaction: a dragged range holds at least four days and lies within the data") {
    const auto figure = price_path();
    const content::TimeRange limits = price_limits();
    const auto range = chart::range_between(figure, figure.plot.x + 100, figure.plot.x + 200);
    REQUIRE(range.has_value());
    const chart::Scale x{content::ScaleType::linear, figure.window->x, figure.plot.x, figure.plot.right()};
    CHECK(std::abs(x(static_cast<double>(range->from)) - figure.plot.x - 100) < 0.5F);
    CHECK(std::abs(x(static_cast<double>(range->to)) - figure.plot.x - 200) < 0.5F);
    CHECK(chart::range_between(figure, figure.plot.x + 200, figure.plot.x + 100) == range);
    for (const float at : {-500.0F, 100.0F, 5000.0F}) {
        const auto short_range = chart::range_between(figure, at, at + 2);
        REQUIRE(short_range.has_value());
        CHECK(short_range->to - short_range->from >= 3 * base::seconds_per_day - 60);
        CHECK(short_range->from >= limits.from);
        CHECK(short_range->to <= limits.to);
    }
}

TEST_CASE("chart interaction: zooming keeps the day under the pointer and stops at the data's ends") {
    const auto figure = price_path();
    const content::TimeRange limits = price_limits();
    const float at = figure.plot.x + figure.plot.width * 0.3F;
    const auto closer = chart::zoom(figure, at, 0.5F, limits);
    REQUIRE(closer.has_value());
    const chart::Scale before{content::ScaleType::linear, figure.window->x, figure.plot.x, figure.plot.right()};
    const chart::Scale after{content::ScaleType::linear,
                             {static_cast<double>(closer->from), static_cast<double>(closer->to)},
                             figure.plot.x,
                             figure.plot.right()};
    CHECK(std::abs(before.invert(at) - after.invert(at)) < 120);
    CHECK(chart::zoom(figure, at, 4, limits) == limits);
    const auto closest = chart::zoom(figure, at, 0.0001F, limits);
    CHECK(closest->to - closest->from >= 3 * base::seconds_per_day - 60);
}

TEST_CASE("chart interaction: panning moves the range and keeps its length") {
    const content::Chart& btc = chart_support::chart("btc");
    chart::State state = chart_support::state(btc, "crash");
    const auto figure = chart::draw(btc, state, {680, 0}, chart_support::environment());
    const content::TimeRange limits = price_limits();
    const std::int64_t length = state.range->to - state.range->from;
    const auto earlier = chart::pan(figure, 100, limits);
    REQUIRE(earlier.has_value());
    CHECK(earlier->from < state.range->from);
    CHECK(earlier->to - earlier->from == length);
    CHECK(chart::pan(figure, 1e6F, limits)->from == limits.from);
    CHECK(chart::pan(figure, -1e6F, limits)->to == limits.to);
}

TEST_CASE("chart interaction: charts without time neither zoom nor pan") {
    const content::Chart& miners = chart_support::chart("miners");
    const auto bars =
        chart::draw(miners, chart_support::state(miners, "close"), {390, 0}, chart_support::environment());
    CHECK(!bars.window);
    CHECK(!chart::range_between(bars, 0, 100));
    CHECK(!chart::zoom(bars, 100, 0.5F, {0, 1}));
    CHECK(!chart::pan(bars, 100, {0, 1}));
    CHECK(!chart::limits(miners, {}, chart_support::environment()));
}
