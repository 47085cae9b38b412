// The tooltip: raised ground, hairline border, label left, figure right; the figure below the label where that is wide.
#include "chart/figure/tooltip.hpp"

#include "chart/scale/text_block.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace chart {
namespace {

constexpr float padding = 10;
constexpr float distance = 14;               // from what it must not cover
constexpr std::size_t max_rows_on_phone = 5; // the table has all
constexpr float between_label_and_value = 20;

// Labels lose their capital in running text; German nouns keep it, and so do abbreviations.
std::string in_sentence(const std::string& label, base::Language language) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    std::string word = label;
    if (language->lowers_labels && word.size() > 1 && upper(word[0]) && word[1] >= 'a' && word[1] <= 'z') {
        word[0] = static_cast<char>(word[0] - 'A' + 'a');
    }
    return word;
}

bool fits_beside(const DrawContext& context, const TipRow& row, float width) {
    return context.width(type::tip.style, row.label) + between_label_and_value +
               context.width(type::tip.style, row.value) <=
           width;
}

std::vector<text::Line> title_lines(const DrawContext& context, const Tip& tip, float width) {
    return break_text(context, tip.title, type::tip_strong, width, true);
}

// Within a block that may be `widest` wide.
base::Size tip_size(const DrawContext& context, const Tip& tip, float widest) {
    const float room = std::floor(widest) - 2 * padding;
    float inner = 0;
    std::size_t lines = 0;
    for (const text::Line& line : title_lines(context, tip, room)) {
        inner = std::max(inner, line.width);
        ++lines;
    }
    for (const TipRow& row : tip.rows) {
        const float label = context.width(type::tip.style, row.label);
        const float value = context.width(type::tip.style, row.value);
        const bool beside = fits_beside(context, row, room);
        inner = std::max(inner, beside ? label + between_label_and_value + value : std::max(label, value));
        lines += beside ? 1 : 2;
    }
    return {std::ceil(inner) + 2 * padding, static_cast<float>(lines) * type::tip.leading + 2 * padding - 4};
}

float shared_area(const base::Rect& box, const std::vector<base::Rect>& others) {
    float area = 0;
    for (const base::Rect& other : others) {
        const float width = std::min(box.right(), other.right()) - std::max(box.x, other.x);
        const float height = std::min(box.bottom(), other.bottom()) - std::max(box.y, other.y);
        area += std::max(0.F, width) * std::max(0.F, height);
    }
    return area;
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

std::optional<base::Rect> place_tip(base::Size size, const Tip& tip, const base::Rect& bounds, float top) {
    const base::Point last{bounds.right() - size.width, bounds.bottom() - size.height};
    if (last.x < bounds.x || last.y < bounds.y) {
        return std::nullopt;
    }
    base::Rect clear = tip.clear;
    // Before the point is what led to it, and there the reader has just been.
    const bool left_half = clear.center().x < bounds.center().x;
    std::optional<base::Rect> found;
    float min_covered = std::numeric_limits<float>::infinity();
    const auto search = [&] {
        const base::Point middle = clear.center();
        const float x_of[3] = {middle.x - size.width / 2, middle.x - size.width + padding, middle.x - padding};
        const float y_of[3] = {top, middle.y - size.height + padding, middle.y - padding};
        for (int side = 0; side < 4; ++side) {
            const bool beside = (side < 2) == tip.beside;
            const bool first = side % 2 == 0;
            for (int slide = 0; slide < 3; ++slide) {
                base::Rect box{std::clamp(x_of[slide], bounds.x, last.x), std::clamp(y_of[slide], bounds.y, last.y),
                               size.width, size.height};
                if (beside) {
                    box.x = first == left_half ? clear.right() + distance : clear.x - distance - size.width;
                } else {
                    box.y = first ? clear.y - distance - size.height : clear.bottom() + distance;
                }
                if (!bounds.contains(box)) {
                    continue;
                }
                const bool covers = std::any_of(tip.hard_obstacles.begin(), tip.hard_obstacles.end(),
                                                [&](const base::Rect& label) { return label.intersects(box); });
                const float under_hand = beside && slide == 2 ? box.width * box.height / 4 : 0;
                if (const float covered = shared_area(box, tip.soft_obstacles) + under_hand;
                    !covers && covered < min_covered) {
                    found = box;
                    min_covered = covered;
                }
                found = found ? found : box;
            }
        }
        return std::isfinite(min_covered);
    };
    if (!search()) { // then further away, on the other side of the labels
        for (const base::Rect& label : tip.hard_obstacles) {
            clear = base::united(clear, label);
        }
        search();
    }
    return found;
}

void draw_tip(const DrawContext& context, SceneBuilder& builder, Tip tip, const base::Rect& bounds, float plot_top) {
    if (bounds.width < phone_width && tip.rows.size() > max_rows_on_phone) {
        tip.rows.resize(max_rows_on_phone);
    }
    std::optional<base::Rect> place = place_tip(tip_size(context, tip, bounds.width), tip, bounds, plot_top);
    while (!place && !tip.rows.empty()) {
        tip.rows.pop_back();
        place = place_tip(tip_size(context, tip, bounds.width), tip, bounds, plot_top);
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
    builder.rectangle("tooltip", ground);
    float top = box.y + padding - 2;
    const float room = std::floor(bounds.width) - 2 * padding;
    std::string id = "tooltip/title";
    for (const text::Line& line : title_lines(context, tip, room)) {
        builder.text(id, drawn_text(line), type::tip_strong, context.palette.ink, box.x + padding, top);
        id += "/more";
        top += type::tip.leading;
    }
    for (std::size_t i = 0; i < tip.rows.size(); ++i) {
        id = "tooltip/" + std::to_string(i);
        builder.text(id + "/label", tip.rows[i].label, type::tip, context.palette.muted, box.x + padding, top);
        top += fits_beside(context, tip.rows[i], room) ? 0 : type::tip.leading;
        builder.text(id + "/value", tip.rows[i].value, type::tip, context.palette.ink, box.right() - padding, top,
                     Align::right);
        top += type::tip.leading;
    }
}

} // namespace chart
