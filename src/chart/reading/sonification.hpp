// A line as a row of tones: higher where the line is higher. For those who hear a course better than they see it.
#pragma once

#include "chart/reading/step.hpp"

#include <vector>

namespace chart {

struct Tone {
    Cursor cursor; // the point that sounds
    float hertz = 0;
};

struct Sonification {
    std::vector<Tone> tones; // one after the other
    float seconds = 0;       // of each
};

// The shown points of the series from left to right, at most 160 of them: from A3 (220 Hz) at the plot's lower edge two
// octaves up, in equal steps of pitch per step of height. Empty for a series without points and for plots without a
// time axis.
[[nodiscard]] Sonification sonification(const Figure& figure, std::size_t series);

// The first highlighted series that can be heard; the first of all without.
[[nodiscard]] std::size_t strong_series(const Figure& figure, const State& state, const content::Chart& chart,
                                        const Environment& environment);

} // namespace chart
