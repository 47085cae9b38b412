// How the figures of a column are written: the same in a label, the tooltip, the table and the summary.
#pragma once

#include "chart/data/draw_context.hpp"

namespace chart {

struct NumberStyle {
    base::Format format = base::Format::number;
    std::optional<int> digits; // after the decimal mark, where the author says how many
    int data_digits = 0;       // else: as many as the data need
};

// In the column's own format; one without follows the value scale on which it is drawn, and has the scale's digits
// where both have the same format. All columns that are drawn on the scale have equally many digits.
[[nodiscard]] NumberStyle number_style(const DrawContext& context, const content::NumberColumn& column);
// As the config's value scale has it. One in words for powers of ten is too coarse for a single figure: then as the
// column has it.
[[nodiscard]] NumberStyle scale_style(const DrawContext& context, const content::NumberColumn& column);
// As on a scale in words for powers of ten, without a unit: three or so digits.
[[nodiscard]] std::string short_amount(double value, const NumberStyle& style, base::Language language);

// The words for "not known" for NaN. What is not zero is never written as zero, unless the author's digits say so.
[[nodiscard]] std::string written(double value, const NumberStyle& style, base::Language language);
[[nodiscard]] std::string written(double value, const base::Format& format, std::optional<int> digits,
                                  base::Language language);
[[nodiscard]] std::string written(double value, const DrawContext& context, const content::NumberColumn& column);
[[nodiscard]] std::string written_on_scale(double value, const DrawContext& context,
                                           const content::NumberColumn& column);

// How far the later figure is from the earlier: in percent of it, or of percentages in percentage points. Nothing where
// one is not known, or where the earlier is not above zero and nothing can be said in percent of it.
[[nodiscard]] std::optional<std::string> change_text(double earlier, double later, const NumberStyle& style, int digits,
                                                     base::Language language);

} // namespace chart
