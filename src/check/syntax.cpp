// Says what keeps a text from being JSON.
#include "check/syntax.hpp"

#include "check/file.hpp"
#include "check/words.hpp"
#include "content/load.hpp"

#include <algorithm>

namespace check {

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

// What a comma within the number before `at` may have meant: {"value": 122,6}.
std::string decimal_comma(std::string_view text, std::size_t at) {
    const std::string_view digits = word_at(text, at);
    const std::size_t from = digits.empty() ? 0 : static_cast<std::size_t>(digits.data() - text.data());
    const std::string_view whole = from > 1 && text[from - 1] == ',' ? word_at(text, from - 2) : std::string_view{};
    const auto is_number = [](std::string_view word) {
        return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    return is_number(digits) && is_number(whole) ? concat({whole, ".", digits}) : std::string();
}

std::string syntax_reason(std::string_view text, std::size_t at, std::string_view words) {
    const std::string_view word = word_at(text, at);
    if (is_not_a_number(word)) {
        return concat({quote(word), " is not a number in JSON, write null for an unknown figure"});
    }
    if (words.find("number overflow") != std::string_view::npos) {
        return concat({"the number ", quote(word), " is too large"});
    }
    if (follows_comma(text, at)) {
        return concat({"the comma before \"", text.substr(at, 1), "\" has nothing after it"});
    }
    if (const std::string number = decimal_comma(text, at); !number.empty()) {
        return concat({"a comma divides values, write ", number});
    }
    return std::string(detail(words));
}

Diagnostic fault_at(const std::string& path, std::string_view text, std::size_t byte, std::string reason) {
    const Position position = position_of_byte(text, byte);
    return {path, position.line, position.column, "", "", std::move(reason)};
}

} // namespace

std::optional<Diagnostic> parse(content::JsonDocument& document, const std::string& path, const std::string& text) {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        return Diagnostic{path, 0, 0, "", "", "the file is empty"};
    }
    if (const auto broken = first_broken_utf8(text)) {
        return fault_at(path, text, *broken,
                        concat({"not valid UTF-8 at byte ", std::to_string(*broken), ", save the file as UTF-8"}));
    }
    const auto failure = document.parse(text, content::deepest_nesting);
    if (!failure) {
        return std::nullopt;
    }
    if (failure->too_deep) {
        const Position position = position_of_node(text, failure->node);
        return Diagnostic{
            path,
            position.line,
            position.column,
            document.pointer(content::JsonDocument::root, failure->node),
            "",
            concat({"lists and objects are nested deeper than ", std::to_string(content::deepest_nesting), " levels"})};
    }
    const std::size_t at = std::min(text.size(), failure->position > 0 ? failure->position - 1 : 0);
    return fault_at(path, text, at, concat({"not valid JSON: ", syntax_reason(text, at, failure->words)}));
}

} // namespace check
