// Blocks of the text besides paragraphs: what they are to a screen reader, and what is drawn of them.
#include "app_support.hpp"
#include "chart_support.hpp"

using namespace test;
using scene::Role;

namespace {

std::string drawn_words(const scene::Scene& scene, const std::string& id) {
    std::string words;
    for (const auto& text : chart_support::drawn<scene::TextRun>(scene, id)) {
        words += text.shape->text;
    }
    return words;
}

} // namespace

TEST_CASE("a subheading, a numbered list and a quotation are what they are to a screen reader, and drawn so") {
    for (const float width : {390.F, 1440.F}) {
        CAPTURE(width);
        app::App app = make_app({width, 30000});
        const scene::Scene scene = app.compose();

        const scene::Node& heading = node(app, "method");
        CHECK(heading.role == Role::heading);
        CHECK(heading.level == 3);
        CHECK(drawn_words(scene, "method/") == "Wie gerechnet wurde");

        const scene::Node& list = node(app, "method-steps");
        CHECK(list.role == Role::numbered_list);
        REQUIRE(list.children.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) {
            const std::string id = "method-steps/" + std::to_string(i);
            CHECK(list.children[i].role == Role::list_item);
            const auto number = chart_support::drawn<scene::TextRun>(scene, id + "/bullet");
            REQUIRE(number.size() == 1);
            CHECK(number[0].shape->text == std::to_string(i + 1) + ".");
            // On the item's first line, before its words.
            CHECK(chart_support::ink(*number[0].shape).right() < list.children[i].rect.x);
            CHECK(number[0].shape->baseline.y > list.children[i].rect.y);
            CHECK(number[0].shape->baseline.y < list.children[i].rect.y + 30);
        }

        const scene::Node& quotation = node(app, "method-words");
        CHECK(quotation.role == Role::quotation);
        REQUIRE(quotation.children.size() == 2);
        CHECK(drawn_words(scene, "method-words/by/") == "Erika Musterfrau, Prüfstand");
        CHECK(quotation.children[1].rect.y >= quotation.children[0].rect.bottom());
        CHECK(quotation.rect.y >= list.rect.bottom());
    }
}
