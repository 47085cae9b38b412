// Resolves a chart's state into the look that is drawn, and writes figures the way the look wants them.
#include "chart/data/context.hpp"

#include "chart/data/detail.hpp"
#include "chart/data/words.hpp"
#include "text/line_break.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace chart {
namespace {

bool holds(const std::vector<std::string>& ids, std::string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// "17. bis 21. Oktober 2025": the year, and the month, once.
std::string range_text(base::Instant from, base::Instant to, base::Language language) {
    std::string first = base::format_date(from, base::DateStyle::full, language);
    std::string last = base::format_date(to, base::DateStyle::full, language);
    if (first == last) {
        return last;
    }
    const base::Calendar a = base::calendar(from);
    const base::Calendar b = base::calendar(to);
    if (a.year == b.year) {
        first.resize(std::min(a.month == b.month ? first.find("\u00A0") : first.rfind(' '), first.size()));
    }
    return first + ' ' + words().to.in(language) + ' ' + last;
}

} // namespace

std::string Context::id(std::string_view tail) const {
    std::string whole = chart.id;
    whole += '/';
    whole += tail;
    return whole;
}

bool Context::highlighted(std::string_view id) const {
    if (!state.pointed.empty()) {
        return id == state.pointed;
    }
    if (!state.highlight.empty()) {
        return holds(state.highlight, id);
    }
    return look.highlight && holds(*look.highlight, id);
}

bool Context::any_highlight() const {
    return !state.pointed.empty() || !state.highlight.empty() || (look.highlight && !look.highlight->empty());
}

std::string Context::data_or(const std::string& own) const {
    return own.empty() ? look.data.value_or(std::string{}) : own;
}

std::string Context::value_or(const std::string& own) const {
    return own.empty() ? look.value.value_or(std::string{}) : own;
}

float Context::width(text::Style style, std::string_view utf8) const { return setting.fonts.width(style, utf8); }

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

std::optional<Domain> shown_range(const State& state, const content::Look& look) {
    const std::optional<content::TimeRange> range = state.range ? state.range : look.range;
    return range ? std::optional(Domain{static_cast<double>(range->from), static_cast<double>(range->to)})
                 : std::nullopt;
}

Context context(const content::Chart& chart, const State& state, const Setting& setting,
                const std::optional<Domain>& shown) {
    content::Look look = content::resolve(chart, state.selected);
    const content::View* view = view_of(chart, state);
    if (view != nullptr && view->title && view->range == state.range) {
        look.title = view->title;
    }
    const std::optional<Domain> range = shown ? shown : shown_range(state, look);
    if (range && shows_detail(look, *range, setting.article)) {
        look = content::with_detail(std::move(look));
    }
    return {chart, state, setting, std::move(look), setting.palette()};
}

std::string subtitle(const Context& context, const std::optional<Domain>& times) {
    constexpr std::string_view place = "{range}";
    std::string whole = context.look.subtitle ? context.look.subtitle->in(context.language()) : std::string();
    const std::size_t at = whole.find(place);
    if (at == std::string::npos) {
        return whole;
    }
    std::string range;
    if (times) {
        range = range_text(static_cast<base::Instant>(times->from), static_cast<base::Instant>(times->to),
                           context.language());
    }
    return whole.replace(at, place.size(), range);
}

std::string plain_words(const std::optional<content::Localized>& words, base::Language language) {
    return words ? text::without_soft_hyphens(words->in(language)) : std::string();
}

std::string written(double value, base::Format format, std::optional<int> digits, base::Language language) {
    if (std::isnan(value)) {
        return words().unknown.in(language);
    }
    if (!digits && format == base::Format::usd && std::abs(value) < 1000) {
        digits = 2;
    }
    return base::format(value, format, language, digits);
}

std::string written(double value, const Context& context, const content::NumberColumn& column) {
    const bool same = context.look.scale && context.look.scale->format == column.format;
    return written(value, column.format, same ? context.look.scale->digits : std::nullopt, context.language());
}

std::string written_on_scale(double value, const Context& context, const content::NumberColumn& column) {
    if (!context.look.scale || context.look.scale->format == base::Format::usd_billions_short) {
        return written(value, context, column);
    }
    return written(value, context.look.scale->format, context.look.scale->digits, context.language());
}

double change_percent(double earlier, double later) {
    if (std::isnan(earlier) || std::isnan(later) || earlier <= 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return (later / earlier - 1) * 100;
}

} // namespace chart
