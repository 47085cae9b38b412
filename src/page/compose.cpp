// Lines of text become runs at their baselines, rules become rectangles.
#include "page/compose.hpp"

namespace page {
namespace {

base::Color color_of(Tone tone, const base::Palette& palette) {
    switch (tone) {
    case Tone::muted:
        return palette.muted;
    case Tone::accent:
        return palette.accent;
    case Tone::ink:
        break;
    }
    return palette.ink;
}

void compose_block(const TextBlock& block, const base::Palette& palette, scene::Scene& scene) {
    float top = block.origin.y;
    for (std::size_t l = 0; l < block.lines.size(); ++l) {
        for (std::size_t p = 0; p < block.lines[l].pieces.size(); ++p) {
            const text::Piece& piece = block.lines[l].pieces[p];
            const base::Color color = color_of(block.tones[piece.run], palette);
            const std::string id = block.id + "/" + std::to_string(l) + "/" + std::to_string(p);
            const base::Point at{block.origin.x + piece.x, top + block.baseline};
            switch (block.underlines[piece.run]) {
            case Underline::none:
                break;
            case Underline::solid:
                scene.items.push_back({id + "/underline", scene::Rectangle{{at.x, at.y + 3, piece.width, 1}, color}});
                break;
            case Underline::dashed:
                scene.items.push_back(
                    {id + "/underline",
                     scene::Polyline{{{at.x, at.y + 4}, {at.x + piece.width, at.y + 4}}, {color, 1.5F, 3}}});
                break;
            }
            scene.items.push_back({id, scene::TextRun{piece.text, at, block.styles[piece.run], color, piece.width}});
        }
        top += block.leading;
    }
}

} // namespace

void compose(const Page& page, const base::Palette& palette, const base::Rect& window, scene::Scene& scene) {
    for (const Rule& rule : page.rules) {
        if (rule.rect.intersects(window)) {
            const base::Color color = rule.accent ? palette.accent : palette.hairline;
            scene.items.push_back({rule.id, scene::Rectangle{rule.rect, color}});
        }
    }
    for (const TextBlock& block : page.texts) {
        if (block.bounds().intersects(window)) {
            compose_block(block, palette, scene);
        }
    }
}

} // namespace page
