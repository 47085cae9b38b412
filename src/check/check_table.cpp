// A table has its columns from a data file or writes them itself, never both.
#include "check/check_table.hpp"

#include "check/words.hpp"

#include <algorithm>

namespace check {
namespace {

void check_data_columns(Place block, const Context& context) {
    const Place name = block.member("data");
    if (!name.is(JsonKind::text)) {
        return;
    }
    const DataFile* file = context.find_data(name.text());
    if (file == nullptr) {
        std::vector<std::string_view> known;
        for (const DataFile& candidate : context.data) {
            known.push_back(candidate.dataset->id);
        }
        fault_unknown(name, "data file", name.text(), "", known);
        return;
    }
    if (file->dataset->rows > content::max_table_rows) {
        name.fault(concat({"a table in the text has at most ", std::to_string(content::max_table_rows), " rows, ",
                           quote(name.text()), " has ", std::to_string(file->dataset->rows),
                           ": give it a data file of its own, or leave it to a chart, whose table scrolls"}));
    }
    if (!file->columns_known) {
        return;
    }
    std::vector<std::string_view> columns;
    for (const content::Column& column : file->dataset->columns) {
        columns.push_back(column.name);
    }
    for (const Place shown : block.member("show").elements()) {
        if (shown.is_intact() && std::find(columns.begin(), columns.end(), shown.text()) == columns.end()) {
            fault_unknown(shown, "column", shown.text(), concat({" in ", quote(name.text())}), columns);
        }
    }
}

Place cells_of(Place column) {
    const Place texts = column.member("texts");
    return texts ? texts : column.member("values");
}

void check_written_columns(Place columns) {
    Place first;
    for (const Place column : columns.elements()) {
        const Place texts = column.member("texts");
        const Place values = column.member("values");
        if (static_cast<bool>(texts) == static_cast<bool>(values)) {
            column.fault("a column has either \"texts\" or \"values\"");
            continue;
        }
        if (texts && column.member("format")) {
            column.member("format").fault("a column of texts has no format: leave it out, or write \"values\"");
        }
        const Place cells = cells_of(column);
        if (!cells.is(JsonKind::list)) {
            continue;
        }
        first = first ? first : cells;
        const std::size_t length = cells.elements().size();
        const std::size_t expected = first.elements().size();
        if (length != expected) {
            cells.fault(concat({"the columns must be equally long: this one has ", std::to_string(length),
                                " rows, the first ", std::to_string(expected)}));
        }
    }
}

} // namespace

void check_table(Place block, const Context& context) {
    const Place data = block.member("data");
    const Place columns = block.member("columns");
    if (static_cast<bool>(data) == static_cast<bool>(columns)) {
        block.fault("a table has either \"data\", the name of a data file, or its own \"columns\"");
        return;
    }
    if (columns) {
        if (const Place show = block.member("show")) {
            show.fault("\"show\" chooses among the columns of \"data\": leave it out");
        }
        check_written_columns(columns);
        return;
    }
    if (const Place source = block.member("source")) {
        source.fault("the data file says its source itself: leave this one out");
    }
    check_data_columns(block, context);
}

void compare_tables(Place first, Place other) {
    const auto data_of = [](Place block) { return block.member("data"); };
    if (data_of(first).is(JsonKind::text) && data_of(other).is(JsonKind::text) &&
        data_of(first).text() != data_of(other).text()) {
        data_of(other).fault(concat({"the languages must have the same tables: ", first.file->path(), " has ",
                                     quote(data_of(first).text()), " here"}));
    }
    const auto shown = [](Place block) {
        std::vector<std::string_view> names;
        for (const Place name : block.member("show").elements()) {
            names.push_back(name.is(JsonKind::text) ? name.text() : std::string_view());
        }
        return names;
    };
    if (shown(first) != shown(other)) {
        const Place place = other.member("show");
        (place ? place : other)
            .fault(concat({"the languages must have the same columns: ", first.file->path(), " shows others here"}));
    }
    const std::vector<Place> columns = first.member("columns").elements();
    const std::vector<Place> others = other.member("columns").elements();
    if (columns.size() != others.size()) {
        const Place place = other.member("columns"); // nothing where the data file has them
        (place ? place : other)
            .fault(concat({"the languages must have the same columns: ", first.file->path(), " has ",
                           std::to_string(columns.size()), ", this one ", std::to_string(others.size())}));
        return;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::vector<Place> values = columns[i].member("values").elements();
        const std::vector<Place> same = others[i].member("values").elements();
        const Place cells = cells_of(columns[i]);
        const Place counterpart = cells_of(others[i]);
        if (cells.is(JsonKind::list) && counterpart.is(JsonKind::list) &&
            cells.elements().size() != counterpart.elements().size()) {
            counterpart.fault(concat({"the languages must have the same rows: ", first.file->path(), " has ",
                                      std::to_string(cells.elements().size()), ", this one ",
                                      std::to_string(counterpart.elements().size())}));
            return;
        }
        for (std::size_t row = 0; row < std::min(values.size(), same.size()); ++row) {
            const bool numbers = values[row].is(JsonKind::number) && same[row].is(JsonKind::number);
            if (values[row].kind() != same[row].kind() || (numbers && values[row].number() != same[row].number())) {
                same[row].fault(concat({"the languages contradict each other here: ", first.file->path(),
                                        " has another figure in this row"}));
            }
        }
    }
}

} // namespace check
