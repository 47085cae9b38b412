// The pen that writes a page from top to bottom: blocks, nodes and anchors in the same order.
#pragma once

#include "content/words.hpp"
#include "page/layout.hpp"
#include "page/typography.hpp"

#include <string>
#include <vector>

namespace page {

struct Column {
    float x = 0;
    float width = 0;
};

struct Flow {
    const chart::Environment& environment;
    const std::vector<chart::State>& shown; // per chart of the article, or none
    const content::Text& text;
    Typography type;
    Page page{};
    float y = 0;                // of the pen
    float margin_free_from = 0; // below the last note in the margin

    [[nodiscard]] Column reading() const { return {type.left, type.text_width}; }
    [[nodiscard]] const std::string& in_language(const content::Localized& words) const;
    [[nodiscard]] const std::string& in_language(content::Word word) const;

    // A block of text at the pen; moves the pen below it.
    void block(std::vector<scene::Node>& parent, scene::Node node, const InlineText& words, const Type& type,
               float gap_above, Column column);
    // The same for an author's spans, which may have to be set anew.
    void block_of(std::vector<scene::Node>& parent, scene::Node node, const content::Spans& spans, const Type& type,
                  float gap_above, Column column);
    void plain(std::vector<scene::Node>& parent, scene::Node node, const std::string& words, const Type& type,
               Tone tone, float gap_above, Column column);

    // Sets the runs from (column.x, top) downwards and fills the nodes' fragments; the pen stays. Returns the y below
    // the last line. A footnote's words stand in the margin beside its mark, too, where there is room.
    float set(const std::string& id, const InlineText& words, std::vector<scene::Node>& nodes, const Type& type,
              Column column, float top);

    [[nodiscard]] InlineText spans(const content::Spans& spans, const std::string& id, const Type& type,
                                   Tone tone = Tone::ink) const;
    void hairline(const std::string& id, float x, float top, float width);

  private:
    void note_in_margin(const TextBlock& block, const InlineText& words);
    void link_phrases(const TextBlock& block, const InlineText& words, std::vector<scene::Node>& nodes);
    [[nodiscard]] std::string describe(const content::Shown& shown) const;
};

} // namespace page
