// snprintf, which ImGui brings along anyway; std::to_chars for doubles would add its tables to the wasm.
#include "base/machine.hpp"

#include <array>
#include <cstdio>

namespace base {

std::string machine_number(double value) {
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), "%.10g", value);
    return out.data();
}

std::string iso_date(Instant instant) {
    const Calendar c = calendar(instant);
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", c.year, c.month, c.day);
    return out.data();
}

std::string iso_instant(Instant instant) {
    const Calendar c = calendar(instant);
    if (c.hour == 0 && c.minute == 0) {
        return iso_date(instant);
    }
    std::array<char, 32> time{};
    std::snprintf(time.data(), time.size(), "T%02u:%02uZ", c.hour, c.minute);
    return iso_date(instant) + time.data();
}

} // namespace base
