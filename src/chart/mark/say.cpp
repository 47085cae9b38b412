// The words of tooltips, tables and summaries that several marks share.
#include "chart/mark/say.hpp"

#include "chart/data/words.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

bool computed_change(const content::Dataset& data, const std::string& name) {
    return name == "change" && content::find_column(data, name) == nullptr;
}

std::string forecast_mark(const DrawContext& context, const Series& series, std::size_t point) {
    return series.forecast(point) ? " (" + say(Word::forecast, context.language()) + ")" : std::string{};
}

std::string number_along(const DrawContext& context, const Layer& layer, double value) {
    const content::NumberColumn* column = content::number_column(*layer.data, layer.along_name);
    return column != nullptr ? written(value, context, *column) : std::string{};
}

// A column's figure; of the values' own, as the scale has it where bars show it.
std::string cell(const DrawContext& context, const Layer& layer, const content::NumberColumn& column, std::size_t row) {
    const double value = row == no_row ? std::numeric_limits<double>::quiet_NaN() : column.values[row];
    const bool drawn = &column == layer.column && layer.along == Along::band;
    return drawn ? value_text(context, layer, value) : written(value, context, column);
}

} // namespace

void append_sentence(std::string& whole, const std::string& sentence) {
    whole += whole.empty() || sentence.empty() ? "" : " ";
    whole += sentence;
}

base::Date date_at(const Layer& layer, double time) { return {static_cast<base::Instant>(time), layer.precision}; }

std::string when(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t point) {
    const Series& of = layer.series[series];
    const double x = of.view.x(point);
    if (layer.along == Along::band) {
        return layer.bands[static_cast<std::size_t>(x)].name;
    }
    if (layer.along == Along::number) {
        return number_along(context, layer, x);
    }
    return base::format_date(date_at(layer, x), base::DateLength::full, context.language());
}

std::string when_in_table(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t point) {
    const Series& of = layer.series[series];
    if (layer.along != Along::time) {
        return when(context, layer, series, point) + forecast_mark(context, of, point);
    }
    return base::format_date(date_at(layer, of.view.x(point)), base::DateLength::medium, context.language()) +
           forecast_mark(context, of, point);
}

std::string value_text(const DrawContext& context, const Layer& layer, double value) {
    return written_on_scale(value, context, *layer.column);
}

content::ValueScale value_scale(const DrawContext& context, const Layers& layers) {
    if (context.config.scale) {
        return *context.config.scale;
    }
    content::ValueScale scale;
    for (const Layer& layer : layers) {
        if (layer.column != nullptr) {
            scale.format = layer.stack && layer.stack->share ? base::Format::percent
                                                             : layer.column->format.value_or(base::Format::number);
            break;
        }
    }
    return scale;
}

std::string short_value(const DrawContext& context, const Layer& layer, double value) {
    const NumberStyle style = number_style(context, *layer.column);
    const bool in_words = context.config.scale && context.config.scale->format.scale != base::Scale::none;
    return in_words ? short_amount(value, style, context.language()) : value_text(context, layer, value);
}

std::string change_before(const DrawContext& context, const Layer& layer, const SeriesView& view, std::size_t point) {
    return change_text(view.value(point - 1), view.value(point), number_style(context, *layer.column), 2,
                       context.language())
        .value_or(say(Word::unknown, context.language()));
}

// A mean of whole numbers is seldom one; a digit more tells it from its neighbours.
NumberStyle with_mean_digits(NumberStyle style) {
    const bool whole = style.format == base::Format::number && style.data_digits == 0;
    style.data_digits += whole ? 1 : 0;
    return style;
}

std::vector<std::string> details_or(const std::vector<std::string>& details, const std::string& value) {
    return details.empty() ? std::vector<std::string>{value} : details;
}

Tip tip_of(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t point) {
    const base::Language language = context.language();
    const Series& of = layer.series[series];
    Tip tip;
    tip.title = when(context, layer, series, point);
    if (!of.id.empty()) {
        tip.title = of.name + ": " + tip.title;
    }
    tip.title += forecast_mark(context, of, point);
    for (const std::string& name : layer.details) {
        if (computed_change(*layer.data, name)) {
            if (point > 0) {
                const bool yearly = layer.along != Along::time || layer.precision == base::Precision::year;
                tip.rows.push_back({yearly ? say(Word::growth_on, language) + when(context, layer, series, point - 1)
                                           : say(Word::change, language),
                                    change_before(context, layer, of.view, point)});
            }
        } else if (const content::NumberColumn* column = content::number_column(*layer.data, name)) {
            tip.rows.push_back(
                {label_of(context, *layer.data, name), cell(context, layer, *column, of.view.row(point))});
        }
    }
    return tip;
}

std::vector<TipRow> row_of(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t point) {
    const base::Language language = context.language();
    const SeriesView& view = layer.series[series].view;
    std::vector<TipRow> row;
    for (const std::string& name : layer.details) {
        if (computed_change(*layer.data, name)) {
            row.push_back(
                {say(Word::change, language), point == 0 ? "\u2013" : change_before(context, layer, view, point)});
        } else if (const content::NumberColumn* column = content::number_column(*layer.data, name)) {
            row.push_back({label_of(context, *layer.data, name), cell(context, layer, *column, view.row(point))});
        }
    }
    return row;
}

std::string range_sentence(const DrawContext& context, const Layer& layer, const Series& series) {
    const base::Language language = context.language();
    std::vector<std::size_t> known;
    std::string unknown;
    double sum = 0;
    const auto name = [&](std::size_t point) -> const std::string& {
        return layer.bands[static_cast<std::size_t>(series.view.x(point))].name;
    };
    for (std::size_t point = 0; point < series.view.size(); ++point) {
        if (series.view.known(point)) {
            known.push_back(point);
            sum += series.view.value(point);
        } else {
            unknown += (unknown.empty() ? "" : ", ") + name(point);
        }
    }
    const auto value = [&](std::size_t point) { return value_text(context, layer, series.view.value(point)); };
    std::string whole;
    if (known.size() == 1) {
        whole = filled(say(Word::single_bar_summary, language), {value(known.front()), name(known.front())});
    } else if (!known.empty()) {
        const auto [low, high] = std::minmax_element(known.begin(), known.end(), [&](std::size_t a, std::size_t b) {
            return series.view.value(a) < series.view.value(b);
        });
        std::vector<std::string> parts{value(*low), name(*low), value(*high), name(*high)};
        const NumberStyle style = scale_style(context, *layer.column);
        const bool mean = !style.format.is_percentage(); // that of rates of unequal wholes is no rate of all
        if (mean) {
            parts.push_back(written(sum / static_cast<double>(known.size()), with_mean_digits(style), language));
        }
        whole = filled(say(mean ? Word::mean_bar_summary : Word::bar_summary, language), parts);
    }
    if (!unknown.empty()) {
        append_sentence(whole, filled(say(Word::unknown_summary, language), {unknown}));
    }
    return whole;
}

std::string extremes_sentence(const DrawContext& context, const Layer& layer, const std::string& name, double low,
                              const std::string& low_at, double high, const std::string& high_at) {
    return (name.empty() ? name : name + ": ") +
           filled(say(Word::bar_summary, context.language()),
                  {value_text(context, layer, low), low_at, value_text(context, layer, high), high_at});
}

std::string range_of(const DrawContext& context, const Layer& layer, std::size_t series, std::size_t low,
                     std::size_t high, bool with_name) {
    const Series& of = layer.series[series];
    const SeriesView& lower = of.low ? *of.low : of.view;
    return extremes_sentence(context, layer, with_name ? of.name : std::string{}, lower.value(low),
                             when(context, layer, series, low), of.view.value(high),
                             when(context, layer, series, high));
}

} // namespace chart
