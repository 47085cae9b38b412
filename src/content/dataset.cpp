// Finding a dataset's columns by name.
#include "content/dataset.hpp"

#include <algorithm>

namespace content {

namespace {

template <typename Type> const Type* column_of(const Dataset& dataset, std::string_view name) {
    const Column* column = find_column(dataset, name);
    return column != nullptr ? std::get_if<Type>(&column->data) : nullptr;
}

} // namespace

const Column* find_column(const Dataset& dataset, std::string_view name) {
    const auto found = std::find_if(dataset.columns.begin(), dataset.columns.end(),
                                    [&](const Column& column) { return column.name == name; });
    return found != dataset.columns.end() ? &*found : nullptr;
}

const TimeColumn* time_column(const Dataset& dataset, std::string_view name) {
    return column_of<TimeColumn>(dataset, name);
}

const NumberColumn* number_column(const Dataset& dataset, std::string_view name) {
    return column_of<NumberColumn>(dataset, name);
}

const CategoryColumn* category_column(const Dataset& dataset, std::string_view name) {
    return column_of<CategoryColumn>(dataset, name);
}

} // namespace content
