// A line's fragment lacks the spaces at its end and the hyphen that only the layout added: each is looked up in its
// node's words from where the one before ended.
#include "scene/text_places.hpp"

#include "base/utf8.hpp"
#include "scene/plain_text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

namespace scene {
namespace {

constexpr char32_t soft_hyphen = 0xAD;

float distance(float value, float from, float to) { return std::max({0.F, from - value, value - to}); }

// The byte of `words` whose left edge is nearest to x, from where they are drawn.
std::size_t byte_at(const std::string& words, text::Style style, float x, const text::FontSet& fonts) {
    std::size_t best = 0;
    float nearest = std::abs(x);
    for (std::size_t at = 0; at < words.size();) {
        (void)base::next_codepoint(words, at);
        const float edge = fonts.width(style, std::string_view(words).substr(0, at));
        if (std::abs(edge - x) < nearest) {
            nearest = std::abs(edge - x);
            best = at;
        }
    }
    return best;
}

bool is_in_word(char32_t c) {
    const bool ascii = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    return ascii || c == 0x2019 || (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7); // letters of our faces, ’
}

// For comparing: small letters of Latin, Greek and Cyrillic, one kind of space, hyphen and quotation mark.
char32_t folded(char32_t c) {
    const bool pairs = (c >= 0x100 && c < 0x138) || (c >= 0x14A && c < 0x178) || (c >= 0x460 && c < 0x530);
    const bool odd_pairs = (c >= 0x139 && c < 0x149) || (c >= 0x179 && c < 0x17F);
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0xDF && c != 0xD7) || (c >= 0x391 && c < 0x3AA) ||
        (c >= 0x410 && c < 0x430)) {
        return c + 0x20;
    }
    if (c >= 0x400 && c < 0x410) {
        return c + 0x50;
    }
    if ((pairs && c % 2 == 0) || (odd_pairs && c % 2 == 1)) {
        return c + 1;
    }
    switch (c) {
    case 0xA0:
    case 0x2009:
    case 0x202F:
    case '\n':
    case '\t':
        return ' ';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
        return '-';
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x2039:
    case 0x203A:
        return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
        return '"';
    default:
        return c;
    }
}

struct Folded {
    std::u32string letters;
    std::vector<std::size_t> bytes; // where each stands in the text; at the end, its length
};

Folded fold(const std::string& text) {
    Folded all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (const char32_t c = base::next_codepoint(text, at); c != soft_hyphen) {
            all.letters += folded(c);
            all.bytes.push_back(begin);
        }
    }
    all.bytes.push_back(text.size());
    return all;
}

} // namespace

TextPlaces::TextPlaces(const std::vector<Node>& tree) {
    PlainText plain = plain_text_with_runs(tree);
    text_ = std::move(plain.text);
    const Node* block = nullptr;
    std::size_t blocks = 0;
    for (const PlainRun& run : plain.runs) {
        blocks += run.block == block ? 0 : 1;
        block = run.block;
        std::size_t done = run.begin;
        for (const Fragment& fragment : run.node->fragments) {
            const std::size_t at = fragment.text.empty() ? std::string::npos : text_.find(fragment.text, done);
            if (at == std::string::npos || at + fragment.text.size() > run.end) {
                continue; // drawn otherwise than it is said
            }
            done = at + fragment.text.size();
            stretches_.push_back({{at, done}, fragment, run.figure == nullptr ? "" : run.figure->id, blocks});
        }
    }
}

std::optional<std::size_t> TextPlaces::place_at(base::Point at, const std::string& figure, const text::FontSet& fonts,
                                                float reach) const {
    const Stretch* nearest = nullptr;
    float least = std::numeric_limits<float>::max();
    for (const Stretch& stretch : stretches_) {
        if (stretch.figure != figure) {
            continue;
        }
        const base::Rect& rect = stretch.drawn.rect;
        const float across = distance(at.x, rect.x, rect.right());
        const float down = distance(at.y, rect.y, rect.bottom());
        constexpr float lines_first = 1000; // the line that is pointed at, however short
        const float away = down * lines_first + across;
        if (away < least && across <= reach && down <= reach) {
            least = away;
            nearest = &stretch;
        }
    }
    if (nearest == nullptr) {
        return std::nullopt;
    }
    const Fragment& drawn = nearest->drawn;
    const float x = at.y < drawn.rect.y ? 0 : at.y > drawn.rect.bottom() ? drawn.rect.width : at.x - drawn.rect.x;
    return nearest->range.from + byte_at(drawn.text, drawn.style, x, fonts);
}

TextRange TextPlaces::word_at(std::size_t place) const {
    TextRange word{0, text_.size()};
    for (std::size_t at = 0; at < text_.size();) { // UTF-8 is read forwards
        const std::size_t begin = at;
        if (is_in_word(base::next_codepoint(text_, at))) {
            continue;
        }
        if (at <= place) {
            word.from = at;
        } else {
            word.to = begin;
            break;
        }
    }
    if (word.from <= place && place < word.to) {
        return word;
    }
    // Between two words: what stands there.
    word = {place, place};
    if (place < text_.size()) {
        (void)base::next_codepoint(text_, word.to);
    }
    return word;
}

TextRange TextPlaces::block_at(std::size_t place) const {
    std::optional<std::size_t> block;
    for (const Stretch& stretch : stretches_) {
        if (stretch.range.from <= place) {
            block = stretch.block;
        }
    }
    TextRange all{place, place};
    bool first = true;
    for (const Stretch& stretch : stretches_) {
        if (block && stretch.block == *block) {
            all = {first ? stretch.range.from : all.from, stretch.range.to};
            first = false;
        }
    }
    return all;
}

std::vector<TextPlaces::Part> TextPlaces::parts(TextRange range, const text::FontSet& fonts) const {
    std::vector<Part> all;
    for (const Stretch& stretch : stretches_) {
        const std::size_t from = std::max(range.from, stretch.range.from);
        const std::size_t to = std::min(range.to, stretch.range.to);
        if (from >= to) {
            continue;
        }
        const std::string_view words = stretch.drawn.text;
        const float left = fonts.width(stretch.drawn.style, words.substr(0, from - stretch.range.from));
        const float right = fonts.width(stretch.drawn.style, words.substr(0, to - stretch.range.from));
        const base::Rect& rect = stretch.drawn.rect;
        all.push_back({{rect.x + left, rect.y, right - left, rect.height}, stretch.figure});
    }
    return all;
}

std::vector<TextRange> find_words(const std::string& text, const std::string& words) {
    std::vector<TextRange> found;
    const Folded wanted = fold(words);
    if (wanted.letters.empty()) {
        return found;
    }
    const Folded all = fold(text);
    for (std::size_t at = all.letters.find(wanted.letters); at != std::u32string::npos;
         at = all.letters.find(wanted.letters, at + wanted.letters.size())) {
        found.push_back({all.bytes[at], all.bytes[at + wanted.letters.size()]});
    }
    return found;
}

} // namespace scene
