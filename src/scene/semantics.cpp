// What roles are, and looking up nodes of the semantics tree, depth first.
#include "scene/semantics.hpp"

#include <utility>

namespace scene {
namespace {

template <typename Predicate> const Node* find_if(const std::vector<Node>& tree, const Predicate& wanted) {
    for (const Node& node : tree) {
        if (wanted(node)) {
            return &node;
        }
        if (const Node* below = find_if(node.children, wanted)) {
            return below;
        }
    }
    return nullptr;
}

} // namespace

Node make_node(std::string id, Role role, std::string name) {
    Node node;
    node.id = std::move(id);
    node.role = role;
    node.name = std::move(name);
    return node;
}

void set_text(Node& node, const std::string& words) {
    node.name = text::without_soft_hyphens(words);
    node.hyphenated = node.name.size() == words.size() ? std::string() : words;
}

Fragment fragment_of(const text::FontSet& fonts, const text::Piece& piece, text::Style style, base::Point line,
                     float leading, bool last) {
    Fragment fragment;
    fragment.text = piece.hyphen ? piece.text.substr(0, piece.text.size() - 1) : piece.text;
    while (last && !fragment.text.empty() && fragment.text.back() == ' ') {
        fragment.text.pop_back();
    }
    fragment.style = style;
    const float width = piece.hyphen ? fonts.width(style, fragment.text) : piece.width;
    fragment.rect = {line.x + piece.x, line.y, width, leading};
    return fragment;
}

const Node* find(const std::vector<Node>& tree, std::string_view id) {
    return find_if(tree, [id](const Node& node) { return node.id == id; });
}

Node* find(std::vector<Node>& tree, std::string_view id) {
    return const_cast<Node*>(find(std::as_const(tree), id)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

const Node* find(const std::vector<Node>& tree, Role role, std::string_view name) {
    return find_if(tree, [role, name](const Node& node) { return node.role == role && node.name == name; });
}

} // namespace scene
