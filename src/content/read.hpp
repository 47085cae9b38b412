// Fills the article's types from parsed JSON by their tables (content/field.hpp). It goes on after what it cannot read,
// whose member stays as it was, so that elements keep their positions; whether an author made a mistake, which one and
// how to mend it, is the checker's business (check/check.hpp).
#pragma once

#include "content/article.hpp"
#include "content/json_document.hpp"

#include <cmath>
#include <limits>
#include <type_traits>

namespace content {

class Reading;

// Reads a figure that is taken from the data, in which the points are looked up; false for what is none. The shipped
// program has no need of it: its bundle holds what was found (check/resolve.hpp).
using ReadBound = bool (*)(Reading& reading, JsonValue at, FigureText& figure);

// What is read into an article, and the first value that could not be read.
class Reading {
  public:
    explicit Reading(const Article& article, ReadBound bound = nullptr)
        : units(article.units), article_(&article), bound_(bound) {}

    bool read_bound(JsonValue at, FigureText& figure) { return bound_ != nullptr && bound_(*this, at, figure); }

    void fail(JsonValue at) { failed_ = failed_ ? failed_ : at; }
    [[nodiscard]] JsonValue failed() const { return failed_; }

    [[nodiscard]] const Article& article() const { return *article_; } // data and charts are read before the text
    std::vector<Footnote> footnotes;                                   // of that text
    base::Language language = nullptr;                                 // of the text that is being read

    // The one that is equal to it, which the article must own as long as its formats.
    const base::Unit* own(base::Unit unit);
    Units units;

  private:
    const Article* article_;
    ReadBound bound_;
    JsonValue failed_;
};

void read(Reading& reading, JsonValue at, std::string& text);
void read(Reading& reading, JsonValue at, double& number);
void read(Reading& reading, JsonValue at, int& number);
void read(Reading& reading, JsonValue at, bool& flag);
void read(Reading& reading, JsonValue at, base::Instant& instant);
void read(Reading& reading, JsonValue at, base::Date& date);
void read(Reading& reading, JsonValue at, base::Format& format); // number_format.cpp
void read(Reading& reading, JsonValue at, base::Color& color);   // #rrggbb
void read(Reading& reading, JsonValue at, base::Language& language);
void read(Reading& reading, JsonValue at, Localized& texts); // by language, or a text for all of the article's
void read(Reading& reading, JsonValue at, TimeRange& range);
void read(Reading& reading, JsonValue at, std::pair<double, double>& domain);
void read(Reading& reading, JsonValue at, std::vector<double>& figures); // null: NaN
void read(Reading& reading, JsonValue at, std::vector<std::pair<std::string, std::string>>& members);
void read(Reading& reading, JsonValue at, ViewRef& view);
void read(Reading& reading, JsonValue at, Shown& shown);
void read(Reading& reading, JsonValue at, FigureText& figure);
void read(Reading& reading, JsonValue at, Footnote& footnote); // numbered as they are read
void read_column(Reading& reading, JsonValue object, TimeColumn& column);
void read_column(Reading& reading, JsonValue object, NumberColumn& column);
void read_column(Reading& reading, JsonValue object, CategoryColumn& column);

// The position of the text among `words`; 0 after a failure.
[[nodiscard]] std::size_t read_word(Reading& reading, JsonValue at, std::span<const std::string_view> words);

// Whether it is one; a failure if not.
bool expect(Reading& reading, JsonValue at, JsonKind kind);

template <Worded Enum> void read(Reading& reading, JsonValue at, Enum& value) {
    value = static_cast<Enum>(read_word(reading, at, Words<Enum>::words));
}

template <typename Name, typename Owner> void read_fields(Reading& reading, JsonValue object, Owner& into);

template <Tabled Type> void read(Reading& reading, JsonValue at, Type& into) {
    if (expect(reading, at, JsonKind::object)) {
        read_fields<Type>(reading, at, into);
    }
}

template <typename Type> void read(Reading& reading, JsonValue at, std::optional<Type>& into) {
    read(reading, at, into.emplace());
}

template <typename Variant> struct Alternatives;
template <typename... Types> struct Alternatives<std::variant<Types...>> {
    static constexpr bool has_plain_text = (std::is_same_v<Types, PlainText> || ...);
    // Calls `with(std::type_identity<Type>())` for each that has a table.
    static constexpr void each(const auto& with) {
        const auto one = [&]<typename Type>(std::type_identity<Type> type) {
            if constexpr (Tabled<Type>) {
                with(type);
            }
        };
        (one(std::type_identity<Types>()), ...);
    }
};

// The key that tells a span's type.
template <typename Type> inline constexpr std::string_view first_key = std::get<0>(Table<Type>::fields).key;

// A part of a text: a text, or an object that its first key tells from the others.
template <typename Variant>
requires Alternatives<Variant>::has_plain_text void read(Reading& reading, JsonValue at, Variant& span) {
    if (at.is(JsonKind::text)) {
        read(reading, at, span.template emplace<PlainText>().text);
        return;
    }
    bool found = false;
    Alternatives<Variant>::each([&]<typename Type>(std::type_identity<Type>) {
        constexpr bool is_figure = std::is_same_v<Type, FigureText>;
        if (!found && (at.member(first_key<Type>) || (is_figure && at.member(first_key<DateFigure>)))) {
            found = true;
            read(reading, at, span.template emplace<Type>());
        }
    });
    if (!found && !reading.read_bound(at, span.template emplace<FigureText>())) {
        reading.fail(at);
    }
}

// An object whose "type" tells its type.
template <typename Variant>
requires(!Alternatives<Variant>::has_plain_text) void read(Reading& reading, JsonValue at, Variant& into) {
    const JsonValue type = at.member("type");
    bool found = false;
    Alternatives<Variant>::each([&]<typename Type>(std::type_identity<Type>) {
        if (type.is(JsonKind::text) && type.text() == Table<Type>::name) {
            found = true;
            if constexpr (requires { read_column(reading, at, into.template emplace<Type>()); }) {
                read_column(reading, at, into.template emplace<Type>());
            } else {
                read_fields<Type>(reading, at, into.template emplace<Type>());
            }
        }
    });
    if (!found) {
        reading.fail(at);
    }
}

template <typename Type> inline constexpr bool is_span = false;
template <> inline constexpr bool is_span<Span> = true;
template <> inline constexpr bool is_span<PhrasePart> = true;
template <> inline constexpr bool is_span<FootnotePart> = true;

template <typename Type> void read(Reading& reading, JsonValue at, std::vector<Type>& list) {
    if constexpr (is_span<Type>) {
        if (at.is(JsonKind::text)) { // a text alone stands for a list of one
            read(reading, at, list.emplace_back());
            return;
        }
    }
    if (expect(reading, at, JsonKind::list)) {
        for (const JsonValue element : at) {
            read(reading, element, list.emplace_back());
        }
    }
}

template <typename Name, std::size_t index, typename Owner>
void read_field(Reading& reading, JsonValue object, Owner& into) {
    constexpr auto field = std::get<index>(Table<Name>::fields);
    if constexpr (requires {
                      field.member;
                      field.key;
                  }) {
        const JsonValue value = object.member(field.key);
        if (!value) {
            if (field.required) {
                reading.fail(object);
            }
        } else if constexpr (!field.rule.words.empty()) {
            into.*field.member = read_word(reading, value, field.rule.words) != 0;
        } else {
            read(reading, value, into.*field.member);
        }
    } else if constexpr (requires { field.member; }) {
        auto& member = into.*field.member;
        for (const std::string_view key : field.required) {
            if (!object.member(key)) {
                reading.fail(object);
            }
        }
        if constexpr (Tabled<std::remove_reference_t<decltype(member)>>) {
            read_fields<std::remove_reference_t<decltype(member)>>(reading, object, member);
        } else {
            read(reading, object, member);
        }
    } else {
        []<typename Part>(Reading& to, const Group<Part>&, JsonValue value, Owner& owner) {
            if (expect(to, value, JsonKind::object)) {
                read_fields<Part>(to, value, owner);
            }
        }(reading, field, object.member(field.key), into);
    }
}

template <typename Name, typename Owner> void read_fields(Reading& reading, JsonValue object, Owner& into) {
    [&]<std::size_t... index>(std::index_sequence<index...>) { (read_field<Name, index>(reading, object, into), ...); }
    (std::make_index_sequence<std::tuple_size_v<std::remove_cvref_t<decltype(Table<Name>::fields)>>>());
}

} // namespace content
