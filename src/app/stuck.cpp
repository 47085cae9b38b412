// Charts that stay at the window's top edge while their passages are read (page::Stuck): drawn once more there, reduced
// to headline and plot, with the plot's node and what puts them away.
#include "app/app.hpp"

#include "chart/scale/style.hpp"
#include "content/words.hpp"

#include <algorithm>

namespace app {
namespace {

constexpr float strip = chart::touch_target; // what is left of a chart that has been put away

// An arrow head: where the chart goes when it is pressed.
scene::Item arrow(std::string id, base::Point middle, bool down, base::Color color) {
    const float reach = down ? 3.F : -3.F;
    return {std::move(id),
            scene::Polyline{
                {{middle.x - 6, middle.y - reach}, {middle.x, middle.y + reach}, {middle.x + 6, middle.y - reach}},
                {color, 1.5F}}};
}

} // namespace

std::optional<base::Rect> App::stuck_place(std::size_t index) const {
    const page::ChartPlace& place = page_.charts[index];
    if (index >= stuck_.size() || stuck_[index] == Stuck::no || !place.stuck) {
        return std::nullopt;
    }
    return page::stuck_place(place, away_ && !page_.columns ? strip : place.stuck->height, scroll_);
}

bool App::stuck_at(std::size_t index) const {
    return (page_.columns || !away_) && index < page_.charts.size() && stuck_place(index).has_value();
}

bool App::keeps_room(std::size_t index) const {
    const std::optional<page::Stuck>& stuck = page_.charts[index].stuck;
    return stuck && !page_.columns && !away_ && viewport_.scrolls_itself && scroll_ >= stuck->from;
}

std::optional<std::size_t> App::stuck_under(base::Point at) const {
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        if (const auto place = stuck_place(i); place && place->contains(at)) {
            return i;
        }
    }
    return std::nullopt;
}

bool App::beside_text(std::string_view chart) const {
    const std::optional<std::size_t> index = find_chart(chart);
    return page_.columns || (index && stuck_at(*index));
}

// The figure's node with all that is in it. What is stuck is placed in the window, and among the rest once it leaves.
scene::Node App::nodes_of(std::size_t index) const {
    const bool stuck = stuck_at(index);
    const scene::Node& drawn = charts_[index].figure().scene.semantics.front();
    scene::Node figure = stuck ? in_flow_[index].semantics.front() : drawn;
    const std::optional<base::Rect> place = stuck_place(index);
    if (!place) {
        return figure;
    }
    const base::Rect flow = page::place(page_.charts[index], scroll_);
    const bool held = stuck_[index] == Stuck::held;
    const auto put = [&](scene::Node& node, const base::Rect& rect) {
        node.rect = held ? rect.moved({0, -scroll_}) : rect.moved({-flow.x, -flow.y});
        node.fixed = held;
    };
    const auto is_plot = [](const scene::Node& node) { return node.role == scene::Role::image; };
    const auto plot = std::find_if(figure.children.begin(), figure.children.end(), is_plot);
    if (stuck) {
        *plot = *std::find_if(drawn.children.begin(), drawn.children.end(), is_plot);
        put(*plot, *place);
    }
    if (!page_.columns) {
        scene::Node toggle = scene::make_node(figure.id + "/stick", scene::Role::toggle,
                                              say(content::Word::stick, preferences_.language));
        toggle.state.pressed = !away_;
        const float width = away_ ? place->width : strip;
        put(toggle, {place->right() - width, place->y, width, strip});
        figure.children.insert(plot + 1, std::move(toggle));
    }
    return figure;
}

void App::draw_stuck(std::size_t index, scene::Scene& scene) const {
    const std::optional<base::Rect> place = stuck_place(index);
    if (!place) {
        return;
    }
    const base::Palette& colors = palette();
    const std::string id = charts_[index].spec().id + "/stick";
    // As wide as the window; beside the text as wide as its column.
    const base::Rect ground =
        page_.columns ? place->grown(4) : base::Rect{0, place->y, page_.size.width, place->height};
    scene.items.push_back({id + "/ground", scene::Rectangle{ground, colors.ground}});
    if (!page_.columns) {
        scene.items.push_back(
            {id + "/rule", scene::Rectangle{{0, place->bottom() - 1, page_.size.width, 1}, colors.hairline}});
    }
    if (stuck_at(index)) {
        scene::Scene figure;
        figure.items = charts_[index].figure().scene.items;
        scene::move(figure, {place->x, place->y});
        if (charts_[index].figure().scene.size.height > place->height) { // a choice that no view has shown
            for (scene::Item& item : figure.items) {
                item.clip = item.clip ? base::intersection(*item.clip, ground) : ground;
            }
        }
        scene::append(scene, std::move(figure));
    } else {
        const std::string& words = say(content::Word::stick, preferences_.language);
        const text::Style style = chart::type::control.style;
        const float width = fonts_.width(style, words);
        scene.items.push_back(
            {id + "/label",
             scene::TextRun{words, {place->right() - width - 28, place->y + 27}, style, colors.muted, width}});
    }
    if (!page_.columns) {
        scene.items.push_back(arrow(id + "/arrow", {place->right() - 8, place->y + strip / 2}, away_, colors.muted));
    }
}

// The window has moved, or what stands where: charts begin to stick, leave with the end of their passages, and are in
// the flow again.
void App::follow_stuck() {
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        const Stuck before = stuck_[i];
        stuck_[i] = Stuck::held;
        const std::optional<base::Rect> place = viewport_.scrolls_itself ? stuck_place(i) : std::nullopt;
        stuck_[i] = place           ? place->y == scroll_ ? Stuck::held : Stuck::leaving
                    : keeps_room(i) ? Stuck::past
                                    : Stuck::no;
        if (stuck_[i] == before) {
            continue;
        }
        if (!place) {
            fit_height(i); // may place all charts anew
        }
        redraw(i, false);
    }
}

void App::put_away(bool away) {
    away_ = away;
    for (ChartController& chart : charts_) {
        if (away && !page_.columns && !chart.pinned() && !chart.spec().views.empty()) {
            chart.call(chart.spec().views.front()); // what it was drawn with, out of the reader's sight
        }
    }
    lay_out_keeping_position(reading_line());
}

} // namespace app
