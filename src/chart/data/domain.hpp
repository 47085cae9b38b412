// From where to where values or times are shown.
#pragma once

namespace chart {

struct Domain {
    double from = 0;
    double to = 1;
    [[nodiscard]] double span() const { return to - from; }
    bool operator==(const Domain&) const = default;
};

} // namespace chart
