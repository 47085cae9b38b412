// A chart as a small picture, and the opener that is made of some.
#include "chart/thumbnail.hpp"

#include "chart_support.hpp"
#include "golden.hpp"
#include "page/layout.hpp"
#include "paint/svg.hpp"
#include "scene/damage.hpp"

#include <algorithm>

namespace {

using namespace chart_support;

constexpr base::Size size{240, 88};

std::size_t texts(const scene::Scene& scene) {
    return static_cast<std::size_t>(std::count_if(scene.items.begin(), scene.items.end(), [](const scene::Item& item) {
        return std::holds_alternative<scene::TextRun>(item.shape);
    }));
}

page::Page laid_out(float width) { return page::layout(environment(), {width, 844}); }

// Without the pictures of tables and of the text further down.
page::Page opener_alone(page::Page page) {
    std::erase_if(page.pictures, [](const page::Picture& picture) { return !picture.id.starts_with("opener/"); });
    return page;
}

} // namespace

TEST_CASE("a thumbnail has the marks alone, over all of its picture") {
    for (const content::OpenerItem& item : article().texts[0].opener) {
        const scene::Scene drawn = chart::thumbnail(item.shows, size, environment());
        CAPTURE(item.text);
        CHECK(texts(drawn) == 0);
        base::Rect all = scene::bounds(drawn.items.front());
        for (const scene::Item& part : drawn.items) {
            CHECK(part.id.find("/axis") == std::string::npos);
            all = base::united(all, scene::bounds(part));
        }
        CHECK(all.width > size.width * 0.7F);
        CHECK(all.height > size.height * 0.8F);
    }
}

TEST_CASE("a thumbnail over time marks the point that is spoken of") {
    const scene::Scene drawn = chart::thumbnail(article().texts[0].opener[1].shows, size, environment());
    const auto* dot = std::get_if<scene::Dot>(&drawn.items.back().shape);
    REQUIRE(dot != nullptr);
    CHECK(dot->center.y > size.height * 0.8F); // the low
}

TEST_CASE("golden: a line, a band and a dot as a small picture that can be stretched") {
    const scene::Scene drawn = chart::thumbnail(article().texts[0].opener[1].shows, size, environment());
    paint::SvgOptions options;
    options.stretched = true;
    check_golden("thumbnail-btc.svg", paint::svg(drawn, options));
}

TEST_CASE("the opener stands in the phone's first window, picture beside words; on a desk three beside each other") {
    const page::Page phone = opener_alone(laid_out(390));
    REQUIRE(phone.pictures.size() == 3);
    const scene::Node* words = scene::find(phone.semantics, "opener/0/text");
    REQUIRE(words != nullptr);
    CHECK(phone.pictures[0].rect.bottom() < 844);
    CHECK(words->rect.x > phone.pictures[0].rect.right());
    CHECK(phone.pictures[1].rect.y >= phone.pictures[0].rect.bottom());

    const page::Page desk = opener_alone(laid_out(1440));
    const scene::Node* below = scene::find(desk.semantics, "opener/0/text");
    REQUIRE(below != nullptr);
    CHECK(below->rect.y >= desk.pictures[0].rect.bottom());
    CHECK(desk.pictures[1].rect.y == desk.pictures[0].rect.y);
    CHECK(desk.pictures[1].rect.x > desk.pictures[0].rect.right());
    for (const page::Page& page : {phone, desk}) {
        for (const page::Picture& picture : page.pictures) { // each in its own place
            const scene::Item& last = picture.items.back();
            CHECK(picture.rect.grown(8).contains(scene::bounds(last)));
        }
    }
}

TEST_CASE("a fourth picture of the opener begins a second row, within the page") {
    content::Article four = article();
    four.texts[0].opener.push_back(four.texts[0].opener.front());
    const page::Page desk = opener_alone(page::layout({four, environment().fonts, test::de()}, {1440, 900}));
    REQUIRE(desk.pictures.size() == 4);
    CHECK(desk.pictures[3].rect.x == desk.pictures[0].rect.x);
    CHECK(desk.pictures[3].rect.y > scene::find(desk.semantics, "opener/0/text")->rect.bottom());
    CHECK(desk.pictures[2].rect.right() <= 1440 - desk.pictures[0].rect.x + 1);
}

TEST_CASE("a picture of the opener leads to the heading above its chart and is named by figure and line") {
    const page::Page page = laid_out(390);
    const scene::Node* link = scene::find(page.semantics, "opener/1");
    REQUIRE(link != nullptr);
    CHECK(link->href == "#bitcoin");
    CHECK(link->name.starts_with("104.582"));
    CHECK(!scene::find(page.semantics, "opener/1/picture")->name.empty());
    REQUIRE(scene::find(page.semantics, "bitcoin/link") != nullptr);
    CHECK(scene::find(page.semantics, "bitcoin/link")->href == "#bitcoin");
}
