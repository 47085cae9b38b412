// Shades run from the hue mixed with ink to the lightest mix with the ground that still stands out from it.
#include "chart/mark/shade.hpp"

namespace chart {
namespace {

constexpr double min_contrast = 3;

float max_ground(base::Color hue, const base::Palette& palette) {
    float max = 0;
    for (float t = 0.05F; t <= 0.6F; t += 0.05F) {
        if (base::contrast(base::mix(hue, palette.ground, t), palette.ground) < min_contrast) {
            break;
        }
        max = t;
    }
    return max;
}

} // namespace

base::Color softened(base::Color color, const base::Palette& palette) {
    constexpr double still_a_surface = 1.7;
    base::Color soft = color;
    for (float t = 0.05F; t <= 0.6F; t += 0.05F) {
        const base::Color next = base::mix(color, palette.ground, t);
        if (base::contrast(next, palette.ground) < still_a_surface) {
            break;
        }
        soft = next;
    }
    return soft;
}

base::Color shade(base::Color hue, std::size_t index, std::size_t count, float max_ink, const base::Palette& palette) {
    if (count < 2) {
        return hue;
    }
    const float lightest = max_ground(hue, palette);
    const float part = static_cast<float>(index) / static_cast<float>(count - 1);
    const float tone = lightest * part - max_ink * (1 - part);
    return tone < 0 ? base::mix(hue, palette.ink, -tone) : base::mix(hue, palette.ground, tone);
}

} // namespace chart
