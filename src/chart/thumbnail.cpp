// A forecast is told by its softer fill alone: hatching would not survive being stretched.
#include "chart/thumbnail.hpp"

#include "chart/figure/plot.hpp"
#include "chart/reading/named_point.hpp"

#include <algorithm>

namespace chart {
namespace {

constexpr float dot_radius = 4.5F;
// Of time: room for the dot and for half a stroke.
constexpr float inset = 6;

// Where the picture has what is spoken of, if that is a place along a line.
std::optional<base::Point> place_of(const content::Shown& shown, const DrawContext& context, const Plot& plot) {
    if (plot.scales.kind != Along::time) {
        return std::nullopt;
    }
    for (const content::Annotation& note : context.annotations()) {
        if (note.id == shown.annotation) {
            return plot.scales.at(static_cast<double>(note.x), note.y);
        }
    }
    const std::optional<Cursor> cursor =
        shown.at ? cursor_at(context.chart, context.state, context.environment, *shown.at) : std::nullopt;
    const std::optional<PointAt> point = cursor ? point_at(plot.layers, *cursor) : std::nullopt;
    return point ? std::optional(place_of(plot.scales, *point).at) : std::nullopt;
}

} // namespace

scene::Scene thumbnail(const content::Shown& shown, base::Size size, const Environment& environment) {
    scene::Scene scene;
    scene.size = size;
    const content::Chart* chart = content::find_chart(environment.article, shown.view.chart);
    const content::View* view = chart != nullptr ? content::find_view(*chart, shown.view.view) : nullptr;
    if (view == nullptr) {
        return scene;
    }
    const State state = state_of(*chart, *view);
    const DrawContext context = draw_context(*chart, state, environment);
    SceneBuilder builder(context, scene);
    const base::Rect whole{0, 0, size.width, size.height};
    const bool over_time = time_extent(context).has_value();
    const Plot plot = draw_marks(context, builder, over_time ? whole.grown(-inset) : whole);
    for (scene::Item& item : scene.items) {
        item.clip = whole; // a line runs on beyond the range that is shown
        if (auto* rectangle = std::get_if<scene::Rectangle>(&item.shape)) {
            rectangle->hatch.reset();
        }
    }
    if (const std::optional<base::Point> at = place_of(shown, context, plot)) {
        builder.dot("at", *at, dot_radius, context.palette.accent, scene::Stroke{context.palette.ground, 2});
    }
    return scene;
}

} // namespace chart
