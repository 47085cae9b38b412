// What of the page's words the reader has selected and found, and where that is drawn.
#pragma once

#include "app/app.hpp"
#include "scene/text_places.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace host {

class PageText {
  public:
    // Where on the page a text begins to be selected.
    struct Place {
        std::size_t byte = 0;
        std::string figure; // whose text it is: a selection by pointer does not leave its column
    };

    // The page's nodes are others now. What is selected stays where the words are the same.
    void forget_places() { outdated_ = true; }

    // Nothing where no text stands there.
    [[nodiscard]] std::optional<Place> place_at(const app::App& app, base::Point on_page);
    // By characters, words or blocks: what a single, double or triple click selects.
    enum class Unit : unsigned char { character, word, block };
    void begin(const app::App& app, const Place& place, Unit unit);
    void extend(const app::App& app, base::Point on_page);
    void select_all(const app::App& app);
    void clear_selection();
    [[nodiscard]] bool has_selection() const { return !selected_.empty(); }
    [[nodiscard]] std::string selected_words(const app::App& app);

    void find(const app::App& app, const std::string& words);
    // To the next match, or back; from the last to the first.
    void step(int by);
    [[nodiscard]] std::size_t match_count() const { return matches_.size(); }
    [[nodiscard]] std::size_t match() const { return matches_.empty() ? 0 : match_ + 1; }
    // On the page; nothing without a match.
    [[nodiscard]] std::optional<base::Rect> match_place(const app::App& app);

    // Grounds for the page's letters, in window coordinates.
    void draw(const app::App& app, scene::Scene& scene);

  private:
    void update(const app::App& app);
    void search();
    [[nodiscard]] scene::TextRange unit_at(std::size_t byte) const;
    [[nodiscard]] std::vector<base::Rect> places(const app::App& app, scene::TextRange range) const;

    scene::TextPlaces text_;
    bool outdated_ = true;
    scene::TextRange selected_;
    scene::TextRange anchor_; // what the press selected
    std::string anchor_figure_;
    Unit unit_ = Unit::character;
    std::string words_;
    std::vector<scene::TextRange> matches_;
    std::size_t match_ = 0;
};

} // namespace host
