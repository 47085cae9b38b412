// State changes; pointer and key handling stands in input.cpp.
#include "app/app.hpp"

#include "chart/data/draw_context.hpp"
#include "chart/figure/slider.hpp"
#include "page/compose.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace app {
namespace {

enum class Reach : unsigned char { tab, tab_and_arrows };

// Of a group of radios Tab reaches the checked one; arrow keys lead to the others.
void collect_focusable(const std::vector<scene::Node>& nodes, Reach reach, std::vector<std::string>& ids) {
    for (const scene::Node& node : nodes) {
        const bool left_to_arrows = node.role == scene::Role::radio && !node.state.checked && reach == Reach::tab;
        const bool takes_focus = scene::is_control(node.role) || node.role == scene::Role::image;
        if (takes_focus && !node.state.disabled && !left_to_arrows) {
            ids.push_back(node.id);
        }
        collect_focusable(node.children, reach, ids);
    }
}

// What a node belongs to: its chart or its block of text.
std::string_view owner(std::string_view id) { return id.substr(0, id.find_first_of("/~.")); }

} // namespace

App::App(content::Article article, text::FontSet fonts, const Preferences& preferences)
    : article_(std::move(article)), pyramids_(article_), fonts_(std::move(fonts)), preferences_(preferences) {}

chart::Environment App::environment() const {
    return {.article = article_,
            .fonts = fonts_,
            .language = preferences_.language,
            .theme = preferences_.theme,
            .contrast = preferences_.contrast,
            .sound = preferences_.sound,
            .pyramids = &pyramids_,
            .heading_level = content::find_chart(article_, preferences_.single_chart) != nullptr ? 1 : 3};
}

float App::reading_line() const { return scroll_ + viewport_.size.height * page::reading_height; }

const content::Chart& App::spec(const ChartView& view) const { return article_.charts[page_.charts[view.place].chart]; }

const App::ChartView* App::find_chart(std::string_view id) const {
    const auto found =
        std::find_if(charts_.begin(), charts_.end(), [&](const ChartView& view) { return spec(view).id == id; });
    return found != charts_.end() ? &*found : nullptr;
}

base::Rect App::place_of(const ChartView& view) const { return page::place(page_.charts[view.place], scroll_); }

base::Rect App::seen_of(const ChartView& view) const {
    const base::Rect place = place_of(view);
    return {-place.x, scroll_ - place.y, viewport_.size.width, viewport_.size.height};
}

std::vector<chart::State> App::shown() const {
    std::vector<chart::State> shown(charts_.empty() ? 0 : article_.charts.size());
    for (const ChartView& view : charts_) {
        shown[page_.charts[view.place].chart] = view.state;
    }
    return shown;
}

void App::lay_out() {
    kept_.reset();
    place_all();
    apply_scroll_step();
}

void App::place_all() {
    page_ = page::layout(
        environment(),
        {viewport_.size.width, viewport_.size.height, viewport_.scrolls_itself, preferences_.single_chart}, shown());
    lit_.clear();
    std::vector<ChartView> before = std::move(charts_);
    charts_.clear();
    for (std::size_t i = 0; i < page_.charts.size(); ++i) {
        ChartView view;
        if (i < before.size()) { // the order of charts is the article's own; their states stay
            view = std::move(before[i]);
        }
        view.place = i;
        view.transition.reset();
        charts_.push_back(std::move(view));
        ChartView& placed = charts_.back();
        const content::Chart& chart = spec(placed);
        if (i >= before.size() && !chart.views.empty()) {
            placed.called = chart.views.front().id;
            show_view(placed, chart.views.front());
        } else {
            redraw(placed, false);
        }
    }
    effects_.page_changed = true;
    effects_.parts_changed.clear();
    dirty_ = true;
}

App::Reading App::reading(float line) const {
    Reading found;
    for (const page::Anchor& anchor : page_.anchors) {
        if (anchor.top <= line) {
            found.anchor = anchor.id;
            const float height = std::max(1.F, anchor.bottom - anchor.top);
            found.share = std::min(1.F, (line - anchor.top) / height);
        }
    }
    return found;
}

// Text that moves under the reader's eyes is brought back to them: same block, same share of it above the line, which
// is where they were before the change. `in_window`: where the line is to be, if not at the reader's eyes. Who has not
// scrolled since the last change is where they were before that: turned and turned back, the page is as it was.
void App::lay_out_keeping_position(float line, std::optional<float> in_window) {
    const float before = scroll_;
    const bool unmoved = kept_ && !in_window && std::abs(kept_->scroll - before) < 1;
    Reading place = unmoved ? *kept_ : reading(line);
    kept_.reset();
    place_all();
    const auto anchor = std::find_if(page_.anchors.begin(), page_.anchors.end(),
                                     [&](const page::Anchor& candidate) { return candidate.id == place.anchor; });
    // At its top the page stays there, and where the host scrolls, it cannot.
    if (before >= 1 && anchor != page_.anchors.end() && viewport_.scrolls_itself) {
        const float target = anchor->top + place.share * (anchor->bottom - anchor->top);
        scroll_ = reachable(target - in_window.value_or(viewport_.size.height * page::reading_height));
        effects_.scroll_to = scroll_;
        for (ChartView& view : charts_) {
            view.pinned_at += scroll_ - before; // no reader scrolled on
        }
        if (!in_window) {
            place.scroll = scroll_;
            kept_ = std::move(place);
        }
    }
    apply_scroll_step();
}

void App::resize(const Viewport& viewport) {
    const bool width_changed = viewport.size.width != viewport_.size.width;
    const bool height_matters = page_.columns && viewport.size.height != viewport_.size.height;
    const bool first = page_.semantics.empty();
    const bool hosted_otherwise = viewport.scrolls_itself != viewport_.scrolls_itself;
    const float line = reading_line();
    viewport_ = viewport;
    dirty_ = true;
    if (width_changed) {
        stop_pointing();
        cancel_gestures(); // what was under the pointer is elsewhere
    }
    if (first) {
        lay_out();
    } else if (width_changed || height_matters || hosted_otherwise) {
        lay_out_keeping_position(line);
    }
}

void App::scroll_to(float top) {
    if (top == scroll_) {
        return;
    }
    const bool rounded = std::abs(top - scroll_) < 1; // by a host that cannot stand between two pixels
    scroll_ = top;
    dirty_ = true;
    if (rounded) {
        return;
    }
    // The keyboard's phrase is pointed at for as long as it can be seen; the mouse's has moved away.
    const page::Phrase* phrase = pointed_ ? find_phrase(pointed_->phrase) : nullptr;
    const base::Rect window{0, scroll_, viewport_.size.width, viewport_.size.height};
    if (phrase == nullptr || pointed_->trigger != HighlightTrigger::focus ||
        !phrase->lines.front().intersects(window)) {
        hover_.reset();
        stop_pointing();
    }
    // A finger that scrolls has left the point it touched; so has the mouse, whose chart moved away under it.
    clear_cursors(nullptr);
    apply_scroll_step();
}

void App::set_theme(base::Theme theme) {
    theme_chosen_ = true;
    if (theme == preferences_.theme) {
        return;
    }
    preferences_.theme = theme;
    effects_.theme_changed = true;
    lay_out();
}

void App::follow_theme(base::Theme theme) {
    if (!theme_chosen_) {
        set_theme(theme);
        theme_chosen_ = false;
    }
}

void App::set_contrast(base::Contrast contrast) {
    if (contrast != preferences_.contrast) {
        preferences_.contrast = contrast;
        lay_out();
    }
}

void App::set_language(base::Language language) {
    if (language == preferences_.language) {
        return;
    }
    preferences_.language = language;
    effects_.language_changed = true;
    close_dialog();
    stop_playing();
    stop_pointing();
    lay_out_keeping_position(reading_line());
}

void App::set_reduced_motion(bool reduced) { preferences_.reduced_motion = reduced; }

void App::replace_dataset(content::Dataset dataset) {
    for (content::Dataset& old : article_.datasets) {
        if (old.id == dataset.id) {
            pyramids_.add(dataset);
            old = std::move(dataset);
            break;
        }
    }
    for (ChartView& view : charts_) { // their figures refer to the old data
        view.figure = {};
        view.state.range.reset();
        view.state.cursor.reset();
        view.begun.reset();
    }
    gestures_ = {};
    close_dialog();
    stop_playing();
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        fit_height(i); // may place all charts anew
        redraw(charts_[i], false);
    }
}

void App::zoom_to(std::string_view chart, double from, double to) {
    for (ChartView& view : charts_) {
        const auto limits = chart::limits(spec(view), view.state, environment());
        if (spec(view).id == chart && limits && from < to) {
            const auto at = [&](double share) {
                return limits->from + static_cast<base::Instant>(std::clamp(share, 0.0, 1.0) *
                                                                 static_cast<double>(limits->to - limits->from));
            };
            view.state.range = content::TimeRange{at(from), at(to)};
            pin(view);
            redraw(view, false);
        }
    }
}

void App::apply_scroll_step() {
    if (!page_.columns) {
        return; // in a single column a chart is not beside the passage that speaks of it
    }
    for (ChartView& view : charts_) {
        const content::Chart& chart = spec(view);
        const content::ViewRef* called = page::view_at(page_, chart.id, reading_line());
        const content::View* wanted = called != nullptr     ? content::find_view(chart, called->view)
                                      : chart.views.empty() ? nullptr
                                                            : &chart.views.front();
        // The control that Tab reaches must not change under the keyboard by the scroll that brought it into view.
        const bool operated = focus_visible_ && focus_.starts_with(chart.id + "/");
        // On the way to its buttons, or to see all of it, the reader's choice must not be lost.
        const bool held = view.pinned && std::abs(scroll_ - view.pinned_at) < viewport_.size.height / 5;
        if (wanted == nullptr || wanted->id == view.called || operated || held) {
            continue;
        }
        view.called = wanted->id;
        view.pinned = false;
        if (!points_into(view)) {
            show_view(view, *wanted);
        } else if (pointed_->before) {
            pointed_->before = state_of(view, *wanted);
        }
    }
}

chart::State App::state_of(const ChartView& view, const content::View& wanted) const {
    chart::State state = chart::state_of(spec(view), wanted, view.state);
    state.cursor.reset();
    state.summarized = false;
    return state;
}

void App::show_view(ChartView& view, const content::View& wanted) {
    if (view.state.playing) {
        stop_playing();
    }
    const bool drawn = view.figure.scene.size.width > 0;
    view.state = state_of(view, wanted);
    redraw(view, drawn);
}

// A choice with more or fewer rows, in the flow of a single column: what follows moves, what is above stays.
void App::fit_height(std::size_t index) {
    const page::ChartPlace& place = page_.charts[charts_[index].place];
    const float height =
        chart::natural_height(spec(charts_[index]), charts_[index].state, place.rect.width, environment());
    if (page_.columns || height == place.rect.height) {
        return;
    }
    chart::Figure before = std::move(charts_[index].figure);
    lay_out();
    charts_[index].figure = std::move(before);
}

void App::redraw(ChartView& view, bool animated) {
    const page::ChartPlace& place = page_.charts[view.place];
    view.state.seen = seen_of(view);
    chart::Figure next =
        chart::draw(spec(view), drawn_state(view), {place.rect.width, place.rect.height}, environment());
    const bool moving =
        animated && !preferences_.reduced_motion && view.figure.scene.size.width == next.scene.size.width;
    if (moving) {
        Transition transition;
        transition.from = std::move(view.figure.scene);
        transition.to = next;
        if (view.figure.window && next.window && view.figure.scales.value.type == next.scales.value.type) {
            transition.zoom = {*view.figure.window, view.figure.plot};
        }
        view.transition = std::move(transition);
        // The first frame of the way is the picture that was there.
        next.scene.items = view.transition->from.items;
    } else if (view.transition && view.transition->to.scene.size.width == next.scene.size.width) {
        // A pointer that leaves the control it has pressed does not cut the way short; it ends in the newer picture.
        view.transition->to = next;
        next.scene.items = std::move(view.figure.scene.items);
    } else {
        view.transition.reset();
    }
    view.figure = std::move(next);
    refresh_nodes(view);
    light_phrases();
    dirty_ = true;
}

void App::refresh_nodes(const ChartView& view) {
    const content::Chart& chart = spec(view);
    scene::Node* node = scene::find(page_.semantics, chart.id);
    if (node == nullptr || view.figure.scene.semantics.empty()) {
        return;
    }
    const base::Rect rect = node->rect;
    const auto sticky = node->sticky;
    const std::vector<scene::Node>& drawn = view.figure.scene.semantics;
    if (node->children == drawn.front().children && node->name == drawn.front().name) {
        return;
    }
    *node = drawn.front();
    node->rect = rect;
    node->sticky = sticky;
    note_change(chart.id);
}

void App::note_change(const std::string& part) {
    std::vector<std::string>& changed = effects_.parts_changed;
    if (std::find(changed.begin(), changed.end(), part) == changed.end()) {
        changed.push_back(part);
    }
}

float App::reachable(float top) const {
    return std::clamp(top, 0.F, std::max(0.F, page_.size.height - viewport_.size.height));
}

bool App::advance(double now) {
    bool moving = advance_playing(now);
    moving = advance_hover(now) || moving;
    for (ChartView& view : charts_) {
        if (!view.transition) {
            continue;
        }
        Transition& transition = *view.transition;
        transition.start = transition.start.value_or(now);
        const double share = (now - *transition.start) / transition_seconds;
        dirty_ = true;
        if (share >= 1) {
            view.figure = std::move(transition.to);
            view.transition.reset();
            continue;
        }
        moving = true;
        const float t = eased(static_cast<float>(std::max(0.0, share)));
        if (transition.zoom) {
            view.figure = chart::tween(transition.to, spec(view), drawn_state(view), environment(),
                                       lerp(transition.zoom->from, *transition.to.window, t),
                                       base::lerp(transition.zoom->frame, transition.to.plot, t));
        } else {
            view.figure.scene.items = scene::interpolate(transition.from, transition.to.scene, t).items;
        }
    }
    return moving;
}

scene::Scene App::compose() {
    dirty_ = false;
    scene::Scene scene;
    scene.size = viewport_.size;
    const base::Rect window{0, scroll_, viewport_.size.width, viewport_.size.height};
    page::compose(page_, palette(), window, lit_, scene);
    for (const ChartView& view : charts_) {
        const base::Rect rect = place_of(view);
        if (rect.intersects(window)) {
            scene::Scene figure;
            figure.items = view.figure.scene.items;
            scene::move(figure, {rect.x, rect.y});
            scene::append(scene, std::move(figure));
        }
    }
    draw_pointed(scene);
    if (focus_visible_) {
        if (const std::optional<base::Rect> rect = place_of_node(focus_)) {
            const base::Color color = palette().focus;
            const scene::Node* node = scene::find(page_.semantics, focus_);
            const bool slider = node != nullptr && node->role == scene::Role::slider;
            const base::Rect ring = slider ? chart::thumb_rect(*node->range, *rect).grown(3) : rect->grown(2);
            const float radius = slider ? ring.width / 2 : 3;
            scene.items.push_back({"focus", scene::Rectangle{ring, {0, 0, 0, 0}, scene::Stroke{color, 2}, radius}});
        }
    }
    return scene;
}

// The focused control may be taken away under the keyboard: by a view that is called, a choice, a new layout. Then its
// nearest neighbour that is left has the focus, one of the same chart before any other.
void App::keep_focus() {
    if (focus_.empty()) {
        return;
    }
    if (scene::find(page_.semantics, focus_) != nullptr) {
        focus_order_.clear();
        collect_focusable(page_.semantics, Reach::tab_and_arrows, focus_order_);
        return;
    }
    const auto here = std::find(focus_order_.begin(), focus_order_.end(), focus_);
    if (here == focus_order_.end()) {
        return; // never a node of the page
    }
    std::vector<std::string> left;
    collect_focusable(page_.semantics, Reach::tab, left);
    std::string nearest;
    std::ptrdiff_t min = std::numeric_limits<std::ptrdiff_t>::max();
    for (auto candidate = focus_order_.begin(); candidate != focus_order_.end(); ++candidate) {
        const bool near = owner(*candidate) == owner(focus_);
        const std::ptrdiff_t distance = std::abs(candidate - here) + (near ? 0 : std::ssize(focus_order_));
        if (distance < min && std::find(left.begin(), left.end(), *candidate) != left.end()) {
            min = distance;
            nearest = *candidate;
        }
    }
    focus_ = nearest;
    if (!nearest.empty()) {
        effects_.focus = nearest;
    }
}

Effects App::take_effects() {
    if (effects_.page_changed || !effects_.parts_changed.empty()) {
        keep_focus();
    }
    if (std::string address = this->address(); address != address_) {
        address_ = address;
        effects_.address = std::move(address);
    }
    Effects taken = std::move(effects_);
    effects_ = {};
    return taken;
}

void App::focus(std::string_view id, bool visible) {
    if (focus_ == id && focus_visible_ == visible) {
        return;
    }
    focus_ = id;
    focus_visible_ = visible;
    dirty_ = true;
    keep_focus();
    if (pointed_ && pointed_->trigger == HighlightTrigger::focus) {
        ChartView& view = charts_[pointed_->chart];
        if (id.starts_with(spec(view).id + "/")) { // the controls that Tab goes to must not change under it
            pin(view);
            redraw(view, false); // without what the phrase had laid on top
        } else {
            stop_pointing();
        }
    }
    focus_phrase();
}

std::string App::next_focus(bool backwards) const {
    std::vector<std::string> ids;
    collect_focusable(page_.semantics, Reach::tab, ids);
    if (backwards) {
        std::reverse(ids.begin(), ids.end());
    }
    const auto here = std::find(ids.begin(), ids.end(), focus_);
    const auto next = here == ids.end() ? ids.begin() : here + 1;
    return next == ids.end() ? std::string() : *next;
}

} // namespace app
