// What a role is: one row each, for HTML, for text without markup, and for the keyboard.
#pragma once

#include "scene/semantics.hpp"

#include <array>
#include <cstddef>

namespace scene {

// `inline_text` is joined as it stands, a `line` begins one, a `block` has an empty line before it. Left out are
// controls, and what is said only while it is drawn.
enum class PlainText : unsigned char { inline_text, line, block, container, left_out };

// What keys do at a node: Enter presses it; arrows choose among a group's radios, set a value, go from point to point.
enum class Keyboard : unsigned char { none, press, choose, adjust, explore };

struct RoleRow {
    Role role;
    const char* element; // of HTML; a heading's goes by its level
    const char* aria;    // role attribute; empty where the element says it
    PlainText plain_text;
    Keyboard keyboard = Keyboard::none;
};

inline constexpr std::array role_rows{
    RoleRow{Role::article, "article", "", PlainText::container},
    RoleRow{Role::section, "section", "", PlainText::container},
    RoleRow{Role::header, "header", "", PlainText::container},
    RoleRow{Role::heading, "h1", "", PlainText::block},
    RoleRow{Role::paragraph, "p", "", PlainText::block},
    RoleRow{Role::list, "ul", "", PlainText::container},
    RoleRow{Role::list_item, "li", "", PlainText::line},
    RoleRow{Role::description_list, "dl", "", PlainText::container},
    RoleRow{Role::term, "dt", "", PlainText::line},
    RoleRow{Role::description, "dd", "", PlainText::line},
    RoleRow{Role::figure, "figure", "", PlainText::container},
    RoleRow{Role::caption, "figcaption", "", PlainText::block},
    RoleRow{Role::note, "div", "note", PlainText::container}, // <aside>, a landmark, may not stand within another
    RoleRow{Role::text, "span", "", PlainText::inline_text},
    RoleRow{Role::strong, "strong", "", PlainText::inline_text},
    RoleRow{Role::emphasis, "em", "", PlainText::inline_text},
    RoleRow{Role::link, "a", "", PlainText::inline_text, Keyboard::press},
    RoleRow{Role::data, "data", "", PlainText::inline_text},
    RoleRow{Role::time, "time", "", PlainText::inline_text},
    RoleRow{Role::cite, "cite", "", PlainText::inline_text},
    RoleRow{Role::group, "div", "group", PlainText::left_out},
    RoleRow{Role::button, "button", "", PlainText::left_out, Keyboard::press},
    RoleRow{Role::toggle, "button", "", PlainText::left_out, Keyboard::press},
    RoleRow{Role::radio_group, "div", "radiogroup", PlainText::left_out},
    RoleRow{Role::radio, "button", "radio", PlainText::left_out, Keyboard::choose},
    RoleRow{Role::slider, "input", "", PlainText::left_out, Keyboard::adjust},
    RoleRow{Role::adjustable, "span", "slider", PlainText::inline_text, Keyboard::adjust},
    // Arrow keys reach an application; of an image a screen reader keeps them for itself.
    RoleRow{Role::image, "div", "application", PlainText::block, Keyboard::explore},
    RoleRow{Role::point, "span", "", PlainText::left_out}, // said by the live region of its picture
    RoleRow{Role::status, "p", "status", PlainText::left_out},
    RoleRow{Role::alert, "p", "alert", PlainText::left_out},
    RoleRow{Role::dialog, "dialog", "", PlainText::left_out},
    RoleRow{Role::table, "table", "", PlainText::left_out},
    RoleRow{Role::row, "tr", "", PlainText::left_out},
    RoleRow{Role::column_header, "th", "", PlainText::left_out},
    RoleRow{Role::row_header, "th", "", PlainText::left_out},
    RoleRow{Role::cell, "td", "", PlainText::left_out},
};

// Whether each role has its row where it is looked up: in the order of the enumeration.
[[nodiscard]] constexpr bool rows_in_order() {
    for (std::size_t i = 0; i < role_rows.size(); ++i) {
        if (role_rows[i].role != static_cast<Role>(i)) {
            return false;
        }
    }
    return role_rows.size() == static_cast<std::size_t>(Role::cell) + 1;
}
static_assert(rows_in_order());

[[nodiscard]] constexpr const RoleRow& row_of(Role role) { return role_rows[static_cast<std::size_t>(role)]; }

// Whether a node of this role stands within a line of text.
[[nodiscard]] constexpr bool is_inline(Role role) { return row_of(role).plain_text == PlainText::inline_text; }

// Whether a node of this role is pressed, chosen, followed or set.
[[nodiscard]] constexpr bool is_control(Role role) {
    return row_of(role).keyboard != Keyboard::none && row_of(role).keyboard != Keyboard::explore;
}

} // namespace scene
