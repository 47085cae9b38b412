// The sheet of the window's keys (F1).
#pragma once

#include "base/locale.hpp"
#include "scene/semantics.hpp"

namespace host {

// A dialog of a table without heads: keys, and what they do; `listed`: there is a list of articles to go back to.
[[nodiscard]] scene::Node help_dialog(base::Language language, bool listed);

} // namespace host
