// Checks figures against the data: those that are taken from it, and those that an author has typed into words about a
// point of it.
#pragma once

#include "check/context.hpp"
#include "content/shown.hpp"

#include <optional>

namespace check {

// Says why a name of a view or a point is none; of a chart with faults of its own nothing is known.
void fault_shown(Place at, const content::ShownName& found, const Context& context);

// A figure that names points: that they are there, and that there is something to reckon with.
void check_bound(Place figure, const Context& context);

// The author's own words for a figure.
void check_own_words(Place figure, const TextFile& file, const Context& context);

// Words that link to a point, or a picture of it: what they say in figures is the point's.
void check_phrase(Place phrase, const TextFile& file, const Context& context);

// The words at points of a chart.
void check_annotations(const ChartFile& file, const Context& context);

// A figure of a text, typed or taken from the data; nothing where it cannot be read.
[[nodiscard]] std::optional<content::FigureText> figure_at(Place figure, base::Language language,
                                                           const content::Article& article);
[[nodiscard]] bool is_bound(Place figure);

// Whether a figure may be typed so: rounded as it is typed (to 125000 up or down), with or without its sign.
[[nodiscard]] bool is_typed_as(double typed, double value);

} // namespace check
