// One chart as a picture of a given size: headline, subtitle, choices, plot, notes, source line; where its points are,
// and what they say. All coordinates are CSS pixels from the figure's top left corner.
#pragma once

#include "base/theme.hpp"
#include "chart/pyramids.hpp"
#include "chart/scale.hpp"
#include "chart/track.hpp"
#include "content/article.hpp"
#include "scene/scene.hpp"

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
    std::optional<content::TimeRange> range;      // zoomed in, or a view's range; the look's own when absent
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
struct Setting {
    const content::Article& article;
    const text::FontSet& fonts;
    base::Language language = base::Language::de;
    base::Theme theme = base::Theme::light;
    base::Contrast contrast = base::Contrast::standard;
    bool controls = true; // off in a picture that nobody can touch
    bool sound = false;   // whether there is someone to play a melody
    // The article's; without, a picture of long columns is the same and takes time in proportion to them.
    const Pyramids* pyramids = nullptr;
    int heading_level = 3; // of the figure's title: 1 on a page that shows nothing else

    [[nodiscard]] const base::Palette& palette() const { return base::palette(theme, contrast); }
};

// The shown part of a plot with two continuous axes.
struct Window {
    Domain x;
    Domain y;
};

// A bar or segment.
struct PlacedPoint {
    Cursor cursor;
    base::Point at;   // of the mark's end
    base::Rect reach; // what counts as touching it
};

// A line's points, of which there may be millions: where one of them stands is computed when asked for.
struct PlacedLine {
    Track track;
    std::size_t first = 0; // [first, last): those within the shown time
    std::size_t last = 0;
    bool highlighted = false;
};

// A label near a point, and which of the scene's items draw it.
struct PlacedLabel {
    std::string id;
    base::Point at; // the point
    base::Rect box;
    std::pair<std::size_t, std::size_t> items; // first, past the last
};

// Its lines refer to the article's data, which must outlive it.
struct Figure {
    // Semantics: one node of Role::figure with id "<chart>", its controls, and as Role::point what is at the cursor,
    // named in a sentence: "20 October 2025: close $110,589; …".
    scene::Scene scene;
    base::Rect plot;
    // First and past-the-last of the scene's items that draw the plot: marks, axes and labels, but no words around it.
    std::pair<std::size_t, std::size_t> plot_items;
    std::size_t over = 0; // the first item that is laid over the others
    // Time series have the first four, the others the points.
    std::optional<Window> window;
    Scale x;
    Scale y;
    std::vector<PlacedLine> lines;   // by series
    std::vector<PlacedPoint> points; // by series, then index
    std::vector<PlacedLabel> labels; // of a time series
};

// Draws `chart` into `room`: exactly as wide, at most as high (never below what its text and a plot of 160 px need; a
// height of 0 means the natural height for the width).
// Item and node ids start with "<chart>/"; a choice's control is "<chart>/choose/<choice>/<option>"; the reset of a
// zoom or of a what-if is "<chart>/reset", a what-if's slider "<chart>/growth".
[[nodiscard]] Figure draw(const content::Chart& chart, const State& state, base::Size room, const Setting& setting);

// The height that draw() chooses for this width, without a plot drawn for it.
[[nodiscard]] float natural_height(const content::Chart& chart, const State& state, float width,
                                   const Setting& setting);

// `end`, a time series drawn for the same chart, state and setting, with another part of the data in its plot, as far
// left and as wide as `frame`: a step on the way there. Labels keep the places at their points that they have in
// `end`: places found anew for each step would jump.
[[nodiscard]] Figure on_the_way(const Figure& end, const content::Chart& chart, const State& state,
                                const Setting& setting, const Window& shown, const base::Rect& frame);

// The plot without the words around it, from (0, 0): as wide as `room`, as high or, with a height of 0, as it wants to
// be.
[[nodiscard]] scene::Scene plot_alone(const content::Chart& chart, const State& state, base::Size room,
                                      const Setting& setting);

// The point that a pointer at `at` means: nearest in x for lines, the bar or segment under it; nothing outside the
// plot (plus a margin of half a touch target).
[[nodiscard]] std::optional<Cursor> hit(const Figure& figure, base::Point at);

// The point `along` steps further in the series and `across` series away; stays at the ends. Where a line's points are
// denser than pixels, a step is a pixel; `across` leads to the line next above or below. Without a cursor, the first
// step goes to the first point shown, or, backwards, to the last.
[[nodiscard]] std::optional<Cursor> step(const Figure& figure, std::optional<Cursor> from, int along, int across);
// Where the point stands; nothing for one that is not shown or not known.
[[nodiscard]] std::optional<base::Point> find_point(const Figure& figure, Cursor cursor);

// Range of time between two x positions in the plot, at least four points of data long, kept within the data.
[[nodiscard]] std::optional<content::TimeRange> range_between(const Figure& figure, float x0, float x1);
// The shown range scaled by `factor` (< 1 zooms in) about the x position, kept within `limits`.
[[nodiscard]] std::optional<content::TimeRange> zoom(const Figure& figure, float x, float factor,
                                                     content::TimeRange limits);
// The shown range moved by `dx` pixels, kept within `limits`.
[[nodiscard]] std::optional<content::TimeRange> pan(const Figure& figure, float dx, content::TimeRange limits);
// The range that the data of the state's look spans; nothing for charts without a time axis.
[[nodiscard]] std::optional<content::TimeRange> limits(const content::Chart& chart, const State& state,
                                                       const content::Article& article);

// One sentence computed from the data: range, extremes, last value, change.
[[nodiscard]] std::string summary(const content::Chart& chart, const State& state, const Setting& setting);

// The figures shown, as a table: header row, then rows of written values ("unknown" is said in words). Of a line 2,000
// at most; one more row says how many there are.
struct Table {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};
[[nodiscard]] Table table(const content::Chart& chart, const State& state, const Setting& setting);

} // namespace chart
