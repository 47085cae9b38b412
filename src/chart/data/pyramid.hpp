// Over a column, blocks of 16 values, blocks of 16 blocks and so on, each with its extremes: the lowest and highest of
// any range are found in time that grows with the range's logarithm.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace chart {

// A block's lowest and highest value and their rows (the first of equal ones), and how many of its values are known
// (not NaN); without any, the others mean nothing.
struct Block {
    double low = 0; // beside the row, as the value itself may lie far off in memory
    double high = 0;
    std::uint32_t low_row = 0;
    std::uint32_t high_row = 0;
    std::uint32_t known = 0;
};

inline constexpr std::size_t block_bits = 4;
// Values below a block of the given level; level 0 are the values themselves.
[[nodiscard]] constexpr std::size_t block_size(std::size_t level) { return std::size_t{1} << (block_bits * level); }

// [0] holds the blocks of level 1, and so on; only full blocks.
using Levels = std::span<const std::vector<Block>>;

class Pyramid {
  public:
    // At most 2^32 values. Takes 2.2 bytes a value.
    explicit Pyramid(std::span<const double> values);

    [[nodiscard]] Levels levels() const { return levels_; }
    [[nodiscard]] std::size_t values() const { return values_; }
    [[nodiscard]] std::size_t bytes() const;

  private:
    std::size_t values_ = 0;
    std::vector<std::vector<Block>> levels_;
};

} // namespace chart
