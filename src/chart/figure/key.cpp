// Entries run down the columns, as many of which stand beside each other as the widest name allows.
#include "chart/figure/key.hpp"

#include "text/line_break.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

constexpr float key_row = 22;
constexpr float swatch = 12;

std::size_t columns_of(const DrawContext& context, const std::vector<KeyEntry>& entries, float width) {
    float widest = 0;
    for (const KeyEntry& entry : entries) {
        widest = std::max(widest, context.width(type::label_strong.style, entry.name));
    }
    const float cell = swatch + unit + std::ceil(widest) + 2 * unit;
    return std::max<std::size_t>(1, static_cast<std::size_t>((width + 2 * unit) / cell));
}

} // namespace

std::vector<KeyEntry> key_entries(const DrawContext& context, const Layers& layers) {
    std::vector<KeyEntry> entries;
    for (const Layer& layer : layers) {
        for (std::size_t i = 0; i < layer.series.size() && (layer.stack || named(layers, layer)); ++i) {
            const Series& series = layer.series[i];
            const auto same = [&](const auto& holds) { return std::any_of(entries.begin(), entries.end(), holds); };
            if (same([&](const KeyEntry& entry) { return entry.name == series.name; })) {
                continue; // another mark draws it, too
            }
            const bool id_taken = same([&](const KeyEntry& entry) { return entry.id == series.id; });
            entries.push_back({id_taken ? std::to_string(layer.index) + "/" + series.id : series.id, series.name,
                               layer.type->color != nullptr ? layer.type->color(context, layer, i)
                                                            : series_color(context, layers, layer, i),
                               highlighted(context, series)});
        }
    }
    return entries;
}

float key_height(const DrawContext& context, const std::vector<KeyEntry>& entries, float width) {
    const std::size_t columns = columns_of(context, entries, width);
    const std::size_t rows = (entries.size() + columns - 1) / columns;
    return unit + static_cast<float>(rows) * key_row;
}

scene::Node draw_key(const DrawContext& context, SceneBuilder& builder, const std::vector<KeyEntry>& entries,
                     const base::Rect& room) {
    scene::Node key{.id = context.id("key"), .role = scene::Role::list, .name = {}, .value = {}, .rect = {}};
    const std::size_t columns = columns_of(context, entries, room.width);
    const std::size_t rows = (entries.size() + columns - 1) / columns;
    const float cell = room.width / static_cast<float>(columns);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const KeyEntry& entry = entries[i];
        const std::size_t column = i / rows;
        const base::Point at{room.x + cell * static_cast<float>(column),
                             room.y + key_row * static_cast<float>(i - column * rows)};
        const Type& type = entry.strong ? type::label_strong : type::label;
        builder.fill("key/" + entry.id + "/swatch", {at.x, at.y + (key_row - swatch) / 2, swatch, swatch}, entry.color);
        const float max = room.right() - at.x - swatch - unit;
        const base::Rect box =
            builder.text("key/" + entry.id, text::ellipsize(context.environment.fonts, type.style, entry.name, max),
                         type, context.palette.ink, at.x + swatch + unit, at.y + (key_row - type.leading) / 2);
        scene::Node item{.id = context.id("key/" + entry.id),
                         .role = scene::Role::list_item,
                         .name = entry.name,
                         .value = {},
                         .rect = box};
        item.fragments.push_back({entry.name, box, type.style});
        key.children.push_back(std::move(item));
    }
    const base::Rect& first = key.children.front().rect;
    key.rect = {first.x, first.y, room.right() - first.x, key.children.back().rect.bottom() - first.y};
    return key;
}

} // namespace chart
