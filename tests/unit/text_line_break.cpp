// Line breaking, by what a reader would notice: nothing sticks out, nothing is lost, and words part only where they
// may.
#include "text/line_break.hpp"
#include "text_fonts.hpp"

#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using text::BreakOptions;
using text::Face;
using text::Line;
using text::Piece;
using text::Run;
using text::Style;

namespace {

constexpr Style reading{Face::serif, 20};
constexpr Style strong{Face::serif_semibold, 20};

// | stands for a soft hyphen and ~ for a no-break space in the texts below.
std::string typed(std::string_view source) {
    std::string result;
    for (const char c : source) {
        if (c == '|')
            result += "\u00AD";
        else if (c == '~')
            result += "\u00A0";
        else
            result += c;
    }
    return result;
}

std::string words_of(const Line& line) {
    std::string words;
    for (const Piece& piece : line.pieces)
        words += piece.text;
    while (words.ends_with(' '))
        words.pop_back();
    return words;
}

std::vector<std::string> words_of(const std::vector<Line>& lines) {
    std::vector<std::string> result;
    for (const Line& line : lines)
        result.push_back(words_of(line));
    return result;
}

std::vector<Line> set(std::string_view source, float width, BreakOptions options = {}) {
    options.width = width;
    return text::break_lines(test::fonts(), {{typed(source), reading}}, options);
}

// Wide enough for exactly this text and not a letter more.
float room_for(std::string_view source) { return test::fonts().width(reading, typed(source)); }

std::string joined(const std::vector<Line>& lines) {
    std::string all;
    for (const Line& line : lines) {
        for (const Piece& piece : line.pieces) {
            all += piece.text;
            if (piece.hyphen) all.pop_back();
        }
    }
    return all;
}

std::string joined(const std::vector<Run>& runs) {
    std::string all;
    for (const Run& run : runs)
        all += run.text;
    return text::without_soft_hyphens(all);
}

std::size_t letters(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < utf8.size(); ++count)
        (void)base::next_codepoint(utf8, at);
    return count;
}

void check_geometry(const std::vector<Line>& lines, const std::vector<Run>& runs, float width) {
    for (const Line& line : lines) {
        REQUIRE_FALSE(line.pieces.empty());
        const std::string words = words_of(line);
        if (letters(words) > 1) REQUIRE(line.width <= width);
        float x = 0;
        for (const Piece& piece : line.pieces) {
            REQUIRE(piece.x == doctest::Approx(x).epsilon(1e-4));
            REQUIRE_FALSE(piece.text.empty());
            REQUIRE(piece.text.find("\u00AD") == std::string::npos);
            x = piece.x + piece.width;
        }
        REQUIRE(std::fabs(x - line.width) <= 0.02F);

        const Piece& last = line.pieces.back(); // measured again as the painter will measure it
        std::string drawn = last.text;
        while (drawn.ends_with(' '))
            drawn.pop_back();
        if (drawn.ends_with(typed("~"))) drawn.resize(drawn.size() - 2); // hangs too, where it had to break
        const float again = test::fonts().width(runs[last.run].style, drawn);
        REQUIRE(last.width == doctest::Approx(again).epsilon(1e-3));
    }
}

const std::string article =
    "Der Bit|coin-Kurs hat sich am Mon|tag wie|der über die Mar|ke von 110.425~$ ge|scho|ben – ein Plus von 9,72~% "
    "ge|gen|über dem Tief vom 17.~Ok|to|ber. Die Ak|ti|en der Mi|ning-Un|ter|neh|men leg|ten noch deut|li|cher zu: "
    "„Clean|Spark“ ge|wann fast 14~%, wäh|rend die Rech|en|zen|trums|be|trei|ber vom Hun|ger der künst|li|chen "
    "In|tel|li|genz nach Strom pro|fi|tie|ren (sie|he Gra|fik). Gart|ner schätzt die Aus|ga|ben 2024–2026 auf "
    "2,02~Bio.~$; da|von ent|fal|len 38~% auf KI-op|ti|mier|te Ser|ver und/oder Smart|phones.";

} // namespace

TEST_CASE("a text that fits stays on one line") {
    CHECK(words_of(set("Ein kurzer Satz.", 500)) == std::vector<std::string>{"Ein kurzer Satz."});
    CHECK(set("", 500).empty());
    const auto lines = set("Kurs", 500);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].width == doctest::Approx(room_for("Kurs")));
}

TEST_CASE("a box as wide as its text holds it") {
    for (const std::string_view label :
         {"Oct 2025", "AVATAR To Yo, We", "110.425~$", "Spitze: 126.198~$ am 6. Oktober"}) {
        CAPTURE(label);
        const auto lines = set(label, room_for(label));
        CHECK(lines.size() == 1);
        CHECK(lines[0].width <= room_for(label));
    }
}

TEST_CASE("no line is wider than the column, nothing is lost, pieces join") {
    for (const bool hyphenate : {true, false}) {
        for (const bool balance : {true, false}) {
            for (float width = 12; width < 900; width = width * 1.07F + 0.3F) {
                CAPTURE(width);
                const std::vector<Run> runs{{typed(article), reading}};
                const auto lines = text::break_lines(test::fonts(), runs, {width, hyphenate, balance});
                check_geometry(lines, runs, width);
                REQUIRE(joined(lines) == joined(runs));
            }
        }
    }
}

TEST_CASE("any text of any runs keeps within any width") {
    constexpr std::u32string_view alphabet =
        U"aeinrstAVToäßWj.,;:!?-–—/()„“0123456789%$\u00A0\u202F\u00AD\u00AD    …\u0301\u200B\u2011";
    std::mt19937 random(20251020);
    const auto below = [&random](std::size_t limit) { return random() % limit; };
    for (int round = 0; round < 1500; ++round) {
        std::vector<Run> runs(1 + below(4));
        for (Run& run : runs) {
            run.style = {static_cast<Face>(below(text::face_count)), static_cast<float>(12 + below(20))};
            for (std::size_t i = below(60); i > 0; --i)
                base::append_utf8(run.text, alphabet[below(alphabet.size())]);
        }
        const auto width = static_cast<float>(10 + below(400));
        const BreakOptions options{width, below(2) == 0, below(4) == 0};
        const auto lines = text::break_lines(test::fonts(), runs, options);
        CAPTURE(round);
        CAPTURE(joined(runs));
        REQUIRE(joined(lines) == joined(runs));
        for (const Line& line : lines) {
            std::size_t drawn = 0;
            float end = 0;
            for (const Piece& piece : line.pieces) {
                drawn += test::fonts().positions(runs[piece.run].style, piece.text).size();
                REQUIRE(piece.width >= 0);
                REQUIRE(piece.x >= end - 0.01F);
                end = piece.x + piece.width;
            }
            // One glyph, with its accents or an added hyphen, may be all there is room for.
            if (line.width > width) REQUIRE(drawn <= 8);
        }
    }
}

TEST_CASE("a soft hyphen shows only where a line ends") {
    const auto lines = set("Rech|en|zen|trums|be|trei|ber", room_for("Rechenzentrums-"));
    CHECK(words_of(lines) == std::vector<std::string>{"Rechenzentrums-", "betreiber"});
    CHECK(lines[0].pieces.back().hyphen);
    CHECK_FALSE(lines[1].pieces.back().hyphen);
    CHECK(words_of(set("Rech|en|zen|trums|be|trei|ber", 500)) == std::vector<std::string>{"Rechenzentrumsbetreiber"});
}

TEST_CASE("headlines are hyphenated only when a word is wider than the line") {
    const BreakOptions headline{0, false, true};
    for (float width = room_for("Rechenzentren"); width < 600; width += 7) {
        for (const Line& line : set("Der Bit|coin be|flü|gelt die Rech|en|zen|tren", width, headline)) {
            CHECK_FALSE(line.pieces.back().hyphen);
        }
    }
    const auto narrow = set("Rech|en|zen|trums|be|trei|ber", room_for("Rechenzentrums-"), headline);
    REQUIRE(narrow.size() == 2);
    CHECK(narrow[0].pieces.back().hyphen);
}

TEST_CASE("a headline's lines are of like length, and no more than needed") {
    const std::string_view headline = "Rally der Bitcoin-Miner: Warum Rechenzentren jetzt mehr wert sind als Münzen";
    for (const float width : {300.0F, 380.0F, 460.0F, 560.0F}) {
        CAPTURE(width);
        const auto full = set(headline, width, {0, false, false});
        const auto balanced = set(headline, width, {0, false, true});
        CHECK(balanced.size() <= full.size());
        float shortest = width;
        for (const Line& line : balanced)
            shortest = std::min(shortest, line.width);
        CHECK(shortest > width * 0.5F);
    }
}

TEST_CASE("no-break spaces hold as long as there is room") {
    const std::string source = typed("Der Preis von 110.425~$ und 9,72~% am 20.~Oktober um 14\u202FUhr");
    for (float width = room_for("20.~Oktober"); width < 600; width += 3) {
        for (const std::string& line : words_of(text::break_lines(test::fonts(), {{source, reading}}, {width}))) {
            for (const std::string_view start : {"$", "%", "Oktober", "Uhr"})
                CHECK_FALSE(line.starts_with(start));
        }
    }
}

TEST_CASE("no line begins with a closing mark or a lone dash") {
    const std::string source =
        typed("Er sagte : „Nein !“ – und ging , so heißt es … (leider) . Sie blieb – zum Glück – noch ; lange ?");
    for (float width = 90; width < 500; width += 3) {
        for (const std::string& line : words_of(text::break_lines(test::fonts(), {{source, reading}}, {width}))) {
            CAPTURE(line);
            for (const std::string_view mark : {":", ",", ";", ".", "!", "?", ")", "…", "–", "“"}) {
                CHECK_FALSE(line.starts_with(mark));
            }
        }
    }
}

TEST_CASE("hyphens, dashes and slashes break between words and nowhere else") {
    const auto breaks_into = [](std::string_view source, std::string_view first, std::string_view second) {
        const float width = std::max(room_for(first), room_for(second));
        return words_of(set(source, width)) == std::vector<std::string>{std::string(first), std::string(second)};
    };
    CHECK(breaks_into("Bitcoin-Kurs", "Bitcoin-", "Kurs"));
    CHECK(breaks_into("KI-Server", "KI-", "Server"));
    CHECK(breaks_into("Dollar/Unze", "Dollar/", "Unze"));
    CHECK(breaks_into("weeks—months", "weeks—", "months"));
    CHECK(breaks_into("2024–2026", "2024–", "2026"));
    CHECK(breaks_into("Mining- und", "Mining-", "und"));
    for (const std::string_view whole : {"E-Mail", "Covid-19", "2025-10-20", "BTC-4", "-5", "km/h", "GPT-5"}) {
        CAPTURE(whole);
        const std::string source = "ab ab ab ab " + std::string(whole);
        for (float width = room_for(whole); width < room_for(source); width += 2) {
            const auto lines = words_of(set(source, width));
            CHECK(lines.back().ends_with(whole));
        }
    }
}

TEST_CASE("a word that goes on in the next run is still one word") {
    const std::vector<Run> runs{{"Die ", reading}, {"Kurs", strong}, {"sprünge der ", reading},
                                {"Min", strong},   {"er", reading},  {", sagt sie", reading}};
    for (float width = room_for("Kurssprünge") + 10; width < 400; width += 3) {
        const auto lines = text::break_lines(test::fonts(), runs, {width});
        check_geometry(lines, runs, width);
        for (const std::string& line : words_of(lines)) {
            CAPTURE(line);
            CHECK_FALSE(line.starts_with("sprünge"));
            CHECK_FALSE(line.starts_with("er"));
            CHECK_FALSE(line.starts_with(","));
        }
    }
}

TEST_CASE("runs join exactly and each is kerned for itself") {
    const std::vector<Run> runs{{"Vor ", reading}, {"AV", strong}, {" danach", reading}};
    const auto lines = text::break_lines(test::fonts(), runs, {1000});
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0].pieces.size() == 3);
    float x = 0;
    for (const Piece& piece : lines[0].pieces) {
        CHECK(piece.x == doctest::Approx(x));
        CHECK(piece.width == doctest::Approx(test::fonts().width(runs[piece.run].style, piece.text)));
        x += piece.width;
    }
    CHECK(lines[0].width == doctest::Approx(x));
}

TEST_CASE("a soft hyphen at the end of a run hyphenates in that run") {
    const std::vector<Run> runs{{typed("Rechenzentrums|"), strong}, {"betreiber", reading}};
    const auto lines = text::break_lines(test::fonts(), runs, {test::fonts().width(strong, "Rechenzentrums-")});
    CHECK(words_of(lines) == std::vector<std::string>{"Rechenzentrums-", "betreiber"});
    CHECK(lines[0].pieces.back().run == 0);
    CHECK(joined(lines) == "Rechenzentrumsbetreiber");
}

TEST_CASE("spaces at a line's end are kept for copying and have no width") {
    const auto lines = set("Gold   und", room_for("Gold"));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].pieces[0].text == "Gold   ");
    CHECK(lines[0].width == doctest::Approx(room_for("Gold")));
    CHECK(lines[1].pieces[0].text == "und");
    CHECK(set("   ", 100).size() == 1);
    CHECK(set("   ", 100)[0].width == 0);
}

TEST_CASE("a word too long is broken anywhere rather than sticking out") {
    const auto lines = set("Donaudampfschifffahrtsgesellschaft", room_for("Donaudampf"));
    CHECK(lines.size() >= 3);
    CHECK(lines.size() <= 4);
    for (const Line& line : lines)
        CHECK_FALSE(line.pieces.back().hyphen);
    CHECK(set("WWW", 3).size() == 3); // a glyph a line when there is room for none
}

TEST_CASE("the paragraph is weighed as a whole") {
    // Every hyphen must pay: over many widths, few lines are torn, no torn last word, and a ladder of three only where
    // it spares a line.
    std::size_t lines_seen = 0;
    std::size_t hyphens = 0;
    std::size_t ladders = 0;
    for (float width = 300; width < 720; width += 5) {
        const auto lines = set(article, width);
        std::size_t ladder = 0;
        for (const Line& line : lines) {
            ++lines_seen;
            const bool torn = line.pieces.back().hyphen;
            hyphens += torn ? 1 : 0;
            ladder = torn ? ladder + 1 : 0;
            ladders += ladder == 3 ? 1 : 0;
        }
        CHECK_FALSE(lines[lines.size() - 2].pieces.back().hyphen);
        CHECK(lines.back().width > width * 0.1F);
    }
    CHECK(hyphens * 4 < lines_seen);
    CHECK(ladders <= 1);
}

TEST_CASE("a paragraph has no more lines than one that is filled line by line, as a browser does") {
    for (float width = 300; width < 720; width += 5) {
        CAPTURE(width);
        std::size_t filled = 0;
        for (std::string rest = article; !rest.empty(); ++filled) {
            std::size_t longest = 0; // beginning that is one line
            for (std::size_t end = 1; end <= rest.size(); ++end) {
                const bool torn = rest[end - 1] == '|';
                const bool can_end = torn || rest[end - 1] == ' ' || end == rest.size();
                const std::string line = torn ? rest.substr(0, end - 1) + "-" : rest.substr(0, end);
                longest = can_end && set(line, width).size() == 1 ? end : longest;
            }
            REQUIRE(longest > 0);
            rest = rest.substr(longest);
        }
        CHECK(set(article, width).size() <= filled);
    }
}

TEST_CASE("lines are evener than those of a greedy breaker") {
    const auto raggedness = [](const std::vector<float>& widths, float width) {
        double sum = 0;
        for (std::size_t i = 0; i + 1 < widths.size(); ++i)
            sum += std::pow(static_cast<double>(width - widths[i]), 2);
        return sum;
    };
    const std::string plain = text::without_soft_hyphens(typed(article));
    double fitted = 0;
    double greedy = 0;
    for (float width = 260; width < 720; width += 5) {
        std::vector<float> widths;
        for (const Line& line : text::break_lines(test::fonts(), {{plain, reading}}, {width}))
            widths.push_back(line.width);
        fitted += raggedness(widths, width);

        widths.clear();
        std::string line;
        for (std::size_t at = 0; at < plain.size();) {
            const std::size_t end = std::min(plain.find(' ', at), plain.size());
            const std::string longer = line + (line.empty() ? "" : " ") + plain.substr(at, end - at);
            if (!line.empty() && test::fonts().width(reading, longer) > width) {
                widths.push_back(test::fonts().width(reading, line));
                line = plain.substr(at, end - at);
            } else {
                line = longer;
            }
            at = end + 1;
        }
        widths.push_back(test::fonts().width(reading, line));
        greedy += raggedness(widths, width);
    }
    CHECK(fitted < greedy);
}

TEST_CASE("a box without an end, or without room, still gives lines") {
    CHECK(set("Ein Satz", std::numeric_limits<float>::infinity()).size() == 1);
    CHECK(set("Ein", 0).size() == 3);
    CHECK(set("Ein", -5).size() == 3);
}

TEST_CASE("an ellipsis marks what was cut") {
    const text::FontSet& fonts = test::fonts();
    const auto cut = [&fonts](std::string_view source, float width) {
        return text::ellipsize(fonts, reading, typed(source), width);
    };
    CHECK(cut("CleanSpark", 500) == "CleanSpark");
    CHECK(cut("Clean|Spark", room_for("CleanSpark")) == "CleanSpark");
    CHECK(cut("Marathon Digital", room_for("Marathon D…")) == "Marathon D…");
    CHECK(cut("Marathon Digital", room_for("Marathon …")) == "Marathon…");
    CHECK(cut("Bär", room_for("Bä…")) == "Bär");
    CHECK(cut("Marathon", 1).empty());
    for (float width = 5; width < 200; width += 1) {
        CHECK(fonts.width(reading, cut("Über die Maßen", width)) <= width + 0.01F);
    }
}

TEST_CASE("copied text has no soft hyphens") {
    CHECK(text::without_soft_hyphens(typed("Ak|ti|en|")) == "Aktien");
    CHECK(text::without_soft_hyphens("Aktien") == "Aktien");
    CHECK(text::without_soft_hyphens("").empty());
}

TEST_CASE("an article is set again within a resize") {
    std::vector<std::vector<Run>> paragraphs;
    std::size_t words = 0;
    while (words < 2000) {
        paragraphs.push_back({{typed(article), reading}});
        words += static_cast<std::size_t>(std::ranges::count(article, ' '));
    }
    const auto best_of = [&paragraphs](int rounds) {
        double best = 1e9;
        for (int i = 0; i < rounds; ++i) {
            const auto begin = std::chrono::steady_clock::now();
            for (const auto& runs : paragraphs)
                (void)text::break_lines(test::fonts(), runs, {640});
            const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
            best = std::min(best, spent.count());
        }
        return best;
    };
    const double milliseconds = best_of(10);
    MESSAGE("2000 words set in " << milliseconds << " ms");
    CHECK(milliseconds < 100); // loose: sanitizers and a busy machine run this too
}
