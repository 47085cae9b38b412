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
            block_ = &node;
            say(node);
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
        case Flow::container: {
            const Node* const outer = figure_;
            figure_ = node.role == Role::figure ? &node : outer;
            in_row_ = false;
            in_list_ = in_list_ && is_part_of_table(node.role);
            for (const Node& child : node.children) {
                write(child);
            }
            in_row_ = false;
            in_list_ = in_list_ && is_part_of_table(node.role);
            figure_ = outer;
            return;
        }
        case Flow::left_out:
            return;
        }
    }

    [[nodiscard]] PlainText text() && { return std::move(all_); }

  private:
    static bool holds_blocks(const Node& node) {
        return std::any_of(node.children.begin(), node.children.end(),
                           [](const Node& child) { return traits(child.role).flow == Flow::block; });
    }

    static bool is_part_of_table(Role role) { return role == Role::row || role == Role::head || role == Role::body; }

    void separate(const char* by) {
        if (!all_.text.empty()) {
            all_.text += by;
        }
    }

    // The children's words, or its own name where it has no inline ones.
    void words(const Node& node) {
        block_ = &node;
        const std::size_t before = all_.text.size();
        if (node.role != Role::image) { // its points are the figures once more
            for (const Node& child : node.children) {
                if (traits(child.role).flow == Flow::inline_text) {
                    say(child);
                }
            }
        }
        if (all_.text.size() == before) {
            if (node.role == Role::image && !node.value.empty()) {
                all_.text += node.value;
            } else {
                say(node);
            }
        }
    }

    // A link's words may be those of several nodes within it.
    void say(const Node& node) {
        const std::size_t begin = all_.text.size();
        all_.text += node.name;
        if (!node.fragments.empty()) {
            all_.runs.push_back({&node, block_, figure_, begin, all_.text.size()});
            return;
        }
        std::size_t at = begin;
        for (const Node& child : node.children) {
            if (traits(child.role).flow == Flow::inline_text && !child.fragments.empty()) {
                all_.runs.push_back({&child, block_, figure_, at, at + child.name.size()});
                at += child.name.size();
            }
        }
    }

    PlainText all_;
    const Node* block_ = nullptr;
    const Node* figure_ = nullptr;
    bool in_list_ = false;
    bool in_row_ = false; // after its first cell
};

} // namespace

std::string plain_text(const std::vector<Node>& tree) { return plain_text_with_runs(tree).text; }

PlainText plain_text_with_runs(const std::vector<Node>& tree) {
    Writer writer;
    for (const Node& node : tree) {
        writer.write(node);
    }
    return std::move(writer).text();
}

std::string plain_text(const Node& node) {
    Writer writer;
    writer.write(node);
    return std::move(writer).text().text;
}

const Node* enclosing_block(const std::vector<Node>& tree, std::string_view id) {
    for (const Node& node : tree) {
        if (find(node.children, id) == nullptr && node.id != id) {
            continue;
        }
        const Flow here = traits(node.role).flow;
        if (here == Flow::line || here == Flow::block || node.role == Role::figure || node.role == Role::sheet) {
            return &node;
        }
        return enclosing_block(node.children, id);
    }
    return nullptr;
}

} // namespace scene
