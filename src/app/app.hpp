// The running explainer: the order of things between the reader's input, the page, its charts and the host, which feeds
// it events and carries out its effects. Knows neither SDL nor DOM.
#pragma once

#include "app/chart_controller.hpp"
#include "app/dialogs.hpp"
#include "app/effects.hpp"
#include "app/focus.hpp"
#include "app/linked_phrases.hpp"
#include "app/playback.hpp"
#include "app/preferences.hpp"
#include "app/scroll_anchor.hpp"
#include "app/slider_drag.hpp"
#include "app/stuck_charts.hpp"
#include "page/table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app {

class App {
  public:
    App(content::Article article, text::FontSet fonts, const Preferences& preferences);

    void resize(const Viewport& viewport);
    void scroll_to(float top); // where the window is, once the effects have been carried out
    // The reader's choice; from then on follow_theme() changes nothing.
    void set_theme(base::Theme theme);
    void follow_theme(base::Theme theme);
    void set_language(base::Language language);
    void set_reduced_motion(bool reduced);
    void set_contrast(base::Contrast contrast);
    // In place of the data with that id and the same columns. Charts keep their choices and leave their zoom.
    void replace_dataset(content::Dataset dataset);
    // At once; see ChartController.
    void zoom_to(std::string_view chart, double from, double to);

    // Takes the reader's choices from the query of an address (address.hpp) once the page has its size and place. Who
    // has just arrived at its top begins at the chart that the query names; who was there before stays.
    void restore(std::string_view query, bool arrives = true);
    // The query that restores them, with what in the restored one was not ours: "?btc=crash", or nothing.
    [[nodiscard]] std::string address() const;
    // What became of a file or a copy; `detail` is a path, an address or a reason. Returns whether an open dialog says
    // it.
    bool report(Outcome outcome, std::string_view detail);

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

    // Moves transitions on; `host_now` in seconds of any clock. Returns whether a further frame is wanted.
    bool advance(double host_now);
    [[nodiscard]] bool dirty() const { return dirty_; } // whether the picture is another than that last composed
    void invalidate() { dirty_ = true; }                // the picture was lost (a new graphics context)
    [[nodiscard]] scene::Scene compose();               // the visible part of the page, in page coordinates
    [[nodiscard]] Effects take_effects();
    [[nodiscard]] const std::vector<scene::Node>& semantics() const { return page_.semantics; }
    // nullptr for none. While it is open the host gives keys and pointers to it alone; its buttons call `activate`.
    [[nodiscard]] const scene::Node* dialog() const { return dialogs_.open(); }
    // nullptr for an id that is no chart's, and before the first layout.
    [[nodiscard]] const ChartController* chart(std::string_view id) const;
    [[nodiscard]] chart::Environment environment() const;
    [[nodiscard]] const page::Page& page() const { return page_; }
    [[nodiscard]] float scroll() const { return scroll_; }
    [[nodiscard]] const Viewport& viewport() const { return viewport_; }
    [[nodiscard]] const Preferences& preferences() const { return preferences_; }
    // The control or link drawn at a place of the page; the innermost of several.
    [[nodiscard]] const scene::Node* control_at(base::Point at) const;
    // Whether a chart that is stuck to the window's top edge hides what the page has there.
    [[nodiscard]] bool covered(base::Point at) const { return stuck_.over(view(), at).has_value(); }
    [[nodiscard]] std::optional<base::Rect> place_of_node(std::string_view id) const;
    [[nodiscard]] const std::string& focused() const { return focus_.id(); }

  private:
    // The same for a page that is in one language.
    [[nodiscard]] std::string page_query() const;
    [[nodiscard]] std::string query(base::Language language) const;
    [[nodiscard]] std::vector<chart::State> shown() const; // per chart of the article; none before the first layout
    [[nodiscard]] PageView view() const { return {page_, scroll_, viewport_.scrolls_itself}; }
    [[nodiscard]] base::Rect window() const; // page coordinates
    [[nodiscard]] float reading_line() const { return scroll_ + viewport_.size.height * page::reading_height; }
    // Of who reads what is said of a chart: further down where the chart is stuck above.
    [[nodiscard]] float reading_line(std::size_t index) const;
    [[nodiscard]] float reachable(float top) const; // the nearest to it that the window can be scrolled to
    [[nodiscard]] bool beside_text(std::string_view chart) const; // can be seen together with the words about it
    void put_charts_away(bool away);
    void place_all();
    void lay_out();
    void lay_out_keeping_position(float line, std::optional<float> in_window = std::nullopt);
    bool rewrite_texts(); // false when the page must be laid out anew
    void apply_scroll_step();
    void lead_to(std::size_t index, const content::ViewRef& shown);
    [[nodiscard]] base::Point origin_of(const scene::Node& figure) const;

    // Charts, by their place on the page.
    [[nodiscard]] std::optional<std::size_t> find_chart(std::string_view id) const;
    [[nodiscard]] base::Rect place_of(std::size_t index) const;
    [[nodiscard]] base::Rect seen_of(std::size_t index) const; // the window, in figure coordinates
    [[nodiscard]] Target target_at(base::Point at) const;
    void apply(std::size_t index, const Change& change);
    void pin(std::size_t index);
    void redraw(std::size_t index, bool animated);
    void fit_height(std::size_t index);
    void clear_cursors(std::optional<std::size_t> except);
    void perform(const std::vector<Gesture>& gestures);
    void set_parameter(std::size_t index, std::optional<double> growth, std::string_view slider);
    bool drag_slider(const PointerEvent& event);
    void lead_to_section(const std::string& id);
    void sort_table(const page::SortControl& control, std::string_view id);
    void activate_in_chart(std::size_t index, std::string_view control);
    void activate_in_dialog(std::string_view id);
    void move_focus(std::string id);
    void play(std::size_t index);
    void stop_playing();

    void hover(const PointerEvent& event, const scene::Node* control);
    void end_hover(const std::string& phrase);
    void focus_phrase();
    void point_at(const page::Phrase& phrase, HighlightTrigger trigger);
    void stop_pointing();
    void follow(const page::Phrase& phrase);
    void light_phrases();

    content::Article article_;
    chart::Pyramids pyramids_; // of article_
    text::FontSet fonts_;
    Preferences preferences_;
    bool theme_chosen_ = false;
    Viewport viewport_;
    float scroll_ = 0;
    page::Page page_;
    std::vector<page::TableSort> sorts_; // of the tables that the reader has sorted
    std::vector<ChartController> charts_;
    StuckCharts stuck_;
    ScrollAnchor scroll_anchor_;
    // A link led to a chart where the host scrolls: until it has got there, its scrolling is not the reader's.
    struct Led {
        std::size_t chart = 0;
        float top = 0; // of the window then
    };
    std::optional<Led> led_;
    GestureRecognizer gestures_;
    SliderDrag slider_;
    LinkedPhrases phrases_;
    Playback playback_;
    Dialogs dialogs_;
    Focus focus_;
    std::string hovered_; // id of a control
    AddressState address_;
    struct Clock {
        double now = 0;             // seconds that have gone by from frame to frame
        std::optional<double> told; // by the host, last
    };
    Clock clock_;
    bool dirty_ = true;
    Effects effects_;
};

} // namespace app
