// Every two marks in one plot: both are drawn, said, listed and exported, or the checker says why they cannot be.
#include "chart_outputs_support.hpp"

namespace {

using chart_support::widths;
using content_support::Json;

struct Kind {
    const char* name;
    // One of the marks that can stand there, with the names of two columns of its own.
    std::vector<Json (*)(const char* a, const char* b)> marks;
    Json (*columns)();
};

Json mark(const char* type, Json fields) {
    fields["type"] = type;
    return fields;
}

// Figures that no two columns share.
Json four_columns() {
    return {tiny::numbers("a", {11, 12, 13, 14}), tiny::numbers("b", {21, 22, 23, 24}),
            tiny::numbers("c", {31, 32, 33, 34}), tiny::numbers("d", {41, 42, 43, 44})};
}

Json with(Json columns, const Json& first, const Json& second = {}) {
    columns.insert(columns.begin(), first);
    if (!second.is_null()) {
        columns.insert(columns.begin(), second);
    }
    return columns;
}

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
        {"over time",
         {[](const char* a, const char*) {
              return mark("line", {{"x", "time"}, {"value", a}});
          },
          [](const char* a, const char*) {
              return mark("line", {{"x", "time"}, {"value", a}, {"series", "s"}});
          },
          [](const char* a, const char* b) {
              return mark("band", {{"x", "time"}, {"low", a}, {"high", b}});
          },
          [](const char* a, const char*) {
              return mark("area", {{"x", "time"}, {"value", a}});
          },
          [](const char* a, const char*) {
              return mark("bar", {{"x", "time"}, {"y", a}});
          },
          [](const char* a, const char*) {
              return mark("dot", {{"x", "time"}, {"y", a}});
          },
          [](const char* a, const char* b) {
              return mark("dot", {{"x", "time"}, {"y", a}, {"size", b}, {"label", "s"}});
          },
          [](const char* a, const char* b) {
              return mark("range", {{"x", "time"}, {"from", a}, {"to", b}});
          },
          [](const char* a, const char*) {
              return mark("tick", {{"x", "time"}, {"y", a}});
          },
          [](const char*, const char*) {
              return mark("rule", {{"value", 20}, {"label", tiny::label("limit")}});
          },
          [](const char*, const char*) {
              return mark("rule", {{"x", "2025-10-02"}, {"label", tiny::label("the day")}});
          },
          [](const char*, const char*) {
              return mark("text", {{"x", "2025-10-03"}, {"value", 26}, {"text", tiny::label("a word")}});
          }},
         [] {
             return with(four_columns(), tiny::times({"2025-10-01", "2025-10-02", "2025-10-03", "2025-10-04"}),
                         tiny::categories("s", {"x", "x", "y", "y"}));
         }},
        {"in columns",
         {[](const char* a, const char*) {
              return mark("bar", {{"x", "k"}, {"y", a}});
          },
          [](const char* a, const char*) {
              return mark("bar", {{"x", "k"}, {"y", a}, {"series", "s"}});
          },
          [](const char* a, const char*) {
              return mark("stack", {{"x", "k"}, {"value", a}, {"series", "s"}});
          },
          [](const char* a, const char*) {
              return mark("dot", {{"x", "k"}, {"y", a}});
          },
          [](const char* a, const char* b) {
              return mark("dot", {{"x", "k"}, {"y", a}, {"size", b}, {"label", "s"}});
          },
          [](const char* a, const char* b) {
              return mark("range", {{"x", "k"}, {"from", a}, {"to", b}});
          },
          [](const char* a, const char*) {
              return mark("tick", {{"x", "k"}, {"y", a}});
          },
          [](const char*, const char*) {
              return mark("rule", {{"value", 20}, {"label", tiny::label("limit")}});
          },
          [](const char*, const char*) {
              return mark("rule", {{"x", "B"}, {"label", tiny::label("since then")}});
          },
          [](const char*, const char*) {
              return mark("text", {{"x", "B"}, {"value", 26}, {"text", tiny::label("a word")}});
          },
          [](const char*, const char*) {
              return mark("point", {{"category", "C"}, {"value", 25}, {"label", tiny::label("target")}});
          }},
         [] {
             return with(four_columns(), tiny::categories("k", {"A", "B", "C", "D"}),
                         tiny::categories("s", {"x", "x", "y", "y"}));
         }},
        {"in rows",
         {[](const char* a, const char*) {
              return mark("bar", {{"y", "k"}, {"x", a}});
          },
          [](const char* a, const char*) {
              return mark("bar", {{"category", "k"}, {"value", a}});
          },
          [](const char* a, const char*) {
              return mark("bar", {{"y", "k"}, {"x", a}, {"series", "s"}});
          },
          [](const char* a, const char*) {
              return mark("stack", {{"y", "k"}, {"value", a}, {"series", "s"}});
          },
          [](const char* a, const char*) {
              return mark("dot", {{"y", "k"}, {"x", a}});
          },
          [](const char* a, const char* b) {
              return mark("range", {{"y", "k"}, {"from", a}, {"to", b}});
          },
          [](const char* a, const char*) {
              return mark("tick", {{"y", "k"}, {"x", a}});
          },
          [](const char*, const char*) {
              return mark("rule", {{"value", 20}, {"label", tiny::label("limit")}});
          },
          [](const char*, const char*) {
              return mark("point", {{"category", "C"}, {"value", 25}, {"label", tiny::label("target")}});
          }},
         [] {
             return with(four_columns(), tiny::categories("k", {"A", "B", "C", "D"}),
                         tiny::categories("s", {"x", "x", "y", "y"}));
         }},
        {"at two figures",
         {[](const char* a, const char*) {
              return mark("dot", {{"x", "n"}, {"y", a}});
          },
          [](const char* a, const char* b) {
              return mark("dot", {{"x", "n"}, {"y", a}, {"size", b}, {"label", "k"}});
          },
          [](const char* a, const char*) {
              return mark("dot", {{"x", "n"}, {"y", a}, {"series", "k"}});
          },
          [](const char*, const char*) {
              return mark("rule", {{"value", 20}, {"label", tiny::label("limit")}});
          },
          [](const char*, const char*) {
              return mark("rule", {{"x", "52"}, {"label", tiny::label("the middle")}});
          },
          [](const char*, const char*) {
              return mark("text", {{"x", "53"}, {"value", 26}, {"text", tiny::label("a word")}});
          }},
         [] {
             return with(four_columns(), tiny::numbers("n", {51, 52, 53, 54}),
                         tiny::categories("k", {"A", "B", "C", "D"}));
         }},
    };
    return all;
}

// The columns that a mark reads.
Json read_by(const Json& marks, const Json& columns) {
    Json read = Json::array();
    for (const Json& column : columns) {
        const bool named = std::any_of(marks.begin(), marks.end(), [&](const Json& one) {
            return std::any_of(one.begin(), one.end(), [&](const Json& field) { return field == column["name"]; });
        });
        if (named) {
            read.push_back(column);
        }
    }
    return read;
}

bool has_rows(const Json& mark) { return mark["type"] != "rule" && mark["type"] != "text" && mark["type"] != "point"; }

// Whether it stands at a place that only rows can give.
bool needs_rows(const Json& mark) { return mark.contains("x") || mark.contains("category"); }

// The bars of one mark would hide those of another behind them.
void check_bars_apart(const chart::Figure& figure) {
    std::vector<std::pair<std::string, base::Rect>> bars; // by mark
    for (const auto& [item, shape] : chart_support::drawn<scene::Rectangle>(figure.scene, "tiny/mark/")) {
        if (item->id.find("/bar/") != std::string::npos || item->id.find("/segment/") != std::string::npos) {
            bars.emplace_back(item->id.substr(0, std::string("tiny/mark/0").size()), shape->rect.grown(-0.5F));
        }
    }
    for (const auto& [mark, bar] : bars) {
        for (const auto& [other, rect] : bars) {
            if (mark != other && bar.intersects(rect)) {
                FAIL_CHECK(mark << " hides bars of " << other);
            }
        }
    }
}

void check_pair(const Json& columns, const Json& marks, test::DrawList& list) {
    const tiny::Article article(columns, marks);
    const Json read = read_by(marks, columns);
    for (const float width : widths) {
        CAPTURE(width);
        const chart::Figure figure = article.figure(width);
        REQUIRE(figure.layers.size() == marks.size());
        chart_support::check_inside(figure);
        chart_support::check_texts_apart(figure);
        chart_support::check_unique_ids(figure);
        check_bars_apart(figure);
        chart_support::check_painted(figure, list);
        chart_support::check_tooltips(article, width);
        if (!chart_support::placed(figure).empty()) {
            chart_support::check_points(article, read, figure);
        }
    }
    chart_support::check_same_in_table_and_csv(article, read);
    for (const Json& one : marks) {
        for (const char* words : {"label", "text"}) {
            if (one.contains(words) && one[words].is_object()) {
                CHECK(article.summary().find(one[words]["en"].get<std::string>()) != std::string::npos);
            }
        }
    }
}

} // namespace

TEST_CASE("every two marks share a plot: both drawn by both painters, said, listed and exported") {
    test::DrawList list(test::fonts());
    for (const Kind& kind : kinds()) {
        const std::string name = kind.name;
        CAPTURE(name);
        for (const auto& first : kind.marks) {
            if (const Json alone = Json::array({first("a", "b")}); has_rows(alone[0]) || !needs_rows(alone[0])) {
                CAPTURE(alone.dump());
                check_pair(kind.columns(), alone, list);
            }
            for (const auto& second : kind.marks) {
                const Json marks = {first("a", "b"), second("c", "d")};
                CAPTURE(marks.dump());
                if (!has_rows(marks[0]) && !has_rows(marks[1]) && (needs_rows(marks[0]) || needs_rows(marks[1]))) {
                    CHECK(!tiny::fault(kind.columns(), marks).empty());
                    continue;
                }
                if (const std::string fault = tiny::fault(kind.columns(), marks); !fault.empty()) {
                    const bool hues = fault.find("8 series would need a hue each") == 0;
                    const bool stack = fault.find("a stack's segments have hues of their own") == 0;
                    CHECK_MESSAGE((hues || stack), fault);
                    continue;
                }
                check_pair(kind.columns(), marks, list);
            }
        }
    }
}
