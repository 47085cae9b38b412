// SDL's events as the App understands them, and what the App asks for in return: scrolling, links, the clipboard.
#pragma once

#include "app/app.hpp"
#include "host/desktop/appearance.hpp"
#include "host/desktop/cursors.hpp"
#include "host/desktop/fingers.hpp"
#include "host/desktop/notice.hpp"
#include "host/desktop/page_text.hpp"
#include "host/desktop/published.hpp"
#include "host/desktop/scroll.hpp"
#include "host/desktop/scroll_bar.hpp"
#include "host/desktop/tones.hpp"
#include "host/desktop/window.hpp"

#include <SDL.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace host {

class Events {
  public:
    Events(app::App& app, Window& window);

    void handle(const SDL_Event& event);
    // Without gliding: where the reader wants to begin.
    void start_at(float top) { scroll_.jump(top); }
    // Moves what is under way on and carries out the App's effects; `now` in seconds. Returns whether a further frame
    // is wanted without any event.
    bool advance(double now);

    [[nodiscard]] bool quit() const { return quit_; }
    // A folder or file that was dropped onto the window: another article is wanted.
    [[nodiscard]] const std::string& dropped() const { return dropped_; }
    // Until something happens without any event; none when nothing will.
    [[nodiscard]] std::optional<int> milliseconds_left() const;
    // The window's contents were lost or its own parts moved, though the App has nothing new.
    [[nodiscard]] bool take_repaint();
    [[nodiscard]] bool repaint_again() const { return again_; }
    // What the reader takes away, since the last advance().
    [[nodiscard]] const std::optional<app::File>& file() const { return file_; }
    [[nodiscard]] const std::optional<app::Picture>& picture() const { return picture_; }
    // What belongs to the window and lies under or over the page, in window coordinates.
    void draw(scene::Scene& under, scene::Scene& over);

    void follow(const Appearance& appearance);
    // What stands at the window's right edge takes so much of its width, in CSS pixels, from the page.
    void dock(float width);
    // Makes the window as large as a page of this size wants it, beside what is docked.
    void fit_page(base::Size css_pixels);
    // Whatever the desktop says.
    void keep_still(bool still) { still_ = still; }
    // Of the article's pages.
    void know_addresses(Addresses addresses) { addresses_ = std::move(addresses); }
    // There is a list of articles to go back to.
    void know_list(bool there_is) { has_list_ = there_is; }
    [[nodiscard]] bool has_list() const { return has_list_; }
    [[nodiscard]] bool leaves() const { return leaves_; }
    void say(const std::string& words);
    // Something that covered the page opens or closes: what lies under the mouse is another now.
    void cover_page();
    void uncover_page();
    void find(const std::string& words);
    void find_step(int by);
    [[nodiscard]] const PageText& text() const { return text_; }
    // What was copied last, by this program.
    [[nodiscard]] const std::string& copied() const { return copied_; }
    [[nodiscard]] bool language_chosen() const { return language_chosen_; }
    [[nodiscard]] bool theme_chosen() const { return theme_chosen_; }

    // What the App asks for: see app::Host.
    void show_page();
    void show_title();
    void show_part(const std::string& /*id*/) { text_.forget_places(); } // the next frame draws it
    void remember_place() { back_.push_back(scroll_.top()); }
    void scroll_to(float top);
    void focus(const std::string& id) { reveal(id); }
    void open(const std::string& address);
    void set_address(const std::string& /*query*/) {} // a window has none, and nobody can be sent to one
    void report_choice(const std::string& id);
    void show_dialog() { repaint_ = true; } // a first frame shows what opened, a further one what closed
    void save(const app::File& file) { file_ = file; }
    void save_picture(const app::Picture& picture) { picture_ = picture; }
    void copy_link(const std::string& query);
    void open_page(const std::string& query);
    void embed(const app::Embed& /*chart*/) {} // offered by pages alone: Published::here
    void play(const chart::Sonification& tones);

  private:
    void window_event(const SDL_WindowEvent& event);
    void key(const SDL_KeyboardEvent& event);
    // Returns whether it was one.
    bool shortcut(const SDL_KeyboardEvent& event);
    void key_of_page(SDL_Keycode key, bool shift);
    void tab(bool backwards);
    void reveal(const std::string& id);
    void reveal(const base::Rect& rect); // of the page
    void button_down(const SDL_MouseButtonEvent& event);
    void button_up(const SDL_MouseButtonEvent& event);
    void motion(const SDL_MouseMotionEvent& event);
    void wheel(const SDL_MouseWheelEvent& event);
    void finger(const SDL_TouchFingerEvent& event);
    void activate(const std::string& id, bool focus_visible);
    void point(app::Phase phase, base::Point in_window, bool shift, bool pressed);
    void cancel_pointers();
    void set_cursor(base::Point in_window);
    void resize();
    void follow_scroll();
    void copy();
    // Of the page in the language that is shown.
    [[nodiscard]] std::string link(const std::string& query) const;
    void zoom(int steps);
    void begin_text(base::Point in_window, int clicks, bool shift);
    bool drag_text(base::Point in_window);
    void scroll_with_drag();

    [[nodiscard]] base::Point on_page(base::Point in_window) const;
    [[nodiscard]] std::string control_at(base::Point in_window) const;

    app::App& app_;
    Window& window_;
    Cursors cursors_;
    Scroll scroll_;
    ScrollBar bar_;
    Fingers fingers_;
    std::vector<float> back_; // where the page stood when a link led into a chart
    std::string pressed_;     // control that the mouse went down on
    base::Point pressed_at_;
    PageText text_;
    float docked_ = 0;
    bool selecting_ = false; // by the mouse, which holds an end of it
    Notice notice_;
    std::string copied_;
    std::string dropped_;
    Addresses addresses_;
    Tones tones_;
    bool has_list_ = false;
    bool leaves_ = false;
    bool language_chosen_ = false;
    bool theme_chosen_ = false;
    bool still_ = false; // asked for on the command line
    std::optional<app::File> file_;
    std::optional<app::Picture> picture_;
    bool repaint_ = true;
    // On Wayland the first picture after a resize still has the old one's size: a second follows.
    bool resized_ = true;
    bool again_ = false;
    bool quit_ = false;
};

} // namespace host
