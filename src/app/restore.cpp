// The reader's choices out of an address and back into it.
#include "app/app.hpp"
#include "app/zoom.hpp"

#include "chart/data/what_if.hpp"

#include <algorithm>

namespace app {
namespace {

const char* name_of(base::Theme theme) { return theme == base::Theme::dark ? "dark" : "light"; }

} // namespace

void App::restore(std::string_view query, bool arrives) {
    const std::vector<Pair> pairs = read_query(query);
    const auto ours = [&](const Pair& pair) {
        const auto about = [&](const content::Chart& chart) { return names_chart(pair.name, chart.id); };
        return pair.name == "lang" || pair.name == "theme" || pair.name == "chart" ||
               std::any_of(article_.charts.begin(), article_.charts.end(), about);
    };
    others_.clear();
    std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(others_),
                 [&](const Pair& pair) { return !ours(pair); });
    if (const std::string* value = find_value(pairs, "lang")) {
        if (const auto language = base::parse_language(*value)) {
            set_language(*language);
        }
    }
    if (const std::string* value = find_value(pairs, "theme"); value != nullptr) {
        if (*value == "dark" || *value == "light") {
            set_theme(*value == "dark" ? base::Theme::dark : base::Theme::light);
        }
    }
    const std::string* begin_at = find_value(pairs, "chart");
    for (const ChartView& view : charts_) {
        const bool begins = begin_at != nullptr && *begin_at == spec(view).id;
        if (begins && arrives && scroll_ < 1 && viewport_.scrolls_itself) {
            scroll_ = reachable(place_of(view).y - page::sticky_margin);
            effects_.scroll_to = scroll_;
            apply_scroll_step();
        }
    }
    bool parameter_differs = false;
    for (std::size_t i = 0; i < charts_.size(); ++i) { // by index: fit_height() may place all charts anew
        const std::optional<double> growth = charts_[i].state.growth;
        restore_chart(charts_[i], pairs);
        parameter_differs = parameter_differs || growth != charts_[i].state.growth;
        if (charts_[i].pinned) {
            fit_height(i);
            redraw(charts_[i], false);
        }
    }
    if (parameter_differs && !rewrite_texts()) {
        lay_out();
    }
    const bool known = begin_at != nullptr && content::find_chart(article_, *begin_at) != nullptr;
    last_pinned_ = known ? *begin_at : std::string();
    address_ = std::string(query);
}

void App::restore_chart(ChartView& view, const std::vector<Pair>& pairs) {
    std::optional<chart::State> state = read_state(spec(view), pairs);
    if (!state) {
        return;
    }
    view.state.selected = std::move(state->selected);
    view.state.highlight = std::move(state->highlight);
    view.state.range = state->range;
    view.state.range = held_range(spec(view), view.state, environment());
    view.state.cursor.reset();
    view.state.growth = state->growth;
    view.state.growth = chart::settled_growth(spec(view), view.state);
    redraw(view, false);
    const auto point = read_point(spec(view), view.state, environment(), pairs);
    if (point && chart::find_point(view.figure, *point)) {
        view.state.cursor = point;
        view.pointed = true;
    }
    pin(view);
}

std::string App::address() const {
    std::vector<Pair> pairs;
    if (!preferences_.addressed) {
        pairs.push_back({"lang", std::string(base::code(preferences_.language)), {}});
    }
    if (theme_chosen_) {
        pairs.push_back({"theme", name_of(preferences_.theme), {}});
    }
    std::vector<Pair> charts;
    for (const ChartView& view : charts_) {
        if (!view.pinned) {
            write_growth(spec(view), view.state, charts); // the text goes on saying what comes of it
            continue;
        }
        chart::State state = points_into(view) && pointed_->before ? *pointed_->before : view.state;
        if (!view.pointed) {
            state.cursor.reset();
        }
        write_state(spec(view), state, charts);
        write_point(spec(view), state, environment(), charts);
    }
    const bool any_pinned =
        std::any_of(charts_.begin(), charts_.end(), [](const ChartView& view) { return view.pinned; });
    if (any_pinned && !last_pinned_.empty()) {
        pairs.push_back({"chart", last_pinned_, {}});
    }
    pairs.insert(pairs.end(), charts.begin(), charts.end());
    pairs.insert(pairs.end(), others_.begin(), others_.end());
    return write_query(pairs);
}

} // namespace app
