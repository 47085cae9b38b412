// Lines of text become runs at their baselines, rules become rectangles.
#include "page/compose.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

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
            case Underline::dashed: { // between two arrow heads: it can be drawn either way
                constexpr float head = 3;
                const float y = at.y + 5;
                const float right = at.x + piece.width;
                scene.items.push_back({id + "/underline", scene::Polyline{{{at.x, y}, {right, y}}, {color, 1.5F, 3}}});
                for (const auto& [tip, back] : {std::pair{at.x - head, at.x}, std::pair{right + head, right}}) {
                    scene.items.push_back(
                        {id + (tip < back ? "/down" : "/up"),
                         scene::Polyline{{{back, y - head}, {tip, y}, {back, y + head}}, {color, 1.5F}}});
                }
                break;
            }
            }
            scene.items.push_back({id, scene::TextRun{piece.text, at, block.styles[piece.run], color, piece.width}});
        }
        top += block.leading;
    }
}

// Dotted, unlike a link that leads elsewhere; with a ground of its own while its point is pointed at.
void compose_phrase(const Phrase& phrase, const base::Palette& palette, bool lit, scene::Scene& scene) {
    for (std::size_t i = 0; i < phrase.lines.size(); ++i) {
        const base::Rect& line = phrase.lines[i];
        const std::string id = phrase.id + "/" + std::to_string(i);
        const float y = std::round(line.y + phrase.baseline) + 4;
        if (lit) {
            const base::Rect ground{line.x - 3, line.y + 2, line.width + 6, line.height - 4};
            scene.items.push_back({id + "/ground", scene::Rectangle{ground, palette.accent_soft, {}, 2}});
        }
        scene.items.push_back(
            {id + "/underline", scene::Polyline{{{line.x, y}, {line.right(), y}}, {palette.accent, 1.5F, 2}}});
    }
}

bool holds(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

void compose(const Page& page, const base::Palette& palette, const base::Rect& window,
             const std::vector<std::string>& lit, scene::Scene& scene) {
    for (const Rule& rule : page.rules) {
        if (rule.rect.intersects(window)) {
            const base::Color color = rule.accent ? palette.accent : palette.hairline;
            scene.items.push_back({rule.id, scene::Rectangle{rule.rect, color}});
        }
    }
    for (const Phrase& phrase : page.phrases) {
        const bool seen = std::any_of(phrase.lines.begin(), phrase.lines.end(),
                                      [&](const base::Rect& line) { return line.intersects(window); });
        if (seen) {
            compose_phrase(phrase, palette, holds(lit, phrase.id), scene);
        }
    }
    for (const Picture& picture : page.pictures) {
        if (picture.rect.intersects(window)) {
            scene.items.insert(scene.items.end(), picture.items.begin(), picture.items.end());
        }
    }
    for (const TextBlock& block : page.texts) {
        if (block.bounds().intersects(window)) {
            compose_block(block, palette, scene);
        }
    }
}

} // namespace page
