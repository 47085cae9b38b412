// Bars from zero with their figures at the ends: rows, columns, or several side by side for each category. A value that
// is not known gets words instead of a bar.
#include "chart/mark/bars.hpp"
#include "chart/mark/say.hpp"
#include "chart/mark/shade.hpp"

#include "base/stable_sort.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

using Spec = content::BarMark;

constexpr float natural_row = 32;

void sort_by_value(Layer& layer) {
    const SeriesView& view = layer.series.front().view;
    std::vector<std::size_t> order;
    for (std::size_t point = 0; point < view.size(); ++point) {
        order.push_back(point);
    }
    base::stable_sort(order, [&](std::size_t a, std::size_t b) {
        if (!view.known(a) || !view.known(b)) {
            return view.known(a) && !view.known(b);
        }
        return view.value(a) > view.value(b);
    });
    std::vector<Category> bands;
    for (const std::size_t point : order) {
        bands.push_back(layer.bands[static_cast<std::size_t>(view.x(point))]);
    }
    move_to(layer.bands, bands, layer.series.front().view);
    layer.bands = std::move(bands);
}

bool read(const DrawContext& context, const std::optional<Domain>& within, Layer& layer) {
    const Spec& spec = layer.as<Spec>();
    const content::Dataset* data = content::find_dataset(context.environment.article, context.data_or(spec.data));
    if (data == nullptr) {
        return false;
    }
    const Along x = along_of(*data, spec.x);
    layer.horizontal = !spec.category.empty() || x == Along::number || x == Along::nothing;
    layer.along_name = !spec.category.empty() ? spec.category : layer.horizontal ? spec.y : spec.x;
    const std::string& measured = layer.horizontal ? spec.x : spec.y;
    layer.value_name = measured.empty() || !spec.category.empty() ? context.value_or(spec.value) : measured;
    layer.series_name = spec.series;
    layer.details = details_or(spec.details, layer.value_name);
    if (!take(layer, rows_of(context, spec.data, {layer.along_name, layer.value_name, {}, spec.series, spec.forecast},
                             within))) {
        return false;
    }
    if (layer.series.size() == 1 && spec.series.empty() && layer.along == Along::band) {
        // Categories without a row have no bar.
        std::vector<Category> bands;
        for (const double place : layer.series.front().view.positions) {
            bands.push_back(layer.bands[static_cast<std::size_t>(place)]);
        }
        move_to(layer.bands, bands, layer.series.front().view);
        layer.bands = std::move(bands);
        if (spec.sort.value_or(!spec.category.empty())) {
            sort_by_value(layer);
        }
    }
    return true;
}

void arrange(const DrawContext&, Layer& layer) {
    if (layer.along == Along::band && !layer.series_name.empty()) {
        fill_bands(layer.series, layer.bands.size());
    }
}

void extent(const DrawContext&, const Layer& layer, const Domain& shown, Extent& extent) {
    extent.zero = true;
    extent.tight = true;
    include_points(layer, shown, extent);
}

const Type& figure_type(const Layer& layer, bool strong) {
    if (layer.stripes > 1) {
        return strong ? type::label_strong : type::label;
    }
    return strong ? type::row_strong : type::row;
}

void room(const DrawContext& context, const Layers& layers, const Layer& layer, Room& room) {
    room.key = room.key || named(layers, layer);
    if (!layer.horizontal) {
        room.top = std::max(room.top, 26.0F);
        room.sparse = true;
        for (const Series& series : layer.series) {
            const std::optional<Extremes> own = series.view.extremes(series.first, series.last);
            if (own && series.view.value(own->low) < 0) { // figures of falls stand below them
                room.bottom = type::label.leading + 4;
            }
        }
        if (layer.along != Along::band) {
            room.beyond = std::max(room.beyond, half_of_bars(layer, room.shown));
        }
        return;
    }
    room.figures = true;
    room.row = std::max(room.row, layer.stripes > 1 ? 12.0F + 18.0F * static_cast<float>(layer.stripes) : natural_row);
    const bool beyond_zero = figures_beyond_zero(room.width);
    for (const Series& series : layer.series) {
        for (std::size_t point = 0; point < series.view.size(); ++point) {
            const double value = series.view.known(point) ? series.view.value(point) : 0;
            const float figure =
                context.width(figure_type(layer, true).style, value_text(context, layer, series.view.value(point)));
            const auto beside = static_cast<double>(figure + to_value);
            if (value < 0 && beyond_zero) {
                room.below.push_back({-value, 0});
                room.above.push_back({0, beside});
            } else {
                (value < 0 ? room.below : room.above).push_back({std::abs(value), beside});
            }
        }
    }
}

std::string id_of(const Layer& layer, std::size_t series, std::size_t point) {
    const Series& of = layer.series[series];
    const double x = of.view.x(point);
    std::string id = layer.along == Along::band ? layer.bands[static_cast<std::size_t>(x)].id
                                                : std::to_string(static_cast<long long>(x));
    return of.id.empty() ? id : id + "/" + of.id;
}

Stripe stripe_of(const Scales& scales, const Layer& layer, std::size_t series, std::size_t point) {
    return stripe(scales, layer.series[series], layer.series[series].view.x(point), layer.stripe + series,
                  layer.stripes);
}

base::Rect rect_of(const Scales& scales, const Layer& layer, std::size_t series, std::size_t point) {
    const Stripe at = stripe_of(scales, layer, series, point);
    const SeriesView& view = layer.series[series].view;
    return within_frame(scales, scales.bar(at.middle, at.thickness, 0, view.known(point) ? view.value(point) : 0));
}

base::Color color_of(const Canvas& canvas, const Layer& layer, std::size_t series, std::size_t point) {
    const DrawContext& context = canvas.context;
    if (named(canvas.layers, layer)) {
        return series_color(context, canvas.layers, layer, series);
    }
    const bool strong =
        !context.any_highlight() || layer.along != Along::band ||
        context.highlighted(layer.bands[static_cast<std::size_t>(layer.series[series].view.x(point))].id);
    return strong ? context.palette.accent : context.palette.context;
}

void draw(Canvas& canvas, const Layer& layer) {
    const Scales& scales = canvas.scales;
    const base::Palette& palette = canvas.context.palette;
    for (std::size_t series = 0; series < layer.series.size(); ++series) {
        const Series& of = layer.series[series];
        for (std::size_t point = of.first; point < of.last; ++point) {
            if (scales.horizontal && canvas.at_cursor(layer, series, point)) {
                canvas.builder.fill("cursor/row",
                                    reach_of(scales, stripe_of(scales, layer, series, point), of, of.view.x(point)),
                                    palette.control);
            }
        }
        for (std::size_t point = of.first; point < of.last; ++point) {
            const base::Rect rect = rect_of(scales, layer, series, point);
            if (!of.view.known(point) || rect.width <= 0) {
                continue;
            }
            const base::Color color = color_of(canvas, layer, series, point);
            scene::Rectangle shape;
            shape.rect = rect;
            shape.fill = of.forecast(point) ? softened(color, palette) : color;
            if (of.forecast(point)) {
                shape.hatch = color;
            }
            canvas.builder.rectangle(layer.id() + "bar/" + id_of(layer, series, point), shape);
            canvas.obstacles.add_box(rect);
            if (!scales.horizontal && canvas.at_cursor(layer, series, point)) {
                outline_at_cursor(canvas, "cursor/bar", rect);
            }
        }
    }
}

// Beside the ends of rows.
void label_row(Canvas& canvas, const Layer& layer, std::size_t series, std::size_t point) {
    const DrawContext& context = canvas.context;
    const SeriesView& view = layer.series[series].view;
    const bool known = view.known(point);
    const bool strong = context.highlighted(layer.bands[static_cast<std::size_t>(view.x(point))].id);
    const bool fall = known && view.value(point) < 0;
    const bool to_left = fall && !figures_beyond_zero(canvas.area.width);
    const double at = fall && !to_left ? 0 : known ? view.value(point) : 0;
    const std::string text = value_text(context, layer, view.value(point));
    const Type& type = figure_type(layer, strong);
    float x = canvas.scales.value(at) + (to_left ? -to_value : to_value);
    if (!to_left) {
        x = std::min(x, canvas.area.right() - context.width(type.style, text));
    }
    draw_beside(canvas, layer.id() + "value/" + id_of(layer, series, point), text, type,
                known ? context.palette.ink : context.palette.muted,
                canvas.at_cursor(layer, series, point) ? context.palette.control : context.palette.ground,
                {x, rect_of(canvas.scales, layer, series, point).center().y}, to_left);
}

// Over and under the ends of columns, where all have the room.
void label_columns(Canvas& canvas, const Layer& layer) {
    const DrawContext& context = canvas.context;
    const Scales& scales = canvas.scales;
    float widest = 0;
    float room = scales.frame.width;
    for (const bool measuring : {true, false}) {
        for (std::size_t series = 0; series < layer.series.size(); ++series) {
            const Series& of = layer.series[series];
            for (std::size_t point = of.first; point < of.last; ++point) {
                const Stripe at = stripe_of(scales, layer, series, point);
                const std::string text = short_value(context, layer, of.view.value(point));
                const float width = context.width(type::label.style, text);
                if (measuring) {
                    widest = std::max(widest, width);
                    room = std::min(room, layer.stripes > 1 ? at.thickness
                                                            : reach_of(scales, at, of, of.view.x(point)).width);
                    continue;
                }
                const base::Rect rect = rect_of(scales, layer, series, point);
                if (rect.center().x < scales.frame.x || rect.center().x > scales.frame.right()) {
                    continue;
                }
                const bool below = of.view.known(point) && of.view.value(point) < 0;
                const float top = below ? rect.bottom() + 2 : rect.y - type::label.leading - 2;
                const std::string id = layer.id() + "value/" + id_of(layer, series, point);
                canvas.builder.fill(id + "/ground",
                                    {rect.center().x - width / 2 - 2, top + 1, width + 4, type::label.leading - 2},
                                    context.palette.ground);
                canvas.builder.text(id, text, type::label,
                                    of.view.known(point) ? context.palette.ink : context.palette.muted, rect.center().x,
                                    top, Align::center);
                canvas.obstacles.add_box({rect.center().x - width / 2, top, width, type::label.leading});
            }
        }
        if (measuring && widest + 4 > room) {
            return;
        }
    }
}

void label(Canvas& canvas, const Layer& layer) {
    if (!canvas.scales.horizontal) {
        label_columns(canvas, layer);
        return;
    }
    for (std::size_t series = 0; series < layer.series.size(); ++series) {
        for (std::size_t point = 0; point < layer.series[series].view.size(); ++point) {
            label_row(canvas, layer, series, point);
        }
    }
}

Place place(const Scales& scales, const Layer& layer, std::size_t series, std::size_t point) {
    const Series& of = layer.series[series];
    const Stripe at = stripe_of(scales, layer, series, point);
    const base::Rect reach = reach_of(scales, at, of, of.view.x(point));
    const float end = scales.value(of.view.known(point) ? of.view.value(point) : 0);
    if (scales.horizontal) {
        return {{end, at.middle}, reach, {end - unit, reach.y, 2 * unit, reach.height}};
    }
    return {{at.middle, end}, reach, {at.middle - at.thickness / 2, end - unit, at.thickness, 2 * unit}};
}

Tip tip(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t point) {
    Layer said = layer;
    // First what is drawn and what stands before it: the price of that change.
    const auto drawn = static_cast<std::size_t>(std::find(said.details.begin(), said.details.end(), layer.value_name) -
                                                said.details.begin());
    for (std::size_t to = 0; drawn > 0 && drawn < said.details.size() && to < 2; ++to) {
        for (std::size_t at = drawn; at > to; --at) {
            said.details[at].swap(said.details[at - 1]);
        }
    }
    Tip tip = tip_of(context, said, series, point);
    tip.beside = !layer.horizontal;
    return tip;
}

std::string sentence(const DrawContext& context, const Layers& layers, const Layer& layer) {
    std::string whole;
    for (std::size_t i = 0; i < layer.series.size(); ++i) {
        const Series& series = layer.series[i];
        if (layer.along != Along::band) {
            const std::optional<Extremes> own = series.view.extremes(series.first, series.last);
            if (own) {
                append_sentence(whole, range_of(context, layer, i, own->low, own->high, named(layers, layer)));
            }
            continue;
        }
        const std::string own = range_sentence(context, layer, series);
        append_sentence(whole, named(layers, layer) && !own.empty() ? series.name + ": " + own : own);
    }
    return whole;
}

} // namespace

template <> const MarkType& mark_type<content::BarMark>() {
    static constexpr MarkType type{.read = read,
                                   .stripes = [](const Layer& layer) { return layer.series.size(); },
                                   .arrange = arrange,
                                   .extent = extent,
                                   .room = room,
                                   .draw = draw,
                                   .label = label,
                                   .place = place,
                                   .tip = tip,
                                   .row = row_of,
                                   .sentence = sentence};
    return type;
}

} // namespace chart
