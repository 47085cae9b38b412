// One parsed JSON file as a flat list of nodes in document order: no recursion to build or to free it, and a node's
// index alone yields its JSON pointer, so readers carry no path.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class JsonKind : std::uint8_t { null, boolean, number, text, list, object };

class JsonDocument {
  public:
    using Index = std::uint32_t;
    static constexpr Index root = 0;

    // What keeps a text from being a document, and the node it lies in (the root unless nesting is at fault).
    struct Failure {
        Index node = root;
        std::string reason;
    };

    // Empty when all is well: the reason tells. `deepest` counts lists and objects within one another.
    [[nodiscard]] Failure parse(std::string_view text, std::size_t deepest);

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

} // namespace content
