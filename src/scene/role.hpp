// What a node is, and the one table of what that means: as HTML, as plain text, for keys and pointer.
#pragma once

#include <cstddef>

namespace scene {

enum class Role : unsigned char {
    article,
    section,
    header,
    heading, // level 1..6
    paragraph,
    list,
    numbered_list,
    list_item,
    description_list, // pairs of term and description
    term,
    description,
    figure,
    caption,
    quotation, // a block; whose it is, is its last paragraph
    note,
    text, // a stretch of plain text inside a block
    strong,
    emphasis,
    link, // href
    data, // a figure with its machine value (HTML <data value> or <time datetime>)
    time,
    cite,
    group, // of controls, named
    button,
    toggle,      // button with a pressed state
    radio_group, // exactly one of its radios is checked
    radio,
    slider,       // a value between two ends: range
    adjustable,   // the same as a number within a line of text
    image,        // a picture whose meaning is in name and value: the plot
    picture,      // one that only illustrates: its name is all there is to say
    illustration, // a picture from a file with what is said of it; value: "full" for one as wide as the page
    photo,        // the picture itself; value: the file
    point,        // one mark of a plot that keys can reach
    status,       // polite live region
    alert,
    dialog, // opens over the page, which waits meanwhile; named
    table,  // of rows; the name is its caption
    sheet,  // a table in the text: a head and a body of rows; a heading before it names it
    head,
    body,
    row,
    column_header,
    row_header,
    cell,
};

// How a node's words stand in a text that has nothing else.
enum class Flow : unsigned char {
    inline_text, // within a line
    line,        // on a line of its own, in a list
    cell,        // beside its neighbours on a line
    block,       // a paragraph
    container,   // no words but its children's
    left_out,    // controls, and what is said only while it is drawn
};

enum class Input : unsigned char {
    none,
    press,   // a box to touch
    follow,  // a link
    set,     // a value between two ends
    explore, // keys go from point to point
};

struct RoleTraits {
    Role role;
    const char* element;    // of HTML; a heading's level follows
    const char* attributes; // that each such element has
    bool labelled;          // its name is no text: HTML has it as aria-label
    Flow flow;
    Input input;
};

[[nodiscard]] const RoleTraits& traits(Role role);

// Whether a node of this role is pressed, chosen, followed or set.
[[nodiscard]] bool is_control(Role role);

// Whether a node of this role stands within a line of text.
[[nodiscard]] bool is_inline(Role role);

} // namespace scene
