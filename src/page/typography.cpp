// The settings: phone, one column, text beside charts in a small, a middling and a wide window.
#include "page/typography.hpp"

#include <algorithm>

namespace page {
namespace {

using text::Face;

// About 66 characters of Source Serif 4 at 20 px.
constexpr float reading_measure = 608;

Typography phone(float width) {
    Typography t;
    // Below the width of a phone a long German word would not fit in a line of the larger size.
    t.title =
        width < folded_below ? Type{{Face::serif_semibold, 28}, 34, true} : Type{{Face::serif_semibold, 34}, 40, true};
    t.standfirst = {{Face::serif, 18}, 26};
    t.heading = {{Face::serif_semibold, 25}, 32, true};
    t.body = {{Face::serif, 18}, 28};
    t.note = {{Face::serif, 17}, 26};
    t.label = {{Face::sans, 14}, 20};
    t.label_strong = {{Face::sans_semibold, 14}, 20};
    t.source = {{Face::sans, 13}, 20};
    const float margin = width < folded_below ? 2 * unit : 2.5F * unit;
    t.left = margin;
    t.text_width = width - 2 * margin;
    t.chart_left = margin;
    t.chart_width = t.text_width;
    t.header_width = t.text_width;
    return t;
}

Typography single_column(float width) {
    Typography t = phone(width);
    t.title = {{Face::serif_semibold, 45}, 52, true};
    t.standfirst = {{Face::serif, 23}, 33};
    t.heading = {{Face::serif_semibold, 28}, 36, true};
    t.body = {{Face::serif, 20}, 30};
    t.note = {{Face::serif, 18}, 28};
    t.text_width = std::min(width - 10 * unit, reading_measure);
    t.left = (width - t.text_width) / 2;
    t.chart_width = std::min(width - 8 * unit, 760.F);
    t.chart_left = (width - t.chart_width) / 2;
    t.header_width = t.text_width;
    return t;
}

struct Columns {
    float margin = 0;
    float gutter = 0;
};

Columns columns(float width) {
    if (width < middling_from) {
        return {2 * unit, 4 * unit};
    }
    return width < wide_from ? Columns{5 * unit, 7 * unit} : Columns{7 * unit, 9 * unit};
}

Typography beside_charts(float width) {
    Typography t = width < middling_from ? phone(width) : single_column(width);
    const auto [margin, gutter] = columns(width);
    // A very wide window widens the charts.
    const float content = std::min(width - 2 * margin, std::clamp(width * 0.6F, 1304.F, 1520.F));
    t.columns = true;
    t.left = (width - content) / 2;
    t.text_width = std::min(reading_measure, (content - gutter) * 0.5F);
    t.chart_left = t.left + t.text_width + gutter;
    t.chart_width = content - t.text_width - gutter;
    t.header_width = std::min(content, 900.F);
    if (width >= wide_from) {
        t.title = {{Face::serif_semibold, 49}, 56, true};
    }
    return t;
}

} // namespace

Typography typography(float width, bool sticky) {
    const float at_least = std::max(width, min_width);
    if (at_least < phone_below) {
        return phone(at_least);
    }
    return at_least < columns_from || !sticky ? single_column(at_least) : beside_charts(at_least);
}

} // namespace page
