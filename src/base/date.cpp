// The calendar of std::chrono and a strict reader for the forms of ISO 8601, and of quarters, that data may use.
#include "base/date.hpp"

#include <algorithm>
#include <chrono>

namespace base {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

Instant to_instant(const year_month_day& date, unsigned hour, unsigned minute) {
    const auto since_epoch = static_cast<Instant>(sys_days{date}.time_since_epoch().count());
    return since_epoch * seconds_per_day + static_cast<Instant>(hour) * seconds_per_hour +
           static_cast<Instant>(minute) * 60;
}

year_month_day make_date(int year, unsigned month, unsigned day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

// Takes what it expects off the front of the text; one miss and everything after it misses too.
class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) {}

    unsigned number(std::size_t digits) {
        unsigned value = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            if (i >= rest_.size() || rest_[i] < '0' || rest_[i] > '9') {
                ok_ = false;
                return 0;
            }
            value = value * 10 + static_cast<unsigned>(rest_[i] - '0');
        }
        rest_.remove_prefix(digits);
        return value;
    }

    void mark(char expected) {
        ok_ = ok_ && rest_.starts_with(expected);
        if (ok_) rest_.remove_prefix(1);
    }

    [[nodiscard]] bool next_is(char expected) const { return ok_ && rest_.starts_with(expected); }
    [[nodiscard]] bool more() const { return ok_ && !rest_.empty(); }
    [[nodiscard]] bool done() const { return ok_ && rest_.empty(); }

  private:
    std::string_view rest_;
    bool ok_ = true;
};

} // namespace

Calendar calendar(Instant instant) {
    // std::chrono::year ends at 32767; a chart's scale may ask for nonsense, which must still be some date.
    instant =
        std::clamp(instant, to_instant(make_date(-9999, 1, 1), 0, 0), to_instant(make_date(9999, 12, 31), 23, 59));
    Instant day_number = instant / seconds_per_day;
    Instant second = instant % seconds_per_day;
    if (second < 0) {
        second += seconds_per_day;
        --day_number;
    }
    const sys_days day{days{day_number}};
    const year_month_day date{day};
    Calendar fields;
    fields.year = static_cast<int>(date.year());
    fields.month = static_cast<unsigned>(date.month());
    fields.day = static_cast<unsigned>(date.day());
    fields.hour = static_cast<unsigned>(second / seconds_per_hour);
    fields.minute = static_cast<unsigned>(second % seconds_per_hour / 60);
    fields.weekday = std::chrono::weekday{day}.c_encoding();
    return fields;
}

Instant instant(int year, unsigned month, unsigned day, unsigned hour, unsigned minute) {
    return to_instant(make_date(year, month, day), hour, minute);
}

std::optional<Date> parse_date(std::string_view iso) {
    Reader reader(iso);
    const auto year = static_cast<int>(reader.number(4));
    unsigned month = 1;
    unsigned day = 1;
    unsigned hour = 0;
    unsigned minute = 0;
    Precision precision = Precision::year;
    if (reader.more()) {
        reader.mark('-');
        if (reader.next_is('Q')) {
            reader.mark('Q');
            const unsigned quarter = reader.number(1);
            month = quarter * 3 - 2; // of a fifth or no quarter there is none
            precision = Precision::quarter;
        } else {
            month = reader.number(2);
            precision = Precision::month;
        }
    }
    if (precision == Precision::month && reader.more()) {
        reader.mark('-');
        day = reader.number(2);
        precision = Precision::day;
    }
    if (precision == Precision::day && reader.more()) {
        precision = Precision::minute;
        reader.mark('T');
        hour = reader.number(2);
        reader.mark(':');
        minute = reader.number(2);
        reader.mark('Z');
    }
    const year_month_day date = make_date(year, month, day);
    if (!reader.done() || year < 1 || !date.ok() || hour > 23 || minute > 59) return std::nullopt;
    return Date{to_instant(date, hour, minute), precision};
}

std::optional<Instant> parse_instant(std::string_view iso) {
    const std::optional<Date> date = parse_date(iso);
    return date ? std::optional(date->at) : std::nullopt;
}

} // namespace base
