// What pointers, keys and controls do. A mouse drag zooms (with shift it pans), two fingers pinch, one finger reads
// values and leaves vertical movement to the page's own scroll.
#include "app/app.hpp"

#include "chart/reading/table_node.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace app {
namespace {

// Shorter drags are clicks with an unsteady hand.
constexpr float shortest_drag = 6;

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

void App::take_in_hand(ChartView& view) {
    view.in_hand = true;
    view.held_at = scroll_;
    last_in_hand_ = spec(view).id;
    if (points_into(view)) {
        pointed_.reset();
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

void App::pointer(const PointerEvent& event) {
    if (pointer_on_slider(event)) {
        return;
    }
    ChartView* view = chart_at(event.at);
    if (event.pointer == Pointer::touch) {
        touch(view, event);
    } else {
        mouse(view, event);
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

void App::mouse(ChartView* view, const PointerEvent& event) {
    if (drag_) {
        if (event.phase == Phase::up || event.phase == Phase::leave) {
            finish_drag(event.at);
            return;
        }
        ChartView& dragged = charts_[drag_->chart];
        const base::Rect rect = place_of(dragged);
        const base::Point at = minus(event.at, {rect.x, rect.y});
        if (drag_->pan) {
            if (const auto limits = chart::limits(spec(dragged), dragged.state, setting())) {
                dragged.state.range = within(chart::pan(dragged.figure, at.x - drag_->last_x, *limits), limits);
                drag_->last_x = at.x;
                redraw(dragged, false);
            }
        } else if (std::abs(at.x - drag_->start.x) >= shortest_drag) {
            dragged.state.cursor.reset();
            dragged.state.brush = std::minmax(drag_->start.x, at.x);
            redraw(dragged, false);
        }
        return;
    }
    if (event.phase == Phase::leave || view == nullptr) {
        clear_cursors(nullptr);
        return;
    }
    const base::Rect rect = place_of(*view);
    const base::Point at = minus(event.at, {rect.x, rect.y});
    clear_cursors(view);
    if (event.phase == Phase::double_click && view->figure.plot.contains(at)) {
        view->state.range.reset();
        take_in_hand(*view);
        redraw(*view, true);
        return;
    }
    if (event.phase == Phase::down && view->figure.window && view->figure.plot.contains(at)) {
        drag_ = Drag{static_cast<std::size_t>(view - charts_.data()), at, event.shift, at.x};
        return;
    }
    const std::optional<chart::Cursor> cursor = chart::hit(view->figure, at);
    if (!cursor && points_into(*view)) {
        return; // not at a point yet: the phrase's stays
    }
    set_cursor(*view, cursor);
}

void App::finish_drag(base::Point page_at) {
    const Drag drag = *drag_;
    drag_.reset();
    ChartView& view = charts_[drag.chart];
    const base::Rect rect = place_of(view);
    const float x = page_at.x - rect.x;
    view.state.brush.reset();
    take_in_hand(view);
    const bool zoomed = !drag.pan && std::abs(x - drag.start.x) >= shortest_drag;
    if (zoomed) {
        if (const auto range = chart::range_between(view.figure, drag.start.x, x)) {
            view.state.range = range;
        }
    }
    redraw(view, zoomed);
}

void App::cancel_drag() {
    if (drag_) {
        ChartView& view = charts_[drag_->chart];
        drag_.reset();
        view.state.brush.reset();
        redraw(view, false);
    }
}

void App::touch(ChartView* view, const PointerEvent& event) {
    const auto known = [&](const Finger& finger) { return finger.id == event.id; };
    if (event.phase == Phase::up || event.phase == Phase::leave) {
        std::erase_if(fingers_, known);
        return;
    }
    if (event.phase == Phase::down) {
        stop_pointing();
        clear_cursors(view);
        if (view != nullptr && fingers_.size() < 2) {
            fingers_.push_back({event.id, static_cast<std::size_t>(view - charts_.data()), event.at});
        }
    }
    if (const auto finger = std::find_if(fingers_.begin(), fingers_.end(), known); finger != fingers_.end()) {
        if (event.phase == Phase::move && fingers_.size() == 2) {
            pinch(charts_[finger->chart], *finger, event.at);
        }
        finger->at = event.at;
    }
    if (view == nullptr || fingers_.size() > 1) {
        return;
    }
    const base::Rect rect = place_of(*view);
    const base::Point at = minus(event.at, {rect.x, rect.y});
    if (event.phase != Phase::double_click) {
        set_cursor(*view, chart::hit(view->figure, at));
        if (view->state.cursor) {
            take_in_hand(*view);
            view->pointed = true;
        }
    } else if (view->figure.plot.contains(at)) {
        view->state.range.reset();
        view->state.cursor.reset(); // which the first tap has set
        redraw(*view, true);
    }
}

// Two fingers: the distance between them scales the range about their middle, their common movement shifts it.
void App::pinch(ChartView& view, const Finger& moved, base::Point to) {
    const auto limits = chart::limits(spec(view), view.state, setting());
    if (!limits) {
        return;
    }
    const Finger& other = fingers_[0].id == moved.id ? fingers_[1] : fingers_[0];
    const float before = std::abs(moved.at.x - other.at.x);
    const float after = std::abs(to.x - other.at.x);
    constexpr float closest = 24; // nearer fingers tell no scale
    if (before < closest || after < closest) {
        return;
    }
    const base::Rect rect = place_of(view);
    take_in_hand(view);
    view.state.cursor.reset();
    const float middle = (to.x + other.at.x) / 2 - rect.x;
    view.state.range = within(chart::zoom(view.figure, middle, before / after, *limits), limits);
    redraw(view, false);
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
    for (std::size_t c = 0; c < chart.choices.size(); ++c) {
        const content::Choice& choice = chart.choices[c];
        for (std::size_t o = 0; choice.id == choice_id && o < choice.options.size(); ++o) {
            if (choice.options[o].id != option_id) {
                continue;
            }
            // An option with data or a range of its own ends a zoom into the old ones.
            if (choice.options[o].look.range || choice.options[o].look.data ||
                choice.options[view.state.selected[c]].look.range) {
                view.state.range.reset();
                view.state.highlight.clear();
            }
            view.state.selected[c] = o;
        }
    }
    view.state.cursor.reset();
    view.state.summarized = false;
    take_in_hand(view);
    const auto index = static_cast<std::size_t>(&view - charts_.data());
    fit_height(index); // may place all charts anew: `view` is gone
    redraw(charts_[index], true);
}

void App::activate(std::string_view id) {
    if (id == "control/theme") {
        set_theme(preferences_.theme == base::Theme::dark ? base::Theme::light : base::Theme::dark);
        return;
    }
    if (id.starts_with("dialog/")) {
        activate_in_dialog(id);
        return;
    }
    constexpr std::string_view language_prefix = "control/lang/";
    if (id.starts_with(language_prefix)) {
        if (const auto language = base::parse_language(id.substr(language_prefix.size()))) {
            set_language(*language);
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
            take_in_hand(view);
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
        take_in_hand(view);
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
    if (key == Key::escape && (playing_ || drag_)) {
        stop_playing();
        cancel_drag();
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
    dialog_ = chart::table_dialog(spec(view), view.state, setting());
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
    const std::size_t strong = chart::strong_series(view.figure, drawn_state(view), spec(view), setting());
    chart::Melody melody = chart::melody(view.figure, view.state.cursor ? view.state.cursor->series : strong);
    if (again || melody.tones.empty()) {
        return;
    }
    effects_.melody = melody;
    playing_ = Playing{index, std::move(melody), std::nullopt};
    view.state.playing = true;
    set_cursor(view, playing_->melody.tones.front().cursor);
    redraw(view, false);
}

void App::stop_playing() {
    if (!playing_) {
        return;
    }
    ChartView& view = charts_[playing_->chart];
    playing_.reset();
    effects_.melody = chart::Melody{};
    view.state.playing = false;
    view.state.cursor.reset();
    redraw(view, false);
}

bool App::advance_playing(double now) {
    if (!playing_) {
        return false;
    }
    playing_->start = playing_->start.value_or(now);
    const double tone = (now - *playing_->start) / static_cast<double>(playing_->melody.seconds);
    if (tone >= static_cast<double>(playing_->melody.tones.size())) {
        stop_playing();
        return false;
    }
    set_cursor(charts_[playing_->chart], playing_->melody.tones[static_cast<std::size_t>(std::max(0.0, tone))].cursor);
    return true;
}

} // namespace app
