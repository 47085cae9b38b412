// A label that looks for a place near a point: what marks ask for, and figure/labels.hpp places.
#pragma once

#include "chart/mark/label_placement.hpp"
#include "chart/scale/scene_builder.hpp"

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
    bool name = false;   // of a series: stands in a key where it finds no place
    bool slides = false; // along the line that it names, to the left
    bool always = false; // drawn at its nearest place where none is free
};

// The least width to which a text can be wrapped without breaking a word.
[[nodiscard]] float widest_word(const DrawContext& context, const Type& type, std::string_view text);

struct Wrapped {
    std::vector<std::string> lines;
    base::Size size;
};

// In one line and, where allowed, in two and three that are narrower.
[[nodiscard]] std::vector<Wrapped> wrappings(const DrawContext& context, std::string_view text, const Type& type,
                                             bool several);

} // namespace chart
