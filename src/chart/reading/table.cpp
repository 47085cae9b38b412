// The figures that a chart shows, as rows of written values: the alternative to the picture, and what can be copied.
#include "chart/reading/table.hpp"

#include "chart/data/plot_data.hpp"
#include "chart/data/words.hpp"

#include <algorithm>

namespace chart {
namespace {

// Of a line; nobody reads on for longer, and a million would keep the reader waiting for minutes.
constexpr std::size_t most_rows = 2000;

std::string label(const Context& context, const content::Dataset& data, const std::string& name) {
    const content::Column* column = content::find_column(data, name);
    return column != nullptr ? column->label.in(context.language()) : std::string{};
}

bool computed_change(const content::Dataset& data, const std::string& name) {
    return name == "change" && content::find_column(data, name) == nullptr;
}

std::vector<std::string> detail_columns(const Context& context, const std::vector<std::string>& details,
                                        const std::string& value) {
    return details.empty() ? std::vector<std::string>{context.value_or(value)} : details;
}

std::string time_text(const Context& context, const Line& line, std::size_t point) {
    const auto instant = static_cast<base::Instant>(line.track.x(point));
    const double interval = line.interval().value_or(base::seconds_per_day);
    if (interval > 300.0 * base::seconds_per_day) {
        return base::format_date(instant, base::DateStyle::year, context.language());
    }
    std::string text = base::format_date(instant, base::DateStyle::medium, context.language());
    if (interval < 0.9 * base::seconds_per_day) {
        text += ", " + base::format_date(instant, base::DateStyle::hour, context.language());
    }
    return text;
}

void add_line(const Context& context, const Line& line, const std::optional<Domain>& within,
              const std::vector<std::string>& columns, Table& table) {
    const Track& track = line.track;
    const auto [first, past] = points_within(track, within);
    const std::size_t last = std::min(past, first + most_rows);
    for (std::size_t point = first; point < last; ++point) {
        std::vector<std::string> row;
        if (!line.id.empty()) {
            row.push_back(line.name);
        }
        std::string when = time_text(context, line, point);
        when += line.forecast(point) ? " (" + words().forecast.in(context.language()) + ")" : std::string{};
        row.push_back(std::move(when));
        for (const std::string& name : columns) {
            if (computed_change(*line.data, name)) {
                row.push_back(point == 0 ? "\u2013"
                                         : written(change_percent(track.value(point - 1), track.value(point)),
                                                   base::Format::percent_signed, 2, context.language()));
            } else if (const content::NumberColumn* column = content::number_column(*line.data, name)) {
                row.push_back(written(column->values[track.row(point)], context, *column));
            }
        }
        table.rows.push_back(std::move(row));
    }
    if (last < past) {
        std::vector<std::string> rest(table.header.size());
        rest.front() = base::format(static_cast<double>(past - last), base::Format::number, context.language()) + " " +
                       words().more_rows.in(context.language());
        table.rows.push_back(std::move(rest));
    }
}

Table line_table(const Context& context) {
    Table table;
    const std::optional<Domain> within = shown_range(context.state, context.look);
    const std::vector<Line> all = lines(context, within);
    if (all.empty()) {
        return table;
    }
    const Line& first = all.front();
    const std::vector<std::string> columns = detail_columns(context, first.spec->details, first.spec->value);
    if (!first.id.empty()) {
        table.header.push_back(label(context, *first.data, first.spec->series));
    }
    table.header.push_back(label(context, *first.data, first.spec->x));
    for (const std::string& name : columns) {
        table.header.push_back(computed_change(*first.data, name) ? words().change.in(context.language())
                                                                  : label(context, *first.data, name));
    }
    for (const Line& line : all) {
        add_line(context, line, within, columns, table);
    }
    return table;
}

Table bar_table(const Context& context) {
    Table table;
    const std::optional<BarSet> set = bar_set(context);
    if (!set) {
        return table;
    }
    const std::vector<std::string> columns = detail_columns(context, set->spec->details, set->spec->value);
    table.header.push_back(label(context, *set->data, set->spec->category));
    for (const std::string& name : columns) {
        table.header.push_back(label(context, *set->data, name));
    }
    for (const Bar& bar : set->bars) {
        std::vector<std::string> row{bar.name};
        for (const std::string& name : columns) {
            if (const content::NumberColumn* column = content::number_column(*set->data, name)) {
                const double value = column->values[bar.row];
                row.push_back(column == set->column ? written_on_scale(value, context, *column)
                                                    : written(value, context, *column));
            }
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table stack_table(const Context& context) {
    Table table;
    const std::optional<Stack> data = stack(context);
    const content::Dataset* dataset =
        data ? content::find_dataset(context.setting.article, context.data_or(data->spec->data)) : nullptr;
    if (dataset == nullptr) {
        return table;
    }
    const base::Language language = context.language();
    table.header.push_back(label(context, *dataset, data->spec->series));
    for (std::size_t column = 0; column < data->columns.size(); ++column) {
        table.header.push_back(data->columns[column].name +
                               (data->forecast[column] ? " (" + words().forecast.in(language) + ")" : std::string{}));
    }
    for (const Assumed& column : data->assumed) {
        table.header.push_back(column.name + " (" + words().assumption.in(language) + ")");
    }
    const auto amount = [&](double value) { return written(value, data->column->format, std::nullopt, language); };
    for (std::size_t segment = 0; segment < data->segments.size(); ++segment) {
        std::vector<std::string> row{data->segments[segment].name};
        for (std::size_t column = 0; column < data->columns.size(); ++column) {
            row.push_back(data->spec->share ? written(data->share(column, segment), base::Format::percent, 1, language)
                                            : amount(data->amounts[column][segment]));
        }
        row.insert(row.end(), data->assumed.size(), "\u2013");
        table.rows.push_back(std::move(row));
    }
    std::vector<std::string> totals{words().total.in(language)};
    if (data->spec->share) {
        totals.front() += " (" + written(100, base::Format::percent, 0, language) + ")";
    }
    for (std::size_t column = 0; column < data->columns.size(); ++column) {
        totals.push_back(amount(data->total(column)));
    }
    for (const Assumed& column : data->assumed) {
        totals.push_back(amount(column.amount));
    }
    table.rows.push_back(std::move(totals));
    return table;
}

} // namespace

Table table(const content::Chart& chart, const State& state, const Setting& setting) {
    const Context context = chart::context(chart, state, setting);
    switch (kind(context.look)) {
    case Kind::bars:
        return bar_table(context);
    case Kind::stack:
        return stack_table(context);
    case Kind::lines:
        break;
    }
    return line_table(context);
}

} // namespace chart
