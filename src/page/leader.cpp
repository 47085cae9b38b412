// Candidates differ in the height at which they leave the gutter.
#include "page/leader.hpp"

#include <cmath>
#include <cstddef>
#include <utility>

namespace page {

// Liang and Barsky: what is left of the line after each side of the rectangle has cut it.
bool crosses(base::Point from, base::Point to, const base::Rect& rect) {
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    float first = 0;
    float last = 1;
    const std::pair<float, float> sides[] = {
        {-dx, from.x - rect.x}, {dx, rect.right() - from.x}, {-dy, from.y - rect.y}, {dy, rect.bottom() - from.y}};
    for (const auto& [towards, distance] : sides) {
        if (towards == 0) {
            if (distance < 0) {
                return false;
            }
        } else if (towards < 0) {
            first = std::max(first, distance / towards);
        } else {
            last = std::min(last, distance / towards);
        }
    }
    return first <= last;
}

namespace {

constexpr float step = 12;
constexpr float beyond = 240; // above and below the mark
constexpr float beside = 40;

std::size_t crossings(base::Point from, base::Point to, const std::vector<base::Rect>& texts) {
    std::size_t count = 0;
    for (const base::Rect& text : texts) {
        count += crosses(from, to, text) ? 1 : 0;
    }
    return count;
}

} // namespace

std::vector<base::Point> leader(const base::Rect& words, const std::vector<base::Point>& ends, float gutter,
                                const std::vector<base::Rect>& obstacles) {
    const base::Point start{words.right(), std::floor(words.bottom()) - 1.5F};
    base::Point mark = ends.front();
    float bend = start.y;
    std::size_t min = obstacles.size() + 1;
    for (const base::Point& end : ends) {
        const float top = std::min(start.y, end.y - beyond);
        const float bottom = std::max(start.y, end.y + beyond);
        const int heights = static_cast<int>((bottom - top) / step);
        for (int i = -2; i <= heights; ++i) { // first level with the words, then with the mark
            const float y = i == -2 ? start.y : i == -1 ? end.y : top + static_cast<float>(i) * step;
            const std::size_t count = crossings({gutter, y}, end, obstacles);
            const bool nearer = end == mark && std::abs(y - start.y) < std::abs(bend - start.y);
            if (count < min || (count == min && nearer)) {
                min = count;
                bend = y;
                mark = end;
            }
        }
    }
    if (mark.x < gutter + beside) { // a slope would look like a slip
        bend = mark.y;
    }
    std::vector<base::Point> path{start, {gutter, start.y}};
    if (bend != start.y) {
        path.push_back({gutter, bend});
    }
    path.push_back(mark);
    return path;
}

} // namespace page
