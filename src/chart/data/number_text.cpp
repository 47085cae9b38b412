// Finds the columns that are drawn on the config's value scale, and the digits that they need together.
#include "chart/data/number_text.hpp"

#include "chart/data/words.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

using base::Format;
using content::NumberColumn;

// The columns that marks draw on the value scale, by the names of their channels.
std::vector<const NumberColumn*> drawn_on_scale(const DrawContext& context) {
    std::vector<const NumberColumn*> columns;
    for (const content::Mark& mark : *context.config.marks) {
        std::visit(
            [&](const auto& spec) {
                if constexpr (requires { spec.data; }) {
                    const content::Dataset* data =
                        content::find_dataset(context.environment.article, context.data_or(spec.data));
                    const auto add = [&](const std::string& name) {
                        const NumberColumn* column = data != nullptr ? content::number_column(*data, name) : nullptr;
                        if (column != nullptr) {
                            columns.push_back(column);
                        }
                    };
                    if constexpr (requires { spec.share; }) {
                        if (spec.share) { // the scale is one of shares then, not of what the column holds
                            return;
                        }
                    }
                    if constexpr (requires { spec.value; }) {
                        add(context.value_or(spec.value));
                    }
                    if constexpr (requires { spec.low; }) {
                        add(spec.low);
                        add(spec.high);
                    }
                    if constexpr (requires { spec.from; }) {
                        add(spec.from);
                        add(spec.to);
                    }
                    if constexpr (requires { spec.y; }) {
                        add(data != nullptr && content::number_column(*data, spec.y) != nullptr ? spec.y : spec.x);
                    }
                }
            },
            mark);
    }
    return columns;
}

std::optional<Format> scale_format(const DrawContext& context) {
    return context.config.scale ? std::optional(context.config.scale->format) : std::nullopt;
}

// The least digits with which the value is not written as zero.
int first_digit(double value, int digits) {
    constexpr int max = 15;
    double shown = std::fabs(value);
    for (int digit = 0; digit < digits; ++digit) {
        shown *= 10;
    }
    for (; shown > 0 && shown < 0.5 && digits < max; ++digits) {
        shown *= 10;
    }
    return digits;
}

constexpr int zeros_of_a_billion = 9;
constexpr int zeros_of_a_trillion = 12;

} // namespace

NumberStyle number_style(const DrawContext& context, const NumberColumn& column) {
    NumberStyle style{column.format.value_or(Format::number), std::nullopt, column.digits};
    const std::vector<const NumberColumn*> drawn = drawn_on_scale(context);
    if (std::find(drawn.begin(), drawn.end(), &column) != drawn.end()) {
        style.format = column.format ? *column.format : scale_format(context).value_or(Format::number);
        for (const NumberColumn* other : drawn) {
            style.data_digits = std::max(style.data_digits, other->digits);
        }
    }
    if (context.config.scale && context.config.scale->format == style.format) {
        style.digits = context.config.scale->digits;
    }
    return style;
}

NumberStyle scale_style(const DrawContext& context, const NumberColumn& column) {
    NumberStyle style = number_style(context, column);
    if (context.config.scale && context.config.scale->format.scale == base::Scale::none) {
        style.format = context.config.scale->format;
        style.digits = context.config.scale->digits;
    }
    return style;
}

std::string short_amount(double value, const NumberStyle& style, base::Language language) {
    constexpr double three_digits = 100;
    Format bare = style.format;
    bare.currency = {};
    bare.unit = nullptr;
    const base::CompactWord* word = base::compact_word(value, bare, language, 2);
    int digits = style.data_digits;
    if (word != nullptr && word->zeros >= zeros_of_a_billion) {
        const bool whole = std::fabs(value) / base::unit_of(*word, bare) >= three_digits;
        digits = word->zeros >= zeros_of_a_trillion ? 2 : whole ? 0 : 1;
    }
    return std::isnan(value) ? say(Word::unknown, language) : base::format_short(value, bare, language, digits);
}

std::string written(double value, const NumberStyle& style, base::Language language) {
    if (style.digits) {
        return written(value, style.format, style.digits, language);
    }
    const base::CompactWord* word = base::compact_word(value, style.format, language, 0);
    if (word != nullptr && word->zeros >= zeros_of_a_billion) {
        return written(value, style.format, std::nullopt, language); // rounded as amounts of that size are
    }
    int digits = first_digit(value, style.data_digits);
    digits = style.format.has_currency() && word == nullptr && digits == 1 ? 2 : digits; // cents
    return written(value, style.format, digits, language);
}

std::string written(double value, const Format& format, std::optional<int> digits, base::Language language) {
    return std::isnan(value) ? say(Word::unknown, language) : base::format(value, format, language, digits);
}

std::string written(double value, const DrawContext& context, const NumberColumn& column) {
    return written(value, number_style(context, column), context.language());
}

std::string written_on_scale(double value, const DrawContext& context, const NumberColumn& column) {
    return written(value, scale_style(context, column), context.language());
}

std::optional<std::string> change_text(double earlier, double later, const NumberStyle& style, int digits,
                                       base::Language language) {
    if (!style.format.is_percentage()) {
        const double change = change_percent(earlier, later);
        return std::isnan(change) ? std::nullopt
                                  : std::optional(written(change, Format::percent_signed, digits, language));
    }
    const double points = later - earlier;
    if (std::isnan(points)) {
        return std::nullopt;
    }
    const std::string amount = written(std::fabs(points), {Format::number, style.digits, style.data_digits}, language);
    const std::string& unit = say(amount == "1" ? Word::point : Word::points, language);
    const bool zero = amount.find_first_of("123456789") == std::string::npos;
    return std::string(zero ? "" : points > 0 ? "+" : "\u2212") + amount + "\u00A0" + unit;
}

} // namespace chart
