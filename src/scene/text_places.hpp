// The words of a page as one text, and where each stretch of it is drawn: what selecting by pointer and finding by
// words are made of.
#pragma once

#include "base/geometry.hpp"
#include "scene/semantics.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace scene {

// Bytes of the text; `to` is not in it.
struct TextRange {
    std::size_t from = 0;
    std::size_t to = 0;
    [[nodiscard]] bool empty() const { return from >= to; }
    bool operator==(const TextRange&) const = default;
};

class TextPlaces {
  public:
    TextPlaces() = default;
    explicit TextPlaces(const std::vector<Node>& tree);

    // One drawn line's share of it.
    struct Stretch {
        TextRange range;
        Fragment drawn;     // its rectangle is the figure's, if it stands in one
        std::string figure; // id; empty: the page
        std::size_t block = 0;
    };

    // As scene::plain_text has it: neither soft hyphens nor the ends of lines.
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const std::vector<Stretch>& stretches() const { return stretches_; }

    // The place in the text that is nearest to a point in the coordinates of a figure, or of the page. Nothing where
    // there is no text at all, or none within `reach` of the point.
    [[nodiscard]] std::optional<std::size_t> place_at(base::Point at, const std::string& figure,
                                                      const text::FontSet& fonts, float reach) const;
    // The word, the block round a place.
    [[nodiscard]] TextRange word_at(std::size_t place) const;
    [[nodiscard]] TextRange block_at(std::size_t place) const;

    // Where a range is drawn.
    struct Part {
        base::Rect rect;
        std::string figure;
    };
    [[nodiscard]] std::vector<Part> parts(TextRange range, const text::FontSet& fonts) const;

  private:
    std::string text_;
    std::vector<Stretch> stretches_;
};

// Where `words` stand in a text: neither capitals nor kinds of spaces, hyphens and quotation marks make a difference.
[[nodiscard]] std::vector<TextRange> find_words(const std::string& text, const std::string& words);

} // namespace scene
