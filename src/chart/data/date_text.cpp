// What the first date of a range leaves to the second.
#include "chart/data/date_text.hpp"

#include "chart/data/words.hpp"

#include <algorithm>
#include <string_view>

namespace chart {
namespace {

using base::Precision;

std::string full(const base::Date& date, base::Language language) {
    return base::format_date(date, base::DateLength::full, language);
}

// Of some days, or of the whole of one (its last hour begins at 23:00), the hours would say nothing that matters.
bool needs_hours(base::Instant from, base::Instant to) {
    constexpr base::Instant last_hour = base::seconds_per_day - base::seconds_per_hour;
    const base::Instant midnight =
        from - (from % base::seconds_per_day + base::seconds_per_day) % base::seconds_per_day;
    return to < midnight + base::seconds_per_day && (from != midnight || to < midnight + last_hour);
}

std::string between(std::string first, const std::string& last, base::Language language) {
    return std::move(first) + ' ' + say(Word::to, language) + ' ' + last;
}

} // namespace

std::string range_text(base::Date from, base::Date to, base::Language language) {
    if (from.precision == Precision::minute && !needs_hours(from.at, to.at)) {
        from.precision = Precision::day;
        to.precision = Precision::day;
    }
    std::string first = full(from, language);
    const std::string last = full(to, language);
    if (first == last) {
        return first;
    }
    const base::Calendar a = base::calendar(from.at);
    const base::Calendar b = base::calendar(to.at);
    const bool same_year = a.year == b.year;
    const bool same_month = same_year && a.month == b.month;
    using base::DateStyle;
    switch (to.precision) {
    case Precision::year:
        break;
    case Precision::quarter:
        if (same_year) {
            return between(base::format_date(from.at, DateStyle::range_quarter, language),
                           base::format_date(to.at, DateStyle::range_last_quarter, language), language);
        }
        break;
    case Precision::month:
        first = same_year ? base::format_date(from.at, DateStyle::range_month, language) : first;
        break;
    case Precision::day:
        if (same_year) {
            const DateStyle style = same_month ? DateStyle::range_day : DateStyle::range_day_month;
            first = base::format_date(from.at, style, language);
        }
        break;
    case Precision::minute: {
        constexpr std::string_view utc = " UTC"; // once, at the end
        first.resize(first.size() - utc.size());
        return between(std::move(first), base::format_date(to.at, DateStyle::hour, language) + std::string(utc),
                       language);
    }
    }
    return between(std::move(first), last, language);
}

} // namespace chart
