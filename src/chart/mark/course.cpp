// Only what is shown is said; of a part without a point of its own, the points on both sides.
#include "chart/mark/course.hpp"

#include "chart/data/words.hpp"
#include "chart/mark/say.hpp"

namespace chart {
namespace {

struct Value {
    double x = 0;
    double value = 0;
};

Value value_at(const SeriesView& view, std::size_t point) { return {view.x(point), view.value(point)}; }

// Of a line and of the surfaces around it: a day's high, not the highest close.
std::pair<Value, Value> extremes(const Layers& layers, const SeriesView& line, std::size_t from, std::size_t to,
                                 const std::optional<Domain>& within) {
    std::optional<std::pair<Value, Value>> found;
    const auto include = [&](const SeriesView& view, std::size_t first, std::size_t last) {
        const std::optional<Extremes> own = view.extremes(first, last);
        if (!own) {
            return;
        }
        const Value low = value_at(view, own->low);
        const Value high = value_at(view, own->high);
        found = !found ? std::pair{low, high}
                       : std::pair{low.value < found->first.value ? low : found->first,
                                   high.value > found->second.value ? high : found->second};
    };
    include(line, from, to);
    for (const Layer& layer : layers) {
        for (const Series& series : layer.series) {
            if (!layer.steps && series.low && layer.along == Along::time) {
                const auto [first, last] = points_within(series.view, within);
                include(*series.low, first, last);
                include(series.view, first, last);
            }
        }
    }
    return found.value_or(std::pair<Value, Value>{});
}

// As it stands in brackets within the sentence; what it does not say, the sentence's first dates have said.
std::string short_date(const base::Date& date, bool within_a_year, base::Language language) {
    if (within_a_year && date.precision == base::Precision::day) {
        return base::format_date(date.at, base::DateStyle::day_month, language);
    }
    if (within_a_year && date.precision == base::Precision::minute) {
        return base::format_date(date.at, base::DateStyle::day_hour, language);
    }
    return base::format_date(date, base::DateLength::medium, language);
}

} // namespace

std::string course_sentence(const DrawContext& context, const Layers& layers, const Layer& layer) {
    const base::Language language = context.language();
    const std::optional<Domain> within =
        layer.along == Along::time ? shown_range(context.state, context.config) : std::nullopt;
    const bool several = named(layers, layer);
    std::string whole;
    for (std::size_t i = 0; i < layer.series.size(); ++i) {
        const Series& line = layer.series[i];
        auto [from, to] = points_within(line.view, within);
        std::optional<std::size_t> newest = line.view.last_known(from, to);
        if (!newest && line.last - line.first > 1) { // shown between two points
            from = line.first;
            to = line.last;
            newest = line.view.last_known(from, to);
        }
        if (!newest) {
            if (several) {
                append_sentence(whole, filled(say(Word::unknown_summary, language), {line.name}));
            }
            continue;
        }
        const auto value = [&](double figure) { return value_text(context, layer, figure); };
        const std::size_t oldest = line.view.first_known(from, to);
        const Value first = value_at(line.view, oldest);
        const Value last = value_at(line.view, *newest);
        if (several || layer.along != Along::time) {
            const auto said = [&](std::size_t point) {
                return layer.along == Along::time ? short_date(date_at(layer, line.view.x(point)), false, language)
                                                  : when(context, layer, i, point);
            };
            append_sentence(whole,
                            filled(say(Word::edition_summary, language),
                                   {line.name, value(first.value), said(oldest), value(last.value), said(*newest)}));
            continue;
        }
        const auto [low, high] = extremes(layers, line.view, from, to, within);
        // In more than a year "10 October" could be two days.
        const bool within_a_year = last.x - first.x <= 300.0 * base::seconds_per_day;
        const auto full = [&](const Value& at) {
            return base::format_date(date_at(layer, at.x), base::DateLength::full, language);
        };
        const auto brief = [&](const Value& at) { return short_date(date_at(layer, at.x), within_a_year, language); };
        const std::optional<std::string> change =
            change_text(first.value, last.value, scale_style(context, *layer.column), 1, language);
        append_sentence(whole, filled(say(change ? Word::changed_line_summary : Word::line_summary, language),
                                      {full(first), full(last), value(low.value), brief(low), value(high.value),
                                       brief(high), value(last.value), change.value_or(std::string{})}));
    }
    return whole;
}

} // namespace chart
