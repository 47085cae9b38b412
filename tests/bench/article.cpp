// Loading for the benchmarks: what is missing ends the program with the file's name.
#include "article.hpp"

#include "check/read_directory.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace bench {
namespace {

[[noreturn]] void give_up(const std::string& what) {
    (void)std::fprintf(stderr, "cannot load %s\n", what.c_str());
    std::exit(1);
}

} // namespace

const content::Article& article() {
    static const content::Article loaded = [] {
        const std::string path = EXPLAINER_BENCH_ARTICLE;
        const auto languages = check::read_languages(EXPLAINER_LANGUAGES_FILE);
        if (!languages) {
            give_up(languages.error());
        }
        auto result = check::load_directory(path, languages.value());
        return result ? std::move(result.value()) : (give_up(path), content::Article{});
    }();
    return loaded;
}

const text::FontSet& fonts() {
    static const text::FontSet loaded = [] {
        text::FontFiles files;
        for (std::size_t i = 0; i < text::face_count; ++i) {
            const std::string path =
                EXPLAINER_FONTS_BUILD_DIR "/" + std::string(text::file_stem(static_cast<text::Face>(i))) + ".ttf";
            std::ifstream file(path, std::ios::binary);
            files[i].assign(std::istreambuf_iterator<char>(file), {});
        }
        auto result = text::FontSet::load(std::move(files));
        if (!result) {
            give_up(EXPLAINER_FONTS_BUILD_DIR);
        }
        return std::move(result.value());
    }();
    return loaded;
}

} // namespace bench
