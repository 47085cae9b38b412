// The program's own fonts for the tests of text: the ones the build makes, so a change of subset is noticed here.
#pragma once

#include "text/font.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#ifndef EXPLAINER_FONTS_BUILD_DIR
#error "The build names the directory of its fonts in EXPLAINER_FONTS_BUILD_DIR"
#endif

namespace test {

// The bytes of one face, to be damaged.
[[nodiscard]] inline std::vector<unsigned char> font_file(text::Face face) {
    const std::string path = std::string(EXPLAINER_FONTS_BUILD_DIR) + '/' + std::string(text::file_stem(face)) + ".ttf";
    struct Close {
        void operator()(std::FILE* file) const { (void)std::fclose(file); }
    };
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
    CAPTURE(path);
    REQUIRE(file != nullptr);
    std::vector<unsigned char> bytes;
    for (int byte = 0; (byte = std::fgetc(file.get())) != EOF;)
        bytes.push_back(static_cast<unsigned char>(byte));
    return bytes;
}

// Loaded once for all tests.
[[nodiscard]] inline const text::FontSet& fonts() {
    static const text::FontSet loaded = [] {
        text::FontFiles files;
        for (std::size_t i = 0; i < text::face_count; ++i)
            files[i] = font_file(static_cast<text::Face>(i));
        auto result = text::FontSet::load(std::move(files));
        REQUIRE(static_cast<bool>(result));
        return std::move(result.value());
    }();
    return loaded;
}

} // namespace test
