// Picks the rows that a look shows out of its datasets. A reference that the loader would have refused yields nothing.
#include "chart/plot_data.hpp"

#include "base/stable_sort.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace chart {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

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

// Per row, whether its category is "forecast"; empty without such a column.
std::vector<bool> forecast_rows(const content::Dataset& data, const std::string& column) {
    std::vector<bool> rows;
    if (const content::CategoryColumn* status = content::category_column(data, column)) {
        rows.reserve(status->values.size());
        for (const std::size_t value : status->values) {
            rows.push_back(status->ids[value] == "forecast");
        }
    }
    return rows;
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

// The rows [first, last) of ascending times that lie within the domain, and one more on either side.
std::pair<std::size_t, std::size_t> rows_within(const std::vector<base::Instant>& times,
                                                const std::optional<Domain>& within) {
    if (!within || !std::is_sorted(times.begin(), times.end())) {
        return {0, times.size()};
    }
    const auto before = [](base::Instant time, double limit) { return static_cast<double>(time) < limit; };
    const auto after = [](double limit, base::Instant time) { return limit < static_cast<double>(time); };
    auto first = std::lower_bound(times.begin(), times.end(), within->from, before);
    auto last = std::upper_bound(times.begin(), times.end(), within->to, after);
    first -= first != times.begin() ? 1 : 0;
    last += last != times.end() ? 1 : 0;
    return {static_cast<std::size_t>(first - times.begin()), static_cast<std::size_t>(last - times.begin())};
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
    const std::vector<bool> forecast = forecast_rows(*data, mark.forecast);
    const auto point = [&](std::size_t row) {
        return LinePoint{static_cast<double>(time->values[row]), value->values[row], row,
                         !forecast.empty() && forecast[row]};
    };
    const Line empty{index, &mark, data, value, {}, column_label(context, *data, value_name), {}};
    const content::CategoryColumn* series = content::category_column(*data, mark.series);
    if (series == nullptr) {
        Line line = empty;
        const auto [first, last] = rows_within(time->values, within);
        line.points.reserve(last - first);
        for (std::size_t row = first; row < last; ++row) {
            line.points.push_back(point(row));
        }
        all.push_back(std::move(line));
        return;
    }
    for (const std::size_t category : shown_categories(context, *series)) {
        Line line = empty;
        line.id = series->ids[category];
        line.name = series->labels[category].in(context.language());
        for (std::size_t row = 0; row < data->rows; ++row) {
            if (series->values[row] == category) {
                line.points.push_back(point(row));
            }
        }
        base::stable_sort(line.points, [](const LinePoint& a, const LinePoint& b) { return a.x < b.x; });
        all.push_back(std::move(line));
    }
}

} // namespace

Kind kind(const content::Look& look) {
    if (!marks_of<content::BarMark>(look).empty()) {
        return Kind::bars;
    }
    return marks_of<content::StackMark>(look).empty() ? Kind::lines : Kind::stack;
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
        Band band{index, {}, {}, {}};
        const auto [first, last] = rows_within(time->values, within);
        for (std::size_t row = first; row < last; ++row) {
            band.x.push_back(static_cast<double>(time->values[row]));
            band.low.push_back(low->values[row]);
            band.high.push_back(high->values[row]);
        }
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
    Stack stack{index, mark, value, {}, {}, {}, {}};
    const std::vector<std::size_t> shown = shown_categories(context, *series);
    for (const std::size_t category : shown) {
        stack.segments.push_back({series->ids[category], series->labels[category].in(context.language())});
    }
    const std::vector<bool> forecast = forecast_rows(*data, mark->forecast);
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
        if (!forecast.empty() && forecast[row]) {
            stack.forecast[column] = true;
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
        // Without series the rows are in order, and a million need not be searched.
        const auto [low, high] = mark->series.empty() ? std::pair{time->values.begin(), time->values.end() - 1}
                                                      : std::minmax_element(time->values.begin(), time->values.end());
        const Domain own{static_cast<double>(*low), static_cast<double>(*high)};
        extent = extent ? Domain{std::min(extent->from, own.from), std::max(extent->to, own.to)} : own;
    }
    return extent;
}

std::optional<content::TimeRange> limits(const content::Chart& chart, const State& state,
                                         const content::Article& article) {
    const content::Look look = content::resolve(chart, state.selected);
    const std::optional<Domain> extent = time_extent(look, article);
    if (!extent) {
        return std::nullopt;
    }
    return content::TimeRange{static_cast<base::Instant>(extent->from), static_cast<base::Instant>(extent->to)};
}

} // namespace chart
