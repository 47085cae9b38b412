// Picks the rows that a mark shows out of its dataset and puts them in order.
#include "chart/data/series.hpp"

#include "base/stable_sort.hpp"

#include <algorithm>
#include <tuple>

namespace chart {
namespace {

constexpr std::string_view forecast_id = "forecast";

// The points inside the domain and one more on either side.
std::pair<std::size_t, std::size_t> points_to_draw(const SeriesView& view, const std::optional<Domain>& within) {
    const auto [first, last] = points_within(view, within);
    return {first - (first > 0 ? 1 : 0), last + (last < view.size() ? 1 : 0)};
}

// The loader sees to it that a dataset's first column, when it is one of time, ascends.
bool in_order(const content::Dataset& data, const content::TimeColumn& time) {
    return std::get_if<content::TimeColumn>(&data.columns.front().data) == &time;
}

void sort_by(std::vector<std::size_t>& rows, const auto& position) {
    base::stable_sort(rows, [&](std::size_t a, std::size_t b) { return position(a) < position(b); });
}

std::vector<std::size_t> all_rows(const content::Dataset& data) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < data.rows; ++row) {
        rows.push_back(row);
    }
    return rows;
}

// `rows`: those of a series; nothing for all.
SeriesView view_over(const DrawContext& context, const content::Dataset& data, const content::TimeColumn& time,
                     const std::string& value, std::vector<std::size_t> rows) {
    const Pyramids* pyramids = context.environment.pyramids;
    SeriesView made{time.values, content::number_column(data, value)->values, std::move(rows), {}};
    if (!made.rows.empty() || !in_order(data, time)) {
        if (made.rows.empty()) {
            made.rows = all_rows(data);
        }
        sort_by(made.rows, [&](std::size_t row) { return time.values[row]; });
    } else if (pyramids != nullptr) {
        made.levels = pyramids->levels(data, value);
    }
    return made;
}

SeriesView view_over(const content::NumberColumn& along, const content::NumberColumn& value,
                     std::vector<std::size_t> rows) {
    SeriesView made{{}, value.values, std::move(rows), {}};
    std::erase_if(made.rows, [&](std::size_t row) { return std::isnan(along.values[row]); });
    sort_by(made.rows, [&](std::size_t row) { return along.values[row]; });
    for (const std::size_t row : made.rows) {
        made.positions.push_back(along.values[row]);
    }
    return made;
}

// One point for each category, of its first row: several would be refused by the loader, but for those of dots.
SeriesView view_over(const content::CategoryColumn& along, const std::vector<std::size_t>& shown,
                     const content::NumberColumn& value, const std::vector<std::size_t>& rows) {
    SeriesView made{{}, value.values, {}, {}};
    for (std::size_t place = 0; place < shown.size(); ++place) {
        for (const std::size_t row : rows) {
            if (along.values[row] == shown[place]) {
                made.rows.push_back(row);
                made.positions.push_back(static_cast<double>(place));
            }
        }
    }
    return made;
}

// Of so many points that bars are as thin as can be the mean does, which needs no look at each.
constexpr std::size_t most_bars = 4096;

std::optional<double> least_distance(const SeriesView& view) {
    if (view.size() < 2) {
        return std::nullopt;
    }
    const double mean = (view.x(view.size() - 1) - view.x(0)) / static_cast<double>(view.size() - 1);
    double least = mean;
    for (std::size_t point = 1; view.size() <= most_bars && point < view.size(); ++point) {
        const double distance = view.x(point) - view.x(point - 1);
        least = distance > 0 ? std::min(least, distance) : least; // several in one place are drawn over each other
    }
    return least;
}

} // namespace

bool Series::forecast(std::size_t point) const {
    const std::size_t row = view.row(point);
    return status != nullptr && row != no_row && status->ids[status->values[row]] == forecast_id;
}

Along along_of(const content::Dataset& data, std::string_view column) {
    const content::Column* found = content::find_column(data, column);
    if (found == nullptr) {
        return Along::nothing;
    }
    if (std::holds_alternative<content::TimeColumn>(found->data)) {
        return Along::time;
    }
    return std::holds_alternative<content::NumberColumn>(found->data) ? Along::number : Along::band;
}

std::vector<std::size_t> shown_categories(const DrawContext& context, const content::CategoryColumn& column) {
    std::vector<std::size_t> shown;
    if (context.config.rows) {
        for (const std::string& id : *context.config.rows) {
            const auto at = std::find(column.ids.begin(), column.ids.end(), id);
            if (at != column.ids.end()) {
                shown.push_back(static_cast<std::size_t>(at - column.ids.begin()));
            }
        }
    }
    if (shown.empty()) {
        for (std::size_t i = 0; i < column.ids.size(); ++i) {
            shown.push_back(i);
        }
    }
    return shown;
}

std::string label_of(const DrawContext& context, const content::Dataset& data, std::string_view column) {
    const content::Column* found = content::find_column(data, column);
    return found != nullptr ? found->label.in(context.language()) : std::string{};
}

std::pair<std::size_t, std::size_t> points_within(const SeriesView& view, const std::optional<Domain>& within) {
    if (!within) {
        return {0, view.size()};
    }
    const std::size_t first = view.at_or_after(within->from);
    return {first, std::max(first, view.after(within->to))};
}

std::size_t find_category(const std::vector<Category>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [id](const Category& one) { return one.id == id; });
    return static_cast<std::size_t>(found - all.begin());
}

void move_to(const std::vector<Category>& from, const std::vector<Category>& to, SeriesView& view) {
    std::vector<std::size_t> order;
    for (std::size_t point = 0; point < view.positions.size(); ++point) {
        view.positions[point] =
            static_cast<double>(find_category(to, from[static_cast<std::size_t>(view.positions[point])].id));
        order.push_back(point);
    }
    sort_by(order, [&](std::size_t point) { return view.positions[point]; });
    const std::vector<double> positions = view.positions;
    const std::vector<std::size_t> rows = view.rows;
    for (std::size_t point = 0; point < order.size(); ++point) {
        view.positions[point] = positions[order[point]];
        view.rows[point] = rows[order[point]];
    }
}

std::optional<Domain> time_extent(const content::Dataset& data, std::string_view column) {
    const content::TimeColumn* time = content::time_column(data, column);
    if (time == nullptr || time->values.empty()) {
        return std::nullopt;
    }
    const auto [low, high] = in_order(data, *time) ? std::pair{time->values.begin(), time->values.end() - 1}
                                                   : std::minmax_element(time->values.begin(), time->values.end());
    return Domain{static_cast<double>(*low), static_cast<double>(*high)};
}

Rows rows_of(const DrawContext& context, const std::string& own, const Columns& columns,
             const std::optional<Domain>& within) {
    Rows rows{content::find_dataset(context.environment.article, context.data_or(own))};
    if (rows.data == nullptr) {
        return rows;
    }
    const content::Dataset& data = *rows.data;
    rows.column = content::number_column(data, columns.value);
    const content::NumberColumn* low = content::number_column(data, columns.low);
    rows.along = along_of(data, columns.along);
    if (rows.column == nullptr || rows.along == Along::nothing || (!columns.low.empty() && low == nullptr)) {
        return {};
    }
    if (const content::TimeColumn* time = content::time_column(data, columns.along)) {
        rows.precision = time->precision;
    }
    const content::CategoryColumn* bands = content::category_column(data, columns.along);
    std::vector<std::size_t> shown;
    if (bands != nullptr) {
        shown = shown_categories(context, *bands);
        for (const std::size_t category : shown) {
            rows.bands.push_back({bands->ids[category], bands->labels[category].in(context.language())});
        }
    }
    const auto add = [&](std::string id, std::string name, const std::vector<std::size_t>& of) {
        const auto view = [&](const std::string& value) {
            const content::NumberColumn& numbers = *content::number_column(data, value);
            if (rows.along == Along::time) {
                return view_over(context, data, *content::time_column(data, columns.along), value, of);
            }
            const std::vector<std::size_t> listed = of.empty() ? all_rows(data) : of;
            return bands != nullptr ? view_over(*bands, shown, numbers, listed)
                                    : view_over(*content::number_column(data, columns.along), numbers, listed);
        };
        Series series{std::move(id), std::move(name), view(columns.value)};
        if (low != nullptr) {
            series.low = view(columns.low);
        }
        series.status = content::category_column(data, columns.forecast);
        series.interval = rows.along == Along::band ? std::nullopt : least_distance(series.view);
        std::tie(series.first, series.last) = rows.along == Along::time ? points_to_draw(series.view, within)
                                                                        : std::pair{std::size_t{}, series.view.size()};
        rows.series.push_back(std::move(series));
    };
    const content::CategoryColumn* split = content::category_column(data, columns.series);
    if (split == nullptr) {
        add({}, label_of(context, data, columns.value), {});
        return rows;
    }
    for (const std::size_t category : shown_categories(context, *split)) {
        std::vector<std::size_t> of;
        for (std::size_t row = 0; row < data.rows; ++row) {
            if (split->values[row] == category) {
                of.push_back(row);
            }
        }
        if (!of.empty()) { // without any, the track would be of all rows
            add(split->ids[category], split->labels[category].in(context.language()), of);
        }
    }
    return rows;
}

} // namespace chart
