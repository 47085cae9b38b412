// From where to where values or times are shown.
#pragma once

namespace chart {

struct Domain {
    double from = 0;
    double to = 1;
    [[nodiscard]] double span() const { return to - from; }
    [[nodiscard]] bool contains(double value) const { return value >= from && value <= to; }
    bool operator==(const Domain&) const = default;
};

} // namespace chart
