// A block is found by the last anchor that begins above the line.
#include "app/scroll_anchor.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {

ScrollAnchor::Place ScrollAnchor::place(const std::vector<page::Anchor>& anchors, float line, float scroll) const {
    return kept_ && std::abs(kept_->scroll - scroll) < 1 ? kept_->place : place_at(anchors, line);
}

ScrollAnchor::Place ScrollAnchor::place_at(const std::vector<page::Anchor>& anchors, float line) {
    Place found;
    for (const page::Anchor& anchor : anchors) {
        if (anchor.top <= line) {
            const float height = std::max(1.F, anchor.bottom - anchor.top);
            found = {anchor.id, std::min(1.F, (line - anchor.top) / height)};
        }
    }
    return found;
}

std::optional<float> ScrollAnchor::line_of(const std::vector<page::Anchor>& anchors, const Place& place) {
    const auto anchor = std::find_if(anchors.begin(), anchors.end(),
                                     [&](const page::Anchor& candidate) { return candidate.id == place.block; });
    return anchor == anchors.end() ? std::nullopt
                                   : std::optional(anchor->top + place.share * (anchor->bottom - anchor->top));
}

void ScrollAnchor::keep(Place place, float scroll) { kept_ = Kept{std::move(place), scroll}; }

} // namespace app
