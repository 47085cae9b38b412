// Puts what the figures from the data come to into the bundle of an article's files, so that the page that reads it
// neither looks anything up nor reckons.
#pragma once

#include "check/languages.hpp"

#include <optional>
#include <string>

namespace check {

// The bundle with a figure that has a value wherever one named points: {"value": 4.79, "format": "percent", "note": …};
// as it was where no figure does. Nothing where it holds no article that can be read.
// The bundle's own tables of languages lack the words that this takes.
[[nodiscard]] std::optional<std::string> resolve_figures(std::string json, const Languages& languages);

} // namespace check
