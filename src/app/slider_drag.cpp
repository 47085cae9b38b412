// A slider's own track is set to where the pointer is, a number in the text by the distance that it has gone.
#include "app/slider_drag.hpp"

#include "chart/figure/slider.hpp"

#include <cmath>
#include <utility>

namespace app {
namespace {

// A finger that moves less may be about to scroll.
constexpr float shortest_slide = 6;
// In the text a step is this far.
constexpr float pixels_per_step = 5;
constexpr double steps_per_page = 10;

} // namespace

SliderDrag::Step SliderDrag::handle(const PointerEvent& event, const scene::Node* slider, const base::Rect& box) {
    const bool known = slider != nullptr && slider->range;
    const bool track = known && slider->role == scene::Role::slider;
    const auto value_at = [&](base::Point at) {
        if (track) {
            return chart::slider_value(*slider->range, box, at.x);
        }
        const double steps = std::round(static_cast<double>((at.x - drag_->start.x) / pixels_per_step));
        return drag_->value + steps * slider->range->step;
    };
    Step step;
    if (!drag_) {
        if (event.phase != Phase::down || !known) {
            return step;
        }
        const bool at_once = track && event.pointer == Pointer::mouse;
        drag_ = Drag{slider->id, event.pointer, event.id, event.at, slider->range->value, at_once};
        step.taken = step.begun = true;
        if (at_once) {
            step.value = value_at(event.at);
        }
        return step;
    }
    if (event.pointer != drag_->pointer || event.id != drag_->id) {
        return step;
    }
    step.taken = true;
    const bool up = event.phase == Phase::up;
    const bool released = event.phase == Phase::move && event.pointer == Pointer::mouse && !event.pressed;
    const bool cancelled = event.phase == Phase::leave || event.phase == Phase::cancel || released;
    const bool far = std::abs(event.at.x - drag_->start.x) >= shortest_slide;
    drag_->moved = drag_->moved || (event.phase == Phase::move && far);
    if (known && cancelled && slider->range->value != drag_->value) {
        step.value = drag_->value; // a browser's own slider has moved with a scroll, too
    } else if (known && ((event.phase == Phase::move && drag_->moved && !cancelled) || (up && track))) {
        step.value = value_at(event.at);
    } else if (known && up && !drag_->moved) {
        step.value = drag_->value;
        step.tapped = true;
    }
    if (up || cancelled) {
        drag_.reset();
    }
    return step;
}

std::optional<double> slider_key(Key key, const scene::Range& range) {
    switch (key) {
    case Key::left:
    case Key::down:
        return range.value - range.step;
    case Key::right:
    case Key::up:
        return range.value + range.step;
    case Key::page_down:
        return range.value - steps_per_page * range.step;
    case Key::page_up:
        return range.value + steps_per_page * range.step;
    case Key::home:
        return range.min;
    case Key::end:
        return range.max;
    case Key::enter:
    case Key::escape:
    case Key::table:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace app
