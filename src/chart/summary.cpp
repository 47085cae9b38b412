// What a chart shows, in a sentence computed from the data: for those who do not see it, and for search engines.
#include "chart/plot_data.hpp"
#include "chart/what_if.hpp"
#include "chart/words.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

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
        const auto date = [&](const Mark& at) {
            return base::Date{static_cast<base::Instant>(at.x), line.precision()};
        };
        if (!line.id.empty()) {
            append_sentence(whole, filled(words().edition_summary.in(language),
                                          {line.name, value(first.value), short_date(date(first), false, language),
                                           value(last.value), short_date(date(last), false, language)}));
            continue;
        }
        const auto [low, high] = extremes(context, line.track, within);
        // In more than a year "10 October" could be two days.
        const bool within_a_year = last.x - first.x <= 300.0 * base::seconds_per_day;
        const auto full = [&](const Mark& at) { return base::format_date(date(at), base::DateLength::full, language); };
        const auto brief = [&](const Mark& at) { return short_date(date(at), within_a_year, language); };
        std::vector<std::string> parts{full(first),       full(last),  value(low.value), brief(low),
                                       value(high.value), brief(high), value(last.value)};
        const std::optional<std::string> change =
            change_text(first.value, last.value, scale_style(context, *line.column), 1, language);
        if (change) {
            parts.push_back(*change);
        }
        append_sentence(whole,
                        filled((change ? words().changed_line_summary : words().line_summary).in(language), parts));
    }
    return whole;
}

// A mean of whole numbers is seldom one; a digit more tells it from its neighbours.
NumberStyle with_mean_digits(NumberStyle style) {
    const bool whole = style.format == base::Format::number && style.data_digits == 0;
    style.data_digits += whole ? 1 : 0;
    return style;
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
        std::vector<std::string> parts{value(low->value), low->name, value(high->value), high->name};
        const NumberStyle style = scale_style(context, *set->column);
        const bool mean = !is_percentage(style); // that of rates of unequal wholes is no rate of all
        if (mean) {
            parts.push_back(written(sum / static_cast<double>(known.size()), with_mean_digits(style), language));
        }
        whole = filled((mean ? words().mean_bar_summary : words().bar_summary).in(language), parts);
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
    const auto amount = [&](double figure) { return written(figure, context, *data->column); };
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
    std::vector<std::string> parts{data->columns[last].name, data->segments[largest].name,
                                   amount(data->amounts[last][largest])};
    const double share = data->share(last, largest);
    if (!std::isnan(share)) {
        parts.push_back(written(share, base::Format::percent, 1, language));
    }
    append_sentence(
        whole,
        filled((std::isnan(share) ? words().stack_summary_without_share : words().stack_summary).in(language), parts));
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
    if (context.look.summary) {
        return plain_words(context.look.summary, context.language());
    }
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
