// What the host is asked to do, and the one place that says in which order it does it.
#pragma once

#include "chart/reading/sonification.hpp"
#include "scene/scene.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace app {

// To be written where the reader keeps such things.
struct File {
    std::string name;
    std::string type; // MIME
    std::string content;
};
// The same for a picture: a PNG with two device pixels per CSS pixel on the palette's ground.
struct Picture {
    std::string name;
    scene::Scene scene;
};

// A chart for other sites: its id, its headline, and the query that brings its view back.
struct Embed {
    std::string chart;
    std::string title;
    std::string query;
};

// `started`: the host cannot tell whether it will be saved. `offline`: what was to be opened needs the network.
enum class Outcome : unsigned char { saved, started, not_saved, copied, not_copied, not_opened, offline };

// Gathered since the host last took them.
struct Effects {
    bool page_changed = false; // height, texts and places: mirror the whole tree
    bool language_changed = false;
    bool theme_changed = false;
    std::vector<std::string> parts_changed; // ids of charts and of blocks of text whose nodes changed
    bool jumped = false;                    // with scroll_to: a link led there, and the host has a way back
    std::optional<float> scroll_to;         // the top edge of the window, page coordinates
    std::optional<std::string> focus;       // node that the keyboard moves to
    std::optional<std::string> open;        // address of a link
    std::optional<std::string> address;     // the query has changed: see App::address
    std::vector<std::string> chosen;        // ids of what the reader has chosen: options, the theme, a language
    bool dialog_changed = false;            // opened, closed or with other words: see App::dialog
    std::optional<File> save;               // to be answered with App::report
    std::optional<Picture> save_picture;    // likewise
    std::optional<std::string> copy_link;   // to the page with this query; likewise
    std::optional<std::string> open_page;   // the same page in the reader's browser
    std::optional<Embed> embed;             // the codes are to be offered; likewise, if they cannot be
    std::optional<chart::Sonification> sonification; // to be played from now on; without tones: silence

    void change(const std::string& part) {
        if (std::find(parts_changed.begin(), parts_changed.end(), part) == parts_changed.end()) {
            parts_changed.push_back(part);
        }
    }
};

// A host: a function for each effect. What it shows of the page it reads from the App.
template <typename T>
concept Host = requires(T host, const std::string& text, float top, const File& file, const Picture& picture,
                        const Embed& embed, const chart::Sonification& tones) {
    host.show_page();      // height, words, places, language and colours have changed
    host.show_title();     // the language has
    host.show_part(text);  // the nodes of that chart or block of text
    host.remember_place(); // the way back from what scroll_to brings into view
    host.scroll_to(top);
    host.focus(text);         // the node of that id
    host.open(text);          // an address
    host.set_address(text);   // the query that restores the reader's choices
    host.report_choice(text); // the reader has chosen this: an option, the theme, a language
    host.show_dialog();
    host.save(file); // to be answered with App::report, as save_picture, copy_link and embed are
    host.save_picture(picture);
    host.copy_link(text); // to the page with this query
    host.open_page(text); // the same
    host.embed(embed);
    host.play(tones);
};

// Has a host carry the effects out, each by a function of its own. A host that lacks one does not compile, nor does an
// effect that is not named here.
void carry_out(const Effects& effects, Host auto& host) {
    const auto& [page_changed, language_changed, theme_changed, parts_changed, jumped, scroll_to, focus, open, address,
                 chosen, dialog_changed, save, save_picture, copy_link, open_page, embed, sonification] = effects;
    if (page_changed || language_changed || theme_changed) {
        host.show_page();
    }
    if (language_changed) {
        host.show_title();
    }
    for (const std::string& id : parts_changed) {
        if (!page_changed) {
            host.show_part(id);
        }
    }
    if (jumped) {
        host.remember_place();
    }
    if (scroll_to) {
        host.scroll_to(*scroll_to);
    }
    if (focus) {
        host.focus(*focus);
    }
    if (open) {
        host.open(*open);
    }
    if (address) {
        host.set_address(*address);
    }
    for (const std::string& id : chosen) {
        host.report_choice(id);
    }
    if (dialog_changed) {
        host.show_dialog();
    }
    if (save) {
        host.save(*save);
    }
    if (save_picture) {
        host.save_picture(*save_picture);
    }
    if (copy_link) {
        host.copy_link(*copy_link);
    }
    if (open_page) {
        host.open_page(*open_page);
    }
    if (embed) {
        host.embed(*embed);
    }
    if (sonification) {
        host.play(*sonification);
    }
}

} // namespace app
