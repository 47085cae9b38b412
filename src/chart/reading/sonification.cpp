// Walks the known points of a series at equal strides.
#include "chart/reading/sonification.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

constexpr std::size_t max_tones = 160;
constexpr float lowest_hertz = 220;
constexpr float octaves = 2;
constexpr float whole_seconds = 6;
constexpr float longest_tone = 0.2F;

} // namespace

Sonification sonification(const Figure& figure, std::size_t series) {
    Sonification sonification;
    const std::optional<PointAt> first_at = point_at(figure.layers, {series, 0});
    if (!first_at || !figure.window) {
        return sonification;
    }
    const SeriesView& view = first_at->layer->series[first_at->series].view;
    const auto [first, last] = points_within(view, figure.window->x);
    const auto add = [&](std::size_t point) {
        const base::Point at = find_point(figure, {series, point}).value_or(base::Point{});
        const float share = std::clamp((figure.plot.bottom() - at.y) / figure.plot.height, 0.F, 1.F);
        sonification.tones.push_back({{series, point}, lowest_hertz * std::exp2(octaves * share)});
    };
    const std::size_t stride = (last - first + max_tones - 2) / (max_tones - 1);
    for (std::size_t point = view.first_known(first, last); point < last;
         point = view.first_known(std::min(last, point + std::max<std::size_t>(1, stride)), last)) {
        add(point);
    }
    // It ends where the line does.
    const std::optional<std::size_t> end = view.last_known(first, last);
    if (end && sonification.tones.back().cursor.index != *end) {
        add(*end);
    }
    sonification.seconds =
        std::min(longest_tone, whole_seconds / static_cast<float>(std::max<std::size_t>(1, sonification.tones.size())));
    return sonification;
}

std::size_t strong_series(const Figure& figure, const State& state, const content::Chart& chart,
                          const Environment& environment) {
    const DrawContext shown = draw_context(chart, state, environment);
    for (const Layer& layer : figure.layers) {
        for (std::size_t series = 0; layer.steps && series < layer.series.size(); ++series) {
            if (highlighted(shown, layer.series[series])) {
                return series_before(figure.layers, layer) + series;
            }
        }
    }
    return 0;
}

} // namespace chart
