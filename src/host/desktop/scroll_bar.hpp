// The thin bar at the window's right edge: where it is, and what grabbing it means. Coordinates are CSS pixels from the
// window's top left corner.
#pragma once

#include "base/theme.hpp"
#include "host/desktop/scroll.hpp"
#include "scene/scene.hpp"

namespace host {

class ScrollBar {
  public:
    // The thumb's place; without height where the whole page fits.
    [[nodiscard]] static base::Rect thumb(const Scroll& scroll, base::Size window);
    static void draw(scene::Scene& scene, const Scroll& scroll, base::Size window, const base::Palette& palette);

    // Returns whether the bar has been grabbed; beside the thumb, the thumb comes to the pointer.
    bool grab(base::Point at, Scroll& scroll, base::Size window);
    void drag(base::Point at, Scroll& scroll, base::Size window) const;
    void release() { held_ = false; }
    [[nodiscard]] bool held() const { return held_; }

  private:
    bool held_ = false;
    float grip_ = 0; // from the thumb's top edge to where it is held
};

} // namespace host
