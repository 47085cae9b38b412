// The HTML writer as the static page uses it: which element a role becomes, escaping, and markup in a node's place.
#include "paint/html.hpp"

#include <doctest/doctest.h>

using scene::Node;
using scene::Role;

namespace {

Node node(std::string id, Role role, std::string name = {}) {
    Node made;
    made.id = std::move(id);
    made.role = role;
    made.name = std::move(name);
    return made;
}

std::string written(const Node& tree) { return paint::html(tree, {}); }

} // namespace

TEST_CASE("html: text is escaped, in content and in attributes") {
    Node link = node("a", Role::link, "R&D <now>");
    link.href = "https://example.org/?a=1&b=\"2\"";
    CHECK(written(link) ==
          R"(<a id="a" href="https://example.org/?a=1&amp;b=&quot;2&quot;" target="_blank">R&amp;D &lt;now&gt;</a>)");
}

TEST_CASE("html: headings have their level") {
    Node heading = node("h", Role::heading, "Title");
    heading.level = 3;
    CHECK(written(heading) == R"(<h3 id="h">Title</h3>)");
    heading.level = 0;
    CHECK(written(heading) == R"(<h1 id="h">Title</h1>)");
}

TEST_CASE("html: plain text in a paragraph has no element of its own") {
    Node paragraph = node("p", Role::paragraph);
    paragraph.children = {node("p.0", Role::text, "up "), node("p.1", Role::strong, "much")};
    CHECK(written(paragraph) == R"(<p id="p">up <strong id="p.1">much</strong></p>)");
}

TEST_CASE("html: a text is served with its soft hyphens; its name, for who hears it, has none") {
    Node text = node("p", Role::paragraph);
    scene::set_text(text, "Rechen\u00ADzen\u00ADtren");
    CHECK(text.name == "Rechenzentren");
    CHECK(written(text) == "<p id=\"p\">Rechen\u00ADzen\u00ADtren</p>");
    scene::set_text(text, "Strom");
    CHECK(written(text) == "<p id=\"p\">Strom</p>");
}

TEST_CASE("html: figures and dates carry their machine value and their source") {
    Node figure = node("f", Role::data, "9,72 %");
    figure.value = "9.72";
    figure.description = "Nasdaq";
    CHECK(written(figure) == R"(<data id="f" value="9.72" tabindex="-1" title="Nasdaq">9,72 %</data>)");
    figure.state.explained = true; // keys reach what says more than its source
    CHECK(written(figure) == R"(<data id="f" value="9.72" tabindex="0" title="Nasdaq">9,72 %</data>)");
    Node date = node("t", Role::time, "20. Oktober 2025");
    date.value = "2025-10-20";
    CHECK(written(date) == R"(<time id="t" datetime="2025-10-20">20. Oktober 2025</time>)");
}

TEST_CASE("html: a link's words may hold a date") {
    Node link = node("s", Role::link, "Gartner, 2025");
    link.href = "./";
    Node date = node("s.1", Role::time, "2025");
    date.value = "2025";
    link.children = {node("s.0", Role::text, "Gartner, "), date};
    CHECK(written(link) == R"(<a id="s" href="./">Gartner, <time id="s.1" datetime="2025">2025</time></a>)");
}

TEST_CASE("html: an aside is a note, named only where it has words besides its name") {
    CHECK(written(node("n", Role::note, "From UTC days")) == R"(<div id="n" role="note">From UTC days</div>)");
    Node aside = node("n", Role::note, "Checked");
    aside.children = {node("n/text", Role::paragraph, "True")};
    CHECK(written(aside) == R"(<div id="n" role="note" aria-label="Checked"><p id="n/text">True</p></div>)");
}

TEST_CASE("html: a figure stands in its zone and is named by its finding") {
    Node figure = node("btc", Role::figure, "It fell");
    figure.children = {node("btc/subtitle", Role::paragraph, "In dollars")};
    CHECK(written(figure) == R"(<div class="zone" id="btc/zone"><figure id="btc" aria-label="It fell">)"
                             R"(<p id="btc/subtitle">In dollars</p></figure></div>)");
}

TEST_CASE("html: given markup stands in a node's place") {
    Node figure = node("btc", Role::figure, "It fell");
    figure.children = {node("btc/title", Role::heading, "It fell"), node("btc/plot", Role::image, "It fell"),
                       node("btc/source", Role::cite, "CoinMarketCap")};
    paint::HtmlOptions options;
    options.instead["btc/plot"] = "<svg></svg>";
    CHECK(paint::html(figure, options) ==
          R"(<div class="zone" id="btc/zone"><figure id="btc" aria-label="It fell"><h1 id="btc/title">It fell</h1>)"
          R"(<svg></svg><cite id="btc/source">CoinMarketCap</cite></figure></div>)");
}

TEST_CASE("html: of the options of a choice only the chosen one is a stop for Tab") {
    Node group = node("g", Role::radio_group, "Range");
    Node chosen = node("g/a", Role::radio, "Year");
    chosen.state.checked = true;
    group.children = {chosen, node("g/b", Role::radio, "Month")};
    CHECK(written(group) ==
          R"(<div id="g" role="radiogroup" aria-label="Range"><button id="g/a" type="button" role="radio" )"
          R"(aria-checked="true">Year</button><button id="g/b" type="button" role="radio" aria-checked="false" )"
          R"(tabindex="-1">Month</button></div>)");
}

TEST_CASE("html: lines that the program broke are broken by the browser, too, in front of a unit and within a word") {
    Node paragraph = node("p", Role::paragraph, "2.02\u00a0trillion or moreof it");
    paragraph.rect = {10, 20, 60, 80};
    paragraph.fragments = {{"2.02", {10, 20, 30, 20}, {}},
                           {"trillion or", {10, 40, 60, 20}, {}},
                           {"more", {10, 60, 30, 20}, {}},
                           {"of it", {10, 80, 30, 20}, {}}};
    paint::HtmlOptions options;
    options.placed = true;
    CHECK(paint::html(paragraph, options) ==
          "<p id=\"p\" data-r=\"10 20 60 80\" data-t=\"20 20 0\"><span data-l=\"30 30\">2.02</span>\u00a0<wbr><span "
          "data-l=\"60 "
          "0\">trillion or"
          "</span> <span data-l=\"30 30\">more</span><wbr><span data-l=\"30 30\">of it</span></p>");
}

TEST_CASE("html: a static page names no places") {
    Node paragraph = node("p", Role::paragraph, "text");
    paragraph.rect = {10, 20, 300, 30};
    paragraph.fragments.push_back({"text", {10, 20, 30, 30}, {}});
    CHECK(written(paragraph) == R"(<p id="p">text</p>)");
}
