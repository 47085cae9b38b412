// Position scales: from the data's domain to pixels and back.
#pragma once

#include "chart/data/domain.hpp"
#include "content/chart_spec.hpp"

namespace chart {

// Linear or logarithmic (domain > 0). `range_from` may be larger than `range_to`: y grows downwards.
struct Scale {
    content::ScaleType type = content::ScaleType::linear;
    Domain domain;
    float range_from = 0;
    float range_to = 1;

    [[nodiscard]] float operator()(double value) const;
    [[nodiscard]] double invert(float position) const;
};

} // namespace chart
