// Where grid lines and labels stand. Tick values are computed as index times step, never by adding up steps, so that
// 0.3 is 0.3 and a label never shows what addition has lost.
#include "chart/scale/ticks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace chart {
namespace {

// --- Amounts ---

// Beyond 10^22 a power of ten is no longer exact in a double; no article has such a figure.
double power_of_ten(int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

// 1, 2 or 5 times a power of ten.
struct Step {
    int mantissa = 1;
    int exponent = 0;

    // Whole numbers multiplied or divided by an exact power of ten: rounded once, hence the nearest double.
    [[nodiscard]] double times(double index) const {
        const double whole = index * mantissa;
        return exponent >= 0 ? whole * power_of_ten(exponent) : whole / power_of_ten(-exponent);
    }
    [[nodiscard]] double size() const { return times(1); }
    [[nodiscard]] Step finer() const {
        if (mantissa == 1) {
            return {5, exponent - 1};
        }
        return {mantissa == 5 ? 2 : 1, exponent};
    }
    [[nodiscard]] Step coarser() const {
        if (mantissa == 5) {
            return {1, exponent + 1};
        }
        return {mantissa == 1 ? 2 : 5, exponent};
    }
    // Index of the last multiple at or below `value`. The quotient may be off by one either way, the comparison not.
    [[nodiscard]] double floor_index(double value) const {
        double index = std::floor(value / size());
        if (times(index) > value) {
            --index;
        }
        if (times(index + 1) <= value) {
            ++index;
        }
        return index + 0.0; // turns -0 into 0
    }
    [[nodiscard]] double ceil_index(double value) const { return -floor_index(-value) + 0.0; }
};

// The step nearest to a `count`-th of the span, on the logarithmic scale on which steps are evenly spread.
Step step_for(double span, int count) {
    const double wanted = span / std::max(count, 1);
    const int exponent = static_cast<int>(std::floor(std::log10(wanted)));
    const double leading = wanted / Step{1, exponent}.size();
    if (leading >= std::sqrt(50.0)) {
        return {1, exponent + 1};
    }
    if (leading >= std::sqrt(10.0)) {
        return {5, exponent};
    }
    return {leading >= std::sqrt(2.0) ? 2 : 1, exponent};
}

bool finite(Domain domain) {
    return std::isfinite(domain.from) && std::isfinite(domain.to) && std::isfinite(domain.span());
}

// Nearer to zero than any figure; the powers of ten below overflow.
constexpr double smallest = 1e-200;

// Too narrow to be told apart in a double once it is cut into steps.
bool is_empty(Domain domain) {
    const double resolution = 1e-12 * std::max(std::fabs(domain.from), std::fabs(domain.to));
    return !(domain.span() > std::max(resolution, smallest));
}

Domain widened(double value, int count) {
    const double magnitude = std::fabs(value);
    const double step = step_for(magnitude > smallest ? magnitude : 1, count).size();
    return {value - step, value + step};
}

double steps_in(Domain domain, Step step) { return step.ceil_index(domain.to) - step.floor_index(domain.from); }

std::vector<double> multiples(Domain domain, Step step) {
    std::vector<double> values;
    const double last = step.floor_index(domain.to);
    for (double index = step.ceil_index(domain.from); index <= last; ++index) {
        values.push_back(step.times(index));
    }
    return values;
}

// --- Log scales ---

void add_if_inside(std::vector<double>& values, Domain domain, Step step) {
    const double value = step.size();
    if (value >= domain.from && value <= domain.to) {
        values.push_back(value);
    }
}

int lowest_exponent(Domain domain) { return static_cast<int>(std::floor(std::log10(domain.from))) - 1; }
int highest_exponent(Domain domain) { return static_cast<int>(std::ceil(std::log10(domain.to))) + 1; }

std::vector<double> one_two_five(Domain domain) {
    std::vector<double> values;
    for (int exponent = lowest_exponent(domain); exponent <= highest_exponent(domain); ++exponent) {
        for (const int mantissa : {1, 2, 5}) {
            add_if_inside(values, domain, {mantissa, exponent});
        }
    }
    return values;
}

// Powers of ten whose exponent is a multiple of `every`.
std::vector<double> powers(Domain domain, int every) {
    std::vector<double> values;
    for (int exponent = lowest_exponent(domain); exponent <= highest_exponent(domain); ++exponent) {
        if (exponent % every == 0) {
            add_if_inside(values, domain, {1, exponent});
        }
    }
    return values;
}

// Labels on a log axis stand unevenly, so a few more than aimed at still read well.
std::size_t max_log_ticks(int count) { return static_cast<std::size_t>(std::max(count, 2) * 3 / 2); }

// --- Labels of amounts ---

constexpr int max_digits = 15; // what base::format writes at most

int decimals(const std::vector<double>& values, const base::Format& format, base::Language language) {
    int digits = 0;
    for (const double value : values) {
        const base::CompactWord* word = base::compact_word(value, format, language, max_digits);
        digits = std::max(digits, base::decimals(word != nullptr ? value / base::unit_of(*word, format) : value));
    }
    return digits;
}

bool same_label(const Tick& a, const Tick& b) { return a.label == b.label; }

bool has_equal_neighbours(const std::vector<Tick>& ticks) {
    return std::adjacent_find(ticks.begin(), ticks.end(), same_label) != ticks.end();
}

std::vector<Tick> labelled(const std::vector<double>& values, const base::Format& format, base::Language language,
                           std::optional<int> digits) {
    std::vector<Tick> ticks;
    ticks.reserve(values.size());
    for (const double value : values) {
        ticks.push_back({value, base::format_short(value, format, language, digits)});
    }
    return ticks;
}

// The digits to begin with. Words for powers of ten drop idle zeros only by default, and "500bn, 1.5tn" reads better
// than "500.0bn, 1.5tn", so that the default is kept while it is exact.
std::optional<int> first_digits(const content::ValueScale& scale, const std::vector<double>& values,
                                base::Language language) {
    const int needed = decimals(values, scale.format, language);
    if (scale.digits) {
        return std::max(*scale.digits, needed);
    }
    if (scale.format.scale != base::Scale::none && needed <= 1) {
        return std::nullopt;
    }
    return needed;
}

// --- Calendar ---

using base::Instant;

Instant floor_divide(Instant value, Instant by) { return value / by - (value % by < 0 ? 1 : 0); }

enum class Unit : unsigned char { minute, hour, day, week, half_month, month, quarter, year };

struct CalendarStep {
    Unit unit = Unit::day;
    int every = 1;
    Instant longest = 0; // seconds from one tick to the next, at most
};

constexpr Instant day = base::seconds_per_day;
constexpr Instant hour = base::seconds_per_hour;
constexpr Instant minute = 60;
constexpr Instant longest_year = 366 * day;
constexpr Instant first_monday = 4 * day; // 5 January 1970

constexpr std::array<CalendarStep, 28> calendar_steps{{
    {Unit::minute, 1, minute},
    {Unit::minute, 2, 2 * minute},
    {Unit::minute, 5, 5 * minute},
    {Unit::minute, 10, 10 * minute},
    {Unit::minute, 15, 15 * minute},
    {Unit::minute, 30, 30 * minute},
    {Unit::hour, 1, hour},
    {Unit::hour, 3, 3 * hour},
    {Unit::hour, 6, 6 * hour},
    {Unit::hour, 12, 12 * hour},
    {Unit::day, 1, day},
    {Unit::day, 2, 2 * day},
    {Unit::week, 1, 7 * day},
    {Unit::half_month, 1, 17 * day},
    {Unit::month, 1, 31 * day},
    {Unit::month, 3, 92 * day},
    {Unit::quarter, 1, 92 * day},
    {Unit::year, 1, longest_year},
    {Unit::year, 2, 2 * longest_year},
    {Unit::year, 5, 5 * longest_year},
    {Unit::year, 10, 10 * longest_year},
    {Unit::year, 20, 20 * longest_year},
    {Unit::year, 50, 50 * longest_year},
    {Unit::year, 100, 100 * longest_year},
    {Unit::year, 200, 200 * longest_year},
    {Unit::year, 500, 500 * longest_year},
    {Unit::year, 1000, 1000 * longest_year},
    {Unit::year, 2000, 2000 * longest_year},
}};

Instant months_since_1970(Instant instant) {
    const base::Calendar date = base::calendar(instant);
    return (date.year - 1970) * Instant{12} + static_cast<Instant>(date.month) - 1;
}

Instant start_of_month(Instant months, unsigned day_of_month = 1) {
    const Instant years = floor_divide(months, 12);
    return base::instant(static_cast<int>(1970 + years), static_cast<unsigned>(months - years * 12) + 1, day_of_month);
}

// The index of a tick at or before `instant`, at most one too early.
Instant index_before(const CalendarStep& step, Instant instant) {
    switch (step.unit) {
    case Unit::minute:
        return floor_divide(instant, step.every * minute);
    case Unit::hour:
        return floor_divide(instant, step.every * hour);
    case Unit::day:
        return floor_divide(instant, step.every * day);
    case Unit::week:
        return floor_divide(instant - first_monday, 7 * day);
    case Unit::half_month:
        return 2 * months_since_1970(instant);
    case Unit::month:
        return floor_divide(months_since_1970(instant), step.every);
    case Unit::quarter:
        return floor_divide(months_since_1970(instant), 3);
    case Unit::year:
        return floor_divide(base::calendar(instant).year, step.every);
    }
    return 0;
}

Instant at_index(const CalendarStep& step, Instant index) {
    switch (step.unit) {
    case Unit::minute:
        return index * step.every * minute;
    case Unit::hour:
        return index * step.every * hour;
    case Unit::day:
        return index * step.every * day;
    case Unit::week:
        return first_monday + index * 7 * day;
    case Unit::half_month:
        return start_of_month(floor_divide(index, 2), index % 2 == 0 ? 1 : 15);
    case Unit::month:
        return start_of_month(index * step.every);
    case Unit::quarter:
        return start_of_month(index * 3);
    case Unit::year:
        return base::instant(static_cast<int>(index * step.every), 1, 1);
    }
    return 0;
}

std::vector<Instant> instants(const CalendarStep& step, Instant from, Instant to) {
    std::vector<Instant> found;
    for (Instant index = index_before(step, from);; ++index) {
        const Instant at = at_index(step, index);
        if (at > to) {
            return found;
        }
        if (at >= from) {
            found.push_back(at);
        }
    }
}

struct CalendarTicks {
    CalendarStep step;
    std::vector<Instant> at;
};

// Every n-th, so that at most `count` remain.
void thin(std::vector<Instant>& at, std::size_t count) {
    const std::size_t every = (at.size() + count - 1) / count;
    std::vector<Instant> kept;
    for (std::size_t i = 0; i < at.size(); i += every) {
        kept.push_back(at[i]);
    }
    at = std::move(kept);
}

// The 1st and the 15th help only where months alone would leave an axis nearly bare.
bool passed_over(const CalendarStep& step, Instant from, Instant to) {
    constexpr std::size_t enough_months = 3;
    return step.unit == Unit::half_month && instants({Unit::month, 1, 31 * day}, from, to).size() >= enough_months;
}

// What is known of years has no months, and quarters are named only where they are the data's own.
bool suits(const CalendarStep& step, base::Precision finest) {
    switch (finest) {
    case base::Precision::year:
        return step.unit == Unit::year;
    case base::Precision::quarter:
        return step.unit >= Unit::quarter;
    case base::Precision::month:
        return step.unit >= Unit::month && step.unit != Unit::quarter;
    case base::Precision::day:
        return step.unit >= Unit::day && step.unit != Unit::quarter;
    case base::Precision::minute:
        break;
    }
    return step.unit != Unit::quarter;
}

// The finest step of which at most `count` ticks stand in the range. Where that leaves fewer than two, the step before
// it is thinned out instead: an axis needs two labels to be read.
CalendarTicks choose(Instant from, Instant to, std::size_t count, base::Precision finest) {
    CalendarTicks crowded;
    for (const CalendarStep& step : calendar_steps) {
        const bool far_too_fine = (to - from) / step.longest > 8 * static_cast<Instant>(count);
        if (far_too_fine || !suits(step, finest) || passed_over(step, from, to)) {
            continue;
        }
        CalendarTicks ticks{step, instants(step, from, to)};
        if (ticks.at.size() > count) {
            crowded = std::move(ticks);
            continue;
        }
        if (ticks.at.size() >= 2 || count < 2 || crowded.at.empty()) {
            return ticks;
        }
        break;
    }
    if (!crowded.at.empty()) {
        thin(crowded.at, count);
    }
    return crowded;
}

// The finest years that divide those of the labels and of which at most `count` steps stand in the range.
std::vector<Instant> small_years(const CalendarStep& labelled, Instant from, Instant to, Instant count) {
    constexpr Instant shortest_year = 365 * day;
    for (const CalendarStep& step : calendar_steps) {
        const bool divides = step.unit == Unit::year && labelled.every % step.every == 0;
        if (divides && to - from <= count * step.every * shortest_year) {
            return instants(step, from, to);
        }
    }
    return {};
}

// `before` is the tick to the left; at the first one there is none, and it names the year (for hours, the day).
base::DateStyle style_of(Unit unit, Instant at, std::optional<Instant> before) {
    const bool new_year = !before || base::calendar(*before).year != base::calendar(at).year;
    switch (unit) {
    case Unit::minute:
    case Unit::hour:
        if (at % day == 0) {
            return base::DateStyle::day_month; // midnight is the day's beginning: its hour says no more
        }
        return before ? base::DateStyle::hour : base::DateStyle::day_hour;
    case Unit::day:
    case Unit::week:
    case Unit::half_month:
        return new_year ? base::DateStyle::medium : base::DateStyle::day_month;
    case Unit::month:
        return new_year ? base::DateStyle::month_year : base::DateStyle::month;
    case Unit::quarter:
        return new_year ? base::DateStyle::quarter_year : base::DateStyle::quarter;
    case Unit::year:
        return base::DateStyle::year;
    }
    return base::DateStyle::year;
}

std::vector<Tick> labelled(const CalendarTicks& chosen, base::Language language) {
    std::vector<Tick> ticks;
    std::optional<Instant> before;
    for (const Instant at : chosen.at) {
        const base::DateStyle style = style_of(chosen.step.unit, at, before);
        ticks.push_back({static_cast<double>(at), base::format_date(at, style, language)});
        before = at;
    }
    return ticks;
}

// The years that a date may have.
Domain within_calendar(Domain seconds) {
    const auto first = static_cast<double>(base::instant(1, 1, 1));
    const auto last = static_cast<double>(base::instant(9999, 12, 31));
    return {std::max(seconds.from, first), std::min(seconds.to, last)};
}

} // namespace

Domain nice_domain(Domain data, int count, bool zero) {
    if (!finite(data)) {
        return {};
    }
    if (zero) {
        data = {std::min(data.from, 0.0), std::max(data.to, 0.0)};
    }
    if (is_empty(data)) {
        data = widened(data.from, count);
    }
    Step step = step_for(data.span(), count);
    while (steps_in(data, step) > 2 * std::max(count, 1)) {
        step = step.coarser(); // rounding outwards can add two steps, too many for a count of one or two
    }
    return {step.times(step.floor_index(data.from)), step.times(step.ceil_index(data.to))};
}

std::vector<double> linear_ticks(Domain domain, int count) {
    if (count < 1 || !finite(domain) || is_empty(domain)) {
        return {};
    }
    const Step step = step_for(domain.span(), count);
    std::vector<double> values = multiples(domain, step);
    if (values.size() < 2 && count >= 2) {
        return multiples(domain, step.finer());
    }
    return values;
}

std::vector<double> log_ticks(Domain domain, int count) {
    if (count < 1 || !finite(domain) || is_empty(domain)) {
        return {};
    }
    if (domain.from <= 0) {
        return linear_ticks(domain, count);
    }
    const std::size_t max = max_log_ticks(count);
    std::vector<double> values = one_two_five(domain);
    if (domain.to < 10 * domain.from && (values.size() < 3 || values.size() > max)) {
        return linear_ticks(domain, count);
    }
    for (int every = 1; values.size() > max; ++every) {
        values = powers(domain, every);
    }
    return values;
}

std::vector<Tick> value_ticks(const content::ValueScale& scale, Domain domain, int count, base::Language language) {
    const std::vector<double> values =
        scale.type == content::ScaleType::log ? log_ticks(domain, count) : linear_ticks(domain, count);
    std::optional<int> digits = first_digits(scale, values, language);
    std::vector<Tick> ticks = labelled(values, scale.format, language, digits);
    while (has_equal_neighbours(ticks) && digits.value_or(0) < max_digits) {
        digits = digits.value_or(0) + 1;
        ticks = labelled(values, scale.format, language, digits);
    }
    // Amounts too small or too large to be written apart: a label that repeats says nothing.
    ticks.erase(std::unique(ticks.begin(), ticks.end(), same_label), ticks.end());
    return ticks;
}

std::vector<Tick> time_ticks(Domain seconds, int count, base::Language language, base::Precision finest, int small) {
    const Domain known = within_calendar(seconds);
    if (count < 1 || !(known.from <= known.to)) {
        return {};
    }
    const auto from = static_cast<Instant>(std::ceil(known.from));
    const auto to = static_cast<Instant>(std::floor(known.to));
    CalendarTicks chosen = choose(from, to, static_cast<std::size_t>(count), finest);
    if (chosen.at.empty()) { // between two years that are known
        chosen = choose(from, to, static_cast<std::size_t>(count), base::Precision::minute);
    }
    std::vector<Tick> ticks = labelled(chosen, language);
    if (chosen.step.unit != Unit::year || small < 1) {
        return ticks;
    }
    std::vector<Tick> all;
    auto label = ticks.begin();
    for (const Instant at : small_years(chosen.step, from, to, small)) {
        const bool has_label = label != ticks.end() && label->value == static_cast<double>(at);
        all.push_back(has_label ? *label++ : Tick{static_cast<double>(at), {}});
    }
    return label == ticks.end() ? all : ticks;
}

} // namespace chart
