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

namespace {

std::vector<text::Line> break_runs(const DrawContext& context, const std::vector<text::Run>& runs, float width,
                                   bool headline) {
    return text::break_lines(context.environment.fonts, runs,
                             {.width = width, .hyphenate = !headline, .balance = headline});
}

} // namespace

std::vector<text::Line> break_text(const DrawContext& context, std::string_view utf8, const Type& type, float width,
                                   bool headline) {
    return break_runs(context, {{std::string(utf8), type.style}}, width, headline);
}

scene::Node draw_paragraph(const DrawContext& context, SceneBuilder& builder, const Paragraph& paragraph,
                           base::Point at, float width) {
    std::vector<text::Run> runs;
    for (const DatedText& part : paragraph.parts) {
        runs.push_back({part.text, paragraph.type.style});
    }
    if (runs.empty()) {
        runs.push_back({std::string(paragraph.text), paragraph.type.style});
    }
    const std::vector<text::Line> lines = break_runs(context, runs, width, paragraph.headline);
    const float leading = paragraph.type.leading;
    scene::Node node{.id = context.id(paragraph.id),
                     .role = paragraph.role,
                     .name = text::without_soft_hyphens(paragraph.text),
                     .value = {},
                     .rect = {at.x, at.y, width, leading * static_cast<float>(lines.size())},
                     .level = paragraph.level};
    for (const DatedText& part : paragraph.parts) {
        node.children.push_back(scene::make_node(node.id + "." + std::to_string(node.children.size()),
                                                 part.date.empty() ? scene::Role::text : scene::Role::time, part.text));
        node.children.back().value = part.date;
    }
    float top = at.y;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const base::Rect box = builder.text(std::string(paragraph.id) + "/" + std::to_string(i), drawn_text(lines[i]),
                                            paragraph.type, paragraph.color, at.x, top);
        for (const text::Piece& piece : lines[i].pieces) {
            scene::Node& of = node.children.empty() ? node : node.children[piece.run];
            of.fragments.push_back(scene::fragment_of(context.environment.fonts, piece, paragraph.type.style,
                                                      {at.x, box.y}, box.height, &piece == &lines[i].pieces.back()));
        }
        top += leading;
    }
    for (scene::Node& child : node.children) {
        child.rect = base::bounds_of(child.fragments);
    }
    return node;
}

} // namespace chart
