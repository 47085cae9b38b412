// An article with one small chart of a test's own: its data's columns and its marks, the rest as in the test article.
#pragma once

#include "chart_support.hpp"
#include "languages.hpp"

#include "chart/mark/subtitle.hpp"

#include <algorithm>

namespace tiny {

using content_support::Json;

[[nodiscard]] inline Json label(const std::string& text) { return {{"de", text}, {"en", text}}; }

[[nodiscard]] inline Json times(const Json& values) {
    return {{"name", "time"}, {"label", label("Time")}, {"type", "time"}, {"values", values}};
}

// Without a format where none is given.
[[nodiscard]] inline Json numbers(const char* name, const Json& values, const Json& format = nullptr) {
    Json column = {{"name", name}, {"label", label(name)}, {"type", "number"}, {"values", values}};
    if (!format.is_null()) {
        column["format"] = format;
    }
    return column;
}

[[nodiscard]] inline Json categories(const char* name, const Json& values) {
    Json column = {{"name", name}, {"label", label(name)}, {"type", "category"}, {"categories", Json::array()}};
    for (const Json& value : values) {
        const Json category = {{"id", value}, {"de", value}, {"en", value}};
        if (std::find(column["categories"].begin(), column["categories"].end(), category) ==
            column["categories"].end()) {
            column["categories"].push_back(category);
        }
    }
    column["values"] = values;
    return column;
}

[[nodiscard]] inline std::string reason(const base::Result<content::Article, std::vector<check::Diagnostic>>& loaded) {
    return loaded ? std::string() : loaded.error().front().reason;
}

// The chart is "tiny", of data/tiny; `more` are further members of it: a scale, a range.
[[nodiscard]] inline base::Result<content::Article, std::vector<check::Diagnostic>>
load(const Json& columns, const Json& marks, const Json& more = Json::object()) {
    check::Files files = content_support::base_files();
    files["data/tiny.json"] = Json{{"source", "exchange"}, {"columns", columns}}.dump();
    Json chart = {{"id", "tiny"},
                  {"title", label("Title")},
                  {"subtitle", label("{range}")},
                  {"data", "data/tiny"},
                  {"marks", marks.is_object() ? Json::array({marks}) : marks},
                  {"sources", Json::array({"exchange"})},
                  {"views", Json::array({Json{{"id", "all"}}})}};
    chart.update(more);
    files["charts/tiny.json"] = chart.dump();
    return check::load(files, test::languages());
}

// The first reason why there is none; empty for what can be shown.
[[nodiscard]] inline std::string fault(const Json& columns, const Json& marks, const Json& more = Json::object()) {
    return reason(load(columns, marks, more));
}

struct Article {
    content::Article content;

    Article(const Json& columns, const Json& marks, const Json& more = Json::object()) {
        auto loaded = load(columns, marks, more);
        REQUIRE_MESSAGE(static_cast<bool>(loaded), reason(loaded));
        content = std::move(loaded.value());
    }

    [[nodiscard]] const content::Chart& chart() const { return *content::find_chart(content, "tiny"); }
    [[nodiscard]] chart::State state() const { return chart_support::state(chart(), "all"); }
    [[nodiscard]] chart::Environment environment(base::Language language) const {
        return {content, test::fonts(), language, base::Theme::light};
    }
    [[nodiscard]] chart::Figure figure(float width, base::Language language = test::en()) const {
        return chart::draw(chart(), state(), {width, 0}, environment(language));
    }
    [[nodiscard]] std::string subtitle(base::Language language = test::en()) const {
        const chart::Environment with = environment(language);
        const chart::State shown = state();
        const chart::DrawContext context = chart::draw_context(chart(), shown, with);
        return chart_support::plain(chart::subtitle(context, chart::shown_range(shown, context.config)));
    }
    // What the point at the cursor says.
    [[nodiscard]] std::string said(chart::Cursor cursor, base::Language language = test::en()) const {
        return chart_support::said(chart(), state(), cursor, environment(language));
    }
    [[nodiscard]] std::string summary(base::Language language = test::en()) const {
        return chart_support::plain(chart::summary(chart(), state(), environment(language)));
    }
    [[nodiscard]] std::string cell(std::size_t row, std::size_t column, base::Language language = test::en()) const {
        return chart_support::plain(chart::table(chart(), state(), environment(language)).rows.at(row).at(column));
    }
};

// The texts drawn by items whose id begins so, with plain spaces and " | " between them.
[[nodiscard]] inline std::string texts(const chart::Figure& figure, const std::string& prefix) {
    std::string all;
    for (const auto& [item, run] : chart_support::drawn<scene::TextRun>(figure.scene, prefix)) {
        all += (all.empty() ? "" : " | ") + chart_support::plain(run->text);
    }
    return all;
}

} // namespace tiny
