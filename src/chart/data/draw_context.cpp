// Resolves a chart's state into the config that is drawn, and writes figures the way the config wants them.
#include "chart/data/draw_context.hpp"

#include "chart/data/date_text.hpp"
#include "chart/data/detail.hpp"
#include "text/line_break.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace chart {
namespace {

bool holds(const std::vector<std::string>& ids, std::string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

std::string DrawContext::id(std::string_view tail) const {
    std::string whole = chart.id;
    whole += '/';
    whole += tail;
    return whole;
}

bool DrawContext::highlighted(std::string_view id) const {
    if (!state.pointed.empty()) {
        return id == state.pointed;
    }
    if (!state.highlight.empty()) {
        return holds(state.highlight, id);
    }
    return config.highlight && holds(*config.highlight, id);
}

bool DrawContext::any_highlight() const {
    return !state.pointed.empty() || !state.highlight.empty() || (config.highlight && !config.highlight->empty());
}

std::string DrawContext::data_or(const std::string& own) const {
    return own.empty() ? config.data.value_or(std::string{}) : own;
}

std::string DrawContext::value_or(const std::string& own) const {
    return own.empty() ? config.value.value_or(std::string{}) : own;
}

const std::vector<content::Annotation>& DrawContext::annotations() const {
    static const std::vector<content::Annotation> none;
    return config.annotations ? *config.annotations : none;
}

float DrawContext::width(text::Style style, std::string_view utf8) const {
    return environment.fonts.width(style, utf8);
}

State state_of(const content::Chart& chart, const content::View& view, State state) {
    state.selected = content::selection(chart, view);
    state.range = view.range;
    state.highlight = view.highlight;
    return state;
}

const content::View* view_of(const content::Chart& chart, const State& state) {
    std::vector<std::size_t> selected = state.selected;
    selected.resize(chart.choices.size());
    const content::View* near = nullptr;
    for (const content::View& view : chart.views) {
        if (selected != content::selection(chart, view) || state.highlight != view.highlight) {
            continue;
        }
        if (state.range == view.range) {
            return &view;
        }
        near = near != nullptr ? near : &view;
    }
    return near;
}

std::optional<Domain> shown_range(const State& state, const content::ChartConfig& config) {
    const std::optional<content::TimeRange> range = state.range ? state.range : config.range;
    return range ? std::optional(Domain{static_cast<double>(range->from), static_cast<double>(range->to)})
                 : std::nullopt;
}

DrawContext draw_context(const content::Chart& chart, const State& state, const Environment& environment,
                         const std::optional<Domain>& shown) {
    content::ChartConfig config = content::resolve(chart, state.selected);
    const content::View* view = view_of(chart, state);
    if (view != nullptr && view->title && view->range == state.range) {
        config.title = view->title;
    }
    const std::optional<Domain> range = shown ? shown : shown_range(state, config);
    if (range && shows_detail(config, *range, environment.article)) {
        config = content::with_detail(std::move(config));
    }
    return {chart, state, environment, std::move(config), environment.palette()};
}

std::string plain_words(const std::optional<content::Localized>& words, base::Language language) {
    return words ? text::without_soft_hyphens(words->in(language)) : std::string();
}

double change_percent(double earlier, double later) {
    if (std::isnan(earlier) || std::isnan(later) || earlier <= 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return (later / earlier - 1) * 100;
}

} // namespace chart
