// How high the pages are that stand in other sites' frames: what a site has to reserve, so that nothing moves there.
#pragma once

#include "chart/chart.hpp"

#include <string>

namespace tools {

// JSON: {"": {"from": 240, "heights": […]}, "<chart>": …}: the height at each whole width from the first on, for the
// whole article and each of its charts, and for these that of the drawing ("plots") and, in each view but the first,
// the headline and the page's heights ("views") too; of the whole article also how high each chart is in the flow of
// the text ("charts") and from which width on windows show charts beside the text ("columns"). Wider pages are as high
// as the last.
[[nodiscard]] std::string frame_heights(const chart::Environment& environment);

// {"btc": {"from": 300, "heights": […], "min": 420}, …}: how high a chart beside the text is by its own width, and the
// least that it can do with.
[[nodiscard]] std::string heights_beside_text(const chart::Environment& environment);

} // namespace tools
