// Label placement, decimation and shades on their own: against brute force where there is one.
#include "chart/mark/decimate.hpp"
#include "chart/mark/label_placement.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

TEST_CASE("chart placement: spread labels keep their order and distance and move no more than they must") {
    CHECK(chart::spread({10, 50, 90}, 16, 0, 100) == std::vector<float>{10, 50, 90});
    CHECK(chart::spread({50, 50}, 16, 0, 100) == std::vector<float>{42, 58});
    CHECK(chart::spread({0, 0}, 16, 0, 100) == std::vector<float>{8, 24});
    CHECK(chart::spread({99, 99}, 16, 0, 100) == std::vector<float>{76, 92});
    std::mt19937 random(7);
    std::uniform_real_distribution<float> anywhere(0, 300);
    for (int round = 0; round < 200; ++round) {
        std::vector<float> wanted(9);
        for (float& wish : wanted)
            wish = anywhere(random);
        std::sort(wanted.begin(), wanted.end());
        const std::vector<float> centers = chart::spread(wanted, 17, 0, 300);
        REQUIRE(centers.size() == wanted.size());
        CHECK(centers.front() >= 8.5F - 0.01F);
        CHECK(centers.back() <= 291.5F + 0.01F);
        for (std::size_t i = 1; i < centers.size(); ++i)
            CHECK(centers[i] - centers[i - 1] >= 17 - 0.01F);
    }
}

TEST_CASE("chart placement: labels keep off data and each other, the important one first") {
    chart::Obstacles obstacles({0, 0, 200, 100});
    obstacles.add_line({{0, 50}, {200, 50}}, 1);
    CHECK(!obstacles.allow({10, 40, 40, 16}));
    CHECK(obstacles.allow({10, 20, 40, 16}));
    CHECK(!obstacles.allow({-1, 20, 40, 16}));
    CHECK(!obstacles.allow({180, 20, 40, 16}));
    obstacles.add_area({{100, 60}, {150, 60}}, {{100, 90}, {150, 90}});
    CHECK(!obstacles.allow({90, 70, 40, 16}));
    CHECK(obstacles.allow({20, 70, 40, 16}));

    const chart::Candidate only{{10, 20, 40, 16}, std::nullopt, 0, 0};
    const chart::Candidate further{{80, 20, 40, 16}, std::nullopt, 5, 0};
    std::vector<std::vector<chart::Candidate>> labels{{only}, {only}};
    auto chosen = chart::place_labels(labels, obstacles);
    CHECK(chosen[0].has_value());
    CHECK(!chosen[1].has_value());
    // The first makes way for one that has no other place.
    labels = {{only, further}, {only}};
    chosen = chart::place_labels(labels, obstacles);
    CHECK(chosen[0] == 1);
    CHECK(chosen[1] == 0);
}
