// A chart as it stands in the static page and in files of its own: its first view, which needs no program.
#pragma once

#include "chart/chart.hpp"
#include "tools/export_colors.hpp"

#include <string>

namespace tools {

// What the reader sees before choosing anything.
[[nodiscard]] chart::State first_state(const content::Chart& chart);

// The plot without the words around it, from (0, 0): as high as it wants to be, or so high that it fits.
[[nodiscard]] scene::Scene draw_plot(const content::Chart& chart, float width, float height,
                                     const chart::Environment& environment);

// The plot in all its layouts, of which CSS shows the one that fits, and its figures as a sentence and a table.
[[nodiscard]] std::string inline_chart(const content::Chart& chart, const chart::Environment& environment,
                                       PageColors& colors);

// CSS that says how high the drawings are as they are wide, so that a browser need not lay out those that are out of
// sight to know their places.
[[nodiscard]] std::string drawing_ratios(const content::Chart& chart, const chart::Environment& environment);

// What of the chart stays at the window's top edge while its passages are read, by the page's style alone: its headline
// and the narrow one of the drawings above, without the key below.
[[nodiscard]] std::string stuck_chart(const content::Chart& chart, const chart::Environment& environment);

// The small picture for the opener, which takes whatever place CSS gives it.
[[nodiscard]] std::string inline_thumbnail(const content::Shown& shown, const chart::Environment& environment,
                                           PageColors& colors);

} // namespace tools
