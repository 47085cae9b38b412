// An article that says what is wrong with an article: shown instead of it, so that bad input is readable too.
#pragma once

#include "check/diagnostic.hpp"
#include "content/article.hpp"

#include <vector>

namespace check {

[[nodiscard]] content::Article fault_article(const std::vector<Diagnostic>& faults);

} // namespace check
