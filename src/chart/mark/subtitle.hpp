// The line below the headline, which may say from when to when the shown data run.
#pragma once

#include "chart/mark/mark.hpp"

#include <optional>
#include <string>

namespace chart {

// The config's subtitle with the first and the last time inside `within` in the place of {range}; empty without one.
[[nodiscard]] std::string subtitle(const DrawContext& context, const std::optional<Domain>& within);
// The same of a chart whose values are read.
[[nodiscard]] std::string subtitle(const DrawContext& context, const Layers& layers,
                                   const std::optional<Domain>& within);

// Whether it depends on what is shown.
[[nodiscard]] bool says_range(const DrawContext& context);

} // namespace chart
