// What a chart shows, in a sentence computed from the data: for those who do not see it, and for search engines.
#include "chart/reading/summary.hpp"

#include "chart/data/plot_data.hpp"
#include "chart/data/what_if.hpp"
#include "chart/data/words.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

std::string day(const Context& context, double seconds, base::DateStyle style) {
    return base::format_date(static_cast<base::Instant>(seconds), style, context.language());
}

void append_sentence(std::string& whole, const std::string& sentence) {
    whole += whole.empty() ? "" : " ";
    whole += sentence;
}

struct Mark {
    double x = 0;
    double value = 0;
};

Mark mark(const Track& track, std::size_t point) { return {track.x(point), track.value(point)}; }

// The extremes are those of the band where there is one: a day's high, not the highest close.
std::pair<Mark, Mark> extremes(const Context& context, const Track& line, const std::optional<Domain>& within) {
    std::optional<std::pair<Mark, Mark>> found;
    const auto include = [&](const Track& track) {
        const auto [first, last] = points_within(track, within);
        const std::optional<Extremes> own = track.extremes(first, last);
        if (!own) {
            return;
        }
        const Mark low = mark(track, own->low);
        const Mark high = mark(track, own->high);
        found = !found ? std::pair{low, high}
                       : std::pair{low.value < found->first.value ? low : found->first,
                                   high.value > found->second.value ? high : found->second};
    };
    include(line);
    for (const Band& band : bands(context, within)) {
        include(band.low);
        include(band.high);
    }
    return found.value_or(std::pair<Mark, Mark>{});
}

std::string line_summary(const Context& context) {
    const base::Language language = context.language();
    const std::optional<Domain> within = shown_range(context.state, context.look);
    const std::vector<Line> all = lines(context, within);
    std::string whole;
    for (const Line& line : all) {
        const auto [from, to] = points_within(line.track, within);
        const std::optional<std::size_t> newest = line.track.last_known(from, to);
        if (!newest) {
            continue;
        }
        const auto value = [&](double figure) { return written_on_scale(figure, context, *line.column); };
        const Mark first = mark(line.track, line.track.first_known(from, to));
        const Mark last = mark(line.track, *newest);
        if (!line.id.empty()) {
            append_sentence(whole, filled(words().edition_summary.in(language),
                                          {line.name, value(first.value), day(context, first.x, base::DateStyle::year),
                                           value(last.value), day(context, last.x, base::DateStyle::year)}));
            continue;
        }
        const auto [low, high] = extremes(context, line.track, within);
        const auto style = base::DateStyle::full;
        // In more than a year "10 October" could be two days.
        const auto short_style =
            last.x - first.x > 300.0 * base::seconds_per_day ? base::DateStyle::medium : base::DateStyle::day_month;
        append_sentence(whole, filled(words().line_summary.in(language),
                                      {day(context, first.x, style), day(context, last.x, style), value(low.value),
                                       day(context, low.x, short_style), value(high.value),
                                       day(context, high.x, short_style), value(last.value),
                                       written(change_percent(first.value, last.value), base::Format::percent_signed, 1,
                                               language)}));
    }
    return whole;
}

std::string bar_summary(const Context& context) {
    const std::optional<BarSet> set = bar_set(context);
    if (!set) {
        return {};
    }
    const base::Language language = context.language();
    std::vector<Bar> known;
    std::string unknown;
    double sum = 0;
    for (const Bar& bar : set->bars) {
        if (std::isnan(bar.value)) {
            unknown += (unknown.empty() ? "" : ", ") + bar.name;
            continue;
        }
        sum += bar.value;
        known.push_back(bar);
    }
    const auto value = [&](double figure) { return written_on_scale(figure, context, *set->column); };
    std::string whole;
    if (known.size() == 1) {
        whole = filled(words().single_bar_summary.in(language), {value(known.front().value), known.front().name});
    } else if (!known.empty()) {
        const auto [low, high] = std::minmax_element(known.begin(), known.end(),
                                                     [](const Bar& a, const Bar& b) { return a.value < b.value; });
        whole = filled(words().bar_summary.in(language), {value(low->value), low->name, value(high->value), high->name,
                                                          value(sum / static_cast<double>(known.size()))});
    }
    for (const auto& [index, rule] : marks_of<content::RuleMark>(context.look)) {
        append_sentence(whole, rule->label.in(language) + ".");
    }
    for (const auto& [index, point] : marks_of<content::PointMark>(context.look)) {
        for (const Bar& bar : set->bars) {
            if (bar.id == point->category) {
                append_sentence(whole, bar.name + ", " + point->label.in(language) + ".");
            }
        }
    }
    if (!unknown.empty()) {
        append_sentence(whole, filled(words().unknown_summary.in(language), {unknown}));
    }
    return whole;
}

std::string stack_summary(const Context& context) {
    const std::optional<Stack> data = stack(context);
    if (!data || data->columns.empty() || data->segments.empty()) {
        return {};
    }
    const base::Language language = context.language();
    const auto amount = [&](double figure) { return written(figure, data->column->format, std::nullopt, language); };
    std::string whole;
    for (std::size_t column = 0; column < data->columns.size(); ++column) {
        whole += column > 0 ? "; " : words().total.in(language) + " ";
        whole += data->columns[column].name;
        whole += data->forecast[column] ? " (" + words().forecast.in(language) + ")" : std::string{};
        whole += ": " + amount(data->total(column));
    }
    for (const Assumed& column : data->assumed) {
        whole += "; " + column.name + " (" + words().assumption.in(language) + "): " + amount(column.amount);
    }
    whole += ".";
    const std::size_t last = data->columns.size() - 1;
    std::size_t largest = 0;
    for (std::size_t segment = 0; segment < data->segments.size(); ++segment) {
        // Written so that an unknown first segment loses against any known one.
        if (!(data->amounts[last][segment] <= data->amounts[last][largest])) {
            largest = std::isnan(data->amounts[last][segment]) ? largest : segment;
        }
    }
    append_sentence(
        whole, filled(words().stack_summary.in(language),
                      {data->columns[last].name, data->segments[largest].name, amount(data->amounts[last][largest]),
                       written(data->share(last, largest), base::Format::percent, 1, language)}));
    if (!data->assumed.empty()) {
        if (const auto what_if = projection(context.chart, context.state, context.setting)) {
            append_sentence(whole, assumption_text(*what_if, language));
        }
    }
    return whole;
}

} // namespace

std::string summary(const content::Chart& chart, const State& state, const Setting& setting) {
    const Context context = chart::context(chart, state, setting);
    switch (kind(context.look)) {
    case Kind::bars:
        return bar_summary(context);
    case Kind::stack:
        return stack_summary(context);
    case Kind::lines:
        break;
    }
    return line_summary(context);
}

} // namespace chart
