// A mouse on its way across the text points at nothing: it has to stay.
#include "app/linked_phrases.hpp"

#include "chart/reading/named_point.hpp"

#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr double hover_seconds = 0.12;

} // namespace

bool LinkedPhrases::mouse_moved(base::Point in_window, Phase phase) {
    return std::exchange(mouse_, in_window) != in_window || phase != Phase::move;
}

void LinkedPhrases::hover(std::string_view phrase) {
    const std::string_view hovered = triggered_by(HighlightTrigger::hover) ? std::string_view(target_->phrase) : "";
    if (phrase == hovered) {
        waiting_.reset();
    } else if (!waiting_ || waiting_->phrase != phrase) {
        waiting_ = Waiting{std::string(phrase), std::nullopt, false};
    }
}

bool LinkedPhrases::advance(double now) {
    if (!waiting_) {
        return false;
    }
    waiting_->since = waiting_->since.value_or(now);
    waiting_->due = now - *waiting_->since >= hover_seconds;
    return !waiting_->due;
}

std::optional<std::string> LinkedPhrases::take_due(bool at_once) {
    if (!waiting_ || !(waiting_->due || at_once)) {
        return std::nullopt;
    }
    return std::exchange(waiting_, std::nullopt)->phrase;
}

bool LinkedPhrases::light(std::vector<std::string> phrases) { return std::exchange(lit_, std::move(phrases)) != lit_; }

const page::Phrase* find_phrase(const page::Page& page, std::string_view id) {
    const auto found = std::find_if(page.phrases.begin(), page.phrases.end(),
                                    [id](const page::Phrase& phrase) { return phrase.id == id; });
    return found == page.phrases.end() ? nullptr : &*found;
}

std::vector<std::string> phrases_at_cursors(const page::Page& page, const std::vector<ChartController>& charts,
                                            const page::Phrase* target, const chart::Environment& environment) {
    std::vector<std::string> found;
    for (const ChartController& controller : charts) {
        const chart::State& state = controller.state();
        if (!state.cursor || state.playing) {
            continue;
        }
        const content::Chart& chart = controller.spec();
        const auto name = chart::name_of(chart, state, environment, *state.cursor);
        const auto is_meant = [&](const content::Shown& shown) {
            // A point may bear several figures; words that name one of them mean no other.
            const bool other = target != nullptr && target->shows.annotation != shown.annotation;
            if (other || shown.view.chart != chart.id || !shown.at || shown.at != name) {
                return false;
            }
            const content::View* view = content::find_view(chart, shown.view.view);
            return view != nullptr && chart::figures_of(chart, controller.state_of(*view), environment) ==
                                          chart::figures_of(chart, state, environment);
        };
        for (const page::Phrase& phrase : page.phrases) {
            if (is_meant(phrase.shows)) {
                found.push_back(phrase.id);
            }
        }
    }
    if (target != nullptr && std::find(found.begin(), found.end(), target->id) == found.end()) {
        found.push_back(target->id);
    }
    return found;
}

} // namespace app
