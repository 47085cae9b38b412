// Words and marks that point at each other. A phrase that is hovered or has the keyboard shows its view for as long;
// one that is followed leaves it shown. A point at the cursor lights the phrases that speak of it.
#include "app/app.hpp"

#include "chart/named_point.hpp"
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

// Where a leader to the item ends.
struct MarkEnd {
    base::Point operator()(const scene::Dot& dot) const { return dot.center; }
    base::Point operator()(const scene::Polyline& rule) const { return rule.points.front(); }
    base::Point operator()(const scene::TextRun& figure) const {
        return {figure.baseline.x - 6, figure.baseline.y - 5};
    }
    base::Point operator()(const scene::Rectangle& box) const { return box.rect.center(); }
    base::Point operator()(const scene::Area& area) const { return area.upper.front(); }
};

// What the phrase speaks of, as drawn at this moment: an annotation's dot, a reference line, the figure above a whole
// column, or the point at the cursor.
std::optional<base::Point> mark_of(const content::Shown& shown, const content::Look& look, const chart::Figure& figure,
                                   const std::optional<chart::Cursor>& cursor) {
    std::string id = shown.view.chart;
    if (!shown.annotation.empty()) {
        id += "/annotation/" + shown.annotation + "/dot";
    } else if (shown.rule) {
        id += "/mark/" + std::to_string(*shown.rule) + "/rule";
    } else if (cursor || !shown.at) {
        return place_in(figure, cursor);
    } else if (const auto* column = std::get_if<std::string>(&shown.at->x)) {
        const auto stack = std::find_if(look.marks->begin(), look.marks->end(), [](const content::Mark& mark) {
            return std::holds_alternative<content::StackMark>(mark);
        });
        id += "/mark/" + std::to_string(stack - look.marks->begin()) + "/total/" + *column;
    }
    const scene::Item* item = find_item(figure.scene, id);
    return item != nullptr ? std::optional(std::visit(MarkEnd{}, item->shape)) : std::nullopt;
}

// Words and the tooltip's box, moved by the figure's place.
std::vector<base::Rect> texts_of(const scene::Scene& figure, base::Point by) {
    std::vector<base::Rect> all;
    for (const scene::Item& item : figure.items) {
        if (const auto* run = std::get_if<scene::TextRun>(&item.shape)) {
            const float size = run->style.size;
            all.push_back(base::Rect{run->baseline.x, run->baseline.y - size * 0.8F, run->width, size}.moved(by));
        } else if (const auto* box = std::get_if<scene::Rectangle>(&item.shape); item.id.ends_with("/tooltip")) {
            all.push_back(box->rect.grown(2).moved(by));
        }
    }
    return all;
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
    const page::Phrase* phrase = control != nullptr && !drag_ ? find_phrase(control->id) : nullptr;
    const std::string over = phrase != nullptr ? phrase->id : "";
    const bool hovers = pointed_ && pointed_->wish == Wish::hover;
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
        point_at(*phrase, Wish::hover);
        return;
    }
    if (pointed_ && pointed_->wish == Wish::hover) {
        stop_pointing();
        focus_phrase();
    }
}

// The phrase that the keyboard is at, beside its chart.
void App::focus_phrase() {
    const page::Phrase* phrase = focus_visible_ && page_.columns ? find_phrase(focus_) : nullptr;
    if (phrase != nullptr) {
        point_at(*phrase, Wish::focus);
    }
}

void App::point_at(const page::Phrase& phrase, Wish wish) {
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
        pointed_ = Pointed{id, i, wish, std::move(before)};
        chart::State next = state_of(charts_[i], *wanted);
        next.cursor = shows.at ? chart::cursor_at(spec(charts_[i]), next, setting(), *shows.at) : std::nullopt;
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
    point_at(phrase, Wish::follow);
    if (!pointed_) {
        return;
    }
    pointed_->wish = Wish::follow;
    pointed_->before.reset();
    ChartView& view = charts_[pointed_->chart];
    view.in_hand = true;
    view.held_at = scroll_;
    view.pointed = true;
    last_in_hand_ = spec(view).id;
    const base::Rect plot = place_of_node(spec(view).id + "/plot").value_or(place_of(view));
    const float height = viewport_.size.height;
    if (plot.y >= scroll_ && plot.bottom() <= scroll_ + height) {
        return;
    }
    // Beside the text, where the text is about it.
    float top = page_.charts[view.place].rect.y - page::sticky_margin;
    for (const page::Passage& passage : page_.passages) {
        if (page_.columns && passage.view == shown) {
            top = passage.top - height / 3;
            break;
        }
    }
    effects_.jumped = true;
    if (!viewport_.own_scroll) { // the host's: it tells when it has got there
        effects_.scroll_to = top;
        return;
    }
    scroll_ = std::round(reachable(top));
    view.held_at = scroll_;
    effects_.scroll_to = scroll_;
    dirty_ = true;
    call_views();
}

void App::light_phrases() {
    std::vector<std::string> lit;
    for (const ChartView& view : charts_) {
        if (!view.state.cursor || view.state.playing) {
            continue;
        }
        const content::Chart& chart = spec(view);
        const auto name = chart::name_of(chart, view.state, setting(), *view.state.cursor);
        const auto is_meant = [&](const content::Shown& shown) {
            if (shown.view.chart != chart.id || !shown.at || shown.at != name) {
                return false;
            }
            const content::View* wanted = content::find_view(chart, shown.view.view);
            return wanted != nullptr && chart::figures_of(chart, state_of(view, *wanted), setting()) ==
                                            chart::figures_of(chart, view.state, setting());
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

// Only where both ends are in the window, side by side.
void App::draw_leader(scene::Scene& scene) const {
    const page::Phrase* phrase = pointed_ && page_.columns ? find_phrase(pointed_->phrase) : nullptr;
    if (phrase == nullptr || phrase->lines.empty()) {
        return;
    }
    const ChartView& view = charts_[pointed_->chart];
    const std::optional<base::Point> at =
        mark_of(phrase->shows, content::resolve(spec(view), view.state.selected), view.figure, view.state.cursor);
    const base::Rect chart = place_of(view);
    const base::Rect& words = phrase->lines.back();
    const base::Rect window{0, scroll_, viewport_.size.width, viewport_.size.height};
    if (!at || words.right() > chart.x - to_gutter || !words.intersects(window)) {
        return;
    }
    const base::Point mark{chart.x + at->x, chart.y + at->y};
    if (!window.contains(mark)) {
        return;
    }
    const base::Palette& colors = palette();
    scene.items.push_back({"leader", scene::Polyline{page::leader(words, mark, chart.x - to_gutter,
                                                                  texts_of(view.figure.scene, {chart.x, chart.y})),
                                                     {colors.accent.with_alpha(0.75F), 1}}});
    scene.items.push_back({"leader/dot", scene::Dot{mark, 3.5F, colors.accent, scene::Stroke{colors.ground, 1.5F}}});
}

} // namespace app
