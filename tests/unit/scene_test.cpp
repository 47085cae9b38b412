// Moving, joining and interpolating pictures; looking up semantics.
#include "scene/scene.hpp"

#include <doctest/doctest.h>

using base::Color;
using base::Point;
using base::Rect;
using scene::Area;
using scene::Dot;
using scene::Item;
using scene::Node;
using scene::Polyline;
using scene::Rectangle;
using scene::Role;
using scene::Scene;
using scene::Stroke;
using scene::TextRun;

namespace {

constexpr Color red = base::rgb(0xff0000);
constexpr Color blue = base::rgb(0x0000ff);

Item bar(std::string id, Rect rect, Color fill = red) {
    Rectangle rectangle;
    rectangle.rect = rect;
    rectangle.fill = fill;
    return {std::move(id), rectangle, 1, std::nullopt};
}

Item label(std::string id, std::string text, Point baseline) {
    TextRun run;
    run.text = std::move(text);
    run.baseline = baseline;
    run.color = red;
    return {std::move(id), run, 1, std::nullopt};
}

Item line(std::string id, std::vector<Point> points) {
    return {std::move(id), Polyline{std::move(points), {red, 2, 0}}, 1, std::nullopt};
}

Scene picture(std::vector<Item> items) { return {{100, 100}, std::move(items), {}}; }

Node node(std::string id, Role role, std::string name) {
    Node result;
    result.id = std::move(id);
    result.role = role;
    result.name = std::move(name);
    result.rect = {1, 2, 3, 4};
    return result;
}

// "a:10 b:5": ids in painting order with their opacity in tenths.
std::string order(const Scene& scene) {
    std::string result;
    for (const Item& item : scene.items) {
        const int tenths = static_cast<int>(item.opacity * 10 + 0.5F);
        result += result.empty() ? "" : " ";
        result += item.id + ":" + std::to_string(tenths);
    }
    return result;
}

template <typename Shape> const Shape& shape(const Scene& scene, std::size_t index) {
    REQUIRE(index < scene.items.size());
    const Shape* found = std::get_if<Shape>(&scene.items[index].shape);
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace

TEST_CASE("moving shifts every kind of shape, its clip and the semantics") {
    Scene scene = picture({bar("bar", {1, 2, 3, 4}), line("line", {{0, 0}, {5, 5}}), label("label", "x", {7, 8})});
    scene.items.push_back({"area", Area{{{0, 0}, {1, 1}}, {{0, 5}, {1, 6}}, red}, 1, Rect{0, 0, 9, 9}});
    scene.items.push_back({"dot", Dot{{3, 3}, 2, red, std::nullopt}, 1, std::nullopt});
    Node paragraph = node("p", Role::paragraph, "text");
    paragraph.fragments.push_back({"text", {1, 1, 1, 1}, {}});
    paragraph.children.push_back(node("p/link", Role::link, "link"));
    paragraph.sticky = {10, 20, 24};
    scene.semantics.push_back(paragraph);

    scene::move(scene, {10, 100});

    CHECK(shape<Rectangle>(scene, 0).rect == Rect{11, 102, 3, 4});
    CHECK(shape<Polyline>(scene, 1).points == std::vector<Point>{{10, 100}, {15, 105}});
    CHECK(shape<TextRun>(scene, 2).baseline == Point{17, 108});
    CHECK(shape<Area>(scene, 3).upper[1] == Point{11, 101});
    CHECK(shape<Area>(scene, 3).lower[1] == Point{11, 106});
    CHECK(scene.items[3].clip == Rect{10, 100, 9, 9});
    CHECK(shape<Dot>(scene, 4).center == Point{13, 103});
    CHECK(scene.semantics[0].rect == Rect{11, 102, 3, 4});
    CHECK(scene.semantics[0].fragments[0].rect == Rect{11, 101, 1, 1});
    CHECK(scene.semantics[0].children[0].rect == Rect{11, 102, 3, 4});
    CHECK(scene.semantics[0].sticky == scene::Sticky{110, 120, 24});
}

TEST_CASE("moving a figure leaves what is inside, as that is relative to it") {
    Scene scene;
    Node figure = node("f", Role::figure, "chart");
    figure.children.push_back(node("f/point", Role::point, "point"));
    scene.semantics.push_back(figure);
    scene::move(scene, {10, 10});
    CHECK(scene.semantics[0].rect == Rect{11, 12, 3, 4});
    CHECK(scene.semantics[0].children[0].rect == Rect{1, 2, 3, 4});
}

TEST_CASE("appending paints the part last and keeps the size of the whole") {
    Scene whole = picture({bar("a", {})});
    whole.semantics.push_back(node("a", Role::text, "a"));
    Scene part = picture({bar("b", {})});
    part.size = {5, 5};
    part.semantics.push_back(node("b", Role::text, "b"));
    scene::append(whole, part);
    CHECK(order(whole) == "a:10 b:10");
    CHECK(whole.semantics.size() == 2);
    CHECK(whole.size == base::Size{100, 100});
}

TEST_CASE("nodes are found at any depth by id, or by role and name") {
    Node figure = node("f", Role::figure, "chart");
    Node group = node("f/range", Role::radio_group, "Range");
    group.children.push_back(node("f/range/year", Role::radio, "1 year"));
    figure.children.push_back(group);
    const std::vector<Node> tree{node("title", Role::heading, "1 year"), figure};

    REQUIRE(scene::find(tree, "f/range/year") != nullptr);
    CHECK(scene::find(tree, "f/range/year")->name == "1 year");
    REQUIRE(scene::find(tree, Role::radio, "1 year") != nullptr);
    CHECK(scene::find(tree, Role::radio, "1 year")->id == "f/range/year");
    CHECK(scene::find(tree, "f/range/month") == nullptr);
    CHECK(scene::find(tree, Role::link, "1 year") == nullptr);
    CHECK(scene::find({}, "title") == nullptr);
}

TEST_CASE("a transition begins as the first picture and ends as the second") {
    Scene from = picture({bar("a", {0, 0, 10, 10}), bar("old", {})});
    Scene to = picture({bar("new", {}), bar("a", {0, 0, 20, 20})});
    to.size = {100, 200};
    to.semantics.push_back(node("n", Role::text, "n"));

    const Scene start = scene::interpolate(from, to, 0);
    CHECK(order(start) == "a:10 old:10");
    CHECK(shape<Rectangle>(start, 0).rect == Rect{0, 0, 10, 10});
    CHECK(start.size == from.size);
    CHECK(start.semantics == to.semantics);

    const Scene end = scene::interpolate(from, to, 1);
    CHECK(order(end) == "new:10 a:10");
    CHECK(end.size == to.size);
    CHECK(end.semantics == to.semantics);

    CHECK(scene::interpolate(from, to, 0.5F).size == base::Size{100, 150});
    CHECK(scene::interpolate(from, to, 0.5F).semantics == to.semantics);
}

TEST_CASE("rectangles of one id grow, move and change colour") {
    Scene from = picture({bar("a", {0, 0, 10, 10}, red)});
    Scene to = picture({bar("a", {10, 0, 30, 10}, blue)});
    std::get<Rectangle>(to.items[0].shape).hatch = blue;
    std::get<Rectangle>(to.items[0].shape).stroke = Stroke{blue, 2, 0};
    const Scene half = scene::interpolate(from, to, 0.5F);
    REQUIRE(half.items.size() == 1);
    const Rectangle& middle = shape<Rectangle>(half, 0);
    CHECK(middle.rect == Rect{5, 0, 20, 10});
    CHECK(middle.fill == base::mix(red, blue, 0.5F));
    CHECK(middle.hatch == blue.with_alpha(0.5F)); // comes in with its own hue
    REQUIRE(middle.stroke.has_value());
    CHECK(middle.stroke->color == blue.with_alpha(0.5F));
}

TEST_CASE("a colour that comes out of nothing does not pass through black") {
    const Scene from = picture({bar("a", {}, {0, 0, 0, 0})});
    const Scene to = picture({bar("a", {}, red)});
    CHECK(shape<Rectangle>(scene::interpolate(from, to, 0.5F), 0).fill == red.with_alpha(0.5F));
    CHECK(shape<Rectangle>(scene::interpolate(to, from, 0.5F), 0).fill == red.with_alpha(0.5F));
}

TEST_CASE("lines of equal length move, others cross-fade") {
    const Scene from = picture({line("l", {{0, 0}, {10, 10}})});
    const Scene same = picture({line("l", {{0, 10}, {10, 20}})});
    const Scene half = scene::interpolate(from, same, 0.5F);
    CHECK(order(half) == "l:10");
    CHECK(shape<Polyline>(half, 0).points == std::vector<Point>{{0, 5}, {10, 15}});

    const Scene longer = picture({line("l", {{0, 0}, {5, 5}, {10, 10}})});
    const Scene fading = scene::interpolate(from, longer, 0.25F);
    CHECK(order(fading) == "l:8 l:3"); // 0.75 and 0.25
    CHECK(shape<Polyline>(fading, 0).points.size() == 2);
    CHECK(shape<Polyline>(fading, 1).points.size() == 3);
}

TEST_CASE("areas and dots are interpolated too") {
    const Scene from{{},
                     {{"area", Area{{{0, 0}, {1, 0}}, {{0, 9}, {1, 9}}, red}, 1, std::nullopt},
                      {"dot", Dot{{0, 0}, 2, red, std::nullopt}, 1, std::nullopt}},
                     {}};
    const Scene to{{},
                   {{"area", Area{{{0, 4}, {1, 4}}, {{0, 5}, {1, 5}}, blue}, 1, std::nullopt},
                    {"dot", Dot{{8, 4}, 4, red, std::nullopt}, 0.5F, std::nullopt}},
                   {}};
    const Scene half = scene::interpolate(from, to, 0.5F);
    CHECK(shape<Area>(half, 0).upper[1] == Point{1, 2});
    CHECK(shape<Area>(half, 0).lower[1] == Point{1, 7});
    CHECK(shape<Dot>(half, 1).center == Point{4, 2});
    CHECK(shape<Dot>(half, 1).radius == 3);
    CHECK(half.items[1].opacity == 0.75F);
}

TEST_CASE("equal texts move, different ones and different kinds cross-fade") {
    const Scene from = picture({label("tick", "100", {0, 0}), label("total", "1", {0, 0}), label("mark", "x", {0, 0})});
    const Scene to = picture({label("tick", "100", {0, 50}), label("total", "2", {0, 0}), bar("mark", {})});
    const Scene half = scene::interpolate(from, to, 0.5F);
    CHECK(order(half) == "tick:10 total:5 total:5 mark:5 mark:5");
    CHECK(shape<TextRun>(half, 0).baseline == Point{0, 25});
    CHECK(shape<TextRun>(half, 1).text == "1");
    CHECK(shape<TextRun>(half, 2).text == "2");
}

TEST_CASE("what leaves fades at its place in the order of painting, under what comes after") {
    const Scene from = picture({bar("first", {}), bar("grid", {}), bar("old", {}), bar("label", {}), bar("last", {})});
    const Scene to = picture({bar("grid", {}), bar("new", {}), bar("label", {})});
    CHECK(order(scene::interpolate(from, to, 0.5F)) == "first:5 grid:10 old:5 new:5 label:10 last:5");

    const Scene reordered = picture({bar("label", {}), bar("grid", {})});
    CHECK(order(scene::interpolate(from, reordered, 0.5F)) == "first:5 label:10 last:5 grid:10 old:5");
}

TEST_CASE("dashes change half way, clips are interpolated where both are there") {
    Scene from = picture({line("l", {{0, 0}, {1, 1}})});
    Scene to = from;
    std::get<Polyline>(to.items[0].shape).stroke.dash = 4;
    from.items[0].clip = Rect{0, 0, 10, 10};
    CHECK(shape<Polyline>(scene::interpolate(from, to, 0.4F), 0).stroke.dash == 0);
    CHECK(shape<Polyline>(scene::interpolate(from, to, 0.6F), 0).stroke.dash == 4);
    CHECK(scene::interpolate(from, to, 0.6F).items[0].clip == Rect{0, 0, 10, 10});
    to.items[0].clip = Rect{0, 0, 20, 10};
    CHECK(scene::interpolate(from, to, 0.5F).items[0].clip == Rect{0, 0, 15, 10});
}

TEST_CASE("an id that occurs twice, against the rule, loses no item") {
    const Scene from = picture({bar("a", {}), bar("a", {})});
    const Scene to = picture({bar("a", {}), bar("a", {}), bar("b", {})});
    CHECK(order(scene::interpolate(from, to, 0.5F)) == "a:10 a:5 a:5 b:5");
}
