// One frame: a Scene through ImGui's draw list to OpenGL. Both hosts share it; each makes its own window and context.
#pragma once

#include "app/app.hpp"
#include "host/textures.hpp"
#include "paint/imgui/painter.hpp"

#include <memory>

namespace host {

// What the window's framebuffer holds when a frame begins: anything, or what the last one has drawn.
enum class Framebuffer : unsigned char { undefined, kept };

class Renderer {
  public:
    // Needs a current OpenGL context. `fonts` must outlive the renderer.
    explicit Renderer(const text::FontSet& fonts, Framebuffer framebuffer = Framebuffer::undefined,
                      Textures::Upload pictures = {});
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;
    Renderer(Renderer&&) = delete;
    Renderer& operator=(Renderer&&) = delete;

    // Paints the app's visible part into the current framebuffer of `pixels` device pixels, and under and over it what
    // belongs to the window (its coordinates): what is selected on a desktop, its scroll bar. The caller swaps. Where
    // the framebuffer is kept, only the part that differs from the frame before is painted.
    void draw(app::App& app, base::Size pixels, const scene::Scene& under = {}, const scene::Scene& over = {});

    // Paints a scene from (0, 0) into the current framebuffer.
    void draw(const scene::Scene& scene, base::Size pixels, float device_pixel_ratio, base::Color ground);

    // The pixels of a picture's file are there, or are others: the next frame is painted anew.
    void picture_changed(const std::string& file);

    // The WebGL context is lost, and all GL objects with it. Released at once: the next context knows nothing of them.
    void release();
    // It came back: all GL objects are made anew with the next frame.
    void restore();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace host
