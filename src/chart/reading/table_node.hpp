// A chart's figures as nodes: the table in the static page, and the dialog that the program opens.
#pragma once

#include "chart/data/state.hpp"
#include "scene/semantics.hpp"

namespace chart {

// Role::table with the given id: one row of column headers, then rows that begin with a row header. Its name says what
// it shows: headline and subtitle.
[[nodiscard]] scene::Node table_node(const content::Chart& chart, const State& state, const Environment& environment,
                                     const std::string& id);

// Role::dialog with id "dialog": the headline, the summary, the table and the button "dialog/close". All ids begin with
// "dialog/", because the page that waits below may hold the same table.
[[nodiscard]] scene::Node table_dialog(const content::Chart& chart, const State& state, const Environment& environment);

} // namespace chart
