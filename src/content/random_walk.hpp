// Made-up prices of any number, for measurements.
#pragma once

#include "content/dataset.hpp"

#include <cstdint>

namespace content {

// One row a minute up to the end of October 2025, with the columns of a price: time, open, high, low, close. The same
// for the same seed.
[[nodiscard]] Dataset random_walk(std::string id, std::size_t rows, std::uint32_t seed);

} // namespace content
