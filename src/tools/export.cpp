// `explainer-tool export`: what of the page is known at build time. For each language the article's markup, the style
// that depends on it, its charts as pictures, as pages of their own and the card for links to it.
#include "tools/command.hpp"

#include "app/download.hpp"
#include "check/read_directory.hpp"
#include "content/words.hpp"
#include "os/path.hpp"
#include "page/layout.hpp"
#include "paint/html.hpp"
#include "tools/export_chart.hpp"
#include "tools/export_heights.hpp"
#include "tools/export_picture.hpp"
#include "tools/export_places.hpp"
#include "tools/export_sizes.hpp"
#include "tools/languages.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>

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

// The choices keep their room, so that nothing moves when the program comes; its other buttons stand where the page has
// its table.
bool needs_program(const scene::Node& node) {
    return node.role == scene::Role::button || node.role == scene::Role::toggle;
}

// The figures' nodes with their words; what is drawn in them comes as markup.
void fill_figures(std::vector<scene::Node>& nodes, const chart::Environment& environment, PageColors& colors,
                  paint::HtmlOptions& options) {
    for (scene::Node& node : nodes) {
        const content::Chart* chart =
            node.role == scene::Role::figure ? content::find_chart(environment.article, node.id) : nullptr;
        if (chart == nullptr) {
            fill_figures(node.children, environment, colors, options);
            continue;
        }
        chart::Figure figure = chart::draw(*chart, first_state(*chart), {node.rect.width, 0}, environment);
        node = std::move(figure.scene.semantics.front());
        std::erase_if(node.children, needs_program);
        options.instead[chart->id + "/plot"] = inline_chart(*chart, environment, colors);
    }
}

// The pictures' nodes with what is drawn in them.
void fill_opener(const chart::Environment& environment, const std::vector<scene::Node>& page, PageColors& colors,
                 paint::HtmlOptions& options) {
    const content::Text& text = environment.article.in(environment.language);
    for (std::size_t i = 0; i < text.opener.size(); ++i) {
        const std::string id = "opener/" + std::to_string(i) + "/picture";
        std::string markup = paint::html(*scene::find(page, id), {});
        const std::string svg = inline_thumbnail(text.opener[i].shows, environment, colors);
        options.instead[id] = markup.insert(markup.rfind("</"), svg);
    }
}

void write_file(const std::filesystem::path& path, const std::string& content) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out << content;
    if (!out.flush()) {
        throw std::runtime_error(path.string() + ": cannot be written");
    }
}

// The page of a frame that shows nothing but this chart.
std::string single_chart(const content::Chart& chart, chart::Environment environment, PageColors& colors) {
    environment.heading_level = 1;
    page::Page page =
        page::layout(environment, {.width = page::widest_chart, .height = layout_height, .single_chart = chart.id});
    paint::HtmlOptions options;
    fill_figures(page.semantics, environment, colors, options);
    return paint::html(page.semantics, options) + "\n";
}

// What the page says outside of the article.
std::string page_words(base::Language language) {
    return nlohmann::json{{"licenses", say(content::Word::licenses, language)},
                          {"sections", say(content::Word::sections, language)}}
               .dump() +
           "\n";
}

void write_language(const chart::Environment& environment, PageColors& colors, const std::filesystem::path& directory) {
    page::Page page = page::layout(environment, {layout_width, layout_height});
    paint::HtmlOptions options;
    fill_figures(page.semantics, environment, colors, options);
    fill_opener(environment, page.semantics, colors, options);
    for (const content::Chart& chart : environment.article.charts) {
        options.after[chart.id] = stuck_chart(chart, environment);
    }
    const std::string& code = environment.language->code;
    write_file(directory / (code + ".html"), paint::html(page.semantics, options) + "\n");
    write_file(directory / (code + ".css"), places_css(environment));
    write_file(directory / code / "words.json", page_words(environment.language));
    write_file(directory / code / "card.svg", link_card(environment));
    for (const content::Chart& chart : environment.article.charts) {
        write_file(directory / code / "charts" / os::path_of(chart.id + ".svg"),
                   app::chart_svg(chart, first_state(chart), environment));
        write_file(directory / code / "embed" / os::path_of(chart.id + ".html"),
                   single_chart(chart, environment, colors));
    }
    write_file(directory / code / "embed" / "heights.json", frame_heights(environment));
    write_file(directory / code / "beside.json", heights_beside_text(environment));
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
    const std::filesystem::path out_directory = os::path_of(arguments[2]);
    auto fonts = read_fonts(os::path_of(arguments[1]));
    if (!fonts) {
        return fail(fonts.error());
    }
    const auto languages = read_languages();
    if (!languages) {
        return fail(languages.error());
    }
    const auto article = check::load_directory(arguments[0], languages.value());
    if (!article) {
        fail(check::message(article.error().front()) + " (explainer-tool check names all faults)");
        return exit_faults;
    }
    try {
        PageColors colors(article.value().palettes);
        for (const auto& language : article.value().languages) {
            write_language({article.value(), fonts.value(), language.get(), base::Theme::light}, colors, out_directory);
        }
        write_file(out_directory / "colors.css", colors.css());
        write_file(out_directory / "sizes.css", sizes_css());
    } catch (const std::exception& error) {
        return fail(error.what());
    }
    return exit_ok;
}

} // namespace tools
