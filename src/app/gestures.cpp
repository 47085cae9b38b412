// A mouse drag zooms (with shift it pans), two fingers pinch, one finger reads values. Nothing stands before it has
// ended: until then the browser may make a scroll of it.
#include "app/gestures.hpp"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

using Kind = Gesture::Kind;

// Shorter drags are clicks with an unsteady hand.
constexpr float shortest_drag = 6;
// Nearer fingers tell no scale.
constexpr float closest_fingers = 24;
// Two taps are a double tap, as browsers have it.
constexpr float unsteady_tap = 12;
constexpr float double_tap_distance = 32;
constexpr double double_tap_seconds = 0.3;

float distance(base::Point a, base::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

} // namespace

std::vector<Gesture> GestureRecognizer::handle(const PointerEvent& event, const Target& under) {
    return event.pointer == Pointer::touch ? touch(event, under) : mouse(event, under);
}

std::vector<Gesture> GestureRecognizer::cancel() {
    std::vector<Gesture> gestures;
    if (drag_) {
        gestures.push_back({Kind::cancel, drag_->figure, {}, {}});
    }
    for (const Finger& finger : fingers_) {
        gestures.push_back({Kind::cancel, finger.figure, {}, {}});
    }
    *this = {};
    return gestures;
}

std::vector<Gesture> GestureRecognizer::mouse(const PointerEvent& event, const Target& under) {
    std::vector<Gesture> gestures;
    if (drag_) {
        const bool goes_on = event.pressed && (event.phase == Phase::move || event.phase == Phase::leave);
        if (event.phase == Phase::up) {
            return {drop(event.at)};
        }
        if (goes_on) {
            return event.phase == Phase::move ? std::vector{drag(event.at)} : gestures;
        }
        gestures.push_back({Kind::cancel, drag_->figure, {}, event.at});
        drag_.reset();
    }
    switch (event.phase) {
    case Phase::cancel:
        break;
    case Phase::leave:
        gestures.push_back({Kind::hover, std::nullopt, {}, event.at});
        break;
    case Phase::down:
        if (under.figure && under.plot && under.zooms) {
            drag_ = Drag{*under.figure, event.at, event.at, event.shift};
            gestures.push_back({Kind::press, under.figure, event.at, event.at});
            break;
        }
        [[fallthrough]];
    case Phase::move:
    case Phase::up:
        gestures.push_back({Kind::hover, under.figure, {}, event.at});
        break;
    case Phase::double_click:
        gestures.push_back({under.plot ? Kind::reset : Kind::hover, under.figure, {}, event.at});
        break;
    }
    return gestures;
}

Gesture GestureRecognizer::drag(base::Point at) {
    if (drag_->pan) {
        const base::Point from = drag_->last;
        drag_->last = at;
        return {Kind::pan, drag_->figure, from, at};
    }
    const bool far = std::abs(at.x - drag_->start.x) >= shortest_drag;
    return {far ? Kind::brush : Kind::press, drag_->figure, drag_->start, at};
}

Gesture GestureRecognizer::drop(base::Point at) {
    const Drag ended = *drag_;
    drag_.reset();
    const bool zooms = !ended.pan && std::abs(at.x - ended.start.x) >= shortest_drag;
    return {zooms ? Kind::zoom : Kind::finish, ended.figure, ended.start, at};
}

std::vector<Gesture> GestureRecognizer::touch(const PointerEvent& event, const Target& under) {
    const auto known =
        std::find_if(fingers_.begin(), fingers_.end(), [&](const Finger& finger) { return finger.id == event.id; });
    if (event.phase == Phase::down) {
        if (known != fingers_.end()) { // no one has told that it was lifted
            fingers_.erase(known);
        }
        return put_down(event, under);
    }
    if (known == fingers_.end()) {
        return {};
    }
    switch (event.phase) {
    case Phase::move:
        return move(*known, event.at);
    case Phase::up:
    case Phase::leave:
    case Phase::cancel: {
        const Finger lifted = *known;
        fingers_.erase(known);
        return lift(lifted, event);
    }
    case Phase::down:
    case Phase::double_click:
        break;
    }
    return {};
}

std::vector<Gesture> GestureRecognizer::put_down(const PointerEvent& event, const Target& under) {
    if (!under.figure) {
        return {{Kind::read, std::nullopt, {}, event.at}};
    }
    Finger finger{event.id, *under.figure, under.plot, event.at, event.at, event.time};
    const auto on_figure = [&](const Finger& other) { return other.figure == finger.figure; };
    const auto others = std::count_if(fingers_.begin(), fingers_.end(), on_figure);
    const auto first = std::find_if(fingers_.begin(), fingers_.end(), on_figure);
    if (others == 1 && first->use == Use::reads && first->plot && finger.plot) {
        first->use = finger.use = Use::pinches;
        first->moved = false;
    } else if (others > 0) {
        finger.use = Use::spent; // a third finger, or one beside the plot
    }
    fingers_.push_back(finger);
    if (finger.use != Use::reads) {
        return {};
    }
    return {{Kind::read, under.figure, {}, event.at}};
}

GestureRecognizer::Finger* GestureRecognizer::partner(const Finger& finger) {
    const auto other = std::find_if(fingers_.begin(), fingers_.end(), [&](const Finger& candidate) {
        return candidate.id != finger.id && candidate.figure == finger.figure && candidate.use == Use::pinches;
    });
    return other == fingers_.end() ? nullptr : &*other;
}

std::vector<Gesture> GestureRecognizer::move(Finger& finger, base::Point to) {
    const base::Point from = finger.at;
    finger.at = to;
    if (finger.use == Use::reads) {
        finger.moved = finger.moved || distance(finger.start, to) > unsteady_tap;
        return {{Kind::read, finger.figure, from, to}};
    }
    Finger* other = finger.use == Use::pinches ? partner(finger) : nullptr;
    if (other == nullptr) {
        return {};
    }
    // Their distance scales what is shown about their middle, their common movement shifts it.
    const float before = std::abs(from.x - other->at.x);
    const float after = std::abs(to.x - other->at.x);
    if (before < closest_fingers || after < closest_fingers) {
        return {};
    }
    finger.moved = other->moved = true;
    return {{Kind::pinch, finger.figure, from, {(to.x + other->at.x) / 2, to.y}, before / after}};
}

std::vector<Gesture> GestureRecognizer::lift(const Finger& finger, const PointerEvent& event) {
    if (finger.use == Use::spent) {
        return {};
    }
    const bool up = event.phase == Phase::up;
    if (finger.use == Use::pinches) {
        if (Finger* other = partner(finger)) {
            other->use = Use::spent; // it stays there and reads nothing
        }
        return {{up && finger.moved ? Kind::finish : Kind::cancel, finger.figure, {}, event.at}};
    }
    if (!up) {
        return {{Kind::cancel, finger.figure, {}, event.at}};
    }
    std::vector<Gesture> gestures{{Kind::keep, finger.figure, {}, event.at}};
    const bool again = tap_ && tap_->figure == finger.figure &&
                       std::abs(finger.since - tap_->time) <= double_tap_seconds &&
                       distance(tap_->at, event.at) <= double_tap_distance;
    const bool tapped = finger.plot && !finger.moved;
    tap_.reset();
    if (tapped && again) {
        gestures.push_back({Kind::reset, finger.figure, {}, event.at});
    } else if (tapped) {
        tap_ = Tap{finger.figure, event.at, event.time};
    }
    return gestures;
}

} // namespace app
