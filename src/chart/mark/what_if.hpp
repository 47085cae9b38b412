// The arithmetic of a what-if, and how it is said: the rate that a reader sets and what comes of it.
#pragma once

#include "chart/data/number_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace chart {

// The state's rate on a step within the bounds; the author's own where it names none or no number.
[[nodiscard]] double growth_of(const content::WhatIf& what_if, const State& state);

// The same as a state holds it: nothing where it is the author's own, or where the chart has no what-if.
[[nodiscard]] std::optional<double> settled_growth(const content::Chart& chart, const State& state);

struct Projection {
    const content::WhatIf* spec = nullptr; // the chart's own
    double growth = 0;                     // percent a year
    double start = 0;                      // the sum of the last column
    NumberStyle style;                     // of the amounts
    std::vector<double> amounts;           // one per year of the what-if
};

// Of a chart with a what-if, whether it is shown or not.
[[nodiscard]] std::optional<Projection> projection(const content::Chart& chart, const State& state,
                                                   const Environment& environment);

// `amount` grown by `percent` for so many years.
[[nodiscard]] double grown(double amount, double percent, std::size_t years);

// "37 %", or with its sign where that is asked for.
[[nodiscard]] std::string growth_text(const content::Growth& growth, double percent, base::Language language,
                                      const base::Format& format = base::Format::percent);
// "3,80 Bio. $"
[[nodiscard]] std::string amount_text(const Projection& projection, std::size_t year, base::Language language);
// "37 % im Jahr: 3,80 Bio. $ im Jahr 2028"
[[nodiscard]] std::string outcome_text(const Projection& projection, base::Language language);
// "2,023 Bio. $ × 1,37² = 3,80 Bio. $"; up to the year of that index.
[[nodiscard]] std::string arithmetic_text(const Projection& projection, std::size_t year, base::Language language);
// "Annahme: +37 % im Jahr. 2,023 Bio. $ × 1,37² = 3,80 Bio. $ im Jahr 2028."
[[nodiscard]] std::string projection_text(const Projection& projection, base::Language language);

} // namespace chart
