// Files and pictures on their way to where the reader wants them: asked for, written, and what became of them said.
#pragma once

#include "app/app.hpp"
#include "host/desktop/events.hpp"
#include "host/desktop/save_dialog.hpp"
#include "host/renderer.hpp"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace host {

class Saves {
  public:
    Saves(app::App& app, Renderer& renderer, Window& window, Events& events)
        : app_(app), renderer_(renderer), window_(window), events_(events) {}

    // What the reader has wanted since the last advance().
    void begin();
    // Returns whether the event was an answer of the reader's.
    bool handle(const SDL_Event& event);

  private:
    struct Pending {
        std::variant<app::File, app::Picture> what;
        std::unique_ptr<SaveDialog> dialog;
    };
    void ask(std::variant<app::File, app::Picture> what);
    void finish(const Pending& pending, const SaveAnswer& answer);
    // Returns what went wrong; empty when it is written.
    [[nodiscard]] std::string write(const Pending& pending, const std::filesystem::path& path) const;

    app::App& app_;
    Renderer& renderer_;
    Window& window_;
    Events& events_;
    std::vector<Pending> pending_;
};

} // namespace host
