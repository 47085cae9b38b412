// The field over the page's upper right corner in which a reader types what is to be found.
#pragma once

#include "base/locale.hpp"
#include "host/desktop/imgui_surface.hpp"

#include <cstddef>
#include <string>

namespace host {

class FindBar {
  public:
    // See ImGuiSurface. It has the keyboard from the start.
    FindBar(Window& window, const text::FontSet& fonts, std::string words);
    ~FindBar();
    FindBar(const FindBar&) = delete;
    FindBar& operator=(const FindBar&) = delete;
    FindBar(FindBar&&) = delete;
    FindBar& operator=(FindBar&&) = delete;

    // Returns whether the event was meant for the field.
    bool handle(const SDL_Event& event);
    void take_keyboard();

    struct Count {
        std::size_t current = 0; // from 1 on
        std::size_t all = 0;
    };
    // `page_width`: of the page that it lies over, in CSS pixels.
    void draw(const base::Palette& palette, base::Language language, Count count, float page_width);
    [[nodiscard]] bool frame_wanted() const { return surface_.frame_wanted(); }

    [[nodiscard]] const std::string& words() const { return words_; }
    // Since they were last asked for.
    [[nodiscard]] int take_steps();
    [[nodiscard]] bool closed() const { return closed_; }

  private:
    void widgets(const base::Palette& palette, base::Language language, Count count, float room);

    ImGuiSurface surface_;
    std::string words_;
    bool has_keyboard_ = true;
    bool wants_focus_ = true;
    bool closed_ = false;
    int steps_ = 0; // to the next match, or back
};

} // namespace host
