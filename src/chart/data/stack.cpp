// Piles are computed from their far ends towards zero, in the order of the segments: the first is on top.
#include "chart/data/stack.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

// What is piled, above and below zero, as a sum of lengths.
double piled(const std::vector<double>& amounts, bool above) {
    double sum = 0;
    for (const double amount : amounts) {
        sum += (above ? amount > 0 : amount < 0) ? std::abs(amount) : 0;
    }
    return sum;
}

} // namespace

double Stack::total(std::size_t column) const {
    double sum = 0;
    for (const double amount : amounts[column]) {
        sum += std::isnan(amount) ? 0 : amount;
    }
    return sum;
}

bool Stack::known(std::size_t column) const {
    return std::any_of(amounts[column].begin(), amounts[column].end(), [](double one) { return !std::isnan(one); });
}

bool Stack::complete(std::size_t column) const {
    return std::none_of(amounts[column].begin(), amounts[column].end(), [](double one) { return std::isnan(one); });
}

double Stack::share_of(std::size_t column, std::size_t segment) const {
    const double below = piled(amounts[column], false);
    const double whole = below > 0 ? piled(amounts[column], true) + below : total(column);
    return whole > 0 && complete(column) ? amounts[column][segment] / whole * 100 : unknown;
}

Domain Stack::ends(std::size_t column) const {
    const double below = piled(amounts[column], false);
    const double above = below > 0 ? piled(amounts[column], true) : total(column);
    if (!share) {
        return {-below, above};
    }
    if (!complete(column) || below + above <= 0) {
        return {0, 0};
    }
    return below > 0 ? Domain{-below / (below + above) * 100, above / (below + above) * 100} : Domain{0, 100};
}

Domain Stack::span(std::size_t column, std::size_t segment) const {
    const auto drawn = [&](std::size_t index) {
        const double value = share ? share_of(column, index) : amounts[column][index];
        return std::isnan(value) ? 0 : value;
    };
    double above = ends(column).to;
    double below = 0;
    for (std::size_t i = 0; i < segment; ++i) {
        const double value = drawn(i);
        (value < 0 ? below : above) += value < 0 ? value : -value;
    }
    const double value = drawn(segment);
    return value < 0 ? Domain{below, below + value} : Domain{above - value, above};
}

Stack stack_of(const std::vector<Series>& series, std::size_t count, bool share) {
    Stack stack{std::vector(count, std::vector(series.size(), unknown)), std::vector(count, false), share};
    for (std::size_t segment = 0; segment < series.size(); ++segment) {
        const SeriesView& view = series[segment].view;
        for (std::size_t point = 0; point < view.size(); ++point) {
            const auto column = static_cast<std::size_t>(view.x(point));
            if (column >= count) { // of a what-if
                continue;
            }
            stack.amounts[column][segment] = view.value(point);
            stack.forecast[column] = stack.forecast[column] || series[segment].forecast(point);
        }
    }
    return stack;
}

void fill_bands(std::vector<Series>& series, std::size_t count) {
    for (Series& one : series) {
        std::vector<std::size_t> rows(count, no_row);
        for (std::size_t point = 0; point < one.view.size(); ++point) {
            rows[static_cast<std::size_t>(one.view.x(point))] = one.view.rows[point];
        }
        one.view.rows = std::move(rows);
        one.view.positions.clear();
        for (std::size_t band = 0; band < count; ++band) {
            one.view.positions.push_back(static_cast<double>(band));
        }
        one.first = 0;
        one.last = count;
    }
}

} // namespace chart
