// A dot for each row, at two values or at a value and a category: as large as a third, coloured by series, with a
// label.
#include "chart/mark/bars.hpp"
#include "chart/mark/say.hpp"
#include "chart/mark/stroke.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

using Spec = content::DotMark;

constexpr float radius = 4.5F;
constexpr float largest = 22;

bool read(const DrawContext& context, const std::optional<Domain>& within, Layer& layer) {
    const Spec& spec = layer.as<Spec>();
    const content::Dataset* data = content::find_dataset(context.environment.article, context.data_or(spec.data));
    if (data == nullptr) {
        return false;
    }
    layer.horizontal = along_of(*data, spec.y) == Along::band;
    layer.along_name = layer.horizontal ? spec.y : spec.x;
    const std::string& measured = layer.horizontal ? spec.x : spec.y;
    layer.value_name = measured.empty() ? context.value_or({}) : measured;
    layer.series_name = spec.series;
    layer.details = spec.details;
    if (layer.details.empty()) {
        for (const std::string& name :
             {layer.horizontal ? std::string{} : layer.along_name, layer.value_name, spec.size}) {
            if (along_of(*data, name) == Along::number) {
                layer.details.push_back(name);
            }
        }
    }
    return take(layer, rows_of(context, spec.data, {layer.along_name, layer.value_name, {}, spec.series}, within));
}

void extent(const DrawContext&, const Layer& layer, const Domain& shown, Extent& extent) {
    include_points(layer, shown, extent);
}

void room(const DrawContext&, const Layers& layers, const Layer& layer, Room& room) {
    room.top = std::max(room.top, 26.0F);
    room.key = room.key || named(layers, layer);
    room.inset = room.inset || layer.along != Along::band;
    // The lowest and the highest stand whole inside the plot.
    const float max = layer.as<Spec>().size.empty() ? radius : largest;
    room.top = std::max(room.top, max + type::label.leading + 4);
    room.bottom = std::max(room.bottom, max + 2);
}

// Areas are as the values.
float radius_of(const Layer& layer, std::size_t row) {
    const content::NumberColumn* size = content::number_column(*layer.data, layer.as<Spec>().size);
    if (size == nullptr) {
        return radius;
    }
    double max = 0;
    for (const double value : size->values) {
        max = std::max(max, std::isnan(value) ? 0 : value);
    }
    const double value = size->values[row];
    return max > 0 && value > 0 ? std::max(2.0F, largest * static_cast<float>(std::sqrt(value / max))) : 2.0F;
}

std::string id_of(const Layer& layer, std::size_t series, std::size_t point) {
    return layer.id() + "dot/" + std::to_string(layer.series[series].view.row(point));
}

void draw(Canvas& canvas, const Layer& layer) {
    const base::Palette& palette = canvas.context.palette;
    const bool sized = !layer.as<Spec>().size.empty();
    for (std::size_t series = 0; series < layer.series.size(); ++series) {
        const SeriesView& view = layer.series[series].view;
        const base::Color color = series_color(canvas.context, canvas.layers, layer, series);
        for (std::size_t point = 0; point < view.size(); ++point) {
            const base::Point at = canvas.at(view, point);
            if (!view.known(point) || !canvas.scales.frame.grown(1).contains(at)) {
                continue;
            }
            const float r = radius_of(layer, view.row(point));
            // Large ones may lie on each other: they let what is below be seen.
            canvas.builder.dot(id_of(layer, series, point), at, r, sized ? color.with_alpha(0.55F) : color,
                               scene::Stroke{sized ? color : palette.ground, 1, 0});
            canvas.obstacles.add_box(base::Rect{at.x, at.y, 0, 0}.grown(r * 0.7F));
        }
    }
}

void label(Canvas& canvas, const Layer& layer) {
    const content::CategoryColumn* names = content::category_column(*layer.data, layer.as<Spec>().label);
    if (names == nullptr) {
        return;
    }
    const DrawContext& context = canvas.context;
    std::vector<PointLabel> quiet;
    for (std::size_t series = 0; series < layer.series.size(); ++series) {
        const SeriesView& view = layer.series[series].view;
        for (std::size_t point = 0; point < view.size(); ++point) {
            const base::Point at = canvas.at(view, point);
            if (!view.known(point) || !canvas.scales.frame.grown(1).contains(at)) {
                continue;
            }
            const std::size_t row = view.row(point);
            const std::size_t name = names->values[row];
            const bool strong = context.highlighted(names->ids[name]);
            PointLabel label{.id = id_of(layer, series, point) + "/label",
                             .text = names->labels[name].in(context.language()),
                             .type = strong ? type::label_strong : type::label,
                             .color = context.palette.ink,
                             .at = at,
                             .offset = radius_of(layer, row) + 3,
                             .leader = false,
                             .beside = true};
            (strong ? canvas.labels : quiet).push_back(std::move(label));
        }
    }
    canvas.labels.insert(canvas.labels.end(), quiet.begin(), quiet.end());
}

Place place(const Scales& scales, const Layer& layer, std::size_t series, std::size_t point) {
    const SeriesView& view = layer.series[series].view;
    const base::Point at = scales.at(view.x(point), view.known(point) ? view.value(point) : scales.value.domain.from);
    const base::Rect box = base::Rect{at.x, at.y, 0, 0}.grown(radius_of(layer, view.row(point)));
    return {at, box, box};
}

void point(Canvas& canvas, const Layer& layer, std::size_t series, std::size_t point) {
    const Place of = place(canvas.scales, layer, series, point);
    canvas.builder.dot("cursor/dot", of.at, of.reach.width / 2 + 1.5F,
                       series_color(canvas.context, canvas.layers, layer, series),
                       scene::Stroke{canvas.context.palette.ink, 2, 0});
}

// What the row is called: by its label, else by its place.
std::string name_of(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t point) {
    const content::CategoryColumn* names = content::category_column(*layer.data, layer.as<Spec>().label);
    return names != nullptr ? names->labels[names->values[layer.series[series].view.row(point)]].in(context.language())
                            : when(context, layer, series, point);
}

Tip tip(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t point) {
    Tip tip = tip_of(context, layer, series, point);
    tip.title = name_of(context, layer, series, point);
    if (!layer.series_name.empty()) {
        tip.title += " (" + layer.series[series].name + ")";
    }
    return tip;
}

std::vector<TipRow> row(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t point) {
    std::vector<TipRow> row;
    if (!layer.as<Spec>().label.empty()) {
        row.push_back({label_of(context, *layer.data, layer.as<Spec>().label), name_of(context, layer, series, point)});
    }
    for (TipRow& cell : row_of(context, layer, series, point)) {
        if (cell.label != label_of(context, *layer.data, layer.along_name)) { // has a column of its own
            row.push_back(std::move(cell));
        }
    }
    return row;
}

// The lowest and the highest, by name.
std::string sentence(const DrawContext& context, const Layers&, const Layer& layer) {
    std::string whole;
    for (std::size_t series = 0; series < layer.series.size(); ++series) {
        const SeriesView& view = layer.series[series].view;
        if (const std::optional<Extremes> own = view.extremes(0, view.size())) {
            append_sentence(
                whole, extremes_sentence(context, layer,
                                         layer.series_name.empty() ? label_of(context, *layer.data, layer.value_name)
                                                                   : layer.series[series].name,
                                         view.value(own->low), name_of(context, layer, series, own->low),
                                         view.value(own->high), name_of(context, layer, series, own->high)));
        }
    }
    return whole;
}

} // namespace

template <> const MarkType& mark_type<content::DotMark>() {
    static constexpr MarkType type{.read = read,
                                   .extent = extent,
                                   .room = room,
                                   .draw = draw,
                                   .label = label,
                                   .place = place,
                                   .point = point,
                                   .tip = tip,
                                   .row = row,
                                   .sentence = sentence};
    return type;
}

} // namespace chart
