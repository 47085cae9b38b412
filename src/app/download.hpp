// A chart exported to be downloaded: as a picture of its own, and its data as a file for a spreadsheet.
#pragma once

#include "chart/chart.hpp"

#include <string>

namespace app {

// Without what is only pointed at, dragged or heard at the moment.
[[nodiscard]] chart::State untouched(chart::State state);

// The whole figure with headline, note and source, but nothing to choose or to point at; 640 px wide, with a margin.
[[nodiscard]] scene::Scene chart_picture(const content::Chart& chart, const chart::State& state,
                                         const chart::Environment& environment);

// The same as an SVG file that needs nothing beside it.
[[nodiscard]] std::string chart_svg(const content::Chart& chart, const chart::State& state,
                                    const chart::Environment& environment);

// All rows and columns of the dataset that is shown: RFC 4180 with a byte order mark, figures as machines read them, an
// unknown one empty. Where the decimal mark is a comma, it is one here, too, and cells are divided by semicolons: what
// the reader's spreadsheet expects. Before the header line, lines that begin with "# " say headline, unit and source.
[[nodiscard]] std::string chart_csv(const content::Chart& chart, const chart::State& state,
                                    const chart::Environment& environment);

// What it shows in words, its summary and its table, as HTML for the page's own layout.
[[nodiscard]] std::string chart_words(const content::Chart& chart, const chart::State& state,
                                      const chart::Environment& environment);

// A name for such a file, without extension: "btc-in-elf-tagen-vom-rekord-zum-tiefsten-schlusskurs".
[[nodiscard]] std::string file_stem(const content::Chart& chart, const chart::State& state,
                                    const chart::Environment& environment);

} // namespace app
