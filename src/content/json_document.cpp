// Fills a JsonDocument from nlohmann's SAX events; its own DOM stays out of the program.
#include "content/json_document.hpp"

#ifndef JSON_NO_IO
#define JSON_NO_IO // keeps iostream out
#endif
#include <nlohmann/json.hpp>

#include <limits>

namespace content {

using Index = JsonDocument::Index;

class JsonBuilder {
  public:
    JsonBuilder(JsonDocument& document, std::size_t deepest) : document_(document), deepest_(deepest) {}

    bool null() { return add(JsonKind::null); }
    bool boolean(bool value) { return add(JsonKind::boolean, value ? 1 : 0); }
    bool number_integer(std::int64_t value) { return add(JsonKind::number, static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return add(JsonKind::number, static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return add(JsonKind::number, value); }
    bool binary(std::vector<std::uint8_t>&) { return false; } // never sent by a JSON text
    bool string(const std::string& value) {
        add(JsonKind::text);
        JsonDocument::Node& node = document_.nodes_.back();
        node.text_start = static_cast<std::uint32_t>(document_.texts_.size());
        node.text_length = static_cast<std::uint32_t>(value.size());
        document_.texts_ += value;
        return true;
    }
    bool key(const std::string& value) { return string(value); }
    bool start_object(std::size_t) { return open(JsonKind::object); }
    bool start_array(std::size_t) { return open(JsonKind::list); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) {
        error_position = position;
        error_text = error.what();
        return false;
    }

    std::size_t error_position = 0;
    std::string error_text;

  private:
    bool add(JsonKind kind, double number = 0) {
        const auto index = static_cast<Index>(document_.nodes_.size());
        document_.nodes_.push_back({kind, index + 1, 0, 0, number});
        return true;
    }
    bool open(JsonKind kind) {
        open_.push_back(static_cast<Index>(document_.nodes_.size()));
        add(kind);
        document_.nodes_.back().end = std::numeric_limits<Index>::max(); // until it is closed
        return open_.size() <= deepest_;
    }
    bool close() {
        document_.nodes_[open_.back()].end = static_cast<Index>(document_.nodes_.size());
        open_.pop_back();
        return true;
    }

    JsonDocument& document_;
    std::size_t deepest_;
    std::vector<Index> open_;
};

namespace {

// "~" and "/" have a meaning of their own in a pointer.
void append_escaped(std::string& pointer, std::string_view key) {
    for (const char c : key) {
        if (c == '~') {
            pointer += "~0";
        } else if (c == '/') {
            pointer += "~1";
        } else {
            pointer += c;
        }
    }
}

} // namespace

std::optional<JsonDocument::Failure> JsonDocument::parse(std::string_view text, std::size_t deepest) {
    JsonBuilder builder(*this, deepest);
    if (nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &builder)) {
        return std::nullopt;
    }
    if (builder.error_text.empty()) {
        return Failure{true, static_cast<Index>(nodes_.size() - 1), 0, {}};
    }
    return Failure{false, root, builder.error_position, builder.error_text};
}

std::string JsonDocument::pointer(Index from, Index node) const {
    std::string pointer;
    while (from != node) {
        const bool in_object = kind(from) == JsonKind::object;
        Index child = begin(from);
        std::size_t position = 0;
        while (end(in_object ? child + 1 : child) <= node) {
            child = end(in_object ? child + 1 : child);
            ++position;
        }
        pointer += '/';
        if (in_object) {
            append_escaped(pointer, text(child));
        } else {
            pointer += std::to_string(position);
        }
        from = in_object ? child + 1 : child;
        if (node == child) {
            break; // a key itself is said by its member's pointer
        }
    }
    return pointer;
}

JsonValue JsonValue::member(std::string_view key) const {
    if (!is(JsonKind::object)) {
        return {};
    }
    for (Iterator at = begin(); at != end(); ++at) {
        const bool found = (*at).text() == key;
        ++at;
        if (found) {
            return *at;
        }
    }
    return {};
}

JsonValue JsonValue::element(std::size_t position) const {
    if (!is(JsonKind::list)) {
        return {};
    }
    for (const JsonValue value : *this) {
        if (position-- == 0) {
            return value;
        }
    }
    return {};
}

} // namespace content
