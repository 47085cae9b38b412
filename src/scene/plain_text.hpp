// A part of the semantics tree as plain text, for the clipboard.
#pragma once

#include "scene/semantics.hpp"

#include <string>
#include <vector>

namespace scene {

// Blocks are separated by an empty line, items of a list by a line break; controls are left out, a chart is its
// headline, its notes and what its picture says.
[[nodiscard]] std::string plain_text(const std::vector<Node>& tree);
[[nodiscard]] std::string plain_text(const Node& node);

// The block, such as a paragraph or a figure, that holds the node; nullptr when it stands in none.
[[nodiscard]] const Node* enclosing_block(const std::vector<Node>& tree, std::string_view id);

} // namespace scene
