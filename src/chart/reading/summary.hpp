// What a chart shows, in words.
#pragma once

#include "chart/mark/mark.hpp"

namespace chart {

// One sentence computed from the data: range, extremes, last value, change.
[[nodiscard]] std::string summary(const content::Chart& chart, const State& state, const Environment& environment);
// The same of a chart whose values are read.
[[nodiscard]] std::string summary(const DrawContext& context, const Layers& layers);

} // namespace chart
