// UTF-8 in and out: shortest form only, no surrogates; a broken byte costs one U+FFFD and no more than that byte.
#include "base/utf8.hpp"

namespace base {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Lead {
    int following = 0;
    char32_t bits = 0;
    char32_t smallest = 0; // anything below was written longer than need be
};

bool read_lead(unsigned char byte, Lead& lead) {
    if (byte < 0x80) {
        lead = {0, byte, 0};
    } else if (byte >= 0xC2 && byte < 0xE0) {
        lead = {1, byte & 0x1FU, 0x80};
    } else if (byte >= 0xE0 && byte < 0xF0) {
        lead = {2, byte & 0x0FU, 0x800};
    } else if (byte >= 0xF0 && byte < 0xF5) {
        lead = {3, byte & 0x07U, 0x10000};
    } else {
        return false;
    }
    return true;
}

bool is_scalar(char32_t codepoint) { return codepoint < 0xD800 || (codepoint > 0xDFFF && codepoint <= 0x10FFFF); }

} // namespace

char32_t next_codepoint(std::string_view text, std::size_t& at) {
    Lead lead;
    if (!read_lead(static_cast<unsigned char>(text[at++]), lead)) return replacement;

    char32_t codepoint = lead.bits;
    std::size_t next = at;
    for (int i = 0; i < lead.following; ++i, ++next) {
        if (next >= text.size()) return replacement;
        const auto byte = static_cast<unsigned char>(text[next]);
        if ((byte & 0xC0U) != 0x80U) return replacement;
        codepoint = codepoint << 6U | (byte & 0x3FU);
    }
    if (codepoint < lead.smallest || !is_scalar(codepoint)) return replacement;
    at = next;
    return codepoint;
}

void append_utf8(std::string& text, char32_t codepoint) {
    if (!is_scalar(codepoint)) codepoint = replacement;
    const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    const auto put_following = [&put, codepoint](unsigned shift) { put(0x80U | (codepoint >> shift & 0x3FU)); };

    if (codepoint < 0x80) {
        put(codepoint);
    } else if (codepoint < 0x800) {
        put(0xC0U | codepoint >> 6U);
        put_following(0);
    } else if (codepoint < 0x10000) {
        put(0xE0U | codepoint >> 12U);
        put_following(6);
        put_following(0);
    } else {
        put(0xF0U | codepoint >> 18U);
        put_following(12);
        put_following(6);
        put_following(0);
    }
}

} // namespace base
