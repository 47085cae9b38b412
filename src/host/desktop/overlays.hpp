// What opens over the page and takes events before it: a dialog of the App, the sheet of keys, the find bar.
#pragma once

#include "app/app.hpp"
#include "host/desktop/dialog_window.hpp"
#include "host/desktop/events.hpp"
#include "host/desktop/find_bar.hpp"

#include <optional>
#include <string>

namespace host {

class Overlays {
  public:
    Overlays(app::App& app, Window& window, Events& events) : app_(app), window_(window), events_(events) {}

    // Returns whether the event was meant for one of them.
    bool handle(const SDL_Event& event);
    // Over what is in the framebuffer.
    void draw();
    [[nodiscard]] bool frame_wanted() const;

  private:
    bool open_by_key(const SDL_KeyboardEvent& key);
    void open_find();
    void close_find();
    void draw_dialog();
    void draw_find();
    [[nodiscard]] bool covered() const { return app_.dialog() != nullptr || help_; }
    // Makes the dialog's window while there is one to show, and tells the page.
    void follow_dialog();

    app::App& app_;
    Window& window_;
    Events& events_;
    bool help_ = false;
    std::optional<DialogWindow> dialog_;
    std::optional<FindBar> find_;
    std::string last_words_;
};

} // namespace host
