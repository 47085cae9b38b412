// What a point says: a block beside it on the screen (figure/tooltip.hpp), and the same as a sentence.
#pragma once

#include "base/geometry.hpp"

#include <string>
#include <vector>

namespace chart {

struct TipRow {
    std::string label;
    std::string value;
};

struct Tip {
    std::string title;
    std::vector<TipRow> rows;
    base::Point at{};   // of the point that it is about
    base::Rect clear{}; // what it stands for, which it must not cover
    bool beside = true; // beside it rather than above or below
    std::vector<base::Rect>
        hard_obstacles{}; // labels that say more about the point; covered only where no side has room
    std::vector<base::Rect> soft_obstacles{}; // other words: of all places the one that covers least of them
};

} // namespace chart
