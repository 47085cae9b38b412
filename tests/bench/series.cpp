// A million points in the price chart: what a frame costs while a reader moves through them.
#include "article.hpp"
#include "content/random_walk.hpp"
#include "draw_list.hpp"
#include "paint/svg.hpp"

#include <benchmark/benchmark.h>

#include <memory>

namespace {

constexpr std::size_t million = 1'000'000;
constexpr base::Size room{680, 0};

// The article with random walks in place of the daily prices.
struct Long {
    explicit Long(std::size_t rows) : article(bench::article()) {
        for (content::Dataset& data : article.datasets) {
            if (data.id == "data/btc-daily") {
                data = content::random_walk(data.id, rows, 3);
            }
        }
        pyramids = chart::Pyramids(article);
        btc = content::find_chart(article, "btc");
        limits = *chart::limits(*btc, {}, environment());
    }
    [[nodiscard]] chart::Environment environment() const {
        chart::Environment environment{article, bench::fonts(), bench::language()};
        environment.pyramids = &pyramids;
        return environment;
    }
    content::Article article;
    chart::Pyramids pyramids;
    const content::Chart* btc = nullptr;
    content::TimeRange limits;
};

const Long& long_article() {
    static const Long made(million);
    return made;
}

// Frame by frame: half of all that there is, moved to and fro.
chart::State panned(const Long& data, std::int64_t frame) {
    const std::int64_t span = (data.limits.to - data.limits.from) / 2;
    const std::int64_t from = data.limits.from + span * (frame % 200) / 200;
    chart::State state;
    state.range = content::TimeRange{from, from + span};
    return state;
}

// From all down to a thousandth about a place in the first half.
chart::State zoomed(const Long& data, std::int64_t frame) {
    double span = static_cast<double>(data.limits.to - data.limits.from);
    const double about = static_cast<double>(data.limits.from) + span * 0.4;
    for (std::int64_t i = 0; i < frame % 200; ++i) {
        span *= 0.966;
    }
    chart::State state;
    state.range = content::TimeRange{static_cast<base::Instant>(about - span * 0.4),
                                     static_cast<base::Instant>(about + span * 0.6)};
    return state;
}

void pyramid_build(benchmark::State& run) {
    const content::Dataset data = content::random_walk("walk", million, 3);
    const std::vector<double>& values = content::number_column(data, "close")->values;
    std::size_t bytes = 0;
    for (auto _ : run) {
        const chart::Pyramid pyramid(values);
        bytes = pyramid.bytes();
        benchmark::DoNotOptimize(bytes);
    }
    constexpr std::size_t raw = million * (sizeof(double) + sizeof(base::Instant));
    run.counters["bytes_to_raw"] = static_cast<double>(raw + bytes) / raw;
}

void pyramid_query(benchmark::State& run) {
    const content::Dataset data = content::random_walk("walk", million, 3);
    const std::vector<double>& values = content::number_column(data, "close")->values;
    const chart::Pyramid pyramid(values);
    const chart::SeriesView series_view{content::time_column(data, "time")->values, values, {}, pyramid.levels()};
    std::size_t first = 0;
    for (auto _ : run) {
        first = (first + 7919) % (million / 2);
        benchmark::DoNotOptimize(series_view.extremes(first, first + million / 2));
    }
}

template <chart::State (*Moved)(const Long&, std::int64_t)> void million_draw(benchmark::State& run) {
    const Long& data = long_article();
    std::int64_t frame = 0;
    for (auto _ : run) {
        benchmark::DoNotOptimize(chart::draw(*data.btc, Moved(data, ++frame), room, data.environment()));
    }
}

void million_hover(benchmark::State& run) {
    const Long& data = long_article();
    chart::State state;
    const chart::Figure figure = chart::draw(*data.btc, state, room, data.environment());
    float x = 0;
    for (auto _ : run) {
        x = x < figure.plot.width ? x + 1 : 0;
        state.cursor = chart::hit(figure, {figure.plot.x + x, figure.plot.center().y});
        benchmark::DoNotOptimize(chart::draw(*data.btc, state, room, data.environment()));
    }
}

void million_draw_and_svg(benchmark::State& run) {
    const Long& data = long_article();
    std::int64_t frame = 0;
    for (auto _ : run) {
        const chart::Figure figure = chart::draw(*data.btc, panned(data, ++frame), room, data.environment());
        benchmark::DoNotOptimize(paint::svg(figure.scene, {}));
    }
}

// All of a frame that is ours: the figure drawn and turned into triangles.
template <chart::State (*Moved)(const Long&, std::int64_t)> void million_frame(benchmark::State& run) {
    const Long& data = long_article();
    const auto canvas = std::make_unique<test::DrawList>(bench::fonts());
    std::int64_t frame = 0;
    for (auto _ : run) {
        canvas->paint(chart::draw(*data.btc, Moved(data, ++frame), room, data.environment()).scene, 2);
    }
}

// Against the million: what the article's 61 days cost.
void days_frame(benchmark::State& run) {
    const Long data(61);
    const auto canvas = std::make_unique<test::DrawList>(bench::fonts());
    std::int64_t frame = 0;
    for (auto _ : run) {
        canvas->paint(chart::draw(*data.btc, panned(data, ++frame), room, data.environment()).scene, 2);
    }
}

BENCHMARK(pyramid_build)->Unit(benchmark::kMillisecond);
BENCHMARK(pyramid_query)->Unit(benchmark::kNanosecond);
BENCHMARK(million_draw<panned>)->Name("million_draw/pan")->Unit(benchmark::kMillisecond);
BENCHMARK(million_draw<zoomed>)->Name("million_draw/zoom")->Unit(benchmark::kMillisecond);
BENCHMARK(million_hover)->Unit(benchmark::kMillisecond);
BENCHMARK(million_frame<panned>)->Name("million_frame/pan")->Unit(benchmark::kMillisecond);
BENCHMARK(million_frame<zoomed>)->Name("million_frame/zoom")->Unit(benchmark::kMillisecond);
BENCHMARK(days_frame)->Unit(benchmark::kMillisecond);
BENCHMARK(million_draw_and_svg)->Unit(benchmark::kMillisecond);

} // namespace
