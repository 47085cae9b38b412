// What a picture means: the tree that becomes HTML at build time, the overlay over the canvas at run time, and what UI
// tests look up by role and name.
#pragma once

#include "base/geometry.hpp"
#include "scene/role.hpp"
#include "text/line_break.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scene {

struct State {
    bool checked = false;
    bool pressed = false;
    bool disabled = false;
    bool explained = false; // of a figure: its description says how it was reckoned, and keys can reach it
    bool operator==(const State&) const = default;
};

// One drawn line's share of a node's text.
struct Fragment {
    std::string text; // as drawn; without a hyphen that only the layout added
    base::Rect rect;
    text::Style style;
    bool operator==(const Fragment&) const = default;
};

// What a slider sets, and within which bounds.
struct Range {
    double value = 0;
    double min = 0;
    double max = 0;
    double step = 1;
    std::string of; // id of the slider that sets it: its own, or that of the one which a number in the text moves
    bool operator==(const Range&) const = default;
};

// What stays in view while its passages are read: it moves between `top` and `bottom` of the page, `margin` below the
// window's top edge while it can. Both who draws it and who lays nodes over the drawing go by this.
struct Sticky {
    float top = 0;
    float bottom = 0;
    float margin = 0;
    bool operator==(const Sticky&) const = default;
};

struct Node {
    std::string id; // unique within the page, stable from frame to frame
    Role role = Role::text;
    std::string name;  // accessible name; for text roles the text itself, without soft hyphens
    std::string value; // current value in words, machine value of `data`/`time`, description of `image`
    base::Rect rect;   // page coordinates; inside a figure, relative to the figure
    State state{};
    int level = 0; // of a heading
    std::string href{};
    std::string description{}; // more than the name: a figure's source
    std::string language{};    // where it differs from its surroundings
    std::optional<Range> range{};
    std::vector<Fragment> fragments{}; // where the text is drawn
    std::vector<Node> children{};
    std::optional<Sticky> sticky{}; // of a figure
    bool fixed = false;             // rect is in window coordinates: it stays where it is while the page scrolls
    std::string hyphenated{};       // of a text: the name with its soft hyphens; empty where it has none
    bool operator==(const Node&) const = default;
};

// A node without a place.
[[nodiscard]] Node make_node(std::string id, Role role, std::string name = {});

// Makes the node say `words`, as its name and, where they have soft hyphens, as its hyphenated text.
void set_text(Node& node, const std::string& words);

// What `piece` draws of its node's text on a line that begins at `line` and is `leading` high. As wide as its own
// words: neither a hyphen that only the layout added nor, at the line's end (`last`), a space counts.
[[nodiscard]] Fragment fragment_of(const text::FontSet& fonts, const text::Piece& piece, text::Style style,
                                   base::Point line, float leading, bool last);

[[nodiscard]] const Node* find(const std::vector<Node>& tree, std::string_view id);
[[nodiscard]] Node* find(std::vector<Node>& tree, std::string_view id);
[[nodiscard]] const Node* find(const std::vector<Node>& tree, Role role, std::string_view name);

} // namespace scene
