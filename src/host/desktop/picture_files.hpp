// Decodes the article's pictures for the renderer.
#pragma once

#include "host/textures.hpp"

#include <string>

namespace host {

// Of the article in `folder`; what cannot be decoded stays without pixels.
[[nodiscard]] Textures::Upload upload_pictures_from(const std::string& folder);

} // namespace host
