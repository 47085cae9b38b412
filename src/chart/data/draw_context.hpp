// What every part of a figure needs to know while it is drawn: the resolved config, the colours, the language.
#pragma once

#include "chart/data/domain.hpp"
#include "chart/data/state.hpp"

#include <string>
#include <string_view>

namespace chart {

struct DrawContext {
    const content::Chart& chart;
    const State& state;
    const Environment& environment;
    content::ChartConfig
        config; // the base config with the selected options laid over it, and the detail of the shown range
    const base::Palette& palette;

    [[nodiscard]] base::Language language() const { return environment.language; }
    // "<chart>/<tail>".
    [[nodiscard]] std::string id(std::string_view tail) const;
    // Category or annotation ids in the accent colour: the view's where it names any, else the config's own.
    [[nodiscard]] bool highlighted(std::string_view id) const;
    [[nodiscard]] bool any_highlight() const;
    [[nodiscard]] std::string data_or(const std::string& own) const;
    [[nodiscard]] std::string value_or(const std::string& own) const;
    [[nodiscard]] const std::vector<content::Annotation>& annotations() const;
    [[nodiscard]] float width(text::Style style, std::string_view utf8) const;
};

// `shown`: the time on its way from one range to another, which decides on the detail instead of the state's range.
[[nodiscard]] DrawContext draw_context(const content::Chart& chart, const State& state, const Environment& environment,
                                       const std::optional<Domain>& shown = std::nullopt);

// The state in which a view shows its chart; what a view does not say stays as it was in `state`.
[[nodiscard]] State state_of(const content::Chart& chart, const content::View& view, State state = {});

// The view that the state is, or that it has zoomed away from; nullptr for neither.
[[nodiscard]] const content::View* view_of(const content::Chart& chart, const State& state);

// The state's range or the config's own; nothing when all is shown.
[[nodiscard]] std::optional<Domain> shown_range(const State& state, const content::ChartConfig& config);

// Without soft hyphens, as they are said and not drawn; empty for words that are not there.
[[nodiscard]] std::string plain_words(const std::optional<content::Localized>& words, base::Language language);

// Relative change in percent, signed; NaN when either is unknown or the earlier one is not positive.
[[nodiscard]] double change_percent(double earlier, double later);

} // namespace chart
