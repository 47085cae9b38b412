// Words and marks that point at each other. A phrase that is hovered or has the keyboard shows its view for as long;
// one that is followed leaves it shown. A point at the cursor lights the phrases that speak of it.
#include "app/app.hpp"

#include "chart/reading/named_point.hpp"
#include "page/leader.hpp"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

// A mouse on its way across the text points at nothing.
constexpr double hover_seconds = 0.12;
// The leader's way past the chart's left edge.
constexpr float to_gutter = 28;

bool shows_same(const chart::State& a, const chart::State& b) {
    return a.selected == b.selected && a.range == b.range && a.highlight == b.highlight;
}

std::optional<base::Point> place_in(const chart::Figure& figure, const std::optional<chart::Cursor>& cursor) {
    return cursor ? chart::find_point(figure, *cursor) : std::nullopt;
}

const scene::Item* find_item(const scene::Scene& scene, std::string_view id) {
    const auto found =
        std::find_if(scene.items.begin(), scene.items.end(), [id](const scene::Item& item) { return item.id == id; });
    return found == scene.items.end() ? nullptr : &*found;
}

// Ids of the items that draw what the phrase speaks of, where it is no point at the cursor.
struct MarkIds {
    std::string mark;  // an annotation's dot, a reference line or a whole column's segments
    std::string label; // what begins so
};

MarkIds ids_of(const content::Shown& shown, const content::ChartConfig& config) {
    const std::string chart = shown.view.chart + "/";
    if (!shown.annotation.empty()) {
        const std::string note = chart + "annotation/" + shown.annotation;
        return {note + "/dot", note + "/0"};
    }
    if (shown.rule) {
        const std::string rule = chart + "mark/" + std::to_string(*shown.rule) + "/rule";
        return {rule, rule + "/"};
    }
    const auto* column = shown.at && shown.at->series.empty() ? std::get_if<std::string>(&shown.at->x) : nullptr;
    for (std::size_t i = 0; column != nullptr && i < config.marks->size(); ++i) {
        if (std::holds_alternative<content::StackMark>((*config.marks)[i])) {
            const std::string mark = chart + "mark/" + std::to_string(i);
            return {mark + "/segment/" + *column + "/", mark + "/total/" + *column};
        }
    }
    return {};
}

// A reference line and its words, or a column and its total.
void stress(scene::Scene& scene, const MarkIds& ids, base::Color color, const text::FontSet& fonts) {
    std::optional<base::Rect> column;
    for (scene::Item& item : scene.items) {
        if (auto* run = std::get_if<scene::TextRun>(&item.shape); run != nullptr && item.id.starts_with(ids.label)) {
            run->color = color;
            run->style.face = text::Face::sans_semibold;
            const float width = fonts.width(run->style, run->text);
            run->baseline.x -= (width - run->width) / 2;
            run->width = width;
        } else if (auto* line = std::get_if<scene::Polyline>(&item.shape); line != nullptr && item.id == ids.mark) {
            line->stroke = {color, 2};
        } else if (const auto* part = std::get_if<scene::Rectangle>(&item.shape);
                   part != nullptr && ids.mark.ends_with('/') && item.id.starts_with(ids.mark)) {
            column = column ? base::united(*column, part->rect) : part->rect;
        }
    }
    if (column) {
        scene.items.push_back(
            {ids.mark + "ring", scene::Rectangle{column->grown(1), {0, 0, 0, 0}, scene::Stroke{color, 2}}});
    }
}

base::Rect box_of(const scene::TextRun& run) {
    return base::Rect{run.baseline.x, run.baseline.y - run.style.size * 0.8F, run.width, run.style.size}.grown(2);
}

// Where a leader may end, the better place first: at the mark itself or before its label.
std::vector<base::Point> ends_of(const scene::Scene& scene, const MarkIds& ids) {
    std::vector<base::Point> ends;
    for (const scene::Item& item : scene.items) {
        if (const auto* dot = std::get_if<scene::Dot>(&item.shape); dot != nullptr && item.id == ids.mark) {
            ends.insert(ends.begin(), dot->center);
        } else if (const auto* run = std::get_if<scene::TextRun>(&item.shape);
                   run != nullptr && item.id.starts_with(ids.label)) {
            ends.push_back({run->baseline.x - 7, run->baseline.y - 5});
        }
    }
    return ends;
}

} // namespace

const page::Phrase* App::find_phrase(std::string_view id) const {
    const auto found = std::find_if(page_.phrases.begin(), page_.phrases.end(),
                                    [id](const page::Phrase& phrase) { return phrase.id == id; });
    return found == page_.phrases.end() ? nullptr : &*found;
}

void App::hover(const PointerEvent& event, const scene::Node* control) {
    const base::Point in_window{event.at.x, event.at.y - scroll_};
    // The page that moves under a resting mouse points at nothing either.
    const bool rests = mouse_ == in_window && event.phase == Phase::move;
    mouse_ = in_window;
    if (event.pointer == Pointer::touch || rests || !page_.columns) {
        return;
    }
    const page::Phrase* phrase = control != nullptr && !gestures_.dragging() ? find_phrase(control->id) : nullptr;
    const std::string over = phrase != nullptr ? phrase->id : "";
    const bool hovers = pointed_ && pointed_->trigger == HighlightTrigger::hover;
    if (over == (hovers ? pointed_->phrase : "")) {
        hover_.reset();
    } else if (!hover_ || hover_->phrase != over) {
        hover_ = Hover{over, std::nullopt};
    }
    if (hover_ && (event.phase == Phase::down || event.phase == Phase::leave)) {
        end_hover();
    }
}

bool App::advance_hover(double now) {
    if (!hover_) {
        return false;
    }
    hover_->since = hover_->since.value_or(now);
    if (now - *hover_->since < hover_seconds) {
        return true;
    }
    end_hover();
    return false;
}

// The mouse has stayed on a phrase, or off all of them.
void App::end_hover() {
    const std::string over = hover_->phrase;
    hover_.reset();
    if (const page::Phrase* phrase = find_phrase(over)) {
        point_at(*phrase, HighlightTrigger::hover);
        return;
    }
    if (pointed_ && pointed_->trigger == HighlightTrigger::hover) {
        stop_pointing();
        focus_phrase();
    }
}

// The phrase that the keyboard is at, beside its chart.
void App::focus_phrase() {
    const page::Phrase* phrase = focus_visible_ && page_.columns ? find_phrase(focus_) : nullptr;
    if (phrase != nullptr) {
        point_at(*phrase, HighlightTrigger::focus);
    }
}

void App::point_at(const page::Phrase& phrase, HighlightTrigger trigger) {
    const std::string id = phrase.id;
    if (pointed_ && pointed_->phrase == id) {
        return;
    }
    const content::Shown shows = phrase.shows; // a new layout may take the phrase away
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        const content::View* wanted =
            spec(charts_[i]).id == shows.view.chart ? content::find_view(spec(charts_[i]), shows.view.view) : nullptr;
        if (wanted == nullptr) {
            continue;
        }
        if (charts_[i].state.playing) {
            stop_playing();
        }
        std::optional<chart::State> before = charts_[i].state;
        if (pointed_ && pointed_->chart != i) {
            stop_pointing();
        } else if (pointed_ && pointed_->before) {
            before = pointed_->before;
        }
        pointed_ = Pointed{id, i, trigger, std::move(before)};
        chart::State next = state_of(charts_[i], *wanted);
        next.cursor = shows.at ? chart::cursor_at(spec(charts_[i]), next, environment(), *shows.at) : std::nullopt;
        const bool animated = !shows_same(next, charts_[i].state);
        charts_[i].state = std::move(next);
        fit_height(i);
        redraw(charts_[i], animated);
        return;
    }
}

void App::stop_pointing() {
    if (!pointed_) {
        return;
    }
    Pointed ended = std::move(*pointed_);
    pointed_.reset();
    ChartView& view = charts_[ended.chart];
    chart::State back = ended.before ? std::move(*ended.before) : view.state;
    back.cursor.reset();
    back.hovered = view.state.hovered;
    const bool animated = !shows_same(back, view.state);
    view.state = std::move(back);
    view.pointed = false;
    redraw(view, animated);
}

// As a link does: the chart comes into view, if it is not there already, and what it shows stays.
void App::follow(const page::Phrase& phrase) {
    hover_.reset();
    const content::ViewRef shown = phrase.shows.view;
    const ChartView* led_to = find_chart(shown.chart);
    const bool hovered = led_to != nullptr && points_into(*led_to) && pointed_->before;
    const std::vector<std::size_t> before = hovered             ? pointed_->before->selected
                                            : led_to != nullptr ? led_to->state.selected
                                                                : std::vector<std::size_t>{};
    point_at(phrase, HighlightTrigger::follow);
    if (!pointed_) {
        return;
    }
    pointed_->trigger = HighlightTrigger::follow;
    pointed_->before.reset();
    ChartView& view = charts_[pointed_->chart];
    note_choices(spec(view), before, view.state.selected);
    view.pinned = true;
    view.pinned_at = scroll_;
    view.pointed = true;
    last_pinned_ = spec(view).id;
    lead_to(view, shown);
}

void App::lead_to(ChartView& view, const content::ViewRef& shown) {
    const base::Rect plot = place_of_node(spec(view).id + "/plot").value_or(place_of(view));
    const float height = viewport_.size.height;
    if (plot.y >= scroll_ && plot.bottom() <= scroll_ + height) {
        return;
    }
    // Beside the text, where the text is about it.
    float top = page_.charts[view.place].rect.y - page::sticky_margin;
    for (const page::ScrollStep& step : page_.scroll_steps) {
        if (page_.columns && step.view == shown) {
            top = step.top - height / 3;
            break;
        }
    }
    effects_.jumped = true;
    if (!viewport_.scrolls_itself) { // the host's: it tells when it has got there
        effects_.scroll_to = top;
        return;
    }
    scroll_ = std::round(reachable(top));
    view.pinned_at = scroll_;
    effects_.scroll_to = scroll_;
    dirty_ = true;
    apply_scroll_step();
}

void App::light_phrases() {
    std::vector<std::string> lit;
    const page::Phrase* said = pointed_ ? find_phrase(pointed_->phrase) : nullptr;
    for (const ChartView& view : charts_) {
        if (!view.state.cursor || view.state.playing) {
            continue;
        }
        const content::Chart& chart = spec(view);
        const auto name = chart::name_of(chart, view.state, environment(), *view.state.cursor);
        const auto is_meant = [&](const content::Shown& shown) {
            // A point may bear several figures; words that name one of them mean no other.
            const bool other = said != nullptr && said->shows.annotation != shown.annotation;
            if (other || shown.view.chart != chart.id || !shown.at || shown.at != name) {
                return false;
            }
            const content::View* wanted = content::find_view(chart, shown.view.view);
            return wanted != nullptr && chart::figures_of(chart, state_of(view, *wanted), environment()) ==
                                            chart::figures_of(chart, view.state, environment());
        };
        for (const page::Phrase& phrase : page_.phrases) {
            if (is_meant(phrase.shows)) {
                lit.push_back(phrase.id);
            }
        }
    }
    if (pointed_ && std::find(lit.begin(), lit.end(), pointed_->phrase) == lit.end()) {
        lit.push_back(pointed_->phrase);
    }
    if (lit == lit_) {
        return;
    }
    for (const page::Phrase& phrase : page_.phrases) {
        const bool now = std::find(lit.begin(), lit.end(), phrase.id) != lit.end();
        scene::Node* node = scene::find(page_.semantics, phrase.id);
        if (node == nullptr || node->state.checked == now) {
            continue;
        }
        node->state.checked = now;
        note_change(phrase.block);
    }
    lit_ = std::move(lit);
    dirty_ = true;
}

chart::State App::drawn_state(const ChartView& view) const {
    chart::State state = view.state;
    const page::Phrase* phrase = points_into(view) ? find_phrase(pointed_->phrase) : nullptr;
    if (phrase != nullptr && !phrase->shows.annotation.empty()) {
        state.pointed = phrase->shows.annotation; // its label comes before all others
    }
    return state;
}

// What is pointed at stands out, and is joined with the words where both are in the window, side by side.
void App::draw_pointed(scene::Scene& scene) const {
    const page::Phrase* phrase = pointed_ ? find_phrase(pointed_->phrase) : nullptr;
    if (phrase == nullptr) {
        return;
    }
    const ChartView& view = charts_[pointed_->chart];
    const content::Shown& shown = phrase->shows;
    const base::Palette& colors = palette();
    const std::string ours = shown.view.chart + "/";
    const std::string tooltip = ours + "tooltip";
    const MarkIds ids = ids_of(shown, content::resolve(spec(view), view.state.selected));
    if (shown.annotation.empty() && !ids.mark.empty()) {
        stress(scene, ids, colors.accent, fonts_);
    } else if (find_item(scene, ids.label) != nullptr) {
        // The note says the words' own figure; the tooltip says others, and would lie over it.
        for (scene::Item& item : scene.items) {
            if (item.id.starts_with(tooltip) || item.id.starts_with(ours + "cursor")) {
                item.opacity = 0;
            }
        }
    }
    const base::Rect chart = place_of(view);
    const base::Rect window{0, scroll_, viewport_.size.width, viewport_.size.height};
    if (!page_.columns || phrase->lines.empty() || phrase->lines.back().right() > chart.x - to_gutter ||
        !phrase->lines.back().intersects(window)) {
        return;
    }
    std::vector<base::Point> ends;
    if (!ids.mark.empty()) {
        ends = ends_of(scene, ids);
    } else if (const auto at = place_in(view.figure, view.state.cursor)) {
        ends.push_back({chart.x + at->x, chart.y + at->y});
        if (const auto reach = view.state.cursor ? chart::find_reach(view.figure, *view.state.cursor) : std::nullopt) {
            ends.back().x = chart.x + reach->x - 6; // not across what stands before a bar's end
        }
    }
    std::erase_if(ends, [&](base::Point end) { return !window.contains(end); });
    if (ends.empty()) {
        return;
    }
    std::vector<base::Rect> obstacles;
    for (const scene::Item& item : scene.items) {
        const auto* run = std::get_if<scene::TextRun>(&item.shape);
        const auto* box = std::get_if<scene::Rectangle>(&item.shape);
        if (item.opacity > 0 && item.id.starts_with(ours) && (run != nullptr || box != nullptr)) {
            obstacles.push_back(run != nullptr ? box_of(*run) : box->rect);
        }
    }
    const auto path = page::leader(phrase->lines.back(), ends, chart.x - to_gutter, obstacles);
    const base::Point mark = path.back();
    const std::size_t below = scene.items.size();
    scene.items.push_back({"leader/halo", scene::Polyline{path, {colors.ground, 4}}});
    scene.items.push_back({"leader", scene::Polyline{path, {colors.accent, 1}}});
    // Words that cannot be avoided lie over it.
    for (std::size_t i = 0; i < below; ++i) {
        const scene::Item& item = scene.items[i];
        const auto* run = std::get_if<scene::TextRun>(&item.shape);
        const bool raised = item.id.starts_with(tooltip);
        const bool crossed = !raised && run != nullptr && item.id.starts_with(ours) &&
                             page::crosses(path[path.size() - 2], mark, box_of(*run));
        if (crossed) {
            scene.items.push_back({item.id + "/patch", scene::Rectangle{box_of(*run), colors.ground}});
        }
        if (crossed || raised) {
            scene.items.push_back(scene.items[i]);
        }
    }
    scene.items.push_back({"leader/dot", scene::Dot{mark, 3.5F, colors.accent, scene::Stroke{colors.ground, 1.5F}}});
}

} // namespace app
