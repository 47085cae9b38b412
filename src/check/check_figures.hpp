// Checks that the figures and places of a config can be seen: inside a fixed domain, on a log scale, beside the data,
// each series in a hue of its own.
#pragma once

#include "check/config_places.hpp"
#include "content/chart_spec.hpp"
#include "content/dataset.hpp"

#include <map>
#include <string>

namespace check {

// An annotation, or a mark at one place along. An option may change the data and leave it outside of them, which does
// no harm: it is a fault only when no combination of options shows it.
struct Placement {
    Place at;
    std::string reason;
    bool found = false;
};
using Placements = std::map<File::Node, Placement>;

void check_figures(const content::ChartConfig& config, const ConfigPlaces& places, const Context& context,
                   Placements& placements);

// `highlight`: the chart's or a view's, as the config has it; and where the list stands, if there is one.
void check_hues(const content::ChartConfig& config, const ConfigPlaces& places, Place highlight,
                const Context& context);

// Whether `rows` shows the category; where it names none of the column, all are shown.
[[nodiscard]] bool is_shown(const content::ChartConfig& config, const content::CategoryColumn* column,
                            std::size_t category);

} // namespace check
