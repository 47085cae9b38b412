// Whether a finger scrolls the page, reads a chart or taps: a browser's `touch-action: pan-y` for the desktop.
#pragma once

#include "base/geometry.hpp"

#include <vector>

namespace host {

enum class Touch : unsigned char { down, move, up };

// What a finger's event comes down to. Coordinates are the window's, in CSS pixels.
struct Gesture {
    bool to_app = false; // the chart under it reads it
    bool leave = false;  // the chart under it has lost the finger to scrolling
    bool tap = false;
    float scroll = 0; // the page follows the finger so far
    float fling = 0;  // distance that the page runs on after a finger has left it
};

class Fingers {
  public:
    // `now` in seconds.
    Gesture handle(Touch phase, int id, base::Point at, double now);
    // Forgets the fingers that are down; returns their ids.
    std::vector<int> clear();

  private:
    enum class Use : unsigned char { undecided, scroll, chart };
    struct Finger {
        int id = 0;
        base::Point start;
        base::Point at;
        double time = 0;
        float speed = 0; // of scrolling, pixels a second
        Use use = Use::undecided;
    };
    std::vector<Finger> fingers_;
};

} // namespace host
