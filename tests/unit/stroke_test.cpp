// Lines on an ImDrawList stay where their points are, however sharply they turn.
#include "paint/imgui/stroke.hpp"

#include <doctest/doctest.h>
#include <imgui_internal.h>

#include <algorithm>
#include <vector>

namespace {

// The corners of what is drawn, the transparent edge of antialiasing included.
std::vector<ImVec2> corners(const std::vector<ImVec2>& points, float width, float dash) {
    ImDrawListSharedData shared;
    shared.SetCircleTessellationMaxError(0.3F);
    shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
    ImDrawList list(&shared);
    list._ResetForNewFrame();
    list.PushClipRect({-10000, -10000}, {10000, 10000});
    paint::stroke(list, points, IM_COL32_WHITE, width, dash);
    std::vector<ImVec2> all;
    for (const ImDrawVert& corner : list.VtxBuffer) {
        all.push_back(corner.pos);
    }
    return all;
}

} // namespace

TEST_CASE("stroke: a zigzag from pixel column to pixel column draws no spikes beyond its points") {
    constexpr float antialiasing = 1.01F; // and rounding
    for (const float advance : {0.0F, 0.3F, 1.0F, 7.0F}) {
        for (const float width : {1.0F, 1.5F, 2.0F, 4.0F}) {
            std::vector<ImVec2> zigzag;
            for (int i = 0; i < 200; ++i) {
                const auto step = static_cast<float>(i);
                // Heights of all kinds, so that turns are of all angles.
                const float height = static_cast<float>((i * 37) % 300);
                zigzag.emplace_back(step * advance, i % 2 == 0 ? 300 - height / 2 : height / 3);
            }
            const auto [low, high] =
                std::minmax_element(zigzag.begin(), zigzag.end(), [](ImVec2 a, ImVec2 b) { return a.y < b.y; });
            const float beyond = width + antialiasing;
            for (const float dash : {0.0F, 5.0F}) {
                const std::vector<ImVec2> drawn = corners(zigzag, width, dash);
                REQUIRE(drawn.size() > zigzag.size());
                for (const ImVec2 corner : drawn) {
                    REQUIRE(corner.x >= zigzag.front().x - beyond);
                    REQUIRE(corner.x <= zigzag.back().x + beyond);
                    REQUIRE(corner.y >= low->y - beyond);
                    REQUIRE(corner.y <= high->y + beyond);
                }
            }
        }
    }
}

TEST_CASE("stroke: a thick line's sharp turn is round, not notched") {
    const std::vector<ImVec2> turn{{0, 0}, {50, 0}, {0, 5}};
    float furthest = 0;
    for (const ImVec2 corner : corners(turn, 8, 0)) {
        furthest = std::max(furthest, corner.x);
    }
    CHECK(furthest >= 54);
    CHECK(furthest <= 56);
}
