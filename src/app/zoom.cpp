// Choices bring other data, and addresses outlive them: a range of time may reach beyond what there is.
#include "app/zoom.hpp"

#include "chart/context.hpp"
#include "chart/plot_data.hpp"

#include <algorithm>

namespace app {
namespace {

bool shows_a_line(const content::Chart& chart, const chart::State& state, const chart::Setting& setting) {
    const chart::Context context = chart::context(chart, state, setting);
    const std::optional<chart::Domain> shown = chart::shown_range(state, context.look);
    const std::vector<chart::Line> lines = chart::lines(context, shown);
    return std::any_of(lines.begin(), lines.end(), [&](const chart::Line& line) {
        const auto [first, past] = chart::points_within(line.track, shown);
        const std::size_t known = line.track.first_known(first, past);
        return known < past && line.track.first_known(known + 1, past) < past;
    });
}

} // namespace

std::optional<content::TimeRange> held_range(const content::Chart& chart, const chart::State& state,
                                             const chart::Setting& setting) {
    const content::View* view = chart::view_of(chart, state);
    if (!state.range || (view != nullptr && view->range == state.range)) {
        return state.range;
    }
    const auto limits = chart::limits(chart, state, setting.article);
    if (!limits) {
        return std::nullopt;
    }
    chart::State held = state;
    held.range = {std::max(state.range->from, limits->from), std::min(state.range->to, limits->to)};
    const bool some = held.range->from < held.range->to && held.range != limits;
    return some && shows_a_line(chart, held, setting) ? held.range : std::nullopt;
}

} // namespace app
