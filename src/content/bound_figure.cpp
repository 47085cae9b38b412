// Looks points up in the data, and reckons with them.
#include "content/bound_figure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace content {

namespace {

bool is_at(const Column* column, const std::variant<base::Instant, std::string>& x, std::size_t row) {
    if (column == nullptr) {
        return false;
    }
    if (const auto* times = std::get_if<TimeColumn>(&column->data)) {
        const auto* time = std::get_if<base::Instant>(&x);
        return time != nullptr && times->values[row] == *time;
    }
    const auto* names = std::get_if<CategoryColumn>(&column->data);
    const auto* id = std::get_if<std::string>(&x);
    return names != nullptr && id != nullptr && names->ids[names->values[row]] == *id;
}

void find_rows(PointValue& point, const ChartConfig& config) {
    const ShownName& found = point.found;
    const Column* along = find_column(*found.data, found.along);
    const CategoryColumn* series = category_column(*found.data, found.series);
    for (std::size_t row = 0; row < found.data->rows; ++row) {
        bool is_in = is_at(along, found.shown.at->x, row);
        if (is_in && series != nullptr) {
            const std::string& id = series->ids[series->values[row]];
            const std::string& wanted = found.shown.at->series;
            is_in = wanted.empty()
                        ? !config.rows || std::find(config.rows->begin(), config.rows->end(), id) != config.rows->end()
                        : id == wanted;
        }
        if (is_in) {
            point.rows.push_back(row);
        }
    }
}

} // namespace

PointValue find_value(const Article& article, std::string_view name) {
    PointValue point{find_shown(article, name), {}, nullptr, {}, 0};
    const std::size_t slash = name.rfind('/');
    if (point.found.fault > NameFault::no_view && slash > name.find('@')) {
        ShownName shorter = find_shown(article, name.substr(0, slash));
        const bool is_column =
            shorter.data != nullptr && (point.found.fault == NameFault::not_divided ||
                                        find_column(*shorter.data, name.substr(slash + 1)) != nullptr);
        if (is_column) {
            point.found = std::move(shorter);
            point.column = name.substr(slash + 1);
        }
    }
    const ShownName& found = point.found;
    if (found.fault != NameFault::none || !found.shown.at || found.data == nullptr) {
        return point;
    }
    const Chart& chart = *find_chart(article, found.shown.view.chart);
    const ChartConfig config = resolve(chart, selection(chart, *find_view(chart, found.shown.view.view)));
    find_rows(point, config);
    point.figures =
        number_column(*found.data, point.column.empty() ? config.value.value_or(std::string{}) : point.column);
    if (point.figures != nullptr) {
        point.value = point.rows.empty() ? std::numeric_limits<double>::quiet_NaN() : 0;
        for (const std::size_t row : point.rows) {
            point.value += point.figures->values[row];
        }
    }
    return point;
}

bool compute(const Article& article, const BoundFigure& bound, FigureText& figure) {
    std::vector<std::string> names = bound.points;
    if (bound.operation == Operation::from) {
        names.push_back(bound.from);
    } else if (bound.operation == Operation::share) {
        names.push_back(bound.of);
    }
    double sum = 0;
    std::vector<double> values;
    const NumberColumn* column = nullptr;
    for (const std::string& name : names) {
        const PointValue point = find_value(article, name);
        if (point.figures == nullptr || std::isnan(point.value)) {
            return false;
        }
        column = point.figures;
        figure.source = point.found.data->source;
        values.push_back(point.value);
        sum += point.value;
    }
    const bool two = bound.operation == Operation::change || bound.operation == Operation::difference ||
                     bound.operation == Operation::ratio;
    if (values.empty() || (two && values.size() != 2)) {
        return false;
    }
    const bool in_percent = bound.operation == Operation::change || bound.operation == Operation::share;
    const bool plain = bound.operation == Operation::ratio || bound.operation == Operation::count;
    const double count = static_cast<double>(values.size());
    const double last = values.back();
    switch (bound.operation) {
    case Operation::from:
        figure.value = last;
        break;
    case Operation::change:
        figure.value = (last / values[0] - 1) * 100;
        break;
    case Operation::share:
        figure.value = (sum - last) / last * 100;
        break;
    case Operation::mean:
        figure.value = sum / count;
        break;
    case Operation::difference:
        figure.value = last - values[0];
        break;
    case Operation::ratio:
        figure.value = values[0] / last;
        break;
    case Operation::count:
        figure.value = count;
        break;
    }
    figure.format = bound.format.value_or(in_percent ? base::Format::percent
                                          : plain    ? base::Format::number
                                                     : column->format.value_or(base::Format::number));
    figure.digits = bound.digits;
    const bool in_millions =
        figure.format == base::Format::usd_millions || figure.format == base::Format::usd_billions_short;
    if (!figure.digits && !in_millions) {
        const bool counted = bound.operation == Operation::count;
        figure.digits = counted ? 0 : in_percent || plain ? 1 : column->digits;
    }
    // No more exactly than it is written.
    if (bound.operation != Operation::from && figure.digits && !in_millions) {
        const double unit = std::pow(10, *figure.digits);
        figure.value = std::round(figure.value * unit) / unit;
    }
    figure.source = bound.source.empty() ? figure.source : bound.source;
    figure.text = bound.text;
    return std::isfinite(figure.value);
}

} // namespace content
