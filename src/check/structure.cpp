// Checks values by their shapes; what they refer to is checked later (check_chart.cpp, check_article.cpp).
#include "check/structure.hpp"

#include "base/color.hpp"
#include "base/date.hpp"
#include "base/utf8.hpp"
#include "check/claims.hpp"
#include "check/words.hpp"
#include "content/number_format.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace check {

namespace {

// Keys of former versions.
struct Renamed {
    std::string_view before;
    std::string_view now;
};
constexpr std::array renamed_keys{Renamed{"least", "min"}, Renamed{"most", "max"}, Renamed{"assume", "parameter"},
                                  Renamed{"assumed", "dependentValue"}};

const Renamed* find_renamed(std::string_view key) {
    const auto found =
        std::find_if(renamed_keys.begin(), renamed_keys.end(), [&](const Renamed& one) { return one.before == key; });
    return found != renamed_keys.end() ? &*found : nullptr;
}

std::string words_of(const Renamed& renamed) {
    return concat({"the key ", quote(renamed.before), " is called ", quote(renamed.now), " now"});
}

std::string_view with_article(JsonKind kind) {
    switch (kind) {
    case JsonKind::null:
        return "null";
    case JsonKind::boolean:
        return "true or false";
    case JsonKind::number:
        return "a number";
    case JsonKind::text:
        return "a text";
    case JsonKind::list:
        return "a list";
    case JsonKind::object:
        return "an object";
    }
    return {};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string found(Place at) {
    if (at.is(JsonKind::text)) {
        return concat({"the text ", quote(at.text())});
    }
    if (at.is(JsonKind::boolean)) {
        return at.number() != 0 ? "true" : "false";
    }
    return std::string(with_article(at.kind()));
}

// How to write a number that stands there as a text.
std::string cure_of_number(std::string_view text) {
    if (std::none_of(text.begin(), text.end(), is_digit)) {
        return {};
    }
    const std::size_t comma = text.find(',');
    const bool plain =
        std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '-' || c == ','; });
    if (!plain || comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos) {
        return ", write it without quotation marks";
    }
    const std::string with_point = concat({text.substr(0, comma), ".", text.substr(comma + 1)});
    const std::string without = concat({text.substr(0, comma), text.substr(comma + 1)});
    const bool thousands = text.size() - comma == 4;
    return thousands ? concat({", write ", with_point, " or ", without}) : concat({", write ", with_point});
}

bool expect(Place at, JsonKind kind) {
    if (at.kind() == kind) {
        return true;
    }
    const bool number_as_text = kind == JsonKind::number && at.is(JsonKind::text);
    at.fault(concat({"expected ", with_article(kind), ", found ", found(at),
                     number_as_text ? cure_of_number(at.text()) : std::string()}));
    return false;
}

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

// Marks that turn the direction of text: what is read would not be what is written (U+200E, U+200F, U+202A to U+202E,
// U+2066 to U+2069).
bool turns_direction(std::string_view text) {
    for (std::size_t i = text.find('\xE2'); i != std::string_view::npos; i = text.find('\xE2', i + 1)) {
        const std::string_view mark = text.substr(i, 3);
        if (mark == "\u200E" || mark == "\u200F" || (mark >= "\u202A" && mark <= "\u202E") ||
            (mark >= "\u2066" && mark <= "\u2069")) {
            return true;
        }
    }
    return false;
}

bool starts_with(std::string_view text, std::string_view lower_prefix) {
    return text.size() >= lower_prefix.size() &&
           std::equal(lower_prefix.begin(), lower_prefix.end(), text.begin(), [](char wanted, char c) {
               return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
           });
}

bool is_web_address(std::string_view href) {
    const std::size_t host = starts_with(href, "https://") ? 8 : starts_with(href, "http://") ? 7 : href.size();
    return host < href.size() && href[host] != '/';
}

// A path within the site has no scheme, nor "//", which browsers read as another host.
bool is_path(std::string_view href) {
    const std::size_t colon = href.find(':');
    return href.substr(0, 2) != "//" && (colon == std::string_view::npos || href.find_first_of("/?#") < colon);
}

void check_address(Place at, bool only_web) {
    const std::string_view text = at.text();
    const bool plain = text.find_first_of(" \\") == std::string_view::npos;
    const bool allowed =
        only_web ? is_web_address(text) : is_web_address(text) || starts_with(text, "mailto:") || is_path(text);
    if (!plain || !allowed) {
        at.fault(
            concat({quote(text), only_web ? " is not an address that begins with https:// or http://"
                                          : " is not a link: use https://, http://, mailto: or a path in the site"}));
    }
}

void check_id(Place at, const Rule& rule) {
    const std::string_view text = at.text();
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
    if (!plain) {
        at.fault(concat({"the id ", quote(text), " may hold only letters a to z, digits, \"-\" and \"_\""}));
        return;
    }
    for (const content::ReservedIds& reserved : rule.reserved) {
        if (std::find(reserved.ids.begin(), reserved.ids.end(), text) != reserved.ids.end()) {
            at.fault(concat({quote(text), reserved.why, ", choose another id"}));
            return;
        }
    }
}

// Characters, without soft hyphens.
std::size_t length_as_read(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
        length += begins && text.substr(i, 2) != "\u00AD" ? 1 : 0;
    }
    return length;
}

// Formats of former versions.
constexpr std::array renamed_formats{
    Renamed{"usd", "\"USD\""},
    Renamed{"usd_millions", "{\"unit\": \"USD\", \"scale\": \"million\"}"},
    Renamed{"usd_billions_short", "{\"scale\": \"million\"}"},
    Renamed{"percent_signed", "{\"unit\": \"percent\", \"sign\": \"always\"}"},
};

void check_unit(Place at) {
    const std::string_view unit = at.text();
    std::vector<std::string_view> known{content::no_unit, content::percent_unit};
    known.insert(known.end(), at.file->codes().currencies.begin(), at.file->codes().currencies.end());
    if (std::find(known.begin(), known.end(), unit) != known.end()) {
        return;
    }
    for (const Renamed& renamed : renamed_formats) {
        if (renamed.before == unit) {
            at.fault(concat({"the format ", quote(unit), " is written ", renamed.now, " now"}));
            return;
        }
    }
    const std::string guess = suggestion(unit, "units", known);
    at.fault(
        concat({"there is no unit ", quote(unit),
                guess.ends_with('?') ? std::string_view(guess)
                                     : ": write \"number\", \"percent\", a currency's code (ISO 4217), or any text "
                                       "as {\"after\": \" …\"}"}));
}

// Names the first letters, each once, that a face lacks: "字 (U+5B57), 漢 (U+6F22)". They would be blank in the
// picture.
void check_letters(Place at) {
    constexpr std::size_t most_named = 10;
    std::vector<char32_t> missing;
    std::string named;
    for (std::size_t i = 0; i < at.text().size() && missing.size() < most_named;) {
        const char32_t letter = base::next_codepoint(at.text(), i);
        if (!at.file->codes().letters->contain(letter) &&
            std::find(missing.begin(), missing.end(), letter) == missing.end()) {
            missing.push_back(letter);
            named += named.empty() ? "" : ", ";
            base::append_utf8(named, letter);
            std::array<char, 16> name{};
            std::snprintf(name.data(), name.size(), " (U+%04X)", static_cast<unsigned>(letter));
            named += name.data();
        }
    }
    if (!named.empty()) {
        at.fault(concat({"the fonts of the page have no letter for ", named, ": write it otherwise"}));
    }
}

// Labels and running text; ids and names are shown by their labels.
bool is_drawn(Meaning meaning) { return meaning == Meaning::plain || meaning == Meaning::unit_text; }

void check_text(Place at, const Rule& rule) {
    if (!expect(at, JsonKind::text)) {
        return;
    }
    if (at.text().empty()) {
        at.fault("the text must not be empty");
    } else if (has_control(at.text())) {
        at.fault("the text holds a line break, a tab or another control character");
    } else if (turns_direction(at.text())) {
        at.fault("the text holds a mark that turns the direction of what is read (as U+202E): take it out");
    } else if (const std::size_t length = length_as_read(at.text()); length > rule.max_length) {
        at.fault(concat({"the text has ", std::to_string(length), " characters, and there is room for ",
                         std::to_string(rule.max_length), ": shorten it"}));
    } else if (rule.meaning == Meaning::id) {
        check_id(at, rule);
    } else if (rule.meaning == Meaning::unit) {
        check_unit(at);
    } else if (rule.meaning == Meaning::link || rule.meaning == Meaning::web_address) {
        check_address(at, rule.meaning == Meaning::web_address);
    } else if (is_drawn(rule.meaning)) {
        check_letters(at);
    }
}

bool is_date(Place at) {
    if (!expect(at, JsonKind::text)) {
        return false;
    }
    if (!base::parse_instant(at.text())) {
        at.fault(concat({quote(at.text()),
                         " is not a date of the years 0001 to 9999, write \"2025\", \"2025-Q4\", \"2025-10\", "
                         "\"2025-10-20\" or \"2025-10-20T16:00Z\""}));
        return false;
    }
    return true;
}

void check_color(Place at) {
    if (expect(at, JsonKind::text) && !base::parse_color(at.text())) {
        at.fault(
            concat({quote(at.text()), " is not a colour, write \"#\" and six digits of 0-9 and a-f: \"#0b5c7f\""}));
    }
}

void check_word(Place at, const Shape& shape) {
    if (expect(at, JsonKind::text) &&
        std::find(shape.rule.words.begin(), shape.rule.words.end(), at.text()) == shape.rule.words.end()) {
        fault_unknown(at, shape.what, at.text(), "", {shape.rule.words.begin(), shape.rule.words.end()});
    }
}

void check_digits(Place at) {
    if (expect(at, JsonKind::number) &&
        (at.number() < 0 || at.number() > max_digits || at.number() != std::floor(at.number()))) {
        at.fault(concat(
            {"the digits after the decimal mark must be a whole number from 0 to ", std::to_string(max_digits)}));
    }
}

// Beyond it sums and spans of figures overflow, and no axis could write them.
constexpr double largest_number = 1e100;

bool expect_number(Place at) {
    if (!expect(at, JsonKind::number)) {
        return false;
    }
    if (std::abs(at.number()) > largest_number) {
        at.fault("this number is too large for any axis, which ends at 1e100");
        return false;
    }
    return true;
}

void check_number(Place at, const Rule& rule) {
    if (expect_number(at) && at.number() <= rule.above) {
        at.fault(concat({"the number must be above ", std::to_string(static_cast<int>(rule.above))}));
    }
}

// The key by which elements must differ; none where it depends on their type (check_article.cpp).
std::string_view claimed_key(const ObjectShape& object) {
    for (const Property& property : object.properties) {
        const Meaning meaning = property.shape.rule.meaning;
        if (meaning == Meaning::id || meaning == Meaning::name) {
            return property.key;
        }
    }
    return {};
}

void check(Place at, const Shape& shape);
void check_localized(Place at, const Rule& rule);
void check_format(Place at, const Shape& shape);
void check_object(Place at, const ObjectShape& object);

void check_length(Place at, std::size_t length, const Rule& rule) {
    if (length < rule.min_items) {
        at.fault(rule.min_items == 1
                     ? std::string("the list must not be empty")
                     : concat({"the list must have at least ", std::to_string(rule.min_items), " elements"}));
    }
    if (length > rule.max_items) {
        at.fault(concat({"the list has more than ", std::to_string(rule.max_items), " elements"}));
    }
}

// Which elements must differ, and in what.
void check_claims(const std::vector<Place>& elements, const Shape& list) {
    const Shape& element = list.element.front();
    if (element.kind == ShapeKind::text && list.rule.meaning != Meaning::category_values) {
        Claims claims("name");
        for (const Place at : elements) {
            claims.claim(at);
        }
    } else if (element.kind == ShapeKind::object) {
        const ObjectShape& object = element.objects.front()();
        const std::string_view key = claimed_key(object);
        Claims claims(concat({object.name, " ", key}));
        for (const Place at : key.empty() ? std::vector<Place>{} : elements) {
            claims.claim(at.member(key));
        }
    }
}

void check_list(Place at, const Shape& shape) {
    if (!expect(at, JsonKind::list)) {
        return;
    }
    std::vector<Place> elements = at.elements();
    check_length(at, elements.size(), shape.rule);
    elements.resize(std::min(elements.size(), shape.rule.max_items));
    for (const Place element : elements) {
        check(element, shape.element.front());
    }
    check_claims(elements, shape);
    const bool figures = shape.element.front().kind == ShapeKind::figure;
    if (figures && !elements.empty() &&
        std::all_of(elements.begin(), elements.end(), [](Place element) { return element.is(JsonKind::null); })) {
        at.fault("the column holds no known figure");
    }
}

// A list of exactly two, which must ascend.
std::vector<Place> pair_at(Place at) {
    if (!expect(at, JsonKind::list)) {
        return {};
    }
    std::vector<Place> both = at.elements();
    if (both.size() != 2) {
        at.fault("expected a list of two: from and to");
        both.clear();
    }
    return both;
}

void check_dates(Place at) {
    const std::vector<Place> both = pair_at(at);
    if (both.empty()) {
        return;
    }
    const bool from = is_date(both[0]);
    if (is_date(both[1]) && from && base::parse_instant(both[0].text()) >= base::parse_instant(both[1].text())) {
        at.fault(
            concat({"the range must run forwards: ", quote(both[0].text()), " is not before ", quote(both[1].text())}));
    }
}

void check_numbers(Place at) {
    const std::vector<Place> both = pair_at(at);
    if (both.empty()) {
        return;
    }
    const bool from = expect_number(both[0]);
    if (expect_number(both[1]) && from && both[0].number() >= both[1].number()) {
        at.fault("the domain must run upwards: its first number is not below its second");
    }
}

void check_texts(Place at) {
    if (expect(at, JsonKind::object)) {
        const std::vector<Place> members = at.elements();
        for (std::size_t i = 1; i < members.size(); i += 2) {
            check_text(members[i], {});
        }
    }
}

// The object that the first key of one tells.
const ObjectShape* keyed_object(Place at, const std::vector<ObjectOf>& objects) {
    for (const ObjectOf object : objects) {
        if (at.member(object().properties.front().key)) {
            return &object();
        }
    }
    return nullptr;
}

void check_keyed(Place at, const Shape& shape) {
    if (const ObjectShape* object = keyed_object(at, shape.objects)) {
        check_object(at, *object);
        return;
    }
    if (at.member("link") || at.member("shows")) {
        at.fault("a link cannot stand within another");
        return;
    }
    const std::vector<Place> members = at.elements();
    for (std::size_t i = 0; i + 1 < members.size(); i += 2) {
        if (const Renamed* renamed = find_renamed(members[i].text())) {
            members[i + 1].fault(words_of(*renamed));
            return;
        }
    }
    std::string keys;
    for (std::size_t i = 0; i < shape.objects.size(); ++i) {
        const bool last = i + 1 == shape.objects.size();
        keys += concat({i == 0 ? "" : last ? " and " : ", ", quote(shape.objects[i]().properties.front().key)});
    }
    const std::string_view what = shape.kind == ShapeKind::span ? "a span" : "a figure";
    at.fault(concat({what, " has one of the keys ", keys}));
}

void check(Place at, const Shape& shape) {
    switch (shape.kind) {
    case ShapeKind::text:
        return check_text(at, shape.rule);
    case ShapeKind::word:
        return check_word(at, shape);
    case ShapeKind::number:
        return check_number(at, shape.rule);
    case ShapeKind::figure:
        return at.is(JsonKind::null) ? void() : check_number(at, {});
    case ShapeKind::digits:
        return check_digits(at);
    case ShapeKind::flag:
        return void(expect(at, JsonKind::boolean));
    case ShapeKind::date:
        return void(is_date(at));
    case ShapeKind::color:
        return check_color(at);
    case ShapeKind::format:
        return check_format(at, shape);
    case ShapeKind::list:
        return check_list(at, shape);
    case ShapeKind::dates:
        return check_dates(at);
    case ShapeKind::numbers:
        return check_numbers(at);
    case ShapeKind::texts:
        return check_texts(at);
    case ShapeKind::localized:
        return check_localized(at, shape.rule);
    case ShapeKind::object:
        return expect(at, JsonKind::object) ? check_object(at, shape.objects.front()()) : void();
    case ShapeKind::spans:
        return at.is(JsonKind::list) ? check_list(at, shape) : check_text(at, {});
    case ShapeKind::span:
        return at.is(JsonKind::object) ? check_keyed(at, shape) : check_text(at, {});
    case ShapeKind::keyed:
        return expect(at, JsonKind::object) ? check_keyed(at, shape) : void();
    }
}

// The type that "type" names; nullptr after a fault.
const ObjectShape* type_of(Place at, const ObjectShape& object) {
    const Place type = at.member("type");
    if (!type) {
        at.fault("\"type\" is missing");
        return nullptr;
    }
    if (!type.is(JsonKind::text) || type.text().empty()) {
        check_text(type, {});
        return nullptr;
    }
    std::vector<std::string_view> names;
    for (const ObjectOf candidate : object.types) {
        if (candidate().name == type.text()) {
            return &candidate();
        }
        names.push_back(candidate().name);
    }
    fault_unknown(type, object.types_are, type.text(), "", names);
    return nullptr;
}

void check_properties(Place at, const ObjectShape& object, std::vector<std::string_view>& known) {
    for (const Property& property : object.properties) {
        known.push_back(property.key);
        if (const Place value = at.member(property.key)) {
            check(value, property.shape);
        } else if (property.required) {
            at.fault(concat({quote(property.key), " is missing"}));
        }
    }
}

void check_keys(Place at, const std::vector<std::string_view>& known) {
    std::vector<bool> seen(known.size());
    const std::vector<Place> members = at.elements();
    for (std::size_t i = 0; i + 1 < members.size() && !at.file->is_full(); i += 2) {
        const std::string_view name = members[i].text();
        const auto key = std::find(known.begin(), known.end(), name);
        const Renamed* renamed = find_renamed(name);
        if (key == known.end()) {
            members[i + 1].fault(renamed != nullptr
                                     ? words_of(*renamed)
                                     : concat({"unknown key ", quote(name), suggestion(name, "keys", known)}));
        } else if (seen[static_cast<std::size_t>(key - known.begin())]) {
            members[i + 1].fault(concat({"the key ", quote(name), " stands here twice"}));
        } else {
            seen[static_cast<std::size_t>(key - known.begin())] = true;
        }
    }
}

void check_languages(Place at, std::vector<std::string_view>& known) {
    const Codes& codes = at.file->codes();
    for (const std::string& language : codes.languages) {
        known.emplace_back(language);
        if (const Place text = at.member(language)) {
            check_text(text, {});
        } else {
            at.fault(concat({quote(language), " is missing"}));
        }
    }
    known.insert(known.end(), codes.without_words.begin(), codes.without_words.end()); // a fault of their files
}

// One text is enough where the article has one language, and for units.
void check_localized(Place at, const Rule& rule) {
    const bool one = at.file->codes().languages.size() == 1 || rule.meaning == Meaning::unit_text;
    if (one && at.is(JsonKind::text)) {
        check_text(at, {});
    } else if (expect(at, JsonKind::object)) {
        std::vector<std::string_view> known;
        check_languages(at, known);
        check_keys(at, known);
    }
}

// A unit alone, or an object that says more.
void check_format(Place at, const Shape& shape) {
    if (at.is(JsonKind::text)) {
        check_text(at, {.meaning = Meaning::unit});
    } else if (expect(at, JsonKind::object)) {
        check_object(at, shape.objects.front()());
        const Place unit = at.member("unit");
        const Place scale = at.member("scale");
        if (unit.is(JsonKind::text) && unit.text() == content::percent_unit && scale.is(JsonKind::text) &&
            scale.text() != "none") {
            scale.fault("a percentage has no scale: leave it out");
        }
    }
}

void check_object(Place at, const ObjectShape& object) {
    std::vector<std::string_view> known;
    check_properties(at, object, known);
    if (object.localized) {
        check_languages(at, known);
    }
    if (!object.types.empty()) {
        known.emplace_back("type");
        const ObjectShape* type = type_of(at, object);
        if (type == nullptr) {
            return; // it cannot be told which keys belong here
        }
        check_properties(at, *type, known);
    }
    check_keys(at, known);
}

void visit_object(Place at, const ObjectShape& object, const Visit& visit);

void visit_value(Place at, const Shape& shape, const Visit& visit) {
    if (at.file->is_intact_itself(at.node)) {
        visit(at, shape);
    }
    if (at.is(JsonKind::list) && !shape.element.empty()) {
        for (const Place element : at.elements()) {
            visit_value(element, shape.element.front(), visit);
        }
    } else if (at.is(JsonKind::object) && (shape.kind == ShapeKind::object || shape.kind == ShapeKind::format)) {
        visit_object(at, shape.objects.front()(), visit);
    } else if (at.is(JsonKind::object) && !shape.objects.empty()) {
        if (const ObjectShape* object = keyed_object(at, shape.objects)) {
            visit_object(at, *object, visit);
        }
    }
}

void visit_properties(Place at, const ObjectShape& object, const Visit& visit) {
    for (const Property& property : object.properties) {
        if (const Place value = at.member(property.key)) {
            visit_value(value, property.shape, visit);
        }
    }
}

void visit_object(Place at, const ObjectShape& object, const Visit& visit) {
    visit_properties(at, object, visit);
    const Place type = at.member("type");
    for (const ObjectOf candidate : object.types) {
        if (type.is(JsonKind::text) && candidate().name == type.text()) {
            visit_properties(at, candidate(), visit);
        }
    }
}

} // namespace

void check_structure(Place root, const ObjectShape& shape) {
    if (expect(root, JsonKind::object)) {
        check_object(root, shape);
    }
}

void visit_values(Place root, const ObjectShape& shape, const Visit& visit) {
    if (root.is(JsonKind::object)) {
        visit_object(root, shape, visit);
    }
}

} // namespace check
