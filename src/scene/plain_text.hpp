// A part of the semantics tree as plain text, for the clipboard.
#pragma once

#include "scene/semantics.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace scene {

// Blocks are separated by an empty line, items of a list by a line break; controls are left out, a chart is its
// headline, its notes and what its picture says.
[[nodiscard]] std::string plain_text(const std::vector<Node>& tree);
[[nodiscard]] std::string plain_text(const Node& node);

// Where a node's words stand in the plain text: from byte `begin` to byte `end`.
struct PlainRun {
    const Node* node = nullptr;   // holds the fragments
    const Node* block = nullptr;  // the paragraph, heading or item
    const Node* figure = nullptr; // whose coordinates the node has; nullptr: the page's
    std::size_t begin = 0;
    std::size_t end = 0;
};
struct PlainText {
    std::string text;
    std::vector<PlainRun> runs; // in reading order; what nothing is drawn of has none
};
[[nodiscard]] PlainText plain_text_with_runs(const std::vector<Node>& tree);

// The block, such as a paragraph or a figure, that holds the node; nullptr when it stands in none.
[[nodiscard]] const Node* enclosing_block(const std::vector<Node>& tree, std::string_view id);

} // namespace scene
