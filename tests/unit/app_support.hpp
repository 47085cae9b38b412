// What the App's tests share: the fixture article in a window, and how a reader finds and reads things in it.
#pragma once

#include "app/app.hpp"
#include "check/read_directory.hpp"
#include "languages.hpp"
#include "text_fonts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>

namespace test {

[[nodiscard]] inline content::Article fixture() {
    auto article = check::load_directory(EXPLAINER_SOURCE_DIR "/tests/fixture", test::languages());
    REQUIRE(static_cast<bool>(article));
    return std::move(article.value());
}

[[nodiscard]] inline app::App make_app(content::Article article, base::Size window, app::Preferences preferences = {}) {
    text::FontFiles files;
    for (std::size_t i = 0; i < text::face_count; ++i) {
        files[i] = font_file(static_cast<text::Face>(i));
    }
    auto fonts = text::FontSet::load(std::move(files));
    REQUIRE(static_cast<bool>(fonts));
    app::App app(std::move(article), std::move(fonts.value()), preferences);
    app.resize({window, 1, true});
    return app;
}
[[nodiscard]] inline app::App make_app(base::Size window, app::Preferences preferences = {}) {
    return make_app(fixture(), window, preferences);
}

inline constexpr base::Size desk{1440, 900};
inline constexpr base::Size phone{390, 844};

[[nodiscard]] inline const scene::Node& node(const app::App& app, std::string_view id) {
    const scene::Node* found = scene::find(app.semantics(), id);
    CAPTURE(id);
    REQUIRE(found != nullptr);
    return *found;
}

[[nodiscard]] inline const scene::Node& node(const app::App& app, scene::Role role, std::string_view name) {
    const scene::Node* found = scene::find(app.semantics(), role, name);
    CAPTURE(name);
    REQUIRE(found != nullptr);
    return *found;
}

[[nodiscard]] inline base::Rect place(const app::App& app, std::string_view id) {
    const auto rect = app.place_of_node(id);
    CAPTURE(id);
    REQUIRE(rect.has_value());
    return *rect;
}

[[nodiscard]] inline page::Anchor anchor(const app::App& app, std::string_view id) {
    const auto& anchors = app.page().anchors;
    const auto found = std::find_if(anchors.begin(), anchors.end(), [&](const auto& a) { return a.id == id; });
    CAPTURE(id);
    REQUIRE(found != anchors.end());
    return *found;
}

// The reader's eyes reach the block's first line.
inline void read(app::App& app, std::string_view block) {
    constexpr float reading_height = 0.45F;
    app.scroll_to(anchor(app, block).top + 4 - app.viewport().size.height * reading_height);
}

// What the tooltip of a chart is about; empty without one.
[[nodiscard]] inline std::string said(const app::App& app, const std::string& chart) {
    const scene::Node& plot = node(app, chart + "/plot");
    return plot.children.empty() ? std::string() : plot.children.front().name;
}

inline void press(app::App& app, std::string_view focus, app::Key key) {
    app.focus(focus, true);
    CHECK(app.key(key));
}

// Frames until nothing moves; returns how many seconds that took.
inline double settle(app::App& app, double now = 100) {
    constexpr double frame = 1.0 / 60;
    const double start = now;
    while (app.advance(now)) {
        now += frame;
        REQUIRE(now - start < 2);
    }
    return now - start;
}

} // namespace test
