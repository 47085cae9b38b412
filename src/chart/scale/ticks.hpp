// Where grid lines and labels stand: 1-2-5 steps for amounts, powers and their 1-2-5 multiples on log scales, calendar
// steps for time (UTC).
#pragma once

#include "base/format.hpp"
#include "chart/scale/scale.hpp"

#include <string>
#include <vector>

namespace chart {

struct Tick {
    double value = 0;
    std::string label; // empty: a small tick between labelled ones
    bool operator==(const Tick&) const = default;
};

// The smallest domain of whole steps that holds `data`; `zero` stretches it to include zero. `count` is the number of
// steps aimed at (the result has between half and twice as many). An empty span is widened by a step.
[[nodiscard]] Domain nice_domain(Domain data, int count, bool zero);

// Ascending values inside `domain`, at multiples of 1, 2 or 5 times a power of ten: about `count`, never more than
// 2 * count + 1, and at least two where two are asked for. None for a domain that is empty or not finite.
[[nodiscard]] std::vector<double> linear_ticks(Domain domain, int count);
// 1, 2 and 5 times powers of ten; falls back to linear_ticks when the domain spans less than one decade and fewer
// than three would remain.
[[nodiscard]] std::vector<double> log_ticks(Domain domain, int count);

// Labels are unique: digits are added until neighbours differ.
[[nodiscard]] std::vector<Tick> value_ticks(const content::ValueScale& scale, Domain domain, int count,
                                            base::Language language);

// Calendar steps (minutes, hours, days, Mondays, the 1st and 15th, months, quarters, years) for at most `count` labels;
// the first tick, and each on which a new year (or for hours, a new day) begins, names it. An hour is thus unique
// within its day, any other label within its year. None is finer than `finest`, the data's own precision, unless the
// range holds no other. Years have small ticks between them, as fine as leaves at most `small` in the range.
[[nodiscard]] std::vector<Tick> time_ticks(Domain seconds, int count, base::Language language,
                                           base::Precision finest = base::Precision::minute, int small = 0);

} // namespace chart
