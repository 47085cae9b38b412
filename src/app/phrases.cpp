// A phrase that is hovered or has the keyboard shows its view for as long; one that is followed leaves it shown.
#include "app/app.hpp"

#include <algorithm>
#include <cmath>

namespace app {

void App::hover(const PointerEvent& event, const scene::Node* control) {
    const bool moved = phrases_.mouse_moved({event.at.x, event.at.y - scroll_}, event.phase);
    if (event.pointer == Pointer::touch || !moved) {
        return;
    }
    const page::Phrase* phrase = control != nullptr ? find_phrase(page_, control->id) : nullptr;
    const bool over = phrase != nullptr && !gestures_.dragging() && beside_text(phrase->shows.view.chart);
    phrases_.hover(over ? std::string_view(control->id) : "");
    const bool ends = event.phase == Phase::down || event.phase == Phase::leave;
    if (const std::optional<std::string> phrase = ends ? phrases_.take_due(true) : std::nullopt) {
        end_hover(*phrase);
    }
}

// The mouse has stayed on a phrase, or off all of them.
void App::end_hover(const std::string& phrase) {
    if (const page::Phrase* found = find_phrase(page_, phrase)) {
        point_at(*found, HighlightTrigger::hover);
    } else if (phrases_.triggered_by(HighlightTrigger::hover)) {
        stop_pointing();
        focus_phrase();
    }
}

// The phrase that the keyboard is at, beside its chart.
void App::focus_phrase() {
    const page::Phrase* phrase = focus_.visible() ? find_phrase(page_, focus_.id()) : nullptr;
    if (phrase != nullptr && beside_text(phrase->shows.view.chart)) {
        point_at(*phrase, HighlightTrigger::focus);
    }
}

void App::point_at(const page::Phrase& phrase, HighlightTrigger trigger) {
    const content::Shown shows = phrase.shows; // a new layout may take the phrase away
    const std::optional<std::size_t> index = find_chart(shows.view.chart);
    const content::View* view = index ? content::find_view(charts_[*index].spec(), shows.view.view) : nullptr;
    if (view == nullptr || phrases_.is_target(phrase.id)) {
        return;
    }
    const std::string id = phrase.id;
    if (!phrases_.points_into(*index)) {
        stop_pointing();
    }
    phrases_.point_at({id, *index, trigger});
    apply(*index, charts_[*index].point_phrase(*view, shows, environment()));
}

void App::stop_pointing() {
    if (const auto target = phrases_.target()) {
        phrases_.release();
        apply(target->chart, charts_[target->chart].end_phrase());
    }
}

// As a link does: the chart comes into view, if it is not there already, and what it shows stays.
void App::follow(const page::Phrase& phrase) {
    phrases_.stop_waiting();
    const content::ViewRef shown = phrase.shows.view;
    const std::optional<std::size_t> index = find_chart(shown.chart);
    if (!index) {
        return;
    }
    const std::vector<std::size_t> before = charts_[*index].lasting_state().selected;
    point_at(phrase, HighlightTrigger::follow);
    if (!phrases_.points_into(*index)) {
        return;
    }
    phrases_.point_at({phrases_.target()->phrase, *index, HighlightTrigger::follow});
    charts_[*index].keep_phrase(scroll_);
    const std::vector<std::string> chosen = charts_[*index].choices_since(before);
    effects_.chosen.insert(effects_.chosen.end(), chosen.begin(), chosen.end());
    address_.chart = shown.chart;
    lead_to(*index, shown);
}

void App::lead_to(std::size_t index, const content::ViewRef& shown) {
    const base::Rect plot = place_of_node(charts_[index].spec().id + "/plot").value_or(place_of(index));
    const float height = viewport_.size.height;
    if (plot.y >= scroll_ && plot.bottom() <= scroll_ + height) {
        return;
    }
    // Beside the text, where the text is about it.
    float top = page_.charts[index].rect.y - page::sticky_margin;
    for (const page::ScrollStep& step : page_.scroll_steps) {
        if (page_.columns && step.view == shown) {
            top = step.top - height / 3;
            break;
        }
    }
    effects_.jumped = true;
    if (!viewport_.scrolls_itself) { // the host's: it tells when it has got there
        effects_.scroll_to = top;
        led_ = {index, top};
        return;
    }
    scroll_ = std::round(reachable(top));
    charts_[index].pin_at(scroll_);
    effects_.scroll_to = scroll_;
    dirty_ = true;
    apply_scroll_step();
}

void App::light_phrases() {
    const page::Phrase* target = phrases_.target() ? find_phrase(page_, phrases_.target()->phrase) : nullptr;
    if (!phrases_.light(phrases_at_cursors(page_, charts_, target, environment()))) {
        return;
    }
    const std::vector<std::string>& lit = phrases_.lit();
    for (const page::Phrase& phrase : page_.phrases) {
        const bool now = std::find(lit.begin(), lit.end(), phrase.id) != lit.end();
        scene::Node* node = scene::find(page_.semantics, phrase.id);
        if (node != nullptr && node->state.checked != now) {
            node->state.checked = now;
            effects_.change(phrase.block);
        }
    }
    dirty_ = true;
}

} // namespace app
