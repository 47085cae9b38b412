// One row a role, in the order of the enumeration.
#include "scene/role.hpp"

#include <cstddef>

namespace scene {
namespace {

constexpr RoleTraits table[] = {
    {Role::article, "article", "", false, Flow::container, Input::none},
    {Role::section, "section", "", false, Flow::container, Input::none},
    {Role::header, "header", "", false, Flow::container, Input::none},
    {Role::heading, "h", "", false, Flow::block, Input::none},
    {Role::paragraph, "p", "", false, Flow::block, Input::none},
    {Role::list, "ul", "", false, Flow::container, Input::none},
    {Role::numbered_list, "ol", "", false, Flow::container, Input::none},
    {Role::list_item, "li", "", false, Flow::line, Input::none},
    {Role::description_list, "dl", "", false, Flow::container, Input::none},
    {Role::term, "dt", "", false, Flow::line, Input::none},
    {Role::description, "dd", "", false, Flow::line, Input::none},
    {Role::figure, "figure", "", true, Flow::container, Input::none},
    {Role::caption, "figcaption", "", false, Flow::block, Input::none},
    {Role::quotation, "blockquote", "", false, Flow::container, Input::none},
    {Role::note, "div", " role=\"note\"", false, Flow::container,
     Input::none}, // an <aside> would be a landmark, which may not stand within another
    {Role::text, "span", "", false, Flow::inline_text, Input::none},
    {Role::strong, "strong", "", false, Flow::inline_text, Input::none},
    {Role::emphasis, "em", "", false, Flow::inline_text, Input::none},
    {Role::link, "a", "", false, Flow::inline_text, Input::follow},
    {Role::data, "data", "", false, Flow::inline_text, Input::none},
    {Role::time, "time", "", false, Flow::inline_text, Input::none},
    {Role::cite, "cite", "", false, Flow::inline_text, Input::none},
    {Role::group, "div", " role=\"group\"", true, Flow::left_out, Input::none},
    {Role::button, "button", " type=\"button\"", false, Flow::left_out, Input::press},
    {Role::toggle, "button", " type=\"button\"", false, Flow::left_out, Input::press},
    {Role::radio_group, "div", " role=\"radiogroup\"", true, Flow::left_out, Input::none},
    {Role::radio, "button", " type=\"button\" role=\"radio\"", false, Flow::left_out, Input::press},
    {Role::slider, "input", " type=\"range\"", false, Flow::left_out, Input::set},
    {Role::adjustable, "span", " role=\"slider\" tabindex=\"0\"", false, Flow::inline_text, Input::set},
    {Role::image, "div", " class=\"plot\" role=\"application\" tabindex=\"0\"", false, Flow::block,
     Input::explore}, // arrow keys reach an application; of an image a screen reader keeps them for itself
    {Role::picture, "span", " role=\"img\"", true, Flow::left_out, Input::none},
    {Role::illustration, "div", " role=\"figure\"", false, Flow::container, Input::none},
    {Role::photo, "img", "", false, Flow::block, Input::none},
    {Role::point, "span", "", false, Flow::left_out, Input::none},
    {Role::status, "p", " role=\"status\"", false, Flow::left_out, Input::none},
    {Role::alert, "p", " role=\"alert\"", false, Flow::left_out, Input::none},
    {Role::dialog, "dialog", "", false, Flow::left_out, Input::none},
    {Role::table, "table", "", false, Flow::left_out, Input::none},
    // Set as a grid, which some engines take for no table: so its parts say what they are.
    {Role::sheet, "table", " role=\"table\"", false, Flow::container, Input::none},
    {Role::head, "thead", " role=\"rowgroup\"", false, Flow::container, Input::none},
    {Role::body, "tbody", " role=\"rowgroup\"", false, Flow::container, Input::none},
    {Role::row, "tr", "", false, Flow::container, Input::none},
    {Role::column_header, "th", " scope=\"col\"", false, Flow::cell, Input::none},
    {Role::row_header, "th", " scope=\"row\"", false, Flow::cell, Input::none},
    {Role::cell, "td", "", false, Flow::cell, Input::none},
};

consteval bool in_order() {
    for (std::size_t i = 0; i < sizeof(table) / sizeof(*table); ++i) {
        if (static_cast<std::size_t>(table[i].role) != i) {
            return false;
        }
    }
    return sizeof(table) / sizeof(*table) == static_cast<std::size_t>(Role::cell) + 1;
}
static_assert(in_order());

} // namespace

const RoleTraits& traits(Role role) { return table[static_cast<std::size_t>(role)]; }

bool is_control(Role role) {
    const Input input = traits(role).input;
    return input != Input::none && input != Input::explore;
}

bool is_inline(Role role) { return traits(role).flow == Flow::inline_text; }

} // namespace scene
