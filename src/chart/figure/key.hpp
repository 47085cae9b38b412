// The key below a plot: the names of its series, each with a patch of its colour.
#pragma once

#include "chart/mark/mark.hpp"

namespace chart {

struct KeyEntry {
    std::string id;
    std::string name;
    base::Color color;
    bool strong = false;
};

[[nodiscard]] std::vector<KeyEntry> key_entries(const DrawContext& context, const Layers& layers);

[[nodiscard]] float key_height(const DrawContext& context, const std::vector<KeyEntry>& entries, float width);

[[nodiscard]] scene::Node draw_key(const DrawContext& context, SceneBuilder& builder,
                                   const std::vector<KeyEntry>& entries, const base::Rect& room);

} // namespace chart
