// Candidates differ in the height at which they leave the gutter.
#include "page/leader.hpp"

#include <cmath>
#include <cstddef>
#include <utility>

namespace page {
namespace {

constexpr float step = 12;
constexpr float beyond = 96; // above and below the mark

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

std::size_t crossings(base::Point from, base::Point to, const std::vector<base::Rect>& texts) {
    std::size_t count = 0;
    for (const base::Rect& text : texts) {
        count += crosses(from, to, text) ? 1 : 0;
    }
    return count;
}

} // namespace

std::vector<base::Point> leader(const base::Rect& words, base::Point mark, float gutter,
                                const std::vector<base::Rect>& texts) {
    const base::Point start{words.right(), std::floor(words.bottom()) - 1.5F};
    float bend = start.y;
    std::size_t least = crossings({gutter, start.y}, mark, texts);
    const float top = std::min(start.y, mark.y - beyond);
    const float bottom = std::max(start.y, mark.y + beyond);
    for (float y = top; y <= bottom; y += step) {
        const std::size_t count = crossings({gutter, y}, mark, texts);
        const bool nearer = std::abs(y - start.y) < std::abs(bend - start.y);
        if (count < least || (count == least && nearer)) {
            least = count;
            bend = y;
        }
    }
    std::vector<base::Point> path{start, {gutter, start.y}};
    if (bend != start.y) {
        path.push_back({gutter, bend});
    }
    path.push_back(mark);
    return path;
}

} // namespace page
