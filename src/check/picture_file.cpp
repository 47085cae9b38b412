// libpng and libjpeg-turbo read the heads.
#include "check/picture_file.hpp"

#include "check/words.hpp"
#include "os/path.hpp"

#include <png.h>
#include <turbojpeg.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <vector>

namespace check {
namespace {

namespace fs = std::filesystem;

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
struct Destroy {
    void operator()(void* decoder) const { tjDestroy(decoder); }
};

struct Size {
    int width = 0;
    int height = 0;
};

std::optional<Size> png_size(const std::vector<unsigned char>& bytes) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
        return std::nullopt;
    }
    const Size size{static_cast<int>(image.width), static_cast<int>(image.height)};
    png_image_free(&image);
    return size;
}

std::optional<Size> jpeg_size(const std::vector<unsigned char>& bytes) {
    const std::unique_ptr<void, Destroy> decoder(tjInitDecompress());
    Size size;
    int subsampling = 0;
    int color_space = 0;
    if (!decoder ||
        tjDecompressHeader3(decoder.get(), bytes.data(), static_cast<unsigned long>(bytes.size()), &size.width,
                            &size.height, &subsampling,
                            &color_space) != 0 ||
        color_space == TJCS_CMYK || color_space == TJCS_YCCK) { // for print, which no screen shows alike
        return std::nullopt;
    }
    return size;
}

std::vector<unsigned char> read_bytes(const std::string& path, std::size_t size) {
    std::vector<unsigned char> bytes(size);
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
    bytes.resize(file ? std::fread(bytes.data(), 1, size, file.get()) : 0);
    return bytes;
}

} // namespace

base::Result<content::PictureFile, std::string> read_picture(const std::string& path, const std::string& name) {
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(os::path_of(path), error);
    if (error) {
        return concat({"there is no file ", quote(name)});
    }
    if (bytes > largest_picture) {
        return concat({quote(name), " is larger than ", std::to_string(largest_picture >> 20U),
                       " MiB: save it smaller, 2000 pixels wide are enough"});
    }
    const std::vector<unsigned char> content = read_bytes(path, bytes);
    const std::optional<Size> jpeg = jpeg_size(content);
    const std::optional<Size> size = jpeg ? jpeg : png_size(content);
    if (!size || size->width <= 0 || size->height <= 0) {
        return concat({quote(name), " is no picture that can be read: save it as JPEG (RGB) or PNG"});
    }
    if (size->width > widest_picture || size->height > widest_picture) {
        return concat({quote(name), " has ", std::to_string(size->width), " × ", std::to_string(size->height),
                       " pixels: save it smaller, 2000 pixels wide are enough"});
    }
    return content::PictureFile{name, size->width, size->height};
}

} // namespace check
