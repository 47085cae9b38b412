// Depth first: inline nodes are joined as they stand, blocks begin on a line of their own.
#include "scene/plain_text.hpp"

#include <algorithm>
#include <utility>

namespace scene {
namespace {

enum class Kind : unsigned char { inline_text, line, block, container, left_out };

Kind kind(Role role) {
    if (is_inline(role)) {
        return Kind::inline_text;
    }
    switch (role) {
    case Role::list_item:
    case Role::term:
    case Role::description:
        return Kind::line;
    case Role::heading:
    case Role::paragraph:
    case Role::caption:
    case Role::image:
        return Kind::block;
    case Role::article:
    case Role::section:
    case Role::header:
    case Role::list:
    case Role::description_list:
    case Role::figure:
    case Role::note:
        return Kind::container;
    default: // controls, and what is said only while it is drawn
        return Kind::left_out;
    }
}

class Writer {
  public:
    void write(const Node& node) {
        // A note of one paragraph holds its words itself.
        switch (node.role == Role::note && !holds_blocks(node) ? Kind::block : kind(node.role)) {
        case Kind::inline_text:
            text_ += node.name;
            return;
        case Kind::line:
            if (node.role == Role::description) {
                separate(": ");
            } else {
                separate(in_list_ ? "\n" : "\n\n");
                in_list_ = true;
            }
            words(node);
            return;
        case Kind::block:
            separate("\n\n");
            words(node);
            return;
        case Kind::container:
            in_list_ = false;
            for (const Node& child : node.children) {
                write(child);
            }
            in_list_ = false;
            return;
        case Kind::left_out:
            return;
        }
    }

    [[nodiscard]] std::string text() && { return std::move(text_); }

  private:
    static bool holds_blocks(const Node& node) {
        return std::any_of(node.children.begin(), node.children.end(),
                           [](const Node& child) { return kind(child.role) == Kind::block; });
    }

    void separate(const char* by) {
        if (!text_.empty()) {
            text_ += by;
        }
    }

    // The children's words, or its own name where it has no inline ones.
    void words(const Node& node) {
        const std::size_t before = text_.size();
        if (node.role != Role::image) { // its points are the figures once more
            for (const Node& child : node.children) {
                if (kind(child.role) == Kind::inline_text) {
                    text_ += child.name;
                }
            }
        }
        if (text_.size() == before) {
            text_ += node.role == Role::image && !node.value.empty() ? node.value : node.name;
        }
    }

    std::string text_;
    bool in_list_ = false;
};

} // namespace

std::string plain_text(const std::vector<Node>& tree) {
    Writer writer;
    for (const Node& node : tree) {
        writer.write(node);
    }
    return std::move(writer).text();
}

std::string plain_text(const Node& node) {
    Writer writer;
    writer.write(node);
    return std::move(writer).text();
}

const Node* enclosing_block(const std::vector<Node>& tree, std::string_view id) {
    for (const Node& node : tree) {
        if (find(node.children, id) == nullptr && node.id != id) {
            continue;
        }
        const Kind here = kind(node.role);
        if (here == Kind::line || here == Kind::block || node.role == Role::figure) {
            return &node;
        }
        return enclosing_block(node.children, id);
    }
    return nullptr;
}

} // namespace scene
