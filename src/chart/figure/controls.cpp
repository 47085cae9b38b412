// Sets the options of all choices in rows; a group moves to a new row as a whole if it can, and wraps if it must.
#include "chart/figure/controls.hpp"

#include "chart/data/words.hpp"
#include "chart/mark/mark.hpp"

#include <algorithm>

namespace chart {
namespace {

constexpr float gap_between_options = 2 * unit;
constexpr float gap_between_groups = 4 * unit;
constexpr float underline = 2;

class Row {
  public:
    Row(base::Point at, float width, float height) : left_(at.x), top_(at.y), width_(width), height_(height) {}

    void begin_group(float group_width) {
        if (used_ > 0) {
            used_ += gap_between_groups;
            if (broken_ || used_ + group_width > width_) {
                next_row();
            }
        }
    }
    // Room for one option's word; its target reaches half way to its neighbours.
    base::Rect take(float word) {
        if (used_ > 0 && used_ + word > width_) {
            next_row();
            broken_ = true;
        }
        const base::Rect box{left_ + used_, top_, word, height_};
        used_ += word + gap_between_options;
        return box;
    }
    void end_group() { used_ -= gap_between_options; }
    [[nodiscard]] bool fits(float word) const { return used_ + gap_between_groups + word <= width_; }
    void next_row() {
        used_ = 0;
        top_ += height_;
    }
    [[nodiscard]] float top() const { return top_; }
    [[nodiscard]] float bottom() const { return top_ + height_; }
    [[nodiscard]] bool empty() const { return used_ <= 0; }

  private:
    float left_;
    float top_;
    float width_;
    float height_;
    float used_ = 0;
    bool broken_ = false; // a group took more than one row: the next one has its own
};

// What a finger may touch: the cell and half of the gaps beside it.
base::Rect target(const base::Rect& cell, float figure_left, float figure_right) {
    const float left = std::max(figure_left, cell.x - gap_between_options / 2);
    const float right = std::min(figure_right, cell.right() + gap_between_options / 2);
    return {left, cell.y, right - left, cell.height};
}

// Wide enough that the target is, even at the figure's edge, where it has only one gap to reach into.
float cell_width(const DrawContext& context, const std::string& word, float min_target) {
    return std::max(context.width(type::control.style, word), min_target - gap_between_options / 2);
}

float group_width(const DrawContext& context, const content::Choice& choice, float min_target) {
    float width = -gap_between_options;
    for (const content::Option& option : choice.options) {
        width += cell_width(context, option.label.in(context.language()), min_target) + gap_between_options;
    }
    return width;
}

std::size_t selected_option(const DrawContext& context, std::size_t choice) {
    const std::vector<std::size_t>& selected = context.state.selected;
    if (choice >= selected.size() || selected[choice] >= context.chart.choices[choice].options.size()) {
        return 0;
    }
    return selected[choice];
}

// Returns what the word covers.
base::Rect draw_word(const DrawContext& context, SceneBuilder& builder, const std::string& tail,
                     const std::string& word, const base::Rect& box, bool selected) {
    const bool hovered = context.state.hovered == context.id(tail);
    const base::Color color = selected || hovered ? context.palette.ink : context.palette.muted;
    const float top = box.y + (box.height - type::control.leading) / 2;
    const base::Rect text = builder.text(tail + "/label", word, type::control, color, box.x, top);
    if (selected) {
        builder.fill(tail + "/underline", {text.x, text.bottom() + 2, text.width, underline}, context.palette.accent);
    }
    return text;
}

} // namespace

Controls draw_controls(const DrawContext& context, SceneBuilder& builder, base::Point at, float width, bool resettable,
                       bool reset) {
    Controls controls;
    const float height = control_height(width);
    const float min_target = height;
    const float right = at.x + width;
    Row row(at, width, height);
    for (std::size_t c = 0; c < context.chart.choices.size(); ++c) {
        const content::Choice& choice = context.chart.choices[c];
        scene::Node group{.id = context.id("choose/" + choice.id),
                          .role = scene::Role::radio_group,
                          .name = choice.label.in(context.language()),
                          .value = {},
                          .rect = {}};
        row.begin_group(group_width(context, choice, min_target));
        const std::size_t selected = selected_option(context, c);
        for (std::size_t o = 0; o < choice.options.size(); ++o) {
            const std::string& word = choice.options[o].label.in(context.language());
            const base::Rect box = row.take(cell_width(context, word, min_target));
            const std::string tail = "choose/" + choice.id + "/" + choice.options[o].id;
            const base::Rect text = draw_word(context, builder, tail, word, box, o == selected);
            scene::Node radio{.id = context.id(tail),
                              .role = scene::Role::radio,
                              .name = word,
                              .value = {},
                              .rect = target(box, at.x, right),
                              .state = {.checked = o == selected}};
            radio.fragments.push_back({word, text, type::control.style});
            group.rect = o == 0 ? radio.rect : base::united(group.rect, radio.rect);
            group.children.push_back(std::move(radio));
        }
        row.end_group();
        controls.nodes.push_back(std::move(group));
    }
    // The reset's place is kept free from the start: the plot must not jump when a zoom begins.
    const std::string& word = say(Word::reset, context.language());
    const float word_width = context.width(type::control.style, word);
    if (resettable && !row.empty() && !row.fits(word_width)) {
        row.next_row();
    }
    if (reset) {
        const base::Rect box{right - word_width, row.top(), word_width, height};
        const base::Rect text = draw_word(context, builder, "reset", word, box, false);
        scene::Node button{.id = context.id("reset"),
                           .role = scene::Role::button,
                           .name = word,
                           .value = {},
                           .rect = target(box, at.x, right)};
        button.fragments.push_back({word, text, type::control.style});
        controls.nodes.push_back(std::move(button));
    }
    const bool anything = !context.chart.choices.empty() || reset;
    controls.height = anything ? row.bottom() - at.y : 0;
    return controls;
}

Controls draw_actions(const DrawContext& context, SceneBuilder& builder, base::Point at, float width, bool over_time) {
    struct Action {
        const char* tail;
        Word word;
        Word name;
        scene::Role role;
        bool pressed;
    };
    std::vector<Action> actions{{"table", Word::table, Word::table_name, scene::Role::button, false}};
    if (context.environment.sound && over_time) {
        actions.push_back({"listen", Word::listen, Word::listen_name, scene::Role::toggle, context.state.playing});
    }
    actions.push_back({"share", Word::download, Word::download_name, scene::Role::button, false});
    Controls controls;
    const float height = control_height(width);
    Row row(at, width, height);
    for (const Action& action : actions) {
        const std::string& word = say(action.word, context.language());
        const base::Rect box = row.take(cell_width(context, word, height));
        const base::Rect text = draw_word(context, builder, action.tail, word, box, action.pressed);
        scene::Node node{.id = context.id(action.tail),
                         .role = action.role,
                         .name = say(action.name, context.language()),
                         .value = {},
                         .rect = target(box, at.x, at.x + width),
                         .state = {.pressed = action.pressed}};
        node.fragments.push_back({word, text, type::control.style});
        controls.nodes.push_back(std::move(node));
    }
    controls.height = row.bottom() - at.y;
    return controls;
}

} // namespace chart
