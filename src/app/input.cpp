// What gestures, keys and controls do.
#include "app/app.hpp"
#include "app/zoom.hpp"

#include "chart/reading/table_node.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace app {
namespace {

std::optional<content::TimeRange> within(const std::optional<content::TimeRange>& range,
                                         const std::optional<content::TimeRange>& limits) {
    // Zoomed out to everything is not zoomed: the reset control goes away.
    return range && limits && *range == *limits ? std::nullopt : range;
}

base::Point minus(base::Point a, base::Point b) { return {a.x - b.x, a.y - b.y}; }

// A link that runs over several lines shares its rectangle with other words.
bool covers(const scene::Node& node, base::Point at) {
    if (!node.children.empty()) {
        return std::any_of(node.children.begin(), node.children.end(),
                           [at](const scene::Node& child) { return covers(child, at); });
    }
    if (node.fragments.size() < 2) {
        return node.rect.contains(at);
    }
    return std::any_of(node.fragments.begin(), node.fragments.end(),
                       [at](const scene::Fragment& fragment) { return fragment.rect.contains(at); });
}

} // namespace

base::Point App::figure_offset(const scene::Node& node) const {
    for (const ChartView& view : charts_) {
        if (spec(view).id == node.id) {
            const base::Rect rect = place_of(view);
            return {rect.x, rect.y};
        }
    }
    return {};
}

namespace {

// Depth first with the place of the enclosing figure; `visit` returns true to stop.
template <typename Offset, typename Visit>
bool walk(const std::vector<scene::Node>& nodes, base::Point origin, const Offset& offset, const Visit& visit) {
    for (const scene::Node& node : nodes) {
        const base::Point inner = node.role == scene::Role::figure ? offset(node) : origin;
        if (visit(node, origin) || walk(node.children, inner, offset, visit)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<base::Rect> App::place_of_node(std::string_view id) const {
    std::optional<base::Rect> found;
    walk(
        page_.semantics, {}, [&](const scene::Node& node) { return figure_offset(node); },
        [&](const scene::Node& node, base::Point origin) {
            if (node.id != id || id.empty()) {
                return false;
            }
            found = node.rect.moved(origin);
            return true;
        });
    return found;
}

const scene::Node* App::control_at(base::Point at) const {
    const scene::Node* found = nullptr;
    walk(
        page_.semantics, {}, [&](const scene::Node& node) { return figure_offset(node); },
        [&](const scene::Node& node, base::Point origin) {
            if (scene::is_control(node.role) && !node.state.disabled && covers(node, minus(at, origin))) {
                found = &node;
            }
            return false;
        });
    return found;
}

App::ChartView* App::chart_at(base::Point at) {
    for (ChartView& view : charts_) {
        if (place_of(view).contains(at)) {
            return &view;
        }
    }
    return nullptr;
}

void App::pin(ChartView& view) {
    view.pinned = true;
    view.pinned_at = scroll_;
    last_pinned_ = spec(view).id;
    if (points_into(view)) {
        pointed_.reset();
    }
}

void App::note_choices(const content::Chart& chart, const std::vector<std::size_t>& before,
                       const std::vector<std::size_t>& after) {
    const auto at = [](const std::vector<std::size_t>& selected, std::size_t i) {
        return i < selected.size() ? selected[i] : 0;
    };
    for (std::size_t i = 0; i < chart.choices.size(); ++i) {
        const content::Choice& choice = chart.choices[i];
        if (at(after, i) != at(before, i)) {
            effects_.chosen.push_back(chart.id + "/choose/" + choice.id + "/" + choice.options[at(after, i)].id);
        }
    }
}

void App::set_cursor(ChartView& view, std::optional<chart::Cursor> cursor) {
    const bool scrolled = cursor && view.state.seen != seen_of(view); // the tooltip may have left the window
    if (view.state.cursor == cursor && !view.state.summarized && !scrolled) {
        return;
    }
    if (points_into(view)) {
        pointed_.reset(); // the reader has come over to the chart as the phrase has it
    }
    view.state.cursor = cursor;
    view.state.summarized = false;
    view.pointed = false;
    redraw(view, false);
}

void App::clear_cursors(const ChartView* except) {
    for (ChartView& view : charts_) {
        const bool keyboard = focus_visible_ && focus_ == spec(view).id + "/plot"; // a tap brings the focus, too
        if (&view != except && !keyboard && !view.state.playing && !points_into(view)) {
            set_cursor(view, std::nullopt);
        }
    }
}

Target App::target_at(base::Point at) {
    const ChartView* view = chart_at(at);
    if (view == nullptr) {
        return {};
    }
    const base::Rect rect = place_of(*view);
    return {static_cast<std::size_t>(view - charts_.data()), view->figure.plot.contains(minus(at, {rect.x, rect.y})),
            view->figure.window.has_value()};
}

void App::pointer(const PointerEvent& event) {
    if (pointer_on_slider(event)) {
        return;
    }
    for (const Gesture& gesture : gestures_.handle(event, target_at(event.at))) {
        obey(gesture);
    }
    if (event.phase == Phase::cancel) {
        return; // it says no place
    }
    const scene::Node* control = event.phase == Phase::leave ? nullptr : control_at(event.at);
    hover(event, control);
    const std::string hovered = control == nullptr || event.pointer == Pointer::touch ? "" : control->id;
    if (hovered == hovered_) {
        return;
    }
    hovered_ = hovered;
    for (ChartView& chart : charts_) {
        const std::string prefix = spec(chart).id + "/";
        const std::string mine = hovered.starts_with(prefix) ? hovered : "";
        if (chart.state.hovered != mine) {
            chart.state.hovered = mine;
            redraw(chart, false);
        }
    }
}

void App::obey(const Gesture& gesture) {
    const bool touched = gesture.kind == Gesture::Kind::read;
    ChartView* view = gesture.figure ? &charts_[*gesture.figure] : nullptr;
    if (touched) {
        stop_pointing();
    }
    if (touched || gesture.kind == Gesture::Kind::hover) {
        clear_cursors(view);
    }
    if (view != nullptr) {
        obey(gesture, *view);
    }
}

void App::obey(const Gesture& gesture, ChartView& view) {
    const base::Rect rect = place_of(view);
    const base::Point at = minus(gesture.at, {rect.x, rect.y});
    const float from = gesture.from.x - rect.x;
    const auto limits = chart::limits(spec(view), view.state, environment());
    switch (gesture.kind) {
    case Gesture::Kind::hover:
        point_at_value(view, at);
        break;
    case Gesture::Kind::press:
        begin_gesture(view);
        if (view.state.brush) { // brought back to where it began
            view.state.brush.reset();
            redraw(view, false);
        }
        break;
    case Gesture::Kind::brush:
        view.state.cursor.reset();
        view.state.brush = std::minmax(from, at.x);
        redraw(view, false);
        break;
    case Gesture::Kind::zoom:
        if (const auto range = chart::range_between(view.figure, from, at.x)) {
            view.state.range = range;
        }
        finish_gesture(view);
        redraw(view, true);
        break;
    case Gesture::Kind::pan:
        if (limits) {
            view.state.range = within(chart::pan(view.figure, at.x - from, *limits), limits);
            redraw(view, false);
        }
        break;
    case Gesture::Kind::read:
        read_value(view, at);
        break;
    case Gesture::Kind::keep:
        keep_value(view, at);
        break;
    case Gesture::Kind::pinch:
        if (limits) {
            begin_gesture(view);
            view.state.cursor.reset();
            view.state.range = within(chart::zoom(view.figure, at.x, gesture.factor, *limits), limits);
            redraw(view, false);
        }
        break;
    case Gesture::Kind::finish:
        finish_gesture(view);
        redraw(view, false);
        break;
    case Gesture::Kind::reset:
        reset_zoom(view);
        break;
    case Gesture::Kind::cancel:
        undo_gesture(view);
        break;
    }
}

void App::point_at_value(ChartView& view, base::Point at) {
    if (view.state.playing) {
        return; // the cursor is the tones' for as long as they play
    }
    const std::optional<chart::Cursor> cursor = chart::hit(view.figure, at);
    if (!cursor && points_into(view)) {
        return; // not at a point yet: the phrase's stays
    }
    set_cursor(view, cursor);
}

// A finger that has only touched the figure may still scroll: nothing is pinned before it is lifted.
void App::read_value(ChartView& view, base::Point at) {
    if (!view.state.playing) {
        begin_gesture(view);
        set_cursor(view, chart::hit(view.figure, at));
    }
}

void App::keep_value(ChartView& view, base::Point at) {
    const std::optional<chart::Cursor> there = chart::hit(view.figure, at);
    if (view.state.playing && there) {
        stop_playing();
        set_cursor(view, there);
    }
    view.begun.reset();
    if (view.state.cursor && !view.state.playing) {
        pin(view);
        view.pointed = true;
    }
}

void App::begin_gesture(ChartView& view) {
    if (view.state.playing) {
        stop_playing();
    }
    if (!view.begun) {
        view.begun = Begun{view.state.range, view.state.cursor, view.pointed};
    }
}

void App::finish_gesture(ChartView& view) {
    view.begun.reset();
    view.state.brush.reset();
    pin(view);
}

void App::undo_gesture(ChartView& view) {
    if (!view.begun) {
        return;
    }
    const Begun begun = *std::exchange(view.begun, std::nullopt);
    view.state.range = begun.range;
    view.state.cursor = begun.cursor;
    view.state.brush.reset();
    view.pointed = begun.pointed;
    redraw(view, false);
}

void App::cancel_gestures() {
    for (const Gesture& gesture : gestures_.cancel()) {
        obey(gesture);
    }
}

// To all of the data.
void App::reset_zoom(ChartView& view) {
    if (!view.state.range) {
        return;
    }
    view.state.range.reset();
    view.state.cursor.reset(); // which the first of two taps has set
    pin(view);
    redraw(view, true);
}

void App::choose(ChartView& view, std::string_view choice_and_option) {
    const std::size_t slash = choice_and_option.find('/');
    if (slash == std::string_view::npos) {
        return;
    }
    stop_playing();
    const std::string_view choice_id = choice_and_option.substr(0, slash);
    const std::string_view option_id = choice_and_option.substr(slash + 1);
    const content::Chart& chart = spec(view);
    view.state.selected.resize(chart.choices.size());
    const std::vector<std::size_t> before = view.state.selected;
    for (std::size_t c = 0; c < chart.choices.size(); ++c) {
        const content::Choice& choice = chart.choices[c];
        for (std::size_t o = 0; choice.id == choice_id && o < choice.options.size(); ++o) {
            if (choice.options[o].id != option_id) {
                continue;
            }
            // An option with data or a range of its own ends a zoom into the old ones.
            if (choice.options[o].config.range || choice.options[o].config.data ||
                choice.options[view.state.selected[c]].config.range) {
                view.state.range.reset();
                view.state.highlight.clear();
            }
            view.state.selected[c] = o;
        }
    }
    if (view.state.range && !(view.state.range = held_range(chart, view.state, environment()))) {
        view.state.highlight.clear();
    }
    view.state.cursor.reset();
    view.state.summarized = false;
    note_choices(chart, before, view.state.selected);
    pin(view);
    const auto index = static_cast<std::size_t>(&view - charts_.data());
    fit_height(index); // may place all charts anew: `view` is gone
    redraw(charts_[index], true);
}

void App::activate(std::string_view id) {
    if (id == "control/theme") {
        set_theme(preferences_.theme == base::Theme::dark ? base::Theme::light : base::Theme::dark);
        effects_.chosen.emplace_back(id);
        return;
    }
    if (id.starts_with("dialog/")) {
        activate_in_dialog(id);
        return;
    }
    constexpr std::string_view language_prefix = "control/lang/";
    if (id.starts_with(language_prefix)) {
        const auto language = base::parse_language(id.substr(language_prefix.size()));
        if (language && *language != preferences_.language) {
            set_language(*language);
            effects_.chosen.emplace_back(id);
        }
        return;
    }
    if (const page::Phrase* phrase = find_phrase(id)) {
        follow(*phrase);
        return;
    }
    for (ChartView& view : charts_) {
        const std::string& chart = spec(view).id;
        if (id == chart + "/reset" && view.state.growth) {
            reset_growth(static_cast<std::size_t>(&view - charts_.data()));
            return;
        }
        if (id == chart + "/reset") {
            if (focus_ == id) { // the control goes away; its plot is where the reader was
                focus_ = chart + "/plot";
                effects_.focus = focus_;
            }
            view.state.range.reset();
            pin(view);
            redraw(view, true);
            return;
        }
        if (id == chart + "/table") {
            open_table(view);
            return;
        }
        if (id == chart + "/share") {
            open_share(view);
            return;
        }
        if (id == chart + "/listen") {
            play(static_cast<std::size_t>(&view - charts_.data()));
            return;
        }
        const std::string prefix = chart + "/choose/";
        if (id.starts_with(prefix)) {
            choose(view, id.substr(prefix.size()));
            return;
        }
    }
    if (const scene::Node* node = scene::find(page_.semantics, id); node != nullptr && !node->href.empty()) {
        effects_.open = node->href;
    }
}

// Arrow keys within a group of radios choose, and take the focus along (ARIA Authoring Practices, radio group).
bool App::choose_neighbour(int step) {
    std::vector<std::string> group;
    walk(
        page_.semantics, {}, [](const scene::Node&) { return base::Point{}; },
        [&](const scene::Node& node, base::Point) {
            if (node.role != scene::Role::radio_group) {
                return false;
            }
            group.clear();
            for (const scene::Node& radio : node.children) {
                group.push_back(radio.id);
            }
            return std::find(group.begin(), group.end(), focus_) != group.end();
        });
    const auto here = std::find(group.begin(), group.end(), focus_);
    if (here == group.end()) {
        return false;
    }
    const auto count = static_cast<int>(group.size());
    const int next = (static_cast<int>(here - group.begin()) + step + count) % count;
    const std::string id = group[static_cast<std::size_t>(next)];
    activate(id);
    focus_ = id;
    effects_.focus = id;
    return true;
}

bool App::key_in_plot(std::size_t index, Key key) {
    stop_playing();
    ChartView& view = charts_[index];
    const auto step = [&](int along, int across) {
        set_cursor(view, chart::step(view.figure, view.state.cursor, along, across));
        pin(view);
        view.pointed = true;
        return true;
    };
    const auto go_to_end = [&](int along) {
        if (!view.state.cursor) {
            step(0, 0); // from wherever the chart begins
        }
        return step(along, 0);
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
        view.state.summarized = !view.state.summarized;
        redraw(view, false);
        return true;
    case Key::table:
        open_table(view);
        return true;
    case Key::page_up:
    case Key::page_down:
        return false;
    case Key::escape: // a second one is the host's
        const bool anything = view.state.cursor || view.state.summarized;
        set_cursor(view, std::nullopt);
        return anything;
    }
    return false;
}

bool App::key(Key key) {
    if (key == Key::escape && (playing_ || gestures_.dragging())) {
        stop_playing();
        cancel_gestures();
        return true;
    }
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        if (focus_ == spec(charts_[i]).id + "/plot") {
            return key_in_plot(i, key);
        }
    }
    if (key_on_slider(key)) {
        return true;
    }
    if (key == Key::left || key == Key::up) {
        return choose_neighbour(-1);
    }
    if (key == Key::right || key == Key::down) {
        return choose_neighbour(1);
    }
    if (key == Key::escape && pointed_) {
        stop_pointing();
        return true;
    }
    if (key == Key::enter && !focus_.empty()) {
        activate(std::string(focus_)); // a copy: the language switch renames nodes
        return true;
    }
    return false;
}

void App::open_table(const ChartView& view) {
    stop_playing();
    dialog_ = chart::table_dialog(spec(view), view.state, environment());
    effects_.dialog_changed = true;
}

void App::close_dialog() {
    if (dialog_) {
        dialog_.reset();
        effects_.dialog_changed = true;
    }
}

// A second press ends it.
void App::play(std::size_t index) {
    const bool again = playing_ && playing_->chart == index;
    stop_playing();
    ChartView& view = charts_[index];
    // The line that the reader has pointed at, or the one that matters.
    const std::size_t strong = chart::strong_series(view.figure, drawn_state(view), spec(view), environment());
    chart::Sonification sonification =
        chart::sonification(view.figure, view.state.cursor ? view.state.cursor->series : strong);
    if (again || sonification.tones.empty()) {
        return;
    }
    effects_.sonification = sonification;
    playing_ = Playing{index, std::move(sonification), std::nullopt};
    view.state.playing = true;
    set_cursor(view, playing_->sonification.tones.front().cursor);
    redraw(view, false);
}

void App::stop_playing() {
    if (!playing_) {
        return;
    }
    ChartView& view = charts_[playing_->chart];
    playing_.reset();
    effects_.sonification = chart::Sonification{};
    view.state.playing = false;
    view.state.cursor.reset();
    redraw(view, false);
}

bool App::advance_playing(double now) {
    if (!playing_) {
        return false;
    }
    playing_->start = playing_->start.value_or(now);
    const double tone = (now - *playing_->start) / static_cast<double>(playing_->sonification.seconds);
    if (tone >= static_cast<double>(playing_->sonification.tones.size())) {
        stop_playing();
        return false;
    }
    set_cursor(charts_[playing_->chart],
               playing_->sonification.tones[static_cast<std::size_t>(std::max(0.0, tone))].cursor);
    return true;
}

} // namespace app
