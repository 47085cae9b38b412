// What opens over the page and takes events before it: a dialog of the App, the sheet of keys, the find bar, the
// authors' window.
#pragma once

#include "app/app.hpp"
#include "check/diagnostic.hpp"
#include "host/desktop/authors_window.hpp"
#include "host/desktop/dialog_window.hpp"
#include "host/desktop/events.hpp"
#include "host/desktop/find_bar.hpp"

#include <optional>
#include <string>
#include <vector>

namespace host {

class Overlays {
  public:
    // `faults`: of the article; `desk`: the authors', open or not.
    Overlays(app::App& app, Window& window, Events& events, const std::vector<check::Diagnostic>& faults,
             AuthorsDesk& desk);

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
    void open_authors(bool open);
    void draw_authors();
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
    const std::vector<check::Diagnostic>& faults_;
    AuthorsDesk& desk_;
    std::optional<AuthorsWindow> authors_;
};

} // namespace host
