// Tab goes in reading order; of a group of radios it reaches the checked one, arrow keys the others.
#include "app/focus.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>

namespace app {
namespace {

enum class Reach : unsigned char { tab, tab_and_arrows };

// Of a group of radios Tab reaches the checked one; arrow keys lead to the others.
void collect_focusable(const std::vector<scene::Node>& nodes, Reach reach, std::vector<std::string>& ids) {
    for (const scene::Node& node : nodes) {
        const bool left_to_arrows = node.role == scene::Role::radio && !node.state.checked && reach == Reach::tab;
        const bool takes_focus = scene::traits(node.role).input != scene::Input::none;
        if (takes_focus && !node.state.disabled && !left_to_arrows) {
            ids.push_back(node.id);
        }
        collect_focusable(node.children, reach, ids);
    }
}

// What a node belongs to: its chart or its block of text.
std::string_view owner(std::string_view id) { return id.substr(0, id.find_first_of("/~.")); }

// The group that holds a radio; nullptr without one.
const scene::Node* group_of(const std::vector<scene::Node>& nodes, std::string_view id) {
    for (const scene::Node& node : nodes) {
        const scene::Node* found = group_of(node.children, id);
        const bool holds = node.role == scene::Role::radio_group &&
                           std::any_of(node.children.begin(), node.children.end(),
                                       [id](const scene::Node& radio) { return radio.id == id; });
        if (found != nullptr || holds) {
            return found != nullptr ? found : &node;
        }
    }
    return nullptr;
}

} // namespace

bool Focus::set(std::string_view id, bool visible) {
    const bool changed = id_ != id || visible_ != visible;
    id_ = id;
    visible_ = visible;
    return changed;
}

bool Focus::follow(const std::vector<scene::Node>& nodes) {
    if (id_.empty()) {
        return false;
    }
    if (scene::find(nodes, id_) != nullptr) {
        order_.clear();
        collect_focusable(nodes, Reach::tab_and_arrows, order_);
        return false;
    }
    const auto here = std::find(order_.begin(), order_.end(), id_);
    if (here == order_.end()) {
        return false; // never a node of the page
    }
    std::vector<std::string> left;
    collect_focusable(nodes, Reach::tab, left);
    std::string nearest;
    std::ptrdiff_t least = std::numeric_limits<std::ptrdiff_t>::max();
    for (auto candidate = order_.begin(); candidate != order_.end(); ++candidate) {
        const bool near = owner(*candidate) == owner(id_);
        const std::ptrdiff_t distance = std::abs(candidate - here) + (near ? 0 : std::ssize(order_));
        if (distance < least && std::find(left.begin(), left.end(), *candidate) != left.end()) {
            least = distance;
            nearest = *candidate;
        }
    }
    id_ = nearest;
    return !nearest.empty();
}

std::string Focus::next(const std::vector<scene::Node>& nodes, bool backwards) const {
    std::vector<std::string> ids;
    collect_focusable(nodes, Reach::tab, ids);
    if (backwards) {
        std::reverse(ids.begin(), ids.end());
    }
    const auto here = std::find(ids.begin(), ids.end(), id_);
    const auto next = here == ids.end() ? ids.begin() : here + 1;
    return next == ids.end() ? std::string() : *next;
}

std::string Focus::radio(const std::vector<scene::Node>& nodes, int step) const {
    const scene::Node* group = group_of(nodes, id_);
    if (group == nullptr) {
        return {};
    }
    const auto count = static_cast<int>(group->children.size());
    const auto here = std::find_if(group->children.begin(), group->children.end(),
                                   [&](const scene::Node& radio) { return radio.id == id_; });
    const int next = (static_cast<int>(here - group->children.begin()) + step + count) % count;
    return group->children[static_cast<std::size_t>(next)].id;
}

} // namespace app
