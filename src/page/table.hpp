// A table in the text: what its cells say, in the reader's order, and where they stand.
#pragma once

#include "page/layout.hpp"
#include "page/typography.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace page {

// What a table says in one language, column by column.
struct TableColumnText {
    std::string label;
    bool is_number = false;         // set to the right; else text, which may break
    std::vector<std::string> cells; // one a row
    std::vector<double> keys;       // of numbers and dates, NaN where unknown; empty: the cells are what is compared
};
[[nodiscard]] std::vector<TableColumnText> table_text(const content::TableBlock& table, const content::Article& article,
                                                      base::Language language);

// The rows in their order: as the author has them, or sorted; what is unknown comes last either way.
[[nodiscard]] std::vector<std::size_t> sorted_rows(const std::vector<TableColumnText>& columns, const TableSort* sort);

// How wide the columns are. Numbers have the room that they need, texts share what is left; where a word would not fit,
// each row is set as a list instead.
struct TableGrid {
    std::vector<float> fixed;  // widths of columns of numbers; 0 for texts
    std::vector<float> shares; // of texts, of what is left; 0 for numbers. They add up to 1.
    float stacked_below = 0;   // width of the table
};
[[nodiscard]] TableGrid table_grid(const std::vector<TableColumnText>& columns, const text::FontSet& fonts,
                                   const Typography& type);

// Of a head where rows are lists.
[[nodiscard]] float stacked_head_width(const TableColumnText& column, const text::FontSet& fonts,
                                       const Typography& type);

// The id of the table that a control sorts, and the column; nothing for other controls.
struct SortControl {
    std::string_view table;
    std::size_t column = 0;
};
[[nodiscard]] std::optional<SortControl> sort_control(std::string_view id);

// Sorts by the control's column: figures from the largest, texts from A; once more, and it is the other way round.
void toggle_sort(std::vector<TableSort>& sorts, const SortControl& control, const chart::Environment& environment);

// Adds the table's node to `parent` and its words to the page, `width` wide from `at`. Returns the y below it.
float add_table(Page& page, std::vector<scene::Node>& parent, const chart::Environment& environment,
                const Typography& type, const content::TableBlock& table, const TableSort* sort, base::Point at,
                float width);

// What web/page.css needs to set it alike.
inline constexpr float table_gap = 2 * unit; // before each column but the first
inline constexpr float table_padding = 6;    // above and below each cell's words
inline constexpr float table_head = 44;      // least width and height of its heads: they are touched
inline constexpr float table_head_foot = 10; // below a head's words: the mark of the order
inline constexpr float stacked_label = 0.5F; // share of a stacked row that its labels have

} // namespace page
