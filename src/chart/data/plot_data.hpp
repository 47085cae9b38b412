// The rows of a look's datasets as the marks need them: lines with their points, bars, stacked columns.
#pragma once

#include "chart/data/context.hpp"
#include "chart/data/track.hpp"

namespace chart {

enum class Kind : unsigned char { lines, bars, stack };

[[nodiscard]] Kind kind(const content::Look& look);

// One line: the whole mark, or one category of its `series`.
struct Line {
    std::size_t mark = 0; // index among the look's marks
    const content::LineMark* spec = nullptr;
    const content::Dataset* data = nullptr;
    const content::NumberColumn* column = nullptr;
    std::string id;   // category id; empty for a line without series
    std::string name; // the category's label; the value column's otherwise
    Track track;
    std::size_t first = 0; // [first, last): the points to draw
    std::size_t last = 0;
    const content::CategoryColumn* status = nullptr; // says by row what is a forecast; null when nothing is

    [[nodiscard]] bool forecast(std::size_t point) const;
    // Mean time between two points; nothing with fewer.
    [[nodiscard]] std::optional<double> interval() const;
};

struct Band {
    std::size_t mark = 0;
    Track low;
    Track high;
    std::size_t first = 0; // [first, last): the points to draw
    std::size_t last = 0;
};

struct Bar {
    std::string id;
    std::string name;
    double value = 0; // NaN: unknown
    std::size_t row = 0;
};
struct BarSet {
    std::size_t mark = 0;
    const content::BarMark* spec = nullptr;
    const content::Dataset* data = nullptr;
    const content::NumberColumn* column = nullptr;
    std::vector<Bar> bars; // in drawing order, from the top
};

struct Segment {
    std::string id;
    std::string name;
};
// A column that a what-if adds. Only its sum is assumed.
struct Assumed {
    std::string name;
    double amount = 0;
    double most = 0; // with the most growth that a reader may set
};
// amounts[column][segment]; NaN where unknown.
struct Stack {
    std::size_t mark = 0;
    const content::StackMark* spec = nullptr;
    const content::NumberColumn* column = nullptr;
    std::vector<Segment> segments; // from the top
    std::vector<Segment> columns;  // e.g. years
    std::vector<bool> forecast;    // per column
    std::vector<std::vector<double>> amounts;
    std::vector<Assumed> assumed; // after the columns
    double growth = 0;            // percent a year of these

    [[nodiscard]] double total(std::size_t column_index) const;
    // 0..100
    [[nodiscard]] double share(std::size_t column_index, std::size_t segment) const;
};

// Points to draw are those inside `within` and one on either side, so that lines and bands run to the plot's edges.
[[nodiscard]] std::vector<Line> lines(const Context& context, const std::optional<Domain>& within);
[[nodiscard]] std::vector<Band> bands(const Context& context, const std::optional<Domain>& within);
[[nodiscard]] std::optional<BarSet> bar_set(const Context& context);
[[nodiscard]] std::optional<Stack> stack(const Context& context);

// Those inside the domain of time, as [first, last).
[[nodiscard]] std::pair<std::size_t, std::size_t> points_within(const Track& track,
                                                                const std::optional<Domain>& within);

// The time that the look's lines span; nothing without any.
[[nodiscard]] std::optional<Domain> time_extent(const content::Look& look, const content::Article& article);

template <typename Mark>
[[nodiscard]] std::vector<std::pair<std::size_t, const Mark*>> marks_of(const content::Look& look) {
    std::vector<std::pair<std::size_t, const Mark*>> found;
    if (look.marks) {
        for (std::size_t i = 0; i < look.marks->size(); ++i) {
            if (const auto* mark = std::get_if<Mark>(&(*look.marks)[i])) {
                found.emplace_back(i, mark);
            }
        }
    }
    return found;
}

} // namespace chart
