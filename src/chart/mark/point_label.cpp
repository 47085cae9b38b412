// The widths in which a label's text can be set.
#include "chart/mark/point_label.hpp"

#include "chart/scale/text_block.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

Wrapped wrap(const DrawContext& context, std::string_view text, const Type& type, float width) {
    Wrapped wrapped;
    for (const text::Line& line : break_text(context, text, type, width, true)) {
        std::string drawn = drawn_text(line);
        wrapped.size.width = std::max(wrapped.size.width, context.width(type.style, drawn));
        wrapped.lines.push_back(std::move(drawn));
    }
    wrapped.size.height = static_cast<float>(wrapped.lines.size()) * type.leading;
    return wrapped;
}

} // namespace

float widest_word(const DrawContext& context, const Type& type, std::string_view text) {
    float widest = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        widest = std::max(widest, context.width(type.style, text.substr(from, to - from)));
        from = to + 1;
    }
    return std::ceil(widest) + 1;
}

std::vector<Wrapped> wrappings(const DrawContext& context, std::string_view text, const Type& type, bool several) {
    const float whole = context.width(type.style, text) + 1;
    const float min = std::max(64.0F, widest_word(context, type, text));
    std::vector<Wrapped> all{wrap(context, text, type, whole)};
    if (several) {
        for (const float part : {0.62F, 0.45F}) {
            Wrapped next = wrap(context, text, type, std::max(min, whole * part));
            if (next.lines.size() > all.back().lines.size() && next.lines.size() <= 3) {
                all.push_back(std::move(next));
            }
        }
    }
    return all;
}

} // namespace chart
