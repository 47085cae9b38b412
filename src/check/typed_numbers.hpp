// The figures that an author has typed into running words: "104.582 $", "+4.5%", "453.9 million". What may be a date, a
// time, a count or a part of a name is left alone.
#pragma once

#include "base/format.hpp"

#include <string_view>
#include <vector>

namespace check {

struct TypedNumber {
    std::string_view words; // as typed, without sign and unit
    double value = 0;       // its magnitude
    double unit = 1;        // of the last digit that is not a closing zero
    bool percent = false;
};
// Those with a decimal mark, groups, a per cent sign or a currency sign, as the language writes them.
[[nodiscard]] std::vector<TypedNumber> typed_numbers(std::string_view text, base::Language language);

// Whether it is the value rounded up or down as it is typed, be it in thousands, millions, billions or trillions of the
// value's unit.
[[nodiscard]] bool may_be(const TypedNumber& typed, double value);

} // namespace check
