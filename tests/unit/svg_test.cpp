// The SVG painter: each primitive's markup, escaping, shared definitions, and a small scene against a golden file.
#include "paint/svg.hpp"

#include "golden.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <limits>

using base::Color;
using base::Rect;
using paint::SvgOptions;
using scene::Area;
using scene::Dot;
using scene::Item;
using scene::Polyline;
using scene::Rectangle;
using scene::Scene;
using scene::Stroke;
using scene::TextRun;

namespace {

constexpr Color ink = base::rgb(0x1a1a1a);

// The markup of one item, without the <svg> around it.
std::string markup(scene::Shape shape, float opacity = 1) {
    SvgOptions options;
    options.standalone = false;
    const std::string all = paint::svg({{10, 10}, {{"item", std::move(shape), opacity, std::nullopt}}, {}}, options);
    const std::size_t start = all.find('\n') + 1;
    return all.substr(start, all.rfind("</svg>") - start);
}

Rectangle rectangle(Rect rect, Color fill = ink) {
    Rectangle result;
    result.rect = rect;
    result.fill = fill;
    return result;
}

TextRun run(std::string text) { return {std::move(text), {1, 2}, {text::Face::sans, 13}, ink, 20.456F}; }

std::size_t occurrences(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size()) {
        ++count;
    }
    return count;
}

Rectangle forecast(Rect rect) {
    Rectangle result = rectangle(rect, base::rgb(0x7f7f7f));
    result.hatch = Color{255, 255, 255, 128};
    return result;
}

// One of each primitive, as a chart would use them.
Scene small_chart() {
    const Rect plot{40, 10, 150, 80};
    return {{200, 120},
            {{"grid/0", Polyline{{{40, 90}, {190, 90}}, {base::rgb(0xcccccc), 1, 0}}, 1, std::nullopt},
             {"band", Area{{{40, 30}, {115, 20.5F}, {190, 40}}, {{40, 50}, {115, 45}, {190, 60}}, {46, 110, 142, 51}},
              1, plot},
             {"line", Polyline{{{40, 40}, {115, 33.333F}, {150, 40}}, {base::rgb(0x2e6e8e), 2, 0}}, 1, plot},
             {"forecast/line", Polyline{{{150, 40}, {200, 55}}, {base::rgb(0x2e6e8e), 2, 4}}, 0.5F, plot},
             {"bar/2026", forecast({160, 60, 20, 30}), 1, std::nullopt},
             {"dot", Dot{{115, 33.333F}, 4, base::rgb(0xffffff), Stroke{base::rgb(0x2e6e8e), 2, 0}}, 1, std::nullopt},
             {"title", TextRun{"Höchststand & „Rückgang“ < 10 %", {0, 10}, {text::Face::serif_semibold, 13}, ink, 192},
              1, std::nullopt},
             {"tick/0", TextRun{"110.000\u00A0$", {0, 94}, {text::Face::sans, 10}, base::rgb(0x666666), 38.25F}, 1,
              std::nullopt}},
            {}};
}

} // namespace

TEST_CASE("numbers have two decimals at most and no idle zeros") {
    CHECK(markup(rectangle({0, -0.001F, 1.5F, 2.456F})) ==
          "<rect x=\"0\" y=\"0\" width=\"1.5\" height=\"2.46\" fill=\"#1a1a1a\"/>\n");
    CHECK(markup(rectangle({-0.05F, 1000000, 100, 10.1F})) ==
          "<rect x=\"-0.05\" y=\"1000000\" width=\"100\" height=\"10.1\" fill=\"#1a1a1a\"/>\n");
}

TEST_CASE("what is no number or size never reaches the markup") {
    const float nan = std::nanf("");
    const float infinity = std::numeric_limits<float>::infinity();
    CHECK(markup(rectangle({nan, infinity, -5, 3})) ==
          "<rect x=\"0\" y=\"0\" width=\"0\" height=\"3\" fill=\"#1a1a1a\"/>\n");
    CHECK(markup(Polyline{{{0, 0}}, {}}).empty());
    CHECK(markup(Area{{}, {}, ink}).empty());
    CHECK(markup(run("")).empty());
}

TEST_CASE("a rectangle has fill, border, rounding and opacity only where they show") {
    Rectangle shape = rectangle({0, 0, 5, 5}, {0, 0, 0, 0});
    shape.stroke = Stroke{{255, 0, 0, 51}, 1.5F, 3};
    shape.radius = 2;
    CHECK(markup(shape, 0.25F) ==
          "<rect x=\"0\" y=\"0\" width=\"5\" height=\"5\" rx=\"2\" fill=\"none\" stroke=\"#ff0000\" "
          "stroke-opacity=\"0.2\" stroke-width=\"1.5\" stroke-dasharray=\"3\" opacity=\"0.25\"/>\n");
    CHECK(markup(shape, 0).empty());
}

TEST_CASE("hatching lies over the fill and under the border") {
    Rectangle shape = forecast({0, 0, 5, 5});
    shape.stroke = Stroke{ink, 1, 0};
    const std::string svg = markup(shape);
    CHECK(svg.ends_with("<rect x=\"0\" y=\"0\" width=\"5\" height=\"5\" fill=\"#7f7f7f\"/>\n"
                        "<rect x=\"0\" y=\"0\" width=\"5\" height=\"5\" fill=\"url(#hatch0)\" stroke=\"#1a1a1a\"/>\n"));
}

TEST_CASE("an area goes along its upper line and back along its lower one") {
    CHECK(markup(Area{{{0, 1}, {5, 2}}, {{0, 8}, {5, 9}}, ink}) ==
          "<path d=\"M0 1 5 2 5 9 0 8Z\" fill=\"#1a1a1a\"/>\n");
}

TEST_CASE("text names its family, weight and colour, and is escaped") {
    CHECK(markup(run("a < b & \"c\"")) == "<text x=\"1\" y=\"2\" font-family=\"Inter,system-ui,sans-serif\" "
                                          "font-size=\"13\" fill=\"#1a1a1a\">a &lt; b &amp; &quot;c&quot;</text>\n");
    TextRun heading = run("Kurs");
    heading.style = {text::Face::serif_semibold, 25};
    CHECK(markup(heading) == "<text x=\"1\" y=\"2\" font-family=\"'Source Serif 4',Georgia,serif\" font-size=\"25\" "
                             "font-weight=\"600\" fill=\"#1a1a1a\">Kurs</text>\n");
    CHECK(markup(run(" und")).find("xml:space=\"preserve\"") != std::string::npos);
}

TEST_CASE("a file on its own fits its text to the measured width, an inline picture need not") {
    const Scene scene{{10, 10}, {{"t", run("x"), 1, std::nullopt}}, {}};
    CHECK(paint::svg(scene, {}).find("textLength=\"20.46\"") != std::string::npos);
    SvgOptions inline_options;
    inline_options.standalone = false;
    const std::string inline_svg = paint::svg(scene, inline_options);
    CHECK(inline_svg.find("textLength") == std::string::npos);
    CHECK(inline_svg.find("xmlns") == std::string::npos);
    CHECK(inline_svg.starts_with("<svg viewBox=\"0 0 10 10\">"));
}

TEST_CASE("clips and hatchings are defined once, under the prefix") {
    Scene scene{{10, 10}, {}, {}};
    for (int i = 0; i < 3; ++i) {
        scene.items.push_back({std::to_string(i), forecast({0, 0, 1, 1}), 1, Rect{0, 0, 5, 5}});
    }
    SvgOptions options;
    options.id_prefix = "btc-";
    const std::string svg = paint::svg(scene, options);
    CHECK(occurrences(svg, "<clipPath id=\"btc-clip0\">") == 1);
    CHECK(occurrences(svg, "<pattern id=\"btc-hatch0\"") == 1);
    CHECK(occurrences(svg, "clip-path=\"url(#btc-clip0)\"") == 6);
    CHECK(occurrences(svg, "fill=\"url(#btc-hatch0)\"") == 3);
}

TEST_CASE("title and description name the picture") {
    SvgOptions options;
    options.title = "Bitcoin <2025>";
    options.description = "Daily";
    options.id_prefix = "p-";
    const std::string svg = paint::svg({{10, 20}, {}, {}}, options);
    CHECK(svg == "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"20\" viewBox=\"0 0 10 20\" "
                 "role=\"img\" aria-labelledby=\"p-title\" aria-describedby=\"p-desc\">\n<title id=\"p-title\">Bitcoin "
                 "&lt;2025&gt;"
                 "</title>\n<desc id=\"p-desc\">Daily</desc>\n</svg>\n");
}

TEST_CASE("escaping leaves no markup and nothing that XML forbids") {
    CHECK(paint::escape_xml("<a href=\"x\">'&'</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
    CHECK(paint::escape_xml(std::string_view("a\0\x01\x1f\tb", 6)) == "a\tb");
    CHECK(paint::escape_xml("Grüße – 5 €") == "Grüße – 5 €");
}

TEST_CASE("a small chart as SVG") {
    SvgOptions options;
    options.title = "A small chart";
    options.id_prefix = "small-";
    options.background = base::rgb(0xffffff);
    const std::string svg = paint::svg(small_chart(), options);
    CHECK(svg == paint::svg(small_chart(), options));
    check_golden("svg-small-chart.svg", svg);
}
