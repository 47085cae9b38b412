// Grid lines with their value labels, and the time below the plot.
#pragma once

#include "chart/scale/scales.hpp"
#include "chart/scale/scene_builder.hpp"
#include "chart/scale/ticks.hpp"

namespace chart {

inline constexpr float tick_length = 5;
// Below the plot: ticks and one line of labels.
inline constexpr float time_axis_height = 26;

// Room that the labels need left of the plot, the gap to it included.
[[nodiscard]] float gutter(const DrawContext& context, const std::vector<Tick>& ticks);

void draw_value_axis(const DrawContext& context, SceneBuilder& builder, const base::Rect& plot, const Scale& y,
                     const std::vector<Tick>& ticks);

// Labels that would touch their neighbour are left out; those at the edges are moved inside [0, figure_width]. `time`:
// the ticks are times, and years are marked.
void draw_position_axis(const DrawContext& context, SceneBuilder& builder, const base::Rect& plot, const Scale& x,
                        const std::vector<Tick>& ticks, float figure_width, bool time);

// Values below rows: hairlines down the plot.
void draw_value_axis_below(const DrawContext& context, SceneBuilder& builder, const base::Rect& plot, const Scale& x,
                           const std::vector<Tick>& ticks, float figure_width);

// The names of columns below their slots: in one line, wrapped, or shortened and only each second or third and so on.
struct BandNames {
    std::vector<std::vector<std::string>> lines; // by band; none for one that is left out
    float height = 0;
    Type type = type::label;
};
[[nodiscard]] BandNames band_names(const DrawContext& context, const std::vector<Category>& bands, float slot);
// `quiet`: from this band on they are assumptions.
void draw_band_axis(const DrawContext& context, SceneBuilder& builder, const Scales& scales, const BandNames& names,
                    std::size_t quiet);

[[nodiscard]] float row_names_width(const DrawContext& context, const std::vector<Category>& bands, float figure_width);
void draw_row_names(const DrawContext& context, SceneBuilder& builder, const Scales& scales);

} // namespace chart
