// Lines are broken by text::break_lines; here they get their places, and the nodes their share of each line.
#include "page/text_block.hpp"

#include <algorithm>

namespace page {

using scene::Node;

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
                scene::fragment_of(fonts, piece, block.styles[piece.run], {at.x, top}, type.leading, last));
        }
        top += type.leading;
    }
    for (Node& node : nodes) {
        node.rect = base::bounds_of(node.fragments);
    }
    return block;
}

} // namespace page
