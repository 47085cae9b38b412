// What a chart shows, as a table.
#pragma once

#include "chart/data/state.hpp"

namespace chart {

// The figures shown, as a table: header row, then rows of written values ("unknown" is said in words). Of a line 2,000
// at most; one more row says how many there are.
struct Table {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};
[[nodiscard]] Table table(const content::Chart& chart, const State& state, const Environment& environment);

} // namespace chart
