// Written from the same config and state as the chart on the page.
#include "app/download.hpp"

#include "app/address.hpp"
#include "base/serialization.hpp"
#include "chart/data/draw_context.hpp"
#include "chart/mark/subtitle.hpp"
#include "chart/mark/what_if.hpp"
#include "chart/reading/table_node.hpp"
#include "paint/html.hpp"
#include "paint/svg.hpp"
#include "text/line_break.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr float picture_width = 640;
constexpr float picture_margin = 24;
constexpr std::size_t longest_name = 72;

const content::Dataset* shown_data(const content::ChartConfig& config, const content::Article& article) {
    for (const content::Mark& mark : config.marks.value_or(std::vector<content::Mark>{})) {
        const std::string* own = std::visit(
            [](const auto& kind) -> const std::string* {
                if constexpr (requires { kind.data; }) {
                    return &kind.data;
                } else {
                    return nullptr;
                }
            },
            mark);
        if (own != nullptr) {
            return content::find_dataset(article, own->empty() ? config.data.value_or(std::string()) : *own);
        }
    }
    return nullptr;
}

// Spreadsheets take such words for a formula, unless an apostrophe stands before them.
std::string as_text(const std::string& label) {
    const std::string words = text::without_soft_hyphens(label);
    const bool formula = !words.empty() && std::string_view("=+-@\t\r\n").find(words.front()) != std::string_view::npos;
    return formula ? "'" + words : words;
}

// The column's label with its unit, which the bare numbers below lack.
std::string head(const content::Column& column, base::Language language) {
    std::string text = column.label.in(language);
    if (const auto* number = std::get_if<content::NumberColumn>(&column.data)) {
        const std::string unit = number->format ? base::unit_text(*number->format, language) : std::string();
        text += unit.empty() ? "" : " (" + unit + ")";
    }
    return text;
}

// Numbers with the mark that the reader's spreadsheet expects.
std::string cell(const content::Column& column, std::size_t row, base::Language language) {
    if (const auto* time = std::get_if<content::TimeColumn>(&column.data)) {
        return base::iso_date(base::Date{time->values[row], time->precision});
    }
    if (const auto* number = std::get_if<content::NumberColumn>(&column.data)) {
        std::string written = base::to_string(number->values[row]);
        if (const std::size_t point = written.find('.'); point != std::string::npos) {
            written.replace(point, 1, language->decimal_mark);
        }
        return written;
    }
    const auto& category = std::get<content::CategoryColumn>(column.data);
    return as_text(category.labels[category.values[row]].in(language));
}

void append_cell(std::string& out, const std::string& words, char separator) {
    if (words.find_first_of("\"\r\n") == std::string::npos && words.find(separator) == std::string::npos) {
        out += words;
        return;
    }
    out += '"';
    for (const char c : words) {
        out += c == '"' ? "\"\"" : std::string(1, c);
    }
    out += '"';
}

void append_remark(std::string& out, const std::string& words) {
    if (!words.empty()) {
        out += "# " + words + "\r\n";
    }
}

// Letters that file names and addresses do without.
std::string ascii(std::string_view utf8) {
    struct Spelling {
        std::string_view letter;
        std::string_view written;
    };
    constexpr std::array spellings{Spelling{"ä", "ae"}, Spelling{"ö", "oe"}, Spelling{"ü", "ue"}, Spelling{"ß", "ss"},
                                   Spelling{"Ä", "ae"}, Spelling{"Ö", "oe"}, Spelling{"Ü", "ue"}};
    std::string out;
    while (!utf8.empty()) {
        std::string_view written;
        std::size_t used = 1;
        for (const Spelling& spelling : spellings) {
            if (utf8.starts_with(spelling.letter)) {
                written = spelling.written;
                used = spelling.letter.size();
            }
        }
        const char c = utf8.front();
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!written.empty()) {
            out += written;
        } else if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c - 'A' + 'a');
        } else if (letter) {
            out += c;
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
        utf8.remove_prefix(used);
    }
    while (!out.empty() && out.back() == '-') {
        out.pop_back();
    }
    return out;
}

} // namespace

chart::State untouched(chart::State state) {
    state.cursor.reset();
    state.seen.reset();
    state.brush.reset();
    state.hovered.clear();
    state.summarized = false;
    state.playing = false;
    return state;
}

scene::Scene chart_picture(const content::Chart& chart, const chart::State& state,
                           const chart::Environment& environment) {
    chart::Environment still = environment;
    still.controls = false;
    chart::Figure figure = chart::draw(chart, untouched(state), {picture_width, 0}, still);
    scene::move(figure.scene, {picture_margin, picture_margin});
    figure.scene.size.width += 2 * picture_margin;
    figure.scene.size.height = std::ceil(figure.scene.size.height + 2 * picture_margin);
    return std::move(figure.scene);
}

std::string chart_svg(const content::Chart& chart, const chart::State& state, const chart::Environment& environment) {
    const scene::Scene picture = chart_picture(chart, state, environment);
    std::vector<Pair> view;
    write_state(chart, state, view);
    const std::string theme = environment.theme == base::Theme::dark ? "-dark" : "-light";
    paint::SvgOptions options;
    // Two files may come to stand in one page.
    options.id_prefix = ascii(chart.id + write_query(view) + "-") + "-" + environment.language->code + theme + "-";
    options.title = picture.semantics.front().name;
    options.description = chart::summary(chart, untouched(state), environment);
    options.background = environment.palette().ground;
    return paint::svg(picture, options);
}

std::string chart_csv(const content::Chart& chart, const chart::State& state, const chart::Environment& environment) {
    const chart::DrawContext context = chart::draw_context(chart, state, environment);
    const content::ChartConfig& config = context.config;
    const content::Dataset* data = shown_data(config, environment.article);
    if (data == nullptr) {
        return {};
    }
    std::string out = "\xEF\xBB\xBF"; // else spreadsheets take the text for that of an older code page
    append_remark(out, chart::plain_words(config.title, environment.language));
    append_remark(out, text::without_soft_hyphens(chart::subtitle(context, std::nullopt))); // below are all rows
    if (const content::Source* source =
            content::find_source(environment.article.in(environment.language), data->source)) {
        append_remark(out, source->publisher + ": " + source->title +
                               (source->date ? ", " + base::iso_date(*source->date) : std::string()));
        append_remark(out, source->url);
    }
    if (config.what_if) { // below stand the source's own figures alone
        if (const auto projection = chart::projection(chart, state, environment)) {
            append_remark(out, chart::projection_text(*projection, environment.language));
        }
    }
    // A comma within numbers leaves the semicolon between them.
    const char separator = environment.language->decimal_mark == "," ? ';' : ',';
    const auto append_row = [&](const auto& cell_of) {
        for (std::size_t c = 0; c < data->columns.size(); ++c) {
            if (c > 0) {
                out += separator;
            }
            append_cell(out, cell_of(data->columns[c]), separator);
        }
        out += "\r\n";
    };
    append_row([&](const content::Column& column) { return as_text(head(column, environment.language)); });
    for (std::size_t row = 0; row < data->rows; ++row) {
        append_row([&](const content::Column& column) { return cell(column, row, environment.language); });
    }
    return out;
}

std::string chart_words(const content::Chart& chart, const chart::State& state, const chart::Environment& environment) {
    return "<p>" + paint::escape_xml(chart::summary(chart, untouched(state), environment)) + "</p>\n" +
           paint::html(chart::table_node(chart, untouched(state), environment, chart.id + "/figures"), {});
}

std::string file_stem(const content::Chart& chart, const chart::State& state, const chart::Environment& environment) {
    std::string stem =
        ascii(chart.id) + "-" +
        ascii(chart::plain_words(chart::draw_context(chart, state, environment).config.title, environment.language));
    if (stem.size() > longest_name) {
        stem.resize(std::min(stem.rfind('-', longest_name), longest_name)); // a word is whole or not there
    }
    return stem;
}

} // namespace app
