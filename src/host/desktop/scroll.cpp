// Each frame covers the same share of what is left, so that further turns of the wheel join in without a jerk.
#include "host/desktop/scroll.hpp"

#include <algorithm>
#include <cmath>

namespace host {

void Scroll::limit(float lowest) {
    lowest_ = std::max(0.F, lowest);
    top_ = std::min(top_, lowest_);
    goal_ = std::min(goal_, lowest_);
}

void Scroll::jump(float top) {
    top_ = std::clamp(top, 0.F, lowest_);
    goal_ = top_;
    moving_ = false;
}

void Scroll::glide(float top) {
    if (!glides) {
        jump(top);
        return;
    }
    goal_ = std::clamp(top, 0.F, lowest_);
}

bool Scroll::advance(double now) {
    constexpr double longest_step = 1.0 / 30; // also the first one, before which nothing moved
    constexpr double time_constant = 0.07;    // 95 % of the way in a fifth of a second
    const double step = std::min(moving_ ? now - last_ : longest_step / 2, longest_step);
    last_ = now;
    constexpr float arrived = 0.5F;
    if (std::abs(goal_ - top_) < arrived) {
        top_ = goal_;
        moving_ = false;
        return false;
    }
    moving_ = true;
    top_ += (goal_ - top_) * static_cast<float>(1 - std::exp(-step / time_constant));
    return true;
}

} // namespace host
