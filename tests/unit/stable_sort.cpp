// Order by one key, and what has the same key stays as it was.
#include "base/stable_sort.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <utility>
#include <vector>

TEST_CASE("equal items keep their order, at every length") {
    for (int count = 0; count < 70; ++count) {
        std::vector<std::pair<int, int>> items;
        for (int i = 0; i < count; ++i) {
            items.emplace_back(i * 7919 % 5, i);
        }
        base::stable_sort(items, [](const auto& a, const auto& b) { return a.first < b.first; });
        REQUIRE(items.size() == static_cast<std::size_t>(count));
        for (std::size_t i = 1; i < items.size(); ++i) {
            CHECK(items[i - 1] < items[i]);
        }
    }
}

TEST_CASE("items that can only be moved") {
    std::vector<std::unique_ptr<int>> items;
    for (const int value : {3, 1, 2}) {
        items.push_back(std::make_unique<int>(value));
    }
    base::stable_sort(items, [](const auto& a, const auto& b) { return *a < *b; });
    CHECK(*items[0] == 1);
    CHECK(*items[1] == 2);
    CHECK(*items[2] == 3);
}
