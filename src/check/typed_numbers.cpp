// Scans for digits, and looks at what stands on both sides of them.
#include "check/typed_numbers.hpp"

#include "base/decimal.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace check {

namespace {

constexpr std::array<std::string_view, 4> spaces{" ", "\u00A0", "\u202F", "\u2009"};
constexpr std::array<std::string_view, 4> currencies{"$", "€", "£", "¥"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
// A byte of a letter beyond ASCII counts as one, but not of the signs and spaces of General Punctuation and after.
bool is_letter(std::string_view text, std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= 0xC3 && c < 0xE2);
}

std::size_t digits_from(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) {
        ++end;
    }
    return end - at;
}

bool starts_with_any(std::string_view text, const auto& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}
bool ends_with_any(std::string_view text, const auto& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.ends_with(word); });
}

class Scanner {
  public:
    Scanner(std::string_view text, base::Language language)
        : text_(text), mark_(language->decimal_mark.front()), group_(language->group_mark) {}

    std::vector<TypedNumber> scan() {
        std::vector<TypedNumber> found;
        for (std::size_t at = 0; at < text_.size();) {
            if (!is_digit(text_[at])) {
                ++at;
                continue;
            }
            const std::size_t begin = at;
            at = end_of_number(begin);
            const bool is_part = is_part_of_more(begin, at);
            while (is_part && at < text_.size() && (is_digit(text_[at]) || joins(at))) {
                ++at; // all of a date or a time
            }
            if (!is_part && is_figure(begin, at)) {
                found.push_back(number(begin, at));
            }
        }
        return found;
    }

  private:
    // Groups of three after the first, a decimal mark, digits.
    std::size_t end_of_number(std::size_t begin) {
        digits_.assign(text_.substr(begin, digits_from(text_, begin)));
        grouped_ = false;
        decimals_ = 0;
        std::size_t at = begin + digits_.size();
        for (std::size_t length = group_at(at); digits_.size() <= 3 + (grouped_ ? 15 : 0) && length > 0;
             length = group_at(at)) {
            digits_ += text_.substr(at + length, 3);
            at += length + 3;
            grouped_ = true;
        }
        if (at + 1 < text_.size() && text_[at] == mark_ && is_digit(text_[at + 1])) {
            decimals_ = digits_from(text_, at + 1);
            digits_ += '.';
            digits_ += text_.substr(at + 1, decimals_);
            at += 1 + decimals_;
        }
        return at;
    }

    // The length of the mark before three more digits; 0 where there are none.
    [[nodiscard]] std::size_t group_at(std::size_t at) const {
        const std::string_view rest = text_.substr(at);
        for (const std::string_view mark : {group_, spaces[1], spaces[2], spaces[3]}) {
            if (rest.starts_with(mark) && digits_from(rest, mark.size()) == 3) {
                return mark.size();
            }
        }
        return 0;
    }

    [[nodiscard]] bool joins(std::size_t at) const {
        constexpr std::string_view joints = ".,:/-";
        return joints.find(text_[at]) != std::string_view::npos && at + 1 < text_.size() && is_digit(text_[at + 1]);
    }

    // Of a date, a time, a name.
    [[nodiscard]] bool is_part_of_more(std::size_t begin, std::size_t end) const {
        const bool after_letter = begin > 0 && is_letter(text_, begin - 1);
        const bool before_letter = end < text_.size() && is_letter(text_, end) && decimals_ == 0 && !grouped_;
        return after_letter || before_letter || (end < text_.size() && joins(end));
    }

    [[nodiscard]] static std::string_view without_space_after(std::string_view text) {
        for (const std::string_view space : spaces) {
            if (text.ends_with(space)) {
                return text.substr(0, text.size() - space.size());
            }
        }
        return text;
    }
    [[nodiscard]] static std::string_view without_space_before(std::string_view text) {
        for (const std::string_view space : spaces) {
            if (text.starts_with(space)) {
                return text.substr(space.size());
            }
        }
        return text;
    }

    [[nodiscard]] bool is_percent(std::size_t end) const {
        return without_space_before(text_.substr(end)).starts_with('%');
    }

    [[nodiscard]] bool is_figure(std::size_t begin, std::size_t end) const {
        return grouped_ || decimals_ > 0 || is_percent(end) ||
               ends_with_any(without_space_after(text_.substr(0, begin)), currencies) ||
               starts_with_any(without_space_before(text_.substr(end)), currencies);
    }

    [[nodiscard]] TypedNumber number(std::size_t begin, std::size_t end) const {
        TypedNumber typed{text_.substr(begin, end - begin), 0, 1, is_percent(end)};
        typed.value = base::parse_number(digits_).value;
        typed.unit = std::pow(10, -static_cast<double>(decimals_));
        if (decimals_ == 0) {
            const std::size_t last = digits_.find_last_not_of('0');
            typed.unit = last == std::string::npos ? 1 : std::pow(10, static_cast<double>(digits_.size() - 1 - last));
        }
        return typed;
    }

    std::string_view text_;
    char mark_;
    std::string_view group_;
    // Of the number that is being read.
    std::string digits_;
    std::size_t decimals_ = 0;
    bool grouped_ = false;
};

} // namespace

std::vector<TypedNumber> typed_numbers(std::string_view text, base::Language language) {
    return Scanner(text, language).scan();
}

bool may_be(const TypedNumber& typed, double value) {
    constexpr int largest_power = 15;
    for (int power = -largest_power; power <= largest_power; power += 3) {
        const double scale = std::pow(10, power);
        const bool is_near = std::abs(typed.value * scale - std::abs(value)) < typed.unit * scale * (1 - 1e-9);
        if (is_near && (power == 0 || (!typed.percent && typed.value != 0))) {
            return true;
        }
    }
    return false;
}

} // namespace check
