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
    return std::move(first) + ' ' + words().to.in(language) + ' ' + last;
}

// Both without the year, the quarter or the day that they share; `end` is where the first one's own part ends.
std::string cut(const std::string& text, std::size_t end) { return text.substr(0, std::min(end, text.size())); }

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
    switch (to.precision) {
    case Precision::year:
        break;
    case Precision::quarter:
        if (same_year && language == base::Language::en) {
            return between(std::move(first), last.substr(last.rfind(' ') + 1), language); // the year comes first
        }
        first = same_year ? cut(first, first.find("\u00A0")) : first;
        break;
    case Precision::month:
        first = same_year ? cut(first, first.rfind(' ')) : first;
        break;
    case Precision::day:
        first = same_year ? cut(first, same_month ? first.find("\u00A0") : first.rfind(' ')) : first;
        break;
    case Precision::minute: {
        constexpr std::string_view utc = " UTC"; // once, at the end
        first = cut(first, first.size() - utc.size());
        return between(std::move(first), base::format_date(to.at, base::DateStyle::hour, language) + std::string(utc),
                       language);
    }
    }
    return between(std::move(first), last, language);
}

} // namespace chart
