// A file against the shape of its type: kinds of values, keys that are missing, unknown or twice, ids used twice.
#pragma once

#include "check/file.hpp"
#include "check/shape.hpp"

#include <functional>

namespace check {

void check_structure(Place root, const ObjectShape& shape);

// Every value without a fault of its own, with its shape; the elements of a list after the list.
using Visit = std::function<void(Place, const Shape&)>;
void visit_values(Place root, const ObjectShape& shape, const Visit& visit);

} // namespace check
