// Words that are a link to something in a chart: which of them the reader points at, which the mouse is about to, and
// which light up because they name the point at a chart's cursor.
#pragma once

#include "app/chart_controller.hpp"
#include "page/layout.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

enum class HighlightTrigger : unsigned char { hover, focus, follow };

class LinkedPhrases {
  public:
    struct Target {
        std::string phrase; // id of its node
        std::size_t chart = 0;
        HighlightTrigger trigger = HighlightTrigger::hover;
    };

    // What the reader points at.
    [[nodiscard]] const std::optional<Target>& target() const { return target_; }
    [[nodiscard]] bool is_target(std::string_view phrase) const { return target_ && target_->phrase == phrase; }
    [[nodiscard]] bool points_into(std::size_t chart) const { return target_ && target_->chart == chart; }
    [[nodiscard]] bool triggered_by(HighlightTrigger trigger) const { return target_ && target_->trigger == trigger; }
    void point_at(Target target) { target_ = std::move(target); }
    void release() { target_.reset(); }

    // The mouse is at a place of the window. Returns whether it came there by itself: a page that moves under a resting
    // mouse points at nothing.
    bool mouse_moved(base::Point in_window, Phase phase);
    // The mouse is over a phrase, or with an empty id over none; once it has stayed for a while, that is `due`.
    void hover(std::string_view phrase);
    void stop_waiting() { waiting_.reset(); }
    // Returns whether to ask again with the next frame; `now` in seconds of any clock.
    bool advance(double now);
    // What has been waited for, once: at once where the mouse is pressed or leaves.
    [[nodiscard]] std::optional<std::string> take_due(bool at_once = false);

    // Ids of the phrases that are lit.
    [[nodiscard]] const std::vector<std::string>& lit() const { return lit_; }
    // Returns whether they are others than before.
    bool light(std::vector<std::string> phrases);

  private:
    struct Waiting {
        std::string phrase;
        std::optional<double> since;
        bool due = false;
    };
    std::optional<Target> target_;
    std::optional<Waiting> waiting_;
    std::optional<base::Point> mouse_; // where it was last, in the window
    std::vector<std::string> lit_;
};

// nullptr for an id that is no phrase's.
[[nodiscard]] const page::Phrase* find_phrase(const page::Page& page, std::string_view id);

// Ids of the phrases that name a point at a chart's cursor, and of `target`, the one that is pointed at.
[[nodiscard]] std::vector<std::string> phrases_at_cursors(const page::Page& page,
                                                          const std::vector<ChartController>& charts,
                                                          const page::Phrase* target,
                                                          const chart::Environment& environment);

} // namespace app
