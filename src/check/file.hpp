// An article's parsed JSON file, with what has been found in it, and places in it.
#pragma once

#include "check/diagnostic.hpp"
#include "check/languages.hpp"
#include "content/json_document.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace check {

using content::JsonKind;

// What an article's files may name, and be written with.
struct Codes {
    std::vector<std::string> languages;     // by the article's files
    std::vector<std::string> without_words; // languages of files that are faults
    std::vector<std::string> currencies;    // ISO 4217
    const Letters* letters = nullptr;
};

// More faults of one article are not listed: a column that was exported as text has one on every line, and the hundreds
// after the first tell its author nothing new.
inline constexpr std::size_t max_faults = 1000;

class File {
  public:
    using Node = content::JsonDocument::Index;

    File(std::string path, std::string_view text, const content::JsonDocument& document, const Codes& codes)
        : path_(std::move(path)), text_(text), document_(&document), codes_(&codes) {}

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const content::JsonDocument& document() const { return *document_; }
    [[nodiscard]] const Codes& codes() const { return *codes_; }

    void add_fault(Node node, std::string reason) { add(faults_, node, std::move(reason)); }
    void add_warning(Node node, std::string reason) { add(warnings_, node, std::move(reason)); }
    [[nodiscard]] bool has_faults() const { return !faults_.empty(); }
    // No more are listed: the words for others need not be found.
    [[nodiscard]] bool is_full() const { return left_off_ > 0; }

    // What follows is about what the values mean; each value with a fault until now is not relied upon.
    void end_structure() { broken_ = faults_; }
    // Whether the value and all within it are as their type asks.
    [[nodiscard]] bool is_intact(Node node) const;
    // Whether the value itself is, whatever lies within.
    [[nodiscard]] bool is_intact_itself(Node node) const;

    // In document order, no more than `room` of each. Returns how many faults are left off.
    std::size_t append(std::vector<Diagnostic>& faults, std::vector<Diagnostic>& warnings, std::size_t room) const;

  private:
    struct Found {
        Node node;
        std::string reason;
    };

    void add(std::vector<Found>& to, Node node, std::string reason);
    void append(std::vector<Diagnostic>& to, std::vector<Found> found, std::size_t room) const;

    std::string path_;
    std::string_view text_;
    const content::JsonDocument* document_;
    const Codes* codes_;
    std::vector<Found> faults_;
    std::vector<Found> warnings_;
    std::vector<Found> broken_;
    std::size_t left_off_ = 0; // faults that were told once there were enough
};

// A value in a file, or nothing.
struct Place {
    File* file = nullptr;
    File::Node node = 0;

    explicit operator bool() const { return file != nullptr; }
    [[nodiscard]] content::JsonValue value() const {
        return file != nullptr ? content::JsonValue{&file->document(), node} : content::JsonValue{};
    }
    [[nodiscard]] JsonKind kind() const { return value().kind(); }
    [[nodiscard]] bool is(JsonKind wanted) const { return value().is(wanted); }
    [[nodiscard]] std::string_view text() const { return value().text(); }
    [[nodiscard]] double number() const { return value().number(); }

    [[nodiscard]] Place member(std::string_view key) const { return at(value().member(key)); }
    [[nodiscard]] Place element(std::size_t position) const { return at(value().element(position)); }
    // The elements of a list, the keys and values of an object in turn; none of anything else.
    [[nodiscard]] std::vector<Place> elements() const;

    [[nodiscard]] bool is_intact() const { return file != nullptr && file->is_intact(node); }

    void fault(std::string reason) const { file->add_fault(node, std::move(reason)); }
    void warn(std::string reason) const { file->add_warning(node, std::move(reason)); }

  private:
    [[nodiscard]] Place at(content::JsonValue value) const { return value ? Place{file, value.node} : Place{}; }
};

// Where the n-th value of a text stands: line and column, from 1. Keys count as values, as in JsonDocument.
struct Position {
    std::size_t line = 0;
    std::size_t column = 0;
};
[[nodiscard]] Position position_of_node(std::string_view text, File::Node node);
[[nodiscard]] Position position_of_byte(std::string_view text, std::size_t offset);

// A fault that names what is there: `there is no chart "btx", did you mean "btc"?`
void fault_unknown(Place at, std::string_view what, std::string_view name, std::string_view within,
                   const std::vector<std::string_view>& names);

} // namespace check
