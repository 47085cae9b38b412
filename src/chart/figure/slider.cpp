// The slider is drawn under a browser's own and must agree with it in where a value lies.
#include "chart/figure/slider.hpp"

#include "chart/data/words.hpp"
#include "chart/scale/text_block.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

constexpr float widest_track = 360;
constexpr float track_height = 2;
constexpr float gap = 1.5F * unit;

// The x of a value on the track of a slider's box.
float place_of(double value, double min, double max, const base::Rect& box) {
    const auto share = static_cast<float>((value - min) / (max - min));
    return box.x + thumb_radius + (box.width - 2 * thumb_radius) * share;
}

scene::Node slider_node(const DrawContext& context, const Projection& projection, const base::Rect& box) {
    const content::Growth& growth = projection.spec->growth;
    scene::Node node{.id = context.id("growth"),
                     .role = scene::Role::slider,
                     .name = projection.spec->label.in(context.language()),
                     .value = outcome_text(projection, context.language()),
                     .rect = box};
    node.range = {projection.growth, growth.min, growth.max, growth.step, node.id};
    return node;
}

void draw_track(const DrawContext& context, SceneBuilder& builder, const Projection& projection,
                const base::Rect& box) {
    const base::Palette& palette = context.palette;
    const content::Growth& growth = projection.spec->growth;
    const float left = box.x + thumb_radius;
    const float width = box.width - 2 * thumb_radius;
    const float middle = std::round(box.center().y);
    const float thumb = place_of(projection.growth, growth.min, growth.max, box);
    const float usual = place_of(growth.value, growth.min, growth.max, box);
    const float top = middle - track_height / 2;
    builder.fill("growth/track", {left, top, width, track_height}, palette.context);
    builder.fill("growth/usual", {std::round(usual) - 1, middle - thumb_radius, 2, 2 * thumb_radius}, palette.context);
    builder.fill("growth/set", {left, top, thumb - left, track_height}, palette.accent);
    const bool hovered = context.state.hovered == context.id("growth");
    builder.dot("growth/thumb", {thumb, middle}, hovered ? thumb_radius + 1 : thumb_radius, palette.accent,
                scene::Stroke{palette.ground, 2, 0});
}

// Least, track, most; what takes it back at the right edge, where room is kept for it.
void draw_slider(const DrawContext& context, SceneBuilder& builder, const Projection& projection, base::Point at,
                 float width, Controls& controls) {
    const content::Growth& growth = projection.spec->growth;
    const base::Language language = context.language();
    const float height = control_height(width);
    const std::string min = growth_text(growth, growth.min, language);
    const std::string max = growth_text(growth, growth.max, language);
    const float min_width = context.width(type::axis.style, min);
    const float max_width = context.width(type::axis.style, max);
    const std::string& word = say(Word::reset_growth, language);
    const float word_width = context.width(type::control.style, word);
    const float room = width - min_width - max_width - 2 * gap - word_width - 3 * unit;
    const base::Rect box{at.x + min_width + gap - thumb_radius, at.y, std::min(widest_track, room) + 2 * thumb_radius,
                         height};
    const float text_top = at.y + (height - type::axis.leading) / 2;
    builder.text("axis/growth/min", min, type::axis, context.palette.muted, at.x, text_top);
    builder.text("axis/growth/max", max, type::axis, context.palette.muted, box.right() - thumb_radius + gap, text_top);
    draw_track(context, builder, projection, box);
    controls.nodes.push_back(slider_node(context, projection, box));
    if (projection.growth == growth.value) {
        return;
    }
    const bool hovered = context.state.hovered == context.id("reset");
    const base::Rect text =
        builder.text("reset/label", word, type::control, hovered ? context.palette.ink : context.palette.muted,
                     at.x + width, at.y + (height - type::control.leading) / 2, Align::right);
    scene::Node button{.id = context.id("reset"),
                       .role = scene::Role::button,
                       .name = say(Word::reset_growth_name, language),
                       .value = {},
                       .rect = {text.x - unit, at.y, text.width + unit, height}};
    button.fragments.push_back({word, text, type::control.style});
    controls.nodes.push_back(std::move(button));
}

std::size_t count_lines(const DrawContext& context, const std::string& words, float width) {
    return break_text(context, words, type::subtitle, width, false).size();
}

} // namespace

Controls draw_what_if(const DrawContext& context, SceneBuilder& builder, const Projection& projection, base::Point at,
                      float width) {
    Controls controls;
    const std::string words = projection_text(projection, context.language());
    const Paragraph paragraph{"assumption",   scene::Role::paragraph, 0,    words,
                              type::subtitle, context.palette.ink,    false};
    controls.nodes.push_back(draw_paragraph(context, builder, paragraph, at, width));
    // The slider must not move under the finger when a longer number needs another line.
    Projection longest = projection;
    longest.growth = projection.spec->growth.max;
    const std::size_t lines = std::max(count_lines(context, words, width),
                                       count_lines(context, projection_text(longest, context.language()), width));
    controls.height = static_cast<float>(lines) * type::subtitle.leading;
    if (context.environment.controls) {
        draw_slider(context, builder, projection, {at.x, at.y + controls.height}, width, controls);
        controls.height += control_height(width);
    }
    return controls;
}

double slider_value(const scene::Range& range, const base::Rect& box, float x) {
    const float track = std::max(1.0F, box.width - 2 * thumb_radius);
    const float share = std::clamp((x - box.x - thumb_radius) / track, 0.0F, 1.0F);
    return range.min + static_cast<double>(share) * (range.max - range.min);
}

base::Rect thumb_rect(const scene::Range& range, const base::Rect& box) {
    const float x = place_of(range.value, range.min, range.max, box);
    return base::Rect{x, std::round(box.center().y), 0, 0}.grown(thumb_radius);
}

} // namespace chart
