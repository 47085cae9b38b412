// One chart of the page: what is shown of it, its picture, and who decides what is shown. It knows no page; what it is
// told to do returns what has changed by it.
#pragma once

#include "app/address.hpp"
#include "app/gestures.hpp"
#include "app/preferences.hpp"
#include "app/transition.hpp"
#include "chart/chart.hpp"
#include "content/article.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct Change {
    bool picture = false;   // to be drawn anew
    bool animated = false;  // from the old picture to the new one
    bool height = false;    // perhaps another: other rows, other controls
    bool by_reader = false; // ChartController::pin is due
};

// Where a figure is drawn.
struct Room {
    base::Size size;
    base::Rect seen;      // the window, in figure coordinates
    bool reduced = false; // chart::Environment::reduced
};

class ChartController {
  public:
    // The author, whose scroll steps call for views; a phrase, while the reader points at it; the reader, whose choice
    // waits until they have scrolled on.
    enum class Control : unsigned char { author, phrase, reader };

    // `spec` must outlive this.
    explicit ChartController(const content::Chart& spec) : spec_(&spec) {}
    ~ChartController() = default;
    ChartController(const ChartController&) = delete; // a copy's article would be another's
    ChartController& operator=(const ChartController&) = delete;
    ChartController(ChartController&&) = default;
    ChartController& operator=(ChartController&&) = default;

    [[nodiscard]] const content::Chart& spec() const { return *spec_; }
    [[nodiscard]] const chart::State& state() const { return state_; }
    [[nodiscard]] const chart::Figure& figure() const { return figure_; }
    [[nodiscard]] Control control() const;
    // The state in which a view is shown: what does not belong to views stays.
    [[nodiscard]] chart::State state_of(const content::View& view) const;
    // Without what a phrase shows for the moment.
    [[nodiscard]] const chart::State& lasting_state() const;
    // Ids of the options' controls that are selected now and were not before.
    [[nodiscard]] std::vector<std::string> choices_since(const std::vector<std::size_t>& before) const;
    // What is drawn: the state with what a phrase points at on top.
    [[nodiscard]] chart::State drawn_state() const;

    // Who controls it.
    [[nodiscard]] bool pinned() const { return pinned_; } // by the reader, also while a phrase shows something else
    void pin(float scroll);
    void pin_at(float scroll) { pinned_at_ = scroll; } // where it stays pinned, if it is
    // The page moved by so much under a reader who did not scroll.
    void shift(float distance) { pinned_at_ += distance; }
    // Whether the view is another than the one called for last, and the reader is not held by a choice: they are for
    // as long as they have scrolled less than `patience` since.
    [[nodiscard]] bool follows(const content::View& view, float scroll, float patience) const;
    Change call(const content::View& view);
    Change point_phrase(const content::View& view, const content::Shown& shown, const chart::Environment& environment);
    // What the phrase shows stays, as the reader's choice.
    void keep_phrase(float scroll);
    Change end_phrase();

    // What the reader does.
    Change set_cursor(std::optional<chart::Cursor> cursor, const base::Rect& seen);
    Change set_hovered(std::string_view control);
    Change perform(const Gesture& gesture, base::Point origin, const base::Rect& seen,
                   const chart::Environment& environment);
    // Nothing where the key means nothing in a plot.
    std::optional<Change> key(Key key, const base::Rect& seen);
    Change choose(std::string_view choice_and_option, const chart::Environment& environment);
    Change reset_zoom();
    // A part of the data between two shares (0 to 1) of the time they span.
    Change zoom_to(double from, double to, const chart::Environment& environment);
    // Without a picture to change where the rate is the shown one already.
    Change set_growth(std::optional<double> growth);
    Change start_playing(chart::Cursor first, const base::Rect& seen);
    Change stop_playing();
    void forget_data(); // its figure refers to data that are gone

    // Address. The point is read among what has been drawn.
    Change restore(const std::vector<Pair>& pairs, const chart::Environment& environment);
    Change restore_point(const std::vector<Pair>& pairs, const chart::Environment& environment);
    void write(std::vector<Pair>& pairs, const chart::Environment& environment) const;

    // Picture.
    void draw(const Room& room, bool animated, const chart::Environment& environment);
    // The figure without what is drawn of its plot: its words and controls, while a reduced one is drawn elsewhere.
    [[nodiscard]] scene::Scene around_plot(base::Size size, const chart::Environment& environment) const;
    [[nodiscard]] bool in_transition() const { return transition_.has_value(); }
    // Returns whether a further frame is wanted.
    bool advance(double now, const chart::Environment& environment);
    void end_transition() { transition_.reset(); }
    // Put aside while the page is laid out, so that the picture moves on from the one that was there.
    [[nodiscard]] chart::Figure take_figure() { return std::move(figure_); }
    void put_figure(chart::Figure figure) { figure_ = std::move(figure); }

  private:
    // What a gesture that is cancelled brings back.
    struct Begun {
        std::optional<content::TimeRange> range;
        std::optional<chart::Cursor> cursor;
        bool pointed = false;
    };
    struct Phrase {
        std::string annotation;
        std::optional<chart::State> before; // what comes back; nothing when what is shown stays
    };

    void begin_gesture();
    Change finish_gesture(bool animated);
    Change undo_gesture();
    Change lift(std::optional<chart::Cursor> there, const base::Rect& seen);
    bool silence(); // whether it was playing

    const content::Chart* spec_;
    chart::State state_;
    chart::Figure figure_;
    std::optional<Transition> transition_;
    bool reduced_ = false; // as drawn last
    std::string called_;   // the view that the reading position called for last
    bool pinned_ = false;
    float pinned_at_ = 0;        // where the page was scrolled to then
    bool pointed_ = false;       // the cursor was set by more than a passing mouse
    std::optional<Begun> begun_; // by a gesture that is under way
    std::optional<Phrase> phrase_;
};

} // namespace app
