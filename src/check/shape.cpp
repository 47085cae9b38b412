// Makes shapes of tables.
#include "check/shape.hpp"

#include "content/bound_figure.hpp"
#include "content/number_format.hpp"

#include <algorithm>
#include <type_traits>

namespace check {

namespace {

template <typename Type> inline constexpr bool is_vector = false;
template <typename Type> inline constexpr bool is_vector<std::vector<Type>> = true;
template <typename Type> inline constexpr bool is_optional = false;
template <typename Type> inline constexpr bool is_optional<std::optional<Type>> = true;
template <typename Type> inline constexpr bool is_variant = false;
template <typename... Types> inline constexpr bool is_variant<std::variant<Types...>> = true;

template <typename Type> inline constexpr ShapeKind leaf = ShapeKind::text;
template <> inline constexpr ShapeKind leaf<double> = ShapeKind::number;
template <> inline constexpr ShapeKind leaf<int> = ShapeKind::digits;
template <> inline constexpr ShapeKind leaf<bool> = ShapeKind::flag;
template <> inline constexpr ShapeKind leaf<base::Instant> = ShapeKind::date;
template <> inline constexpr ShapeKind leaf<base::Date> = ShapeKind::date;
template <> inline constexpr ShapeKind leaf<base::Color> = ShapeKind::color;
template <> inline constexpr ShapeKind leaf<content::TimeRange> = ShapeKind::dates;
template <> inline constexpr ShapeKind leaf<std::pair<double, double>> = ShapeKind::numbers;
template <> inline constexpr ShapeKind leaf<std::vector<std::pair<std::string, std::string>>> = ShapeKind::texts;
template <> inline constexpr ShapeKind leaf<content::Localized> = ShapeKind::localized;

template <typename Variant> inline constexpr std::string_view variant_name = "type";
template <> inline constexpr std::string_view variant_name<content::Mark> = "mark";
template <> inline constexpr std::string_view variant_name<content::Block> = "block";
template <typename Variant> inline constexpr std::string_view types_are = "type";
template <> inline constexpr std::string_view types_are<content::Mark> = "mark";
template <> inline constexpr std::string_view types_are<content::Block> = "block type";

template <typename Variant> std::vector<ObjectOf> objects_of() {
    std::vector<ObjectOf> objects;
    content::Alternatives<Variant>::each([&]<typename Type>(std::type_identity<Type>) {
        objects.push_back(&object_shape<Type>);
        if constexpr (std::is_same_v<Type, content::FigureText>) {
            objects.push_back(&object_shape<content::DateFigure>);
            content::each_bound(
                [&]<typename Bound>(std::type_identity<Bound>) { objects.push_back(&object_shape<Bound>); });
        }
    });
    return objects;
}

Shape list_of(Shape element, ShapeKind kind, Rule rule) {
    Shape shape{kind, rule, {}, {}, {}};
    shape.element.push_back(std::move(element));
    return shape;
}

template <typename Type> Shape shape_of(Rule rule) {
    if constexpr (is_optional<Type>) {
        return shape_of<typename Type::value_type>(rule);
    } else if constexpr (std::is_same_v<Type, std::vector<double>>) {
        return list_of({ShapeKind::figure, {}, {}, {}, {}}, ShapeKind::list, rule);
    } else if constexpr (std::is_same_v<Type, base::Format>) {
        return {ShapeKind::format, rule, {}, {&object_shape<content::NumberFormat>}, {}};
    } else if constexpr (leaf<Type> != ShapeKind::text) {
        const bool worded = !rule.words.empty();
        return {worded ? ShapeKind::word : leaf<Type>, rule, {}, {}, "side"};
    } else if constexpr (is_vector<Type>) {
        if (rule.meaning == Meaning::categories) {
            return list_of(shape_of<content::Category>({}), ShapeKind::list, rule);
        }
        if (rule.meaning == Meaning::category_values) {
            return list_of({ShapeKind::text, {.meaning = rule.meaning}, {}, {}, {}}, ShapeKind::list, rule);
        }
        using Element = typename Type::value_type;
        const Rule inner{.meaning = rule.meaning};
        return list_of(shape_of<Element>(inner), content::is_span<Element> ? ShapeKind::spans : ShapeKind::list, rule);
    } else if constexpr (content::is_span<Type>) {
        return {ShapeKind::span, rule, {}, objects_of<Type>(), {}};
    } else if constexpr (std::is_same_v<Type, content::FigureText>) {
        return {ShapeKind::keyed, rule, {}, objects_of<std::variant<Type>>(), {}};
    } else if constexpr (is_variant<Type>) {
        return {ShapeKind::object, rule, {}, {&variant_shape<Type>}, {}};
    } else if constexpr (content::Tabled<Type>) {
        return {ShapeKind::object, rule, {}, {&object_shape<Type>}, {}};
    } else if constexpr (content::Worded<Type>) {
        rule.words = content::Words<Type>::words;
        return {ShapeKind::word, rule, {}, {}, content::Words<Type>::what};
    } else {
        return {ShapeKind::text, rule, {}, {}, {}};
    }
}

template <typename Owner, typename Member> void add(ObjectShape& object, const content::Field<Owner, Member>& field) {
    object.properties.push_back({field.key, field.doc, field.required, shape_of<Member>(field.rule)});
}

template <typename Owner, typename Member>
void add(ObjectShape& object, const content::Inlined<Owner, Member>& inlined) {
    if constexpr (std::is_same_v<Member, content::Localized>) {
        object.localized = true;
    } else if constexpr (is_variant<Member>) {
        object.types = objects_of<Member>();
        object.types_are = types_are<Member>;
    } else {
        for (Property property : object_shape<Member>().properties) {
            const auto& required = inlined.required;
            property.required =
                property.required || std::find(required.begin(), required.end(), property.key) != required.end();
            object.properties.push_back(std::move(property));
        }
    }
}

template <typename Name> void add(ObjectShape& object, const content::Group<Name>& group) {
    object.properties.push_back({group.key, group.doc, true, {ShapeKind::object, {}, {}, {&object_shape<Name>}, {}}});
}

ObjectShape with_remarks(ObjectShape object) {
    const Shape aside{ShapeKind::text, {.meaning = content::Meaning::aside}, {}, {}, {}};
    object.properties.insert(object.properties.begin(),
                             {
                                 {"$schema", "The address or path of this schema, for editors.", false, aside},
                                 {"comment", "For those who edit the file; shown nowhere.", false, aside},
                             });
    return object;
}

} // namespace

// Made at the first call and never changed.
template <typename Name> const ObjectShape& object_shape() {
    static const ObjectShape object = [] {
        ObjectShape made{content::Table<Name>::name, content::Table<Name>::doc, {}, false, {}, {}};
        std::apply([&](const auto&... field) { (add(made, field), ...); }, content::Table<Name>::fields);
        return made;
    }();
    return object;
}

template <typename Variant> const ObjectShape& variant_shape() {
    static const ObjectShape object{variant_name<Variant>, {}, {}, false, types_are<Variant>, objects_of<Variant>()};
    return object;
}

const ObjectShape& article_shape() {
    static const ObjectShape shape = with_remarks(object_shape<content::Text>());
    return shape;
}

const ObjectShape& chart_shape() {
    static const ObjectShape shape = with_remarks(object_shape<content::Chart>());
    return shape;
}

const ObjectShape& data_shape() {
    static const ObjectShape shape = with_remarks(object_shape<content::Dataset>());
    return shape;
}

const ObjectShape& settings_shape() {
    static const ObjectShape shape = with_remarks(object_shape<content::Settings>());
    return shape;
}

const ObjectShape& palette_shape() {
    static const ObjectShape shape = with_remarks(object_shape<content::PaletteFile>());
    return shape;
}

} // namespace check
