// Sliders: a chart's own and the number in the text that moves it. What is assumed changes the chart and every sentence
// that speaks of it.
#include "app/app.hpp"

#include "chart/figure/slider.hpp"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

// A finger that moves less may be about to scroll.
constexpr float shortest_slide = 6;
// In the text a step is this far.
constexpr float pixels_per_step = 5;
constexpr double steps_per_page = 10;

} // namespace

void App::slide(std::string_view id, double value) {
    const scene::Node* node = scene::find(page_.semantics, id);
    if (node == nullptr || !node->range || !std::isfinite(value)) {
        return;
    }
    const std::string slider(id); // the node does not outlive a layout
    const std::string of = node->range->of;
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        if (of == spec(charts_[i]).id + "/growth") {
            set_parameter(i, value, slider);
            return;
        }
    }
}

// `slider` keeps its place on the screen, whatever becomes higher above it.
void App::set_parameter(std::size_t index, std::optional<double> growth, std::string_view slider) {
    const content::Chart& chart = spec(charts_[index]);
    chart::State next = charts_[index].state;
    next.growth = growth;
    next.growth = chart::settled_growth(chart, next);
    const bool shown_already = content::resolve(chart, next.selected).what_if.has_value();
    if (shown_already && next.growth == charts_[index].state.growth) {
        return;
    }
    stop_playing();
    if (!shown_already) {
        next.selected = content::selection_of_what_if(chart, next.selected);
        next.range.reset();
        next.highlight.clear();
        next.cursor.reset();
        next.summarized = false;
        charts_[index].pointed = false;
        note_choices(chart, charts_[index].state.selected, next.selected);
    }
    next.playing = false;
    charts_[index].state = std::move(next);
    pin(charts_[index]);

    const page::ChartPlace& place = page_.charts[charts_[index].place];
    const bool higher =
        !shown_already && !page_.columns &&
        chart::natural_height(chart, charts_[index].state, place.rect.width, environment()) != place.rect.height;
    const std::optional<base::Rect> at = place_of_node(slider);
    if (!rewrite_texts() || higher) {
        chart::Figure before = std::move(charts_[index].figure);
        const float line = at ? at->center().y : reading_line();
        lay_out_keeping_position(line, line - scroll_);
        charts_[index].figure = std::move(before);
    }
    // Under the hand the picture follows at once; by one press it moves there.
    redraw(charts_[index], !shown_already || !growth);
}

bool App::rewrite_texts() {
    if (!page::rewrite(page_, environment(), shown())) {
        return false;
    }
    for (const page::DependentBlock& dependent : page_.dependent_blocks) {
        note_change(dependent.block);
    }
    dirty_ = true;
    return true;
}

void App::reset_growth(std::size_t index) {
    const std::string slider = spec(charts_[index]).id + "/growth";
    if (focus_ == spec(charts_[index]).id + "/reset") { // the control goes away
        focus_ = slider;
        effects_.focus = focus_;
    }
    set_parameter(index, std::nullopt, slider);
}

void App::slide_to(base::Point at) {
    const scene::Node* node = scene::find(page_.semantics, sliding_->slider);
    const std::optional<base::Rect> box = place_of_node(sliding_->slider);
    if (node == nullptr || !node->range || !box) {
        return;
    }
    if (node->role == scene::Role::slider) {
        slide(sliding_->slider, chart::slider_value(*node->range, *box, at.x));
        return;
    }
    const double steps = std::round(static_cast<double>((at.x - sliding_->start.x) / pixels_per_step));
    slide(sliding_->slider, sliding_->value + steps * node->range->step);
}

// Returns whether the event was a slider's.
bool App::pointer_on_slider(const PointerEvent& event) {
    if (!sliding_) {
        const scene::Node* control = event.phase == Phase::down ? control_at(event.at) : nullptr;
        if (control == nullptr || !control->range) {
            return false;
        }
        const bool series_view = control->role == scene::Role::slider;
        sliding_ = Sliding{control->id, event.pointer, event.id, event.at, control->range->value, false};
        clear_cursors(nullptr);
        if (series_view && event.pointer == Pointer::mouse) {
            sliding_->moved = true;
            slide_to(event.at);
        }
        return true;
    }
    if (event.pointer != sliding_->pointer || event.id != sliding_->id) {
        return false;
    }
    const bool released = event.phase == Phase::move && event.pointer == Pointer::mouse && !event.pressed;
    const bool cancelled = event.phase == Phase::leave || event.phase == Phase::cancel || released;
    const bool ends = event.phase == Phase::up || cancelled;
    const float way = std::abs(event.at.x - sliding_->start.x);
    sliding_->moved = sliding_->moved || (event.phase == Phase::move && way >= shortest_slide);
    const scene::Node* node = scene::find(page_.semantics, sliding_->slider);
    const bool tapped = event.phase == Phase::up && node != nullptr && node->role == scene::Role::slider;
    if (cancelled && node != nullptr && node->range->value != sliding_->value) {
        slide(sliding_->slider, sliding_->value); // a browser's own slider has moved with a scroll, too
    } else if ((event.phase == Phase::move && sliding_->moved) || tapped) {
        slide_to(event.at);
    }
    // A tap on the number in the text leads to its chart, as a phrase does.
    if (event.phase == Phase::up && !sliding_->moved && node != nullptr && !tapped) {
        const std::string of = node->range->of;
        slide(sliding_->slider, sliding_->value);
        for (ChartView& view : charts_) {
            if (of == spec(view).id + "/growth") {
                lead_to(view, {});
            }
        }
    }
    if (ends) {
        sliding_.reset();
    }
    return true;
}

bool App::key_on_slider(Key key) {
    const scene::Node* node = focus_.empty() ? nullptr : scene::find(page_.semantics, focus_);
    if (node == nullptr || !node->range) {
        return false;
    }
    const scene::Range range = *node->range;
    const std::string slider = focus_;
    switch (key) {
    case Key::left:
    case Key::down:
        slide(slider, range.value - range.step);
        return true;
    case Key::right:
    case Key::up:
        slide(slider, range.value + range.step);
        return true;
    case Key::page_down:
        slide(slider, range.value - steps_per_page * range.step);
        return true;
    case Key::page_up:
        slide(slider, range.value + steps_per_page * range.step);
        return true;
    case Key::home:
        slide(slider, range.min);
        return true;
    case Key::end:
        slide(slider, range.max);
        return true;
    case Key::enter:
    case Key::escape:
    case Key::table:
        break;
    }
    return false;
}

} // namespace app
