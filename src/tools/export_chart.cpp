// Plots are cut out of the whole figure, so that they are the ones the program draws.
#include "tools/export_chart.hpp"

#include "paint/svg.hpp"
#include "text/line_break.hpp"
#include "tools/export_words.hpp"

#include <stdexcept>

namespace tools {
namespace {

// Drawn at the widths that a phone of 390, a tablet of 820 and a window of 1440 px give a chart, and one between;
// web/page.css says from where to where each is shown.
struct Layout {
    const char* name;
    float width;
};
constexpr Layout layouts[] = {{"narrow", 350}, {"medium", 500}, {"wide", 624}, {"broad", 756}};

// The same drawing in the other theme says which colours belong together.
std::vector<base::Color> colors_of(const scene::Scene& scene) {
    std::vector<base::Color> colors;
    paint::SvgOptions options;
    options.color = [&](base::Color color) {
        colors.push_back(color);
        return std::string();
    };
    (void)paint::svg(scene, options);
    return colors;
}

std::string layout_svg(const content::Chart& chart, const Layout& layout, const chart::Setting& light,
                       const std::string& title, PageColors& colors) {
    chart::Setting dark = light;
    dark.theme = base::Theme::dark;
    const scene::Scene scene = draw_plot(chart, layout.width, 0, light);
    const std::vector<base::Color> dark_colors = colors_of(draw_plot(chart, layout.width, 0, dark));
    if (colors_of(scene).size() != dark_colors.size()) {
        throw std::runtime_error(chart.id + ": the two themes use different numbers of colours");
    }
    std::size_t used = 0;
    paint::SvgOptions options;
    options.title = title;
    options.description = chart::summary(chart, first_state(chart), light);
    options.id_prefix = chart.id + "-" + layout.name + "-";
    options.standalone = false;
    options.css_class = layout.name;
    options.color = [&](base::Color color) { return colors.variable(color, dark_colors[used++]); };
    return paint::svg(scene, options);
}

std::string table_row(const std::vector<std::string>& cells, const char* scope) {
    std::string out = "<tr>";
    bool first = true;
    for (const std::string& cell : cells) {
        const bool head = first || std::string_view(scope) == "col";
        out += head ? std::string("<th scope=\"") + scope + "\">" : "<td>";
        out += paint::escape_xml(cell);
        out += head ? "</th>" : "</td>";
        first = false;
    }
    return out + "</tr>\n";
}

std::string data_table(const content::Chart& chart, const chart::Setting& setting, const std::string& title,
                       const std::string& subtitle) {
    const chart::Table table = chart::table(chart, first_state(chart), setting);
    const std::string caption_id = chart.id + "/data/caption";
    // Wide tables scroll sideways, which keys can do only where the focus can go.
    std::string out = "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"" + caption_id +
                      "\"><table>\n<caption id=\"" + caption_id + "\"><span>" +
                      paint::escape_xml(title + ". " + subtitle) + "</span></caption>\n<thead>" +
                      table_row(table.header, "col") + "</thead>\n<tbody>";
    for (const std::vector<std::string>& row : table.rows) {
        out += table_row(row, "row");
    }
    return out + "</tbody></table></div>";
}

} // namespace

chart::State first_state(const content::Chart& chart) {
    chart::State state;
    if (!chart.views.empty()) {
        const content::View& view = chart.views.front();
        state.selected = content::selection(chart, view);
        state.range = view.range;
        state.highlight = view.highlight;
    }
    return state;
}

scene::Scene draw_plot(const content::Chart& chart, float width, float height, const chart::Setting& setting) {
    const chart::State state = first_state(chart);
    chart::Figure figure = chart::draw(chart, state, {width, 0}, setting);
    const std::string id = chart.id + "/plot";
    base::Rect area = scene::find(figure.scene.semantics, id)->rect;
    if (height > 0) {
        const float words = figure.scene.size.height - area.height;
        figure = chart::draw(chart, state, {width, height + words}, setting);
        area = scene::find(figure.scene.semantics, id)->rect;
    }
    scene::Scene plot;
    plot.size = {area.width, area.height};
    const auto item = [&](std::size_t index) {
        return figure.scene.items.begin() + static_cast<std::ptrdiff_t>(index);
    };
    plot.items.assign(item(figure.plot_items.first), item(figure.plot_items.second));
    scene::move(plot, {-area.x, -area.y});
    return plot;
}

std::string inline_chart(const content::Chart& chart, const chart::Setting& setting, PageColors& colors) {
    const content::Look look = content::resolve(chart, first_state(chart).selected);
    const auto plain = [&](const std::optional<content::Localized>& words) {
        return words ? text::without_soft_hyphens(words->in(setting.language)) : std::string();
    };
    const std::string title = plain(look.title);
    const std::string subtitle = plain(look.subtitle);
    std::string out = "<div id=\"" + chart.id + "/plot\" class=\"plot\">\n";
    for (const Layout& layout : layouts) {
        out += layout_svg(chart, layout, setting, title, colors);
    }
    return out + "</div><details id=\"" + chart.id + "/data\"><summary>" + words().data.in(setting.language) +
           "</summary>\n<p>" + paint::escape_xml(chart::summary(chart, first_state(chart), setting)) + "</p>\n" +
           data_table(chart, setting, title, subtitle) + "</details>\n";
}

} // namespace tools
