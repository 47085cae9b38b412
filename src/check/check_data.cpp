// Checks a data file: dates that ascend, columns of one length, values that are among the categories.
#include "base/date.hpp"
#include "check/context.hpp"
#include "check/words.hpp"

#include <algorithm>

namespace check {

namespace {

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
void check_precision(Place values) {
    Place first;
    for (const Place at : values.elements()) {
        if (!at.is_intact()) {
            continue;
        }
        first = first ? first : at;
        const base::Precision precision = base::parse_date(at.text())->precision;
        const base::Precision expected = base::parse_date(first.text())->precision;
        if (precision != expected) {
            at.fault(concat({"the dates of a column must be equally exact: ", quote(at.text()), " is ",
                             unit_of(precision), ", ", quote(first.text()), " is ", unit_of(expected)}));
            return; // the first one is enough
        }
    }
}

// The first column orders the rows.
void check_order(Place values, bool has_categories) {
    Place last;
    std::size_t position = 0;
    for (const Place at : values.elements()) {
        if (!at.is_intact()) {
            return; // the order cannot be told
        }
        const base::Instant instant = *base::parse_instant(at.text());
        const base::Instant before = last ? *base::parse_instant(last.text()) : instant;
        if (last && instant <= before) {
            const bool same = instant == before;
            at.fault(concat({"the dates must ascend: value ", std::to_string(position), " (counted from 0), ",
                             quote(at.text()), ", ", same ? "is the same as" : "comes after", " ", quote(last.text()),
                             has_categories ? "; where each date has a row for each category, let the category column "
                                              "be the first"
                                            : ""}));
            return; // the first one is enough
        }
        last = at;
        ++position;
    }
}

void check_categories(Place values, const std::vector<std::string>& ids) {
    const std::vector<std::string_view> known = views_of(ids);
    for (const Place at : values.elements()) {
        if (at.is_intact() && std::find(known.begin(), known.end(), at.text()) == known.end()) {
            fault_unknown(at, "category", at.text(), "", known);
        }
    }
}

} // namespace

void check_data(const DataFile& file) {
    const content::Dataset& dataset = *file.dataset;
    const std::vector<Place> places = file.root.member("columns").elements();
    const bool has_categories = std::any_of(dataset.columns.begin(), dataset.columns.end(), [](const auto& column) {
        return std::holds_alternative<content::CategoryColumn>(column.data);
    });
    std::size_t expected = 0;
    for (std::size_t i = 0; i < places.size() && i < dataset.columns.size(); ++i) {
        const content::Column& column = dataset.columns[i];
        const Place values = places[i].member("values");
        const std::size_t length = values.elements().size();
        if (!places[i].member("type").is_intact() || length == 0 || !values.is(JsonKind::list)) {
            continue;
        }
        if (const auto* categories = std::get_if<content::CategoryColumn>(&column.data)) {
            if (places[i].member("categories").is_intact()) {
                check_categories(values, categories->ids);
            }
        } else if (std::holds_alternative<content::TimeColumn>(column.data)) {
            check_precision(values);
            if (i == 0) {
                check_order(values, has_categories);
            }
        }
        if (i == 0) {
            expected = length;
        } else if (expected > 0 && length != expected) {
            values.fault(
                concat({"the columns must be equally long: ", quote(column.name), " has ", std::to_string(length),
                        " values, ", quote(dataset.columns.front().name), " has ", std::to_string(expected)}));
        }
    }
}

} // namespace check
