// Where in the text a reader is, kept through a new layout: a block, and the share of it above the reading line.
#pragma once

#include "page/layout.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app {

class ScrollAnchor {
  public:
    struct Place {
        std::string block; // id of its anchor; empty before the first
        float share = 0;
    };

    // The place at a line of the page. Who has not scrolled since the last kept one is still there: turned and turned
    // back, the page is as it was.
    [[nodiscard]] Place place(const std::vector<page::Anchor>& anchors, float line, float scroll) const;
    // The same, whatever was kept.
    [[nodiscard]] static Place place_at(const std::vector<page::Anchor>& anchors, float line);
    // The line at which a new layout has it; nothing where it has no such block.
    [[nodiscard]] static std::optional<float> line_of(const std::vector<page::Anchor>& anchors, const Place& place);

    // The window was brought to `scroll` so that the place is at the reading line.
    void keep(Place place, float scroll);
    void forget() { kept_.reset(); }

  private:
    struct Kept {
        Place place;
        float scroll = 0;
    };
    std::optional<Kept> kept_;
};

} // namespace app
