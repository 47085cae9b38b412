// Pointer events as gestures, without a page: which events make which gesture, and what ends it.
#include "app/gestures.hpp"

#include <doctest/doctest.h>

#include <string>

using app::Gesture;
using app::GestureRecognizer;
using app::Phase;
using app::Pointer;
using Kind = app::Gesture::Kind;

namespace {

const app::Target line{0, true, true};     // the plot of a time series
const app::Target bars{1, true, false};    // another figure's, which does not zoom
const app::Target heading{0, false, true}; // of the first figure
const app::Target text{};

std::string names(const std::vector<Gesture>& gestures) {
    std::string out;
    for (const Gesture& gesture : gestures) {
        const char* name = "";
        switch (gesture.kind) {
        case Kind::hover:
            name = "hover";
            break;
        case Kind::press:
            name = "press";
            break;
        case Kind::brush:
            name = "brush";
            break;
        case Kind::zoom:
            name = "zoom";
            break;
        case Kind::pan:
            name = "pan";
            break;
        case Kind::read:
            name = "read";
            break;
        case Kind::keep:
            name = "keep";
            break;
        case Kind::pinch:
            name = "pinch";
            break;
        case Kind::finish:
            name = "finish";
            break;
        case Kind::reset:
            name = "reset";
            break;
        case Kind::cancel:
            name = "cancel";
            break;
        }
        out += (out.empty() ? "" : " ") + std::string(name);
        out += gesture.figure ? ' ' + std::to_string(*gesture.figure) : std::string();
    }
    return out;
}

class Hand {
  public:
    std::string mouse(Phase phase, float x, const app::Target& under, bool pressed = true, bool shift = false) {
        return told({phase, Pointer::mouse, 0, {x, 50}, shift, pressed}, under);
    }
    std::string touch(Phase phase, int finger, float x, const app::Target& under, double time = 0) {
        return told({phase, Pointer::touch, finger, {x, 50}, false, true, time}, under);
    }
    [[nodiscard]] const std::vector<Gesture>& last() const { return last_; }
    GestureRecognizer recognizer;

  private:
    std::string told(const app::PointerEvent& event, const app::Target& under) {
        last_ = recognizer.handle(event, under);
        return names(last_);
    }
    std::vector<Gesture> last_;
};

} // namespace

TEST_CASE("gestures: a mouse hovers, and drags where it can") {
    Hand hand;
    CHECK(hand.mouse(Phase::move, 10, text, false) == "hover");
    CHECK(hand.mouse(Phase::move, 10, bars, false) == "hover 1");
    CHECK(hand.mouse(Phase::down, 10, bars) == "hover 1");
    CHECK(hand.mouse(Phase::down, 10, heading) == "hover 0");
    CHECK(hand.mouse(Phase::leave, 0, text, false) == "hover");
    CHECK(hand.mouse(Phase::down, 10, line) == "press 0");
    CHECK(hand.mouse(Phase::move, 13, line) == "press 0"); // an unsteady hand
    CHECK(hand.mouse(Phase::up, 13, line, false) == "finish 0");
    CHECK(hand.mouse(Phase::down, 10, line) == "press 0");
    CHECK(hand.mouse(Phase::move, 40, bars) == "brush 0"); // it has begun in the first
    CHECK(hand.last().front().from.x == 10);
    CHECK(hand.last().front().at.x == 40);
    CHECK(hand.mouse(Phase::up, 60, text, false) == "zoom 0");
    CHECK_FALSE(hand.recognizer.dragging());
    CHECK(hand.mouse(Phase::double_click, 60, line, false) == "reset 0");
    CHECK(hand.mouse(Phase::double_click, 60, heading, false) == "hover 0");
}

TEST_CASE("gestures: with shift a drag moves on from where it was") {
    Hand hand;
    CHECK(hand.mouse(Phase::down, 10, line, true, true) == "press 0");
    CHECK(hand.mouse(Phase::move, 20, line) == "pan 0");
    CHECK(hand.mouse(Phase::move, 50, line) == "pan 0");
    CHECK(hand.last().front().from.x == 20);
    CHECK(hand.mouse(Phase::up, 50, line, false) == "finish 0");
}

TEST_CASE("gestures: whatever follows a release that no one told, the drag is over") {
    const auto dragged = [] {
        Hand hand;
        CHECK(hand.mouse(Phase::down, 10, line) == "press 0");
        CHECK(hand.mouse(Phase::move, 40, line) == "brush 0");
        return hand;
    };
    CHECK(dragged().mouse(Phase::cancel, 0, text, false) == "cancel 0");
    CHECK(dragged().mouse(Phase::move, 50, line, false) == "cancel 0 hover 0");
    CHECK(dragged().mouse(Phase::leave, 50, text, false) == "cancel 0 hover");
    CHECK(dragged().mouse(Phase::down, 50, line) == "cancel 0 press 0");
    CHECK(dragged().mouse(Phase::leave, 50, text).empty()); // the button is held, and comes back
    CHECK(names(dragged().recognizer.cancel()) == "cancel 0");
    Hand none;
    CHECK(none.mouse(Phase::cancel, 0, text, false).empty());
}

TEST_CASE("gestures: a finger reads, and what it has read stands when it is lifted") {
    Hand hand;
    CHECK(hand.touch(Phase::down, 1, 10, text) == "read");
    CHECK(hand.touch(Phase::move, 1, 20, line).empty()); // it has begun beside the figures
    CHECK(hand.touch(Phase::up, 1, 20, line).empty());
    CHECK(hand.touch(Phase::down, 1, 10, bars) == "read 1");
    CHECK(hand.touch(Phase::move, 1, 40, bars) == "read 1");
    CHECK(hand.touch(Phase::up, 1, 40, bars) == "keep 1");
    for (const Phase phase : {Phase::cancel, Phase::leave}) {
        CHECK(hand.touch(Phase::down, 1, 10, line) == "read 0");
        CHECK(hand.touch(phase, 1, 10, line) == "cancel 0");
        CHECK(hand.touch(phase, 1, 10, line).empty());
    }
}

TEST_CASE("gestures: two fingers pinch one plot, and only one") {
    Hand hand;
    CHECK(hand.touch(Phase::down, 1, 100, line) == "read 0");
    CHECK(hand.touch(Phase::down, 2, 200, line).empty());
    CHECK(hand.touch(Phase::move, 1, 50, line) == "pinch 0");
    CHECK(hand.last().front().factor == doctest::Approx(100.0 / 150));
    CHECK(hand.last().front().at.x == 125);
    CHECK(hand.touch(Phase::down, 3, 150, line).empty());
    CHECK(hand.touch(Phase::move, 3, 170, line).empty());
    CHECK(hand.touch(Phase::up, 1, 50, line) == "finish 0");
    CHECK(hand.touch(Phase::move, 2, 250, line).empty()); // it stays and reads nothing
    CHECK(hand.touch(Phase::up, 2, 250, line).empty());

    Hand apart;
    CHECK(apart.touch(Phase::down, 1, 100, line) == "read 0");
    CHECK(apart.touch(Phase::down, 2, 200, bars) == "read 1");
    CHECK(apart.touch(Phase::move, 1, 50, line) == "read 0");
    Hand beside;
    CHECK(beside.touch(Phase::down, 1, 100, heading) == "read 0");
    CHECK(beside.touch(Phase::down, 2, 200, line).empty());
    CHECK(beside.touch(Phase::move, 2, 250, line).empty());
}

TEST_CASE("gestures: a pinch that was none, or that is taken over, is undone") {
    Hand hand;
    CHECK(hand.touch(Phase::down, 1, 100, line) == "read 0");
    CHECK(hand.touch(Phase::down, 2, 200, line).empty());
    CHECK(hand.touch(Phase::up, 1, 100, line) == "cancel 0");
    CHECK(hand.touch(Phase::up, 2, 200, line).empty());
    CHECK(hand.touch(Phase::down, 1, 100, line) == "read 0");
    CHECK(hand.touch(Phase::down, 2, 200, line).empty());
    CHECK(hand.touch(Phase::move, 1, 50, line) == "pinch 0");
    CHECK(hand.touch(Phase::cancel, 1, 50, line) == "cancel 0");
    CHECK(hand.touch(Phase::cancel, 2, 50, line).empty());
    CHECK(hand.touch(Phase::down, 1, 100, line) == "read 0");
    CHECK(hand.touch(Phase::down, 1, 100, line) == "read 0"); // lifted, and no one told
    CHECK(hand.touch(Phase::up, 1, 100, line) == "keep 0");
}

TEST_CASE("gestures: two quick taps at one place of a plot are a double tap") {
    Hand hand;
    const auto tap = [&](float x, const app::Target& under, double time) {
        (void)hand.touch(Phase::down, 1, x, under, time);
        return hand.touch(Phase::up, 1, x, under, time + 0.1);
    };
    CHECK(tap(100, line, 1) == "keep 0");
    CHECK(tap(104, line, 1.3) == "keep 0 reset 0");
    CHECK(tap(104, line, 1.5) == "keep 0"); // the third begins anew
    CHECK(tap(104, line, 3) == "keep 0");
    CHECK(tap(180, line, 3.2) == "keep 0"); // elsewhere
    CHECK(tap(180, bars, 3.4) == "keep 1");
    CHECK(tap(180, heading, 3.6) == "keep 0");
    CHECK(tap(180, heading, 3.8) == "keep 0");
    (void)hand.touch(Phase::down, 1, 100, line, 5);
    (void)hand.touch(Phase::move, 1, 140, line, 5.1); // no tap
    (void)hand.touch(Phase::move, 1, 100, line, 5.2);
    CHECK(hand.touch(Phase::up, 1, 100, line, 5.3) == "keep 0");
    CHECK(tap(100, line, 5.4) == "keep 0");
}
