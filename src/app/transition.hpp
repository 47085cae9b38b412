// A chart on its way from one picture to the next.
#pragma once

#include "chart/chart.hpp"
#include "scene/scene.hpp"

#include <optional>

namespace app {

// Motion only where it explains a change, 200 to 400 ms.
inline constexpr double transition_seconds = 0.35;

struct Transition {
    std::optional<double> start; // seconds of the host's clock, from the first frame: it may have slept until then
    scene::Scene from;
    chart::Figure to;
    // Two time series on scales of one kind: the shown part itself moves, so that the line keeps its shape while the
    // axes run.
    struct Zoom {
        chart::Window from;
        base::Rect frame; // of the plot there
    };
    std::optional<Zoom> zoom;
};

// Slow at both ends (smoothstep); `progress` 0..1.
[[nodiscard]] constexpr float eased(float progress) { return progress * progress * (3 - 2 * progress); }

[[nodiscard]] constexpr chart::Window lerp(const chart::Window& from, const chart::Window& to, double t) {
    return {{base::lerp(from.x.from, to.x.from, t), base::lerp(from.x.to, to.x.to, t)},
            {base::lerp(from.y.from, to.y.from, t), base::lerp(from.y.to, to.y.to, t)}};
}

} // namespace app
