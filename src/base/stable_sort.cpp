// Merges runs of 1, 2, 4, ... indices.
#include "base/stable_sort.hpp"

#include <algorithm>
#include <numeric>

namespace base {

std::vector<std::size_t> order(std::size_t count, bool (*before)(const void*, std::size_t, std::size_t),
                               const void* context) {
    std::vector<std::size_t> from(count);
    std::iota(from.begin(), from.end(), std::size_t{0});
    std::vector<std::size_t> to(count);
    for (std::size_t width = 1; width < count; width *= 2) {
        for (std::size_t start = 0; start < count; start += 2 * width) {
            std::size_t left = start;
            std::size_t right = std::min(start + width, count);
            const std::size_t middle = right;
            const std::size_t end = std::min(start + 2 * width, count);
            for (std::size_t at = start; at < end; ++at) {
                const bool take_right = right < end && (left == middle || before(context, from[right], from[left]));
                to[at] = from[take_right ? right++ : left++];
            }
        }
        from.swap(to);
    }
    return from;
}

} // namespace base
