// How a type's JSON object is written, once: a table beside the type names its keys, whether they must be there, the
// member that each fills, and one line of documentation. The reader, the checker and the JSON Schemas go by it.
//
//     template <> struct Table<RuleMark> {
//         static constexpr std::string_view name = "rule"; // its "type", where a list holds several types
//         static constexpr std::string_view doc = "A straight line across the plot at one value.";
//         static constexpr auto fields = std::tuple{
//             required("value", &RuleMark::value, "Where on the value axis."),
//             optional("data", &LineMark::data, "Its own data.", {.meaning = Meaning::data}),
//         };
//     };
//
// The member's type says what the JSON is: a std::vector is a list, a type with a table an object, a std::variant one
// of several. A Rule says what is meant by it.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string_view>
#include <tuple>

namespace content {

// What a text names; the checker looks it up.
enum class Meaning : unsigned char {
    plain,
    aside,         // for who edits the file, shown nowhere
    id,            // of the object it stands in: letters, digits, "-" and "_", and no other's in its list
    name,          // the same, of any characters
    language,      // of the file
    unit,          // of a number's format
    unit_text,     // the same in all languages where it is one text
    web_address,   // https: or http:
    link,          // a web address, mailto: or a path within the site
    source,        // id of a source
    data,          // a data file: "data/prices"
    picture,       // a picture's file: "pictures/harbour.jpg"
    chart,         // id of a chart
    chart_what_if, // id of a chart that has a what-if
    view,          // a chart's view: "btc/crash"
    shown,         // a view, or a point in it: "btc/crash@2025-10-10"
    column,        // of the mark's data, like all columns
    column_or_change,
    time_column,
    number_column,
    value_column,     // a number column; the chart's own where the mark has none
    own_value_column, // the same, where another channel may be the figures
    place_column,     // of times, numbers or categories, which `rows` and `highlight` can choose
    category_column,  // whose categories `rows` and `highlight` can choose
    kind_column,      // a category column that tells rows apart and is chosen from by nobody
    category,         // id of a category that the marks show
    chosen,           // id of a category that at least one choice of options shows
    pointed_at,       // id of a category or annotation that the view shows
    categories,       // the categories of a column
    category_values,  // ids of them
};

inline constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

// Ids that an author cannot choose, and who has them: " is the id of …".
struct ReservedIds {
    std::span<const std::string_view> ids;
    std::string_view why;
};

struct Rule {
    Meaning meaning = Meaning::plain;
    // Elements of a list. What an author lists by hand is never longer; only columns of data are.
    std::size_t min_items = 1;
    std::size_t max_items = 1000;
    std::size_t max_length = no_limit; // of a text, in characters as they are read: soft hyphens do not count
    double above = -std::numeric_limits<double>::infinity(); // of a number
    std::span<const std::string_view> words = {};            // of a flag: what is written for false and for true
    std::span<const ReservedIds> reserved = {};
};

template <typename Owner, typename Member> struct Field {
    std::string_view key;
    bool required;
    Member Owner::*member;
    std::string_view doc;
    Rule rule;
};
// A member whose own keys stand beside the owner's; `required` are those that must be there.
template <typename Owner, typename Member> struct Inlined {
    Member Owner::*member;
    std::span<const std::string_view> required;
};
// The other way round: an object, described by Table<Name>, that fills members of the owner.
template <typename Name> struct Group {
    std::string_view key;
    std::string_view doc;
};

template <typename Type> struct Table;

template <typename Type>
concept Tabled = requires {
    Table<Type>::fields;
};

template <typename Owner, typename Member>
constexpr Field<Owner, Member> required(std::string_view key, Member Owner::*member, std::string_view doc,
                                        Rule rule = {}) {
    return {key, true, member, doc, rule};
}
template <typename Owner, typename Member>
constexpr Field<Owner, Member> optional(std::string_view key, Member Owner::*member, std::string_view doc,
                                        Rule rule = {}) {
    return {key, false, member, doc, rule};
}
template <typename Owner, typename Member>
constexpr Inlined<Owner, Member> inlined(Member Owner::*member, std::span<const std::string_view> required = {}) {
    return {member, required};
}
template <typename Name> constexpr Group<Name> group(std::string_view key, std::string_view doc) { return {key, doc}; }

// The words that a JSON text has for the values of an enumeration, in their order.
template <typename Enum> struct Words;

template <typename Enum>
concept Worded = requires {
    Words<Enum>::words;
};

} // namespace content
