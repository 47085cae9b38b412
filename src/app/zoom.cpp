// Choices bring other data, and addresses outlive them: a range of time may reach beyond what there is.
#include "app/zoom.hpp"

#include "chart/data/draw_context.hpp"
#include "chart/reading/step.hpp"

#include <algorithm>

namespace app {
namespace {

bool shows_a_line(const content::Chart& chart, const chart::State& state, const chart::Environment& environment) {
    const chart::DrawContext context = chart::draw_context(chart, state, environment);
    const std::optional<chart::Domain> shown = chart::shown_range(state, context.config);
    for (const chart::Layer& layer : chart::layers_of(context, shown)) {
        for (const chart::Series& series : layer.series) {
            const auto [first, past] = chart::points_within(series.view, shown);
            const std::size_t known = series.view.first_known(first, past);
            if (known < past && series.view.first_known(known + 1, past) < past) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

std::optional<content::TimeRange> held_range(const content::Chart& chart, const chart::State& state,
                                             const chart::Environment& environment) {
    const content::View* view = chart::view_of(chart, state);
    if (!state.range || (view != nullptr && view->range == state.range)) {
        return state.range;
    }
    const auto limits = chart::limits(chart, state, environment);
    if (!limits) {
        return std::nullopt;
    }
    chart::State held = state;
    held.range = {std::max(state.range->from, limits->from), std::min(state.range->to, limits->to)};
    const bool some = held.range->from < held.range->to && held.range != limits;
    return some && shows_a_line(chart, held, environment) ? held.range : std::nullopt;
}

} // namespace app
