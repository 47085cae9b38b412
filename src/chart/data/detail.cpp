// Compares the rows that the config's data and its finer data have within a range.
#include "chart/data/detail.hpp"

#include <algorithm>
#include <string_view>

namespace chart {
namespace {

// About one every two pixels of a reading column.
constexpr std::size_t max_points = 360;
// Of the shown time: a range dragged to the edges of the finer data is seldom exact.
constexpr double min_cover = 0.95;

const content::TimeColumn* times(const content::Article& article, std::string_view id, const std::string& x) {
    const content::Dataset* data = content::find_dataset(article, id);
    return data != nullptr ? content::time_column(*data, x) : nullptr;
}

// The column of dates that a mark without data of its own stands along; empty for another.
std::string dates_of(const content::Dataset& data, const content::Mark& mark) {
    return std::visit(
        [&](const auto& spec) {
            if constexpr (requires {
                              spec.data;
                              spec.x;
                          }) {
                return spec.data.empty() && content::time_column(data, spec.x) != nullptr ? spec.x : std::string{};
            } else {
                return std::string{};
            }
        },
        mark);
}

std::size_t rows_in(const std::vector<base::Instant>& times, const Domain& range) {
    const auto before = [](base::Instant time, double limit) { return static_cast<double>(time) < limit; };
    const auto after = [](double limit, base::Instant time) { return limit < static_cast<double>(time); };
    const auto first = std::lower_bound(times.begin(), times.end(), range.from, before);
    return static_cast<std::size_t>(std::upper_bound(first, times.end(), range.to, after) - first);
}

} // namespace

bool shows_detail(const content::ChartConfig& config, const Domain& shown, const content::Article& article) {
    if (!config.detail || !config.data || !config.marks || *config.data == config.detail->data) {
        return false;
    }
    const content::Dataset* data = content::find_dataset(article, *config.data);
    for (const content::Mark& mark : *config.marks) {
        const std::string x = data != nullptr ? dates_of(*data, mark) : std::string{};
        if (x.empty()) {
            continue;
        }
        const content::TimeColumn* own = times(article, *config.data, x);
        const content::TimeColumn* fine = times(article, config.detail->data, x);
        if (own == nullptr || fine == nullptr || fine->values.empty()) {
            return false;
        }
        const double from = std::max(shown.from, static_cast<double>(fine->values.front()));
        const double to = std::min(shown.to, static_cast<double>(fine->values.back()));
        const std::size_t points = rows_in(fine->values, shown);
        return to - from >= min_cover * shown.span() && points <= max_points && points > rows_in(own->values, shown);
    }
    return false;
}

} // namespace chart
