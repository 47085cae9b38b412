// A framebuffer object in the window's context.
#include "host/off_screen.hpp"

#include "host/gl.hpp"
#include "host/renderer.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace host {

base::Result<std::unique_ptr<OffScreen>, std::string> OffScreen::open(base::Size pixels) {
    std::unique_ptr<OffScreen> target(new OffScreen);
    target->width_ = static_cast<int>(pixels.width);
    target->height_ = static_cast<int>(pixels.height);
    glGenRenderbuffers(1, &target->colors_);
    glBindRenderbuffer(GL_RENDERBUFFER, target->colors_);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, target->width_, target->height_);
    glGenFramebuffers(1, &target->framebuffer_);
    glBindFramebuffer(GL_FRAMEBUFFER, target->framebuffer_);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, target->colors_);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        return "OpenGL cannot draw a picture of " + std::to_string(target->width_) + "x" +
               std::to_string(target->height_) + " pixels";
    }
    return target;
}

OffScreen::~OffScreen() {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteFramebuffers(1, &framebuffer_);
    glDeleteRenderbuffers(1, &colors_);
}

Picture OffScreen::read() const {
    Picture picture{width_, height_, {}};
    const auto row = static_cast<std::size_t>(width_) * 4;
    picture.rgba.resize(row * static_cast<std::size_t>(height_));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
    // OpenGL's first row is the lowest.
    for (int y = 0; y < height_ / 2; ++y) {
        const auto upper = picture.rgba.begin() + static_cast<std::ptrdiff_t>(row) * y;
        const auto lower = picture.rgba.begin() + static_cast<std::ptrdiff_t>(row) * (height_ - 1 - y);
        std::swap_ranges(upper, upper + static_cast<std::ptrdiff_t>(row), lower);
    }
    return picture;
}

base::Result<Picture, std::string> draw_off_screen(Renderer& renderer, const scene::Scene& scene, float ratio,
                                                   base::Color ground) {
    const base::Size pixels{std::ceil(scene.size.width * ratio), std::ceil(scene.size.height * ratio)};
    auto target = OffScreen::open(pixels);
    if (!target) {
        return target.error();
    }
    renderer.draw(scene, pixels, ratio, ground);
    return target.value()->read();
}

} // namespace host
