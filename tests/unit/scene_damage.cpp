// The part of a picture that differs from the one before it.
#include "scene/damage.hpp"

#include <doctest/doctest.h>

using base::Rect;
using scene::Item;

namespace {

constexpr base::Color red = base::rgb(0xff0000);

Item bar(std::string id, Rect rect, std::optional<Rect> clip = std::nullopt) {
    return {std::move(id), scene::Rectangle{rect, red}, 1, clip};
}

Item word(std::string id, std::string text, base::Point baseline, float width) {
    return {std::move(id), scene::TextRun{std::move(text), baseline, {text::Face::sans, 14}, red, width}, 1,
            std::nullopt};
}

bool holds(const Rect& outer, const Rect& inner) {
    return outer.x <= inner.x && outer.y <= inner.y && outer.right() >= inner.right() &&
           outer.bottom() >= inner.bottom();
}

} // namespace

TEST_CASE("damage: the same picture has none") {
    const std::vector<Item> picture{bar("a", {0, 0, 10, 10}), word("b", "word", {20, 20}, 30)};
    CHECK_FALSE(scene::damage(picture, picture));
    CHECK_FALSE(scene::damage({}, {}));
}

TEST_CASE("damage: what moves is painted anew where it was and where it is, and nothing far from there") {
    const std::vector<Item> before{bar("a", {0, 0, 10, 10}), bar("b", {100, 100, 10, 10}), bar("c", {500, 0, 9, 9})};
    std::vector<Item> now = before;
    now[1] = bar("b", {200, 120, 10, 10});
    const auto damage = scene::damage(before, now);
    REQUIRE(damage);
    CHECK(holds(*damage, {100, 100, 110, 30}));
    CHECK(holds({90, 90, 130, 50}, *damage));
}

TEST_CASE("damage: what comes, goes or changes its place in the order is painted") {
    const std::vector<Item> two{bar("a", {0, 0, 10, 10}), bar("b", {5, 5, 10, 10})};
    std::vector<Item> three = two;
    three.insert(three.begin() + 1, bar("between", {300, 5, 10, 10}));
    for (const auto& damage : {scene::damage(two, three), scene::damage(three, two)}) {
        REQUIRE(damage);
        CHECK(holds(*damage, {300, 5, 10, 10}));
        CHECK_FALSE(holds(*damage, {0, 0, 10, 10}));
    }
    const std::vector<Item> swapped{two[1], two[0]};
    const auto damage = scene::damage(two, swapped);
    REQUIRE(damage);
    CHECK(holds(*damage, {0, 0, 15, 15}));
}

TEST_CASE("damage: colour, opacity and words count; the tree of nodes does not") {
    const std::vector<Item> before{word("a", "60", {20, 20}, 30)};
    std::vector<Item> now{word("a", "61", {20, 20}, 30)};
    CHECK(scene::damage(before, now));
    now = before;
    now[0].opacity = 0.5F;
    CHECK(scene::damage(before, now));
    now = before;
    std::get<scene::TextRun>(now[0].shape).color = base::rgb(0x00ff00);
    CHECK(scene::damage(before, now));
}

TEST_CASE("bounds: letters reach above and below their baseline, and a run that is not measured counts by its bytes") {
    CHECK(holds(scene::bounds(word("a", "Ågj", {20, 20}, 30)), {20, 6, 30, 20}));
    CHECK(holds(scene::bounds(word("a", "words", {20, 20}, 0)), {20, 6, 5 * 14, 20}));
}

TEST_CASE("bounds: no farther than the clip, and none without points") {
    CHECK(holds({0, 0, 60, 60}, scene::bounds(bar("a", {0, 0, 1000, 1000}, Rect{10, 10, 40, 40}))));
    CHECK(scene::bounds(bar("a", {500, 500, 10, 10}, Rect{10, 10, 40, 40})).width == 0);
    CHECK_FALSE(scene::damage({}, std::vector<Item>{{"line", scene::Polyline{}, 1, std::nullopt}}));
}
