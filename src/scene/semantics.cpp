// Looking up nodes of the semantics tree, depth first.
#include "scene/semantics.hpp"

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

const Node* find(const std::vector<Node>& tree, std::string_view id) {
    return find_if(tree, [id](const Node& node) { return node.id == id; });
}

const Node* find(const std::vector<Node>& tree, Role role, std::string_view name) {
    return find_if(tree, [role, name](const Node& node) { return node.role == role && node.name == name; });
}

} // namespace scene
