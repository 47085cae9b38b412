// A slider, or a number in the text that slides, under a pointer. What a finger has only touched may still become a
// scroll; a tap on a number leads to its chart, as a phrase does.
#pragma once

#include "app/gestures.hpp"
#include "app/preferences.hpp"
#include "scene/semantics.hpp"

#include <optional>
#include <string>

namespace app {

class SliderDrag {
  public:
    struct Step {
        bool taken = false;          // the event is the slider's, and no one else's
        bool begun = false;          // by this event
        std::optional<double> value; // to be set
        bool tapped = false;         // a number in the text
    };

    // Id of the one that is dragged, as long as it is; it does not outlive a layout as a node.
    [[nodiscard]] std::string id() const { return drag_ ? drag_->slider : std::string(); }
    // `slider`: of id(), else what a pointer has gone down on; nullptr for none. `box`: its place on the page.
    Step handle(const PointerEvent& event, const scene::Node* slider, const base::Rect& box);

  private:
    struct Drag {
        std::string slider;
        Pointer pointer = Pointer::mouse;
        int id = 0;
        base::Point start;
        double value = 0; // before
        bool moved = false;
    };
    std::optional<Drag> drag_;
};

// The value that a key sets; nothing for keys that mean nothing to a slider.
[[nodiscard]] std::optional<double> slider_key(Key key, const scene::Range& range);

} // namespace app
