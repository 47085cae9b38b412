// The fixture article and the program's fonts, loaded once for all benchmarks.
#pragma once

#include "chart/chart.hpp"

namespace bench {

[[nodiscard]] const content::Article& article();
[[nodiscard]] const text::FontSet& fonts();
[[nodiscard]] inline base::Language language() { return article().languages.front().get(); }
[[nodiscard]] inline chart::Environment environment() { return {article(), fonts(), language()}; }

} // namespace bench
