// A picture drawn without a window to see it in.
#pragma once

#include "base/geometry.hpp"
#include "base/result.hpp"
#include "scene/scene.hpp"

#include <memory>
#include <string>
#include <vector>

namespace host {

// Rows from top to bottom, four bytes a pixel.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> rgba;
};

// A framebuffer of any size beside the window's own, whose hidden or covered pixels OpenGL need not keep.
class OffScreen {
  public:
    // Bound until the object ends.
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

class Renderer;

// A scene as a picture of its own, with `ratio` device pixels per CSS pixel. The window's framebuffer is bound again.
[[nodiscard]] base::Result<Picture, std::string> draw_off_screen(Renderer& renderer, const scene::Scene& scene,
                                                                 float ratio, base::Color ground);

} // namespace host
