// The tooltip: raised ground, hairline border, label left, figure right.
#include "chart/tooltip.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

constexpr float padding = 10;
constexpr float distance = 14; // from what it must not cover
constexpr float between_label_and_value = 20;

// English labels lose their capital in running text; German nouns keep it, and so do abbreviations.
std::string in_sentence(const std::string& label, base::Language language) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    std::string word = label;
    if (language == base::Language::en && word.size() > 1 && upper(word[0]) && word[1] >= 'a' && word[1] <= 'z') {
        word[0] = static_cast<char>(word[0] - 'A' + 'a');
    }
    return word;
}

} // namespace

std::string sentence(const Tip& tip, base::Language language) {
    std::string said = tip.title;
    for (std::size_t i = 0; i < tip.rows.size(); ++i) {
        said += i == 0 ? ": " : "; ";
        said += in_sentence(tip.rows[i].label, language);
        said += tip.rows[i].label.empty() ? "" : " ";
        said += tip.rows[i].value;
    }
    return said;
}

base::Size tip_size(const Context& context, const Tip& tip) {
    float inner = context.width(type::tip_strong.style, tip.title);
    for (const TipRow& row : tip.rows) {
        inner = std::max(inner, context.width(type::tip.style, row.label) + between_label_and_value +
                                    context.width(type::tip.style, row.value));
    }
    return {std::ceil(inner) + 2 * padding,
            static_cast<float>(tip.rows.size() + 1) * type::tip.leading + 2 * padding - 4};
}

std::optional<base::Rect> place_tip(base::Size size, const Tip& tip, const base::Rect& bounds, float top) {
    const base::Rect& clear = tip.clear;
    const float last_x = std::max(bounds.x, bounds.right() - size.width);
    const float last_y = std::max(bounds.y, bounds.bottom() - size.height);
    const float level = std::clamp(top, bounds.y, last_y);
    const float centered = std::clamp(clear.center().x - size.width / 2, bounds.x, last_x);
    const base::Rect right{clear.right() + distance, level, size.width, size.height};
    const base::Rect left{clear.x - distance - size.width, level, size.width, size.height};
    const base::Rect above{centered, clear.y - distance - size.height, size.width, size.height};
    const base::Rect below{centered, clear.bottom() + distance, size.width, size.height};
    const auto inside = [&](const base::Rect& box) {
        return box.x >= bounds.x && box.y >= bounds.y && box.right() <= bounds.right() &&
               box.bottom() <= bounds.bottom();
    };
    // Before the point is what led to it, and there the reader has just been.
    const bool left_half = clear.center().x < bounds.center().x;
    const base::Rect& near = left_half ? right : left;
    const base::Rect& far = left_half ? left : right;
    const base::Rect* order[4] = {&near, &far, &above, &below};
    if (!tip.beside) {
        order[0] = &above;
        order[1] = &below;
        order[2] = &near;
        order[3] = &far;
    }
    for (const base::Rect* box : order) {
        if (inside(*box)) {
            return *box;
        }
    }
    return std::nullopt;
}

void draw_tip(const Context& context, Pen& pen, Tip tip, const base::Rect& bounds, float plot_top) {
    std::optional<base::Rect> place = place_tip(tip_size(context, tip), tip, bounds, plot_top);
    while (!place && !tip.rows.empty()) {
        tip.rows.pop_back();
        place = place_tip(tip_size(context, tip), tip, bounds, plot_top);
    }
    if (!place) {
        return;
    }
    const base::Rect& box = *place;
    scene::Rectangle ground;
    ground.rect = {std::floor(box.x) + 0.5F, std::floor(box.y) + 0.5F, box.width - 1, box.height - 1};
    ground.fill = context.palette.raised;
    ground.stroke = scene::Stroke{base::mix(context.palette.hairline, context.palette.muted, 0.35F), 1, 0};
    ground.radius = 2;
    pen.rectangle("tooltip", ground);
    float top = box.y + padding - 2;
    pen.text("tooltip/title", tip.title, type::tip_strong, context.palette.ink, box.x + padding, top);
    for (std::size_t i = 0; i < tip.rows.size(); ++i) {
        top += type::tip.leading;
        const std::string id = "tooltip/" + std::to_string(i);
        pen.text(id + "/label", tip.rows[i].label, type::tip, context.palette.muted, box.x + padding, top);
        pen.text(id + "/value", tip.rows[i].value, type::tip, context.palette.ink, box.right() - padding, top,
                 Align::right);
    }
}

} // namespace chart
