// Bars in their slots, shared by the marks that draw some: where they stand, and words beside their ends.
#pragma once

#include "chart/mark/mark.hpp"

namespace chart {

inline constexpr float to_value = 6; // from a bar's end to its figure
inline constexpr float widest_column = 144;
inline constexpr float column_share = 0.62F; // of its slot

// The middle and the thickness of the `index`-th of `count` bars in the slot of a point.
struct Stripe {
    float middle = 0;
    float thickness = 0;
};
[[nodiscard]] Stripe stripe(const Scales& scales, const Series& series, double along, std::size_t index,
                            std::size_t count);

// Half of what the bars at a time take up of it.
[[nodiscard]] double half_of_bars(const Layer& layer, const Domain& shown);

// Over time the bars at the edges are shown in part.
[[nodiscard]] base::Rect within_frame(const Scales& scales, const base::Rect& rect);

// Where a pointer means the point: the slot's whole row or column.
[[nodiscard]] base::Rect reach_of(const Scales& scales, const Stripe& stripe, const Series& series, double along);

// On a phone the figure of a fall stands right of zero, where its row is empty, and leaves the bars their length.
[[nodiscard]] inline bool figures_beyond_zero(float figure_width) { return figure_width < 480; }

// A figure or words beside a bar, on a patch of ground so that a rule does not strike them through.
void draw_beside(Canvas& canvas, const std::string& id, const std::string& text, const Type& type, base::Color color,
                 base::Color ground, base::Point at, bool to_left);

void outline_at_cursor(Canvas& canvas, const std::string& id, const base::Rect& rect);

} // namespace chart
