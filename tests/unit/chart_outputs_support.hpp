// What holds for a chart in every output: both painters, tooltip, keys, table and CSV show the same figures.
#pragma once

#include "chart_layout_support.hpp"
#include "draw_list.hpp"
#include "tiny_article.hpp"

#include "app/download.hpp"
#include "paint/svg.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace chart_support {

using content_support::Json;

inline constexpr std::array<float, 3> widths{320, 680, 1200};

// What must be found wherever the figures are said or listed.
inline std::vector<std::string> figures_of(const Json& columns) {
    std::vector<std::string> all;
    for (const Json& column : columns) {
        for (const Json& value : column["type"] == "number" ? column["values"] : Json::array()) {
            if (value.is_number()) {
                const int figure = value.get<int>();
                all.push_back((figure < 0 ? "\u2212" : "") + std::to_string(std::abs(figure)));
            }
        }
    }
    return all;
}

inline std::string machine(std::string figure) {
    return figure.rfind("\u2212", 0) == 0 ? "-" + figure.substr(3) : figure;
}

inline void check_same_in_table_and_csv(const tiny::Article& article, const Json& columns) {
    const chart::Environment environment = article.environment(test::en());
    const chart::Table table = chart::table(article.chart(), article.state(), environment);
    std::vector<std::string> cells;
    for (const auto& row : table.rows) {
        CHECK(row.size() == table.header.size());
        for (const std::string& cell : row) {
            cells.push_back(plain(cell).substr(0, cell.find(" (")));
        }
    }
    const std::string csv = app::chart_csv(article.chart(), article.state(), environment);
    for (const std::string& figure : figures_of(columns)) {
        const bool listed = std::any_of(cells.begin(), cells.end(), [&](const std::string& cell) {
            return cell == figure || cell.find(" " + figure) != std::string::npos || cell.rfind(figure + " ", 0) == 0;
        });
        CHECK_MESSAGE(listed, figure, " is not in the table");
        CHECK_MESSAGE(csv.find(machine(figure)) != std::string::npos, figure, " is not in the CSV");
    }
}

// Pointer and keys lead to every point, which says its figure; together they say all.
inline void check_points(const tiny::Article& article, const Json& columns, const chart::Figure& figure) {
    std::vector<chart::Cursor> reached = reached_by_keys(figure);
    const std::vector<Placed> points = placed(figure);
    CHECK(!points.empty());
    std::string said;
    for (const Placed& point : points) {
        CHECK(chart::hit(figure, point.at).has_value());
        CHECK_MESSAGE(std::find(reached.begin(), reached.end(), point.cursor) != reached.end(), "keys do not reach ",
                      point.cursor.series, "/", point.cursor.index);
        if (points.size() < 40) {
            const std::string one = article.said(point.cursor);
            CHECK(!one.empty());
            said += one + " ";
        }
    }
    for (const std::string& value : points.size() < 40 ? figures_of(columns) : std::vector<std::string>{}) {
        CHECK_MESSAGE(said.find(value) != std::string::npos, value, " is said of no point: ", said);
    }
}

inline base::Rect clipped(const base::Rect& rect, const base::Rect& by) {
    const float left = std::max(rect.x, by.x);
    const float top = std::max(rect.y, by.y);
    return {left, top, std::max(0.0F, std::min(rect.right(), by.right()) - left),
            std::max(0.0F, std::min(rect.bottom(), by.bottom()) - top)};
}

// Nothing before the first point.
struct Ink {
    std::optional<base::Rect> rect;
    void add(const base::Rect& other) { rect = rect ? base::united(*rect, other) : other; }
};

// What a list's triangles cover, each command within its clip; the transparent edges of antialiasing do not count.
inline Ink ink_of(const ImDrawList& list) {
    Ink ink;
    bool finite = true;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        Ink own;
        for (unsigned i = 0; i < command.ElemCount; ++i) {
            const ImDrawVert& corner = list.VtxBuffer[list.IdxBuffer[static_cast<int>(command.IdxOffset + i)]];
            finite = finite && std::isfinite(corner.pos.x) && std::isfinite(corner.pos.y);
            if ((corner.col & IM_COL32_A_MASK) != 0) {
                own.add({corner.pos.x, corner.pos.y, 0, 0});
            }
        }
        if (own.rect) {
            const ImVec4& clip = command.ClipRect;
            ink.add(clipped(*own.rect, {clip.x, clip.y, clip.z - clip.x, clip.w - clip.y}));
        }
    }
    REQUIRE(finite);
    return ink;
}

// The numbers in a piece of SVG's text, in order.
inline std::vector<float> numbers_in(std::string_view text) {
    std::vector<float> all;
    for (std::size_t at = 0; at < text.size();) {
        float number = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
        if (error == std::errc()) {
            all.push_back(number);
            at = static_cast<std::size_t>(end - text.data());
        } else {
            ++at;
        }
    }
    return all;
}

inline std::string_view attribute(std::string_view element, const std::string& name) {
    const std::size_t at = element.find(" " + name + "=\"");
    if (at == std::string_view::npos) {
        return {};
    }
    const std::size_t from = at + name.size() + 3;
    return element.substr(from, element.find('"', from) - from);
}

// What an SVG's elements cover, within their clip.
inline Ink ink_of(const std::string& svg) {
    CHECK(svg.find("nan") == std::string::npos);
    CHECK(svg.find("inf\"") == std::string::npos);
    Ink ink;
    std::optional<base::Rect> clip;
    bool in_clip = false;
    for (std::size_t at = svg.find('<'); at != std::string::npos; at = svg.find('<', at + 1)) {
        const std::string_view element(svg.data() + at, svg.find('>', at) - at);
        const auto number = [&](const char* name) {
            const std::vector<float> numbers = numbers_in(attribute(element, name));
            return numbers.empty() ? 0.0F : numbers.front();
        };
        const bool stroked = element.find(" stroke=") != std::string_view::npos;
        const float beyond = !stroked                                     ? 0
                             : attribute(element, "stroke-width").empty() ? 0.5F
                                                                          : number("stroke-width") / 2;
        Ink own;
        if (element.starts_with("<clipPath") || element.starts_with("</clipPath")) {
            in_clip = element[1] != '/';
        } else if (element.starts_with("<pattern")) {
            at = svg.find("</pattern>", at);
        } else if (element.starts_with("<rect")) {
            own.add({number("x"), number("y"), number("width"), number("height")});
        } else if (element.starts_with("<circle")) {
            own.add(base::Rect{number("cx"), number("cy"), 0, 0}.grown(number("r")));
        } else if (element.starts_with("<text")) {
            const float size = number("font-size");
            own.add({number("x"), number("y") - 0.8F * size, number("textLength"), size});
        } else if (element.starts_with("<path")) {
            const std::vector<float> points = numbers_in(attribute(element, "d"));
            CHECK(points.size() % 2 == 0);
            for (std::size_t i = 0; i + 1 < points.size(); i += 2) {
                own.add({points[i], points[i + 1], 0, 0});
            }
        }
        if (own.rect && in_clip) {
            clip = own.rect;
        } else if (own.rect) {
            const base::Rect whole = own.rect->grown(beyond);
            ink.add(clip ? clipped(whole, *clip) : whole);
        }
    }
    return ink;
}

// Each item by itself in both painters: ink at the same place, inside the figure.
inline void check_painted(const chart::Figure& figure, test::DrawList& list) {
    for (const chart::Layer& layer : figure.layers) {
        const std::string prefix = "tiny/" + layer.id();
        std::size_t painted = 0;
        for (const scene::Item& item : figure.scene.items) {
            if (item.id.rfind(prefix, 0) != 0) {
                continue;
            }
            CAPTURE(item.id);
            scene::Scene alone;
            alone.size = figure.scene.size;
            alone.items.push_back(item);
            const Ink triangles = ink_of(list.paint(alone, 1));
            const Ink markup = ink_of(paint::svg(alone, {}));
            REQUIRE(markup.rect.has_value());
            if (markup.rect->width <= 0 || markup.rect->height <= 0) { // a bar of nothing
                continue;
            }
            REQUIRE(triangles.rect.has_value());
            ++painted;
            const bool text = std::holds_alternative<scene::TextRun>(item.shape);
            const base::Rect around = markup.rect->grown(text ? 5.0F : 2.5F);
            CHECK(triangles.rect->x >= around.x);
            CHECK(triangles.rect->y >= around.y);
            CHECK(triangles.rect->right() <= around.right());
            CHECK(triangles.rect->bottom() <= around.bottom());
            CHECK(std::abs(triangles.rect->width - markup.rect->width) < 5);
            CHECK((text || std::abs(triangles.rect->height - markup.rect->height) < 5));
            const base::Rect inside = base::Rect{0, 0, alone.size.width, alone.size.height}.grown(1);
            CHECK(triangles.rect->x >= inside.x);
            CHECK(triangles.rect->y >= inside.y);
            CHECK(triangles.rect->right() <= inside.right());
            CHECK(triangles.rect->bottom() <= inside.bottom());
        }
        CHECK_MESSAGE(painted > 0, "nothing is painted of ", prefix);
    }
}

// At the first, a middle and the last point.
inline void check_tooltips(const tiny::Article& article, float width) {
    std::vector<chart::Cursor> cursors;
    for (const Placed& point : placed(article.figure(width))) {
        cursors.push_back(point.cursor);
    }
    for (std::size_t i = 0; i < cursors.size(); i += std::max<std::size_t>(1, cursors.size() / 5)) {
        chart::State state = article.state();
        state.cursor = cursors[i];
        const chart::Figure figure = chart::draw(article.chart(), state, {width, 0}, article.environment(test::en()));
        const auto at = chart::find_point(figure, cursors[i]);
        REQUIRE(at.has_value());
        check_tooltip(figure, "tiny", *at);
    }
}

} // namespace chart_support
