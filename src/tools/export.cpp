// `explainer-tool export`: what of the page is known at build time, as HTML without head and body. Lays the page out
// once per language, fills in the charts' nodes and writes them.
#include "tools/command.hpp"

#include "chart/figure.hpp"
#include "content/load.hpp"
#include "content/read_directory.hpp"
#include "page/layout.hpp"
#include "paint/html.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace tools {
namespace {

// Any width gives the same words; this is the desktop's.
constexpr float layout_width = 1440;
constexpr float layout_height = 900;

base::Result<text::FontSet, std::string> read_fonts(const std::filesystem::path& directory) {
    text::FontFiles files;
    for (std::size_t face = 0; face < text::face_count; ++face) {
        const std::filesystem::path path =
            directory / (std::string(text::file_stem(static_cast<text::Face>(face))) + ".ttf");
        std::ifstream in(path, std::ios::binary);
        if (!in) {
            return path.string() + ": cannot be read";
        }
        files[face].assign(std::istreambuf_iterator<char>(in), {});
    }
    return text::FontSet::load(std::move(files));
}

void fill_figures(std::vector<scene::Node>& nodes, const chart::Setting& setting) {
    for (scene::Node& node : nodes) {
        if (node.role != scene::Role::figure) {
            fill_figures(node.children, setting);
            continue;
        }
        const content::Chart* spec = content::find_chart(setting.article, node.id);
        if (spec == nullptr) {
            continue;
        }
        chart::State state;
        if (!spec->views.empty()) {
            state.selected = content::selection(*spec, spec->views.front());
            state.range = spec->views.front().range;
        }
        chart::Figure figure = chart::draw(*spec, state, {node.rect.width, 0}, setting);
        node = std::move(figure.scene.semantics.front());
    }
}

int fail(const std::string& reason) {
    std::fprintf(stderr, "explainer-tool export: %s\n", reason.c_str());
    return exit_unusable;
}

} // namespace

int export_pages(Arguments arguments) {
    if (arguments.size() != 3) {
        return fail("needs the article's directory, the fonts' directory and the directory to write to");
    }
    const std::filesystem::path out_directory = arguments[2];
    auto fonts = read_fonts(arguments[1]);
    if (!fonts) {
        return fail(fonts.error());
    }
    const auto article = content::load_directory(arguments[0]);
    if (!article) {
        fail(content::message(article.error().front()) + " (explainer-tool check names all faults)");
        return exit_faults;
    }
    std::error_code error;
    std::filesystem::create_directories(out_directory, error);
    for (const base::Language language : {base::Language::de, base::Language::en}) {
        const chart::Setting setting{article.value(), fonts.value(), language, base::Theme::light};
        page::Page page = page::layout(setting, {layout_width, layout_height});
        fill_figures(page.semantics, setting);
        const std::filesystem::path path = out_directory / (std::string(base::code(language)) + ".html");
        std::ofstream out(path, std::ios::binary);
        out << paint::html(page.semantics, {}) << '\n';
        if (!out.flush()) {
            return fail(path.string() + ": cannot be written");
        }
    }
    return exit_ok;
}

} // namespace tools
