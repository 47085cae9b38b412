// Splits a polyline where it turns sharply or where a dash ends, and hands the pieces to ImGui.
#include "paint/imgui/stroke.hpp"

#include <cmath>

namespace paint {
namespace {

// ImGui joins two segments along the averaged normal, up to ten times as long as the half width. Up to this cosine
// between the directions (about 60 degrees of turn) the mitre is shorter than 1.2 half widths.
constexpr float sharp_turn_cosine = 0.5F;

bool turns_sharply(ImVec2 a, ImVec2 b, ImVec2 c) {
    const ImVec2 in{b.x - a.x, b.y - a.y};
    const ImVec2 out{c.x - b.x, c.y - b.y};
    const float lengths = std::hypot(in.x, in.y) * std::hypot(out.x, out.y);
    return lengths > 0 && in.x * out.x + in.y * out.y < sharp_turn_cosine * lengths;
}

void solid(ImDrawList& list, std::span<const ImVec2> points, ImU32 color, float width) {
    std::size_t begin = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const bool last = i + 1 == points.size();
        const bool split = !last && turns_sharply(points[i - 1], points[i], points[i + 1]);
        if (!last && !split) {
            continue;
        }
        list.AddPolyline(points.data() + begin, static_cast<int>(i - begin + 1), color, 0, width);
        if (split && width > 1.5F) {
            list.AddCircleFilled(points[i], width / 2, color);
        }
        begin = i;
    }
}

} // namespace

void stroke(ImDrawList& list, std::span<const ImVec2> points, ImU32 color, float width, float dash) {
    if (points.size() < 2) {
        return;
    }
    if (dash <= 0) {
        solid(list, points, color, width);
        return;
    }
    ImVector<ImVec2> piece;
    piece.push_back(points[0]);
    bool drawn = true;
    float left = dash;
    for (std::size_t i = 1; i < points.size(); ++i) {
        ImVec2 from = points[i - 1];
        const ImVec2 to = points[i];
        float length = std::hypot(to.x - from.x, to.y - from.y);
        while (length > left) {
            const float t = left / length;
            from = {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
            length -= left;
            left = dash;
            piece.push_back(from);
            if (drawn) {
                solid(list, {piece.Data, static_cast<std::size_t>(piece.Size)}, color, width);
            }
            drawn = !drawn;
            piece.clear();
            piece.push_back(from);
        }
        left -= length;
        piece.push_back(to);
    }
    if (drawn && piece.Size > 1) {
        solid(list, {piece.Data, static_cast<std::size_t>(piece.Size)}, color, width);
    }
}

} // namespace paint
