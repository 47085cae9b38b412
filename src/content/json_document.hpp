// One parsed JSON file as a flat list of nodes in document order: no recursion to build or to free it, and a node's
// index alone yields its JSON pointer, so readers carry no path.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class JsonKind : std::uint8_t { null, boolean, number, text, list, object };

class JsonDocument {
  public:
    using Index = std::uint32_t;
    static constexpr Index root = 0;

    // What keeps a text from being a document: the parser's own words with the byte they are about, or nesting deeper
    // than allowed in `node`.
    struct Failure {
        bool too_deep = false;
        Index node = root;
        std::size_t position = 0;
        std::string words;
    };

    // Nothing when all is well. `deepest` counts lists and objects within one another.
    [[nodiscard]] std::optional<Failure> parse(std::string_view text, std::size_t deepest);

    [[nodiscard]] JsonKind kind(Index node) const { return nodes_[node].kind; }
    [[nodiscard]] bool truth(Index node) const { return nodes_[node].number != 0; }
    [[nodiscard]] double number(Index node) const { return nodes_[node].number; }
    [[nodiscard]] std::string_view text(Index node) const {
        return std::string_view(texts_).substr(nodes_[node].text_start, nodes_[node].text_length);
    }

    // A list's elements and an object's members lie between begin and end; a member is a text node, its key,
    // followed by its value. `end` is also where the next sibling begins.
    [[nodiscard]] static Index begin(Index node) { return node + 1; }
    [[nodiscard]] Index end(Index node) const { return nodes_[node].end; }

    // RFC 6901, seen from `from`.
    [[nodiscard]] std::string pointer(Index from, Index node) const;

    [[nodiscard]] std::size_t size() const { return nodes_.size(); }

  private:
    friend class JsonBuilder;

    struct Node {
        JsonKind kind = JsonKind::null;
        Index end = 0;
        std::uint32_t text_start = 0;
        std::uint32_t text_length = 0;
        double number = 0;
    };

    std::vector<Node> nodes_;
    std::string texts_;
};

// A value in a document, or nothing.
struct JsonValue {
    const JsonDocument* document = nullptr;
    JsonDocument::Index node = JsonDocument::root;

    explicit operator bool() const { return document != nullptr; }
    [[nodiscard]] JsonKind kind() const { return document->kind(node); }
    [[nodiscard]] bool is(JsonKind wanted) const { return document != nullptr && kind() == wanted; }
    [[nodiscard]] std::string_view text() const { return document->text(node); }
    [[nodiscard]] double number() const { return document->number(node); }

    [[nodiscard]] JsonValue member(std::string_view key) const;  // nothing unless this is an object that has it
    [[nodiscard]] JsonValue element(std::size_t position) const; // nothing unless this is a list that long

    // The elements of a list, the keys and values of an object in turn.
    class Iterator {
      public:
        Iterator(const JsonDocument* document, JsonDocument::Index node) : document_(document), node_(node) {}
        JsonValue operator*() const { return {document_, node_}; }
        Iterator& operator++() {
            node_ = document_->end(node_);
            return *this;
        }
        bool operator!=(const Iterator& other) const { return node_ != other.node_; }

      private:
        const JsonDocument* document_;
        JsonDocument::Index node_;
    };
    [[nodiscard]] Iterator begin() const { return {document, JsonDocument::begin(node)}; }
    [[nodiscard]] Iterator end() const { return {document, document->end(node)}; }
};

} // namespace content
