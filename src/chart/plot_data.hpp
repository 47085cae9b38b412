// The rows of a look's datasets as the marks need them: lines with their points, bars, stacked columns.
#pragma once

#include "chart/context.hpp"

namespace chart {

enum class Kind : unsigned char { lines, bars, stack };

[[nodiscard]] Kind kind(const content::Look& look);

struct LinePoint {
    double x = 0;     // seconds since 1970
    double value = 0; // NaN: a gap
    std::size_t row = 0;
    bool forecast = false;
};

// One line: the whole mark, or one category of its `series`.
struct Line {
    std::size_t mark = 0; // index among the look's marks
    const content::LineMark* spec = nullptr;
    const content::Dataset* data = nullptr;
    const content::NumberColumn* column = nullptr;
    std::string id;                // category id; empty for a line without series
    std::string name;              // the category's label; the value column's otherwise
    std::vector<LinePoint> points; // by x
};

struct Band {
    std::size_t mark = 0;
    std::vector<double> x;
    std::vector<double> low;
    std::vector<double> high;
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
// amounts[column][segment]; NaN where unknown.
struct Stack {
    std::size_t mark = 0;
    const content::StackMark* spec = nullptr;
    const content::NumberColumn* column = nullptr;
    std::vector<Segment> segments; // from the top
    std::vector<Segment> columns;  // e.g. years
    std::vector<bool> forecast;    // per column
    std::vector<std::vector<double>> amounts;

    [[nodiscard]] double total(std::size_t column_index) const;
    // 0..100
    [[nodiscard]] double share(std::size_t column_index, std::size_t segment) const;
};

// Lines and bands keep only the rows inside `within` and one on either side, so that they run to the plot's edges.
[[nodiscard]] std::vector<Line> lines(const Context& context, const std::optional<Domain>& within);
[[nodiscard]] std::vector<Band> bands(const Context& context, const std::optional<Domain>& within);
[[nodiscard]] std::optional<BarSet> bar_set(const Context& context);
[[nodiscard]] std::optional<Stack> stack(const Context& context);

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
