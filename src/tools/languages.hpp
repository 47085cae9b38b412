// The tables of languages, for every command that reads an article.
#pragma once

#include "check/languages.hpp"

namespace tools {

// Those installed with the tool, else the build's; the error names the file.
[[nodiscard]] base::Result<check::Languages, std::string> read_languages();

} // namespace tools
