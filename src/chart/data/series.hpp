// The rows that a mark shows, as series of points: all of them, or those of one category each.
#pragma once

#include "chart/data/number_text.hpp"
#include "chart/data/series_view.hpp"

namespace chart {

// What points are spread along: a time or number axis, or one place for each category.
enum class Along : unsigned char { nothing, time, number, band };

// A category with its label.
struct Category {
    std::string id;
    std::string name;
};

struct Series {
    std::string id;   // of its category; empty for a mark without `series`
    std::string name; // the category's label; the value column's otherwise
    SeriesView view;
    std::optional<SeriesView> low{};   // the lower values, of a mark that runs from one value to another
    std::optional<SeriesView> drawn{}; // where it is drawn, if not at its values: of a pile, its upper end
    std::size_t first = 0;             // [first, last): the points to draw
    std::size_t last = 0;
    const content::CategoryColumn* status = nullptr; // says by row what is a forecast; null when nothing is
    // The least distance between two points over time or along a number, for bars that do not cover each other; nothing
    // with fewer than two.
    std::optional<double> interval{};

    [[nodiscard]] bool forecast(std::size_t point) const;
};

// The columns that a mark reads, by name; empty where it reads none.
struct Columns {
    std::string along;
    std::string value;
    std::string low{};
    std::string series{};
    std::string forecast{};
};

// The rows as series of points: what is drawn is inside `within` and one point on either side, so that lines and
// surfaces run to the plot's edges. Categories along the x or y axis are given places from 0 in the order in which they
// are shown.
struct Rows {
    const content::Dataset* data = nullptr; // null for a reference that the loader would have refused
    const content::NumberColumn* column = nullptr;
    Along along = Along::nothing;
    std::vector<Category> bands{}; // of Along::band
    std::vector<Series> series{};
    base::Precision precision = base::Precision::day; // of times
};
[[nodiscard]] Rows rows_of(const DrawContext& context, const std::string& own, const Columns& columns,
                           const std::optional<Domain>& within);

[[nodiscard]] Along along_of(const content::Dataset& data, std::string_view column);

// Places the points anew where categories stand in another order, or among those of other marks.
void move_to(const std::vector<Category>& from, const std::vector<Category>& to, SeriesView& view);

// The place of a category among others; their number when it is not there.
[[nodiscard]] std::size_t find_category(const std::vector<Category>& all, std::string_view id);

// Indices of the categories that the config shows, in its order, or all in the data's.
[[nodiscard]] std::vector<std::size_t> shown_categories(const DrawContext& context,
                                                        const content::CategoryColumn& column);

// The label of a column; empty when there is none.
[[nodiscard]] std::string label_of(const DrawContext& context, const content::Dataset& data, std::string_view column);

// The points inside the domain, as [first, last).
[[nodiscard]] std::pair<std::size_t, std::size_t> points_within(const SeriesView& view,
                                                                const std::optional<Domain>& within);

// The times of a column, from the first to the last.
[[nodiscard]] std::optional<Domain> time_extent(const content::Dataset& data, std::string_view column);

} // namespace chart
