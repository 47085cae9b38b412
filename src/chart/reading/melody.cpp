// Walks the known points of a series at equal strides.
#include "chart/reading/melody.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

constexpr std::size_t most_tones = 160;
constexpr float lowest_hertz = 220;
constexpr float octaves = 2;
constexpr float whole_seconds = 6;
constexpr float longest_tone = 0.2F;

} // namespace

Melody melody(const Figure& figure, std::size_t series) {
    Melody melody;
    const std::optional<PointAt> first_at = point_at(figure.layers, {series, 0});
    if (!first_at || !figure.window) {
        return melody;
    }
    const Track& track = first_at->layer->series[first_at->series].track;
    const auto [first, last] = points_within(track, figure.window->x);
    const auto add = [&](std::size_t point) {
        const base::Point at = find_point(figure, {series, point}).value_or(base::Point{});
        const float share = std::clamp((figure.plot.bottom() - at.y) / figure.plot.height, 0.F, 1.F);
        melody.tones.push_back({{series, point}, lowest_hertz * std::exp2(octaves * share)});
    };
    const std::size_t stride = (last - first + most_tones - 2) / (most_tones - 1);
    for (std::size_t point = track.first_known(first, last); point < last;
         point = track.first_known(std::min(last, point + std::max<std::size_t>(1, stride)), last)) {
        add(point);
    }
    // It ends where the line does.
    const std::optional<std::size_t> end = track.last_known(first, last);
    if (end && melody.tones.back().cursor.index != *end) {
        add(*end);
    }
    melody.seconds =
        std::min(longest_tone, whole_seconds / static_cast<float>(std::max<std::size_t>(1, melody.tones.size())));
    return melody;
}

std::size_t strong_series(const Figure& figure, const State& state, const content::Chart& chart,
                          const Setting& setting) {
    const Context shown = context(chart, state, setting);
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
