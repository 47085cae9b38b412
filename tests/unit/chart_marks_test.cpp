// Marks over shared scales: every mark is drawn, said and listed, alone and beside others.
#include "golden.hpp"
#include "tiny_article.hpp"

#include "paint/svg.hpp"
#include "scene/damage.hpp"

#include <algorithm>
#include <cmath>

namespace {

using chart_support::drawn;
using content_support::Json;
using tiny::fault;

const Json days = {"2025-10-01", "2025-10-02", "2025-10-03", "2025-10-04"};
const Json letters = {"A", "B", "C", "D"};

Json mark(Json fields, const char* type) {
    fields["type"] = type;
    return fields;
}

// Every text lies inside the figure and on no other.
void check_texts(const chart::Figure& figure) {
    std::vector<base::Rect> boxes;
    for (const auto& [item, run] : drawn<scene::TextRun>(figure.scene, "tiny/")) {
        const base::Rect box = chart_support::ink(*run);
        CHECK_MESSAGE(box.x >= -0.5F, item->id);
        CHECK_MESSAGE(box.right() <= figure.scene.size.width + 0.5F, item->id);
        for (const base::Rect& other : boxes) {
            CHECK_MESSAGE(!other.grown(-0.5F).intersects(box), item->id << " " << run->text);
        }
        boxes.push_back(box);
    }
}

void check_golden_of(const tiny::Article& article, const char* name, float width) {
    paint::SvgOptions options;
    options.background = base::default_palettes().of(base::Theme::light).ground;
    check_golden(std::string("mark-") + name + ".svg", paint::svg(article.figure(width).scene, options));
}

Json two_numbers() { return {tiny::times(days), tiny::numbers("a", {1, 2, 3, 4}), tiny::numbers("b", {4, 3, 2, 1})}; }

} // namespace

TEST_CASE("marks: a bar and a line over the same dates are both drawn, named, hit and listed") {
    const tiny::Article article(
        two_numbers(), {mark({{"x", "time"}, {"y", "a"}}, "bar"), mark({{"x", "time"}, {"value", "b"}}, "line")});
    const chart::Figure figure = article.figure(680);
    CHECK(drawn<scene::Rectangle>(figure.scene, "tiny/mark/0/bar/").size() == 4);
    CHECK(drawn<scene::Polyline>(figure.scene, "tiny/mark/1/line").size() == 1);
    CHECK(tiny::texts(figure, "tiny/key/") == "a | b");
    CHECK(article.cell(0, 1) == "1");
    CHECK(article.cell(0, 2) == "4");
    CHECK(article.said({0, 1}).find("a 2") != std::string::npos);
    CHECK(article.said({1, 1}).find("b 3") != std::string::npos);
    CHECK(article.summary().find("b: from 4") != std::string::npos);
    check_texts(figure);
}

TEST_CASE("marks: bars over uneven dates never cover each other") {
    const Json dates = {"2025-01-01", "2025-07-01", "2025-10-01", "2025-11-01", "2025-12-01"};
    const tiny::Article article({tiny::times(dates), tiny::numbers("a", {1, 2, 3, 4, 5})},
                                {mark({{"x", "time"}, {"y", "a"}}, "bar")});
    for (const float width : {320.0F, 680.0F}) {
        const chart::Figure figure = article.figure(width);
        const auto bars = drawn<scene::Rectangle>(figure.scene, "tiny/mark/0/bar/");
        REQUIRE(bars.size() == 5);
        for (std::size_t i = 1; i < bars.size(); ++i) {
            CHECK(bars[i].shape->rect.x > bars[i - 1].shape->rect.right());
        }
        CHECK(bars[3].shape->rect.width > 8);
        check_texts(figure);
    }
}

TEST_CASE("marks: two lines with a column each have their names at their ends and both columns in the table") {
    const tiny::Article article(
        two_numbers(), {mark({{"x", "time"}, {"value", "a"}}, "line"), mark({{"x", "time"}, {"value", "b"}}, "line")});
    const chart::Figure figure = article.figure(680);
    CHECK(tiny::texts(figure, "tiny/mark/0/end/a") == "a");
    CHECK(tiny::texts(figure, "tiny/mark/1/end/b") == "b");
    const auto color = [&](const char* id) {
        return drawn<scene::Polyline>(figure.scene, id).front().shape->stroke.color;
    };
    CHECK(color("tiny/mark/0/line") != color("tiny/mark/1/line"));
    CHECK(article.cell(3, 1) == "4");
    CHECK(article.cell(3, 2) == "1");
    // Down leads to the line below.
    CHECK(chart::step(figure, chart::Cursor{1, 0}, 0, 1) == chart::Cursor{0, 0});
}

TEST_CASE("marks: a band alone can be read, a rule stands beside a line and alone") {
    const tiny::Article band(two_numbers(), {mark({{"x", "time"}, {"low", "a"}, {"high", "a"}}, "band")});
    CHECK(chart::hit(band.figure(680), band.figure(680).plot.center()).has_value());
    CHECK(band.summary().find("From 1") != std::string::npos);
    CHECK(band.cell(0, 1) == "1");

    const Json rule = mark({{"value", 9}, {"label", tiny::label("the limit")}}, "rule");
    const tiny::Article beside(two_numbers(), {mark({{"x", "time"}, {"value", "a"}}, "line"), rule});
    const chart::Figure figure = beside.figure(680);
    CHECK(drawn<scene::Polyline>(figure.scene, "tiny/mark/1/rule").size() == 1);
    CHECK(tiny::texts(figure, "tiny/mark/1/rule") == "the limit");
    CHECK(beside.summary().find("the limit.") != std::string::npos);
    CHECK(figure.scales.value.domain.to >= 9);

    const tiny::Article alone(two_numbers(), {rule});
    CHECK(drawn<scene::Polyline>(alone.figure(680).scene, "tiny/mark/0/rule").size() == 1);
    CHECK(alone.cell(0, 1) == "9");
    const tiny::Article upright(two_numbers(),
                                {mark({{"x", "time"}, {"value", "a"}}, "line"),
                                 mark({{"x", "2025-10-02"}, {"label", tiny::label("the day")}}, "rule")});
    const chart::Figure wide = upright.figure(680);
    const auto line = drawn<scene::Polyline>(wide.scene, "tiny/mark/1/rule");
    REQUIRE(line.size() == 1);
    CHECK(line.front().shape->points.front().x == line.front().shape->points.back().x);
    CHECK(tiny::texts(upright.figure(320), "tiny/mark/1/rule") == "the day");
}

TEST_CASE("marks: columns stand on zero, also below it, and say their values") {
    const tiny::Article article({tiny::categories("k", letters), tiny::numbers("v", {3, -2, nullptr, 1})},
                                {mark({{"x", "k"}, {"y", "v"}}, "bar")});
    for (const float width : {320.0F, 680.0F, 1200.0F}) {
        const chart::Figure figure = article.figure(width);
        const float zero = figure.scales.value(0);
        const auto bar = [&](const char* id) {
            return drawn<scene::Rectangle>(figure.scene, std::string("tiny/mark/0/bar/") + id).front().shape->rect;
        };
        CHECK(bar("A").bottom() == doctest::Approx(zero));
        CHECK(bar("B").y == doctest::Approx(zero));
        CHECK(bar("A").x < bar("B").x);
        CHECK(drawn<scene::Rectangle>(figure.scene, "tiny/mark/0/bar/C").empty());
        CHECK(tiny::texts(figure, "tiny/axis/x/") == "A | B | C | D");
        check_texts(figure);
        CHECK(chart::hit(figure, {bar("D").center().x, figure.plot.y + 5}) == chart::Cursor{0, 3});
    }
    CHECK(article.said({0, 2}).find("not known") != std::string::npos);
    CHECK(article.summary() == "From \u22122 (B) to 3 (A), on average 0.7. Not known: C.");
    check_golden_of(article, "columns", 680);
}

TEST_CASE("marks: bars of several series stand side by side, in both directions") {
    const Json columns = {tiny::categories("k", {"A", "A", "B", "B"}), tiny::categories("s", {"x", "y", "x", "y"}),
                          tiny::numbers("v", {1, 2, -3, 4})};
    const tiny::Article upright(columns, {mark({{"x", "k"}, {"y", "v"}, {"series", "s"}}, "bar")});
    const chart::Figure figure = upright.figure(680);
    const auto rect = [](const chart::Figure& of, const char* id) {
        return drawn<scene::Rectangle>(of.scene, std::string("tiny/mark/0/bar/") + id).front().shape->rect;
    };
    CHECK(rect(figure, "A/x").right() <= rect(figure, "A/y").x + 0.5F);
    CHECK(rect(figure, "A/y").right() < rect(figure, "B/x").x);
    CHECK(tiny::texts(figure, "tiny/key/") == "x | y");
    CHECK(upright.cell(0, 1) == "1");
    CHECK(upright.cell(1, 2) == "4");
    check_texts(figure);
    const tiny::Article rows(columns, {mark({{"y", "k"}, {"x", "v"}, {"series", "s"}}, "bar")});
    const chart::Figure flat = rows.figure(390);
    CHECK(rect(flat, "A/x").bottom() <= rect(flat, "A/y").y + 0.5F);
    CHECK(rect(flat, "B/x").right() == doctest::Approx(flat.scales.value(0)));
    check_texts(flat);
    check_golden_of(rows, "grouped-rows", 390);
}

TEST_CASE("marks: areas of several series are piled, each named at its end") {
    const tiny::Article article({tiny::categories("s", {"x", "x", "y", "y"}),
                                 tiny::times({"2025-10-01", "2025-10-02", "2025-10-01", "2025-10-02"}),
                                 tiny::numbers("v", {1, 2, 3, 4})},
                                {mark({{"x", "time"}, {"value", "v"}, {"series", "s"}}, "area")});
    const chart::Figure figure = article.figure(680);
    const auto area = [&](const char* id) { return *drawn<scene::Area>(figure.scene, id).front().shape; };
    const scene::Area upper = area("tiny/mark/0/area/x");
    const scene::Area lower = area("tiny/mark/0/area/y");
    CHECK(upper.lower.back().y == doctest::Approx(lower.upper.back().y));
    CHECK(lower.lower.back().y == doctest::Approx(figure.scales.value(0)));
    CHECK(upper.upper.back().y == doctest::Approx(figure.scales.value(6)));
    CHECK(tiny::texts(figure, "tiny/mark/0/end/") == "x | y");
    // The point of a piled series stands on its upper end and says its own value.
    CHECK(chart::find_point(figure, {0, 1})->y == doctest::Approx(upper.upper.back().y));
    CHECK(article.said({0, 1}).find("v 2") != std::string::npos);
    check_golden_of(article, "areas", 680);
}

TEST_CASE("marks: dots stand at two figures, as large as a third, and have names") {
    const tiny::Article article({tiny::categories("k", letters), tiny::numbers("a", {1, 2, 3, 4}),
                                 tiny::numbers("b", {40, 10, 30, 20}), tiny::numbers("c", {1, 4, 9, 16})},
                                {mark({{"x", "a"}, {"y", "b"}, {"size", "c"}, {"label", "k"}}, "dot")});
    const chart::Figure figure = article.figure(680);
    const auto dots = drawn<scene::Dot>(figure.scene, "tiny/mark/0/dot/");
    REQUIRE(dots.size() == 4);
    CHECK(dots[0].shape->center.x < dots[1].shape->center.x);
    CHECK(dots[0].shape->center.y < dots[1].shape->center.y);
    CHECK(dots[3].shape->radius == doctest::Approx(4 * dots[0].shape->radius).epsilon(0.05));
    CHECK(tiny::texts(figure, "tiny/mark/0/dot/") == "A | B | C | D");
    CHECK(chart::hit(figure, dots[2].shape->center) == chart::Cursor{0, 2});
    CHECK(article.said({0, 2}) == "C: a 3; b 30; c 9");
    CHECK(article.cell(2, 0) == "3");
    CHECK(article.cell(2, 1) == "C");
    CHECK(article.cell(2, 2) == "30");
    CHECK(article.summary() == "b: From 10 (B) to 40 (A).");
    check_texts(figure);
    check_golden_of(article, "dots", 680);
}

TEST_CASE("marks: a range is two dots and their line, on rows and over columns") {
    const Json columns = {tiny::categories("k", {"A", "B"}), tiny::numbers("then", {10, 20}),
                          tiny::numbers("now", {15, 12})};
    const tiny::Article rows(columns, {mark({{"y", "k"}, {"from", "then"}, {"to", "now"}}, "range")});
    const chart::Figure figure = rows.figure(390);
    const auto dots = drawn<scene::Dot>(figure.scene, "tiny/mark/0/range/");
    REQUIRE(dots.size() == 4);
    CHECK(dots[0].shape->center.y == doctest::Approx(dots[1].shape->center.y));
    CHECK(dots[0].shape->center.x < dots[1].shape->center.x);
    CHECK(tiny::texts(figure, "tiny/mark/0/name/") == "then | now");
    CHECK(rows.said({0, 1}) == "B: then 20; now 12; change \u221240.0%");
    CHECK(rows.cell(1, 1) == "20");
    check_texts(figure);
    check_golden_of(rows, "ranges", 390);
    const tiny::Article columns_of(columns, {mark({{"x", "k"}, {"from", "then"}, {"to", "now"}}, "range")});
    const chart::Figure wide = columns_of.figure(680);
    const auto upright = drawn<scene::Dot>(wide.scene, "tiny/mark/0/range/");
    CHECK(upright[0].shape->center.x == doctest::Approx(upright[1].shape->center.x));
}

TEST_CASE("marks: ticks are strokes across the rows of their categories, several in one") {
    const tiny::Article article({tiny::categories("k", {"A", "A", "A", "B"}), tiny::numbers("v", {1, 4, nullptr, 2})},
                                {mark({{"x", "v"}, {"y", "k"}}, "tick")});
    const chart::Figure figure = article.figure(390);
    const auto ticks = drawn<scene::Rectangle>(figure.scene, "tiny/mark/0/tick/");
    REQUIRE(ticks.size() == 3);
    const auto middle = [&](std::size_t index) { return ticks[index].shape->rect.center(); };
    CHECK(middle(0).y == doctest::Approx(middle(1).y));
    CHECK(middle(0).x == doctest::Approx(figure.scales.value(1)));
    CHECK(middle(1).x == doctest::Approx(figure.scales.value(4)));
    CHECK(middle(2).y > middle(0).y + 20);
    CHECK(ticks[0].shape->rect.height > 4 * ticks[0].shape->rect.width);
    CHECK(chart::hit(figure, middle(1)) == chart::Cursor{0, 1});
    CHECK(article.said({0, 1}) == "A: v 4");
    CHECK(article.cell(2, 1) == "not known");
    CHECK(article.summary() == "From 1 (A) to 4 (A).");
    check_texts(figure);
    check_golden_of(article, "ticks", 390);
}

TEST_CASE("marks: words stand at a date, at a category and at a number") {
    const Json text = tiny::label("look here");
    const tiny::Article over_time(two_numbers(), {mark({{"x", "time"}, {"value", "a"}}, "line"),
                                                  mark({{"x", "2025-10-02"}, {"value", 2}, {"text", text}}, "text")});
    CHECK(tiny::texts(over_time.figure(320), "tiny/mark/1/text") == "look here");
    CHECK(over_time.summary().find("look here.") != std::string::npos);
    const tiny::Article at_category(
        {tiny::categories("k", letters), tiny::numbers("v", {3, 2, 1, 1})},
        {mark({{"x", "k"}, {"y", "v"}}, "bar"), mark({{"x", "C"}, {"value", 1}, {"text", text}}, "text")});
    CHECK(tiny::texts(at_category.figure(680), "tiny/mark/1/text") == "look here");
    check_golden_of(over_time, "text", 390);
}

TEST_CASE("marks: a stack of the largest figures that an article may have is drawn at finite places") {
    const Json columns = Json::array({tiny::categories("k", {"a", "a", "a", "b", "b", "b"}),
                                      tiny::categories("s", {"p", "q", "r", "p", "q", "r"}),
                                      tiny::numbers("v", {1e100, 1e100, 1e100, -1e100, -1e100, 1})});
    const tiny::Article article(columns, mark({{"x", "k"}, {"series", "s"}, {"value", "v"}}, "stack"));
    for (const scene::Item& item : article.figure(680).scene.items) {
        const base::Rect bounds = scene::bounds(item);
        CHECK_MESSAGE(std::isfinite(bounds.x + bounds.y + bounds.width + bounds.height), item.id);
    }
    CHECK(tiny::fault(Json::array({columns[0], columns[1], tiny::numbers("v", {1.1e100, 1, 1, 1, 1, 1})}),
                      mark({{"x", "k"}, {"series", "s"}, {"value", "v"}}, "stack"))
              .find("too large for any axis") != std::string::npos);
}

TEST_CASE("marks: stacks go down from zero, an unknown part makes the total incomplete") {
    const Json columns = {tiny::categories("k", {"A", "A", "B", "B", "C", "C"}),
                          tiny::categories("s", {"x", "y", "x", "y", "x", "y"}),
                          tiny::numbers("v", {2, -1, nullptr, 3, 0, 0})};
    const tiny::Article article(columns, {mark({{"x", "k"}, {"series", "s"}, {"value", "v"}}, "stack")});
    const chart::Figure figure = article.figure(680);
    const auto rect = [&](const char* id) {
        return drawn<scene::Rectangle>(figure.scene, std::string("tiny/mark/0/segment/") + id).front().shape->rect;
    };
    const float zero = figure.scales.value(0);
    CHECK(rect("A/x").bottom() == doctest::Approx(zero).epsilon(0.01));
    CHECK(rect("A/y").y == doctest::Approx(zero).epsilon(0.01));
    CHECK(tiny::texts(figure, "tiny/mark/0/total/A") == "1");
    CHECK(tiny::texts(figure, "tiny/mark/0/total/B") == "3 + ?");
    CHECK(article.cell(2, 2) == "3 (incomplete)");
    CHECK(article.cell(0, 2) == "not known");
    CHECK(article.summary().find("B: 3 (incomplete)") != std::string::npos);
    // A year of zeros can be pointed at.
    CHECK(chart::hit(figure, {figure.scales.slots[2].middle, figure.plot.center().y}).value_or(chart::Cursor{}).index ==
          2);
    check_texts(figure);
    check_golden_of(article, "stack-below-zero", 680);
}

TEST_CASE("marks: all values zero: zero at the bottom and no negative half") {
    const tiny::Article article({tiny::times(days), tiny::numbers("v", {0, 0, 0, 0})},
                                {mark({{"x", "time"}, {"value", "v"}}, "line")});
    const chart::Figure figure = article.figure(680);
    CHECK(figure.scales.value(0) == doctest::Approx(figure.plot.bottom()));
    CHECK(tiny::texts(figure, "tiny/axis/y/") == "0");
}

TEST_CASE("marks: between two points the line runs on without words across it, and is said") {
    const tiny::Article article({tiny::times({"2025-10-01", "2025-11-01"}), tiny::numbers("v", {1, 3})},
                                {mark({{"x", "time"}, {"value", "v"}}, "line")},
                                {{"range", {"2025-10-10", "2025-10-20"}}});
    const chart::Figure figure = article.figure(680);
    CHECK(drawn<scene::Polyline>(figure.scene, "tiny/mark/0/line").size() == 1);
    CHECK(drawn<scene::TextRun>(figure.scene, "tiny/plot/empty").empty());
    CHECK(!article.summary().empty());
}

TEST_CASE("marks: eight lines at 320 px have a key in place of names; one highlighted keeps its hue") {
    Json values = Json::array();
    Json series = Json::array();
    Json dates = Json::array();
    for (int line = 0; line < 8; ++line) {
        for (int day = 0; day < 2; ++day) {
            dates.push_back(days[static_cast<std::size_t>(day)]);
            series.push_back("a line whose name is rather long for a phone " + std::to_string(line));
            values.push_back(10 + 0.01 * line);
        }
    }
    const tiny::Article article({tiny::categories("s", series), tiny::times(dates), tiny::numbers("v", values)},
                                {mark({{"x", "time"}, {"value", "v"}, {"series", "s"}}, "line")},
                                {{"highlight", Json::array({"a line whose name is rather long for a phone 0",
                                                            "a line whose name is rather long for a phone 3"})}});
    const chart::Figure figure = article.figure(320);
    CHECK(tiny::texts(figure, "tiny/mark/0/end/").empty());
    CHECK(drawn<scene::TextRun>(figure.scene, "tiny/key/").size() == 8);
    const auto color = [&](const char* id) {
        return drawn<scene::Polyline>(figure.scene, id).front().shape->stroke.color;
    };
    CHECK(color("tiny/mark/0/line/a line whose name is rather long for a phone 0") !=
          color("tiny/mark/0/line/a line whose name is rather long for a phone 3"));
    CHECK(color("tiny/mark/0/line/a line whose name is rather long for a phone 1") ==
          base::default_palettes().of(base::Theme::light).context);
    check_texts(figure);
}

TEST_CASE("marks: names of 12, 30 and 175 columns never meet") {
    for (const std::size_t count : {12U, 30U, 175U}) {
        for (const bool long_names : {false, true}) {
            Json names = Json::array();
            Json values = Json::array();
            for (std::size_t i = 0; i < count; ++i) {
                names.push_back((long_names ? "a name of about thirty letters " : "n") + std::to_string(i));
                values.push_back(i % 7);
            }
            const tiny::Article article({tiny::categories("k", names), tiny::numbers("v", values)},
                                        {mark({{"x", "k"}, {"y", "v"}}, "bar")});
            for (const float width : {320.0F, 680.0F, 1200.0F}) {
                CAPTURE(count);
                CAPTURE(width);
                const chart::Figure figure = article.figure(width);
                check_texts(figure);
                CHECK(!tiny::texts(figure, "tiny/axis/x/").empty());
            }
        }
    }
}

TEST_CASE("marks: what cannot share a plot is a fault, as are rows of the same place") {
    const Json columns = {tiny::times(days), tiny::categories("k", {"A", "B", "B", "C"}),
                          tiny::numbers("a", {1, 2, 3, 4}), tiny::numbers("b", {2, 1, 1, 1})};
    const Json line = mark({{"x", "time"}, {"value", "a"}}, "line");
    CHECK(fault(columns, {line, mark({{"category", "k"}, {"value", "a"}}, "bar")}).find("cannot share a plot") !=
          std::string::npos);
    CHECK(fault(columns, {mark({{"x", "k"}, {"y", "a"}}, "bar")}).find("rows 1 and 2") != std::string::npos);
    CHECK(fault(columns, {mark({{"value", "a"}}, "bar")}).find("\"x\" or \"y\" is missing") != std::string::npos);
    CHECK(fault(columns, {mark({{"x", "a"}, {"y", "b"}}, "bar")}).find("categories or dates") != std::string::npos);
    CHECK(fault(columns, {mark({{"x", "time"}, {"low", "a"}, {"high", "b"}}, "band")}).find("row 1") !=
          std::string::npos);
    CHECK(fault(columns, {line, mark({{"label", tiny::label("L")}}, "rule")}).find("one of the two") !=
          std::string::npos);
    CHECK(fault(columns, {line}).empty());
}
