// A number's format as JSON has it: the name of a unit alone, or an object that says more.
#pragma once

#include "base/format.hpp"
#include "content/field.hpp"
#include "content/localized.hpp"

#include <array>
#include <string>
#include <string_view>
#include <tuple>

namespace content {

// Units that are no currency.
inline constexpr std::string_view no_unit = "number";
inline constexpr std::string_view percent_unit = "percent";

template <> struct Words<base::Scale> {
    static constexpr std::string_view what = "scale";
    static constexpr std::array<std::string_view, 5> words{"none", "one", "thousand", "million", "billion"};
};
inline constexpr std::array<std::string_view, 2> sign_words{"negative", "always"};

struct NumberFormat {
    std::string unit{no_unit};
    Localized before;
    Localized after;
    base::Scale scale = base::Scale::none;
    bool plus = false;
};
template <> struct Table<NumberFormat> {
    static constexpr std::string_view name = "numberFormat";
    static constexpr std::string_view doc = "How a number is written, by what differs from a plain one.";
    static constexpr auto fields = std::tuple{
        optional("unit", &NumberFormat::unit,
                 "number, percent or a currency's code (ISO 4217), which each language writes in its way.",
                 {.meaning = Meaning::unit}),
        optional("before", &NumberFormat::before, "Text before the number, with its space: \"ca. \".",
                 {.meaning = Meaning::unit_text}),
        optional("after", &NumberFormat::after, "Text after the number, with its space: \" °C\".",
                 {.meaning = Meaning::unit_text}),
        optional(
            "scale", &NumberFormat::scale,
            "What the values count; unless it is none, figures are written in words for powers of ten: 2.02 trillion."),
        optional("sign", &NumberFormat::plus, "\"always\": a plus sign before what is above zero.",
                 {.words = sign_words}),
    };
};

} // namespace content
