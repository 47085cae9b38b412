// Spans of the article -> styled runs for the line breaker, and the nodes that say what each run is.
#pragma once

#include "content/article.hpp"
#include "page/layout.hpp"
#include "page/typography.hpp"

#include <string>
#include <vector>

namespace page {

struct InlineText {
    std::vector<text::Run> runs;
    std::vector<Tone> tones;        // per run
    std::vector<bool> underlined;   // per run
    std::vector<scene::Node> nodes; // per run, without fragments
    // Runs [first, last) that are one link to a chart; its node is made of theirs once these have their places.
    struct Linked {
        std::size_t first = 0;
        std::size_t last = 0;
        content::Shown shows;
    };
    std::vector<Linked> phrases;
};

// Node ids are "<id>.<n>". `sources` is the text whose sources the figures name.
[[nodiscard]] InlineText inline_text(const content::Spans& spans, const std::string& id, const Type& type, Tone tone,
                                     const content::Text& sources);
[[nodiscard]] InlineText inline_text(const std::string& plain, const std::string& id, const Type& type, Tone tone);

// Publisher, title and date of a source in one line.
[[nodiscard]] std::string describe(const content::Source& source, base::Language language);

} // namespace page
