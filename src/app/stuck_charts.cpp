// A stuck chart is drawn once more at the window's top edge, reduced to headline and plot, with the plot's node and
// what puts it away.
#include "app/stuck_charts.hpp"

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

void StuckCharts::reset(std::size_t charts) {
    charts_.resize(charts);
    for (Chart& chart : charts_) {
        chart.phase = Phase::in_flow;
    }
}

bool StuckCharts::update(const PageView& view, std::size_t index) {
    Phase& phase = charts_[index].phase;
    const Phase before = std::exchange(phase, Phase::held);
    const std::optional<base::Rect> now = view.scrolls_itself ? place(view, index) : std::nullopt;
    phase = now                       ? now->y == view.scroll ? Phase::held : Phase::leaving
            : keeps_room(view, index) ? Phase::past
                                      : Phase::in_flow;
    return phase != before;
}

std::optional<base::Rect> StuckCharts::place(const PageView& view, std::size_t index) const {
    if (index >= charts_.size() || charts_[index].phase == Phase::in_flow || !view.page.charts[index].stuck) {
        return std::nullopt;
    }
    const page::ChartPlace& chart = view.page.charts[index];
    return page::stuck_place(chart, away_ && !view.page.columns ? strip : chart.stuck->height, view.scroll);
}

bool StuckCharts::shows(const PageView& view, std::size_t index) const {
    return (view.page.columns || !away_) && place(view, index).has_value();
}

bool StuckCharts::keeps_room(const PageView& view, std::size_t index) const {
    const std::optional<page::Stuck>& stuck = view.page.charts[index].stuck;
    return stuck && !view.page.columns && !away_ && view.scrolls_itself && view.scroll >= stuck->from;
}

std::optional<std::size_t> StuckCharts::over(const PageView& view, base::Point at) const {
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        if (const auto rect = place(view, i); rect && rect->contains(at)) {
            return i;
        }
    }
    return std::nullopt;
}

scene::Node StuckCharts::nodes(const PageView& view, std::size_t index, const chart::Figure& figure,
                               base::Language language) const {
    const bool stuck = shows(view, index);
    const scene::Node& drawn = figure.scene.semantics.front();
    scene::Node node = stuck ? in_flow(index).semantics.front() : drawn;
    const std::optional<base::Rect> rect = place(view, index);
    if (!rect) {
        return node;
    }
    const base::Rect flow = page::place(view.page.charts[index], view.scroll);
    const bool held = charts_[index].phase == Phase::held;
    const auto put = [&](scene::Node& part, const base::Rect& at) {
        part.rect = held ? at.moved({0, -view.scroll}) : at.moved({-flow.x, -flow.y});
        part.fixed = held;
    };
    const auto is_plot = [](const scene::Node& part) { return part.role == scene::Role::image; };
    const auto plot = std::find_if(node.children.begin(), node.children.end(), is_plot);
    if (stuck) {
        *plot = *std::find_if(drawn.children.begin(), drawn.children.end(), is_plot);
        put(*plot, *rect);
    }
    if (!view.page.columns) {
        scene::Node toggle =
            scene::make_node(node.id + "/stick", scene::Role::toggle, say(content::Word::stick, language));
        toggle.state.pressed = !away_;
        const float width = away_ ? rect->width : strip;
        put(toggle, {rect->right() - width, rect->y, width, strip});
        node.children.insert(plot + 1, std::move(toggle));
    }
    return node;
}

void StuckCharts::draw(const PageView& view, std::size_t index, const chart::Figure& figure,
                       const chart::Environment& environment, scene::Scene& scene) const {
    const std::optional<base::Rect> rect = place(view, index);
    if (!rect) {
        return;
    }
    const base::Palette& colors = environment.palette();
    const std::string id = figure.scene.semantics.front().id + "/stick";
    const float page_width = view.page.size.width;
    // As wide as the window; beside the text as wide as its column.
    const base::Rect ground = view.page.columns ? rect->grown(4) : base::Rect{0, rect->y, page_width, rect->height};
    scene.items.push_back({id + "/ground", scene::Rectangle{ground, colors.ground}});
    if (!view.page.columns) {
        scene.items.push_back(
            {id + "/rule", scene::Rectangle{{0, rect->bottom() - 1, page_width, 1}, colors.hairline}});
    }
    if (shows(view, index)) {
        scene::Scene stuck;
        stuck.items = figure.scene.items;
        scene::move(stuck, {rect->x, rect->y});
        if (figure.scene.size.height > rect->height) { // a choice that no view has shown
            for (scene::Item& item : stuck.items) {
                item.clip = item.clip ? base::intersection(*item.clip, ground) : ground;
            }
        }
        scene::append(scene, std::move(stuck));
    } else {
        const std::string& words = say(content::Word::stick, environment.language);
        const text::Style style = chart::type::control.style;
        const float width = environment.fonts.width(style, words);
        scene.items.push_back(
            {id + "/label",
             scene::TextRun{words, {rect->right() - width - 28, rect->y + 27}, style, colors.muted, width}});
    }
    if (!view.page.columns) {
        scene.items.push_back(arrow(id + "/arrow", {rect->right() - 8, rect->y + strip / 2}, away_, colors.muted));
    }
}

} // namespace app
