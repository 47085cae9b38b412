// A table of figures, column by column. A missing figure is NaN and is never drawn: null in the JSON.
#pragma once

#include "base/date.hpp"
#include "base/format.hpp"
#include "content/localized.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace content {

struct TimeColumn {
    std::vector<base::Instant> values;                // strictly ascending when it is the first column; seconds UTC
    base::Precision precision = base::Precision::day; // of all values: how exactly they are written
};
struct NumberColumn {
    std::vector<double> values;         // NaN where unknown
    std::optional<base::Format> format; // when absent, that of the scale on which the column is drawn
    int digits = 0;                     // after the decimal mark: as many as the values need
};
// Values are indices into the categories, in the order in which they first appear in the file's "categories".
struct CategoryColumn {
    std::vector<std::size_t> values;
    std::vector<std::string> ids;
    std::vector<Localized> labels; // one per id
};

struct Column {
    std::string name;
    Localized label; // for tables and tooltips
    std::variant<TimeColumn, NumberColumn, CategoryColumn> data;
};

struct Dataset {
    std::string id;              // the file's path below the article, without ".json": "data/btc-daily"
    std::string source;          // id of a source in both article texts
    std::vector<Column> columns; // all of `rows` values
    std::size_t rows = 0;        // at least 1
};

[[nodiscard]] const Column* find_column(const Dataset& dataset, std::string_view name);
[[nodiscard]] const TimeColumn* time_column(const Dataset& dataset, std::string_view name);
[[nodiscard]] const NumberColumn* number_column(const Dataset& dataset, std::string_view name);
[[nodiscard]] const CategoryColumn* category_column(const Dataset& dataset, std::string_view name);

} // namespace content
