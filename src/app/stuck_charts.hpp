// Charts that stay at the window's top edge while their passages are read (page::Stuck): which of them stand where, and
// what is drawn of them there.
#pragma once

#include "chart/chart.hpp"
#include "page/layout.hpp"
#include "scene/scene.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace app {

// A window over a page.
struct PageView {
    const page::Page& page;
    float scroll = 0;           // page coordinate of the window's top edge
    bool scrolls_itself = true; // Viewport::scrolls_itself
};

// Charts are named by their index on the page; places are in page coordinates.
class StuckCharts {
  public:
    // All are in the flow of a new layout, until update().
    void reset(std::size_t charts);
    // The window has moved, or what stands where. Returns whether the chart is somewhere else now.
    bool update(const PageView& view, std::size_t index);
    // By the reader, all of them: a strip is left of each.
    void put_away(bool away) { away_ = away; }
    [[nodiscard]] bool away() const { return away_; }

    // Of the chart or, put away, of its strip; nothing while it is in the flow.
    [[nodiscard]] std::optional<base::Rect> place(const PageView& view, std::size_t index) const;
    // Whether the chart itself is there.
    [[nodiscard]] bool shows(const PageView& view, std::size_t index) const;
    // Whether text that would move with the chart's height in the flow is being read.
    [[nodiscard]] bool keeps_room(const PageView& view, std::size_t index) const;
    // The chart that lies over the text there.
    [[nodiscard]] std::optional<std::size_t> over(const PageView& view, base::Point at) const;

    // What stands in the flow for a chart that is stuck: all but its plot.
    void set_in_flow(std::size_t index, scene::Scene scene) { charts_[index].in_flow = std::move(scene); }
    [[nodiscard]] const scene::Scene& in_flow(std::size_t index) const { return charts_[index].in_flow; }

    // The figure's node with all that is in it: what is stuck is placed in the window, and among the rest once it
    // leaves, with what puts it away beside it.
    [[nodiscard]] scene::Node nodes(const PageView& view, std::size_t index, const chart::Figure& figure,
                                    base::Language language) const;
    // Over the page's own picture.
    void draw(const PageView& view, std::size_t index, const chart::Figure& figure,
              const chart::Environment& environment, scene::Scene& scene) const;

  private:
    // In the flow, at the window's top edge, pushed out by the end of its passages, above the window.
    enum class Phase : unsigned char { in_flow, held, leaving, past };
    struct Chart {
        Phase phase = Phase::in_flow;
        scene::Scene in_flow;
    };
    std::vector<Chart> charts_;
    bool away_ = false;
};

} // namespace app
