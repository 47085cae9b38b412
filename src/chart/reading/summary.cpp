// The marks' sentences, in order: for those who do not see the picture, and for search engines.
#include "chart/reading/summary.hpp"

#include "chart/mark/say.hpp"

namespace chart {

std::string summary(const content::Chart& chart, const State& state, const Environment& environment) {
    const DrawContext context = chart::draw_context(chart, state, environment);
    return summary(context, layers_of(context, shown_range(context.state, context.config)));
}

std::string summary(const DrawContext& context, const Layers& layers) {
    if (context.config.summary) {
        return plain_words(context.config.summary, context.language());
    }
    std::string whole;
    for (const Layer& layer : layers) {
        if (layer.type->sentence != nullptr) {
            append_sentence(whole, layer.type->sentence(context, layers, layer));
        }
    }
    return whole;
}

} // namespace chart
