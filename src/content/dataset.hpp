// A table of figures, column by column. A missing figure is NaN and is never drawn: null in the JSON.
#pragma once

#include "base/date.hpp"
#include "base/format.hpp"
#include "content/field.hpp"
#include "content/localized.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

namespace content {

struct TimeColumn {
    std::vector<base::Instant> values;                // strictly ascending when it is the first column; seconds UTC
    base::Precision precision = base::Precision::day; // of all values: how exactly they are written
};
template <> struct Table<TimeColumn> {
    static constexpr std::string_view name = "time";
    static constexpr std::string_view doc = "A column of dates.";
    static constexpr auto fields = std::tuple{
        required("values", &TimeColumn::values,
                 "Equally exact throughout: all years, all quarters, all months, all days or all times of day; "
                 "ascending where "
                 "it is the first column.",
                 {.max_items = no_limit}),
    };
};
struct NumberColumn {
    std::vector<double> values;         // NaN where unknown
    std::optional<base::Format> format; // when absent, that of the scale on which the column is drawn
    int digits = 0;                     // after the decimal mark: as many as the values need
};
template <> struct Table<NumberColumn> {
    static constexpr std::string_view name = "number";
    static constexpr std::string_view doc = "A column of figures.";
    static constexpr auto fields = std::tuple{
        optional("format", &NumberColumn::format,
                 "When absent, that of the scale on which the column is drawn. Digits: as many as the values need."),
        required("values", &NumberColumn::values, "null where the figure is unknown; at least one is known.",
                 {.max_items = no_limit}),
    };
};
// Values are indices into the categories, in the order in which they first appear in the file's "categories".
struct CategoryColumn {
    std::vector<std::size_t> values;
    std::vector<std::string> ids;
    std::vector<Localized> labels; // one per id
};
template <> struct Table<CategoryColumn> {
    static constexpr std::string_view name = "category";
    static constexpr std::string_view doc = "A column of names.";
    static constexpr auto fields = std::tuple{
        required("categories", &CategoryColumn::ids, "All names that there are, in their order.",
                 {.meaning = Meaning::categories}),
        required("values", &CategoryColumn::values, "Ids of categories.",
                 {.meaning = Meaning::category_values, .max_items = no_limit}),
    };
};
// As the file has it.
struct Category {
    std::string id;
    Localized label;
};
template <> struct Table<Category> {
    static constexpr std::string_view name = "category";
    static constexpr std::string_view doc = "A category's id and, by code, its name in each language.";
    static constexpr auto fields = std::tuple{
        required("id", &Category::id, "What values and charts call it.", {.meaning = Meaning::name}),
        inlined(&Category::label),
    };
};

struct Column {
    std::string name;
    Localized label; // for tables and tooltips
    std::variant<TimeColumn, NumberColumn, CategoryColumn> data;
};
template <> struct Table<Column> {
    static constexpr std::string_view name = "column";
    static constexpr std::string_view doc = "All columns have equally many values.";
    static constexpr auto fields = std::tuple{
        required("name", &Column::name, "What charts call it.", {.meaning = Meaning::name}),
        required("label", &Column::label, "Its name in tooltips and tables."),
        inlined(&Column::data),
    };
};

struct Dataset {
    std::string id;              // the file's path below the article, without ".json": "data/btc-daily"
    std::string source;          // id of a source in both article texts
    std::vector<Column> columns; // all of `rows` values
    std::size_t rows = 0;        // at least 1
};
template <> struct Table<Dataset> {
    static constexpr std::string_view name = "data";
    static constexpr std::string_view doc = "data/<name>.json: a table of figures, column by column.";
    static constexpr auto fields = std::tuple{
        required("source", &Dataset::source, "Id of the article's source that the figures are from.",
                 {.meaning = Meaning::source}),
        required("columns", &Dataset::columns, "The first one orders the rows."),
    };
};

[[nodiscard]] const Column* find_column(const Dataset& dataset, std::string_view name);
[[nodiscard]] const TimeColumn* time_column(const Dataset& dataset, std::string_view name);
[[nodiscard]] const NumberColumn* number_column(const Dataset& dataset, std::string_view name);
[[nodiscard]] const CategoryColumn* category_column(const Dataset& dataset, std::string_view name);

} // namespace content
