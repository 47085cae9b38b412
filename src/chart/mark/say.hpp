// How points are said in words: when, how much, and by how much it changed.
#pragma once

#include "chart/mark/mark.hpp"

namespace chart {

[[nodiscard]] base::Date date_at(const Layer& layer, double time);

// Where the point is along: "20 October 2025", in a table shorter; a category's name; a number.
[[nodiscard]] std::string when(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t point);
[[nodiscard]] std::string when_in_table(const DrawContext& context, const Layer& layer, std::size_t series,
                                        std::size_t point);

// A value of the layer as the config's scale has it.
[[nodiscard]] std::string value_text(const DrawContext& context, const Layer& layer, double value);
// The same, where there is little room.
[[nodiscard]] std::string short_value(const DrawContext& context, const Layer& layer, double value);

// What the computed column "change" says of a point: its value against that of the point before.
[[nodiscard]] std::string change_before(const DrawContext& context, const Layer& layer, const SeriesView& view,
                                        std::size_t point);

// The scale's format, digits and domain, the layer's own column giving what the config does not say.
[[nodiscard]] content::ValueScale value_scale(const DrawContext& context, const Layers& layers);

// The title, "name: when (forecast)", and the columns that the mark's author wants said, the value by default.
[[nodiscard]] Tip tip_of(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t point);
[[nodiscard]] std::vector<TipRow> row_of(const DrawContext& context, const Layer& layer, std::size_t series,
                                         std::size_t point);
// The columns that are said of a point, and the values' own alone where none are named.
[[nodiscard]] std::vector<std::string> details_or(const std::vector<std::string>& details, const std::string& value);

// "From 1.2 (A) to 3.4 (B)." over points that stand beside each other; what is not known is named.
[[nodiscard]] std::string range_sentence(const DrawContext& context, const Layer& layer, const Series& series);

// "Name: from 1.2 (A) to 3.4 (B)." of the lowest and the highest value and where they are.
[[nodiscard]] std::string extremes_sentence(const DrawContext& context, const Layer& layer, const std::string& name,
                                            double low, const std::string& low_at, double high,
                                            const std::string& high_at);
// "Name: from 1.2 (1 May) to 3.4 (2 June)." of the lowest and the highest point.
[[nodiscard]] std::string range_of(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t low,
                                   std::size_t high, bool with_name);

void append_sentence(std::string& whole, const std::string& sentence);

} // namespace chart
