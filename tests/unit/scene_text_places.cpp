// Selecting and finding in the words of a whole page: at a width where many words are broken over two lines.
#include "app_support.hpp"
#include "scene/text_places.hpp"

#include "scene/plain_text.hpp"

#include <optional>
#include <string>

using namespace test;
using scene::TextPlaces;
using scene::TextRange;

namespace {

struct Narrow {
    app::App app = make_app({320, 700});
    TextPlaces places{app.semantics()};

    [[nodiscard]] const text::FontSet& fonts() const { return app.environment().fonts; }
    [[nodiscard]] std::string words(TextRange range) const {
        return places.text().substr(range.from, range.to - range.from);
    }
};

} // namespace

TEST_CASE("text places: every drawn stretch is one of the text, in reading order") {
    const Narrow page;
    CHECK(page.places.text() == scene::plain_text(page.app.semantics()));
    REQUIRE(page.places.stretches().size() > 300);
    std::size_t done = 0;
    for (const TextPlaces::Stretch& stretch : page.places.stretches()) {
        CHECK(stretch.range.from >= done);
        CHECK(page.words(stretch.range) == stretch.drawn.text);
        done = stretch.range.to;
    }
}

TEST_CASE("text places: a word that is broken over two lines is found, and marked on both") {
    const Narrow page;
    int broken = 0;
    const std::vector<TextPlaces::Stretch>& all = page.places.stretches();
    for (std::size_t i = 1; i < all.size(); ++i) {
        const bool in_one_word =
            all[i].range.from == all[i - 1].range.to && all[i].drawn.rect.y > all[i - 1].drawn.rect.y;
        const bool long_enough = all[i].drawn.text.size() > 3 && all[i - 1].drawn.text.size() > 3;
        if (!in_one_word || !long_enough) {
            continue;
        }
        ++broken;
        const TextRange across{all[i].range.from - 2, all[i].range.from + 2};
        const std::string letters = page.words(across);
        CAPTURE(letters);
        const std::vector<TextRange> found = scene::find_words(page.places.text(), letters);
        CHECK(std::find(found.begin(), found.end(), across) != found.end());
        CHECK(page.places.parts(across, page.fonts()).size() == 2);
    }
    CHECK(broken > 5);
}

TEST_CASE("text places: a point between two letters is that place, and a range is drawn there") {
    const Narrow page;
    for (const TextPlaces::Stretch& stretch : page.places.stretches()) {
        const base::Rect& rect = stretch.drawn.rect;
        const auto place = page.places.place_at(rect.center(), stretch.figure, page.fonts(), 4);
        REQUIRE(place.has_value());
        CHECK(*place >= stretch.range.from);
        CHECK(*place <= stretch.range.to);
        const auto parts = page.places.parts({stretch.range.from, *place}, page.fonts());
        if (!parts.empty()) {
            CHECK(std::abs(parts.front().rect.right() - rect.center().x) < stretch.drawn.style.size);
        }
    }
    CHECK_FALSE(page.places.place_at({-500, -500}, "", page.fonts(), 4).has_value());
}

TEST_CASE("text places: words and blocks round a place") {
    const Narrow page;
    const std::string& text = page.places.text();
    const std::size_t word = text.find("künstliche");
    REQUIRE(word != std::string::npos);
    CHECK(page.words(page.places.word_at(word)) == "künstliche");
    CHECK(page.words(page.places.word_at(word + 4)) == "künstliche");
    CHECK(page.words(page.places.word_at(word - 1)) == " ");
    const std::string block = page.words(page.places.block_at(word));
    CHECK(block.starts_with("Der Bitcoin-Miner aus Las Vegas"));
    CHECK(block.find('\n') == std::string::npos);
    CHECK(block.ends_with("scheint."));
}

TEST_CASE("finding: capitals, spaces, hyphens and quotation marks make no difference") {
    const std::string text = "Der Über­gang – „KI‑Rechner“ um 9,7\u00A0%, Straße, ЁЛКА, Ωmega.";
    const auto found = [&](const std::string& words) {
        const auto all = scene::find_words(text, words);
        return all.size() == 1 ? std::optional(text.substr(all[0].from, all[0].to - all[0].from)) : std::nullopt;
    };
    CHECK(found("übergang") == "Über­gang");
    CHECK(found("\"ki-rechner\"") == "„KI‑Rechner“");
    CHECK(found("9,7 %") == "9,7\u00A0%");
    CHECK(found("STRASSE") == std::nullopt);
    CHECK(found("ёлка") == "ЁЛКА");
    CHECK(found("ωmega") == "Ωmega");
    CHECK(scene::find_words(text, "").empty());
    CHECK(scene::find_words("aaaa", "aa").size() == 2);
}
