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

std::vector<Block> lowest_level(std::span<const double> values) {
    std::vector<Block> blocks(values.size() / fan_out);
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        for (std::size_t i = b * fan_out; i < (b + 1) * fan_out; ++i) {
            if (!std::isnan(values[i])) {
                const auto row = static_cast<std::uint32_t>(i);
                include(blocks[b], {values[i], values[i], row, row, 1});
            }
        }
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
