// A straight line across the plot at one value, with its words.
#include "chart/data/words.hpp"
#include "chart/mark/say.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

using Spec = content::RuleMark;

bool read(const DrawContext&, const std::optional<Domain>&, Layer& layer) {
    layer.colored = false;
    return true;
}

void extent(const DrawContext&, const Layer& layer, const Domain&, Extent& extent) {
    if (const auto& value = layer.as<Spec>().value) {
        extent.include(*value);
    }
}

void room(const DrawContext&, const Layers&, const Layer&, Room& room) { room.top = std::max(room.top, 26.0F); }

bool stands_on_values(const Layer& layer) { return std::holds_alternative<Spec>(layer.spec) && layer.as<Spec>().value; }

// The label of a rule across rows, wrapped and placed above them.
struct RuleLabel {
    const Layer* layer = nullptr;
    float x = 0;
    float end = 0; // of the line
    Align align = Align::center;
    std::vector<std::string> lines;
    base::Rect box;
};

// On its line or beside it, where no other's line runs through; only where there is no such place above all others.
std::vector<RuleLabel> rule_labels(const DrawContext& context, const Layers& layers, const Scale& x, float figure_width,
                                   float top) {
    constexpr float level_height = type::label.leading + 4;
    std::vector<const Layer*> rules;
    for (const Layer& layer : layers) {
        if (stands_on_values(layer)) {
            rules.push_back(&layer);
        }
    }
    const auto levels = 2 * rules.size();
    std::vector<std::vector<Wrapped>> texts;
    std::vector<std::vector<Candidate>> candidates;
    for (const Layer* rule : rules) {
        const Spec& spec = rule->as<Spec>();
        const float at = std::round(x(*spec.value)) + 0.5F;
        texts.push_back(wrappings(context, spec.label.in(context.language()), type::label, true));
        candidates.emplace_back();
        for (std::size_t variant = 0; variant < texts.back().size(); ++variant) {
            const base::Size size = texts.back()[variant].size;
            for (std::size_t level = 0; level < levels; ++level) {
                const float y = -static_cast<float>(level) * level_height - size.height;
                const float cost = static_cast<float>(level) * 20 + static_cast<float>(variant) * 12;
                const float centered = std::clamp(at - size.width / 2, 0.0F, std::max(0.0F, figure_width - size.width));
                for (const float left : {centered, at + 5, at - 5 - size.width}) {
                    const base::Rect box{left, y, size.width, size.height};
                    const bool beside = box.x > at || box.right() < at;
                    candidates.back().push_back({box, Leader{{at, 0}, {at, beside ? box.y : box.bottom()}},
                                                 cost + (beside ? 1.0F : 0.0F), variant});
                }
            }
        }
    }
    const float max = static_cast<float>(levels + 3) * level_height;
    const auto chosen = place_labels(candidates, Obstacles({0, -max, figure_width, max}));
    std::vector<RuleLabel> all;
    float highest = 0;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        RuleLabel label;
        label.layer = rules[i];
        label.x = std::round(x(*rules[i]->as<Spec>().value)) + 0.5F;
        if (chosen[i]) {
            const Candidate& place = candidates[i][*chosen[i]];
            label.box = place.box;
            label.end = place.leader->to.y;
            label.lines = std::move(texts[i][place.variant].lines);
        } else {
            Wrapped& text = texts[i].back();
            label.box = {
                std::clamp(label.x - text.size.width / 2, 0.0F, std::max(0.0F, figure_width - text.size.width)),
                highest - 4 - text.size.height, text.size.width, text.size.height};
            label.end = label.box.bottom();
            label.lines = std::move(text.lines);
        }
        label.align = label.box.x > label.x ? Align::left : label.box.right() < label.x ? Align::right : Align::center;
        highest = std::min(highest, label.box.y);
        all.push_back(std::move(label));
    }
    for (RuleLabel& label : all) {
        label.box.y += top - highest;
        label.end += top - highest;
    }
    return all;
}

// The first speaks for all: their labels make room for each other.
bool first_of_all(const Layers& layers, const Layer& layer) {
    return &*std::find_if(layers.begin(), layers.end(),
                          [](const Layer& one) { return std::holds_alternative<Spec>(one.spec); }) == &layer;
}

float headroom(const DrawContext& context, const Layers& layers, const Layer& layer, const Scale& value, float width) {
    float bottom = 0;
    if (stands_on_values(layer) && first_of_all(layers, layer)) {
        for (const RuleLabel& rule : rule_labels(context, layers, value, width, 0)) {
            bottom = std::max(bottom, rule.box.bottom());
        }
    }
    return bottom;
}

void draw_across_rows(Canvas& canvas) {
    const DrawContext& context = canvas.context;
    for (const RuleLabel& rule :
         rule_labels(context, canvas.layers, canvas.scales.value, canvas.area.width, canvas.area.y + unit)) {
        const std::string id = rule.layer->id() + "rule";
        canvas.builder.line(id, {rule.x, rule.end + 1}, {rule.x, canvas.scales.frame.bottom()},
                            {context.palette.ink, 1, 3});
        const float at = rule.align == Align::left    ? rule.box.x
                         : rule.align == Align::right ? rule.box.right()
                                                      : rule.box.center().x;
        for (std::size_t i = 0; i < rule.lines.size(); ++i) {
            canvas.builder.text(id + "/" + std::to_string(i), rule.lines[i], type::label, context.palette.ink, at,
                                rule.box.y + static_cast<float>(i) * type::label.leading, rule.align);
        }
    }
}

void draw(Canvas& canvas, const Layer& layer) {
    const Scales& scales = canvas.scales;
    if (scales.horizontal && !canvas.words && stands_on_values(layer)) {
        const float x = std::round(scales.value(*layer.as<Spec>().value)) + 0.5F;
        canvas.builder.line(layer.id() + "rule", {x, scales.frame.y}, {x, scales.frame.bottom()},
                            {canvas.context.palette.ink, 1, 3});
        return;
    }
    if (!stands_on_values(layer)) {
        if (const auto along = place_along(scales, layer.as<Spec>().x); along && !scales.horizontal) {
            const float x = std::floor(scales.position(*along)) + 0.5F;
            canvas.builder.line(layer.id() + "rule", {x, scales.frame.y - 4}, {x, scales.frame.bottom()},
                                {canvas.context.palette.ink, 1, 3});
            canvas.obstacles.add_box({x - 0.5F, scales.frame.y, 1, scales.frame.height});
        }
        return;
    }
    if (scales.horizontal) {
        if (first_of_all(canvas.layers, layer)) {
            draw_across_rows(canvas);
        }
        return;
    }
    const float at = std::round(scales.value(*layer.as<Spec>().value)) + 0.5F;
    if (at < scales.frame.y - 1 || at > scales.frame.bottom() + 1) {
        return;
    }
    canvas.builder.line(layer.id() + "rule", {scales.frame.x, at}, {scales.frame.right(), at},
                        {canvas.context.palette.ink, 1, 3});
    canvas.obstacles.add_box({scales.frame.x, at - 0.5F, scales.frame.width, 1});
}

// Above the line at its right end, or where else there is room along it.
void label(Canvas& canvas, const Layer& layer) {
    const Scales& scales = canvas.scales;
    if (scales.horizontal) {
        return;
    }
    const std::string& text = layer.as<Spec>().label.in(canvas.context.language());
    const float width = canvas.context.width(type::label.style, text);
    if (!stands_on_values(layer)) {
        if (const auto along = place_along(scales, layer.as<Spec>().x)) {
            canvas.labels.push_back({.id = layer.id() + "rule",
                                     .text = text,
                                     .type = type::label,
                                     .color = canvas.context.palette.ink,
                                     .at = {scales.position(*along), scales.frame.y},
                                     .offset = 4,
                                     .leader = false,
                                     .always = true});
        }
        return;
    }
    canvas.labels.push_back({.id = layer.id() + "rule",
                             .text = text,
                             .type = type::label,
                             .color = canvas.context.palette.ink,
                             .at = {std::max(scales.frame.x + width / 2, scales.frame.right() - width / 2),
                                    std::round(scales.value(*layer.as<Spec>().value)) + 0.5F},
                             .offset = 5,
                             .leader = false,
                             .slides = true,
                             .always = true});
}

std::vector<TipRow> row(const DrawContext& context, const Layer& layer, std::size_t, std::size_t) {
    const content::ValueScale scale = context.config.scale.value_or(content::ValueScale{});
    return {{say(Word::reference, context.language()), layer.as<Spec>().label.in(context.language())},
            {say(Word::value, context.language()),
             layer.as<Spec>().value ? written(*layer.as<Spec>().value, scale.format, scale.digits, context.language())
                                    : layer.as<Spec>().x}};
}

std::string sentence(const DrawContext& context, const Layers&, const Layer& layer) {
    return layer.as<Spec>().label.in(context.language()) + ".";
}

} // namespace

template <> const MarkType& mark_type<content::RuleMark>() {
    static constexpr MarkType type{.read = read,
                                   .extent = extent,
                                   .room = room,
                                   .headroom = headroom,
                                   .draw = draw,
                                   .label = label,
                                   .row = row,
                                   .sentence = sentence};
    return type;
}

} // namespace chart
