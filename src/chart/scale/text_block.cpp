// Lines of one style under each other, each also a fragment of the node that says the whole text.
#include "chart/scale/text_block.hpp"

namespace chart {

std::string drawn_text(const text::Line& line) {
    std::string text;
    for (const text::Piece& piece : line.pieces) {
        text += piece.text;
    }
    while (!text.empty() && text.back() == ' ') {
        text.pop_back();
    }
    return text;
}

std::vector<text::Line> break_text(const DrawContext& context, std::string_view utf8, const Type& type, float width,
                                   bool headline) {
    return text::break_lines(context.environment.fonts, {{std::string(utf8), type.style}},
                             {.width = width, .hyphenate = !headline, .balance = headline});
}

scene::Node draw_paragraph(const DrawContext& context, SceneBuilder& builder, const Paragraph& paragraph,
                           base::Point at, float width) {
    const std::vector<text::Line> lines =
        break_text(context, paragraph.text, paragraph.type, width, paragraph.headline);
    const float leading = paragraph.type.leading;
    scene::Node node{.id = context.id(paragraph.id),
                     .role = paragraph.role,
                     .name = text::without_soft_hyphens(paragraph.text),
                     .value = {},
                     .rect = {at.x, at.y, width, leading * static_cast<float>(lines.size())},
                     .level = paragraph.level};
    float top = at.y;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string said = drawn_text(lines[i]);
        const base::Rect box = builder.text(std::string(paragraph.id) + "/" + std::to_string(i), said, paragraph.type,
                                            paragraph.color, at.x, top);
        const bool hyphen = !lines[i].pieces.empty() && lines[i].pieces.back().hyphen;
        if (hyphen && !said.empty()) {
            said.pop_back();
        }
        node.fragments.push_back({std::move(said), box, paragraph.type.style, hyphen});
        top += leading;
    }
    return node;
}

} // namespace chart
