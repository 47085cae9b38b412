// UTF-8: every valid code point survives the way there and back, nothing broken gets through.
#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

std::u32string decode(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();)
        result += base::next_codepoint(text, at);
    return result;
}

} // namespace

TEST_CASE("each code point is read as it was written") {
    for (char32_t codepoint = 1; codepoint <= 0x10FFFF; codepoint += codepoint < 0x3000 ? 1 : 251) {
        if (codepoint >= 0xD800 && codepoint <= 0xDFFF) continue;
        std::string text;
        base::append_utf8(text, codepoint);
        std::size_t at = 0;
        REQUIRE(base::next_codepoint(text, at) == codepoint);
        REQUIRE(at == text.size());
    }
    CHECK(decode("aä€𝄞") == U"aä€𝄞");
}

TEST_CASE("a broken sequence is one replacement character and the reader goes on") {
    CHECK(decode("a\xFF"
                 "b") == U"a\uFFFDb");
    CHECK(decode("a\xC3") == U"a\uFFFD"); // cut short
    CHECK(decode("\xC3"
                 "b") == U"\uFFFDb"); // no continuation
    CHECK(decode("\x80"
                 "b") == U"\uFFFDb");               // continuation without a lead
    CHECK(decode("\xC0\xAF").front() == U'\uFFFD'); // overlong slash
    CHECK(decode("\xE0\x80\xAF").front() == U'\uFFFD');
    CHECK(decode("\xED\xA0\x80").front() == U'\uFFFD');     // surrogate
    CHECK(decode("\xF4\x90\x80\x80").front() == U'\uFFFD'); // above U+10FFFF
}

TEST_CASE("what is no character is written as the replacement") {
    std::string text;
    base::append_utf8(text, 0xD800);
    base::append_utf8(text, 0x110000);
    CHECK(text == "\uFFFD\uFFFD");
}
