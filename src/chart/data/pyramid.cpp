// Builds a pyramid level by level, each from the one below.
#include "chart/data/pyramid.hpp"

#include <cmath>

namespace chart {
namespace {

constexpr std::size_t fan_out = block_size(1);

void include(Block& whole, const Block& part) {
    if (part.known == 0) {
        return;
    }
    if (whole.known == 0) {
        whole = part;
        return;
    }
    if (part.low < whole.low) {
        whole.low = part.low;
        whole.low_row = part.low_row;
    }
    if (part.high > whole.high) {
        whole.high = part.high;
        whole.high_row = part.high_row;
    }
    whole.known += part.known;
}

// Of the values from `first`. In variables of its own: this loop goes over all that there is.
Block block_of(std::span<const double> values, std::size_t first) {
    Block whole;
    for (std::size_t i = first; i < first + fan_out; ++i) {
        const double value = values[i];
        if (std::isnan(value)) {
            continue;
        }
        if (whole.known == 0 || value < whole.low) {
            whole.low = value;
            whole.low_row = static_cast<std::uint32_t>(i);
        }
        if (whole.known == 0 || value > whole.high) {
            whole.high = value;
            whole.high_row = static_cast<std::uint32_t>(i);
        }
        ++whole.known;
    }
    return whole;
}

std::vector<Block> lowest_level(std::span<const double> values) {
    std::vector<Block> blocks(values.size() / fan_out);
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        blocks[b] = block_of(values, b * fan_out);
    }
    return blocks;
}

std::vector<Block> next_level(const std::vector<Block>& below) {
    std::vector<Block> blocks(below.size() / fan_out);
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        for (std::size_t i = b * fan_out; i < (b + 1) * fan_out; ++i) {
            include(blocks[b], below[i]);
        }
    }
    return blocks;
}

} // namespace

Pyramid::Pyramid(std::span<const double> values) : values_(values.size()) {
    for (std::vector<Block> level = lowest_level(values); !level.empty(); level = next_level(levels_.back())) {
        levels_.push_back(std::move(level));
    }
}

std::size_t Pyramid::bytes() const {
    std::size_t sum = 0;
    for (const std::vector<Block>& level : levels_) {
        sum += level.capacity() * sizeof(Block);
    }
    return sum;
}

} // namespace chart
