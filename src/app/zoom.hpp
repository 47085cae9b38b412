// A zoom into a time series, held against the data that are there.
#pragma once

#include "chart/data/state.hpp"

namespace app {

// The state's range as far as its data reach; nothing where that is all of them, or too little to draw a line. The
// range of the author's own view stays as it is.
[[nodiscard]] std::optional<content::TimeRange> held_range(const content::Chart& chart, const chart::State& state,
                                                           const chart::Environment& environment);

} // namespace app
