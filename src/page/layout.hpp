// The article's blocks placed at a given width: lines of text, rules, charts and the scroll steps that call for a view.
// All coordinates are CSS pixels from the page's top left corner.
#pragma once

#include "chart/chart.hpp"
#include "content/article.hpp"
#include "page/text_block.hpp"
#include "scene/scene.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace page {

struct Rule {
    std::string id;
    base::Rect rect;
    bool accent = false;
};

// In a single column the headline and the plot alone follow the reader: they lie over the text at the window's top edge
// from where the plot has left the window's upper part to the end of the last passage that speaks of the chart.
struct Stuck {
    float height = 0;
    float from = 0; // the window's top edge then
    float bottom = 0;
};

// A small picture, drawn where it stands.
struct Picture {
    std::string id; // of its node
    base::Rect rect;
    std::vector<scene::Item> items;
};

struct ChartPlace {
    std::size_t chart = 0;               // index into Article::charts
    base::Rect rect;                     // where it stands when it does not follow the reader
    std::optional<scene::Sticky> sticky; // beside its passages; absent in a single column
    std::optional<Stuck> stuck;
};

// A stretch of text that calls for a view of a chart while it is being read.
struct ScrollStep {
    content::ViewRef view;
    float top = 0;
    float bottom = 0;
};

// Words that are a link to something in a chart: node `id` within the block of node `block`.
struct Phrase {
    std::string id;
    std::string block;
    content::Shown shows;
    std::vector<base::Rect> lines; // where the words stand
    float baseline = 0;            // of each line, from its top
};

// Where a block stands, to keep the reading position when the language or the width changes.
struct Anchor {
    std::string id;
    float top = 0;
    float bottom = 0;
};

// A block whose words follow a what-if, and what it takes to set it anew.
struct DependentBlock {
    std::string block;
    content::Spans spans;
    Type type;
    float width = 0; // of its column
};

struct Page {
    base::Size size;
    float window_height = 0; // it was laid out for
    std::vector<TextBlock> texts;
    std::vector<Rule> rules;
    std::vector<Picture> pictures;
    std::vector<ChartPlace> charts;
    std::vector<ScrollStep> scroll_steps;
    std::vector<Phrase> phrases;
    std::vector<Anchor> anchors;
    std::vector<DependentBlock> dependent_blocks;
    // One article node; a chart's figure node is empty but for id, rect and sticky range: chart::draw fills it.
    std::vector<scene::Node> semantics;
    bool columns = false; // text beside the charts
};

// How the reader has sorted a table.
struct TableSort {
    std::string table; // id of its block
    std::size_t column = 0;
    bool descending = false;
    bool operator==(const TableSort&) const = default;
};

struct Frame {
    float width = 0;
    float height = 0;   // of the window the page is read through: a chart beside the text must fit
    bool sticky = true; // false where the host decides the scroll: one column, nothing follows the reader
    std::string_view single_chart = {}; // id of the one chart that makes up the page; empty for the whole article
    // Ids of charts that are stuck: what they show there does not decide how high they are in the flow.
    std::vector<std::string_view> stuck = {};
    std::span<const TableSort> sorts = {}; // of the tables that are not as their author has them
};

// A page of one chart is as wide as its window; its chart stands in the middle of one that is wider than this.
inline constexpr float widest_chart = 760;
// Below the chart of such a page: room for the ring round what has the focus.
inline constexpr float below_single = 8;

// The distance a followed chart keeps from the window's top edge, and from its bottom edge.
inline constexpr float sticky_margin = 24;

// A chart beside the text is not lower, however low the window is.
inline constexpr float least_beside_text = 360;
// With room for every option; their plots all end below `plot_bottom`.
[[nodiscard]] chart::Heights heights_beside_text(const content::Chart& chart, float width,
                                                 const chart::Environment& environment);

// Below the last passage that a chart stands beside. It does not depend on the window's height, nor on the chart's: the
// page as it is served keeps the same (tools/export_places.cpp), so that nothing moves when the program takes over.
inline constexpr float below_last_passage = 192;

// The most of the window's height that a stuck chart takes; where less is left for its plot, it does not stick.
inline constexpr float stuck_share = 0.45F;
inline constexpr float min_stuck_height = 180;

// The eyes of a reader are a little above the middle of the window: this share of its height from the top.
inline constexpr float reading_height = 0.45F;

// `shown` holds a state per chart of the article, or nothing: then each shows its first view. Beside the text a chart
// has the height that every option fits in; in the flow it has that of what it shows, and a choice may call for a new
// layout.
[[nodiscard]] Page layout(const chart::Environment& environment, const Frame& frame,
                          const std::vector<chart::State>& shown = {});

// Sets the blocks that speak of a what-if anew, each in its place. False when one needs more or fewer lines: then all
// below it moves, and the page is to be laid out anew.
[[nodiscard]] bool rewrite(Page& page, const chart::Environment& environment, const std::vector<chart::State>& shown);

// Where a chart stands when the window's top edge is at `scroll`.
[[nodiscard]] base::Rect place(const ChartPlace& chart, float scroll);

// Where a stuck chart stands, `height` of it; nothing while it is in the flow.
[[nodiscard]] std::optional<base::Rect> stuck_place(const ChartPlace& chart, float height, float scroll);

// The view that the reader, whose eyes are at `reading_line`, is being told about: that of the last passage of the
// chart which begins above the line; nothing before the first.
[[nodiscard]] const content::ViewRef* view_at(const Page& page, std::string_view chart, float reading_line);

} // namespace page
