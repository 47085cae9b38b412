// The thumb is as long, in proportion to the window, as the window is to the page.
#include "host/desktop/scroll_bar.hpp"

#include <algorithm>

namespace host {
namespace {

constexpr float bar_width = 6;
constexpr float margin = 3;
// Grabbing needs no steadier hand than this; the page's own margins are wider.
constexpr float reach = 14;
constexpr float shortest_thumb = 40;

} // namespace

base::Rect ScrollBar::thumb(const Scroll& scroll, base::Size window) {
    if (scroll.lowest() <= 0) {
        return {};
    }
    const float track = window.height - 2 * margin;
    const float length = std::max(shortest_thumb, track * window.height / (window.height + scroll.lowest()));
    const float y = margin + (track - length) * scroll.top() / scroll.lowest();
    return {window.width - margin - bar_width, y, bar_width, length};
}

void ScrollBar::draw(scene::Scene& scene, const Scroll& scroll, base::Size window, const base::Palette& palette) {
    const base::Rect rect = thumb(scroll, window);
    if (rect.height > 0) {
        constexpr float quiet = 0.55F;
        scene.items.push_back({"scroll-bar", scene::Rectangle{rect, palette.muted, {}, bar_width / 2}, quiet});
    }
}

bool ScrollBar::grab(base::Point at, Scroll& scroll, base::Size window) {
    const base::Rect rect = thumb(scroll, window);
    if (rect.height <= 0 || at.x < window.width - reach) {
        return false;
    }
    held_ = true;
    const bool on_thumb = at.y >= rect.y && at.y < rect.bottom();
    grip_ = on_thumb ? at.y - rect.y : rect.height / 2;
    drag(at, scroll, window);
    return true;
}

void ScrollBar::drag(base::Point at, Scroll& scroll, base::Size window) const {
    const base::Rect rect = thumb(scroll, window);
    const float way = window.height - 2 * margin - rect.height;
    if (way > 0) {
        scroll.jump((at.y - grip_ - margin) / way * scroll.lowest());
    }
}

} // namespace host
