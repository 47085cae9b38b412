// Semantic zoom: when a chart shows its finer data.
#pragma once

#include "chart/data/domain.hpp"
#include "content/article.hpp"

namespace chart {

// Whether the config has finer data for the shown time: they cover it but for a margin, have more points in it than the
// config's own data, and not more than a column of text has room for. Says the same on every screen, so that a picture,
// its table and its address agree.
[[nodiscard]] bool shows_detail(const content::ChartConfig& config, const Domain& shown,
                                const content::Article& article);

} // namespace chart
