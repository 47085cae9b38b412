// What a reader has chosen of a chart, and what all charts of a page share.
#pragma once

#include "base/geometry.hpp"
#include "base/theme.hpp"
#include "chart/data/pyramids.hpp"
#include "content/article.hpp"
#include "text/font.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chart {

// A point a reader can be at: the `index`-th of a series. A series is a line, the set of bars, or one segment of a
// stack through its columns (the first on top): so left and right go through time, up and down from series to series.
// A line's points are counted through all of its data, known or not, whatever part is shown: for one without `series`,
// by the dataset's rows.
struct Cursor {
    std::size_t series = 0;
    std::size_t index = 0;
    bool operator==(const Cursor&) const = default;
};

struct State {
    std::vector<std::size_t> selected;            // option per choice; see content::resolve
    std::optional<content::TimeRange> range;      // zoomed in, or a view's range; the config's own when absent
    std::vector<std::string> highlight;           // category or annotation ids, from the view
    std::string pointed;                          // the annotation that is pointed at: it alone is highlighted
    std::optional<Cursor> cursor;                 // the point with the tooltip
    std::optional<double> growth;                 // percent a year that a what-if assumes; its own value when absent
    std::optional<std::pair<float, float>> brush; // the x range being dragged, in figure pixels
    std::string hovered;                          // id of the control under the pointer
    std::optional<base::Rect> seen;               // the part of the figure in the window: where a tooltip has to stay
    bool summarized = false;                      // the summary lies over the plot
    bool playing = false;                         // the cursor follows a melody
    bool operator==(const State&) const = default;
};

// What all charts of a page share.
struct Environment {
    const content::Article& article;
    const text::FontSet& fonts;
    base::Language language;
    base::Theme theme = base::Theme::light;
    base::Contrast contrast = base::Contrast::standard;
    bool controls = true; // off in a picture that nobody can touch
    bool sound = false;   // whether there is someone to play a melody
    bool reduced = false; // headline and plot alone, as high as the room they are given, without a key
    // The article's; without, a picture of long columns is the same and takes time in proportion to them.
    const Pyramids* pyramids = nullptr;
    int heading_level = 3; // of the figure's title: 1 on a page that shows nothing else

    [[nodiscard]] const base::Palette& palette() const { return article.palettes.of(theme, contrast); }
};

} // namespace chart
