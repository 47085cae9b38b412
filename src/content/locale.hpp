// The table of a language as JSON.
#pragma once

#include "base/locale.hpp"
#include "content/field.hpp"

namespace content {

template <> struct Table<base::CompactWord> {
    static constexpr std::string_view name = "compactWord";
    static constexpr std::string_view doc = "A power of ten that has a word.";
    static constexpr auto fields = std::tuple{
        required("zeros", &base::CompactWord::zeros, "6 of a million."),
        required("text", &base::CompactWord::in_text, "With the number, in a text."),
        required("axis", &base::CompactWord::on_axis, "With the number, on an axis."),
    };
};
template <> struct Table<base::Locale> {
    static constexpr std::string_view name = "language";
    static constexpr std::string_view doc = "How a language writes numbers and dates, and the program's words in it.";
    static constexpr auto fields = std::tuple{
        required("code", &base::Locale::code, "The language's code."),
        required("name", &base::Locale::name, "Its own name."),
        required("decimal", &base::Locale::decimal_mark, "The decimal mark."),
        required("group", &base::Locale::group_mark, "What parts groups of three digits."),
        required("minGrouping", &base::Locale::min_grouping, "Digits before the first group."),
        required("percent", &base::Locale::percent, "Pattern of a percentage."),
        required("currency", &base::Locale::currency, "Pattern of an amount and a currency's sign."),
        required("currencies", &base::Locale::currencies, "Signs by ISO 4217 code."),
        required("compact", &base::Locale::compact, "Powers of ten that have a word."),
        required("dates", &base::Locale::dates, "Patterns by base::DateStyle."),
        required("months", &base::Locale::months, "Names by base::MonthForm."),
        required("quarters", &base::Locale::quarters, "Short and full names."),
        required("quotes", &base::Locale::quotes, "Quotation marks: before and after."),
        required("lowersLabels", &base::Locale::lowers_labels, "Labels lose their capital within a sentence."),
        required("words", &base::Locale::words, "By content::Word."),
    };
};

} // namespace content
