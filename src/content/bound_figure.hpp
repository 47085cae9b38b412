// A figure of the text that is not typed but taken from the data, or computed from points of it:
//     {"from": "btc/crash@2025-10-10/low"}, {"mean": ["miners/close@IREN", "miners/close@CLSK"]}.
#pragma once

#include "content/read.hpp"
#include "content/shown.hpp"

#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace content {

enum class Operation : unsigned char { from, change, share, mean, difference, ratio, count };

struct BoundFigure {
    Operation operation = Operation::from;
    std::string from;
    std::vector<std::string> points;
    std::string of;
    std::optional<base::Format> format;
    std::optional<int> digits;
    std::string source;
    std::string text;
};

// How the file has each: its first key is the operation.
template <Operation operation> struct Bound { static constexpr Operation value = operation; };

namespace bound {
constexpr auto format = optional("format", &BoundFigure::format, "How it is written; as the data are when absent.");
constexpr auto digits =
    optional("digits", &BoundFigure::digits, "Digits after the decimal mark; as many as the data need when absent.");
constexpr auto source = optional("source", &BoundFigure::source, "Id of a source; that of the data when absent.",
                                 {.meaning = Meaning::source});
constexpr auto text = optional("text", &BoundFigure::text, "The author's own words for it.");
constexpr auto common = std::tuple{format, digits, source, text};
constexpr auto points(std::string_view key, std::string_view doc, Rule rule = {}) {
    return required(key, &BoundFigure::points, doc, rule);
}
constexpr auto of_points(std::string_view key, std::string_view doc, Rule rule = {}) {
    return std::tuple_cat(std::tuple{points(key, doc, rule)}, common);
}
constexpr Rule two{.min_items = 2, .max_items = 2};
} // namespace bound

template <> struct Table<Bound<Operation::from>> {
    static constexpr std::string_view name = "boundFigure";
    static constexpr std::string_view doc = "A figure that is taken from a point of the data.";
    static constexpr auto fields = std::tuple_cat(
        std::tuple{
            required("from", &BoundFigure::from,
                     "chart id / view id @ the point, as links name it; then / and a column, where it is not the one "
                     "that the view draws. A whole column of a stack is its total.")},
        bound::common);
};
template <> struct Table<Bound<Operation::change>> {
    static constexpr std::string_view name = "changeFigure";
    static constexpr std::string_view doc = "By how many per cent the second point differs from the first.";
    static constexpr auto fields = bound::of_points("change", "Two points.", bound::two);
};
template <> struct Table<Bound<Operation::share>> {
    static constexpr std::string_view name = "shareFigure";
    static constexpr std::string_view doc = "How many per cent of a point others make up.";
    static constexpr auto fields = std::tuple_cat(
        std::tuple{bound::points("share", "The parts."), required("of", &BoundFigure::of, "The whole: a point.")},
        bound::common);
};
template <> struct Table<Bound<Operation::mean>> {
    static constexpr std::string_view name = "meanFigure";
    static constexpr std::string_view doc = "The arithmetic mean of points.";
    static constexpr auto fields = bound::of_points("mean", "The points.");
};
template <> struct Table<Bound<Operation::difference>> {
    static constexpr std::string_view name = "differenceFigure";
    static constexpr std::string_view doc = "The second point less the first.";
    static constexpr auto fields = bound::of_points("difference", "Two points.", bound::two);
};
template <> struct Table<Bound<Operation::ratio>> {
    static constexpr std::string_view name = "ratioFigure";
    static constexpr std::string_view doc = "The first point divided by the second.";
    static constexpr auto fields = bound::of_points("ratio", "Two points.", bound::two);
};
template <> struct Table<Bound<Operation::count>> {
    static constexpr std::string_view name = "countFigure";
    static constexpr std::string_view doc = "How many points are named.";
    static constexpr auto fields = bound::of_points("count", "The points.");
};

// Calls `with(std::type_identity<Bound<…>>())` for each operation.
constexpr void each_bound(const auto& with) {
    [&]<std::size_t... index>(std::index_sequence<index...>) {
        (with(std::type_identity<Bound<static_cast<Operation>(index)>>()), ...);
    }
    (std::make_index_sequence<static_cast<std::size_t>(Operation::count) + 1>());
}

// What a name of a point stands for.
struct PointValue {
    ShownName found;
    std::string_view written;       // the column behind the point; empty: the view's own
    const Column* column = nullptr; // null where there is no such column of numbers
    std::vector<std::size_t> rows;  // of the point; several, where it is a whole column of a stack
    double value = 0;               // their sum; NaN where one is not known
};
[[nodiscard]] PointValue find_value(const Article& article, std::string_view name);

// The sum of a column's figures in these rows; NaN where one is not known.
[[nodiscard]] double sum_of(const NumberColumn& column, const std::vector<std::size_t>& rows);

// A ReadBound: looks up and reckons, and notes how. It fails where a point is none, and where one divides by zero.
bool read_bound(Reading& reading, JsonValue at, FigureText& figure);

} // namespace content
