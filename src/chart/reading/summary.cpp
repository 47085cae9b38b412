// The marks' sentences, in order: for those who do not see the picture, and for search engines.
#include "chart/reading/summary.hpp"

#include "chart/mark/say.hpp"

namespace chart {

std::string summary(const content::Chart& chart, const State& state, const Setting& setting) {
    const Context context = chart::context(chart, state, setting);
    if (context.look.summary) {
        return plain_words(context.look.summary, context.language());
    }
    const Layers layers = layers_of(context, shown_range(context.state, context.look));
    std::string whole;
    for (const Layer& layer : layers) {
        if (layer.type->sentence != nullptr) {
            append_sentence(whole, layer.type->sentence(context, layers, layer));
        }
    }
    return whole;
}

} // namespace chart
