// The authors' window (F12), docked beside the page: faults, figures, the present views, data, sizes to try. Its words
// are English, as the checker's are.
#pragma once

#include "app/app.hpp"
#include "check/diagnostic.hpp"
#include "host/desktop/imgui_surface.hpp"

#include <optional>
#include <string>
#include <vector>

namespace host {

// What outlives the window while an author mends the article.
struct AuthorsDesk {
    bool open = false;
    int tab = 0;
    std::size_t dataset = 0;
};

class AuthorsWindow {
  public:
    static constexpr float width = 420; // CSS pixels

    // See ImGuiSurface.
    AuthorsWindow(Window& window, const text::FontSet& fonts, AuthorsDesk& desk);
    ~AuthorsWindow();
    AuthorsWindow(const AuthorsWindow&) = delete;
    AuthorsWindow& operator=(const AuthorsWindow&) = delete;
    AuthorsWindow(AuthorsWindow&&) = delete;
    AuthorsWindow& operator=(AuthorsWindow&&) = delete;

    // Returns whether the event was meant for it.
    bool handle(const SDL_Event& event);

    // What the author asks for.
    struct Wishes {
        std::optional<base::Size> page; // of this size, in CSS pixels
        std::string block;              // to be shown; empty: none
    };
    // Draws over what is in the framebuffer.
    [[nodiscard]] Wishes draw(const app::App& app, const std::vector<check::Diagnostic>& faults);
    [[nodiscard]] bool frame_wanted() const { return surface_.frame_wanted(); }

  private:
    void tabs(const app::App& app, const std::vector<check::Diagnostic>& faults, Wishes& wishes);
    void data_tab(const content::Article& article);
    void sort_rows(const content::Dataset& dataset);

    [[nodiscard]] bool covers(int x) const; // of the mouse

    Window& window_;
    ImGuiSurface surface_;
    AuthorsDesk& desk_;
    bool has_keyboard_ = false;
    bool has_mouse_ = false;        // one of its buttons went down here
    int shown_ = 0;                 // frames
    std::vector<std::size_t> rows_; // of the dataset, as they are sorted
    std::size_t sorted_ = 0;        // the dataset that they are of
};

} // namespace host
