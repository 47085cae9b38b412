// A finger decides once, when it has clearly moved; a second finger makes both of them a pinch.
#include "host/desktop/fingers.hpp"

#include <algorithm>
#include <cmath>

namespace host {
namespace {

constexpr float unsteady = 8;        // a tap may move so far
constexpr float slowest_fling = 200; // pixels a second
constexpr float fling_seconds = 0.25F;

} // namespace

std::vector<int> Fingers::clear() {
    std::vector<int> ids;
    for (const Finger& finger : fingers_) {
        ids.push_back(finger.id);
    }
    fingers_.clear();
    return ids;
}

Gesture Fingers::handle(Touch phase, int id, base::Point at, double now) {
    const auto found = std::find_if(fingers_.begin(), fingers_.end(), [&](const Finger& f) { return f.id == id; });
    Gesture gesture;
    if (phase == Touch::down) {
        fingers_.push_back({id, at, at, now, 0, fingers_.empty() ? Use::undecided : Use::chart});
        if (fingers_.size() > 1) {
            fingers_.front().use = Use::chart;
        }
        gesture.to_app = true;
        return gesture;
    }
    if (found == fingers_.end()) {
        return gesture;
    }
    Finger& finger = *found;
    if (phase == Touch::up) {
        gesture.to_app = true;
        gesture.tap = finger.use == Use::undecided;
        const bool flung = finger.use == Use::scroll && std::abs(finger.speed) > slowest_fling;
        gesture.fling = flung ? finger.speed * fling_seconds : 0;
        fingers_.erase(found);
        return gesture;
    }
    const float along = std::abs(at.x - finger.start.x);
    const float down = std::abs(at.y - finger.start.y);
    if (finger.use == Use::undecided && std::max(along, down) > unsteady) {
        finger.use = down > along ? Use::scroll : Use::chart;
        gesture.leave = finger.use == Use::scroll;
    }
    if (finger.use == Use::scroll) {
        gesture.scroll = finger.at.y - at.y;
        const auto seconds = static_cast<float>(std::max(now - finger.time, 0.001));
        finger.speed = gesture.scroll / seconds;
    } else {
        gesture.to_app = finger.use == Use::chart;
    }
    finger.at = at;
    finger.time = now;
    return gesture;
}

} // namespace host
