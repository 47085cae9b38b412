// Collects diagnostics in document order and finds their lines.
#include "check/file.hpp"

#include "base/stable_sort.hpp"
#include "check/words.hpp"

#include <algorithm>

namespace check {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Behind the value that begins at `at`: a string, or a word such as a number.
std::size_t end_of_token(std::string_view text, std::size_t at) {
    if (text[at] != '"') {
        const std::size_t end = text.find_first_of(",:]} \t\r\n", at);
        return end == std::string_view::npos ? text.size() : end;
    }
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        at += text[at] == '\\' ? 1 : 0;
    }
    return at + 1;
}

// `chart "btc"`, `block "price"`: what an author would look for, around the place that the pointer leads to.
std::string owner_of(const std::string& path, const content::JsonDocument& document, std::string_view pointer) {
    const content::JsonValue root{&document, content::JsonDocument::root};
    const auto named = [](std::string_view what, content::JsonValue id) {
        return id.is(JsonKind::text) ? concat({what, quote(id.text())}) : std::string();
    };
    if (path.substr(0, 7) == "charts/") {
        return named("chart ", root.member("id"));
    }
    constexpr std::string_view blocks = "/blocks/";
    if (pointer.substr(0, blocks.size()) != blocks) {
        return {};
    }
    std::size_t index = 0;
    for (std::size_t i = blocks.size(); i < pointer.size() && pointer[i] != '/'; ++i) {
        index = 10 * index + static_cast<std::size_t>(pointer[i] - '0');
    }
    const content::JsonValue block = root.member("blocks").element(index);
    const content::JsonValue chart = block.member("chart");
    return chart ? named("chart ", chart) : named("block ", block.member("id"));
}

} // namespace

void File::add(std::vector<Found>& to, Node node, std::string reason) {
    if (to.size() >= max_faults) {
        left_off_ += &to == &faults_ ? 1U : 0U;
        return;
    }
    const bool said = std::any_of(to.begin(), to.end(),
                                  [&](const Found& other) { return other.node == node && other.reason == reason; });
    if (!said) {
        to.push_back({node, std::move(reason)});
    }
}

bool File::is_intact(Node node) const {
    return std::none_of(broken_.begin(), broken_.end(),
                        [&](const Found& fault) { return fault.node >= node && fault.node < document_->end(node); });
}

bool File::is_intact_itself(Node node) const {
    return std::none_of(broken_.begin(), broken_.end(), [&](const Found& fault) { return fault.node == node; });
}

void File::append(std::vector<Diagnostic>& to, std::vector<Found> found, std::size_t room) const {
    base::stable_sort(found, [](const Found& a, const Found& b) { return a.node < b.node; });
    found.resize(std::min(found.size(), room));
    for (Found& one : found) {
        const Position position = position_of_node(text_, one.node);
        std::string pointer = document_->pointer(content::JsonDocument::root, one.node);
        std::string owner = owner_of(path_, *document_, pointer);
        to.push_back(
            {path_, position.line, position.column, std::move(pointer), std::move(owner), std::move(one.reason)});
    }
}

std::size_t File::append(std::vector<Diagnostic>& faults, std::vector<Diagnostic>& warnings, std::size_t room) const {
    append(faults, faults_, room);
    append(warnings, warnings_, room);
    return left_off_ + faults_.size() - std::min(faults_.size(), room);
}

std::vector<Place> Place::elements() const {
    std::vector<Place> places;
    if (is(JsonKind::list) || is(JsonKind::object)) {
        for (const content::JsonValue element : value()) {
            places.push_back({file, element.node});
        }
    }
    return places;
}

Position position_of_byte(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t newline = before.rfind('\n');
    const std::string_view on_line = newline == std::string_view::npos ? before : before.substr(newline + 1);
    const auto column =
        1 + std::count_if(on_line.begin(), on_line.end(), [](char c) { return (c & '\xC0') != '\x80'; });
    return {static_cast<std::size_t>(line), static_cast<std::size_t>(column)};
}

Position position_of_node(std::string_view text, File::Node node) {
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (is_blank(c) || c == ',' || c == ':' || c == ']' || c == '}') {
            ++at;
        } else if (node-- == 0) {
            return position_of_byte(text, at);
        } else {
            at = c == '[' || c == '{' ? at + 1 : end_of_token(text, at);
        }
    }
    return {};
}

std::string message(const Diagnostic& diagnostic) {
    std::string text = diagnostic.file;
    if (diagnostic.line > 0) {
        text += concat({":", std::to_string(diagnostic.line), ":", std::to_string(diagnostic.column)});
    }
    text += concat({": ", diagnostic.reason});
    if (!diagnostic.owner.empty() || !diagnostic.pointer.empty()) {
        text += concat({" (", diagnostic.owner, diagnostic.owner.empty() || diagnostic.pointer.empty() ? "" : ", ",
                        diagnostic.pointer, ")"});
    }
    for (char& c : text) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        c = control ? '?' : c; // a diagnostic is one line, and terminals obey control characters
    }
    return text;
}

void fault_unknown(Place at, std::string_view what, std::string_view name, std::string_view within,
                   const std::vector<std::string_view>& names) {
    if (at.file->is_full()) {
        return;
    }
    const bool ends_in_y = what.back() == 'y';
    const std::string plural = concat({what.substr(0, what.size() - (ends_in_y ? 1 : 0)), ends_in_y ? "ies" : "s"});
    at.fault(concat({"there is no ", what, " ", quote(name), within, suggestion(name, plural, names)}));
}

} // namespace check
