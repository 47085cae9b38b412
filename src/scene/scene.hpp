// The picture as data: a flat list of primitives in painting order, each with a stable id, and beside it the
// semantics tree. Who paints it (ImGui, SVG) is not known here.
#pragma once

#include "base/color.hpp"
#include "base/geometry.hpp"
#include "scene/semantics.hpp"
#include "text/font.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace scene {

struct Stroke {
    base::Color color;
    float width = 1;
    float dash = 0; // length of a dash and of the gap after it; 0 draws a solid line
    bool operator==(const Stroke&) const = default;
};

// Hatching: parallel lines that rise to the right at 45 degrees. Distance, measured across them, and width in CSS
// pixels, for every painter.
inline constexpr float hatch_spacing = 4.25F;
inline constexpr float hatch_width = 1;

struct Rectangle {
    base::Rect rect;
    base::Color fill{0, 0, 0, 0};
    std::optional<Stroke> stroke{};
    float radius = 0;
    // Diagonal hatching over the fill: a forecast.
    std::optional<base::Color> hatch{};
    bool operator==(const Rectangle&) const = default;
};

struct Polyline {
    std::vector<base::Point> points; // at least two
    Stroke stroke;
    bool operator==(const Polyline&) const = default;
};

// The surface between two lines that share their x positions; upper and lower have the same length.
struct Area {
    std::vector<base::Point> upper;
    std::vector<base::Point> lower;
    base::Color fill;
    bool operator==(const Area&) const = default;
};

struct Dot {
    base::Point center;
    float radius = 3;
    base::Color fill;
    std::optional<Stroke> stroke{};
    bool operator==(const Dot&) const = default;
};

struct TextRun {
    std::string text;
    base::Point baseline; // of the first glyph's origin
    text::Style style;
    base::Color color;
    float width = 0; // measured by the layout; painters may use it to check or to stretch
    bool operator==(const TextRun&) const = default;
};

// A picture from a file, by its path below the article; painters have it from the host.
struct Image {
    std::string file;
    base::Rect rect;
    bool operator==(const Image&) const = default;
};

using Shape = std::variant<Rectangle, Polyline, Area, Dot, TextRun, Image>;

struct Item {
    std::string id; // stable from frame to frame and unique within a scene: what a transition matches by
    Shape shape;
    float opacity = 1;
    std::optional<base::Rect> clip{};
    bool operator==(const Item&) const = default;
};

struct Scene {
    base::Size size;
    std::vector<Item> items;
    std::vector<Node> semantics;
};

// Shifts every primitive, clip and semantic rectangle; nodes inside a figure are relative to it and stay.
void move(Scene& scene, base::Point by);

// Appends `part` (already in `whole`'s coordinates) after what is there.
void append(Scene& whole, Scene part);

// The picture between two: items with the same id and kind of shape are interpolated (rectangles, dots, polylines and
// areas of equal length, text positions when the text is equal); all others fade out of `from` or into `to`. The
// semantics are those of `to`. t in 0..1, already eased.
[[nodiscard]] Scene interpolate(const Scene& from, const Scene& to, float t);

} // namespace scene
