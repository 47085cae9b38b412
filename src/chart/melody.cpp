// Walks the series with the steps that the arrow keys take.
#include "chart/melody.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

constexpr std::size_t most_tones = 160;
constexpr float lowest_hertz = 220;
constexpr float octaves = 2;
constexpr float whole_seconds = 6;
constexpr float longest_tone = 0.2F;
constexpr int to_the_end = 1 << 20;

} // namespace

Melody melody(const Figure& figure, std::size_t series) {
    Melody melody;
    const auto last = figure.window ? step(figure, Cursor{series, 0}, to_the_end, 0) : std::nullopt;
    std::optional<Cursor> at = last ? step(figure, last, -to_the_end, 0) : std::nullopt;
    if (!at || at->series != series) {
        return melody;
    }
    const std::size_t points = last->index - at->index + 1;
    const int stride = static_cast<int>((points + most_tones - 1) / most_tones);
    while (at) {
        const PlacedPoint* point = find_point(figure, *at);
        const float share = std::clamp((figure.plot.bottom() - point->at.y) / figure.plot.height, 0.F, 1.F);
        melody.tones.push_back({*at, lowest_hertz * std::exp2(octaves * share)});
        const std::optional<Cursor> next = step(figure, at, stride, 0);
        at = next == at ? std::nullopt : next;
    }
    melody.seconds = std::min(longest_tone, whole_seconds / static_cast<float>(melody.tones.size()));
    return melody;
}

} // namespace chart
