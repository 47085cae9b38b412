// One figure that is no row of the data: a dot at its category, with words.
#include "chart/mark/bars.hpp"
#include "chart/mark/say.hpp"

#include <algorithm>

namespace chart {
namespace {

using Spec = content::PointMark;

constexpr float label_height = 20;
constexpr float radius = 4.5F;

// The place of the mark's category among those of the others; nothing where it is not shown.
std::optional<std::size_t> band_of(const Layers& layers, const Layer& layer) {
    for (const Layer& other : layers) {
        const std::size_t band = find_category(other.bands, layer.as<Spec>().category);
        if (band < other.bands.size()) {
            return band;
        }
    }
    return std::nullopt;
}

bool read(const DrawContext&, const std::optional<Domain>&, Layer& layer) {
    layer.colored = false;
    return true;
}

void extent(const DrawContext&, const Layer& layer, const Domain&, Extent& extent) {
    extent.include(layer.as<Spec>().value);
}

// On a line of its own below the row's bar, so that it never meets the bar's figure.
void room(const DrawContext&, const Layers& layers, const Layer& layer, Room& room) {
    if (const auto band = band_of(layers, layer)) {
        room.extra.resize(std::max(room.extra.size(), *band + 1));
        room.extra[*band] += label_height;
    }
}

void label(Canvas& canvas, const Layer& layer) {
    const DrawContext& context = canvas.context;
    const Spec& spec = layer.as<Spec>();
    const auto band = band_of(canvas.layers, layer);
    if (!band) {
        return;
    }
    const std::string id = layer.id() + "point/" + spec.category;
    const std::string& text = spec.label.in(context.language());
    if (!canvas.scales.horizontal) {
        const base::Point at = canvas.scales.at(static_cast<double>(*band), spec.value);
        canvas.builder.dot(id, at, radius, context.palette.ground, scene::Stroke{context.palette.ink, 2, 0});
        canvas.obstacles.add_box(base::Rect{at.x, at.y, 0, 0}.grown(radius));
        canvas.labels.push_back({.id = id + "/label",
                                 .text = text,
                                 .type = type::label,
                                 .color = context.palette.ink,
                                 .at = at,
                                 .offset = radius + 5,
                                 .always = true});
        return;
    }
    const bool at_cursor =
        canvas.cursor && canvas.cursor->layer->along == Along::band &&
        canvas.cursor->layer->series[canvas.cursor->series].view.x(canvas.cursor->point) == static_cast<double>(*band);
    const base::Color ground = at_cursor ? context.palette.control : context.palette.ground;
    const Stripe bar = stripe(canvas.scales, {}, static_cast<double>(*band), 0, 1);
    constexpr float to_label = radius + 5;
    const float top = bar.middle + bar.thickness / 2 + 3;
    const base::Point at{canvas.scales.value(spec.value), top + type::label.leading / 2};
    // In lines where the room on neither side holds it in one.
    const base::Rect& frame = canvas.scales.frame;
    const float width = context.width(type::label.style, text);
    const bool right = at.x + to_label + width <= frame.right();
    const float left = right ? at.x + to_label : std::max(canvas.area.x, at.x - to_label - width);
    const float from = std::max(canvas.area.x, left - 2);
    canvas.builder.fill(id + "/ground", {from, top, left + width - from, type::label.leading}, ground);
    canvas.builder.dot(id, at, radius, ground, scene::Stroke{context.palette.ink, 2, 0});
    canvas.builder.text(id + "/label", text, type::label, context.palette.ink, left, top);
}

std::string sentence(const DrawContext& context, const Layers& layers, const Layer& layer) {
    for (const Layer& other : layers) {
        const std::size_t band = find_category(other.bands, layer.as<Spec>().category);
        if (band < other.bands.size()) {
            return other.bands[band].name + ", " + layer.as<Spec>().label.in(context.language()) + ".";
        }
    }
    return {};
}

} // namespace

template <> const MarkType& mark_type<content::PointMark>() {
    static constexpr MarkType type{.read = read, .extent = extent, .room = room, .label = label, .sentence = sentence};
    return type;
}

} // namespace chart
