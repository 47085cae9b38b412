// One figure that is no row of the data: a dot at its category, with words.
#include "chart/mark/bars.hpp"
#include "chart/mark/say.hpp"
#include "chart/scale/text_block.hpp"

#include <algorithm>

namespace chart {
namespace {

using Spec = content::PointMark;

constexpr float label_height = 20;
constexpr float radius = 4.5F;
constexpr float to_label = radius + 5;

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

// The words beside the dot, to its right where they fit in one line, else to its left, else in lines on the wider side.
struct Words {
    std::vector<std::string> lines;
    float left = 0;
    float width = 0;
    bool right = true; // of the dot
    [[nodiscard]] float height() const {
        return label_height + type::label.leading * static_cast<float>(lines.size() - 1);
    }
};

// `from` and `to`: what they may not leave.
Words words_beside(const DrawContext& context, const Spec& spec, float dot, float from, float to) {
    const std::string& text = spec.label.in(context.language());
    const float before = dot - to_label - from;
    const float after = to - dot - to_label;
    const float whole = context.width(type::label.style, text);
    Words words;
    words.right = whole <= after || (whole > before && after >= before);
    if (whole <= std::max(before, after)) {
        words.lines.push_back(text);
    } else {
        for (const text::Line& line : break_text(context, text, type::label, words.right ? after : before, true)) {
            words.lines.push_back(drawn_text(line));
        }
    }
    for (const std::string& line : words.lines) {
        words.width = std::max(words.width, context.width(type::label.style, line));
    }
    words.left = words.right ? dot + to_label : std::max(from, dot - to_label - words.width);
    return words;
}

// On lines of their own below the row's bar, so that they never meet the bar's figure, and below those of the points
// before it.
void below(const DrawContext& context, const Layers& layers, const Layer& layer, const Scale& value, float width,
           std::vector<float>& heights) {
    if (const auto band = band_of(layers, layer)) {
        heights.resize(std::max(heights.size(), *band + 1));
        const Spec& spec = layer.as<Spec>();
        heights[*band] += words_beside(context, spec, value(spec.value), 0, width).height();
    }
}

// Of the bars in a row.
float bars_bottom(const Canvas& canvas, std::size_t band) {
    std::size_t count = 1;
    for (const Layer& other : canvas.layers) {
        count = std::max(count, other.stripes);
    }
    const Stripe last = stripe(canvas.scales, {}, static_cast<double>(band), count - 1, count);
    return last.middle + last.thickness / 2;
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
                                 .offset = to_label,
                                 .always = true});
        return;
    }
    const bool at_cursor =
        canvas.cursor && canvas.cursor->layer->along == Along::band &&
        canvas.cursor->layer->series[canvas.cursor->series].view.x(canvas.cursor->point) == static_cast<double>(*band);
    const base::Color ground = at_cursor ? context.palette.control : context.palette.ground;
    float top = bars_bottom(canvas, *band) + 3;
    for (const Layer& other : canvas.layers) {
        if (&other == &layer) {
            break;
        }
        if (other.type == layer.type && other.as<Spec>().category == spec.category) {
            const Spec& before = other.as<Spec>();
            top += words_beside(context, before, canvas.scales.value(before.value), 0, canvas.area.right()).height();
        }
    }
    const base::Point at{canvas.scales.value(spec.value), top + type::label.leading / 2};
    const Words words = words_beside(context, spec, at.x, canvas.area.x, canvas.area.right());
    const float from = std::max(canvas.area.x, words.left - 2);
    canvas.builder.fill(
        id + "/ground",
        {from, top, words.left + words.width - from, type::label.leading * static_cast<float>(words.lines.size())},
        ground);
    canvas.builder.dot(id, at, radius, ground, scene::Stroke{context.palette.ink, 2, 0});
    for (std::size_t i = 0; i < words.lines.size(); ++i) {
        canvas.builder.text(id + (i == 0 ? "/label" : "/label/" + std::to_string(i)), words.lines[i], type::label,
                            context.palette.ink, words.right ? words.left : words.left + words.width,
                            top + type::label.leading * static_cast<float>(i),
                            words.right ? Align::left : Align::right);
    }
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
    static constexpr MarkType type{
        .read = read, .extent = extent, .below = below, .label = label, .sentence = sentence};
    return type;
}

} // namespace chart
