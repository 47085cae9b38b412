// What a chart shows, in words.
#pragma once

#include "chart/data/state.hpp"

namespace chart {

// One sentence computed from the data: range, extremes, last value, change.
[[nodiscard]] std::string summary(const content::Chart& chart, const State& state, const Environment& environment);

} // namespace chart
