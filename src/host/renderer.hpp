// One frame: a Scene through ImGui's draw list to OpenGL. Both hosts share it; each makes its own window and context.
#pragma once

#include "app/app.hpp"
#include "paint/imgui/painter.hpp"

#include <memory>

namespace host {

class Renderer {
  public:
    // Needs a current OpenGL context. `fonts` must outlive the renderer.
    explicit Renderer(const text::FontSet& fonts);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;
    Renderer(Renderer&&) = delete;
    Renderer& operator=(Renderer&&) = delete;

    // Paints the app's visible part into the current framebuffer of `pixels` device pixels, and over it what belongs
    // to the window (its coordinates): the desktop's scroll bar. The caller swaps.
    void draw(app::App& app, base::Size pixels, const scene::Scene& over = {});

    // Paints a scene from (0, 0) into the current framebuffer.
    void draw(const scene::Scene& scene, base::Size pixels, float device_pixel_ratio, base::Color ground);

    // The WebGL context is lost, and all GL objects with it. Released at once: the next context knows nothing of them.
    void release();
    // It came back: all GL objects are made anew with the next frame.
    void restore();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace host
