// Short texts at points of the data, with a thin leader; and any other label that looks for a place near a point.
#pragma once

#include "chart/figure/figure.hpp"
#include "chart/mark/label_placement.hpp"
#include "chart/scale/pen.hpp"

namespace chart {

// A label that wants to stand near `at`.
struct PointLabel {
    std::string id; // below the chart's
    std::string text;
    Type type;
    base::Color color;
    base::Point at;
    float offset = 6;    // of the nearest place, from `at`
    bool above = true;   // preferred side
    bool wrap = true;    // may be set in two or three lines
    bool leader = true;  // drawn when the label stands further away
    bool beside = false; // right of the point is as good as the preferred side
    float dot = 0;       // radius of the one drawn at the point, along with the label; a highlighted one also without
};

// The least width to which a text can be wrapped without breaking a word.
[[nodiscard]] float widest_word(const Context& context, const Type& type, std::string_view text);

struct Wrapped {
    std::vector<std::string> lines;
    base::Size size;
};

// In one line and, where allowed, in two and three that are narrower.
[[nodiscard]] std::vector<Wrapped> wrappings(const Context& context, std::string_view text, const Type& type,
                                             bool several);

// Places the labels, most important first, clear of the obstacles, and draws those for which there is room.
[[nodiscard]] std::vector<PlacedLabel>
draw_point_labels(const Context& context, Pen& pen, const std::vector<PointLabel>& labels, const Obstacles& obstacles);

// Draws the labels as in `end`, moved along with their points; without those that would leave `bounds`.
void draw_moved_labels(Pen& pen, const std::vector<PointLabel>& labels, const Figure& end, const base::Rect& bounds);

} // namespace chart
