// Depth first: inline nodes are joined as they stand, blocks begin on a line of their own.
#include "scene/plain_text.hpp"

#include <algorithm>
#include <utility>

namespace scene {
namespace {

class Writer {
  public:
    void write(const Node& node) {
        // A note of one paragraph holds its words itself.
        switch (node.role == Role::note && !holds_blocks(node) ? Flow::block : traits(node.role).flow) {
        case Flow::inline_text:
            text_ += node.name;
            return;
        case Flow::line:
            if (node.role == Role::description) {
                separate(": ");
            } else {
                separate(in_list_ ? "\n" : "\n\n");
                in_list_ = true;
            }
            words(node);
            return;
        case Flow::cell: // as spreadsheets take them
            separate(!in_row_ ? in_list_ ? "\n" : "\n\n" : "\t");
            in_list_ = true;
            in_row_ = true;
            words(node);
            return;
        case Flow::block:
            separate("\n\n");
            words(node);
            return;
        case Flow::container:
            in_row_ = false;
            in_list_ = in_list_ && is_part_of_table(node.role);
            for (const Node& child : node.children) {
                write(child);
            }
            in_row_ = false;
            in_list_ = in_list_ && is_part_of_table(node.role);
            return;
        case Flow::left_out:
            return;
        }
    }

    [[nodiscard]] std::string text() && { return std::move(text_); }

  private:
    static bool holds_blocks(const Node& node) {
        return std::any_of(node.children.begin(), node.children.end(),
                           [](const Node& child) { return traits(child.role).flow == Flow::block; });
    }

    static bool is_part_of_table(Role role) {
        return role == Role::row || role == Role::head || role == Role::body;
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
                if (traits(child.role).flow == Flow::inline_text) {
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
    bool in_row_ = false; // after its first cell
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
        const Flow here = traits(node.role).flow;
        if (here == Flow::line || here == Flow::block || node.role == Role::figure) {
            return &node;
        }
        return enclosing_block(node.children, id);
    }
    return nullptr;
}

} // namespace scene
