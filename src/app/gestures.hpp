// Pointer events as gestures: what a mouse or fingers on the figures of a page are about to do. Events in, gestures
// out; it knows no charts, so that it is tested without any.
#pragma once

#include "base/geometry.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace app {

enum class Pointer : unsigned char { mouse, touch };
// `cancel`: what the pointer has begun is not to be, because the page scrolls, a menu has opened, the window is left.
enum class Phase : unsigned char { move, down, up, leave, double_click, cancel };
struct PointerEvent {
    Phase phase = Phase::move;
    Pointer pointer = Pointer::mouse;
    int id = 0;           // tells fingers apart
    base::Point at;       // page coordinates, CSS pixels
    bool shift = false;   // a drag pans instead of zooming
    bool pressed = false; // the mouse's main button is held: a release may be told to no one
    double time = 0;      // seconds of any clock
};

// What lies under a pointer.
struct Target {
    std::optional<std::size_t> figure; // its number on the page
    bool plot = false;                 // within its plot
    bool zooms = false;                // a mouse can choose a part of it
};

struct Gesture {
    enum class Kind : unsigned char {
        hover,  // the mouse is there, without a drag
        press,  // it went down on a plot that zooms
        brush,  // and is dragged from `from` to `at`
        zoom,   // a brush was let go
        pan,    // dragged with shift, from `from` to `at` since it was last told
        read,   // a finger is there, and may still become a scroll
        keep,   // it was lifted: what it has read stands
        pinch,  // two fingers on one plot: `factor` (below 1 zooms in) about `at`
        finish, // a press without a brush, a pan or a pinch has ended, and stands
        reset,  // double click, double tap
        cancel, // what was begun in the figure is to be undone
    };
    Kind kind = Kind::hover;
    std::optional<std::size_t> figure; // none for a hover or a touch beside all of them
    base::Point from;
    base::Point at;
    float factor = 1;
};

class GestureRecognizer {
  public:
    [[nodiscard]] std::vector<Gesture> handle(const PointerEvent& event, const Target& under);
    // Ends all that is under way.
    [[nodiscard]] std::vector<Gesture> cancel();
    // A mouse has begun a drag.
    [[nodiscard]] bool dragging() const { return drag_.has_value(); }

  private:
    struct Drag {
        std::size_t figure = 0;
        base::Point start;
        base::Point last;
        bool pan = false;
    };
    enum class Use : unsigned char { reads, pinches, spent };
    struct Finger {
        int id = 0;
        std::size_t figure = 0;
        bool plot = false;
        base::Point start;
        base::Point at;
        double since = 0; // when it went down
        Use use = Use::reads;
        bool moved = false; // too far for a tap; or, of two that pinch, far enough for a pinch
    };
    struct Tap {
        std::size_t figure = 0;
        base::Point at;
        double time = 0;
    };

    [[nodiscard]] std::vector<Gesture> mouse(const PointerEvent& event, const Target& under);
    [[nodiscard]] Gesture drag(base::Point at);
    [[nodiscard]] Gesture drop(base::Point at);
    [[nodiscard]] std::vector<Gesture> touch(const PointerEvent& event, const Target& under);
    [[nodiscard]] std::vector<Gesture> put_down(const PointerEvent& event, const Target& under);
    [[nodiscard]] std::vector<Gesture> move(Finger& finger, base::Point to);
    [[nodiscard]] std::vector<Gesture> lift(const Finger& finger, const PointerEvent& event);
    [[nodiscard]] Finger* partner(const Finger& finger);

    std::optional<Drag> drag_;
    std::vector<Finger> fingers_;
    std::optional<Tap> tap_; // the last one on a plot
};

} // namespace app
