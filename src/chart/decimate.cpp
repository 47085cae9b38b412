// M4 aggregation: a line through each pixel column's first, lowest, highest and last point.
#include "chart/decimate.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

struct Column {
    std::size_t first = 0;
    std::size_t low = 0;
    std::size_t high = 0;
    std::size_t last = 0;
};

void add(std::vector<std::size_t>& kept, const Column& column) {
    const std::size_t from = std::min(column.low, column.high);
    const std::size_t to = std::max(column.low, column.high);
    for (const std::size_t index : {column.first, from, to, column.last}) {
        if (kept.empty() || kept.back() < index) {
            kept.push_back(index);
        }
    }
}

} // namespace

std::vector<std::size_t> visible_points(const std::vector<LinePoint>& points, const Scale& x) {
    std::vector<std::size_t> kept;
    const float pixels = std::abs(x.range_to - x.range_from);
    if (static_cast<float>(points.size()) <= 4 * pixels) {
        kept.resize(points.size());
        for (std::size_t i = 0; i < kept.size(); ++i) {
            kept[i] = i;
        }
        return kept;
    }
    std::optional<Column> open;
    float open_at = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float at = std::floor(x(points[i].x));
        const bool gap = std::isnan(points[i].value);
        if (open && (gap || at != open_at)) {
            add(kept, *open);
            open.reset();
        }
        if (gap) {
            // One index says it; the rest of a long gap adds nothing.
            if (kept.empty() || !std::isnan(points[kept.back()].value)) {
                kept.push_back(i);
            }
            continue;
        }
        if (!open) {
            open = Column{i, i, i, i};
            open_at = at;
            continue;
        }
        open->last = i;
        open->low = points[i].value < points[open->low].value ? i : open->low;
        open->high = points[i].value > points[open->high].value ? i : open->high;
    }
    if (open) {
        add(kept, *open);
    }
    return kept;
}

} // namespace chart
