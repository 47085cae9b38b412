// A random walk: each minute the price moves by up to a thousandth, and swings by as much again around it.
#include "content/random_walk.hpp"

#include <algorithm>
#include <array>

namespace content {

Dataset random_walk(std::string id, std::size_t rows, std::uint32_t seed) {
    // xorshift32 (Marsaglia, 2003), which must not begin at zero; -1 to 1.
    std::uint32_t state = seed != 0 ? seed : 1;
    const auto next = [&state] {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return static_cast<double>(state) / 2147483648.0 - 1;
    };
    constexpr base::Instant minute = 60;
    constexpr base::Instant end = 1761955200; // 1 November 2025
    TimeColumn times{.values = {}, .precision = base::Precision::minute};
    times.values.reserve(rows);
    std::array<NumberColumn, 4> prices;
    for (NumberColumn& column : prices) {
        column.format = base::Format::money("USD");
        column.values.reserve(rows);
    }
    auto& [open, high, low, close] = prices;
    double price = 100000;
    for (std::size_t row = 0; row < rows; ++row) {
        const double before = price;
        price = std::max(1.0, price * (1 + next() / 1000));
        times.values.push_back(end - static_cast<base::Instant>(rows - row) * minute);
        open.values.push_back(before);
        high.values.push_back(std::max(before, price) * (1 + (next() + 1) / 2000));
        low.values.push_back(std::min(before, price) * (1 - (next() + 1) / 2000));
        close.values.push_back(price);
    }
    Dataset data{std::move(id), {}, {}, rows};
    // Of no language, so without labels.
    data.columns.push_back({"time", {}, std::move(times)});
    data.columns.push_back({"open", {}, std::move(open)});
    data.columns.push_back({"high", {}, std::move(high)});
    data.columns.push_back({"low", {}, std::move(low)});
    data.columns.push_back({"close", {}, std::move(close)});
    return data;
}

} // namespace content
