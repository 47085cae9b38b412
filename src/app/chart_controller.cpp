// Each function changes the state and says what follows; drawing comes after, once the page has made room.
#include "app/chart_controller.hpp"
#include "app/zoom.hpp"

#include "chart/mark/what_if.hpp"
#include "chart/reading/named_point.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace app {
namespace {

// Zoomed out to everything is not zoomed: the reset control goes away.
std::optional<content::TimeRange> within(const std::optional<content::TimeRange>& range,
                                         const std::optional<content::TimeRange>& limits) {
    return range && limits && *range == *limits ? std::nullopt : range;
}

bool shows_same(const chart::State& a, const chart::State& b) {
    return a.selected == b.selected && a.range == b.range && a.highlight == b.highlight;
}

} // namespace

ChartController::Control ChartController::control() const {
    return phrase_ ? Control::phrase : pinned_ ? Control::reader : Control::author;
}

chart::State ChartController::state_of(const content::View& view) const {
    chart::State state = chart::state_of(*spec_, view, state_);
    state.cursor.reset();
    state.summarized = false;
    return state;
}

const chart::State& ChartController::lasting_state() const {
    return phrase_ && phrase_->before ? *phrase_->before : state_;
}

std::vector<std::string> ChartController::choices_since(const std::vector<std::size_t>& before) const {
    const auto at = [](const std::vector<std::size_t>& selected, std::size_t i) {
        return i < selected.size() ? selected[i] : 0;
    };
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < spec_->choices.size(); ++i) {
        const content::Choice& choice = spec_->choices[i];
        const std::size_t now = at(state_.selected, i);
        if (now != at(before, i)) {
            ids.push_back(spec_->id + "/choose/" + choice.id + "/" + choice.options[now].id);
        }
    }
    return ids;
}

chart::State ChartController::drawn_state() const {
    chart::State state = state_;
    if (phrase_ && !phrase_->annotation.empty()) {
        state.pointed = phrase_->annotation; // its label comes before all others
    }
    return state;
}

void ChartController::pin(float scroll) {
    pinned_ = true;
    pinned_at_ = scroll;
    phrase_.reset();
}

bool ChartController::follows(const content::View& view, float scroll, float patience) const {
    return view.id != called_ && !(pinned_ && std::abs(scroll - pinned_at_) < patience);
}

Change ChartController::call(const content::View& view) {
    called_ = view.id;
    pinned_ = false;
    if (phrase_) {
        if (phrase_->before) {
            phrase_->before = state_of(view);
        }
        return {};
    }
    silence();
    state_ = state_of(view);
    return {.picture = true, .animated = figure_.scene.size.width > 0};
}

Change ChartController::point_phrase(const content::View& view, const content::Shown& shown,
                                     const chart::Environment& environment) {
    silence();
    chart::State before = phrase_ && phrase_->before ? *std::move(phrase_->before) : state_;
    phrase_ = Phrase{shown.annotation, std::move(before)};
    chart::State next = state_of(view);
    next.cursor = shown.at ? chart::cursor_at(*spec_, next, environment, *shown.at) : std::nullopt;
    const bool animated = !shows_same(next, state_);
    state_ = std::move(next);
    return {.picture = true, .animated = animated, .height = true};
}

void ChartController::keep_phrase(float scroll) {
    if (phrase_) {
        phrase_->before.reset();
    }
    pinned_ = true;
    pinned_at_ = scroll;
    pointed_ = true;
}

Change ChartController::end_phrase() {
    if (!phrase_) {
        return {};
    }
    chart::State back = phrase_->before ? *std::move(phrase_->before) : state_;
    phrase_.reset();
    back.cursor.reset();
    back.hovered = state_.hovered;
    const bool animated = !shows_same(back, state_);
    state_ = std::move(back);
    pointed_ = false;
    return {.picture = true, .animated = animated};
}

Change ChartController::set_cursor(std::optional<chart::Cursor> cursor, const base::Rect& seen) {
    const bool scrolled = cursor && state_.seen != seen; // the tooltip may have left the window
    if (state_.cursor == cursor && !state_.summarized && !scrolled) {
        return {};
    }
    phrase_.reset(); // the reader has come over to the chart as the phrase has it
    state_.cursor = cursor;
    state_.summarized = false;
    pointed_ = false;
    return {.picture = true};
}

Change ChartController::set_hovered(std::string_view control) {
    if (state_.hovered == control) {
        return {};
    }
    state_.hovered = control;
    return {.picture = true};
}

Change ChartController::perform(const Gesture& gesture, base::Point origin, const base::Rect& seen,
                                const chart::Environment& environment) {
    const base::Point at{gesture.at.x - origin.x, gesture.at.y - origin.y};
    const float from = gesture.from.x - origin.x;
    const auto limits = chart::limits(*spec_, state_, environment);
    switch (gesture.kind) {
    case Gesture::Kind::hover: {
        const std::optional<chart::Cursor> cursor = chart::hit(figure_, at);
        // The cursor is the tones' for as long as they play, and the phrase's until the mouse is at a point.
        return state_.playing || (!cursor && phrase_) ? Change{} : set_cursor(cursor, seen);
    }
    case Gesture::Kind::press: {
        const bool drawn = state_.playing || state_.brush;
        begin_gesture();
        state_.brush.reset(); // brought back to where it began
        return {.picture = drawn};
    }
    case Gesture::Kind::brush:
        state_.cursor.reset();
        state_.brush = std::minmax(from, at.x);
        return {.picture = true};
    case Gesture::Kind::zoom:
        if (const auto range = chart::range_between(figure_, from, at.x)) {
            state_.range = range;
        }
        return finish_gesture(true);
    case Gesture::Kind::pan:
        if (limits) {
            state_.range = within(chart::pan(figure_, at.x - from, *limits), limits);
        }
        return {.picture = limits.has_value()};
    case Gesture::Kind::read: // may still become a scroll: nothing is pinned before the finger is lifted
        if (state_.playing) {
            return {};
        }
        begin_gesture();
        return set_cursor(chart::hit(figure_, at), seen);
    case Gesture::Kind::keep:
        return lift(chart::hit(figure_, at), seen);
    case Gesture::Kind::pinch:
        if (limits) {
            begin_gesture();
            state_.cursor.reset();
            state_.range = within(chart::zoom(figure_, at.x, gesture.factor, *limits), limits);
        }
        return {.picture = limits.has_value()};
    case Gesture::Kind::finish:
        return finish_gesture(false);
    case Gesture::Kind::reset:
        if (!state_.range) {
            return {};
        }
        state_.cursor.reset(); // which the first of two taps has set
        return reset_zoom();
    case Gesture::Kind::cancel:
        return undo_gesture();
    }
    return {};
}

void ChartController::begin_gesture() {
    silence();
    if (!begun_) {
        begun_ = Begun{state_.range, state_.cursor, pointed_};
    }
}

Change ChartController::finish_gesture(bool animated) {
    begun_.reset();
    state_.brush.reset();
    return {.picture = true, .animated = animated, .by_reader = true};
}

Change ChartController::undo_gesture() {
    if (!begun_) {
        return {};
    }
    const Begun begun = *std::exchange(begun_, std::nullopt);
    state_.range = begun.range;
    state_.cursor = begun.cursor;
    state_.brush.reset();
    pointed_ = begun.pointed;
    return {.picture = true};
}

// What a finger has read stands.
Change ChartController::lift(std::optional<chart::Cursor> there, const base::Rect& seen) {
    Change change;
    if (there && silence()) {
        set_cursor(there, seen);
        change.picture = true;
    }
    begun_.reset();
    if (state_.cursor && !state_.playing) {
        change.by_reader = true;
        pointed_ = true;
    }
    return change;
}

std::optional<Change> ChartController::key(Key key, const base::Rect& seen) {
    const auto step = [&](int along, int across) {
        Change change = set_cursor(chart::step(figure_, state_.cursor, along, across), seen);
        change.by_reader = true;
        pointed_ = true;
        return change;
    };
    const auto go_to_end = [&](int along) {
        const bool new_here = !state_.cursor;
        if (new_here) {
            step(0, 0); // from wherever the chart begins
        }
        Change change = step(along, 0);
        change.picture = change.picture || new_here;
        return change;
    };
    constexpr int to_the_end = std::numeric_limits<int>::max();
    switch (key) {
    case Key::left:
        return step(-1, 0);
    case Key::right:
        return step(1, 0);
    case Key::up:
        return step(0, -1);
    case Key::down:
        return step(0, 1);
    case Key::home:
        return go_to_end(-to_the_end);
    case Key::end:
        return go_to_end(to_the_end);
    case Key::enter:
        state_.summarized = !state_.summarized;
        return Change{.picture = true};
    case Key::escape: // a second one is the host's
        if (state_.cursor || state_.summarized) {
            return set_cursor(std::nullopt, seen);
        }
        return std::nullopt;
    case Key::table:
    case Key::page_up:
    case Key::page_down:
        return std::nullopt;
    }
    return std::nullopt;
}

Change ChartController::choose(std::string_view choice_and_option, const chart::Environment& environment) {
    const std::size_t slash = choice_and_option.find('/');
    if (slash == std::string_view::npos) {
        return {};
    }
    silence();
    const std::string_view choice_id = choice_and_option.substr(0, slash);
    const std::string_view option_id = choice_and_option.substr(slash + 1);
    state_.selected.resize(spec_->choices.size());
    for (std::size_t c = 0; c < spec_->choices.size(); ++c) {
        const content::Choice& choice = spec_->choices[c];
        for (std::size_t o = 0; choice.id == choice_id && o < choice.options.size(); ++o) {
            if (choice.options[o].id != option_id) {
                continue;
            }
            // An option with data or a range of its own ends a zoom into the old ones.
            if (choice.options[o].config.range || choice.options[o].config.data ||
                choice.options[state_.selected[c]].config.range) {
                state_.range.reset();
                state_.highlight.clear();
            }
            state_.selected[c] = o;
        }
    }
    if (state_.range && !(state_.range = held_range(*spec_, state_, environment))) {
        state_.highlight.clear();
    }
    state_.cursor.reset();
    state_.summarized = false;
    return {.picture = true, .animated = true, .height = true, .by_reader = true};
}

Change ChartController::reset_zoom() {
    state_.range.reset();
    return {.picture = true, .animated = true, .by_reader = true};
}

Change ChartController::zoom_to(double from, double to, const chart::Environment& environment) {
    const auto limits = chart::limits(*spec_, state_, environment);
    if (!limits || !(from < to)) {
        return {};
    }
    const auto at = [&](double share) {
        return limits->from +
               static_cast<base::Instant>(std::clamp(share, 0.0, 1.0) * static_cast<double>(limits->to - limits->from));
    };
    state_.range = content::TimeRange{at(from), at(to)};
    return {.picture = true, .by_reader = true};
}

Change ChartController::set_growth(std::optional<double> growth) {
    chart::State next = state_;
    next.growth = growth;
    next.growth = chart::settled_growth(*spec_, next);
    const bool shown_already = content::resolve(*spec_, next.selected).what_if.has_value();
    if (shown_already && next.growth == state_.growth) {
        return {};
    }
    if (!shown_already) {
        next.selected = content::selection_of_what_if(*spec_, next.selected);
        next.range.reset();
        next.highlight.clear();
        next.cursor.reset();
        next.summarized = false;
        pointed_ = false;
    }
    state_ = std::move(next);
    silence();
    // Under the hand the picture follows at once; by one press it moves there.
    return {.picture = true, .animated = !shown_already || !growth, .height = !shown_already, .by_reader = true};
}

Change ChartController::start_playing(chart::Cursor first, const base::Rect& seen) {
    state_.playing = true;
    set_cursor(first, seen);
    return {.picture = true};
}

Change ChartController::stop_playing() { return {.picture = silence()}; }

bool ChartController::silence() {
    if (!state_.playing) {
        return false;
    }
    state_.playing = false;
    state_.cursor.reset();
    return true;
}

void ChartController::forget_data() {
    silence();
    figure_ = {};
    state_.range.reset();
    state_.cursor.reset();
    begun_.reset();
}

Change ChartController::restore(const std::vector<Pair>& pairs, const chart::Environment& environment) {
    std::optional<chart::State> state = read_state(*spec_, pairs);
    if (!state) {
        return {};
    }
    state_.selected = std::move(state->selected);
    state_.highlight = std::move(state->highlight);
    state_.range = state->range;
    state_.range = held_range(*spec_, state_, environment);
    state_.cursor.reset();
    state_.growth = state->growth;
    state_.growth = chart::settled_growth(*spec_, state_);
    return {.picture = true, .height = true, .by_reader = true};
}

Change ChartController::restore_point(const std::vector<Pair>& pairs, const chart::Environment& environment) {
    const auto point = read_point(*spec_, state_, environment, pairs);
    if (!point || !chart::find_point(figure_, *point)) {
        return {};
    }
    state_.cursor = point;
    pointed_ = true;
    return {.picture = true};
}

void ChartController::write(std::vector<Pair>& pairs, const chart::Environment& environment) const {
    if (!pinned_) {
        write_growth(*spec_, state_, pairs); // the text goes on saying what comes of it
        return;
    }
    chart::State state = lasting_state();
    if (!pointed_) {
        state.cursor.reset();
    }
    write_state(*spec_, state, pairs);
    write_point(*spec_, state, environment, pairs);
}

void ChartController::draw(const Room& room, bool animated, const chart::Environment& environment) {
    state_.seen = room.seen;
    chart::Environment setting = environment;
    setting.reduced = room.reduced;
    chart::Figure next = chart::draw(*spec_, drawn_state(), room.size, setting);
    const bool as_before = std::exchange(reduced_, room.reduced) == room.reduced;
    if (as_before && animated && figure_.scene.size.width == next.scene.size.width) {
        Transition transition;
        transition.from = std::move(figure_.scene);
        transition.to = next;
        if (figure_.window && next.window && figure_.scales.value.type == next.scales.value.type) {
            transition.zoom = {*figure_.window, figure_.plot};
        }
        transition_ = std::move(transition);
        // The first frame of the transition is the picture that was there.
        next.scene.items = transition_->from.items;
    } else if (as_before && transition_ && transition_->to.scene.size.width == next.scene.size.width) {
        // A pointer that leaves the control it has pressed does not cut the transition short; it ends in the newer
        // picture.
        transition_->to = next;
        next.scene.items = std::move(figure_.scene.items);
    } else {
        transition_.reset();
    }
    figure_ = std::move(next);
}

scene::Scene ChartController::around_plot(base::Size size, const chart::Environment& environment) const {
    chart::State state = drawn_state();
    state.cursor.reset();
    state.summarized = false;
    chart::Figure whole = chart::draw(*spec_, state, size, environment);
    const auto items = whole.scene.items.begin();
    whole.scene.items.erase(items + static_cast<std::ptrdiff_t>(whole.plot_items.first),
                            items + static_cast<std::ptrdiff_t>(whole.plot_items.second));
    return std::move(whole.scene);
}

bool ChartController::advance(double now, const chart::Environment& environment) {
    if (!transition_) {
        return false;
    }
    Transition& transition = *transition_;
    transition.start = transition.start.value_or(now);
    const double share = (now - *transition.start) / transition_seconds;
    if (share >= 1) {
        figure_ = std::move(transition.to);
        transition_.reset();
        return false;
    }
    const float t = eased(static_cast<float>(std::max(0.0, share)));
    if (transition.zoom) {
        chart::Environment setting = environment;
        setting.reduced = reduced_;
        figure_ = chart::tween(transition.to, *spec_, drawn_state(), setting,
                               lerp(transition.zoom->from, *transition.to.window, t),
                               base::lerp(transition.zoom->frame, transition.to.plot, t));
    } else {
        figure_.scene.items = scene::interpolate(transition.from, transition.to.scene, t).items;
    }
    return true;
}

} // namespace app
