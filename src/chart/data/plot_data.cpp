// Picks the rows that a look shows out of its datasets. A reference that the loader would have refused yields nothing.
#include "chart/data/plot_data.hpp"

#include "base/stable_sort.hpp"
#include "chart/data/what_if.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace chart {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::string_view forecast_id = "forecast";

const content::Dataset* dataset(const Context& context, const std::string& own) {
    return content::find_dataset(context.setting.article, context.data_or(own));
}

// The look's first mark of a kind, its place among the marks and its data; all empty without either.
template <typename Mark> struct Drawn {
    std::size_t index = 0;
    const Mark* mark = nullptr;
    const content::Dataset* data = nullptr;
};

template <typename Mark> Drawn<Mark> first_mark(const Context& context) {
    const auto marks = marks_of<Mark>(context.look);
    if (marks.empty()) {
        return {};
    }
    const auto& [index, mark] = marks.front();
    return {index, mark, dataset(context, mark->data)};
}

// Indices of the categories that the look shows, in its order, or all in the data's.
std::vector<std::size_t> shown_categories(const Context& context, const content::CategoryColumn& column) {
    std::vector<std::size_t> shown;
    if (context.look.rows) {
        for (const std::string& id : *context.look.rows) {
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

// The points inside the domain and one more on either side.
std::pair<std::size_t, std::size_t> points_to_draw(const Track& track, const std::optional<Domain>& within) {
    const auto [first, last] = points_within(track, within);
    return {first - (first > 0 ? 1 : 0), last + (last < track.size() ? 1 : 0)};
}

// The loader sees to it that a dataset's first column, when it is one of time, ascends.
bool in_order(const content::Dataset& data, const content::TimeColumn& time) {
    return std::get_if<content::TimeColumn>(&data.columns.front().data) == &time;
}

Track track(const Context& context, const content::Dataset& data, const content::TimeColumn& time,
            const std::string& value_name, std::vector<std::size_t> rows) {
    const content::NumberColumn& value = *content::number_column(data, value_name);
    const Pyramids* pyramids = context.setting.pyramids;
    Track made{time.values, value.values, std::move(rows), {}};
    if (!made.rows.empty() || !in_order(data, time)) {
        if (made.rows.empty()) {
            for (std::size_t row = 0; row < data.rows; ++row) {
                made.rows.push_back(row);
            }
        }
        base::stable_sort(made.rows, [&](std::size_t a, std::size_t b) { return time.values[a] < time.values[b]; });
    } else if (pyramids != nullptr) {
        made.levels = pyramids->levels(data, value_name);
    }
    return made;
}

const std::string& column_label(const Context& context, const content::Dataset& data, const std::string& name) {
    return content::find_column(data, name)->label.in(context.language());
}

void add_lines(const Context& context, std::size_t index, const content::LineMark& mark,
               const std::optional<Domain>& within, std::vector<Line>& all) {
    const content::Dataset* data = dataset(context, mark.data);
    if (data == nullptr) {
        return;
    }
    const std::string value_name = context.value_or(mark.value);
    const content::TimeColumn* time = content::time_column(*data, mark.x);
    const content::NumberColumn* value = content::number_column(*data, value_name);
    if (time == nullptr || value == nullptr) {
        return;
    }
    const Line empty{index, &mark,
                     data,  value,
                     {},    column_label(context, *data, value_name),
                     {},    0,
                     0,     content::category_column(*data, mark.forecast)};
    const auto add = [&](Line line, std::vector<std::size_t> rows) {
        line.track = track(context, *data, *time, value_name, std::move(rows));
        std::tie(line.first, line.last) = points_to_draw(line.track, within);
        all.push_back(std::move(line));
    };
    const content::CategoryColumn* series = content::category_column(*data, mark.series);
    if (series == nullptr) {
        add(empty, {});
        return;
    }
    for (const std::size_t category : shown_categories(context, *series)) {
        Line line = empty;
        line.id = series->ids[category];
        line.name = series->labels[category].in(context.language());
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < data->rows; ++row) {
            if (series->values[row] == category) {
                rows.push_back(row);
            }
        }
        if (!rows.empty()) { // without any, the track would be of all rows
            add(std::move(line), std::move(rows));
        }
    }
}

} // namespace

Kind kind(const content::Look& look) {
    if (!marks_of<content::BarMark>(look).empty()) {
        return Kind::bars;
    }
    return marks_of<content::StackMark>(look).empty() ? Kind::lines : Kind::stack;
}

bool Line::forecast(std::size_t point) const {
    return status != nullptr && status->ids[status->values[track.row(point)]] == forecast_id;
}

std::optional<double> Line::interval() const {
    if (last - first < 2) {
        return std::nullopt;
    }
    return (track.x(last - 1) - track.x(first)) / static_cast<double>(last - first - 1);
}

std::pair<std::size_t, std::size_t> points_within(const Track& track, const std::optional<Domain>& within) {
    if (!within) {
        return {0, track.size()};
    }
    const std::size_t first = track.at_or_after(within->from);
    return {first, std::max(first, track.after(within->to))};
}

double Stack::total(std::size_t column_index) const {
    double sum = 0;
    for (const double amount : amounts[column_index]) {
        sum += std::isnan(amount) ? 0 : amount;
    }
    return sum;
}

double Stack::share(std::size_t column_index, std::size_t segment) const {
    const double whole = total(column_index);
    return whole > 0 ? amounts[column_index][segment] / whole * 100 : unknown;
}

std::vector<Line> lines(const Context& context, const std::optional<Domain>& within) {
    std::vector<Line> all;
    for (const auto& [index, mark] : marks_of<content::LineMark>(context.look)) {
        add_lines(context, index, *mark, within, all);
    }
    return all;
}

std::vector<Band> bands(const Context& context, const std::optional<Domain>& within) {
    std::vector<Band> all;
    for (const auto& [index, mark] : marks_of<content::BandMark>(context.look)) {
        const content::Dataset* data = dataset(context, mark->data);
        if (data == nullptr) {
            continue;
        }
        const content::TimeColumn* time = content::time_column(*data, mark->x);
        const content::NumberColumn* low = content::number_column(*data, mark->low);
        const content::NumberColumn* high = content::number_column(*data, mark->high);
        if (time == nullptr || low == nullptr || high == nullptr) {
            continue;
        }
        Band band{index, track(context, *data, *time, mark->low, {}), track(context, *data, *time, mark->high, {}), 0,
                  0};
        std::tie(band.first, band.last) = points_to_draw(band.low, within);
        all.push_back(std::move(band));
    }
    return all;
}

std::optional<BarSet> bar_set(const Context& context) {
    const auto [index, mark, data] = first_mark<content::BarMark>(context);
    if (data == nullptr) {
        return std::nullopt;
    }
    const content::CategoryColumn* category = content::category_column(*data, mark->category);
    const content::NumberColumn* value = content::number_column(*data, context.value_or(mark->value));
    if (category == nullptr || value == nullptr) {
        return std::nullopt;
    }
    BarSet set{index, mark, data, value, {}};
    for (const std::size_t wanted : shown_categories(context, *category)) {
        const auto at = std::find(category->values.begin(), category->values.end(), wanted);
        if (at != category->values.end()) {
            const auto row = static_cast<std::size_t>(at - category->values.begin());
            set.bars.push_back(
                {category->ids[wanted], category->labels[wanted].in(context.language()), value->values[row], row});
        }
    }
    if (mark->sort) {
        base::stable_sort(set.bars, [](const Bar& a, const Bar& b) {
            if (std::isnan(a.value) || std::isnan(b.value)) {
                return !std::isnan(a.value) && std::isnan(b.value);
            }
            return a.value > b.value;
        });
    }
    return set;
}

std::optional<Stack> stack(const Context& context) {
    const auto [index, mark, data] = first_mark<content::StackMark>(context);
    if (data == nullptr) {
        return std::nullopt;
    }
    const content::CategoryColumn* x = content::category_column(*data, mark->x);
    const content::CategoryColumn* series = content::category_column(*data, mark->series);
    const content::NumberColumn* value = content::number_column(*data, context.value_or(mark->value));
    if (x == nullptr || series == nullptr || value == nullptr) {
        return std::nullopt;
    }
    Stack stack{index, mark, value, {}, {}, {}, {}, {}, 0};
    const std::vector<std::size_t> shown = shown_categories(context, *series);
    for (const std::size_t category : shown) {
        stack.segments.push_back({series->ids[category], series->labels[category].in(context.language())});
    }
    const content::CategoryColumn* status = content::category_column(*data, mark->forecast);
    for (std::size_t column = 0; column < x->ids.size(); ++column) {
        stack.columns.push_back({x->ids[column], x->labels[column].in(context.language())});
        stack.forecast.push_back(false);
        stack.amounts.emplace_back(shown.size(), unknown);
    }
    for (std::size_t row = 0; row < data->rows; ++row) {
        const auto at = std::find(shown.begin(), shown.end(), series->values[row]);
        if (at == shown.end()) {
            continue;
        }
        const std::size_t column = x->values[row];
        stack.amounts[column][static_cast<std::size_t>(at - shown.begin())] = value->values[row];
        if (status != nullptr && status->ids[status->values[row]] == forecast_id) {
            stack.forecast[column] = true;
        }
    }
    if (const std::optional<content::WhatIf>& what_if = context.look.what_if; what_if && !stack.columns.empty()) {
        const double start = stack.total(stack.columns.size() - 1);
        stack.growth = growth_of(*what_if, context.state);
        for (std::size_t i = 0; i < what_if->years.size(); ++i) {
            stack.assumed.push_back(
                {what_if->years[i], grown(start, stack.growth, i + 1), grown(start, what_if->growth.most, i + 1)});
        }
    }
    return stack;
}

std::optional<Domain> time_extent(const content::Look& look, const content::Article& article) {
    std::optional<Domain> extent;
    for (const auto& [index, mark] : marks_of<content::LineMark>(look)) {
        const content::Dataset* data =
            content::find_dataset(article, mark->data.empty() ? look.data.value_or(std::string{}) : mark->data);
        const content::TimeColumn* time = data != nullptr ? content::time_column(*data, mark->x) : nullptr;
        if (time == nullptr || time->values.empty()) {
            continue;
        }
        const auto [low, high] = in_order(*data, *time) ? std::pair{time->values.begin(), time->values.end() - 1}
                                                        : std::minmax_element(time->values.begin(), time->values.end());
        const Domain own{static_cast<double>(*low), static_cast<double>(*high)};
        extent = extent ? Domain{std::min(extent->from, own.from), std::max(extent->to, own.to)} : own;
    }
    return extent;
}

} // namespace chart
