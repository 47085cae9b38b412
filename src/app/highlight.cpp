// The mark that a phrase speaks of is stressed; a leader joins it with the words where both are in the window.
#include "app/highlight.hpp"

#include "page/leader.hpp"

#include <algorithm>
#include <iterator>

namespace app {
namespace {

// The leader's way past the chart's left edge.
constexpr float to_gutter = 28;

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

MarkIds ids_of(const content::Shown& shown, const chart::Figure& figure) {
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
    if (const auto items = column != nullptr ? chart::find_band(figure, *column) : std::nullopt) {
        return {chart + items->parts, chart + items->label};
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

void draw_highlight(scene::Scene& scene, const page::Phrase& phrase, const ChartController& controller,
                    const HighlightPlace& place, const chart::Environment& environment) {
    const content::Shown& shown = phrase.shows;
    const base::Palette& colors = environment.palette();
    const std::string ours = shown.view.chart + "/";
    const std::string tooltip = ours + "tooltip";
    const MarkIds ids = ids_of(shown, controller.figure());
    if (shown.annotation.empty() && !ids.mark.empty()) {
        stress(scene, ids, colors.accent, environment.fonts);
    } else if (find_item(scene, ids.label) != nullptr) {
        // The note says the words' own figure; the tooltip says others, and would lie over it.
        for (scene::Item& item : scene.items) {
            if (item.id.starts_with(tooltip) || item.id.starts_with(ours + "cursor")) {
                item.opacity = 0;
            }
        }
    }
    const base::Rect& chart = place.chart;
    const base::Rect& window = place.window;
    if (!place.beside_text || phrase.lines.empty() || phrase.lines.back().right() > chart.x - to_gutter ||
        !phrase.lines.back().intersects(window)) {
        return;
    }
    std::vector<base::Point> ends;
    if (!ids.mark.empty()) {
        ends = ends_of(scene, ids);
    } else if (const auto at = place_in(controller.figure(), controller.state().cursor)) {
        ends.push_back({chart.x + at->x, chart.y + at->y});
        if (const auto reach = controller.state().cursor
                                   ? chart::find_reach(controller.figure(), *controller.state().cursor)
                                   : std::nullopt) {
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
    const auto path = page::leader(phrase.lines.back(), ends, chart.x - to_gutter, obstacles);
    const base::Point mark = path.back();
    // Words that cannot be avoided lie over it.
    std::vector<scene::Item> below;
    std::vector<scene::Item> above;
    for (scene::Item& item : scene.items) {
        const auto* run = std::get_if<scene::TextRun>(&item.shape);
        const bool raised = item.id.starts_with(tooltip);
        const bool crossed = !raised && run != nullptr && item.id.starts_with(ours) &&
                             page::crosses(path[path.size() - 2], mark, box_of(*run));
        if (crossed) {
            above.push_back({item.id + "/patch", scene::Rectangle{box_of(*run), colors.ground}});
        }
        (crossed || raised ? above : below).push_back(std::move(item));
    }
    scene.items = std::move(below);
    scene.items.push_back({"leader/halo", scene::Polyline{path, {colors.ground, 4}}});
    scene.items.push_back({"leader", scene::Polyline{path, {colors.accent, 1}}});
    std::move(above.begin(), above.end(), std::back_inserter(scene.items));
    scene.items.push_back({"leader/dot", scene::Dot{mark, 3.5F, colors.accent, scene::Stroke{colors.ground, 1.5F}}});
}

} // namespace app
