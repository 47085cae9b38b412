// Sentences with places to be filled.
#include "chart/data/words.hpp"

namespace chart {

std::string filled(const std::string& pattern, const std::vector<std::string>& parts) {
    std::string whole;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}') {
            whole += parts[static_cast<std::size_t>(pattern[i + 1] - '0')];
            i += 2;
        } else {
            whole += pattern[i];
        }
    }
    return whole;
}

} // namespace chart
