// What passages and phrases name: "btc/crash", a chart's view, and "btc/crash@2025-10-10", a point in it.
#pragma once

#include "content/article.hpp"

#include <string_view>

namespace content {

// Why a name is none.
enum class NameFault : unsigned char {
    none,
    no_name,      // not of the form chart/view
    no_chart,     // `name` of the chart
    no_view,      // `name` of the view
    no_time,      // `name` is no time of the data
    out_of_range, // `name` is outside the time that the view shows
    no_category,  // `name` is not shown
    no_series,    // `name` is not shown
    not_divided,  // a series, `name`, of a view that has none
    no_names,     // a point, `name`, of a view whose points are placed by figures
    no_data,      // the chart itself has a fault
};

struct ShownName {
    Shown shown;
    NameFault fault = NameFault::none;
    std::string_view name;          // what is not found; part of the text
    std::vector<std::string> known; // what is there instead
    const Dataset* data = nullptr;  // in which it was looked up
    std::string along;              // the columns of a point's first name
    std::string series;             // and of its second, where there are several series
};

// `text`: chart/view.
[[nodiscard]] ShownName find_view_name(const Article& article, std::string_view text);
// `text`: the same, with @ and a point behind it where there is one.
[[nodiscard]] ShownName find_shown(const Article& article, std::string_view text);

} // namespace content
