// How a language writes numbers and dates, and the program's words in it: a table that the build makes of CLDR and of
// assets/words (web/build/languages.mjs). Nothing else tells one language from another.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

// A power of ten that has a word, as a pattern for the number: "{0} billion" in a text, "{0}bn" on an axis.
struct CompactWord {
    int zeros = 0;
    std::string in_text;
    std::string on_axis;
};

struct Locale {
    std::string code; // "fr", as in the name of its file and in addresses
    std::string name; // its own: "Français"
    std::string decimal_mark;
    std::string group_mark;
    int min_grouping = 1;                                        // digits before the first mark
    std::string percent;                                         // "{0} %"
    std::string currency;                                        // "{0} {1}": the amount and the currency's sign
    std::vector<std::pair<std::string, std::string>> currencies; // signs by ISO 4217 code
    std::vector<CompactWord> compact;                            // from the smallest up
    std::vector<std::string> dates;                              // patterns by base::DateStyle: "{d}. {MMMM} {y}"
    std::vector<std::vector<std::string>> months;                // by base::MonthForm
    std::vector<std::vector<std::string>> quarters;              // short and full
    std::vector<std::string> quotes;                             // before and after somebody's words
    bool lowers_labels = true;                                   // a label loses its capital within a sentence
    std::vector<std::string> words;                              // by content::Word
};

// One of an article's, which owns it; nullptr: not chosen yet.
using Language = const Locale*;

// {0}, {1}, … of the pattern replaced by the parts.
[[nodiscard]] std::string filled(std::string_view pattern, const std::vector<std::string>& parts);

} // namespace base
