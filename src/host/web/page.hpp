// What the page (web/*.js) is told: calls into the `host` object that it passed to the module.
#pragma once

#include "host/off_screen.hpp"

#include <string>
#include <vector>

namespace host::page {

// The whole tree as placed HTML, the page's height, language and colour scheme: "de", "light".
void show(const std::string& html, float height, const std::string& language, const std::string& theme);
// The part of it that one chart or one block of text is.
void show_part(const std::string& id, const std::string& html);
void scroll_to(float top);
// A link led to what scroll_to brings into view: an entry of the browser's history.
void jumped();
void focus(const std::string& id);
void open(const std::string& address);
// The query of the page's address that restores the reader's choices.
void set_address(const std::string& query);
// What stands over the page, as HTML: a <dialog>; empty for nothing.
void show_dialog(const std::string& html);
// A file for the reader; the page answers with explainer_report.
void save(const std::string& name, const std::string& type, const std::string& content);
// The same for a picture, as PNG.
void save_picture(const std::string& name, const Picture& picture);
// The page's own address with this query; likewise.
void copy_link(const std::string& query);
// Offers the codes that show the chart in other sites; the page answers if it cannot.
void embed(const std::string& chart, const std::string& title, const std::string& query);
// Tones one after the other, each so long; none for silence.
void play(const std::vector<float>& hertz, float seconds);
// The reader has chosen this: an option, the theme, a language.
void chosen(const std::string& id);
// The page answers with explainer_frame, once.
void request_frame();
// The page calls explainer_rest once this has not been asked for in a while.
void rest_soon();
// A frame is complete: what performance.mark("charts-ready") waits for.
void painted();

} // namespace host::page
