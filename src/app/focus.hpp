// The node that has the keyboard, and where the keyboard goes from there.
#pragma once

#include "scene/semantics.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace app {

class Focus {
  public:
    // Empty for none.
    [[nodiscard]] const std::string& id() const { return id_; }
    // Whether it wants a ring: it came by a key.
    [[nodiscard]] bool visible() const { return visible_; }
    // Returns whether anything changed.
    bool set(std::string_view id, bool visible);
    // The nodes have changed. One that is gone leaves the focus to its nearest neighbour that is left, one of the same
    // chart before any other. Returns whether it moved.
    bool follow(const std::vector<scene::Node>& nodes);
    // The focusable node after (or before) it in reading order; empty past the ends.
    [[nodiscard]] std::string next(const std::vector<scene::Node>& nodes, bool backwards) const;
    // The radio so many steps further in the group of the focused one; empty where it is none.
    [[nodiscard]] std::string radio(const std::vector<scene::Node>& nodes, int step) const;

  private:
    std::string id_;
    bool visible_ = false;
    std::vector<std::string> order_; // what could have it when it was last seen on the page
};

} // namespace app
