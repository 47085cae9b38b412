// The clipboard's text: blocks, lists, a chart in words, no controls.
#include "scene/plain_text.hpp"

#include <doctest/doctest.h>

using scene::Node;
using scene::Role;

namespace {

Node make(std::string id, Role role, std::string name, std::vector<Node> children = {}) {
    Node node;
    node.id = std::move(id);
    node.role = role;
    node.name = std::move(name);
    node.children = std::move(children);
    return node;
}

Node paragraph() {
    return make("p", Role::paragraph, "",
                {make("p.0", Role::text, "Der Kurs stieg um "), make("p.1", Role::data, "9,72 %"),
                 make("p.2", Role::text, ", mehr "), make("p.3", Role::link, "hier"), make("p.4", Role::text, ".")});
}

Node figure() {
    Node plot = make("c/plot", Role::image, "Titel", {make("c/point/0/0", Role::point, "1. Oktober: 5")});
    plot.value = "Von 1 bis 5.";
    return make("c", Role::figure, "Titel",
                {make("c/title", Role::heading, "Titel"),
                 make("c/choose", Role::radio_group, "Zeitraum", {make("c/choose/a", Role::radio, "Jahr")}), plot,
                 make("c/note", Role::note, "Eine Anmerkung."),
                 make("c/caption", Role::caption, "", {make("c/source", Role::cite, "Quelle: Börse")})});
}

} // namespace

TEST_CASE("a block's words are joined as they stand") {
    CHECK(scene::plain_text(paragraph()) == "Der Kurs stieg um 9,72 %, mehr hier.");
}

TEST_CASE("blocks are set apart, list items stand below each other, terms beside their descriptions") {
    const Node list = make("l", Role::list, "",
                           {make("l/0", Role::list_item, "", {make("l/0.0", Role::text, "eins")}),
                            make("l/1", Role::list_item, "", {make("l/1.0", Role::text, "zwei")})});
    const Node terms =
        make("d", Role::description_list, "",
             {make("d/t", Role::term, "Kurs"), make("d/v", Role::description, "", {make("d/v.0", Role::data, "5 $")})});
    const Node article = make("a", Role::article, "", {make("h", Role::heading, "Titel"), paragraph(), list, terms});
    CHECK(scene::plain_text({article}) == "Titel\n\nDer Kurs stieg um 9,72 %, mehr hier.\n\neins\nzwei\n\nKurs: 5 $");
}

TEST_CASE("a chart is its headline, what it shows, its note and its source") {
    CHECK(scene::plain_text(figure()) == "Titel\n\nVon 1 bis 5.\n\nEine Anmerkung.\n\nQuelle: Börse");
}

TEST_CASE("the block of a link is its paragraph, that of a control its chart") {
    const std::vector<Node> tree{make("a", Role::article, "", {paragraph(), figure()})};
    REQUIRE(scene::enclosing_block(tree, "p.3") != nullptr);
    CHECK(scene::enclosing_block(tree, "p.3")->id == "p");
    REQUIRE(scene::enclosing_block(tree, "c/choose/a") != nullptr);
    CHECK(scene::enclosing_block(tree, "c/choose/a")->id == "c");
    CHECK(scene::enclosing_block(tree, "elsewhere") == nullptr);
}
