// How lines run, in a sentence each.
#pragma once

#include "chart/mark/mark.hpp"

namespace chart {

// From when to when, between which values, the last and the change; of several lines the first and the last value each.
[[nodiscard]] std::string course_sentence(const DrawContext& context, const Layers& layers, const Layer& layer);

} // namespace chart
