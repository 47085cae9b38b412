// Draws the axes, then the marks in order and the labels that look for a place.
#include "chart/figure/plot.hpp"

#include "chart/data/words.hpp"
#include "chart/figure/labels.hpp"
#include "chart/mark/say.hpp"
#include "chart/scale/axes.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

void add_annotations(Canvas& canvas) {
    const DrawContext& context = canvas.context;
    const Scales& scales = canvas.scales;
    std::vector<PointLabel> quiet;
    for (const content::Annotation& note : context.annotations()) {
        const base::Point at = scales.at(static_cast<double>(note.x), note.y);
        if (!scales.along.domain.contains(static_cast<double>(note.x)) || !scales.frame.grown(1).contains(at)) {
            continue;
        }
        const bool strong = context.highlighted(note.id);
        canvas.obstacles.add_box(base::Rect{at.x, at.y, 0, 0}.grown(2));
        PointLabel label{"annotation/" + note.id,
                         note.text.in(context.language()),
                         strong ? type::label_strong : type::label,
                         strong ? context.palette.accent : context.palette.ink,
                         at,
                         9,
                         note.above,
                         true,
                         true,
                         false,
                         3};
        (strong ? canvas.labels : quiet).push_back(std::move(label));
    }
    canvas.labels.insert(canvas.labels.end(), quiet.begin(), quiet.end());
}

// The dragged range stays as it is; what will go is veiled.
void draw_brush(const DrawContext& context, SceneBuilder& builder, const base::Rect& plot) {
    if (!context.state.brush) {
        return;
    }
    const auto [a, b] = *context.state.brush;
    const float from = std::clamp(std::min(a, b), plot.x, plot.right());
    const float to = std::clamp(std::max(a, b), plot.x, plot.right());
    builder.fill("brush", {from, plot.y, to - from, plot.height}, context.palette.accent.with_alpha(0.14F));
    for (const float edge : {from, to}) {
        builder.line(edge == from ? "brush/from" : "brush/to", {edge, plot.y}, {edge, plot.bottom()},
                     {context.palette.accent, 1, 0});
    }
}

// Over time: whether a point is shown, or a line that runs from one beyond an edge to one beyond the other.
bool anything_shown(const Layers& layers, const Scales& scales) {
    if (scales.kind != Along::time) {
        return true;
    }
    bool series_at_all = false;
    for (const Layer& layer : layers) {
        for (const Series& series : layer.series) {
            series_at_all = true;
            if (series.view.first_known(series.first, series.last) < series.last) {
                const auto [first, last] = points_within(series.view, scales.along.domain);
                const bool through = series.last - series.first > 1 && series.view.known(series.first) &&
                                     series.view.known(series.last - 1);
                if (through || series.view.first_known(first, last) < last) {
                    return true;
                }
            }
        }
    }
    return !series_at_all;
}

// The point at the cursor, where it is shown.
std::optional<PointAt> cursor_point(const DrawContext& context, const Layers& layers, const Scales& scales) {
    const std::optional<PointAt> at = context.state.cursor ? point_at(layers, *context.state.cursor) : std::nullopt;
    return at && shown(scales, *at) ? at : std::nullopt;
}

Tip tip_at(const DrawContext& context, const Scales& scales, const PointAt& at) {
    Tip tip = at.layer->type->tip(context, *at.layer, at.series, at.point);
    const Place place = place_of(scales, at);
    tip.at = place.at;
    tip.clear = place.clear;
    return tip;
}

// Whether all names of lines that look for a place have found one.
bool names_placed(const std::vector<PointLabel>& wanted, const std::vector<PlacedLabel>& placed) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const PointLabel& label) {
        return !label.name ||
               std::any_of(placed.begin(), placed.end(), [&](const PlacedLabel& one) { return one.id == label.id; });
    });
}

// Returns whether all names of lines that looked for a place found one; with a key they do not look for any.
bool draw(const DrawContext& context, SceneBuilder& builder, const base::Rect& area, const PlotLayout& layout,
          const Tween* tween, Plot& plot) {
    const Layers& layers = layout.layers;
    const bool rows = layout.along.horizontal;
    PlotScales made = plot_scales(context, layout, area, tween != nullptr ? &tween->at : nullptr);
    const std::vector<Tick>& value_labels = made.values;
    plot.scales = std::move(made.scales);
    const Scales& scales = plot.scales;
    const base::Rect& frame = scales.frame;
    plot.frame = rows ? base::Rect{area.x, frame.y, area.width, frame.height} : frame;
    if (scales.kind == Along::time && !rows) {
        plot.window = Window{scales.along.domain, scales.value.domain};
    }
    BandNames names;
    if (rows) {
        draw_value_axis_below(context, builder, frame, scales.value, value_labels, area.right());
    } else {
        draw_value_axis(context, builder, frame, scales.value, value_labels);
        if (scales.kind == Along::band) {
            names = band_names(context, scales.bands, scales.slots.empty() ? 0 : scales.slots.front().size);
        } else if (scales.kind != Along::nothing) {
            draw_position_axis(context, builder, frame, scales.along, along_ticks(context, layout, scales),
                               area.right(), scales.kind == Along::time);
        }
    }

    // Within a tween no label looks for a place.
    const base::Rect for_labels{frame.x, area.y, area.right() - 2 - frame.x, frame.bottom() - area.y};
    Canvas canvas{context,
                  builder,
                  scales,
                  layers,
                  area,
                  cursor_point(context, layers, scales),
                  true,
                  layout.key.empty(),
                  Obstacles(tween != nullptr ? base::Rect{} : for_labels)};
    for (const Layer& layer : layers) {
        if (layer.type->draw != nullptr) {
            layer.type->draw(canvas, layer);
        }
    }
    if (rows && value_labels.empty()) {
        const float zero = std::round(scales.value(0)) + 0.5F;
        builder.line("axis/zero", {zero, frame.y}, {zero, frame.bottom()}, {context.palette.baseline, 1, 0});
    }
    if (!anything_shown(layers, scales)) {
        builder.text("plot/empty", say(Word::no_data, context.language()), type::note, context.palette.muted, frame.x,
                     frame.center().y);
        return true;
    }
    if (canvas.cursor) {
        plot.tip = tip_at(context, scales, *canvas.cursor);
        if (scales.kind == Along::time || scales.kind == Along::number) { // below the labels' ground
            const float x = std::floor(plot.tip->at.x) + 0.5F;
            builder.line("cursor/line", {x, frame.y}, {x, frame.bottom()}, {context.palette.muted, 1, 0});
        }
    }
    if (rows) {
        draw_row_names(context, builder, scales);
    } else if (scales.kind == Along::band) {
        std::size_t quiet = scales.bands.size();
        for (const Layer& layer : layers) {
            quiet -= layer.stack ? layer.stack->dependent.size() : 0;
        }
        draw_band_axis(context, builder, scales, names, quiet);
    }
    if (scales.kind == Along::time) {
        add_annotations(canvas);
    }
    for (const Layer& layer : layers) {
        if (layer.type->label != nullptr) {
            layer.type->label(canvas, layer);
        }
    }
    if (tween != nullptr) {
        draw_moved_labels(builder, canvas.labels, tween->end, for_labels);
    } else {
        plot.labels = draw_point_labels(context, builder, canvas.labels, canvas.obstacles);
    }
    draw_brush(context, builder, frame);
    if (canvas.cursor && canvas.cursor->layer->type->point != nullptr) {
        canvas.cursor->layer->type->point(canvas, *canvas.cursor->layer, canvas.cursor->series, canvas.cursor->point);
    }
    plot.nodes = std::move(canvas.nodes);
    if (const float height = key_room(context, layout); height > 0 && tween == nullptr) {
        plot.nodes.push_back(
            draw_key(context, builder, layout.key, {area.x, area.bottom() - height + unit, area.width, height - unit}));
    }
    return tween != nullptr || names_placed(canvas.labels, plot.labels);
}

// Lines of which one at least would have no name at this height.
bool lines_need_key(const DrawContext& context, const PlotLayout& layout, float height) {
    if (!layout.key.empty() || std::none_of(layout.layers.begin(), layout.layers.end(),
                                            [&](const Layer& layer) { return named(layout.layers, layer); })) {
        return false;
    }
    scene::Scene scene;
    SceneBuilder builder(context, scene);
    Plot plot;
    return !draw(context, builder, {0, 0, layout.room.width, height}, layout, nullptr, plot);
}

} // namespace

PlotHeight plot_height(const DrawContext& context, PlotLayout& layout) {
    const PlotHeight height = height_of(context, layout);
    if (layout.along.horizontal || context.environment.reduced) {
        return height;
    }
    if (!lines_need_key(context, layout, std::floor(height.natural))) {
        layout.names_fit = std::floor(height.natural);
        return height;
    }
    add_key(context, layout);
    return height_of(context, layout);
}

Plot draw_plot(const DrawContext& context, SceneBuilder& builder, const base::Rect& area, PlotLayout layout) {
    if (layout.names_fit != area.height && lines_need_key(context, layout, area.height)) {
        add_key(context, layout);
    }
    Plot plot;
    draw(context, builder, area, layout, nullptr, plot);
    plot.layers = std::move(layout.layers);
    return plot;
}

Plot draw_plot(const DrawContext& context, SceneBuilder& builder, const base::Rect& area, const Tween& tween) {
    PlotLayout layout = lay_out(context, area.width, tween.at.shown.x);
    if (scene::find(tween.end.scene.semantics, context.id("key")) != nullptr) {
        add_key(context, layout);
    }
    Plot plot;
    draw(context, builder, area, layout, &tween, plot);
    plot.layers = std::move(layout.layers);
    return plot;
}

Plot draw_marks(const DrawContext& context, SceneBuilder& builder, const base::Rect& area) {
    PlotLayout layout = lay_out(context, area.width);
    Plot plot;
    plot.frame = area;
    plot.scales = bare_scales(layout, area);
    Canvas canvas{context, builder, plot.scales, layout.layers, area, std::nullopt, false, false, Obstacles({})};
    for (const Layer& layer : layout.layers) {
        if (layer.type->draw != nullptr) {
            layer.type->draw(canvas, layer);
        }
    }
    plot.layers = std::move(layout.layers);
    return plot;
}

} // namespace chart
