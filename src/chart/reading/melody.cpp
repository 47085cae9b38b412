// Walks the known points of a line at equal strides.
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
    if (series >= figure.lines.size()) {
        return melody;
    }
    const PlacedLine& line = figure.lines[series];
    const auto add = [&](std::size_t point) {
        const base::Point at = find_point(figure, {series, point}).value_or(base::Point{});
        const float share = std::clamp((figure.plot.bottom() - at.y) / figure.plot.height, 0.F, 1.F);
        melody.tones.push_back({{series, point}, lowest_hertz * std::exp2(octaves * share)});
    };
    const std::size_t stride = (line.last - line.first + most_tones - 2) / (most_tones - 1);
    for (std::size_t point = line.track.first_known(line.first, line.last); point < line.last;
         point = line.track.first_known(std::min(line.last, point + stride), line.last)) {
        add(point);
    }
    // It ends where the line does.
    const std::optional<std::size_t> end = line.track.last_known(line.first, line.last);
    if (end && melody.tones.back().cursor.index != *end) {
        add(*end);
    }
    melody.seconds =
        std::min(longest_tone, whole_seconds / static_cast<float>(std::max<std::size_t>(1, melody.tones.size())));
    return melody;
}

} // namespace chart
