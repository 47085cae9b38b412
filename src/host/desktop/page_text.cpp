// Places are made from the semantics tree when they are first needed after a change: no reader who only reads waits.
#include "host/desktop/page_text.hpp"

#include <algorithm>

namespace host {
namespace {

// From the figure's own coordinates to the page's.
base::Point origin_of(const app::App& app, const std::string& figure) {
    for (const page::ChartPlace& chart : app.page().charts) {
        if (app.environment().article.charts[chart.chart].id == figure) {
            const base::Rect rect = page::place(chart, app.scroll());
            return {rect.x, rect.y};
        }
    }
    return {};
}

// The chart whose column a place of the page is in.
std::string figure_at(const app::App& app, base::Point at) {
    for (const page::ChartPlace& chart : app.page().charts) {
        if (page::place(chart, app.scroll()).contains(at)) {
            return app.environment().article.charts[chart.chart].id;
        }
    }
    return {};
}

base::Point minus(base::Point a, base::Point b) { return {a.x - b.x, a.y - b.y}; }

} // namespace

void PageText::update(const app::App& app) {
    if (!outdated_) {
        return;
    }
    outdated_ = false;
    const std::string before = text_.text();
    text_ = scene::TextPlaces(app.semantics());
    if (text_.text() != before) {
        clear_selection();
        search();
    }
}

std::optional<PageText::Place> PageText::place_at(const app::App& app, base::Point on_page) {
    if (app.covered(on_page)) {
        return std::nullopt;
    }
    update(app);
    constexpr float reach = 6; // beside the letters
    std::string figure = figure_at(app, on_page);
    const auto byte = text_.place_at(minus(on_page, origin_of(app, figure)), figure, app.environment().fonts, reach);
    return byte ? std::optional(Place{*byte, std::move(figure)}) : std::nullopt;
}

scene::TextRange PageText::unit_at(std::size_t byte) const {
    switch (unit_) {
    case Unit::word:
        return text_.word_at(byte);
    case Unit::block:
        return text_.block_at(byte);
    case Unit::character:
        break;
    }
    return {byte, byte};
}

void PageText::begin(const app::App& app, const Place& place, Unit unit) {
    update(app);
    unit_ = unit;
    anchor_ = unit_at(place.byte);
    anchor_figure_ = place.figure;
    selected_ = anchor_;
}

void PageText::extend(const app::App& app, base::Point on_page) {
    update(app);
    constexpr float anywhere = 1e6F;
    const base::Point at = minus(on_page, origin_of(app, anchor_figure_));
    if (const auto byte = text_.place_at(at, anchor_figure_, app.environment().fonts, anywhere)) {
        const scene::TextRange unit = unit_at(*byte);
        selected_ = {std::min(anchor_.from, unit.from), std::max(anchor_.to, unit.to)};
    }
}

void PageText::select_all(const app::App& app) {
    update(app);
    selected_ = {0, text_.text().size()};
    anchor_ = {0, 0};
    anchor_figure_.clear();
    unit_ = Unit::character;
}

void PageText::clear_selection() {
    selected_ = {};
    anchor_ = {};
}

std::string PageText::selected_words(const app::App& app) {
    update(app);
    return text_.text().substr(selected_.from, selected_.to - selected_.from);
}

void PageText::find(const app::App& app, const std::string& words) {
    update(app);
    words_ = words;
    const std::size_t from = matches_.empty() ? 0 : matches_[match_].from;
    search();
    // The reader who types on stays where the first letters were found.
    const auto next = std::find_if(matches_.begin(), matches_.end(),
                                   [from](const scene::TextRange& match) { return match.from >= from; });
    match_ = next == matches_.end() ? 0 : static_cast<std::size_t>(next - matches_.begin());
}

void PageText::search() {
    matches_ = scene::find_words(text_.text(), words_);
    std::erase_if(matches_, [this](const scene::TextRange& match) { // said only to those who cannot see
        return std::none_of(text_.stretches().begin(), text_.stretches().end(), [&](const auto& stretch) {
            return stretch.range.from < match.to && match.from < stretch.range.to;
        });
    });
    match_ = std::min(match_, matches_.empty() ? 0 : matches_.size() - 1);
}

void PageText::step(int by) {
    const auto count = static_cast<int>(matches_.size());
    if (count > 0) {
        match_ = static_cast<std::size_t>(((static_cast<int>(match_) + by) % count + count) % count);
    }
}

std::optional<base::Rect> PageText::match_place(const app::App& app) {
    update(app);
    const std::vector<base::Rect> parts = matches_.empty() ? std::vector<base::Rect>() : places(app, matches_[match_]);
    return parts.empty() ? std::nullopt : std::optional(parts.front());
}

std::vector<base::Rect> PageText::places(const app::App& app, scene::TextRange range) const {
    std::vector<base::Rect> all;
    for (const scene::TextPlaces::Part& part : text_.parts(range, app.environment().fonts)) {
        const base::Rect rect = part.figure.empty() ? part.rect : part.rect.moved(origin_of(app, part.figure));
        // Words of one line touch: between two of them is a space that has no fragment of its own.
        if (!all.empty() && all.back().y == rect.y && rect.x >= all.back().x && rect.x - all.back().right() < 8) {
            all.back().width = rect.right() - all.back().x;
        } else {
            all.push_back(rect);
        }
    }
    return all;
}

void PageText::draw(const app::App& app, scene::Scene& scene) {
    if (selected_.empty() && matches_.empty()) {
        return;
    }
    update(app);
    const base::Palette& palette = app.environment().palette();
    const base::Rect window{0, app.scroll(), app.viewport().size.width, app.viewport().size.height};
    const auto mark = [&](scene::TextRange range, base::Color color, float opacity, const char* id) {
        for (const base::Rect& rect : places(app, range)) {
            if (rect.intersects(window)) {
                scene.items.push_back({id, scene::Rectangle{rect.moved({0, -app.scroll()}), color, {}, 0}, opacity});
            }
        }
    };
    constexpr float seen_through = 0.3F;
    for (std::size_t i = 0; i < matches_.size(); ++i) {
        const bool current = i == match_;
        mark(matches_[i], current ? palette.series[1] : palette.accent, current ? 0.45F : 0.2F, "match");
    }
    if (!selected_.empty()) {
        mark(selected_, palette.accent, seen_through, "selection");
    }
}

} // namespace host
