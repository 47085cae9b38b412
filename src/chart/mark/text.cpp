// Words at a place of the plot.
#include "chart/mark/say.hpp"

namespace chart {
namespace {

using Spec = content::TextMark;

bool read(const DrawContext&, const std::optional<Domain>&, Layer& layer) {
    layer.colored = false;
    return true;
}

void extent(const DrawContext&, const Layer& layer, const Domain&, Extent& extent) {
    extent.include(layer.as<Spec>().value);
}

void label(Canvas& canvas, const Layer& layer) {
    const Spec& spec = layer.as<Spec>();
    if (const std::optional<double> along = place_along(canvas.scales, spec.x)) {
        canvas.labels.push_back({.id = layer.id() + "text",
                                 .text = spec.text.in(canvas.context.language()),
                                 .type = type::label,
                                 .color = canvas.context.palette.ink,
                                 .at = canvas.scales.at(*along, spec.value),
                                 .offset = 9,
                                 .above = spec.above,
                                 .dot = 3,
                                 .always = true});
    }
}

std::string sentence(const DrawContext& context, const Layers&, const Layer& layer) {
    return layer.as<Spec>().text.in(context.language()) + ".";
}

} // namespace

template <> const MarkType& mark_type<content::TextMark>() {
    static constexpr MarkType type{.read = read, .extent = extent, .label = label, .sentence = sentence};
    return type;
}

} // namespace chart
