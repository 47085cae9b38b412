// The colours of an article or of a site: palette.json.
#pragma once

#include "base/result.hpp"
#include "base/theme.hpp"
#include "check/file.hpp"

#include <string>
#include <vector>

namespace check {

// `root`: of palette.json, or nothing; `palettes`: what is made of it.
void check_palette(Place root, const base::Palettes& palettes);

// Of a palette that is no article's, in the file of this path; or its faults.
[[nodiscard]] base::Result<base::Palettes, std::vector<Diagnostic>> read_palette(const std::string& path,
                                                                                 const std::string& json);

} // namespace check
