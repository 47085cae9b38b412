// Checks a table in the text: where its columns are from, that they are whole, and that the languages have the same.
#pragma once

#include "check/context.hpp"

namespace check {

// `block` is of the type "table".
void check_table(Place block, const Context& context);

// The same table in two languages.
void compare_tables(Place first, Place other);

} // namespace check
