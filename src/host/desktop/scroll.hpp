// The window's top edge on its way down the page: wheel and keys glide, a dragged bar or finger jumps.
#pragma once

namespace host {

class Scroll {
  public:
    // The page below the window's lowest place cannot be reached; a shorter page than before pulls the place up.
    void limit(float lowest);
    void jump(float top);
    void glide(float top);
    void glide_by(float distance) { glide(goal_ + distance); }
    // `now` in seconds. Returns whether it is still under way.
    bool advance(double now);

    [[nodiscard]] float top() const { return top_; }
    [[nodiscard]] float lowest() const { return lowest_; }

    bool glides = true; // false where the reader prefers reduced motion

  private:
    float lowest_ = 0;
    float top_ = 0;
    float goal_ = 0;
    double last_ = 0;
    bool moving_ = false;
};

} // namespace host
