// libjpeg-turbo and libpng decode to RGBA, which goes to the bound texture.
#include "host/desktop/picture_files.hpp"

#include "os/path.hpp"
#include <SDL_opengl.h>
#include <png.h>
#include <turbojpeg.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <vector>

namespace host {
namespace {

struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> rgba; // rows from the top
};

struct Destroy {
    void operator()(void* decoder) const { tjDestroy(decoder); }
};

std::optional<Pixels> decode_jpeg(const std::vector<unsigned char>& bytes) {
    const std::unique_ptr<void, Destroy> decoder(tjInitDecompress());
    Pixels pixels;
    int subsampling = 0;
    int color_space = 0;
    if (!decoder || tjDecompressHeader3(decoder.get(), bytes.data(), static_cast<unsigned long>(bytes.size()),
                                        &pixels.width, &pixels.height, &subsampling, &color_space) != 0) {
        return std::nullopt;
    }
    pixels.rgba.resize(4 * static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height));
    const int failure = tjDecompress2(decoder.get(), bytes.data(), static_cast<unsigned long>(bytes.size()),
                                      pixels.rgba.data(), pixels.width, 0, pixels.height, TJPF_RGBA, 0);
    // What is cut off at its end is shown as far as it goes.
    return failure != 0 && tjGetErrorCode(decoder.get()) == TJERR_FATAL ? std::nullopt : std::optional(pixels);
}

std::optional<Pixels> decode_png(const std::vector<unsigned char>& bytes) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
        return std::nullopt;
    }
    image.format = PNG_FORMAT_RGBA;
    Pixels pixels{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    pixels.rgba.resize(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, pixels.rgba.data(), 0, nullptr) == 0) {
        return std::nullopt;
    }
    return pixels;
}

} // namespace

Textures::Upload upload_pictures_from(const std::string& folder) {
    return [folder = os::path_of(folder)](const std::string& name) {
        std::ifstream file(folder / os::path_of(name), std::ios::binary);
        const std::vector<unsigned char> bytes{std::istreambuf_iterator<char>(file), {}};
        std::optional<Pixels> pixels = decode_jpeg(bytes);
        pixels = pixels ? pixels : decode_png(bytes);
        if (!pixels) {
            return false;
        }
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, pixels->width, pixels->height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                     pixels->rgba.data());
        return true;
    };
}

} // namespace host
