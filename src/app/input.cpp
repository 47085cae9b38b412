// What pointers, keys and controls do.
#include "app/app.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {
namespace {

void append(std::vector<std::string>& all, const std::vector<std::string>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

base::Point minus(base::Point a, base::Point b) { return {a.x - b.x, a.y - b.y}; }

// A link that runs over several lines shares its rectangle with other words.
bool covers(const scene::Node& node, base::Point at) {
    if (!node.children.empty() && scene::is_inline(node.children.front().role)) {
        return std::any_of(node.children.begin(), node.children.end(),
                           [at](const scene::Node& child) { return covers(child, at); });
    }
    if (node.fragments.size() < 2) {
        return node.rect.contains(at);
    }
    return std::any_of(node.fragments.begin(), node.fragments.end(),
                       [at](const scene::Fragment& fragment) { return fragment.rect.contains(at); });
}

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

base::Point App::origin_of(const scene::Node& figure) const {
    const std::optional<std::size_t> index = find_chart(figure.id);
    const base::Rect rect = index ? page::place(page_.charts[*index], scroll_) : base::Rect{};
    return {rect.x, rect.y};
}

std::optional<base::Rect> App::place_of_node(std::string_view id) const {
    std::optional<base::Rect> found;
    walk(
        page_.semantics, {}, [&](const scene::Node& node) { return origin_of(node); },
        [&](const scene::Node& node, base::Point origin) {
            if (node.id != id || id.empty()) {
                return false;
            }
            found = node.rect.moved(node.fixed ? base::Point{0, scroll_} : origin);
            return true;
        });
    return found;
}

const scene::Node* App::control_at(base::Point at) const {
    const scene::Node* found = nullptr;
    const std::optional<std::size_t> above = stuck_.over(view(), at); // what lies under it is out of reach
    const std::string reachable = above ? charts_[*above].spec().id + "/stick" : "";
    walk(
        page_.semantics, {}, [&](const scene::Node& node) { return origin_of(node); },
        [&](const scene::Node& node, base::Point origin) {
            const base::Point from = node.fixed ? base::Point{0, scroll_} : origin;
            if (scene::is_control(node.role) && !node.state.disabled && covers(node, minus(at, from)) &&
                (!above || node.id == reachable)) {
                found = &node;
            }
            return false;
        });
    return found;
}

void App::clear_cursors(std::optional<std::size_t> except) {
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        // A tap brings the focus, too.
        const bool keyboard = focus_.visible() && focus_.id() == charts_[i].spec().id + "/plot";
        if (i != except && !keyboard && !charts_[i].state().playing && !phrases_.points_into(i)) {
            apply(i, charts_[i].set_cursor(std::nullopt, seen_of(i)));
        }
    }
}

Target App::target_at(base::Point at) const {
    const std::optional<std::size_t> above = stuck_.over(view(), at);
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        const base::Rect rect = place_of(i);
        const chart::Figure& figure = charts_[i].figure();
        if (rect.contains(at) && above.value_or(i) == i) {
            return {i, figure.plot.contains(minus(at, {rect.x, rect.y})), figure.window.has_value()};
        }
    }
    return {};
}

void App::pointer(const PointerEvent& event) {
    if (drag_slider(event)) {
        return;
    }
    perform(gestures_.handle(event, target_at(event.at)));
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
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        const bool inside = hovered.starts_with(charts_[i].spec().id + "/");
        apply(i, charts_[i].set_hovered(inside ? hovered : ""));
    }
}

void App::perform(const std::vector<Gesture>& gestures) {
    for (const Gesture& gesture : gestures) {
        const bool touched = gesture.kind == Gesture::Kind::read;
        if (touched) {
            stop_pointing();
        }
        if (touched || gesture.kind == Gesture::Kind::hover) {
            clear_cursors(gesture.figure);
        }
        if (gesture.figure) {
            const std::size_t i = *gesture.figure;
            const base::Rect rect = place_of(i);
            apply(i, charts_[i].perform(gesture, {rect.x, rect.y}, seen_of(i), environment()));
        }
    }
}

bool App::drag_slider(const PointerEvent& event) {
    const std::string dragged = slider_.id();
    const scene::Node* slider = !dragged.empty()             ? scene::find(page_.semantics, dragged)
                                : event.phase == Phase::down ? control_at(event.at)
                                                             : nullptr;
    const std::string id = slider != nullptr ? slider->id : std::string();
    const std::string of = slider != nullptr && slider->range ? slider->range->of : std::string();
    const SliderDrag::Step step = slider_.handle(event, slider, place_of_node(id).value_or(base::Rect{}));
    if (step.begun) {
        clear_cursors(std::nullopt);
    }
    if (step.value) {
        slide(id, *step.value); // may lay out: `slider` is gone
    }
    for (std::size_t i = 0; step.tapped && i < charts_.size(); ++i) {
        if (of == charts_[i].spec().id + "/growth") {
            lead_to(i, {});
        }
    }
    return step.taken;
}

void App::slide(std::string_view id, double value) {
    const scene::Node* node = scene::find(page_.semantics, id);
    if (node == nullptr || !node->range || !std::isfinite(value)) {
        return;
    }
    const std::string slider(id); // the node does not outlive a layout
    const std::string of = node->range->of;
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        if (of == charts_[i].spec().id + "/growth") {
            set_parameter(i, value, slider);
            return;
        }
    }
}

// Changes the chart and every sentence that speaks of it. `slider` keeps its place on the screen, whatever becomes
// higher above it.
void App::set_parameter(std::size_t index, std::optional<double> growth, std::string_view slider) {
    const std::vector<std::size_t> before = charts_[index].state().selected;
    Change change = charts_[index].set_growth(growth);
    if (!change.picture) {
        return;
    }
    stop_playing();
    append(effects_.chosen, charts_[index].choices_since(before));
    pin(index);
    const base::Rect place = page_.charts[index].rect;
    const bool higher = std::exchange(change.height, false) && !page_.columns && !stuck_.keeps_room(view(), index) &&
                        chart::natural_height(charts_[index].spec(), charts_[index].state(), place.width,
                                              environment()) != place.height;
    const std::optional<base::Rect> at = place_of_node(slider);
    if (!rewrite_texts() || higher) {
        chart::Figure figure = charts_[index].take_figure();
        const float line = at ? at->center().y : reading_line();
        lay_out_keeping_position(line, line - scroll_);
        charts_[index].put_figure(std::move(figure));
    }
    apply(index, change);
}

bool App::rewrite_texts() {
    if (!page::rewrite(page_, environment(), shown())) {
        return false;
    }
    for (const page::DependentBlock& block : page_.dependent_blocks) {
        effects_.change(block.block);
    }
    dirty_ = true;
    return true;
}

void App::activate(std::string_view id) {
    const std::string copy(id); // the node that it may be of is drawn anew meanwhile
    id = copy;
    constexpr std::string_view language_prefix = "control/lang/";
    if (id == "control/theme") {
        set_theme(preferences_.theme == base::Theme::dark ? base::Theme::light : base::Theme::dark);
        effects_.chosen.emplace_back(id);
    } else if (id.starts_with("dialog/")) {
        activate_in_dialog(id);
    } else if (id.starts_with(language_prefix)) {
        const base::Language language = article_.find_language(id.substr(language_prefix.size()));
        if (language != nullptr && language != preferences_.language) {
            set_language(language);
            effects_.chosen.emplace_back(id);
        }
    } else if (const auto sort = page::sort_control(id)) {
        sort_table(*sort, id);
    } else if (const page::Phrase* phrase = find_phrase(page_, id)) {
        follow(*phrase);
    } else if (const scene::Node* node = scene::find(page_.semantics, id); node != nullptr && !node->href.empty()) {
        if (node->href.starts_with('#')) {
            lead_to_section(node->href.substr(1));
        } else {
            effects_.open = node->href;
        }
    } else if (const std::size_t slash = id.find('/'); slash != std::string_view::npos) {
        if (const std::optional<std::size_t> index = find_chart(id.substr(0, slash))) {
            activate_in_chart(*index, id.substr(slash + 1));
        }
    }
}

// Its heads stay where they are in the window.
void App::sort_table(const page::SortControl& control, std::string_view id) {
    const std::optional<base::Rect> head = place_of_node(id);
    page::toggle_sort(sorts_, control, environment());
    const float line = head ? head->center().y : reading_line();
    lay_out_keeping_position(line, line - scroll_);
}

// A place of the page: it comes to the window's upper edge, and the keyboard to its link.
void App::lead_to_section(const std::string& id) {
    const std::optional<base::Rect> place = place_of_node(id);
    if (!place) {
        return;
    }
    float top = place->y - page::sticky_margin;
    if (viewport_.scrolls_itself) { // else the host tells when it has got there
        top = std::round(reachable(top));
        scroll_to(top);
    }
    effects_.jumped = true;
    effects_.scroll_to = top;
    if (focus_.visible()) {
        const std::string link = id + "/link";
        move_focus(scene::find(page_.semantics, link) != nullptr ? link : id);
    }
}

void App::activate_in_chart(std::size_t index, std::string_view control) {
    ChartController& chart = charts_[index];
    const std::string& id = chart.spec().id;
    constexpr std::string_view choose = "choose/";
    if (control == "reset") {
        // The control goes away: the slider, or the plot, is where the reader was.
        const std::string left = id + (chart.state().growth ? "/growth" : "/plot");
        if (focus_.id() == id + "/reset") {
            move_focus(left);
        }
        if (chart.state().growth) {
            set_parameter(index, std::nullopt, left);
        } else {
            apply(index, chart.reset_zoom());
        }
    } else if (control == "table") {
        stop_playing();
        dialogs_.open_table(chart, environment());
        effects_.dialog_changed = true;
    } else if (control == "stick") {
        put_charts_away(!stuck_.away());
    } else if (control == "share") {
        stop_playing();
        dialogs_.open_downloads(index, chart, environment(), preferences_.published);
        effects_.dialog_changed = true;
    } else if (control == "listen") {
        play(index);
    } else if (control.starts_with(choose)) {
        stop_playing();
        const std::vector<std::size_t> before = chart.state().selected;
        const Change change = chart.choose(control.substr(choose.size()), environment());
        append(effects_.chosen, charts_[index].choices_since(before));
        apply(index, change);
    }
}

void App::activate_in_dialog(std::string_view id) {
    if (id == "dialog/close") {
        effects_.dialog_changed = dialogs_.close() || effects_.dialog_changed;
    } else if (dialogs_.chart() < charts_.size()) {
        if (id == "dialog/link" || id == "dialog/open") {
            pin(dialogs_.chart()); // the link begins at this chart, in this state
        }
        download(id, charts_[dialogs_.chart()], environment(), page_query(), effects_);
    }
}

void App::move_focus(std::string id) {
    focus_.set(id, focus_.visible());
    effects_.focus = std::move(id);
}

bool App::key(Key key) {
    if (key == Key::escape && (playback_.chart() || gestures_.dragging())) {
        stop_playing();
        perform(gestures_.cancel());
        return true;
    }
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        if (focus_.id() != charts_[i].spec().id + "/plot") {
            continue;
        }
        stop_playing();
        if (key == Key::table) {
            activate_in_chart(i, "table");
            return true;
        }
        const std::optional<Change> change = charts_[i].key(key, seen_of(i));
        if (change) {
            apply(i, *change);
        }
        return change.has_value();
    }
    const scene::Node* node = focus_.id().empty() ? nullptr : scene::find(page_.semantics, focus_.id());
    if (const auto value = node != nullptr && node->range ? slider_key(key, *node->range) : std::nullopt) {
        slide(std::string(focus_.id()), *value);
        return true;
    }
    if (key == Key::left || key == Key::up || key == Key::right || key == Key::down) {
        // Arrow keys within a group of radios choose, and take the focus along (ARIA Authoring Practices, radio group).
        const bool back = key == Key::left || key == Key::up;
        const std::string radio = focus_.radio(page_.semantics, back ? -1 : 1);
        if (!radio.empty()) {
            activate(radio);
            move_focus(radio);
        }
        return !radio.empty();
    }
    if (key == Key::escape && phrases_.target()) {
        stop_pointing();
        return true;
    }
    if (key == Key::enter && !focus_.id().empty()) {
        activate(std::string(focus_.id())); // a copy: the language switch renames nodes
        return true;
    }
    return false;
}

void App::focus(std::string_view id, bool visible) {
    if (!focus_.set(id, visible)) {
        return;
    }
    dirty_ = true;
    if (focus_.follow(page_.semantics)) {
        effects_.focus = focus_.id();
    }
    if (phrases_.triggered_by(HighlightTrigger::focus)) {
        const std::size_t chart = phrases_.target()->chart;
        if (id.starts_with(charts_[chart].spec().id + "/")) { // the controls that Tab goes to must not change under it
            apply(chart, {.picture = true, .by_reader = true}); // without what the phrase had laid on top
        } else {
            stop_pointing();
        }
    }
    focus_phrase();
}

std::string App::next_focus(bool backwards) const { return focus_.next(page_.semantics, backwards); }

// A second press ends it.
void App::play(std::size_t index) {
    const bool again = playback_.chart() == index;
    stop_playing();
    ChartController& chart = charts_[index];
    // The line that the reader has pointed at, or the one that matters.
    const std::optional<chart::Cursor> cursor = chart.state().cursor;
    const std::size_t series =
        cursor ? cursor->series
               : chart::strong_series(chart.figure(), chart.drawn_state(), chart.spec(), environment());
    chart::Sonification tones = chart::sonification(chart.figure(), series);
    if (again || tones.tones.empty()) {
        return;
    }
    const chart::Cursor first = tones.tones.front().cursor;
    effects_.sonification = tones;
    playback_.start(index, std::move(tones));
    apply(index, chart.start_playing(first, seen_of(index)));
}

void App::stop_playing() {
    if (const std::optional<std::size_t> index = playback_.chart()) {
        apply(*index, charts_[*index].stop_playing());
    }
}

} // namespace app
