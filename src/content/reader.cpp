// Reading typed values out of a JsonDocument.
#include "content/reader.hpp"

#include "base/stable_sort.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace content {

namespace {

// A fault repeated more often than this in one file (a column exported as text) tells the author nothing new.
constexpr std::size_t most_faults = 1000;

constexpr int most_digits = 10;

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

std::string found(Place at) {
    if (at.is(JsonKind::text)) {
        return say({"the text ", quote(at.text())});
    }
    if (at.is(JsonKind::boolean)) {
        return at.number() != 0 ? "true" : "false";
    }
    return std::string(with_article(at.kind()));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

} // namespace

void JsonFile::add(JsonDocument::Index node, std::string reason) {
    if (found_.size() >= most_faults) {
        left_off_ = true;
        return;
    }
    const bool said = std::any_of(found_.begin(), found_.end(),
                                  [&](const Found& other) { return other.node == node && other.reason == reason; });
    if (!said) {
        found_.push_back({node, std::move(reason)});
    }
}

void JsonFile::append_faults(std::vector<Fault>& faults) const {
    std::vector<Found> sorted = found_;
    base::stable_sort(sorted, [](const Found& a, const Found& b) { return a.node < b.node; });
    for (Found& fault : sorted) {
        faults.push_back({path_, document_->pointer(root_, fault.node), std::move(fault.reason)});
    }
    if (left_off_) {
        faults.push_back({path_, "",
                          say({"there are more than ", std::to_string(most_faults),
                               " faults in this file, the others are not listed"})});
    }
}

Place Place::member(std::string_view key) const {
    if (!is(JsonKind::object)) {
        return {};
    }
    const JsonDocument& document = file->document();
    for (JsonDocument::Index at = JsonDocument::begin(node); at < document.end(node); at = document.end(at + 1)) {
        if (document.text(at) == key) {
            return {file, at + 1};
        }
    }
    return {};
}

Place Place::element(std::size_t position) const {
    if (!is(JsonKind::list)) {
        return {};
    }
    const JsonDocument& document = file->document();
    JsonDocument::Index at = JsonDocument::begin(node);
    for (; at < document.end(node) && position > 0; --position) {
        at = document.end(at);
    }
    return at < document.end(node) ? Place{file, at} : Place{};
}

Object::Object(Place at) : at_(at), usable_(expect(at, JsonKind::object)) {}

Object::~Object() {
    if (!usable_ || ignore_others_) {
        return;
    }
    std::vector<bool> seen(known_.size());
    const JsonDocument& document = at_.file->document();
    for (JsonDocument::Index key = JsonDocument::begin(at_.node); key < document.end(at_.node);
         key = document.end(key + 1)) {
        const Place value{at_.file, key + 1};
        const std::string_view name = document.text(key);
        const auto known = std::find(known_.begin(), known_.end(), name);
        if (known == known_.end() && at_.file->is_full()) {
            return;
        }
        if (known == known_.end()) {
            value.fault(say({"unknown key ", quote(name), suggestion(name, "keys", known_)}));
        } else if (seen[static_cast<std::size_t>(known - known_.begin())]) {
            value.fault(say({"the key ", quote(name), " stands here twice"}));
        } else {
            seen[static_cast<std::size_t>(known - known_.begin())] = true;
        }
    }
}

Place Object::required(std::string_view key) {
    const Place value = optional(key);
    if (usable_ && !value) {
        at_.fault(say({quote(key), " is missing"}));
    }
    return value;
}

Place Object::optional(std::string_view key) {
    known_.push_back(key);
    return usable_ ? at_.member(key) : Place{};
}

void Object::allow_remarks() {
    std::string ignored;
    read_text(optional("$schema"), ignored);
    read_text(optional("comment"), ignored);
}

Elements::Elements(Place at, bool may_be_empty, std::size_t most) {
    if (!expect(at, JsonKind::list)) {
        return;
    }
    file_ = at.file;
    begin_ = JsonDocument::begin(at.node);
    end_ = at.file->document().end(at.node);
    if (begin_ == end_ && !may_be_empty) {
        at.fault("the list must not be empty");
    }
    if (const Place too_many = end_ - begin_ > most ? at.element(most) : Place{}) {
        at.fault(say({"the list has more than ", std::to_string(most), " elements"}));
        end_ = too_many.node;
    }
}

bool expect(Place at, JsonKind kind) {
    if (!at || at.kind() == kind) {
        return static_cast<bool>(at);
    }
    const bool number_as_text =
        kind == JsonKind::number && at.is(JsonKind::text) && std::any_of(at.text().begin(), at.text().end(), is_digit);
    at.fault(say({"expected ", with_article(kind), ", found ", found(at),
                  number_as_text ? ", write it without quotation marks" : ""}));
    return false;
}

bool read_text(Place at, std::string& text) {
    if (!expect(at, JsonKind::text)) {
        return false;
    }
    if (at.text().empty()) {
        at.fault("the text must not be empty");
        return false;
    }
    if (has_control(at.text())) {
        at.fault("the text holds a line break, a tab or another control character");
        return false;
    }
    text = at.text();
    return true;
}

bool read_id(Place at, std::string& id) {
    std::string text;
    if (!read_text(at, text)) {
        return false;
    }
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
    if (!plain) {
        at.fault(say({"the id ", quote(text), " may hold only letters a to z, digits, \"-\" and \"_\""}));
        return false;
    }
    id = std::move(text);
    return true;
}

bool read_number(Place at, double& number) {
    if (!expect(at, JsonKind::number)) {
        return false;
    }
    number = at.number();
    return true;
}

bool read_digits(Place at, std::optional<int>& digits) {
    double number = 0;
    if (!read_number(at, number)) {
        return false;
    }
    if (number < 0 || number > most_digits || number != std::floor(number)) {
        at.fault(
            say({"the digits after the decimal mark must be a whole number from 0 to ", std::to_string(most_digits)}));
        return false;
    }
    digits = static_cast<int>(number);
    return true;
}

bool read_flag(Place at, bool& flag) {
    if (!expect(at, JsonKind::boolean)) {
        return false;
    }
    flag = at.number() != 0;
    return true;
}

bool read_date(Place at, base::Date& date) {
    if (!expect(at, JsonKind::text)) {
        return false;
    }
    const std::optional<base::Date> read = base::parse_date(at.text());
    if (!read) {
        at.fault(say({quote(at.text()),
                      " is not a date of the years 0001 to 9999, write \"2025\", \"2025-Q4\", \"2025-10\", "
                      "\"2025-10-20\" or \"2025-10-20T16:00Z\""}));
        return false;
    }
    date = *read;
    return true;
}

bool read_instant(Place at, base::Instant& instant) {
    base::Date date;
    const bool read = read_date(at, date);
    instant = read ? date.at : instant;
    return read;
}

bool read_number_format(Place at, base::Format& format) {
    if (!expect(at, JsonKind::text)) {
        return false;
    }
    const std::optional<base::Format> read = base::parse_format(at.text());
    if (read && *read != base::Format::date) {
        format = *read;
        return true;
    }
    if (read) {
        at.fault("the format \"date\" is not one for numbers");
        return false;
    }
    static constexpr std::array formats = {base::Format::number,       base::Format::usd,
                                           base::Format::usd_millions, base::Format::usd_billions_short,
                                           base::Format::percent,      base::Format::percent_signed};
    std::vector<std::string_view> names;
    for (const base::Format known : formats) {
        names.push_back(base::name(known));
    }
    fault_unknown(at, "format", at.text(), "", names);
    return false;
}

bool read_localized(Place at, Localized& text) {
    if (!at) {
        return false;
    }
    Object object(at);
    const bool de = read_text(object.required("de"), text.de);
    const bool en = read_text(object.required("en"), text.en);
    return de && en;
}

bool read_names(Place at, std::vector<std::string>& names, bool may_be_empty) {
    const Watch watch(at);
    Ids ids("name");
    for (const Place element : Elements(at, may_be_empty)) {
        names.emplace_back();
        if (read_text(element, names.back())) {
            ids.claim(element, names.back());
        }
    }
    return at && watch.clean();
}

bool Ids::claim(Place at, const std::string& id) {
    const auto [first, is_new] = claimed_.try_emplace(id, at);
    if (!is_new) {
        const Place before = first->second;
        at.fault(say({"the ", what_, " ", quote(id), " is already used at ",
                      before.file->document().pointer(before.file->root(), before.node)}));
    }
    return is_new;
}

void fault_unknown(Place at, std::string_view what, std::string_view name, std::string_view within,
                   const std::vector<std::string_view>& names) {
    if (at.file->is_full()) {
        return;
    }
    const bool ends_in_y = what.back() == 'y';
    const std::string plural = say({what.substr(0, what.size() - (ends_in_y ? 1 : 0)), ends_in_y ? "ies" : "s"});
    at.fault(say({"there is no ", what, " ", quote(name), within, suggestion(name, plural, names)}));
}

} // namespace content
