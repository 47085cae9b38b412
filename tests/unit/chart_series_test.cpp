// Long series: the pyramid's answers against a plain search, and what is left of a line when points are denser than
// pixels.
#include "chart/mark/decimate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

// A random walk in a few steps only, so that values repeat, with runs of unknown values of every length.
std::vector<double> walk_with_gaps(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> move(-2, 2);
    std::uniform_int_distribution<int> chance(0, 60);
    std::geometric_distribution<std::size_t> run(0.02);
    std::vector<double> values;
    double value = 0;
    while (values.size() < count) {
        value += move(random);
        values.push_back(value);
        if (chance(random) == 0) {
            values.resize(std::min(count, values.size() + run(random)), unknown);
        }
    }
    return values;
}

std::vector<base::Instant> seconds(std::size_t count) {
    std::vector<base::Instant> times;
    for (std::size_t i = 0; i < count; ++i) {
        times.push_back(static_cast<base::Instant>(i));
    }
    return times;
}

} // namespace

TEST_CASE("chart series: a pyramid finds what a plain search finds, in any range, over any gaps") {
    for (const std::size_t count : {0, 1, 15, 16, 17, 255, 256, 257, 5000, 70000}) {
        const std::vector<double> values = walk_with_gaps(count, static_cast<unsigned>(count) + 3);
        const std::vector<base::Instant> times = seconds(count);
        const chart::Pyramid pyramid(values);
        const chart::SeriesView plain{times, values, {}, {}};
        const chart::SeriesView series_view{times, values, {}, pyramid.levels()};
        std::mt19937 random(7);
        for (int i = 0; i < 400; ++i) {
            // Ranges of all lengths, the whole among them.
            std::size_t first = i == 0 ? 0 : random() % (count + 1);
            std::size_t last = i == 0 ? count : std::min(count, first + random() % (count / (1U << (i % 12)) + 1));
            CAPTURE(count);
            CAPTURE(first);
            CAPTURE(last);
            std::optional<chart::Extremes> wanted;
            std::size_t gap = last;
            std::size_t known = last;
            std::optional<std::size_t> last_known;
            for (std::size_t point = first; point < last; ++point) {
                if (std::isnan(values[point])) {
                    gap = std::min(gap, point);
                    continue;
                }
                known = std::min(known, point);
                last_known = point;
                wanted = wanted.value_or(chart::Extremes{point, point});
                wanted->low = values[point] < values[wanted->low] ? point : wanted->low;
                wanted->high = values[point] > values[wanted->high] ? point : wanted->high;
            }
            for (const chart::SeriesView* asked : {&series_view, &plain}) {
                const auto found = asked->extremes(first, last);
                REQUIRE(found.has_value() == wanted.has_value());
                CHECK((!found || (found->low == wanted->low && found->high == wanted->high)));
                CHECK(asked->first_gap(first, last) == gap);
                CHECK(asked->first_known(first, last) == known);
                CHECK(asked->last_known(first, last) == last_known);
            }
        }
    }
}

TEST_CASE("chart series: a pyramid and its data take a sixth more than the data alone") {
    constexpr std::size_t count = 100000;
    const chart::Pyramid pyramid(std::vector<double>(count, 1.0));
    constexpr std::size_t raw = count * (sizeof(double) + sizeof(base::Instant));
    CHECK(static_cast<double>(raw + pyramid.bytes()) < 7.0 / 6 * raw);
}

TEST_CASE("chart series: each pixel column keeps its first, lowest, highest and last point") {
    constexpr std::size_t count = 60000;
    const std::vector<double> values = walk_with_gaps(count, 5);
    const std::vector<base::Instant> times = seconds(count);
    const chart::Pyramid pyramid(values);
    const chart::SeriesView series_view{times, values, {}, pyramid.levels()};
    const chart::Scale x{content::ScaleType::linear, {-20, count + 300}, 12.3F, 512.7F};
    const chart::SeriesView* const series_views[1] = {&series_view};
    struct Column {
        double first = unknown;
        double low = 1e9;
        double high = -1e9;
        double last = unknown;
        bool operator==(const Column&) const = default;
    };
    const auto include = [&](std::map<int, Column>& columns, std::size_t point) {
        if (series_view.known(point)) {
            Column& column = columns[static_cast<int>(std::floor(x(series_view.x(point))))];
            const double value = series_view.value(point);
            column = {std::isnan(column.first) ? value : column.first, std::min(column.low, value),
                      std::max(column.high, value), value};
        }
    };
    std::map<int, Column> all;
    std::map<int, Column> drawn;
    for (std::size_t point = 0; point < count; ++point) {
        include(all, point);
    }
    std::size_t before = 0;
    for (const chart::Run& run : chart::pixel_runs(series_views, 0, count, x)) {
        CHECK(run.first >= before);
        before = run.last;
        for (const std::size_t point : chart::outline(series_view, run)) {
            include(drawn, point);
        }
    }
    CHECK(all == drawn);
}

TEST_CASE("chart series: a gap stays a gap, were it a single point among a million in a pixel") {
    std::vector<double> values(40000, 1.0);
    values[12345] = unknown;
    for (std::size_t i = 20000; i < 30000; ++i) {
        values[i] = unknown;
    }
    const std::vector<base::Instant> times = seconds(values.size());
    const chart::Pyramid pyramid(values);
    const chart::SeriesView series_view{times, values, {}, pyramid.levels()};
    const chart::SeriesView* const series_views[1] = {&series_view};
    for (const float width : {1.0F, 300.0F, 40000.0F}) {
        const chart::Scale x{content::ScaleType::linear, {0, 39999}, 0, width};
        const auto runs = chart::pixel_runs(series_views, 0, values.size(), x);
        std::vector<std::pair<std::size_t, std::size_t>> gaps;
        for (std::size_t i = 1; i < runs.size(); ++i) {
            if (runs[i].first > runs[i - 1].last) {
                gaps.emplace_back(runs[i - 1].last, runs[i].first);
            }
        }
        CHECK(gaps == std::vector<std::pair<std::size_t, std::size_t>>{{12345, 12346}, {20000, 30000}});
    }
}

TEST_CASE("chart series: what is drawn grows with the pixels, not with the gaps") {
    std::vector<double> values;
    for (std::size_t i = 0; i < 100000; ++i) {
        values.push_back(i % 2 == 0 ? 1.0 : unknown);
    }
    const std::vector<base::Instant> times = seconds(values.size());
    const chart::Pyramid pyramid(values);
    const chart::SeriesView series_view{times, values, {}, pyramid.levels()};
    const chart::SeriesView* const series_views[1] = {&series_view};
    const chart::Scale x{content::ScaleType::linear, {0, 99999}, 0, 100};
    const auto runs = chart::pixel_runs(series_views, 0, values.size(), x);
    CHECK(runs.size() <= 8 * 101);
    CHECK(runs.back().last == 99999);
}
