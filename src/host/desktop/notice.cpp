// Long enough to be read: a second and a half, and more for more words. Too long for the window, it ends in "…".
#include "host/desktop/notice.hpp"

#include "text/line_break.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace host {

void Notice::say(std::string words, double now) {
    constexpr double least = 1.5;
    constexpr double per_byte = 0.05;
    words_ = std::move(words);
    until_ = now + least + per_byte * static_cast<double>(words_.size());
}

bool Notice::advance(double now) {
    if (words_.empty() || now < until_) {
        return false;
    }
    words_.clear();
    return true;
}

double Notice::left(double now) const { return words_.empty() ? 0 : std::max(0.001, until_ - now); }

void Notice::draw(scene::Scene& scene, base::Size window, const base::Palette& palette,
                  const text::FontSet& fonts) const {
    if (words_.empty()) {
        return;
    }
    constexpr text::Style style{text::Face::sans, 14};
    constexpr float pad = 16;
    constexpr float height = 40;
    constexpr float above_edge = 24;
    const std::string words = text::ellipsize(fonts, style, words_, std::max(0.F, window.width - 4 * pad));
    const float width = fonts.width(style, words);
    const base::Rect box{std::round((window.width - width) / 2 - pad), window.height - above_edge - height,
                         width + 2 * pad, height};
    const text::Metrics metrics = fonts.metrics(style);
    const float baseline = std::round(box.center().y + metrics.cap_height / 2);
    scene.items.push_back({"notice/ground", scene::Rectangle{box, palette.ink, {}, 4}});
    scene.items.push_back(
        {"notice/words", scene::TextRun{words, {box.x + pad, baseline}, style, palette.ground, width}});
}

} // namespace host
