// A wrapped text of one style: its lines in the scene and its node in the semantics.
#pragma once

#include "chart/scale/scene_builder.hpp"
#include "text/line_break.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chart {

struct DatedText {
    std::string text;
    std::string date; // as machines write it; empty where the text is none
};

struct Paragraph {
    std::string_view id; // below the chart's
    scene::Role role = scene::Role::paragraph;
    int level = 0;
    std::string_view text;
    Type type;
    base::Color color;
    bool headline = false; // balanced lines, no hyphens
    // The text once more, where some of it is a date.
    std::span<const DatedText> parts{};
};

[[nodiscard]] std::vector<text::Line> break_text(const DrawContext& context, std::string_view utf8, const Type& type,
                                                 float width, bool headline);

// The line's ink: spaces that hang over its end are left out.
[[nodiscard]] std::string drawn_text(const text::Line& line);

// Draws at the top left corner `at` and returns the node, whose rect is what was covered.
[[nodiscard]] scene::Node draw_paragraph(const DrawContext& context, SceneBuilder& builder, const Paragraph& paragraph,
                                         base::Point at, float width);

} // namespace chart
