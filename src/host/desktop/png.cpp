// libpng's simplified interface: one call.
#include "host/desktop/png.hpp"

#include <png.h>

namespace host {

std::string write_png(const Picture& picture, const std::string& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGBA;
    constexpr int as_given = 0; // neither 16 to 8 bit conversion nor another row stride nor a palette
    if (png_image_write_to_file(&image, path.c_str(), as_given, picture.rgba.data(), as_given, nullptr) == 0) {
        return "cannot write " + path + ": " + image.message;
    }
    return {};
}

} // namespace host
