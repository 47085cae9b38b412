// What is known of a plot before it is drawn: its marks with their values, what their labels need around them, its
// height, and, once that is chosen, its scales.
#pragma once

#include "chart/figure/figure.hpp"
#include "chart/figure/key.hpp"
#include "chart/scale/ticks.hpp"

namespace chart {

struct AlongScale {
    Along kind = Along::nothing;
    bool horizontal = false;
    Domain domain{};
    std::vector<Category> bands{};
};

// Of horizontal marks: the scale of values between the names of rows and the figure's right edge, and the room around.
struct RowsLayout {
    Scale value;
    std::vector<Tick> ticks{}; // where an axis is needed
    float left = 0;            // of the plot
    float head = 0;            // above the rows
    float foot = 0;
    std::vector<float> below{}; // each row, by band; may be shorter
};

struct PlotLayout {
    Layers layers;
    std::optional<Domain> time; // what all that is spread along time has from first to last
    AlongScale along;
    Extent extent;
    Room room;
    content::ValueScale scale;
    std::vector<KeyEntry> key; // what stands below, for want of room beside
    float names_fit = 0;       // a height at which all names of lines have room in the plot
    RowsLayout rows;
};

// `shown`: of time, where a tween is on its way to the state's range.
[[nodiscard]] PlotLayout lay_out(const DrawContext& context, float width,
                                 const std::optional<Domain>& shown = std::nullopt);

// From now on the names of lines stand in a key.
void add_key(const DrawContext& context, PlotLayout& layout);
// Its height below the plot and its axis.
[[nodiscard]] float key_room(const DrawContext& context, const PlotLayout& layout);

struct PlotHeight {
    float natural = 0;
    float min = 0; // 0 where it takes what it gets
};
[[nodiscard]] PlotHeight height_of(const DrawContext& context, const PlotLayout& layout);

// Where a tween draws: this part of the data, in this rectangle.
struct PlotFrame {
    Window shown;
    base::Rect frame;
};

struct PlotScales {
    Scales scales;
    std::vector<Tick> values; // labels of the axis of values
};
[[nodiscard]] PlotScales plot_scales(const DrawContext& context, const PlotLayout& layout, const base::Rect& area,
                                     const PlotFrame* fixed = nullptr);
// Without axes and words, each from edge to edge.
[[nodiscard]] Scales bare_scales(const PlotLayout& layout, const base::Rect& area);

// Of the position axis.
[[nodiscard]] std::vector<Tick> along_ticks(const DrawContext& context, const PlotLayout& layout, const Scales& scales);

} // namespace chart
