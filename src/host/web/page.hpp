// The page (web/*.js) as a host: calls into the `host` object that it passed to the module.
#pragma once

#include "app/app.hpp"
#include "host/renderer.hpp"

#include <string>

namespace host {

// What the App asks for: see app::Host. The page answers requests for files, links and codes with explainer_report.
class Page {
  public:
    Page(app::App& app, Renderer& renderer) : app_(app), renderer_(renderer) {}

    void show_page() const; // the whole tree as placed HTML
    void show_title() {}    // the page takes it from the HTML
    void show_part(const std::string& id) const;
    void remember_place() const; // an entry of the browser's history
    void scroll_to(float top) const;
    void focus(const std::string& id) const;
    void open(const std::string& address) const;
    void set_address(const std::string& query) const;
    void report_choice(const std::string& id) const;
    void show_dialog() const; // as a <dialog>; empty for nothing
    void save(const app::File& file) const;
    void save_picture(const app::Picture& picture) const;
    void copy_link(const std::string& query) const;
    void embed(const app::Embed& embed) const;
    void play(const chart::Sonification& tones) const;

  private:
    app::App& app_;
    Renderer& renderer_;
};

// The page answers with explainer_frame, once.
void request_frame();
// A frame is complete: what performance.mark("charts-ready") waits for.
void painted();

} // namespace host
