// Type and spacing of a figure: one place for every size, in CSS pixels.
#pragma once

#include "text/font.hpp"

namespace chart {

struct Type {
    text::Style style;
    float leading = 0; // height of a line
};

namespace type {
inline constexpr Type title{{text::Face::sans_semibold, 18}, 24};
inline constexpr Type subtitle{{text::Face::sans, 14}, 20};
inline constexpr Type control{{text::Face::sans, 14}, 20};
inline constexpr Type axis{{text::Face::sans, 12}, 16};
inline constexpr Type label{{text::Face::sans, 13}, 17};
inline constexpr Type label_strong{{text::Face::sans_semibold, 13}, 17};
inline constexpr Type row{{text::Face::sans, 14}, 20};
inline constexpr Type row_strong{{text::Face::sans_semibold, 14}, 20};
inline constexpr Type note{{text::Face::sans, 13}, 18};
inline constexpr Type source{{text::Face::sans, 12}, 17};
inline constexpr Type tip{{text::Face::sans, 13}, 19};
inline constexpr Type tip_strong{{text::Face::sans_semibold, 13}, 19};
} // namespace type

inline constexpr float unit = 8;
// Below this width of the figure a reader probably holds a phone: fingers, and no room beside the plot.
inline constexpr float phone_width = 600;
inline constexpr float touch_target = 44;
inline constexpr float min_plot_height = 160;

} // namespace chart
