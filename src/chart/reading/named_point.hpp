// Points by name, which hold while zooms, sorting and the language change their places: what the text speaks of.
#pragma once

#include "chart/data/state.hpp"

namespace chart {

// The point of that name in what `state` selects; nothing where it is not among that.
[[nodiscard]] std::optional<Cursor> cursor_at(const content::Chart& chart, const State& state,
                                              const Environment& environment, const content::PointRef& name);
[[nodiscard]] std::optional<content::PointRef> name_of(const content::Chart& chart, const State& state,
                                                       const Environment& environment, Cursor cursor);

// What the points shown are figures of: the same name in another dataset or column is another figure.
[[nodiscard]] std::string figures_of(const content::Chart& chart, const State& state, const Environment& environment);

} // namespace chart
