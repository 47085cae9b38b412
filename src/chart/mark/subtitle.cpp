// Reads the data only where the words ask for it: every figure, every table and every height is asked for its subtitle.
#include "chart/mark/subtitle.hpp"

#include "chart/data/date_text.hpp"

#include <string_view>

namespace chart {
namespace {

constexpr std::string_view range_place = "{range}";

struct Dates {
    base::Date first;
    base::Date last;
};

// Of the first layer that is spread along time.
std::optional<Dates> dates_shown(const Layers& layers, const std::optional<Domain>& within) {
    for (const Layer& layer : layers) {
        if (layer.along != Along::time || layer.series.empty()) {
            continue;
        }
        const SeriesView& view = layer.series.front().view;
        const auto [first, past] = points_within(view, within);
        if (first == past) {
            return std::nullopt;
        }
        return Dates{{static_cast<base::Instant>(view.x(first)), layer.precision},
                     {static_cast<base::Instant>(view.x(past - 1)), layer.precision}};
    }
    return std::nullopt;
}

} // namespace

std::string subtitle(const DrawContext& context, const std::optional<Domain>& within) {
    return subtitle(context, says_range(context) ? layers_of(context, within) : Layers{}, within);
}

std::string subtitle(const DrawContext& context, const Layers& layers, const std::optional<Domain>& within) {
    std::string whole = context.config.subtitle ? context.config.subtitle->in(context.language()) : std::string();
    if (const std::size_t at = whole.find(range_place); at != std::string::npos) {
        const std::optional<Dates> dates = dates_shown(layers, within);
        whole.replace(at, range_place.size(),
                      dates ? range_text(dates->first, dates->last, context.language()) : std::string());
    }
    return whole;
}

bool says_range(const DrawContext& context) {
    return context.config.subtitle &&
           context.config.subtitle->in(context.language()).find(range_place) != std::string::npos;
}

} // namespace chart
