// A line of words over the page's lower edge that goes away by itself: what was copied, what cannot be opened.
#pragma once

#include "base/theme.hpp"
#include "scene/scene.hpp"

#include <string>

namespace host {

class Notice {
  public:
    // `now` in seconds.
    void say(std::string words, double now);
    // Returns whether it has just gone.
    bool advance(double now);
    // Seconds until it goes; 0 when there is none.
    [[nodiscard]] double left(double now) const;
    void draw(scene::Scene& scene, base::Size window, const base::Palette& palette, const text::FontSet& fonts) const;

  private:
    std::string words_;
    double until_ = 0;
};

} // namespace host
