// The fixture article: its text laid out, its charts as scenes and as SVG.
#include "article.hpp"
#include "page/layout.hpp"
#include "paint/svg.hpp"

#include <benchmark/benchmark.h>

namespace {

chart::State first_view(const content::Chart& chart) {
    const content::View& view = chart.views.front();
    chart::State state;
    state.selected = content::selection(chart, view);
    state.range = view.range;
    state.highlight = view.highlight;
    return state;
}

// The whole page: text broken into lines, charts given their heights.
void page_layout(benchmark::State& run) {
    const auto width = static_cast<float>(run.range(0));
    for (auto _ : run) {
        benchmark::DoNotOptimize(page::layout(bench::environment(), {width, 900, true}));
    }
}

void chart_scene(benchmark::State& run, const char* id) {
    const content::Chart& chart = *content::find_chart(bench::article(), id);
    const chart::State state = first_view(chart);
    for (auto _ : run) {
        benchmark::DoNotOptimize(chart::draw(chart, state, {680, 0}, bench::environment()));
    }
}

void chart_svg(benchmark::State& run, const char* id) {
    const content::Chart& chart = *content::find_chart(bench::article(), id);
    const chart::Figure figure = chart::draw(chart, first_view(chart), {680, 0}, bench::environment());
    for (auto _ : run) {
        benchmark::DoNotOptimize(paint::svg(figure.scene, {}));
    }
}

BENCHMARK(page_layout)->Arg(1440)->Arg(390)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(chart_scene, btc, "btc")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(chart_scene, miners, "miners")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(chart_scene, gartner, "gartner")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(chart_svg, btc, "btc")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(chart_svg, miners, "miners")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(chart_svg, gartner, "gartner")->Unit(benchmark::kMillisecond);

} // namespace
