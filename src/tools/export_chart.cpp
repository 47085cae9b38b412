// Plots are cut out of the whole figure, so that they are the ones the program draws.
#include "tools/export_chart.hpp"

#include "app/download.hpp"
#include "chart/data/draw_context.hpp"
#include "chart/thumbnail.hpp"
#include "content/words.hpp"
#include "page/typography.hpp"
#include "paint/svg.hpp"

#include <cmath>
#include <stdexcept>

namespace tools {
namespace {

// Drawn at the widths that a phone of 390, a tablet of 820 and a window of 1440 px give a chart, and one between;
// web/page.css says from where to where each is shown.
struct Layout {
    const char* name;
    float width;

    [[nodiscard]] std::string id(const content::Chart& chart) const { return chart.id + "/" + name; }
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

// What `draw` gives for an environment, in the page's colours.
template <typename Draw>
std::string themed_svg(const Draw& draw, const chart::Environment& light, PageColors& colors,
                       paint::SvgOptions options) {
    chart::Environment dark = light;
    dark.theme = base::Theme::dark;
    const scene::Scene scene = draw(light);
    const std::vector<base::Color> dark_colors = colors_of(draw(dark));
    if (colors_of(scene).size() != dark_colors.size()) {
        throw std::runtime_error(options.id_prefix + ": the two themes use different numbers of colours");
    }
    std::size_t used = 0;
    options.standalone = false;
    options.color = [&](base::Color color) { return colors.variable(color, dark_colors[used++]); };
    return paint::svg(scene, options);
}

std::string layout_svg(const content::Chart& chart, const Layout& layout, const chart::Environment& light,
                       const std::string& title, PageColors& colors) {
    paint::SvgOptions options;
    options.title = title;
    options.description = chart::summary(chart, first_state(chart), light);
    options.id_prefix = layout.id(chart) + "/"; // no block can have such an id
    options.css_class = layout.name;
    if (&layout == &layouts[0]) { // of which stuck_chart() shows the upper part
        options.attributes = " id=\"" + layout.id(chart) + "\" preserveAspectRatio=\"xMidYMin slice\"";
    }
    const auto draw = [&](const chart::Environment& environment) {
        return draw_plot(chart, layout.width, 0, environment);
    };
    return themed_svg(draw, light, colors, std::move(options));
}

} // namespace

chart::State first_state(const content::Chart& chart) {
    return chart.views.empty() ? chart::State{} : chart::state_of(chart, chart.views.front());
}

scene::Scene draw_plot(const content::Chart& chart, float width, float height, const chart::Environment& environment) {
    return chart::plot_alone(chart, first_state(chart), {width, height}, environment);
}

std::string drawing_ratios(const content::Chart& chart, const chart::Environment& environment) {
    std::string css;
    for (const Layout& layout : layouts) {
        const float height = std::ceil(draw_plot(chart, layout.width, 0, environment).size.height);
        css += "[id=\"" + chart.id + "/plot\"] ." + layout.name +
               "{--ratio:" + std::to_string(static_cast<int>(layout.width)) + "/" +
               std::to_string(static_cast<int>(height)) + ";content-visibility:auto}\n";
    }
    return css;
}

std::string stuck_chart(const content::Chart& chart, const chart::Environment& environment) {
    const Layout& layout = layouts[0];
    const chart::Figure figure = chart::draw(chart, first_state(chart), {layout.width, 0}, environment);
    const scene::Node& plot = *scene::find(figure.scene.semantics, chart.id + "/plot");
    const scene::Node* key = scene::find(figure.scene.semantics, chart.id + "/key");
    const float height = key != nullptr ? key->rect.y - plot.rect.y - page::unit : plot.rect.height;
    return "<div id=\"" + chart.id + "/stuck\" class=\"stuck\" aria-hidden=\"true\"><div><b>" +
           paint::escape_xml(figure.scene.semantics.front().name) + "</b><svg viewBox=\"0 0 " +
           std::to_string(static_cast<int>(layout.width)) + " " + std::to_string(static_cast<int>(height)) +
           "\"><use href=\"#" + layout.id(chart) + "\"/></svg></div></div>\n";
}

std::string inline_thumbnail(const content::Shown& shown, const chart::Environment& environment, PageColors& colors) {
    // About as large as a desktop shows it, so that whole numbers are exact enough.
    constexpr base::Size size{400, 145};
    const auto draw = [&](const chart::Environment& other) {
        scene::Scene scene = chart::thumbnail(shown, size, other);
        for (scene::Item& item : scene.items) {
            item.clip.reset(); // an <svg> cuts off what lies beyond it
        }
        return scene;
    };
    paint::SvgOptions options;
    options.stretched = true;
    return themed_svg(draw, environment, colors, options);
}

std::string inline_chart(const content::Chart& chart, const chart::Environment& environment, PageColors& colors) {
    const content::ChartConfig config = content::resolve(chart, first_state(chart).selected);
    const std::string title = chart::plain_words(config.title, environment.language);
    std::string out = "<div id=\"" + chart.id + "/plot\" class=\"plot\">\n";
    for (const Layout& layout : layouts) {
        out += layout_svg(chart, layout, environment, title, colors);
    }
    return out + "</div><details id=\"" + chart.id + "/data\"><summary>" +
           say(content::Word::data, environment.language) + "</summary>\n" +
           app::chart_words(chart, first_state(chart), environment) + "</details>\n";
}

} // namespace tools
