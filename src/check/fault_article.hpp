// An article that says what is wrong with an article: shown instead of it, so that bad input is readable too.
#pragma once

#include "check/diagnostic.hpp"
#include "content/load.hpp"

#include <vector>

namespace check {

// `languages`: those that the article is in.
[[nodiscard]] content::Article fault_article(const std::vector<Diagnostic>& faults, content::Languages languages);

} // namespace check
