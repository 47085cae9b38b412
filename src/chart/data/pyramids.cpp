// Decides which columns are long enough for a pyramid, and finds it again.
#include "chart/data/pyramids.hpp"

namespace chart {
namespace {

// Fewer rows are searched faster than a reader could notice.
constexpr std::size_t min_rows = 4096;

} // namespace

Pyramids::Pyramids(const content::Article& article) {
    for (const content::Dataset& dataset : article.datasets) {
        add(dataset);
    }
}

void Pyramids::add(const content::Dataset& dataset) {
    std::erase_if(entries_, [&](const Entry& entry) { return entry.dataset == dataset.id; });
    if (dataset.rows < min_rows) {
        return;
    }
    for (const content::Column& column : dataset.columns) {
        if (const auto* numbers = std::get_if<content::NumberColumn>(&column.data)) {
            entries_.push_back({dataset.id, column.name, Pyramid(numbers->values)});
        }
    }
}

Levels Pyramids::levels(const content::Dataset& dataset, std::string_view column) const {
    for (const Entry& entry : entries_) {
        if (entry.dataset == dataset.id && entry.column == column && entry.pyramid.values() == dataset.rows) {
            return entry.pyramid.levels();
        }
    }
    return {};
}

} // namespace chart
