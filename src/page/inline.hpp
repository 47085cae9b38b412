// Spans of the article -> styled runs for the line breaker, and the nodes that say what each run is.
#pragma once

#include "chart/mark/what_if.hpp"
#include "content/article.hpp"
#include "page/typography.hpp"
#include "scene/semantics.hpp"
#include "text/line_break.hpp"

#include <string>
#include <vector>

namespace page {

struct InlineText {
    std::vector<text::Run> runs;
    std::vector<Tone> tones;           // per run
    std::vector<Underline> underlines; // per run
    std::vector<scene::Node> nodes;    // per run, without fragments
    // Runs [first, last) that are one link to a chart; its node is made of theirs once these have their places.
    struct Linked {
        std::size_t first = 0;
        std::size_t last = 0;
        content::Shown shows;
    };
    std::vector<Linked> phrases;
};

// What the charts' what-ifs are set to.
struct Projections {
    const chart::Environment& environment;
    const std::vector<chart::State>& shown; // per chart of the article, or none: each as its author set it

    [[nodiscard]] std::optional<chart::Projection> of(const std::string& chart) const;
};

// Node ids are "<id>.<n>". The figures' sources are those of the article in the setting's language.
[[nodiscard]] InlineText inline_text(const content::Spans& spans, const std::string& id, const Type& type, Tone tone,
                                     const Projections& projections);
// With the way back to its mark.
[[nodiscard]] InlineText inline_text(const content::Footnote& footnote, const std::string& id, const Type& type,
                                     Tone tone, const Projections& projections);
[[nodiscard]] InlineText inline_text(const std::string& plain, const std::string& id, const Type& type, Tone tone);

// A date in the text, in full.
[[nodiscard]] content::FigureText date_text(const base::Date& date, base::Language language);

// Publisher, title and date of a source in one line; in a citation the title is the link.
[[nodiscard]] std::string describe(const content::Source& source, base::Language language);
[[nodiscard]] content::Spans citation(const content::Source& source, base::Language language);

} // namespace page
