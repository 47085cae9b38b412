// Lines are broken by text::break_lines; here they get their places, and the nodes their share of each line.
#include "page/text_block.hpp"

#include <algorithm>

namespace page {
namespace {

using scene::Node;

// As wide as its own words: a hyphen that only the layout added belongs to the drawing.
scene::Fragment fragment_of(const text::FontSet& fonts, const text::Piece& piece, text::Style style, base::Point line,
                            float leading, bool last) {
    scene::Fragment fragment;
    fragment.text = piece.hyphen ? piece.text.substr(0, piece.text.size() - 1) : piece.text;
    while (last && !fragment.text.empty() && fragment.text.back() == ' ') {
        fragment.text.pop_back();
    }
    fragment.hyphen = piece.hyphen;
    fragment.style = style;
    const float width = piece.hyphen ? fonts.width(style, fragment.text) : piece.width;
    fragment.rect = {line.x + piece.x, line.y, width, leading};
    return fragment;
}

} // namespace

base::Rect TextBlock::bounds() const {
    float width = 0;
    for (const text::Line& line : lines) {
        width = std::max(width, line.width);
    }
    return {origin.x, origin.y, width, leading * static_cast<float>(lines.size())};
}

TextBlock set_lines(const text::FontSet& fonts, const std::string& id, const InlineText& text, std::vector<Node>& nodes,
                    const Type& type, float width, base::Point at) {
    const text::BreakOptions options{width, !type.balance, type.balance};
    const text::Metrics metrics = fonts.metrics(type.style);
    TextBlock block;
    block.id = id;
    block.lines = text::break_lines(fonts, text.runs, options);
    for (const text::Run& run : text.runs) {
        block.styles.push_back(run.style);
    }
    block.tones = text.tones;
    block.underlines = text.underlines;
    block.origin = at;
    block.leading = type.leading;
    block.baseline = (type.leading - metrics.ascent - metrics.descent) / 2 + metrics.ascent;

    nodes = text.nodes;
    float top = at.y;
    for (const text::Line& line : block.lines) {
        for (const text::Piece& piece : line.pieces) {
            const bool last = &piece == &line.pieces.back();
            nodes[piece.run].fragments.push_back(
                fragment_of(fonts, piece, block.styles[piece.run], {at.x, top}, type.leading, last));
        }
        top += type.leading;
    }
    for (Node& node : nodes) {
        node.rect = base::bounds_of(node.fragments);
    }
    return block;
}

} // namespace page
