// Lines are found by time, bars and stacks by category.
#include "chart/reading/named_point.hpp"

#include "chart/data/plot_data.hpp"

#include <algorithm>

namespace chart {
namespace {

std::optional<Cursor> line_cursor(const Context& context, base::Instant time, const std::string& series) {
    const std::vector<Line> all = lines(context, std::nullopt);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto x = static_cast<double>(time);
        const std::size_t point = all[i].track.at_or_after(x);
        if (all[i].id == series && point < all[i].track.size() && all[i].track.x(point) == x) {
            return Cursor{i, point};
        }
    }
    return std::nullopt;
}

std::optional<content::PointRef> line_name(const Context& context, Cursor cursor) {
    const std::vector<Line> all = lines(context, std::nullopt);
    if (cursor.series >= all.size() || cursor.index >= all[cursor.series].track.size()) {
        return std::nullopt;
    }
    const Line& line = all[cursor.series];
    return content::PointRef{line.track.times[line.track.row(cursor.index)], line.id};
}

template <typename Named> std::optional<std::size_t> find_id(const std::vector<Named>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [id](const Named& one) { return one.id == id; });
    return found == all.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - all.begin()));
}

} // namespace

std::optional<Cursor> cursor_at(const content::Chart& chart, const State& state, const Setting& setting,
                                const content::PointRef& name) {
    const Context context = chart::context(chart, state, setting);
    if (const auto* time = std::get_if<base::Instant>(&name.x)) {
        return line_cursor(context, *time, name.series);
    }
    const auto& id = std::get<std::string>(name.x);
    if (const std::optional<BarSet> bars = bar_set(context)) {
        const auto bar = find_id(bars->bars, id);
        return bar ? std::optional(Cursor{0, *bar}) : std::nullopt;
    }
    if (const std::optional<Stack> columns = stack(context)) {
        const auto column = find_id(columns->columns, id);
        const auto segment = find_id(columns->segments, name.series);
        return column && segment ? std::optional(Cursor{*segment, *column}) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<content::PointRef> name_of(const content::Chart& chart, const State& state, const Setting& setting,
                                         Cursor cursor) {
    const Context context = chart::context(chart, state, setting);
    if (kind(context.look) == Kind::lines) {
        return line_name(context, cursor);
    }
    if (const std::optional<BarSet> bars = bar_set(context); bars && cursor.index < bars->bars.size()) {
        return content::PointRef{bars->bars[cursor.index].id, {}};
    }
    const std::optional<Stack> columns = stack(context);
    if (columns && cursor.index < columns->columns.size() && cursor.series < columns->segments.size()) {
        return content::PointRef{columns->columns[cursor.index].id, columns->segments[cursor.series].id};
    }
    return std::nullopt;
}

std::string figures_of(const content::Chart& chart, const State& state, const Setting& setting) {
    const content::Look look = context(chart, state, setting).look;
    return look.data.value_or(std::string{}) + '#' + look.value.value_or(std::string{});
}

} // namespace chart
