// The reader's choices out of an address and back into it.
#include "app/app.hpp"

#include <algorithm>

namespace app {

void App::restore(std::string_view query, bool arrives) {
    ReaderState reader = read_address(query, article_);
    address_.others = std::move(reader.others);
    if (reader.language != nullptr) {
        set_language(reader.language);
    }
    if (reader.theme) {
        set_theme(*reader.theme);
    }
    if (reader.charts_away != stuck_.away()) {
        put_charts_away(reader.charts_away);
    }
    const std::optional<std::size_t> begin_at = find_chart(reader.chart);
    if (begin_at && arrives && scroll_ < 1 && viewport_.scrolls_itself) {
        scroll_ = reachable(place_of(*begin_at).y - page::sticky_margin);
        effects_.scroll_to = scroll_;
        apply_scroll_step();
    }
    bool other_growth = false;
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        const std::optional<double> growth = charts_[i].state().growth;
        Change change = charts_[i].restore(reader.of_charts, environment());
        other_growth = other_growth || growth != charts_[i].state().growth;
        if (change.by_reader) {
            redraw(i, false); // a point is found in what is drawn
            charts_[i].restore_point(reader.of_charts, environment());
            apply(i, change);
        }
    }
    if (other_growth && !rewrite_texts()) {
        lay_out();
    }
    address_.chart = reader.chart;
    address_.told = std::string(query);
}

std::string App::address() const { return query(preferences_.addressed ? nullptr : preferences_.language); }

std::string App::page_query() const { return query(nullptr); }

std::string App::query(base::Language language) const {
    ReaderState reader;
    reader.language = language;
    if (theme_chosen_) {
        reader.theme = preferences_.theme;
    }
    reader.charts_away = stuck_.away();
    for (const ChartController& chart : charts_) {
        chart.write(reader.of_charts, environment());
    }
    if (std::any_of(charts_.begin(), charts_.end(), [](const ChartController& chart) { return chart.pinned(); })) {
        reader.chart = address_.chart;
    }
    reader.others = address_.others;
    return write_address(reader);
}

} // namespace app
