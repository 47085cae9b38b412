// A picture drawn without a window to see it in.
#pragma once

#include "base/geometry.hpp"
#include "base/result.hpp"
#include "host/desktop/png.hpp"

#include <memory>
#include <string>

namespace host {

// A framebuffer of any size beside the window's own, whose hidden or covered pixels OpenGL need not keep.
class OffScreen {
  public:
    [[nodiscard]] static base::Result<std::unique_ptr<OffScreen>, std::string> open(base::Size pixels);
    ~OffScreen();
    OffScreen(const OffScreen&) = delete;
    OffScreen& operator=(const OffScreen&) = delete;
    OffScreen(OffScreen&&) = delete;
    OffScreen& operator=(OffScreen&&) = delete;

    [[nodiscard]] Picture read() const;

  private:
    OffScreen() = default;

    int width_ = 0;
    int height_ = 0;
    unsigned framebuffer_ = 0;
    unsigned colors_ = 0;
};

} // namespace host
