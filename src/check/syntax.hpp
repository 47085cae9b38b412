// Texts that are no JSON, in words for their author.
#pragma once

#include "check/diagnostic.hpp"
#include "content/json_document.hpp"

#include <optional>
#include <string>

namespace check {

// Parses the file, or says why it cannot be.
[[nodiscard]] std::optional<Diagnostic> parse(content::JsonDocument& document, const std::string& path,
                                              const std::string& text);

} // namespace check
