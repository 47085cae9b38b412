// The desktop's own wishes as to colours, contrast and motion, followed while the program runs.
#pragma once

#include "base/theme.hpp"

#include <SDL.h>

#include <memory>
#include <optional>

namespace host {

// Nothing where the desktop says nothing.
struct Appearance {
    std::optional<base::Theme> theme;
    std::optional<base::Contrast> contrast;
    std::optional<bool> reduced_motion;
};

// Asks from its beginning on, without making anyone wait.
class AppearanceWatch {
  public:
    AppearanceWatch();
    ~AppearanceWatch();
    AppearanceWatch(const AppearanceWatch&) = delete;
    AppearanceWatch& operator=(const AppearanceWatch&) = delete;
    AppearanceWatch(AppearanceWatch&&) = delete;
    AppearanceWatch& operator=(AppearanceWatch&&) = delete;

    // As far as it is known by now. The first call waits for the desktop's answer, but not so long that anyone notices.
    [[nodiscard]] Appearance now();
    // Whether the event says that the desktop has another wish than before.
    [[nodiscard]] static bool changes(const SDL_Event& event);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace host
