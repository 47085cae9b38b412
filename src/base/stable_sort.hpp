// std::stable_sort makes 4 KB of wasm for each type that is sorted; this makes its code once, over indices.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace base {

// 0 to count - 1 in the order that before(context, a, b) says; equal ones keep theirs.
[[nodiscard]] std::vector<std::size_t> order(std::size_t count, bool (*before)(const void*, std::size_t, std::size_t),
                                             const void* context);

template <typename T, typename Before> void stable_sort(std::vector<T>& items, const Before& before) {
    const auto by_index = [&](std::size_t a, std::size_t b) -> bool { return before(items[a], items[b]); };
    using ByIndex = decltype(by_index);
    std::vector<T> sorted;
    sorted.reserve(items.size());
    for (const std::size_t i : order(
             items.size(),
             [](const void*context, std::size_t a, std::size_t b) {
                 return (*static_cast<const ByIndex*>(context))(a, b);
             },
             &by_index)) {
        sorted.push_back(std::move(items[i]));
    }
    items = std::move(sorted);
}

} // namespace base
