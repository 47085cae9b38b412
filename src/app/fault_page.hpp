// An article that says what is wrong with an article: shown instead of it, so that bad input is readable too.
#pragma once

#include "content/load.hpp"

#include <vector>

namespace app {

[[nodiscard]] content::Article fault_article(const std::vector<content::Fault>& faults);

} // namespace app
