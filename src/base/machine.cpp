// snprintf, which ImGui brings along anyway; std::to_chars for doubles would add its tables to the wasm.
#include "base/machine.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace base {

std::string machine_number(double value) {
    std::array<char, 32> out{};
    value += 0.0;                                   // no "-0"
    for (int digits = 15; digits <= 17; ++digits) { // 17 are enough for any double
        std::snprintf(out.data(), out.size(), "%.*g", digits, value);
        if (std::strtod(out.data(), nullptr) == value) {
            break;
        }
    }
    return out.data();
}

std::string iso_date(Instant instant) {
    const Calendar c = calendar(instant);
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", c.year, c.month, c.day);
    return out.data();
}

std::string iso_date(const Date& date) {
    const Calendar c = calendar(date.at);
    const std::string day = iso_date(date.at);
    std::array<char, 32> tail{};
    switch (date.precision) {
    case Precision::year:
        return day.substr(0, 4);
    case Precision::quarter:
        std::snprintf(tail.data(), tail.size(), "-Q%u", (c.month + 2) / 3);
        return day.substr(0, 4) + tail.data();
    case Precision::month:
        return day.substr(0, 7);
    case Precision::day:
        break;
    case Precision::minute:
        std::snprintf(tail.data(), tail.size(), "T%02u:%02uZ", c.hour, c.minute);
        break;
    }
    return day + tail.data();
}

std::string iso_instant(Instant instant) {
    return iso_date({instant, instant % seconds_per_day == 0 ? Precision::day : Precision::minute});
}

} // namespace base
