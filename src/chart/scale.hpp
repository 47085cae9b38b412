// Position scales: from the data's domain to pixels and back.
#pragma once

#include "content/chart_spec.hpp"

namespace chart {

struct Domain {
    double from = 0;
    double to = 1;
    [[nodiscard]] double span() const { return to - from; }
    bool operator==(const Domain&) const = default;
};

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
