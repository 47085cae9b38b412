// Laying options over a chart's base look, and what a view selects.
#include "content/chart_spec.hpp"

#include <algorithm>

namespace content {

namespace {

template <typename Part> void lay_over(std::optional<Part>& below, const std::optional<Part>& above) {
    if (above) {
        below = above;
    }
}

void lay_over(Look& below, const Look& above) {
    lay_over(below.title, above.title);
    lay_over(below.subtitle, above.subtitle);
    lay_over(below.note, above.note);
    lay_over(below.summary, above.summary);
    lay_over(below.data, above.data);
    lay_over(below.value, above.value);
    lay_over(below.rows, above.rows);
    lay_over(below.marks, above.marks);
    lay_over(below.scale, above.scale);
    lay_over(below.range, above.range);
    lay_over(below.annotations, above.annotations);
    lay_over(below.highlight, above.highlight);
    lay_over(below.sources, above.sources);
    lay_over(below.detail, above.detail);
    lay_over(below.what_if, above.what_if);
}

} // namespace

Look resolve(const Chart& chart, const std::vector<std::size_t>& selected) {
    Look look = chart.look;
    for (std::size_t i = chart.choices.size(); i-- > 0;) {
        const std::vector<Option>& options = chart.choices[i].options;
        const std::size_t option = i < selected.size() && selected[i] < options.size() ? selected[i] : 0;
        if (option < options.size()) {
            lay_over(look, options[option].look);
        }
    }
    return look;
}

Look with_detail(Look look) {
    const Detail detail = *look.detail;
    look.data = detail.data;
    lay_over(look.subtitle, detail.subtitle);
    lay_over(look.note, detail.note);
    lay_over(look.annotations, detail.annotations);
    lay_over(look.sources, detail.sources);
    return look;
}

const WhatIf* find_what_if(const Chart& chart) {
    const WhatIf* found = chart.look.what_if ? &*chart.look.what_if : nullptr;
    for (const Choice& choice : chart.choices) {
        for (const Option& option : choice.options) {
            found = option.look.what_if ? &*option.look.what_if : found;
        }
    }
    return found;
}

std::vector<std::size_t> selection_of_what_if(const Chart& chart, std::vector<std::size_t> selected) {
    if (resolve(chart, selected).what_if) {
        return selected;
    }
    selected.resize(chart.choices.size());
    for (std::size_t i = 0; i < chart.choices.size(); ++i) {
        const std::vector<Option>& options = chart.choices[i].options;
        const auto option = std::find_if(options.begin(), options.end(),
                                         [](const Option& one) { return one.look.what_if.has_value(); });
        if (option != options.end()) {
            selected[i] = static_cast<std::size_t>(option - options.begin());
        }
    }
    return selected;
}

const View* find_view(const Chart& chart, std::string_view id) {
    const auto found =
        std::find_if(chart.views.begin(), chart.views.end(), [&](const View& view) { return view.id == id; });
    return found != chart.views.end() ? &*found : nullptr;
}

std::vector<std::size_t> selection(const Chart& chart, const View& view) {
    std::vector<std::size_t> selected(chart.choices.size(), 0);
    for (const auto& [choice_id, option_id] : view.select) {
        for (std::size_t i = 0; i < chart.choices.size(); ++i) {
            const std::vector<Option>& options = chart.choices[i].options;
            const auto option =
                std::find_if(options.begin(), options.end(),
                             [&wanted = option_id](const Option& candidate) { return candidate.id == wanted; });
            if (chart.choices[i].id == choice_id && option != options.end()) {
                selected[i] = static_cast<std::size_t>(option - options.begin());
            }
        }
    }
    return selected;
}

} // namespace content
