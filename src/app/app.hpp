// The running explainer: its state, what input does to it, and the picture that follows. Knows neither SDL nor DOM;
// a host feeds it events and carries out its effects.
#pragma once

#include "app/address.hpp"
#include "app/gestures.hpp"
#include "app/transition.hpp"
#include "chart/chart.hpp"
#include "chart/reading/sonification.hpp"
#include "content/article.hpp"
#include "page/layout.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app {

struct Viewport {
    base::Size size; // CSS pixels
    float device_pixel_ratio = 1;
    bool scrolls_itself = true; // false in a frame as high as its content, where nothing may follow the reader
};

struct Preferences {
    base::Language language = base::Language::de;
    base::Theme theme = base::Theme::light;
    bool reduced_motion = false;
    base::Contrast contrast = base::Contrast::standard;
    bool sound = false;            // the host can play a melody
    bool addressed = false;        // the host is a page with an address, one for each language
    bool published = false;        // others can come to that address, too
    std::string single_chart = {}; // id of the one chart that is shown; empty for the whole article
};

enum class Key : unsigned char { left, right, up, down, home, end, enter, escape, table, page_up, page_down };

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

// What the host is asked to do, gathered since it last took them.
struct Effects {
    std::optional<float> scroll_to;         // the top edge of the window, page coordinates
    bool jumped = false;                    // with scroll_to: a link led there, and the host has a way back
    std::optional<std::string> open;        // address of a link
    std::optional<std::string> focus;       // node that the keyboard moves to
    std::vector<std::string> chosen;        // ids of what the reader has chosen: options, the theme, a language
    bool page_changed = false;              // height, texts and places: mirror the whole tree
    std::vector<std::string> parts_changed; // ids of charts and of blocks of text whose nodes changed
    bool language_changed = false;
    bool theme_changed = false;
    bool dialog_changed = false;                     // opened, closed or with other words: see App::dialog
    std::optional<std::string> address;              // the query has changed: see App::address
    std::optional<File> save;                        // to be answered with report()
    std::optional<Picture> save_picture;             // likewise
    std::optional<std::string> copy_link;            // to the page with this query; likewise
    std::optional<Embed> embed;                      // the codes are to be offered; likewise, if they cannot be
    std::optional<chart::Sonification> sonification; // to be played from now on; without tones: silence
};

class App {
  public:
    App(content::Article article, text::FontSet fonts, const Preferences& preferences);

    void resize(const Viewport& viewport);
    void scroll_to(float top);
    // The reader's choice; from then on follow_theme() changes nothing.
    void set_theme(base::Theme theme);
    void follow_theme(base::Theme theme);
    void set_language(base::Language language);
    void set_reduced_motion(bool reduced);
    void set_contrast(base::Contrast contrast);
    // Puts the data in place of those with the same id, which the article must have; it must have the same columns.
    // Charts keep their choices and leave their zoom.
    void replace_dataset(content::Dataset dataset);
    // At once, the part of the chart's data between two shares (0 to 1) of the time they span.
    void zoom_to(std::string_view chart, double from, double to);

    // Takes the reader's choices from the query of an address (address.hpp) once the page has its size and place. Who
    // has just arrived at its top begins at the chart that the query names; who was there before stays.
    void restore(std::string_view query, bool arrives = true);
    // The query that restores them, with what in the restored one was not ours: "?btc=crash", or nothing.
    [[nodiscard]] std::string address() const;

    // What became of a file or a copy; `detail` is a path, an address or a reason.
    void report(Outcome outcome, std::string_view detail);

    void pointer(const PointerEvent& event);
    // What Enter or a click on the node does: a choice, a link, the theme switch.
    void activate(std::string_view id);
    // A slider set to a value; what is out of its bounds or between its steps is brought there.
    void slide(std::string_view id, double value);
    // The node that has the keyboard; empty for none. `visible` asks for a ring.
    void focus(std::string_view id, bool visible);
    // Returns whether the key meant something here; if not, it belongs to the host.
    bool key(Key key);
    // The focusable node after (or before) the focused one in reading order; empty past the ends.
    [[nodiscard]] std::string next_focus(bool backwards) const;

    // Moves transitions on; `now` in seconds of any clock. Returns whether a further frame is wanted.
    bool advance(double now);
    // Whether the picture differs from the one last composed.
    [[nodiscard]] bool dirty() const { return dirty_; }
    // The picture was lost (a new graphics context): compose again.
    void invalidate() { dirty_ = true; }
    // The visible part of the page, in page coordinates.
    [[nodiscard]] scene::Scene compose();

    [[nodiscard]] Effects take_effects();
    [[nodiscard]] const std::vector<scene::Node>& semantics() const { return page_.semantics; }
    // What stands open over the page: headings, paragraphs, tables and buttons, without places; nullptr for nothing.
    // While it is open the host gives keys and pointers to it alone, and tells of its buttons by `activate`.
    [[nodiscard]] const scene::Node* dialog() const { return dialog_ ? &*dialog_ : nullptr; }
    // A chart's plot as it is now, alone, so wide; nothing for an id that is no chart's.
    [[nodiscard]] std::optional<scene::Scene> plot(std::string_view chart, float width, base::Theme theme) const;
    // The same in words (chart_words()); empty for an id that is no chart's.
    [[nodiscard]] std::string words_of(std::string_view chart) const;
    [[nodiscard]] const page::Page& page() const { return page_; }
    [[nodiscard]] float scroll() const { return scroll_; }
    [[nodiscard]] const Viewport& viewport() const { return viewport_; }
    [[nodiscard]] const Preferences& preferences() const { return preferences_; }
    [[nodiscard]] const text::FontSet& fonts() const { return fonts_; }
    [[nodiscard]] const content::Article& article() const { return article_; }
    [[nodiscard]] const base::Palette& palette() const { return environment().palette(); }
    // What lies under a pointer, for its shape: true over a control or link.
    [[nodiscard]] bool over_control(base::Point at) const { return control_at(at) != nullptr; }
    // The control or link drawn at a place of the page; the innermost of several.
    [[nodiscard]] const scene::Node* control_at(base::Point at) const;
    // In page coordinates; nothing for an id that is not on the page.
    [[nodiscard]] std::optional<base::Rect> place_of_node(std::string_view id) const;
    [[nodiscard]] const std::string& focused() const { return focus_; }

  private:
    // What a gesture that is cancelled brings back.
    struct Begun {
        std::optional<content::TimeRange> range;
        std::optional<chart::Cursor> cursor;
        bool pointed = false;
    };
    struct ChartView {
        std::size_t place = 0; // index into Page::charts
        chart::State state;
        chart::Figure figure;
        std::string called;         // the view that the reading position called for last
        bool pinned = false;        // the reader chose something; passages wait until the reader has scrolled on
        float pinned_at = 0;        // where the page was scrolled to then
        bool pointed = false;       // the cursor was set by more than a passing mouse
        std::optional<Begun> begun; // by a gesture that is under way
        std::optional<Transition> transition;
    };
    // Where in the text a reader is: that share of the block is above the reading line.
    struct Reading {
        std::string anchor;
        float share = 0;
        float scroll = 0; // of the window, when the page was laid out so that they are there
    };
    // The cursor goes along with the tones.
    struct Playing {
        std::size_t chart = 0;
        chart::Sonification sonification;
        std::optional<double> start; // of the first frame
    };
    enum class HighlightTrigger : unsigned char { hover, focus, follow };
    // The phrase that the reader points at, which has its chart show what it speaks of.
    struct Pointed {
        std::string phrase; // id of its node
        std::size_t chart = 0;
        HighlightTrigger trigger = HighlightTrigger::hover;
        std::optional<chart::State> before; // what comes back; nothing when what is shown stays
    };
    // What the mouse has come upon, a phrase or none, until it has stayed there for a while.
    struct Hover {
        std::string phrase;
        std::optional<double> since;
    };
    // A slider under a pointer. What a finger has only touched may still become a scroll.
    struct Sliding {
        std::string slider;
        Pointer pointer = Pointer::mouse;
        int id = 0;
        base::Point start;
        double value = 0; // before
        bool moved = false;
    };

    [[nodiscard]] chart::Environment environment() const;
    [[nodiscard]] std::vector<chart::State> shown() const; // per chart of the article; none before the first layout
    [[nodiscard]] float reading_line() const;
    void lay_out();
    void place_all();
    [[nodiscard]] Reading reading(float line) const;
    void lay_out_keeping_position(float line, std::optional<float> in_window = std::nullopt);
    void apply_scroll_step();
    [[nodiscard]] chart::State state_of(const ChartView& view, const content::View& wanted) const;
    void show_view(ChartView& view, const content::View& wanted);
    // Draws the chart anew after its state changed; `animated` moves from the old picture to the new one.
    void redraw(ChartView& view, bool animated);
    void fit_height(std::size_t index);
    void refresh_nodes(const ChartView& view);
    void note_change(const std::string& part);
    [[nodiscard]] float reachable(float top) const; // the nearest to it that the window can be scrolled to
    [[nodiscard]] base::Rect place_of(const ChartView& view) const;
    // The window, in figure coordinates.
    [[nodiscard]] base::Rect seen_of(const ChartView& view) const;
    [[nodiscard]] ChartView* chart_at(base::Point at);
    [[nodiscard]] const ChartView* find_chart(std::string_view id) const;
    [[nodiscard]] const content::Chart& spec(const ChartView& view) const;
    void choose(ChartView& view, std::string_view choice_and_option);
    // The reader chose something there: scroll steps wait, and no phrase takes it back.
    void pin(ChartView& view);
    void note_choices(const content::Chart& chart, const std::vector<std::size_t>& before,
                      const std::vector<std::size_t>& after);
    void keep_focus();
    void set_cursor(ChartView& view, std::optional<chart::Cursor> cursor);
    void restore_chart(ChartView& view, const std::vector<Pair>& pairs);
    void clear_cursors(const ChartView* except);
    [[nodiscard]] Target target_at(base::Point at);
    void obey(const Gesture& gesture);
    void obey(const Gesture& gesture, ChartView& view);
    void point_at_value(ChartView& view, base::Point at);
    void read_value(ChartView& view, base::Point at);
    void keep_value(ChartView& view, base::Point at);
    void begin_gesture(ChartView& view);
    void finish_gesture(ChartView& view);
    void undo_gesture(ChartView& view);
    void cancel_gestures();
    void reset_zoom(ChartView& view);
    bool choose_neighbour(int step);
    bool pointer_on_slider(const PointerEvent& event);
    void slide_to(base::Point at);
    bool key_on_slider(Key key);
    void set_parameter(std::size_t index, std::optional<double> growth, std::string_view slider);
    void reset_growth(std::size_t index);
    bool rewrite_texts(); // false when the page must be laid out anew
    bool key_in_plot(std::size_t index, Key key);
    void open_table(const ChartView& view);
    void open_share(const ChartView& view);
    void activate_in_dialog(std::string_view id);
    void close_dialog();
    void play(std::size_t index);
    void stop_playing();
    bool advance_playing(double now);
    [[nodiscard]] const page::Phrase* find_phrase(std::string_view id) const;
    [[nodiscard]] bool points_into(const ChartView& view) const {
        return pointed_ && pointed_->chart == static_cast<std::size_t>(&view - charts_.data());
    }
    void hover(const PointerEvent& event, const scene::Node* control);
    bool advance_hover(double now);
    void end_hover();
    void focus_phrase();
    void point_at(const page::Phrase& phrase, HighlightTrigger trigger);
    void stop_pointing();
    void follow(const page::Phrase& phrase);
    void lead_to(ChartView& view, const content::ViewRef& shown);
    void light_phrases();
    [[nodiscard]] chart::State drawn_state(const ChartView& view) const; // with what a phrase points at on top
    void draw_pointed(scene::Scene& scene) const;
    [[nodiscard]] base::Point figure_offset(const scene::Node& node) const;

    content::Article article_;
    chart::Pyramids pyramids_; // of article_
    text::FontSet fonts_;
    Preferences preferences_;
    Viewport viewport_;
    float scroll_ = 0;
    page::Page page_;
    std::vector<ChartView> charts_;
    GestureRecognizer gestures_;
    std::optional<Reading> kept_; // what the last new layout kept in place
    std::optional<Sliding> sliding_;
    std::optional<Playing> playing_;
    std::optional<scene::Node> dialog_;
    std::string shared_; // id of the chart that the dialog is about
    bool theme_chosen_ = false;
    std::string last_pinned_;  // id of a chart
    std::vector<Pair> others_; // of the restored address, not ours
    std::string address_;      // as last told
    std::optional<Pointed> pointed_;
    std::optional<Hover> hover_;
    std::optional<base::Point> mouse_; // where it was last, in the window
    std::vector<std::string> lit_;     // ids of the phrases that name a point at a cursor
    std::string hovered_;
    std::string focus_;
    std::vector<std::string> focus_order_; // what could have it when it was last seen on the page
    bool focus_visible_ = false;
    bool dirty_ = true;
    Effects effects_;
};

} // namespace app
