// The page (web/*.js) as a host: calls into the `host` object that it passed to the module.
#pragma once

#include "app/app.hpp"
#include "host/renderer.hpp"

#include <string>
#include <vector>

namespace host {

// What the App asks for: see app::Host. The page answers requests for files, links and codes with explainer_report.
class Page {
  public:
    // `late`: ids of parts whose nodes are still to be written. Nodes are for readers who come to them: under a moving
    // pointer they would be written anew with each frame.
    Page(app::App& app, Renderer& renderer, std::vector<std::string>& late)
        : app_(app), renderer_(renderer), late_(late) {}

    void show_page();                      // the whole tree as placed HTML
    void show_title() {}                   // the page takes it from the HTML
    void show_part(const std::string& id); // with the next show_late_parts
    void show_late_parts();
    void remember_place() const; // an entry of the browser's history
    void scroll_to(float top) const;
    void focus(const std::string& id); // among nodes that are written
    void open(const std::string& address) const;
    void set_address(const std::string& query) const;
    void report_choice(const std::string& id) const;
    void show_dialog() const; // as a <dialog>; empty for nothing
    void save(const app::File& file) const;
    void save_picture(const app::Picture& picture) const;
    void copy_link(const std::string& query) const;
    void open_page(const std::string& /*query*/) const {} // it is the page
    void embed(const app::Embed& embed) const;
    void play(const chart::Sonification& tones) const;

  private:
    app::App& app_;
    Renderer& renderer_;
    std::vector<std::string>& late_;
};

// The page answers with explainer_frame, once.
// Gives the picture's pixels to the GL texture that is bound; false while the page does not have them.
[[nodiscard]] bool upload_picture(const std::string& file);
void request_frame();
// The page calls explainer_rest once this has not been asked for in a while.
void rest_soon();
// A frame is complete: what performance.mark("charts-ready") waits for.
void painted();

} // namespace host
