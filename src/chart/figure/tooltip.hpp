// What a point says: a block beside it on the screen, and the same as a sentence.
#pragma once

#include "chart/scale/pen.hpp"

namespace chart {

struct TipRow {
    std::string label;
    std::string value;
};

struct Tip {
    std::string title;
    std::vector<TipRow> rows;
    base::Point at;                  // of the point that it is about
    base::Rect clear;                // what it stands for, which it must not cover
    bool beside = true;              // beside it rather than above or below
    std::vector<base::Rect> avoid{}; // labels that say more about the point; covered only where no side has room
    std::vector<base::Rect> spare{}; // other words: of all places the one that covers least of them
};

// "20 October 2025: open $108,667; high $111,711"
[[nodiscard]] std::string sentence(const Tip& tip, base::Language language);

[[nodiscard]] base::Size tip_size(const Context& context, const Tip& tip);

// A place within `bounds` clear of tip.clear and, where there is one, of tip.avoid and tip.spare, beside or above it
// first; nothing when no side has room. Level with `top` (the plot's upper edge) when beside, so that it stays above a
// pointing finger.
[[nodiscard]] std::optional<base::Rect> place_tip(base::Size size, const Tip& tip, const base::Rect& bounds, float top);

// Draws the block; rows that find no room are left off from the end.
void draw_tip(const Context& context, Pen& pen, Tip tip, const base::Rect& bounds, float plot_top);

} // namespace chart
