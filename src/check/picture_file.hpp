// A picture's file as far as it must be known to lay out and to refuse it: JPEG or PNG, and its size.
#pragma once

#include "base/result.hpp"
#include "content/article.hpp"

#include <string>

namespace check {

// Larger ones no page needs; the site's build makes them smaller for the screens there are.
inline constexpr std::size_t largest_picture = 32U << 20U; // bytes
inline constexpr int widest_picture = 8192;                // pixels, either way: what every graphics driver takes

// The size of the picture at `path`, or why it cannot be shown. `name`: its path below the article.
[[nodiscard]] base::Result<content::PictureFile, std::string> read_picture(const std::string& path,
                                                                           const std::string& name);

} // namespace check
