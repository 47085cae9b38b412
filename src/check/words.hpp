// The words of diagnostics: joining, quoting what an author wrote, and guessing what was meant.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace check {

[[nodiscard]] std::string concat(std::initializer_list<std::string_view> parts);

// In quotation marks, shortened when long, with control characters made visible.
[[nodiscard]] std::string quote(std::string_view text);

// ", did you mean "close"?" when one name is close to `wrong`, else " (columns: date, open, close)"; empty without
// names.
[[nodiscard]] std::string suggestion(std::string_view wrong, std::string_view plural,
                                     const std::vector<std::string_view>& names);

} // namespace check
