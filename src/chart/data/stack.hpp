// The transform that piles values on each other: those above zero upwards from it, those below downwards. As amounts,
// or as parts of each column's whole.
#pragma once

#include "chart/data/series.hpp"

namespace chart {

// A column that a what-if adds. Only its sum is assumed.
struct DependentColumn {
    std::string name;
    double amount = 0;
    double max = 0; // with the most growth that a reader may set
};

// amounts[column][segment]; NaN where not known.
struct Stack {
    std::vector<std::vector<double>> amounts;
    std::vector<bool> forecast;               // per column
    bool share = false;                       // drawn as parts of 100 %
    std::vector<DependentColumn> dependent{}; // after the columns
    double growth = 0;                        // percent a year of these

    [[nodiscard]] std::size_t columns() const { return amounts.size(); }
    // Of the known segments.
    [[nodiscard]] double total(std::size_t column) const;
    // Whether any segment is known, and whether all are: the total of others is of a part.
    [[nodiscard]] bool known(std::size_t column) const;
    [[nodiscard]] bool complete(std::size_t column) const;
    // In percent; of values on both sides of zero, their part of all that is piled. NaN of an incomplete total.
    [[nodiscard]] double share_of(std::size_t column, std::size_t segment) const;
    // From where to where a segment is drawn, its end away from zero last; nothing long where it is not known.
    [[nodiscard]] Domain span(std::size_t column, std::size_t segment) const;
    // The ends of the pile.
    [[nodiscard]] Domain ends(std::size_t column) const;
};

// Of series that stand on bands; `count` of them.
[[nodiscard]] Stack stack_of(const std::vector<Series>& series, std::size_t count, bool share);

// Gives each series a point in each of so many bands.
void fill_bands(std::vector<Series>& series, std::size_t count);

} // namespace chart
