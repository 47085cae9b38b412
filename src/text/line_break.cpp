// Total-fit line breaking after Knuth and Plass, for ragged-right text: every way to break the paragraph is weighed as
// a whole and the one with the least sum of penalties wins, so one good line is not paid for by a bad one below it.
#include "text/line_break.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace text {
namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t no_break_space = 0xA0;
constexpr char32_t narrow_no_break_space = 0x202F;
constexpr char32_t zero_width_space = 0x200B;
constexpr char32_t en_dash = 0x2013;
constexpr char32_t em_dash = 0x2014;
constexpr char32_t ellipsis = 0x2026;

// ---- What may break ----

// A thin space stands inside abbreviations and figures here, so it does not break, whatever UAX #14 says.
bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == zero_width_space; }
bool is_fixed_space(char32_t c) { return c == no_break_space || c == narrow_no_break_space; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7); // Latin-1 and Latin Extended less × and ÷
}
bool is_word(char32_t c) { return is_letter(c) || is_digit(c); }
bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

// Marks that close what stands before them. Quotation marks are not among them: after a space they open.
bool is_closing(char32_t c) {
    constexpr std::u32string_view closing = U".,;:!?)]}%\u2026";
    return closing.find(c) != std::u32string_view::npos;
}

struct Char {
    char32_t codepoint = 0;
    std::size_t run = 0;
    std::size_t begin = 0; // bytes in the run
    std::size_t end = 0;
    double x = 0; // pen before the glyph, from the start of the paragraph, kerning included
    double advance = 0;

    [[nodiscard]] double right() const { return x + advance; }
};
using Chars = std::vector<Char>;

// The whole paragraph on one endless line. Kerning ends with a run: the painter draws each for itself.
Chars lay_out(const FontSet& fonts, const std::vector<Run>& runs) {
    std::size_t bytes = 0;
    for (const Run& run : runs)
        bytes += run.text.size();
    Chars chars;
    chars.reserve(bytes);
    double x = 0;
    for (std::size_t r = 0; r < runs.size(); ++r) {
        const Run& run = runs[r];
        char32_t left = 0;
        for (std::size_t at = 0; at < run.text.size();) {
            Char c;
            c.run = r;
            c.begin = at;
            c.codepoint = base::next_codepoint(run.text, at);
            c.end = at;
            c.advance = static_cast<double>(fonts.advance(run.style, c.codepoint));
            if (c.codepoint != soft_hyphen) {
                if (left != 0) x += static_cast<double>(fonts.kerning(run.style, left, c.codepoint));
                left = c.codepoint;
            }
            c.x = x;
            x += c.advance;
            chars.push_back(c);
        }
    }
    return chars;
}

enum class Kind : unsigned char {
    start,
    space,       // after one or more spaces
    dash,        // after a hyphen, dash or slash that the text has
    hyphen,      // at a soft hyphen
    fixed_space, // last resort: after a no-break space
    anywhere,    // last resort: between two letters
    end,
};

// Where a line may end and the next begin.
struct Break {
    std::size_t next = 0; // index of the first character of the next line
    Kind kind = Kind::start;
    double right = 0; // of the line that ends here: trailing spaces left out, an added hyphen included
    double left = 0;  // of the line that begins here
};

// Finds the breaks of one paragraph. The characters of all runs are looked at as one text, so a word that goes on in
// the next run holds together.
class Breaker {
  public:
    Breaker(const FontSet& fonts, const std::vector<Run>& runs, const Chars& chars, const BreakOptions& options)
        : fonts_(fonts), runs_(runs), chars_(chars), options_(options), width_(limit(options)) {}

    [[nodiscard]] std::vector<Break> find() {
        breaks_.push_back({0, Kind::start, 0, left_of(0)});
        std::size_t segment = 0;
        for (std::size_t next = 1; next < chars_.size(); ++next) {
            const Kind kind = ordinary(next);
            if (kind == Kind::start) continue;
            add_segment(segment, next, kind);
            segment = next;
        }
        add_segment(segment, chars_.size(), Kind::end);
        return std::move(breaks_);
    }

    // A hair of tolerance: a box made as wide as its text must hold it, float rounding or not. Clamped, so that a box
    // without an end does not turn penalties into NaN.
    [[nodiscard]] static double limit(const BreakOptions& options) {
        return std::clamp(static_cast<double>(options.width), 0.0, 1e7) + 0.01;
    }

  private:
    [[nodiscard]] char32_t at(std::size_t index) const { return chars_[index].codepoint; }

    // Nearest visible neighbours of a position; 0 at the paragraph's ends.
    [[nodiscard]] char32_t before(std::size_t index) const {
        while (index > 0) {
            if (at(--index) != soft_hyphen) return at(index);
        }
        return 0;
    }
    [[nodiscard]] std::size_t visible(std::size_t index) const {
        while (index < chars_.size() && at(index) == soft_hyphen)
            ++index;
        return index;
    }
    [[nodiscard]] char32_t after(std::size_t index) const {
        index = visible(index);
        return index < chars_.size() ? at(index) : U'\0';
    }

    // The break that the text itself allows before character `next`; Kind::start for none.
    [[nodiscard]] Kind ordinary(std::size_t next) const {
        const char32_t last = at(next - 1);
        if (is_space(last)) return breaks_after_space(next) ? Kind::space : Kind::start;
        if (last == soft_hyphen) return options_.hyphenate && hyphenates(next) ? Kind::hyphen : Kind::start;
        if (breaks_after_dash(next)) return Kind::dash;
        return Kind::start;
    }

    [[nodiscard]] bool breaks_after_space(std::size_t next) const {
        const std::size_t index = visible(next);
        if (index == chars_.size()) return false; // the spaces hang at the paragraph's end
        const char32_t first = at(index);
        if (is_space(first) || is_fixed_space(first)) return false;
        const char32_t second = after(index + 1);
        if (is_closing(first)) return is_word(second); // ".NET" begins a word, a lone "." ends one
        // A dash between spaces ends a line rather than begins the next; before a figure it is a minus.
        if (first == en_dash || first == em_dash || first == '-') return second != 0 && !is_space(second);
        return true;
    }

    [[nodiscard]] bool hyphenates(std::size_t next) const {
        return is_word(before(next)) && is_word(after(next)) && at(next) != soft_hyphen && has_room_for_hyphen(next);
    }

    // In a column of a letter's width there is none beside the letter.
    [[nodiscard]] bool has_room_for_hyphen(std::size_t next) const {
        std::size_t letter = next - 1;
        while (letter > 0 && at(letter) == soft_hyphen)
            --letter;
        return make(next, Kind::hyphen).right - chars_[letter].x <= width_;
    }

    // "Bitcoin-|Kurs", "und/|oder", "word—|word", but not "E-Mail", "Covid-19", "2025-10-20" or a leading minus.
    [[nodiscard]] bool breaks_after_dash(std::size_t next) const {
        const char32_t mark = at(next - 1);
        const std::size_t index = visible(next);
        if (index == chars_.size()) return false;
        const char32_t first = at(index);
        const char32_t last = before(next - 1);
        if (mark == em_dash) return last != 0 && !is_space(last) && !is_space(first) && !is_closing(first);
        if (mark == en_dash) return is_word(last) && is_word(first);
        if (mark != '-' && mark != 0x2010 && mark != '/') return false;
        return is_letter(first) && is_word(after(index + 1)) && word_letters_before(next - 1);
    }

    // Two letters or digits stand before the mark.
    [[nodiscard]] bool word_letters_before(std::size_t mark) const {
        std::size_t count = 0;
        for (std::size_t index = mark; index > 0 && count < 2;) {
            const char32_t c = at(--index);
            if (c == soft_hyphen) continue;
            if (!is_word(c)) break;
            ++count;
        }
        return count == 2;
    }

    // Ends the unbreakable stretch [from, next) with a break; splits it first when it is wider than a line.
    void add_segment(std::size_t from, std::size_t next, Kind kind) {
        const Break last = make(next, kind);
        if (fits(from, last)) {
            breaks_.push_back(last);
            return;
        }
        std::size_t part = from; // hyphens come first, even where they were switched off
        for (std::size_t i = from + 1; i < next; ++i) {
            if (at(i - 1) != soft_hyphen || !hyphenates(i)) continue;
            add_part(part, make(i, Kind::hyphen));
            part = i;
        }
        add_part(part, last);
    }

    void add_part(std::size_t from, const Break& last) {
        if (!fits(from, last)) {
            for (std::size_t i = from + 1; i < last.next; ++i) {
                if (at(i) == soft_hyphen || is_combining(at(i)) || visible(i) == chars_.size()) continue;
                if (is_space(at(i)) || is_fixed_space(at(i))) continue;
                breaks_.push_back(make(i, is_fixed_space(before(i)) ? Kind::fixed_space : Kind::anywhere));
            }
        }
        breaks_.push_back(last);
    }

    [[nodiscard]] bool fits(std::size_t from, const Break& last) const { return last.right - left_of(from) <= width_; }

    // Of a line that begins with character `from`: kerning against the line before is not carried over.
    [[nodiscard]] double left_of(std::size_t from) const {
        const std::size_t first = visible(from);
        return first < chars_.size() ? chars_[first].x : 0;
    }

    [[nodiscard]] Break make(std::size_t next, Kind kind) const {
        Break made;
        made.next = next;
        made.kind = kind;
        made.left = left_of(next);
        std::size_t last = next; // one past the last character that counts
        while (last > 0 && hangs(at(last - 1), kind))
            --last;
        if (last == 0) return made;
        const Char& c = chars_[last - 1];
        made.right = c.right();
        if (kind == Kind::hyphen) {
            const Style style = runs_[c.run].style;
            made.right += static_cast<double>(fonts_.kerning(style, c.codepoint, '-')) +
                          static_cast<double>(fonts_.advance(style, '-'));
        }
        return made;
    }

    [[nodiscard]] static bool hangs(char32_t c, Kind kind) {
        return c == soft_hyphen || is_space(c) || (kind == Kind::fixed_space && is_fixed_space(c));
    }

    const FontSet& fonts_;
    const std::vector<Run>& runs_;
    const Chars& chars_;
    const BreakOptions& options_;
    double width_;
    std::vector<Break> breaks_;
};

// ---- Which breaks to take ----

// Penalties are measured against the emptiness of a line, squared, in thirtieths of its width: an empty line costs 900,
// and a hyphen is worth a tenth of a line.
constexpr double whole_line = 30;
constexpr double hyphen_penalty = 14;
constexpr double dash_penalty = 2;
constexpr double ladder_penalty = 24;      // a second hyphen right below the first
constexpr double last_hyphen_penalty = 24; // the paragraph's last word is torn
constexpr double widow_penalty = 30;       // the last line is but a word
constexpr double widow_part = 0.15;        // of the width
// Each of these outweighs any number of the ones above it.
constexpr double line_penalty = 1e5; // a text takes no more lines than it must, as the browser gives the page as served
constexpr double fixed_space_penalty = 1e7;
constexpr double anywhere_penalty = 1e9;
constexpr double overfull_penalty = 1e12; // a single glyph wider than the line

double break_penalty(Kind kind) {
    switch (kind) {
    case Kind::hyphen:
        return hyphen_penalty;
    case Kind::dash:
        return dash_penalty;
    case Kind::fixed_space:
        return fixed_space_penalty;
    case Kind::anywhere:
        return anywhere_penalty;
    case Kind::start:
    case Kind::space:
    case Kind::end:
        return 0;
    }
    return 0;
}

bool tears_word(Kind kind) { return kind == Kind::hyphen || kind == Kind::dash; }

double emptiness(double line, double width) {
    const double part = std::max(0.0, width - line) / width * whole_line;
    return part * part;
}

double line_cost(const Break& from, const Break& to, double width, bool balance) {
    const double line = to.right - from.left;
    double cost = line_penalty + break_penalty(to.kind);
    if (line > width) cost += overfull_penalty;
    if (balance) return cost + emptiness(line, width);
    if (tears_word(from.kind) && tears_word(to.kind)) cost += ladder_penalty;
    if (to.kind != Kind::end) return cost + emptiness(line, width);
    if (from.kind == Kind::hyphen) cost += last_hyphen_penalty;
    if (from.kind != Kind::start && line < width * widow_part) cost += widow_penalty;
    return cost;
}

// Indices of the breaks taken, the paragraph's end last, its start left out.
std::vector<std::size_t> best_breaks(const std::vector<Break>& breaks, double width, bool balance) {
    std::vector<double> costs(breaks.size(), std::numeric_limits<double>::infinity());
    std::vector<std::size_t> origins(breaks.size(), 0);
    costs[0] = 0;
    for (std::size_t to = 1; to < breaks.size(); ++to) {
        for (std::size_t from = to; from-- > 0;) {
            // Lines only grow as they begin earlier. The nearest start is always tried: an overfull line beats none.
            const bool overfull = breaks[to].right - breaks[from].left > width;
            if (overfull && from + 1 < to) break;
            const double cost = costs[from] + line_cost(breaks[from], breaks[to], width, balance);
            if (cost < costs[to]) {
                costs[to] = cost;
                origins[to] = from;
            }
        }
    }
    std::vector<std::size_t> taken;
    for (std::size_t at = breaks.size() - 1; at != 0; at = origins[at])
        taken.push_back(at);
    std::ranges::reverse(taken);
    return taken;
}

// ---- The lines ----

class LineMaker {
  public:
    LineMaker(const std::vector<Run>& runs, const Chars& chars, float width)
        : runs_(runs), chars_(chars), width_(width) {}

    [[nodiscard]] Line make(const Break& from, const Break& to) const {
        Line line;
        std::size_t at = from.next;
        while (at < to.next) {
            const std::size_t run = chars_[at].run;
            std::size_t end = at;
            while (end < to.next && chars_[end].run == run)
                ++end;
            add_piece(line, from, to, at, end);
            at = end;
        }
        if (to.kind == Kind::hyphen && !line.pieces.empty()) add_hyphen(line.pieces.back(), from, to);
        line.width = std::max(0.0F, static_cast<float>(to.right - from.left));
        // Within the tolerance of Breaker::limit the line is as wide as it was allowed to be.
        if (line.width > width_ && line.width <= width_ + 0.02F) line.width = width_;
        return line;
    }

  private:
    void add_piece(Line& line, const Break& from, const Break& to, std::size_t begin, std::size_t end) const {
        Piece piece;
        piece.run = chars_[begin].run;
        const std::string& text = runs_[piece.run].text;
        for (std::size_t i = begin; i < end; ++i) {
            const Char& c = chars_[i];
            if (c.codepoint != soft_hyphen) piece.text.append(text, c.begin, c.end - c.begin);
        }
        if (piece.text.empty()) return;
        // Spaces that hang over the line's end have no width.
        const double line_end = std::max(to.right, from.left);
        const double left = begin == from.next ? from.left : std::min(chars_[begin].x, line_end);
        const double right = std::clamp(chars_[end - 1].right(), left, std::max(line_end, left));
        piece.x = static_cast<float>(left - from.left);
        piece.width = static_cast<float>(right - left);
        line.pieces.push_back(std::move(piece));
    }

    void add_hyphen(Piece& piece, const Break& from, const Break& to) const {
        piece.text += '-';
        piece.hyphen = true;
        piece.width = static_cast<float>(to.right - from.left) - piece.x;
    }

    const std::vector<Run>& runs_;
    const Chars& chars_;
    float width_;
};

} // namespace

std::vector<Line> break_lines(const FontSet& fonts, const std::vector<Run>& runs, const BreakOptions& options) {
    const Chars chars = lay_out(fonts, runs);
    std::vector<Line> lines;
    if (chars.empty()) return lines;
    const std::vector<Break> breaks = Breaker(fonts, runs, chars, options).find();
    const double width = Breaker::limit(options);
    const LineMaker maker(runs, chars, options.width);
    std::size_t from = 0;
    for (const std::size_t to : best_breaks(breaks, width, options.balance)) {
        lines.push_back(maker.make(breaks[from], breaks[to]));
        from = to;
    }
    return lines;
}

std::string ellipsize(const FontSet& fonts, Style style, std::string_view utf8, float width) {
    std::string whole = without_soft_hyphens(utf8);
    if (fonts.width(style, whole) <= width + 0.01F) return whole;

    const auto room = static_cast<double>(width) + 0.01 - static_cast<double>(fonts.advance(style, ellipsis));
    if (room < 0) return {};
    std::size_t fitting = 0; // bytes
    double x = 0;
    char32_t left = 0;
    for (std::size_t at = 0; at < whole.size();) {
        const char32_t c = base::next_codepoint(whole, at);
        if (left != 0) x += static_cast<double>(fonts.kerning(style, left, c));
        x += static_cast<double>(fonts.advance(style, c));
        left = c;
        if (x > room + static_cast<double>(style.size)) break; // nothing is kerned by as much as an em
        // Never "word …": the mark follows what it cuts. A cut before a combining mark would strip an accent.
        std::size_t following = at;
        const bool accented = at < whole.size() && is_combining(base::next_codepoint(whole, following));
        const double kern = static_cast<double>(fonts.kerning(style, c, ellipsis));
        if (!is_space(c) && !is_fixed_space(c) && !accented && x + kern <= room) fitting = at;
    }
    whole.resize(fitting);
    base::append_utf8(whole, ellipsis);
    return whole;
}

std::string without_soft_hyphens(std::string_view utf8) {
    constexpr std::string_view encoded = "\u00AD";
    std::string text;
    text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t found = std::min(utf8.find(encoded, at), utf8.size());
        text.append(utf8, at, found - at);
        at = found + encoded.size();
    }
    return text;
}

} // namespace text
