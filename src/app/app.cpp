// The page and its charts: layouts, scroll steps, frames. What a reader does to them stands in input.cpp.
#include "app/app.hpp"
#include "app/focus_ring.hpp"
#include "app/highlight.hpp"

#include "page/compose.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace app {
namespace {

// Gives the figure's node of the page what has been drawn, in its place. Returns whether that is anything new.
bool mirror_nodes(scene::Node drawn, scene::Node* node) {
    if (node == nullptr || (node->children == drawn.children && node->name == drawn.name)) {
        return false;
    }
    const base::Rect rect = node->rect;
    const auto sticky = node->sticky;
    *node = std::move(drawn);
    node->rect = rect;
    node->sticky = sticky;
    return true;
}

} // namespace

App::App(content::Article article, text::FontSet fonts, const Preferences& preferences)
    : article_(std::move(article)), pyramids_(article_), fonts_(std::move(fonts)), preferences_(preferences) {
    if (preferences_.language == nullptr) {
        preferences_.language = article_.languages.front().get();
    }
}

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

base::Rect App::window() const { return {0, scroll_, viewport_.size.width, viewport_.size.height}; }

std::optional<std::size_t> App::find_chart(std::string_view id) const {
    const auto found = std::find_if(charts_.begin(), charts_.end(),
                                    [id](const ChartController& chart) { return chart.spec().id == id; });
    return found != charts_.end() ? std::optional(static_cast<std::size_t>(found - charts_.begin())) : std::nullopt;
}

float App::reading_line(std::size_t index) const {
    const bool below = !page_.columns && stuck_.shows(view(), index);
    const float covered = below ? page_.charts[index].stuck->height : 0;
    return below ? scroll_ + covered + (viewport_.size.height - covered) / 3 : reading_line();
}

base::Rect App::place_of(std::size_t index) const {
    return stuck_.shows(view(), index) ? *stuck_.place(view(), index) : page::place(page_.charts[index], scroll_);
}

base::Rect App::seen_of(std::size_t index) const {
    const base::Rect place = place_of(index);
    return window().moved({-place.x, -place.y});
}

std::vector<chart::State> App::shown() const {
    std::vector<chart::State> shown(charts_.empty() ? 0 : article_.charts.size());
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        shown[page_.charts[i].chart] = charts_[i].state();
    }
    return shown;
}

void App::place_all() {
    std::vector<std::string_view> stuck;
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        if (stuck_.keeps_room(view(), i)) {
            stuck.emplace_back(charts_[i].spec().id);
        }
    }
    page_ = page::layout(environment(),
                         {viewport_.size.width, viewport_.size.height, viewport_.scrolls_itself,
                          preferences_.single_chart, std::move(stuck), sorts_},
                         shown());
    stuck_.reset(page_.charts.size());
    phrases_.light({});
    for (std::size_t i = 0; i < page_.charts.size(); ++i) { // their order is the article's own; their states stay
        if (i == charts_.size()) {
            charts_.emplace_back(article_.charts[page_.charts[i].chart]);
            if (const std::vector<content::View>& views = charts_[i].spec().views; !views.empty()) {
                charts_[i].call(views.front());
            }
        }
        charts_[i].end_transition();
        redraw(i, false);
    }
    effects_.page_changed = true;
    effects_.parts_changed.clear();
    dirty_ = true;
}

void App::lay_out() {
    scroll_anchor_.forget();
    place_all();
    apply_scroll_step();
}

// Text that moves under the reader's eyes is brought back to them. `in_window`: where `line` is to be, if that is not
// the reading line.
void App::lay_out_keeping_position(float line, std::optional<float> in_window) {
    const float before = scroll_;
    ScrollAnchor::Place place =
        in_window ? ScrollAnchor::place_at(page_.anchors, line) : scroll_anchor_.place(page_.anchors, line, scroll_);
    scroll_anchor_.forget();
    place_all();
    const std::optional<float> target = ScrollAnchor::line_of(page_.anchors, place);
    // At its top the page stays there, and where the host scrolls, it cannot.
    if (before >= 1 && target && viewport_.scrolls_itself) {
        scroll_ = reachable(*target - in_window.value_or(viewport_.size.height * page::reading_height));
        effects_.scroll_to = scroll_;
        for (ChartController& chart : charts_) {
            chart.shift(scroll_ - before);
        }
        if (!in_window) {
            scroll_anchor_.keep(std::move(place), scroll_);
        }
    }
    apply_scroll_step();
}

void App::resize(const Viewport& viewport) {
    const bool width_changed = viewport.size.width != viewport_.size.width;
    // In a single column it decides how high a stuck chart is, which must not change with a phone's browser bars.
    const float higher = std::abs(viewport.size.height - page_.window_height);
    const bool height_matters = page_.columns ? higher > 0 : higher > page_.window_height / 4;
    const bool first = page_.semantics.empty();
    const bool hosted_otherwise = viewport.scrolls_itself != viewport_.scrolls_itself;
    const float line = reading_line();
    viewport_ = viewport;
    dirty_ = true;
    if (width_changed) {
        stop_pointing();
        perform(gestures_.cancel()); // what was under the pointer is elsewhere
    }
    if (first) {
        lay_out();
    } else if (width_changed || height_matters || hosted_otherwise) {
        lay_out_keeping_position(line);
    }
}

void App::scroll_to(float top) {
    // A host that has not carried out the scroll it is due to make reports where the window was.
    const bool outdated = effects_.scroll_to.has_value() && viewport_.scrolls_itself;
    if (top == scroll_ || outdated) {
        return;
    }
    const bool rounded = std::abs(top - scroll_) < 1; // by a host that cannot stand between two pixels
    // On the way, or there: the strip that a host names has a margin round what is seen.
    const bool led = led_ && (std::abs(top - led_->top) < std::abs(scroll_ - led_->top) ||
                              (top <= led_->top && led_->top < top + viewport_.size.height));
    scroll_ = top;
    dirty_ = true;
    if (rounded) {
        return;
    }
    if (led) {
        charts_[led_->chart].pin_at(scroll_);
        return;
    }
    led_.reset();
    // The keyboard's phrase is pointed at for as long as it can be seen; the mouse's has moved away.
    const bool focused = phrases_.triggered_by(HighlightTrigger::focus);
    const page::Phrase* phrase = focused ? find_phrase(page_, phrases_.target()->phrase) : nullptr;
    if (phrase == nullptr || !phrase->lines.front().intersects(window())) {
        phrases_.stop_waiting();
        stop_pointing();
    }
    // A finger that scrolls has left the point it touched; so has the mouse, whose chart moved away under it.
    clear_cursors(std::nullopt);
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
    effects_.dialog_changed = dialogs_.close() || effects_.dialog_changed;
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
    stop_playing();
    for (ChartController& chart : charts_) {
        chart.forget_data();
    }
    gestures_ = {};
    effects_.dialog_changed = dialogs_.close() || effects_.dialog_changed;
    for (std::size_t i = 0; i < charts_.size() && !page_.semantics.empty(); ++i) {
        fit_height(i); // may place all charts anew
        redraw(i, false);
    }
}

void App::zoom_to(std::string_view chart, double from, double to) {
    if (const std::optional<std::size_t> index = find_chart(chart)) {
        apply(*index, charts_[*index].zoom_to(from, to, environment()));
    }
}

void App::apply_scroll_step() {
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        if (!page_.columns && (stuck_.away() || !page_.charts[i].stuck)) {
            continue; // not beside the passage that speaks of it
        }
        const content::Chart& spec = charts_[i].spec();
        const bool beside = page_.columns || stuck_.keeps_room(view(), i);
        const content::ViewRef* called = beside ? page::view_at(page_, spec.id, reading_line(i)) : nullptr;
        const content::View* wanted = called != nullptr    ? content::find_view(spec, called->view)
                                      : spec.views.empty() ? nullptr
                                                           : &spec.views.front();
        // The control that Tab reaches must not change under the keyboard by the scroll that brought it into view.
        const bool operated = focus_.visible() && focus_.id().starts_with(spec.id + "/");
        // On the way to its buttons, or to see all of it, the reader's choice must not be lost.
        const float patience = viewport_.size.height / 5;
        if (wanted != nullptr && !operated && charts_[i].follows(*wanted, scroll_, patience)) {
            apply(i, charts_[i].call(*wanted));
        }
    }
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        if (stuck_.update(view(), i)) {
            if (!stuck_.place(view(), i)) {
                fit_height(i); // may place all charts anew
            }
            redraw(i, false);
        }
    }
}

void App::put_charts_away(bool away) {
    stuck_.put_away(away);
    for (ChartController& chart : charts_) {
        if (away && !page_.columns && !chart.pinned() && !chart.spec().views.empty()) {
            chart.call(chart.spec().views.front()); // what it was drawn with, out of the reader's sight
        }
    }
    lay_out_keeping_position(reading_line());
}

const ChartController* App::chart(std::string_view id) const {
    const std::optional<std::size_t> index = find_chart(id);
    return index ? &charts_[*index] : nullptr;
}

bool App::beside_text(std::string_view chart) const {
    const std::optional<std::size_t> index = find_chart(chart);
    return page_.columns || (index && stuck_.shows(view(), *index));
}

// Brings everything else in line with what has changed of a chart.
void App::apply(std::size_t index, const Change& change) {
    if (change.by_reader) {
        pin(index);
    }
    if (playback_.chart() == index && !charts_[index].state().playing) {
        playback_.stop();
        effects_.sonification = chart::Sonification{};
    }
    if (phrases_.points_into(index) && charts_[index].control() != ChartController::Control::phrase) {
        phrases_.release();
    }
    if (change.height) {
        fit_height(index);
    }
    if (change.picture) {
        redraw(index, change.animated);
    }
}

// The reader chose something there: scroll steps wait, and no phrase takes it back.
void App::pin(std::size_t index) {
    charts_[index].pin(scroll_);
    address_.chart = charts_[index].spec().id;
}

// A choice with more or fewer rows, in the flow of a single column: what follows moves, what is above stays.
void App::fit_height(std::size_t index) {
    const base::Rect place = page_.charts[index].rect;
    if (page_.columns || stuck_.keeps_room(view(), index) ||
        chart::natural_height(charts_[index].spec(), charts_[index].state(), place.width, environment()) ==
            place.height) {
        return;
    }
    chart::Figure before = charts_[index].take_figure();
    lay_out();
    charts_[index].put_figure(std::move(before));
}

void App::redraw(std::size_t index, bool animated) {
    const base::Rect place = page_.charts[index].rect;
    const base::Rect stands = place_of(index);
    const bool stuck = stuck_.shows(view(), index);
    charts_[index].draw({{place.width, stands.height}, seen_of(index), stuck}, animated && !preferences_.reduced_motion,
                        environment());
    if (stuck) {
        stuck_.set_in_flow(index, charts_[index].around_plot({place.width, place.height}, environment()));
    }
    scene::Node nodes = stuck_.nodes(view(), index, charts_[index].figure(), preferences_.language);
    if (mirror_nodes(std::move(nodes), scene::find(page_.semantics, charts_[index].spec().id))) {
        effects_.change(charts_[index].spec().id);
    }
    light_phrases();
    dirty_ = true;
}

float App::reachable(float top) const {
    return std::clamp(top, 0.F, std::max(0.F, page_.size.height - viewport_.size.height));
}

bool App::advance(double host_now) {
    // A clock that is set back would hold what moves until it has caught up, and ask for frames all the while.
    clock_.now += std::max(0.0, host_now - clock_.told.value_or(host_now));
    clock_.told = host_now;
    const double now = clock_.now;
    bool moving = false;
    if (const std::optional<std::size_t> index = playback_.chart()) {
        const std::optional<chart::Cursor> cursor = playback_.advance(now);
        moving = cursor.has_value();
        apply(*index, cursor ? charts_[*index].set_cursor(cursor, seen_of(*index)) : charts_[*index].stop_playing());
    }
    moving = phrases_.advance(now) || moving;
    if (const std::optional<std::string> phrase = phrases_.take_due()) {
        end_hover(*phrase);
    }
    for (ChartController& chart : charts_) {
        dirty_ = dirty_ || chart.in_transition();
        moving = chart.advance(now, environment()) || moving;
    }
    return moving;
}

scene::Scene App::compose() {
    dirty_ = false;
    scene::Scene scene;
    scene.size = viewport_.size;
    page::compose(page_, environment().palette(), window(), phrases_.lit(), scene);
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        const base::Rect rect = page::place(page_.charts[i], scroll_);
        if (rect.intersects(window())) {
            scene::Scene figure;
            figure.items = (stuck_.shows(view(), i) ? stuck_.in_flow(i) : charts_[i].figure().scene).items;
            scene::move(figure, {rect.x, rect.y});
            scene::append(scene, std::move(figure));
        }
    }
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        stuck_.draw(view(), i, charts_[i].figure(), environment(), scene);
    }
    if (const auto& target = phrases_.target()) {
        if (const page::Phrase* phrase = find_phrase(page_, target->phrase)) {
            draw_highlight(scene, *phrase, charts_[target->chart], {place_of(target->chart), window(), page_.columns},
                           environment());
        }
    }
    if (const std::optional<base::Rect> rect = focus_.visible() ? place_of_node(focus_.id()) : std::nullopt) {
        draw_focus_ring(scene, scene::find(page_.semantics, focus_.id()), *rect, environment().palette());
    }
    return scene;
}

Effects App::take_effects() {
    if ((effects_.page_changed || !effects_.parts_changed.empty()) && focus_.follow(page_.semantics)) {
        effects_.focus = focus_.id();
    }
    if (std::string address = this->address(); address != address_.told) {
        address_.told = address;
        effects_.address = std::move(address);
    }
    return std::exchange(effects_, {});
}

bool App::report(Outcome outcome, std::string_view detail) {
    const bool said = dialogs_.report(outcome, detail, preferences_.language);
    effects_.dialog_changed = said || effects_.dialog_changed;
    return said;
}

} // namespace app
