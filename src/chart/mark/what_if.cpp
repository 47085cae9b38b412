// One rate for all years: sums are multiplied, segments are not guessed at.
#include "chart/mark/what_if.hpp"

#include "chart/data/words.hpp"
#include "chart/mark/mark.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace chart {
namespace {

int digits_of(const content::Growth& growth) { return growth.step == std::floor(growth.step) ? 0 : 1; }

} // namespace

double growth_of(const content::WhatIf& what_if, const State& state) {
    const content::Growth& growth = what_if.growth;
    if (!state.growth || !std::isfinite(*state.growth)) {
        return growth.value;
    }
    const double bounded = std::clamp(*state.growth, growth.min, growth.max);
    const double steps = std::round((bounded - growth.min) / growth.step);
    return std::min(growth.max, growth.min + steps * growth.step);
}

std::optional<double> settled_growth(const content::Chart& chart, const State& state) {
    const content::WhatIf* what_if = content::find_what_if(chart);
    if (what_if == nullptr || growth_of(*what_if, state) == what_if->growth.value) {
        return std::nullopt;
    }
    return growth_of(*what_if, state);
}

double grown(double amount, double percent, std::size_t years) {
    return amount * std::pow(1 + percent / 100, static_cast<double>(years));
}

std::optional<Projection> projection(const content::Chart& chart, const State& state, const Environment& environment) {
    const content::WhatIf* what_if = content::find_what_if(chart);
    if (what_if == nullptr) {
        return std::nullopt;
    }
    State shown = state;
    shown.selected = content::selection_of_what_if(chart, state.selected);
    const DrawContext context = chart::draw_context(chart, shown, environment);
    for (const Layer& layer : layers_of(context, std::nullopt)) {
        if (!layer.stack || layer.stack->dependent.empty()) {
            continue;
        }
        Projection projection{what_if,
                              layer.stack->growth,
                              layer.stack->total(layer.stack->columns() - 1),
                              number_style(context, *layer.column),
                              {}};
        for (const DependentColumn& column : layer.stack->dependent) {
            projection.amounts.push_back(column.amount);
        }
        return projection;
    }
    return std::nullopt;
}

std::string growth_text(const content::Growth& growth, double percent, base::Language language,
                        const base::Format& format) {
    return base::format(percent, format, language, digits_of(growth));
}

std::string amount_text(const Projection& projection, std::size_t year, base::Language language) {
    return written(projection.amounts[year], projection.style, language);
}

std::string outcome_text(const Projection& projection, base::Language language) {
    const std::size_t last = projection.amounts.size() - 1;
    return filled(say(Word::outcome, language),
                  {growth_text(projection.spec->growth, projection.growth, language),
                   amount_text(projection, last, language), projection.spec->years[last]});
}

std::string arithmetic_text(const Projection& projection, std::size_t year, base::Language language) {
    constexpr std::array<const char*, 3> powers{"", "²", "³"};
    // The start with a digit more than the outcome, so that those who reckon it again find the same.
    NumberStyle style = projection.style;
    style.digits = style.format.scale != base::Scale::none ? std::optional(3) : style.digits;
    std::string text = written(projection.start, style, language);
    text += "\u00A0× ";
    text += base::format(1 + projection.growth / 100, base::Format::number, language,
                         2 + digits_of(projection.spec->growth));
    text += year < powers.size() ? powers[year] : "";
    return text + "\u00A0= " + amount_text(projection, year, language);
}

std::string projection_text(const Projection& projection, base::Language language) {
    const std::size_t last = projection.amounts.size() - 1;
    return filled(say(Word::assumption_sentence, language),
                  {growth_text(projection.spec->growth, projection.growth, language, base::Format::percent_signed),
                   arithmetic_text(projection, last, language), projection.spec->years[last]});
}

} // namespace chart
