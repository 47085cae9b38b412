// Font metrics: what they have to be for a line to look right, and that a file that is no font is an error, not a
// crash.
#include "text_fonts.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

using text::Face;
using text::Style;

namespace {

constexpr std::initializer_list<Face> all_faces{Face::serif, Face::serif_semibold, Face::sans, Face::sans_semibold,
                                                Face::serif_italic};

float width(Style style, std::string_view utf8) { return test::fonts().width(style, utf8); }

text::FontFiles files() {
    text::FontFiles files;
    for (const Face face : all_faces)
        files[static_cast<std::size_t>(face)] = test::font_file(face);
    return files;
}

} // namespace

TEST_CASE("pairs are kerned in every face") {
    for (const Face face : all_faces) {
        CAPTURE(text::file_stem(face));
        const Style style{face, 20};
        CHECK(width(style, "AV") < width(style, "A") + width(style, "V") - 0.5F);
        CHECK(width(style, "To") < width(style, "T") + width(style, "o") - 0.5F);
        CHECK(width(style, "nn") == doctest::Approx(2 * width(style, "n")));
    }
}

// Read with fontTools from the GPOS tables of @fontsource/source-serif-4 and @fontsource/inter 5.
TEST_CASE("kerning is what the font says") {
    const text::FontSet& fonts = test::fonts();
    CHECK(fonts.kerning({Face::serif, 1000}, U'A', U'V') == doctest::Approx(-119).epsilon(0.001));
    CHECK(fonts.kerning({Face::serif, 1000}, U'T', U'o') == doctest::Approx(-55).epsilon(0.001));
    CHECK(fonts.kerning({Face::sans, 2048}, U'A', U'V') == doctest::Approx(-140).epsilon(0.001));
    CHECK(fonts.kerning({Face::sans, 2048}, U'T', U'o') == doctest::Approx(-160).epsilon(0.001));
}

TEST_CASE("size scales everything alike") {
    for (const Face face : all_faces) {
        CHECK(width({face, 40}, "Bitcoin") == doctest::Approx(2 * width({face, 20}, "Bitcoin")));
        const text::Metrics small = test::fonts().metrics({face, 10});
        const text::Metrics large = test::fonts().metrics({face, 30});
        CHECK(large.ascent == doctest::Approx(3 * small.ascent));
        CHECK(large.x_height == doctest::Approx(3 * small.x_height));
    }
}

TEST_CASE("vertical metrics are in order") {
    for (const Face face : all_faces) {
        const text::Metrics metrics = test::fonts().metrics({face, 100});
        CHECK(metrics.x_height > 40);
        CHECK(metrics.cap_height > metrics.x_height);
        CHECK(metrics.ascent > metrics.cap_height);
        CHECK(metrics.descent > 10);
        CHECK(test::fonts().line_box(face) == doctest::Approx((metrics.ascent + metrics.descent) / 100));
    }
}

TEST_CASE("everything that both languages print has a glyph") {
    for (const Face face : all_faces) {
        for (const char32_t codepoint : std::u32string_view(U"ÄÖÜäöüßéèñ0123456789$€%.,:;!?-–—„“”‚‘’»«…−·×§©→")) {
            CAPTURE(text::file_stem(face));
            CAPTURE(static_cast<unsigned>(codepoint));
            // The arrow is not in every latin subset; no text depends on it.
            if (codepoint != U'→') CHECK(test::fonts().has_glyph(face, codepoint));
        }
        CHECK_FALSE(test::fonts().has_glyph(face, U'漢'));
    }
}

TEST_CASE("soft hyphens and joiners have no width and are not drawn") {
    for (const Face face : all_faces) {
        const Style style{face, 20};
        CHECK(width(style, "Ak\u00ADti\u00ADen\u00ADkurs") == width(style, "Aktienkurs"));
        CHECK(width(style, "A\u00ADV") == width(style, "AV")); // kerned through
        CHECK(width(style, "\u00AD") == 0);
        CHECK(test::fonts().positions(style, "a\u00ADb").size() == 2);
        CHECK(test::fonts().advance(style, 0xAD) == 0);
    }
}

TEST_CASE("spaces that a face lacks are as wide as they should be") {
    for (const Face face : all_faces) {
        const Style style{face, 20};
        CHECK(width(style, "\u00A0") == doctest::Approx(width(style, " ")));
        CHECK(width(style, "\u202F") > 0);
        CHECK(width(style, "\u202F") < width(style, " "));
        CHECK(width(style, "\u2011") == doctest::Approx(width(style, "-")));
        for (const auto& glyph : test::fonts().positions(style, "a\u202Fb\u2011c")) {
            CHECK(test::fonts().has_glyph(face, glyph.codepoint)); // never a box for the painter
        }
    }
}

TEST_CASE("positions and width tell the same story") {
    const Style style{Face::serif, 20};
    const std::string_view sentence = "AVAL: Tokyo, 110.425\u00A0$ – „Test“.";
    const auto positions = test::fonts().positions(style, sentence);
    REQUIRE(positions.size() == 32);
    CHECK(positions.front().x == 0);
    for (std::size_t i = 1; i < positions.size(); ++i)
        CHECK(positions[i].x > positions[i - 1].x);
    const text::GlyphPosition last = positions.back();
    CHECK(last.x + test::fonts().advance(style, last.codepoint) == doctest::Approx(width(style, sentence)));
    CHECK(width(style, "") == 0);
    CHECK(test::fonts().positions(style, "").empty());
}

TEST_CASE("figures in labels line up") {
    for (const Face face : {Face::sans, Face::sans_semibold}) {
        const Style style{face, 14};
        const float zero = test::fonts().advance(style, U'0');
        for (char32_t digit = U'1'; digit <= U'9'; ++digit) {
            CHECK(test::fonts().advance(style, digit) == doctest::Approx(zero));
        }
    }
}

TEST_CASE("a file that is no font is an error that names the face") {
    auto broken = files();
    SUBCASE("empty") { broken[2].clear(); }
    SUBCASE("cut short") { broken[2].resize(broken[2].size() / 2); }
    SUBCASE("something else") { broken[2].assign(5000, 'x'); }
    const auto result = text::FontSet::load(std::move(broken));
    REQUIRE_FALSE(static_cast<bool>(result));
    CHECK(result.error().find("sans-regular") != std::string::npos);
}
