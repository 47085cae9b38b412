// Every mark with every shape of data that is hard to draw, at three widths: drawn inside, said, listed and exported.
#include "chart_outputs_support.hpp"

namespace {

using chart_support::drawn;
using chart_support::widths;
using content_support::Json;

// 46 letters, and 90.
const std::string long_label = "the highest price that was ever paid for it yet";
const std::string long_name =
    "a company whose name is so long that it takes up three lines of a phone or two of a wide page";

Json mark(const char* type, Json fields) {
    fields["type"] = type;
    return fields;
}

Json days(std::size_t count) {
    Json all = Json::array();
    for (std::size_t day = 1; day <= count; ++day) {
        all.push_back("2025-10-" + std::string(day < 10 ? "0" : "") + std::to_string(day));
    }
    return all;
}

Json names(std::size_t count, const std::string& stem) {
    Json all = Json::array();
    for (std::size_t i = 0; i < count; ++i) {
        all.push_back(stem + " " + std::to_string(i));
    }
    return all;
}

Json counted(std::size_t count, int from, int by) {
    Json all = Json::array();
    for (std::size_t i = 0; i < count; ++i) {
        all.push_back(from + by * static_cast<int>(i));
    }
    return all;
}

// Categories on k, two segments each: 2020 and so on.
Json segments(const Json& values) {
    Json years = Json::array();
    Json parts = Json::array();
    for (std::size_t i = 0; i < values.size(); ++i) {
        years.push_back(std::to_string(2020 + i / 2));
        parts.push_back(i % 2 == 0 ? "upper" : "lower");
    }
    return {tiny::categories("k", years), tiny::categories("s", parts), tiny::numbers("v", values)};
}

Json over_time(const Json& values) { return {tiny::times(days(values.size())), tiny::numbers("v", values)}; }

Json several_lines(std::size_t count, const std::string& stem, bool ends_known) {
    Json of = Json::array();
    Json dates = Json::array();
    Json values = Json::array();
    for (std::size_t line = 0; line < count; ++line) {
        for (std::size_t day = 0; day < 3; ++day) {
            of.push_back(stem + " " + std::to_string(line));
            dates.push_back(days(3)[day]);
            values.push_back(ends_known || day < 2 ? Json(10 + 3 * line + day) : Json());
        }
    }
    return {tiny::categories("s", of), tiny::times(dates), tiny::numbers("v", values)};
}

struct Drawing {
    const char* name;
    Json columns;
    Json marks;
    Json more = Json::object();
};

const std::vector<Drawing>& drawings() {
    static const Json line = mark("line", {{"x", "time"}, {"value", "v"}});
    static const Json lines = mark("line", {{"x", "time"}, {"value", "v"}, {"series", "s"}});
    static const Json columns = mark("bar", {{"x", "k"}, {"y", "v"}});
    static const Json rows = mark("bar", {{"y", "k"}, {"x", "v"}});
    static const Json stack = mark("stack", {{"x", "k"}, {"series", "s"}, {"value", "v"}});
    static const Json flat_stack = mark("stack", {{"y", "k"}, {"series", "s"}, {"value", "v"}});
    static const Json area = mark("area", {{"x", "time"}, {"value", "v"}});
    static const Json ticks = mark("tick", {{"x", "v"}, {"y", "k"}});
    static const auto bars = [](std::size_t count, const std::string& stem) -> Json {
        return {tiny::categories("k", names(count, stem)), tiny::numbers("v", counted(count, 100, 1))};
    };
    static const auto pairs = [](const Json& low, const Json& high) -> Json {
        return {tiny::times(days(low.size())), tiny::numbers("a", low), tiny::numbers("b", high)};
    };
    static const Json signs = {12, -7, nullptr, 31};
    static const Json four = names(4, "N");
    static const std::vector<Drawing> all{
        {"a line with gaps", over_time({11, nullptr, 13, 14, nullptr, 16}), line},
        {"a single point", over_time({11}), line},
        {"a line of zeros", over_time({0, 0, 0}), line},
        {"a line below zero", over_time({-11, -13, -12}), line},
        {"three lines", several_lines(3, "line", true), lines},
        {"lines whose last values are null", several_lines(3, "line", false), lines},
        {"six lines of long names", several_lines(6, long_label, true), lines},
        {"eight lines, two of them highlighted",
         several_lines(8, "a rather long line", true),
         lines,
         {{"highlight", {"a rather long line 1", "a rather long line 6"}}}},
        {"a band", pairs({11, 12, 14}, {21, 23, 22}), mark("band", {{"x", "time"}, {"low", "a"}, {"high", "b"}})},
        {"a band of single days", pairs({11, nullptr, 14}, {21, nullptr, 22}),
         mark("band", {{"x", "time"}, {"low", "a"}, {"high", "b"}})},
        {"an area", over_time({11, 13, 12}), area},
        {"an area of both signs", over_time({11, -13, 12}), area},
        {"an area of single days", over_time({11, nullptr, 12}), area},
        {"areas of zeros", over_time({0, 0, 0}), area},
        {"12 columns", bars(12, "n"), columns},
        {"30 columns of long names", bars(30, "a name of about thirty letters"), columns},
        {"175 columns", bars(175, "n"), columns},
        {"columns of both signs", {tiny::categories("k", four), tiny::numbers("v", signs)}, columns},
        {"columns of zeros", {tiny::categories("k", four), tiny::numbers("v", {0, 0, 0, 0})}, columns},
        {"rows of both signs", {tiny::categories("k", four), tiny::numbers("v", signs)}, rows},
        {"rows of zeros", {tiny::categories("k", four), tiny::numbers("v", {0, 0, 0, 0})}, rows},
        {"rows of long names", bars(3, long_name), rows},
        {"rows beside a reference",
         bars(4, "n"),
         {rows, mark("rule", {{"value", 99}, {"label", tiny::label(long_label)}}),
          mark("point", {{"category", "n 1"}, {"value", 90}, {"label", tiny::label(long_label)}})}},
        {"grouped columns", segments({11, 12, -13, 14}), mark("bar", {{"x", "k"}, {"y", "v"}, {"series", "s"}})},
        {"grouped rows", segments({11, 12, -13, nullptr}), mark("bar", {{"y", "k"}, {"x", "v"}, {"series", "s"}})},
        {"a stack of both signs", segments({11, -12, 13, 14}), stack},
        {"a stack below zero", segments({-11, -12, -13, -14}), stack},
        {"a stack with a year of nulls and one of zeros", segments({11, 12, nullptr, nullptr, 0, 0, 13, nullptr}),
         stack},
        {"a stack of zeros", segments({0, 0, 0, 0}), stack},
        {"a horizontal stack of both signs", segments({11, -12, 13, 14}), flat_stack},
        {"a horizontal stack below zero", segments({-11, -12, -13, -14}), flat_stack},
        {"a horizontal stack with nulls and zeros", segments({11, 12, nullptr, nullptr, 0, 0, 13, nullptr}),
         flat_stack},
        {"dots at two figures",
         {tiny::categories("k", four), tiny::numbers("a", {11, 12, 13, 14}), tiny::numbers("v", signs)},
         mark("dot", {{"x", "a"}, {"y", "v"}, {"label", "k"}})},
        {"dots with long names and sizes",
         {tiny::categories("k", names(4, long_label)), tiny::numbers("a", {11, 12, 13, 14}),
          tiny::numbers("v", {21, 22, 24, 23}), tiny::numbers("c", {31, 32, 33, 34})},
         mark("dot", {{"x", "a"}, {"y", "v"}, {"size", "c"}, {"label", "k"}})},
        {"dots of several series on a row each", segments({11, 12, 13, 14}),
         mark("dot", {{"y", "k"}, {"x", "v"}, {"series", "s"}})},
        {"dots of several rows in a place",
         {tiny::categories("k", {"A", "A", "A", "B"}), tiny::categories("s", {"x", "x", "y", "y"}),
          tiny::numbers("v", {11, 15, 19, 24})},
         mark("dot", {{"y", "k"}, {"x", "v"}, {"series", "s"}})},
        {"ranges in rows",
         {tiny::categories("k", four), tiny::numbers("a", {11, 12, 13, 14}), tiny::numbers("v", signs)},
         mark("range", {{"y", "k"}, {"from", "a"}, {"to", "v"}})},
        {"ranges in columns",
         {tiny::categories("k", four), tiny::numbers("a", {11, 12, 13, 14}), tiny::numbers("v", signs)},
         mark("range", {{"x", "k"}, {"from", "a"}, {"to", "v"}})},
        {"ranges over time", pairs({11, 12, 14}, {21, 3, 22}),
         mark("range", {{"x", "time"}, {"from", "a"}, {"to", "b"}})},
        {"ticks of several rows in a place",
         {tiny::categories("k", {"A", "A", "A", "B"}), tiny::numbers("v", {11, 15, 19, 24})},
         ticks},
        {"ticks over columns, of both signs",
         {tiny::categories("k", four), tiny::numbers("v", signs)},
         mark("tick", {{"x", "k"}, {"y", "v"}})},
        {"ticks over time, of several series", segments({11, 12, 13, 14}),
         mark("tick", {{"x", "k"}, {"y", "v"}, {"series", "s"}})},
        {"a line with rules and words",
         over_time({11, 13, 12, 14}),
         {line, mark("rule", {{"value", 12}, {"label", tiny::label(long_label)}}),
          mark("rule", {{"x", "2025-10-02"}, {"label", tiny::label("the day")}}),
          mark("text", {{"x", "2025-10-03"}, {"value", 12}, {"text", tiny::label(long_label)}})}},
    };
    return all;
}

} // namespace

TEST_CASE("every mark: both painters leave the same ink of it, inside the figure") {
    test::DrawList list(test::fonts());
    for (const Drawing& drawing : drawings()) {
        const std::string name = drawing.name;
        CAPTURE(name);
        const tiny::Article article(drawing.columns, drawing.marks, drawing.more);
        for (const float width : widths) {
            CAPTURE(width);
            chart_support::check_painted(article.figure(width), list);
        }
    }
}

TEST_CASE("every mark: inside the figure, no two texts on each other, the same in every output") {
    for (const Drawing& drawing : drawings()) {
        const std::string name = drawing.name;
        CAPTURE(name);
        const tiny::Article article(drawing.columns, drawing.marks, drawing.more);
        for (const float width : widths) {
            CAPTURE(width);
            const chart::Figure figure = article.figure(width);
            chart_support::check_inside(figure);
            chart_support::check_texts_apart(figure);
            chart_support::check_unique_ids(figure);
            chart_support::check_dots_off_text(figure);
            for (const auto& [item, shape] : drawn<scene::Rectangle>(figure.scene, "tiny/mark/")) {
                CHECK_MESSAGE((shape->rect.width >= 0 && shape->rect.height >= 0), item->id);
            }
            chart_support::check_tooltips(article, width);
            if (width == 680) {
                chart_support::check_points(article, drawing.columns, figure);
            }
        }
        chart_support::check_same_in_table_and_csv(article, drawing.columns);
        for (const base::Language language : {test::de(), test::en()}) {
            CHECK(!article.summary(language).empty());
            CHECK(article.summary(language).find("nan") == std::string::npos);
        }
    }
}

TEST_CASE("every mark: a label of 46 letters is whole on a phone") {
    const auto whole = [](const tiny::Article& article, const std::string& id) {
        std::string text = tiny::texts(article.figure(320), id);
        for (std::size_t at = text.find(" | "); at != std::string::npos; at = text.find(" | ")) {
            text.replace(at, 3, " ");
        }
        return text;
    };
    const Json label = tiny::label(long_label);
    const Json rows = {tiny::categories("k", {"A", "B"}), tiny::numbers("v", {10, 20})};
    const Json bars = mark("bar", {{"y", "k"}, {"x", "v"}});
    const Json line = mark("line", {{"x", "time"}, {"value", "v"}});
    const tiny::Article point(rows, {bars, mark("point", {{"category", "A"}, {"value", 15}, {"label", label}})});
    CHECK(whole(point, "tiny/mark/1/") == long_label);
    // The dot may stand anywhere in its row, and a second one in the same.
    for (const double value : {0.0, 9.0, 10.0, 20.0, 40.0}) {
        const tiny::Article anywhere(rows,
                                     {bars, mark("point", {{"category", "A"}, {"value", value}, {"label", label}}),
                                      mark("point", {{"category", "A"}, {"value", 20 - value / 2}, {"label", label}})});
        for (const float width : {240.0F, 320.0F, 680.0F, 1200.0F}) {
            CAPTURE(value);
            CAPTURE(width);
            const chart::Figure figure = anywhere.figure(width);
            chart_support::check_inside(figure);
            chart_support::check_texts_apart(figure);
            chart_support::check_dots_off_text(figure);
        }
    }
    const tiny::Article rule(rows, {bars, mark("rule", {{"value", 15}, {"label", label}})});
    CHECK(whole(rule, "tiny/mark/1/") == long_label);
    const tiny::Article across(over_time({1, 2, 3, 4}), {line, mark("rule", {{"value", 2}, {"label", label}})});
    CHECK(whole(across, "tiny/mark/1/") == long_label);
    const tiny::Article words(over_time({1, 2, 3, 4}),
                              {line, mark("text", {{"x", "2025-10-03"}, {"value", 2}, {"text", label}})});
    CHECK(whole(words, "tiny/mark/1/") == long_label);
    const tiny::Article note(over_time({1, 2, 3, 4}), line,
                             {{"annotations", {{{"id", "n"}, {"x", "2025-10-04"}, {"y", 4}, {"text", label}}}}});
    CHECK(whole(note, "tiny/annotation/") == long_label);
}

TEST_CASE("every mark: a figure wider than its room turns no bar round") {
    const Json columns = {tiny::categories("k", names(3, long_name)),
                          tiny::numbers("v", {123456789012.25, -987654321098.75, 1.5})};
    const tiny::Article rows(columns, mark("bar", {{"y", "k"}, {"x", "v"}}));
    for (const float width : {240.0F, 320.0F, 680.0F}) {
        CAPTURE(width);
        const chart::Figure figure = rows.figure(width);
        const float zero = figure.scales.value(0);
        const auto bar = [&](std::size_t index) {
            return drawn<scene::Rectangle>(figure.scene, "tiny/mark/0/bar/" + long_name + " " + std::to_string(index))
                .front()
                .shape->rect;
        };
        CHECK(bar(0).x == doctest::Approx(zero).epsilon(0.01));
        CHECK(bar(0).width > 2);
        CHECK(bar(1).right() == doctest::Approx(zero).epsilon(0.01));
        CHECK(bar(1).width > 2);
        chart_support::check_inside(figure);
    }
}

TEST_CASE("every mark: single and isolated points have a dot, also at the edges, and their band a whisker") {
    const Json line = mark("line", {{"x", "time"}, {"value", "v"}});
    const tiny::Article lone(over_time({11, nullptr, 13, nullptr, 12}), line);
    CHECK(drawn<scene::Dot>(lone.figure(320).scene, "tiny/mark/0/line").size() == 3);
    const tiny::Article single(over_time({11}), line);
    CHECK(drawn<scene::Dot>(single.figure(320).scene, "tiny/mark/0/line").size() == 1);
    const tiny::Article edge(over_time({11, 12, nullptr, nullptr, 13}), line,
                             {{"range", {"2025-10-02", "2025-10-05"}}});
    CHECK(drawn<scene::Dot>(edge.figure(320).scene, "tiny/mark/0/line").size() == 1);

    const tiny::Article band(
        {tiny::times(days(3)), tiny::numbers("a", {11, nullptr, 14}), tiny::numbers("b", {21, nullptr, 22})},
        mark("band", {{"x", "time"}, {"low", "a"}, {"high", "b"}}));
    const chart::Figure figure = band.figure(320);
    const auto whiskers = drawn<scene::Area>(figure.scene, "tiny/mark/0/band");
    REQUIRE(whiskers.size() == 2);
    CHECK(whiskers[0].shape->lower[0].y - whiskers[0].shape->upper[0].y > 20);
}

TEST_CASE("every mark: names of lines stand at the edge of what is shown, also after a last null") {
    const Json lines = mark("line", {{"x", "time"}, {"value", "v"}, {"series", "s"}});
    for (const float width : widths) {
        const tiny::Article ends_null(several_lines(3, "line", false), lines);
        CHECK(tiny::texts(ends_null.figure(width), "tiny/mark/0/end/") == "line 0 | line 1 | line 2");
        const tiny::Article within(several_lines(3, "line", true), lines, {{"range", {"2025-10-01", "2025-10-02"}}});
        const chart::Figure figure = within.figure(width);
        CHECK(tiny::texts(figure, "tiny/mark/0/end/") == "line 0 | line 1 | line 2");
        for (const auto& [item, run] : drawn<scene::TextRun>(figure.scene, "tiny/mark/0/end/")) {
            CHECK(run->baseline.x + run->width >= figure.plot.right() - 1);
        }
    }
}

TEST_CASE("every mark: a year of nulls or zeros can be pointed at, in columns and in rows") {
    const Json values = {11, 12, nullptr, nullptr, 0, 0};
    for (const bool flat : {false, true}) {
        CAPTURE(flat);
        const tiny::Article article(segments(values),
                                    mark("stack", {{flat ? "y" : "x", "k"}, {"series", "s"}, {"value", "v"}}));
        for (const float width : widths) {
            const chart::Figure figure = article.figure(width);
            for (const std::size_t band : {1U, 2U}) {
                const float middle = figure.scales.slots[band].middle;
                const base::Point at =
                    flat ? base::Point{figure.plot.center().x, middle} : base::Point{middle, figure.plot.center().y};
                const std::optional<chart::Cursor> hit = chart::hit(figure, at);
                REQUIRE(hit.has_value());
                CHECK(hit->index == band);
                CHECK(article.said(*hit).find(band == 1 ? "not known" : "v 0") != std::string::npos);
            }
        }
    }
}

TEST_CASE("every mark: a scale's type and format are those of x where the figures run along it") {
    const tiny::Article rows({tiny::categories("k", {"A", "B", "C"}), tiny::numbers("v", {1, 10, 100}, "USD")},
                             mark("dot", {{"y", "k"}, {"x", "v"}}), {{"scale", {{"type", "log"}, {"format", "USD"}}}});
    const chart::Figure figure = rows.figure(680);
    const auto dots = drawn<scene::Dot>(figure.scene, "tiny/mark/0/dot/");
    REQUIRE(dots.size() == 3);
    CHECK(dots[1].shape->center.x - dots[0].shape->center.x ==
          doctest::Approx(dots[2].shape->center.x - dots[1].shape->center.x));
    CHECK(tiny::texts(figure, "tiny/axis/").find("$10") != std::string::npos);
    const tiny::Article scatter(
        {tiny::categories("k", {"A", "B"}), tiny::numbers("a", {0.1, 0.4}, "USD"), tiny::numbers("v", {1, 2})},
        mark("dot", {{"x", "a"}, {"y", "v"}}));
    CHECK(tiny::texts(scatter.figure(680), "tiny/axis/x/").rfind("$0.1", 0) == 0);
}
