// A fuzz target as libFuzzer calls it. The build names the function of targets.hpp.
#include "fuzz/targets.hpp"

#include <cstddef>

// libFuzzer's name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    fuzz::EXPLAINER_FUZZ_TARGET({bytes, size});
    return 0;
}
