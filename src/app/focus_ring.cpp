// Round a slider's thumb; round each line of a link that runs over several; else round the whole node.
#include "app/focus_ring.hpp"

#include "chart/figure/slider.hpp"

#include <string>
#include <vector>

namespace app {
namespace {

// Words of one line have one ring, however many nodes they are.
void collect_lines(const scene::Node& node, std::vector<base::Rect>& lines) {
    for (const scene::Fragment& fragment : node.fragments) {
        if (!lines.empty() && lines.back().y == fragment.rect.y) {
            lines.back() = base::united(lines.back(), fragment.rect);
        } else if (fragment.rect.width > 0) {
            lines.push_back(fragment.rect);
        }
    }
    for (const scene::Node& child : node.children) {
        if (scene::is_inline(child.role)) {
            collect_lines(child, lines);
        }
    }
}

} // namespace

void draw_focus_ring(scene::Scene& scene, const scene::Node* node, const base::Rect& rect,
                     const base::Palette& palette) {
    const auto ring = [&](const std::string& id, const base::Rect& around, float radius) {
        scene.items.push_back({id, scene::Rectangle{around, {0, 0, 0, 0}, scene::Stroke{palette.focus, 2}, radius}});
    };
    if (node != nullptr && node->role == scene::Role::slider) {
        const base::Rect thumb = chart::thumb_rect(*node->range, rect).grown(3);
        ring("focus", thumb, thumb.width / 2);
        return;
    }
    std::vector<base::Rect> lines;
    if (node != nullptr && scene::is_inline(node->role)) {
        collect_lines(*node, lines);
    }
    if (lines.size() < 2) {
        ring("focus", rect.grown(2), 3);
        return;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const base::Point by{rect.x - node->rect.x, rect.y - node->rect.y}; // of a node within a figure
        ring("focus/" + std::to_string(i), lines[i].moved(by).grown(2), 3);
    }
}

} // namespace app
