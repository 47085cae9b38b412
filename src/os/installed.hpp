// Where the files are that the programs are installed with: an article, fonts, languages, licences.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace os {

// `name` beside the program, as it was installed; else `built`, where the build has put it. The error names both.
[[nodiscard]] base::Result<std::filesystem::path, std::string> find_installed(const char* name,
                                                                              const std::filesystem::path& built);

} // namespace os
