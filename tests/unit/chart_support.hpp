// What the chart tests share: the fixture article with the program's fonts, and every state that a reader can choose.
#pragma once

#include "chart/chart.hpp"
#include "chart/data/draw_context.hpp"
#include "check/read_directory.hpp"
#include "content_support.hpp"
#include "languages.hpp"
#include "text_fonts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace chart_support {

[[nodiscard]] inline const content::Article& article() {
    static const content::Article loaded = [] {
        auto result = check::load_directory(EXPLAINER_SOURCE_DIR "/tests/fixture", test::languages());
        REQUIRE(static_cast<bool>(result));
        return std::move(result.value());
    }();
    return loaded;
}

[[nodiscard]] inline const content::Chart& chart(const char* id) {
    const content::Chart* found = content::find_chart(article(), id);
    REQUIRE(found != nullptr);
    return *found;
}

[[nodiscard]] inline chart::Environment environment(base::Language language = test::de(),
                                                    base::Theme theme = base::Theme::light) {
    return {article(), test::fonts(), language, theme};
}

[[nodiscard]] inline chart::State state(const content::Chart& chart, const content::View& view) {
    return chart::state_of(chart, view);
}

[[nodiscard]] inline chart::State state(const content::Chart& chart, const char* view) {
    const content::View* found = content::find_view(chart, view);
    REQUIRE(found != nullptr);
    return state(chart, *found);
}

// Option ids by choice: {{"price", "article"}}.
[[nodiscard]] inline chart::State chosen(const content::Chart& chart,
                                         std::vector<std::pair<std::string, std::string>> options) {
    content::View view;
    view.select = std::move(options);
    return state(chart, view);
}

template <typename Shape> struct Drawn {
    const scene::Item* item;
    const Shape* shape;
};

// Items of one shape whose id begins so.
template <typename Shape>
[[nodiscard]] std::vector<Drawn<Shape>> drawn(const scene::Scene& scene, const std::string& prefix) {
    std::vector<Drawn<Shape>> found;
    for (const scene::Item& item : scene.items) {
        const auto* shape = std::get_if<Shape>(&item.shape);
        if (shape != nullptr && item.id.rfind(prefix, 0) == 0) {
            found.push_back({&item, shape});
        }
    }
    return found;
}

// Where each point stands that can be pointed at.
struct Placed {
    chart::Cursor cursor;
    base::Point at;
    base::Rect reach;
};
[[nodiscard]] inline std::vector<Placed> placed(const chart::Figure& figure) {
    std::vector<Placed> all;
    for (const chart::Layer& layer : figure.layers) {
        for (std::size_t i = 0; layer.steps && i < layer.series.size(); ++i) {
            for (std::size_t point = 0; point < layer.series[i].view.size(); ++point) {
                const chart::PointAt at{&layer, i, point};
                if (chart::shown(figure.scales, at)) {
                    const chart::Place place = chart::place_of(figure.scales, at);
                    all.push_back({{chart::series_before(figure.layers, layer) + i, point}, place.at, place.reach});
                }
            }
        }
    }
    return all;
}

// No-break spaces as plain ones: which of the two stands where is the formats' own test's business.
[[nodiscard]] inline std::string plain(std::string text) {
    for (std::size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0", at)) {
        text.replace(at, 2, " ");
    }
    return text;
}

// What the point at the cursor says, with plain spaces; empty when there is none.
[[nodiscard]] inline std::string said(const content::Chart& chart, chart::State state, chart::Cursor cursor,
                                      const chart::Environment& environment) {
    state.cursor = cursor;
    const chart::Figure figure = chart::draw(chart, state, {680, 0}, environment);
    const scene::Node* plot = scene::find(figure.scene.semantics, chart.id + "/plot");
    REQUIRE(plot != nullptr);
    return plot->children.empty() ? std::string() : plain(plot->children.front().name);
}

// What a text's ink covers: from the capitals' tops to the descenders.
// All words that are drawn of ids that begin so, in painting order.
[[nodiscard]] inline std::string drawn_words(const scene::Scene& scene, const std::string& id) {
    std::string words;
    for (const auto& text : drawn<scene::TextRun>(scene, id)) {
        words += text.shape->text;
    }
    return words;
}

[[nodiscard]] inline base::Rect ink(const scene::TextRun& run) {
    const text::Metrics metrics = test::fonts().metrics(run.style);
    return {run.baseline.x, run.baseline.y - metrics.cap_height, test::fonts().width(run.style, run.text),
            metrics.cap_height + metrics.descent * 0.7F};
}

} // namespace chart_support
