// Reads data/<name>.json: a table of figures, column by column.
#include "content/library.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace content {

namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max(); // of values: the file's size is limited

std::string_view unit_of(base::Precision precision) {
    switch (precision) {
    case base::Precision::year:
        return "a year";
    case base::Precision::quarter:
        return "a quarter";
    case base::Precision::month:
        return "a month";
    case base::Precision::day:
        return "a day";
    case base::Precision::minute:
        break;
    }
    return "a time of day";
}

// One precision for all: next to years, "2025-06" would leave open whether the others are whole years or Januaries.
void read_times(Place values, TimeColumn& column, bool must_ascend) {
    Place first;
    Place last;
    bool must_agree = true;
    for (const Place at : Elements(values, false, any_number)) {
        base::Date date;
        const bool read = read_date(at, date);
        if (read && !first) {
            first = at;
            column.precision = date.precision;
        } else if (read && must_agree && date.precision != column.precision) {
            at.fault(say({"the dates of a column must be equally exact: ", quote(at.text()), " is ",
                          unit_of(date.precision), ", ", quote(first.text()), " is ", unit_of(column.precision)}));
            must_agree = false; // the first one is enough
        }
        const base::Instant instant = date.at;
        if (!read) {
            must_ascend = false; // the order cannot be told
        } else if (must_ascend && last && instant <= column.values.back()) {
            const bool same = instant == column.values.back();
            at.fault(say({"the dates must ascend: value ", std::to_string(column.values.size()), " (counted from 0), ",
                          quote(at.text()), ", ", same ? "is the same as" : "comes after", " ", quote(last.text())}));
            must_ascend = false; // the first one is enough
        }
        column.values.push_back(instant);
        last = at;
    }
}

void read_numbers(Place values, NumberColumn& column) {
    const Watch watch(values);
    bool any = false;
    for (const Place at : Elements(values, false, any_number)) {
        double number = std::numeric_limits<double>::quiet_NaN();
        if (!at.is(JsonKind::null)) {
            any = read_number(at, number) || any;
        }
        column.values.push_back(number);
    }
    if (values && !any && watch.clean()) {
        values.fault("the column holds no known figure");
    }
}

void read_category(Place at, CategoryColumn& column, Ids& ids) {
    Object category(at);
    std::string id;
    Localized label;
    if (const Place id_at = category.required("id"); read_text(id_at, id)) {
        ids.claim(id_at, id);
    }
    read_text(category.required("de"), label.de);
    read_text(category.required("en"), label.en);
    column.ids.push_back(std::move(id));
    column.labels.push_back(std::move(label));
}

void read_category_values(Place values, CategoryColumn& column, bool ids_known) {
    for (const Place at : Elements(values, false, any_number)) {
        std::string id;
        std::size_t index = 0;
        if (read_text(at, id)) {
            const auto found = std::find(column.ids.begin(), column.ids.end(), id);
            if (found != column.ids.end()) {
                index = static_cast<std::size_t>(found - column.ids.begin());
            } else if (ids_known) {
                fault_unknown(at, "category", id, "", views_of(column.ids));
            }
        }
        column.values.push_back(index);
    }
}

void read_column_data(Object& object, std::string_view type, Column& column, DataFile& data) {
    const bool is_first = data.dataset.columns.empty();
    if (type == "time") {
        read_times(object.required("values"), column.data.emplace<TimeColumn>(), is_first);
    } else if (type == "number") {
        NumberColumn& numbers = column.data.emplace<NumberColumn>();
        base::Format format = base::Format::number;
        if (read_number_format(object.optional("format"), format)) {
            numbers.format = format;
        }
        read_numbers(object.required("values"), numbers);
        numbers.digits = base::digits_of(numbers.values, numbers.format.value_or(base::Format::number));
    } else {
        CategoryColumn& categories = column.data.emplace<CategoryColumn>();
        const Place list = object.required("categories");
        const Watch watch(object.place());
        Ids ids("category");
        for (const Place at : Elements(list)) {
            read_category(at, categories, ids);
        }
        const bool known = list && watch.clean();
        data.categories_known = data.categories_known && known;
        read_category_values(object.required("values"), categories, known);
    }
}

std::size_t length(const Column& column) {
    return std::visit([](const auto& data) { return data.values.size(); }, column.data);
}

void read_column(Place at, DataFile& data, Ids& names) {
    Object object(at);
    Column column;
    const Place name = object.required("name");
    const bool has_name = read_text(name, column.name) && names.claim(name, column.name);
    read_localized(object.required("label"), column.label);
    const Place type_at = object.required("type");
    std::string type;
    const bool has_type = read_text(type_at, type);
    if (!has_type || (type != "time" && type != "number" && type != "category")) {
        if (has_type) {
            fault_unknown(type_at, "type", type, "", {"time", "number", "category"});
        }
        object.ignore_other_keys();
        data.columns_known = false;
        return;
    }
    read_column_data(object, type, column, data);
    data.columns_known = data.columns_known && has_name;
    data.dataset.columns.push_back(std::move(column));
}

void check_length(Place at, const Dataset& dataset, std::size_t expected) {
    const Column& column = dataset.columns.back();
    if (length(column) == expected) {
        return;
    }
    at.member("values").fault(
        say({"the columns must be equally long: ", quote(column.name), " has ", std::to_string(length(column)),
             " values, ", quote(dataset.columns.front().name), " has ", std::to_string(expected)}));
}

} // namespace

void read_data(Place root, DataFile& data, const SourceIds& sources) {
    Object object(root);
    object.allow_remarks();
    read_source_id(object.required("source"), data.dataset.source, sources);
    const Place columns = object.required("columns");
    data.columns_known = static_cast<bool>(columns.element(0));
    Dataset& dataset = data.dataset;
    Ids names("column name");
    for (const Place at : Elements(columns)) {
        const std::size_t before = dataset.columns.size();
        read_column(at, data, names);
        const bool readable = dataset.columns.size() > before && at.member("values").element(0);
        if (readable && before == 0) {
            dataset.rows = length(dataset.columns.front());
        } else if (readable && dataset.rows > 0) {
            check_length(at, dataset, dataset.rows);
        }
    }
}

} // namespace content
