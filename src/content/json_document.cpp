// Fills a JsonDocument from nlohmann's SAX events; its own DOM stays out of the program.
#include "content/json_document.hpp"

#include "content/say.hpp"

#ifndef JSON_NO_IO
#define JSON_NO_IO // keeps iostream out
#endif
#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <optional>

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

// How many bytes the well-formed UTF-8 sequence at `at` has (Unicode, table 3-7), or 0.
std::size_t utf8_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) -> unsigned {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    const auto continues = [&](std::size_t offset) { return (byte(offset) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return continues(1) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) > 0x9F;
        return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool overlong = lead == 0xF0 && byte(1) < 0x90;
        const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
        return continues(1) && continues(2) && continues(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

std::optional<std::size_t> first_broken_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text, at);
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::nullopt;
}

// "line 3, column 14", counted in characters as editors do.
std::string place_in_text(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t newline = before.rfind('\n');
    const std::string_view on_line = newline == std::string_view::npos ? before : before.substr(newline + 1);
    const auto column =
        1 + std::count_if(on_line.begin(), on_line.end(), [](char c) { return (c & '\xC0') != '\x80'; });
    return say({"line ", std::to_string(line), ", column ", std::to_string(column)});
}

bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+' || c == '-' ||
           c == '.';
}

// The unquoted word around `at`.
std::string_view word_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || !is_word(text[at])) {
        at = at > 0 ? at - 1 : at; // the parser may already have read the character after it
    }
    std::size_t from = at;
    std::size_t to = at;
    while (from > 0 && is_word(text[from - 1])) {
        --from;
    }
    while (to < text.size() && is_word(text[to])) {
        ++to;
    }
    return text.substr(from, to - from);
}

bool is_not_a_number(std::string_view word) {
    if (!word.empty() && (word[0] == '-' || word[0] == '+')) {
        word.remove_prefix(1);
    }
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower == "nan" || lower == "inf" || lower == "infinity";
}

// The parser's own words without its prefix ("[json.exception…] parse error at line 1, column 2: syntax error while
// parsing value - ") and without the copy of the text it had read.
std::string_view detail(std::string_view words) {
    if (const std::size_t dash = words.find(" - "); dash != std::string_view::npos) {
        words.remove_prefix(dash + 3);
    }
    return words.substr(0, words.find("; last read"));
}

bool follows_comma(std::string_view text, std::size_t at) {
    if (at >= text.size() || (text[at] != '}' && text[at] != ']')) {
        return false;
    }
    const std::size_t last = text.substr(0, at).find_last_not_of(" \t\r\n");
    return last != std::string_view::npos && text[last] == ',';
}

std::string syntax_reason(std::string_view text, const JsonBuilder& builder) {
    const std::size_t at = std::min(text.size(), builder.error_position > 0 ? builder.error_position - 1 : 0);
    const std::string_view word = word_at(text, at);
    const std::string where = say({"not valid JSON at ", place_in_text(text, at), ": "});
    if (is_not_a_number(word)) {
        return say({where, quote(word), " is not a number in JSON, write null for an unknown figure"});
    }
    if (builder.error_text.find("number overflow") != std::string::npos) {
        return say({where, "the number ", quote(word), " is too large"});
    }
    if (follows_comma(text, at)) {
        return say({where, "the comma before \"", text.substr(at, 1), "\" has nothing after it"});
    }
    return say({where, detail(builder.error_text)});
}

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

JsonDocument::Failure JsonDocument::parse(std::string_view text, std::size_t deepest) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return {root, "the file is empty"};
    }
    if (const auto broken = first_broken_utf8(text)) {
        return {root, say({"not valid UTF-8 at byte ", std::to_string(*broken), " (", place_in_text(text, *broken),
                           "), save the file as UTF-8"})};
    }
    JsonBuilder builder(*this, deepest);
    if (nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &builder)) {
        return {};
    }
    if (builder.error_text.empty()) {
        return {static_cast<Index>(nodes_.size() - 1),
                say({"lists and objects are nested deeper than ", std::to_string(deepest), " levels"})};
    }
    return {root, syntax_reason(text, builder)};
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

} // namespace content
