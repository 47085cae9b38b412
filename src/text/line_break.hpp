// Sets styled runs into lines of a given width: total-fit breaking (least raggedness over the whole paragraph), soft
// hyphens, kerning; ragged right.
#pragma once

#include "text/font.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace text {

struct Run {
    std::string text; // UTF-8; U+00AD marks a possible hyphenation, U+00A0 and U+202F never break
    Style style;
};

// What one run contributes to one line.
struct Piece {
    std::size_t run = 0;
    std::string text; // without soft hyphens; ends in "-" where the word was broken at one; keeps the spaces that hang
                      // over the line's end, so that all pieces in order are the text again
    float x = 0;      // from the start of the line
    float width = 0;  // hanging spaces not counted
    bool hyphen = false; // the trailing "-" was added by the layout and is not part of the text
};

struct Line {
    std::vector<Piece> pieces;
    float width = 0;
};

struct BreakOptions {
    float width = 0;
    // Hyphenation allowed at soft hyphens; headlines switch it off unless a word is wider than the line.
    bool hyphenate = true;
    // Balance: headlines want lines of like length rather than full ones.
    bool balance = false;
};

// Never returns a line wider than options.width, except for a single unbreakable glyph: a word too long is broken
// anywhere as the last resort. At least one line for a non-empty text.
[[nodiscard]] std::vector<Line> break_lines(const FontSet& fonts, const std::vector<Run>& runs,
                                            const BreakOptions& options);

// The longest prefix that fits, ending in "…" if anything was cut.
[[nodiscard]] std::string ellipsize(const FontSet& fonts, Style style, std::string_view utf8, float width);

// U+00AD removed: what copy and screen readers get.
[[nodiscard]] std::string without_soft_hyphens(std::string_view utf8);

} // namespace text
