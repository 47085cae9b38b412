// Reads the config's marks into layers and gives them common places, names and colours.
#include "chart/mark/mark.hpp"

#include "base/decimal.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

const MarkType& type_of(const content::Mark& mark) {
    return std::visit([](const auto& spec) -> const MarkType& { return mark_type<std::decay_t<decltype(spec)>>(); },
                      mark);
}

// Categories of several marks stand on one scale, those of the first mark first.
void share_bands(Layers& layers) {
    std::vector<Category> all;
    for (const Layer& layer : layers) {
        for (const Category& band : layer.bands) {
            if (find_category(all, band.id) == all.size()) {
                all.push_back(band);
            }
        }
    }
    for (Layer& layer : layers) {
        if (layer.along != Along::band) {
            continue;
        }
        for (Series& series : layer.series) {
            move_to(layer.bands, all, series.view);
            if (series.low) {
                move_to(layer.bands, all, *series.low);
            }
        }
        layer.bands = all;
    }
}

// Bars of several marks stand beside each other, as those of several series do.
void share_slots(Layers& layers) {
    std::size_t all = 0;
    for (Layer& layer : layers) {
        if (layer.type->stripes != nullptr) {
            layer.stripe = all;
            all += layer.type->stripes(layer);
        }
    }
    for (Layer& layer : layers) {
        layer.stripes = layer.type->stripes != nullptr ? all : 1;
    }
}

// The figures of a surface are said by points that are of the same rows; without any it has points itself.
void say_surfaces(Layers& layers) {
    for (Layer& surface : layers) {
        if (surface.steps) {
            continue;
        }
        const auto same_rows = std::find_if(layers.begin(), layers.end(), [&](const Layer& layer) {
            return layer.steps && !layer.series.empty() && layer.data == surface.data &&
                   layer.along_name == surface.along_name;
        });
        if (same_rows == layers.end()) {
            surface.steps = true;
            continue;
        }
        for (const std::string& name : surface.details) {
            if (std::find(same_rows->details.begin(), same_rows->details.end(), name) == same_rows->details.end()) {
                same_rows->details.push_back(name);
            }
        }
    }
}

// Of the series that need a hue each: all, and those highlighted.
struct Hues {
    std::size_t all = 0;
    std::size_t strong = 0;
    std::size_t all_before = 0;
    std::size_t strong_before = 0;
};

// The same series of the same figures, as an earlier mark draws it: dots on a line.
const Series* drawn_before(const Layers& layers, const Layer& layer, const Series& series) {
    for (const Layer& other : layers) {
        if (&other == &layer || series.id.empty()) {
            break;
        }
        for (const Series& one : other.series) {
            if (other.colored && one.id == series.id && other.value_name == layer.value_name) {
                return &one;
            }
        }
    }
    return nullptr;
}

// Series of one name that are of different figures say which.
void tell_apart(const DrawContext& context, Layers& layers) {
    for (Layer& layer : layers) {
        for (Series& series : layer.series) {
            bool shared = false;
            for (const Layer& other : layers) {
                for (const Series& one : other.series) {
                    shared = shared || (!one.id.empty() && one.id == series.id && other.value_name != layer.value_name);
                }
            }
            if (shared) {
                series.name = label_of(context, *layer.data, layer.value_name) + ": " + series.name;
            }
        }
    }
}

Hues hues(const DrawContext& context, const Layers& layers, const Series& of) {
    Hues found;
    for (const Layer& layer : layers) {
        for (const Series& series : layer.series) {
            if (!layer.colored) {
                continue;
            }
            const Series* const before = drawn_before(layers, layer, series);
            if (&series == &of && before != nullptr) {
                return hues(context, layers, *before);
            }
            if (&series == &of) {
                found.all_before = found.all;
                found.strong_before = found.strong;
            }
            found.all += before == nullptr ? 1 : 0;
            found.strong += before == nullptr && highlighted(context, series) ? 1 : 0;
        }
    }
    return found;
}

} // namespace

void Extent::include(double value) {
    if (!std::isnan(value)) {
        values = values ? Domain{std::min(values->from, value), std::max(values->to, value)} : Domain{value, value};
    }
}

void Extent::include(const SeriesView& view, const Domain& shown) {
    const auto [first, last] = points_within(view, shown);
    // At the edges, where it runs on.
    const auto between = [&](std::size_t after, double x) {
        if (after > 0 && after < view.size()) {
            const double share = (x - view.x(after - 1)) / (view.x(after) - view.x(after - 1));
            include(base::lerp(view.value(after - 1), view.value(after), share));
        }
    };
    between(first, shown.from);
    between(last, shown.to);
    if (const std::optional<Extremes> extremes = view.extremes(first, last)) {
        include(view.value(extremes->low));
        include(view.value(extremes->high));
    }
}

void include_points(const Layer& layer, const Domain& shown, Extent& extent) {
    const std::optional<Domain> within = layer.along == Along::time ? std::optional(shown) : std::nullopt;
    const auto include = [&](const SeriesView& view) {
        const auto [first, last] = points_within(view, within);
        if (const std::optional<Extremes> own = view.extremes(first, last)) {
            extent.include(view.value(own->low));
            extent.include(view.value(own->high));
        }
    };
    for (const Series& series : layer.series) {
        include(series.view);
        if (series.low) {
            include(*series.low);
        }
    }
}

bool take(Layer& layer, Rows rows) {
    layer.data = rows.data;
    layer.column = rows.column;
    layer.along = rows.along;
    layer.precision = rows.precision;
    layer.bands = std::move(rows.bands);
    layer.series = std::move(rows.series);
    return layer.column != nullptr;
}

namespace {

// Not yet arranged beside and upon each other.
Layers read_layers(const DrawContext& context, const std::optional<Domain>& within) {
    Layers layers;
    const std::vector<content::Mark>& marks = *context.config.marks;
    for (std::size_t index = 0; index < marks.size(); ++index) {
        Layer layer{index, marks[index], &type_of(marks[index])};
        if (layer.type->read(context, within, layer)) {
            layers.push_back(std::move(layer));
        }
    }
    return layers;
}

} // namespace

Layers layers_of(const DrawContext& context, const std::optional<Domain>& within) {
    Layers layers = read_layers(context, within);
    say_surfaces(layers);
    share_bands(layers);
    share_slots(layers);
    for (Layer& layer : layers) {
        for (Series& series : layer.series) {
            if (series.id.empty() && named(layers, layer)) {
                series.id = layer.value_name;
            }
        }
    }
    tell_apart(context, layers);
    for (Layer& layer : layers) {
        if (layer.type->arrange != nullptr) {
            layer.type->arrange(context, layer);
        }
    }
    return layers;
}

std::optional<PointAt> point_at(const Layers& layers, Cursor cursor) {
    for (const Layer& layer : layers) {
        if (!layer.steps) {
            continue;
        }
        if (cursor.series < layer.series.size()) {
            const Series& series = layer.series[cursor.series];
            return cursor.index < series.view.size() ? std::optional(PointAt{&layer, cursor.series, cursor.index})
                                                     : std::nullopt;
        }
        cursor.series -= layer.series.size();
    }
    return std::nullopt;
}

std::size_t series_before(const Layers& layers, const Layer& layer) {
    std::size_t count = 0;
    for (const Layer& other : layers) {
        if (&other == &layer) {
            break;
        }
        count += other.steps ? other.series.size() : 0;
    }
    return count;
}

std::optional<double> place_along(const Scales& scales, const std::string& written) {
    if (scales.kind == Along::band) {
        const std::size_t band = find_category(scales.bands, written);
        return band < scales.bands.size() ? std::optional(static_cast<double>(band)) : std::nullopt;
    }
    std::optional<double> along;
    if (scales.kind == Along::time) {
        if (const std::optional<base::Instant> time = base::parse_instant(written)) {
            along = static_cast<double>(*time);
        }
    } else if (const base::ParsedNumber number = base::parse_number(written); number.length == written.size()) {
        along = written.empty() ? std::nullopt : std::optional(number.value);
    }
    return along && scales.along.domain.contains(*along) ? along : std::nullopt;
}

Place place_of(const Scales& scales, const PointAt& at) {
    const MarkType& type = *at.layer->type;
    if (type.place != nullptr) {
        return type.place(scales, *at.layer, at.series, at.point);
    }
    const Series& series = at.layer->series[at.series];
    const SeriesView& view = series.drawn ? *series.drawn : series.view;
    const base::Point point = scales.at(view.x(at.point), view.value(at.point));
    return {point, {point.x, point.y, 0, 0}, base::Rect{point.x, point.y, 0, 0}.grown(5)};
}

bool shown(const Scales& scales, const PointAt& at) {
    const SeriesView& view = at.layer->series[at.series].view;
    if (at.layer->type->place == nullptr && !view.known(at.point)) {
        return false;
    }
    return scales.kind == Along::band || scales.along.domain.contains(view.x(at.point));
}

std::optional<Domain> time_extent(const Layers& layers) {
    std::optional<Domain> extent;
    for (const Layer& layer : layers) {
        const std::optional<Domain> own =
            layer.along == Along::time ? time_extent(*layer.data, layer.along_name) : std::nullopt;
        if (own) {
            extent = extent ? Domain{std::min(extent->from, own->from), std::max(extent->to, own->to)} : own;
        }
    }
    return extent;
}

std::optional<Domain> time_extent(const DrawContext& context) {
    return time_extent(read_layers(context, Domain{1, 0})); // only their columns: no point lies inside this
}

bool named(const Layers& layers, const Layer& layer) {
    std::size_t count = 0;
    for (const Layer& other : layers) {
        count += other.colored ? other.series.size() : other.stack ? 1 : 0;
    }
    return layer.colored && (count > 1 || !layer.series_name.empty());
}

bool highlighted(const DrawContext& context, const Series& series) { return context.highlighted(series.id); }

base::Color series_color(const DrawContext& context, const Layers& layers, const Layer& layer, std::size_t series) {
    const Series& of = layer.series[series];
    const Hues count = hues(context, layers, of);
    const auto& palette = context.palette.series;
    if (highlighted(context, of)) {
        return count.strong == 1 ? context.palette.accent : palette[count.strong_before % palette.size()];
    }
    if (count.strong > 0) {
        return context.palette.context;
    }
    if (std::any_of(layers.begin(), layers.end(), [](const Layer& other) { return other.stack.has_value(); })) {
        return palette[palette.size() - 1 - count.all_before % palette.size()]; // the first are the segments'
    }
    return count.all == 1 ? context.palette.accent : palette[count.all_before % palette.size()];
}

} // namespace chart
