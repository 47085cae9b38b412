// The words of diagnostics.
#include "check/words.hpp"

#include <algorithm>

namespace check {

namespace {

constexpr std::size_t longest_quote = 48;
constexpr std::size_t longest_guess = 48;
constexpr std::size_t max_names = 12;

// How many letters must be put in, left out, replaced or swapped with their neighbour to make one word the other.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last;
    std::vector<std::size_t> last(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> row(b.size() + 1);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last = std::move(last);
        last = std::move(row);
    }
    return last.back();
}

std::string_view closest(std::string_view wrong, const std::vector<std::string_view>& names) {
    std::string_view best;
    std::size_t best_distance = std::max<std::size_t>(1, wrong.size() / 3) + 1;
    for (const std::string_view name : names) {
        if (name.size() <= longest_guess && distance(wrong, name) < best_distance) {
            best = name;
            best_distance = distance(wrong, name);
        }
    }
    return best;
}

} // namespace

std::string concat(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) {
        text += part;
    }
    return text;
}

std::string quote(std::string_view text) {
    std::string quoted = "\"";
    std::size_t length = text.size();
    if (length > longest_quote) {
        length = longest_quote;
        while (length > 0 && (text[length] & '\xC0') == '\x80') {
            --length; // not within a character
        }
    }
    for (const char c : text.substr(0, length)) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        quoted += control ? '?' : c;
    }
    quoted += length < text.size() ? "…\"" : "\"";
    return quoted;
}

std::string suggestion(std::string_view wrong, std::string_view plural, const std::vector<std::string_view>& names) {
    if (names.empty()) {
        return {};
    }
    if (wrong.size() <= longest_guess) {
        if (const std::string_view guess = closest(wrong, names); !guess.empty()) {
            return concat({", did you mean ", quote(guess), "?"});
        }
    }
    std::string list = concat({" (", plural, ": "});
    for (std::size_t i = 0; i < std::min(names.size(), max_names); ++i) {
        list += concat({i > 0 ? ", " : "", names[i]});
    }
    list += names.size() > max_names ? ", …)" : ")";
    return list;
}

} // namespace check
