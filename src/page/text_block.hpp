// A block of text with the place of each of its lines. All coordinates are CSS pixels.
#pragma once

#include "page/inline.hpp"

#include <string>
#include <vector>

namespace page {

// Lines of one style, as drawn. The words' meaning is in Page::semantics.
struct TextBlock {
    std::string id;
    std::vector<text::Line> lines;
    std::vector<text::Style> styles;   // per run
    std::vector<Tone> tones;           // per run
    std::vector<Underline> underlines; // per run
    base::Point origin;                // top left of the first line's box
    float leading = 0;
    float baseline = 0; // of each line, from the top of its box
    [[nodiscard]] base::Rect bounds() const;
};

// Sets the runs from `at` downwards in lines of at most `width`; `nodes` become those of the text, with the fragments
// that are drawn of each.
[[nodiscard]] TextBlock set_lines(const text::FontSet& fonts, const std::string& id, const InlineText& text,
                                  std::vector<scene::Node>& nodes, const Type& type, float width, base::Point at);

} // namespace page
