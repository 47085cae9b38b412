// Writes shapes as JSON Schemas. Types are told apart by if and then, not by oneOf, so that an editor names the key
// that is wrong and not all types that it does not fit.
#include "check/schema.hpp"

#include "base/format.hpp"
#include "check/structure.hpp"
#include "check/words.hpp"
#include "content/number_format.hpp"

#ifndef JSON_NO_IO
#define JSON_NO_IO // keeps iostream out
#endif
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace check {

namespace {

using Json = nlohmann::ordered_json;

Json ref(std::string_view name) { return {{"$ref", concat({"#/$defs/", name})}}; }

// What texts are, by name. The patterns say what structure.cpp and base::parse_instant accept.
Json text_definitions() {
    const Json text = {{"description", "Not empty, without line breaks and other control characters."},
                       {"type", "string"},
                       {"pattern", "^[^\\u0000-\\u001f\\u007f]+$"}};
    const Json date = {
        {"description",
         "2025, 2025-Q4, 2025-10, 2025-10-20 or 2025-10-20T16:00Z, of the years 0001 to 9999; always UTC. It is "
         "written as exactly as it stands here: a year as a year, a month as a month."},
        {"type", "string"},
        {"pattern",
         "^(?!0000)\\d{4}(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\dZ)?)?))?$"}};
    const Json address = {
        {"type", "string"},
        {"pattern", "^[Hh][Tt][Tt][Pp][Ss]?://[^\\u0000-\\u0020\\u007f\\\\/][^\\u0000-\\u0020\\u007f\\\\]*$"}};
    const Json link = {{"description", "https://, http://, mailto: or a path within the site."},
                       {"allOf",
                        {ref("text"),
                         {{"not", {{"pattern", "[ \\\\]"}}}},
                         {{"anyOf",
                           {ref("webAddress"),
                            {{"pattern", "^[Mm][Aa][Ii][Ll][Tt][Oo]:"}},
                            {{"pattern", "^(?!//)[^:/?#]*([/?#]|$)"}}}}}}}};
    const Json language = {{"description", "A language's code, as in the name of article.<code>.json."},
                           {"type", "string"},
                           {"pattern", "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"}};
    const Json localized = {
        {"description", "A text in each of the article's languages, by its code; where it has one language, the text."},
        {"if", {{"type", "object"}}},
        {"then", {{"minProperties", 1}, {"propertyNames", ref("language")}, {"additionalProperties", ref("text")}}},
        {"else", ref("text")}};
    const Json unit = {{"description", "A number's unit: number, percent or a currency's code (ISO 4217)."},
                       {"type", "string"},
                       {"pattern", concat({"^(", content::no_unit, "|", content::percent_unit, "|[A-Z]{3})$"})}};
    return {{"text", text},         {"id", {{"type", "string"}, {"pattern", "^[A-Za-z0-9_-]+$"}}},
            {"date", date},         {"webAddress", address},
            {"language", language}, {"localized", localized},
            {"linkTarget", link},   {"unit", unit}};
}

constexpr std::size_t line_length = 120;

std::string on_one_line(const Json& json) {
    if (!json.is_structured()) {
        return json.dump();
    }
    std::string text;
    for (const auto& [key, value] : json.items()) {
        text += text.empty() ? "" : ", ";
        text += (json.is_object() ? Json(key).dump() + ": " : std::string()) + on_one_line(value);
    }
    return json.is_object() ? '{' + text + '}' : '[' + text + ']';
}

// As a person would write it: on one line what fits there.
void append(std::string& text, const Json& json, std::size_t indent) {
    const std::string line = on_one_line(json);
    if (!json.is_structured() || json.empty() || indent + line.size() <= line_length) {
        text += line;
        return;
    }
    const bool is_object = json.is_object();
    std::string_view separator = is_object ? "{" : "[";
    for (const auto& [key, value] : json.items()) {
        text += separator;
        text += '\n' + std::string(indent + 2, ' ');
        text += is_object ? Json(key).dump() + ": " : std::string();
        append(text, value, indent + 2);
        separator = ",";
    }
    text += '\n' + std::string(indent, ' ') + (is_object ? '}' : ']');
}

class Writer {
  public:
    std::string write(const ObjectShape& root) {
        Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}};
        schema.update(object(root));
        definitions_.update(text_definitions());
        schema["$defs"] = std::move(definitions_);
        std::string text;
        append(text, schema, 0);
        return text + '\n';
    }

  private:
    Json text(const Rule& rule) {
        switch (rule.meaning) {
        case Meaning::id: {
            Json id = ref("id");
            if (!rule.reserved.empty()) {
                Json& taken = id["not"]["enum"];
                for (const content::ReservedIds& reserved : rule.reserved) {
                    for (const std::string_view one : reserved.ids) {
                        if (std::find(taken.begin(), taken.end(), one) == taken.end()) {
                            taken.push_back(one);
                        }
                    }
                }
            }
            return id;
        }
        case Meaning::language:
            return ref("language");
        case Meaning::unit:
            return ref("unit");
        case Meaning::web_address:
            return ref("webAddress");
        case Meaning::link:
            return ref("linkTarget");
        case Meaning::view:
            return {{"allOf", {ref("text"), {{"pattern", "^[^/]+/[^/]"}}}}};
        case Meaning::shown:
            return {{"allOf", {ref("text"), {{"pattern", "^[^/@]+/[^/]"}}}}};
        default:
            break;
        }
        return rule.max_length == content::no_limit ? ref("text")
                                                    : Json{{"allOf", {ref("text"), {{"maxLength", rule.max_length}}}}};
    }

    static Json number(const Rule& rule) {
        Json schema = {{"type", "number"}};
        if (std::isfinite(rule.above)) {
            schema["exclusiveMinimum"] = rule.above;
        }
        return schema;
    }

    Json list(const Shape& shape) {
        Json schema = {{"type", "array"}};
        if (shape.rule.min_items > 0) {
            schema["minItems"] = shape.rule.min_items;
        }
        if (shape.rule.max_items != content::no_limit) {
            schema["maxItems"] = shape.rule.max_items;
        }
        const Shape& element = shape.element.front();
        if (element.kind == ShapeKind::text && shape.rule.meaning != Meaning::category_values) {
            schema["uniqueItems"] = true;
        }
        schema["items"] = value(element);
        if (element.kind == ShapeKind::figure) {
            schema["contains"] = {{"type", "number"}};
        }
        return schema;
    }

    static Json pair_of(Json items) {
        return {{"type", "array"}, {"minItems", 2}, {"maxItems", 2}, {"items", std::move(items)}};
    }

    // The first that has its first key; the last one, if none does.
    Json keyed(const Shape& shape) {
        Json chain;
        for (std::size_t i = shape.objects.size(); i-- > 0;) {
            const ObjectShape& one = shape.objects[i]();
            if (chain.is_null()) {
                chain = definition(one);
            } else {
                Json condition = {{"required", {one.properties.front().key}}};
                chain = {{"if", std::move(condition)}, {"then", definition(one)}, {"else", std::move(chain)}};
            }
        }
        return chain;
    }

    Json value(const Shape& shape) {
        switch (shape.kind) {
        case ShapeKind::text:
            return text(shape.rule);
        case ShapeKind::word:
            return {{"enum", shape.rule.words}};
        case ShapeKind::number:
            return number(shape.rule);
        case ShapeKind::figure:
            return {{"type", {"number", "null"}}};
        case ShapeKind::digits:
            return {{"type", "integer"}, {"minimum", 0}, {"maximum", max_digits}};
        case ShapeKind::flag:
            return {{"type", "boolean"}};
        case ShapeKind::date:
            return ref("date");
        case ShapeKind::color:
            return {{"type", "string"}, {"pattern", "^#[0-9A-Fa-f]{6}$"}};
        case ShapeKind::format:
            return {{"if", {{"type", "object"}}}, {"then", definition(shape.objects.front()())}, {"else", ref("unit")}};
        case ShapeKind::list:
            return list(shape);
        case ShapeKind::dates:
            return pair_of(ref("date"));
        case ShapeKind::numbers:
            return pair_of({{"type", "number"}});
        case ShapeKind::texts:
            return {{"type", "object"}, {"additionalProperties", ref("text")}};
        case ShapeKind::localized:
            return ref("localized");
        case ShapeKind::object:
            return definition(shape.objects.front()());
        case ShapeKind::spans:
            return {{"if", {{"type", "array"}}}, {"then", list(shape)}, {"else", ref("text")}};
        case ShapeKind::span:
            return {{"if", {{"type", "object"}}}, {"then", keyed(shape)}, {"else", ref("text")}};
        case ShapeKind::keyed:
            return keyed(shape);
        }
        return {};
    }

    // A reference to what is written once.
    Json definition(const ObjectShape& shape) {
        if (!definitions_.contains(shape.name)) {
            definitions_[std::string(shape.name)] = nullptr; // a type may hold itself
            definitions_[std::string(shape.name)] = object(shape);
        }
        return ref(shape.name);
    }

    void add_properties(const ObjectShape& shape, Json& required, Json& properties) {
        for (const Property& property : shape.properties) {
            if (property.required) {
                required.push_back(property.key);
            }
            Json described = {{"description", property.doc}};
            described.update(value(property.shape));
            properties[std::string(property.key)] = std::move(described);
        }
    }

    Json object(const ObjectShape& shape) {
        Json schema = {{"description", shape.doc}, {"type", "object"}};
        if (shape.doc.empty()) {
            schema.erase("description");
        }
        Json required = Json::array();
        Json properties = Json::object();
        add_properties(shape, required, properties);
        if (shape.types.empty()) {
            schema["required"] = std::move(required);
            schema["additionalProperties"] = shape.localized ? ref("text") : Json(false);
            schema["properties"] = std::move(properties);
            if (shape.name == "scale") {
                schema.update(log_scale());
            }
            return schema;
        }
        required.push_back("type");
        schema["required"] = std::move(required);
        Json others = Json::object();
        for (const auto& [key, ignored] : properties.items()) {
            others[key] = true;
        }
        others["type"] = true;
        schema["properties"] = std::move(properties);
        schema["properties"]["type"]["enum"] = Json::array();
        schema["allOf"] = Json::array();
        for (const ObjectOf type : shape.types) {
            schema["properties"]["type"]["enum"].push_back(type().name);
            schema["allOf"].push_back(one_type(type(), others));
        }
        return schema;
    }

    // Not by definition(): beside its own keys it has those that all types have.
    Json one_type(const ObjectShape& type, const Json& others) {
        Json required = Json::array();
        Json properties = others;
        add_properties(type, required, properties);
        Json condition = {{"required", {"type"}}, {"properties", {{"type", {{"const", type.name}}}}}};
        Json then = {{"description", type.doc},
                     {"required", std::move(required)},
                     {"additionalProperties", false},
                     {"properties", std::move(properties)}};
        return {{"if", std::move(condition)}, {"then", std::move(then)}};
    }

    // What no table says: a rule between two keys.
    static Json log_scale() {
        return {{"if", {{"required", {"type"}}, {"properties", {{"type", {{"const", "log"}}}}}}},
                {"then",
                 {{"properties", {{"domain", {{"items", {{"exclusiveMinimum", 0}}}}}}},
                  {"not", {{"required", {"zero"}}, {"properties", {{"zero", {{"const", true}}}}}}}}}};
    }

    Json definitions_ = Json::object();
};

} // namespace

std::array<Schema, 5> schemas() {
    return {Schema{"article.schema.json", Writer().write(article_shape())},
            Schema{"chart.schema.json", Writer().write(chart_shape())},
            Schema{"data.schema.json", Writer().write(data_shape())},
            Schema{"settings.schema.json", Writer().write(settings_shape())},
            Schema{"palette.schema.json", Writer().write(palette_shape())}};
}

} // namespace check
