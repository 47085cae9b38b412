// The tables of content/field.hpp as values that can be walked: what the JSON of a type looks like. The structure of
// files is checked by it, and the JSON Schemas are written from it.
#pragma once

#include "content/read.hpp"

#include <string_view>
#include <vector>

namespace check {

using content::Meaning;
using content::Rule;

enum class ShapeKind : unsigned char {
    text,
    word, // one of Rule::words
    number,
    figure, // a number, or null where it is unknown
    digits, // a whole number from 0 to max_digits
    flag,
    date,
    color,     // #rrggbb
    format,    // of numbers: a unit, or one object of Shape::objects
    list,      // of Shape::element
    dates,     // a list of two, forwards
    numbers,   // a list of two, upwards
    texts,     // an object of texts with any keys
    localized, // an object of a text for each language
    object,
    spans, // a text, or a list of Shape::element
    span,  // a text, or one of Shape::objects that its first key tells
    keyed, // one of Shape::objects that its first key tells
};

inline constexpr int max_digits = 10;

struct ObjectShape;
using ObjectOf = const ObjectShape& (*)(); // called when it is needed: a type may hold itself

struct Shape {
    ShapeKind kind = ShapeKind::text;
    Rule rule;
    std::vector<Shape> element;    // one or none
    std::vector<ObjectOf> objects; // one of an object
    std::string_view what;         // of a word: scale, mark
};

struct Property {
    std::string_view key;
    std::string_view doc;
    bool required = false;
    Shape shape;
};

struct ObjectShape {
    std::string_view name;
    std::string_view doc;
    std::vector<Property> properties;
    bool localized = false; // and a text for each language, by its code
    // Where "type" tells one of several: what each has besides.
    std::string_view types_are; // "mark", "block type"
    std::vector<ObjectOf> types;
};

template <typename Name> const ObjectShape& object_shape();
template <typename Variant> const ObjectShape& variant_shape();

// The kinds of files.
[[nodiscard]] const ObjectShape& article_shape();
[[nodiscard]] const ObjectShape& chart_shape();
[[nodiscard]] const ObjectShape& data_shape();
[[nodiscard]] const ObjectShape& settings_shape();
[[nodiscard]] const ObjectShape& palette_shape();

} // namespace check
