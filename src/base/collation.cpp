// Compares by folded letters; equal ones by what they are.
#include "base/collation.hpp"

#include "base/utf8.hpp"

namespace base {
namespace {

// Of U+00C0 to U+017F, in their order.
constexpr std::string_view base_letters = "aaaaaaaceeeeiiiidnoooooxouuuuyts"
                                          "aaaaaaaceeeeiiiidnoooooxouuuuyty"
                                          "aaaaaaccccccccdddd"
                                          "eeeeeeeeeegggggggghhhh"
                                          "iiiiiiiiiiiijjkkk"
                                          "llllllllllnnnnnnnnn"
                                          "oooooooorrrrrrssssssss"
                                          "ttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(base_letters.size() == 0x180 - 0xC0);

char32_t folded(char32_t letter) {
    constexpr char32_t first = 0xC0;
    if (letter >= first && letter < first + base_letters.size()) {
        return static_cast<char32_t>(base_letters[letter - first]);
    }
    const bool upper = (letter >= 'A' && letter <= 'Z') || (letter >= 0x391 && letter <= 0x3A9) ||
                       (letter >= 0x410 && letter <= 0x42F);
    return upper ? letter + 0x20 : letter;
}

} // namespace

bool stands_before(std::string_view a, std::string_view b) {
    std::size_t in_a = 0;
    std::size_t in_b = 0;
    while (in_a < a.size() && in_b < b.size()) {
        const char32_t one = folded(next_codepoint(a, in_a));
        const char32_t other = folded(next_codepoint(b, in_b));
        if (one != other) {
            return one < other;
        }
    }
    const bool equally_long = in_a == a.size() && in_b == b.size();
    return equally_long ? a < b : in_a == a.size();
}

} // namespace base
