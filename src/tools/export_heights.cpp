// Lays every width out, which takes some seconds: between two widths any line may break elsewhere.
#include "tools/export_heights.hpp"

#include "chart/data/draw_context.hpp"
#include "page/layout.hpp"
#include "page/typography.hpp"
#include "tools/export_chart.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace tools {
namespace {

// From here on the whole article's layout grows no wider (page::typography).
constexpr float widest_page = page::widest_chart + 8 * page::unit;

// And from here on its columns do not, either.
constexpr float widest_window = 2600;

page::Page page_at(const chart::Environment& environment, float width, std::string_view single_chart,
                   const std::vector<chart::State>& shown = {}) {
    const page::Frame frame{.width = width, .height = 0, .sticky = false, .single_chart = single_chart};
    return page::layout(environment, frame, shown);
}

float height_at(const chart::Environment& environment, float width, std::string_view single_chart,
                const std::vector<chart::State>& shown = {}) {
    return std::ceil(page_at(environment, width, single_chart, shown).size.height);
}

// Of all charts, `chart` in that view.
std::vector<chart::State> showing(const content::Article& article, const content::Chart& chart,
                                  const content::View& view) {
    std::vector<chart::State> states(article.charts.size());
    states[static_cast<std::size_t>(&chart - article.charts.data())] = chart::state_of(chart, view);
    return states;
}

float plot_height_at(const chart::Environment& environment, float width, const content::Chart& chart) {
    const chart::Figure figure = chart::draw(chart, first_state(chart), {width, 0}, environment);
    return scene::find(figure.scene.semantics, chart.id + "/plot")->rect.height;
}

// "[701,701,683,…]": what `height` gives for each width.
template <typename Height> std::string list(float from, float to, const Height& height) {
    std::string out = "[";
    for (float width = from; width <= to; ++width) {
        out += width > from ? "," : "";
        out += std::to_string(static_cast<int>(height(width)));
    }
    return out + "]";
}

std::string from_width(float width) { return "{\"from\":" + std::to_string(static_cast<int>(width)); }

// `{"from":195,"heights":[…],"columns":664,"charts":{"btc":[…], …}}` of the whole article, each width laid out once.
std::string article_heights(const chart::Environment& environment) {
    const std::vector<content::Chart>& charts = environment.article.charts;
    std::vector<std::vector<int>> high(charts.size());
    const auto whole = [&](float width) {
        const page::Page page = page_at(environment, width, "");
        for (const page::ChartPlace& place : page.charts) {
            high[place.chart].push_back(static_cast<int>(std::round(place.rect.height)));
        }
        return std::ceil(page.size.height);
    };
    std::string out = from_width(page::min_width) + ",\"heights\":" + list(page::min_width, widest_page, whole) +
                      ",\"columns\":" + std::to_string(static_cast<int>(page::columns_from)) + ",\"charts\":{";
    for (std::size_t i = 0; i < charts.size(); ++i) {
        out += (i > 0 ? "," : "") + nlohmann::json(charts[i].id).dump() + ":" + nlohmann::json(high[i]).dump();
    }
    return out + "}}";
}

} // namespace

std::string heights_beside_text(const chart::Environment& environment) {
    const float least = page::typography(page::columns_from).chart_width;
    const float widest = page::typography(widest_window).chart_width;
    std::string out = "{";
    for (const content::Chart& chart : environment.article.charts) {
        const auto natural = [&](float width) {
            return std::round(page::heights_beside_text(chart, width, environment).natural);
        };
        const float min = page::heights_beside_text(chart, widest, environment).min;
        out += (out.size() > 1 ? ",\n\"" : "\"") + chart.id + "\":" + from_width(std::floor(least)) +
               ",\"heights\":" + list(std::floor(least), std::ceil(widest), natural) +
               ",\"min\":" + std::to_string(static_cast<int>(min)) + "}";
    }
    return out + "}\n";
}

std::string frame_heights(const chart::Environment& environment) {
    std::string out = "{\"\":" + article_heights(environment);
    chart::Environment alone = environment;
    alone.heading_level = 1;
    constexpr float min = page::min_width;
    constexpr float widest = page::widest_chart;
    for (const content::Chart& chart : environment.article.charts) {
        const auto whole = [&](float width) { return height_at(alone, width, chart.id); };
        const auto plot = [&](float width) { return plot_height_at(alone, width, chart); };
        out += ",\n\"" + chart.id + "\":" + from_width(min) + ",\"heights\":" + list(min, widest, whole) +
               ",\"plots\":" + list(min, widest, plot) + ",\"views\":{";
        for (std::size_t i = 1; i < chart.views.size(); ++i) {
            const content::View& view = chart.views[i];
            const std::vector<chart::State> shown = showing(environment.article, chart, view);
            const content::ChartConfig config =
                chart::draw_context(chart, chart::state_of(chart, view), environment).config;
            const nlohmann::json title = chart::plain_words(config.title, environment.language);
            out += (i > 1 ? ",\"" : "\"") + view.id + "\":{\"title\":" + title.dump() + ",\"heights\":" +
                   list(min, widest, [&](float width) { return height_at(alone, width, chart.id, shown); }) + "}";
        }
        out += "}}";
    }
    return out + "}\n";
}

} // namespace tools
