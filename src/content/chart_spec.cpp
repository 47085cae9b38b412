// Laying options over a chart's base config, and what a view selects.
#include "content/chart_spec.hpp"

#include <algorithm>

namespace content {

namespace {

template <typename Part> void merge(std::optional<Part>& below, const std::optional<Part>& above) {
    if (above) {
        below = above;
    }
}

void merge(ChartConfig& below, const ChartConfig& above) {
    merge(below.title, above.title);
    merge(below.subtitle, above.subtitle);
    merge(below.note, above.note);
    merge(below.summary, above.summary);
    merge(below.data, above.data);
    merge(below.value, above.value);
    merge(below.rows, above.rows);
    merge(below.marks, above.marks);
    merge(below.scale, above.scale);
    merge(below.range, above.range);
    merge(below.annotations, above.annotations);
    merge(below.highlight, above.highlight);
    merge(below.sources, above.sources);
    merge(below.detail, above.detail);
    merge(below.what_if, above.what_if);
}

} // namespace

ChartConfig resolve(const Chart& chart, const std::vector<std::size_t>& selected) {
    ChartConfig config = chart.config;
    for (std::size_t i = chart.choices.size(); i-- > 0;) {
        const std::vector<Option>& options = chart.choices[i].options;
        const std::size_t option = i < selected.size() && selected[i] < options.size() ? selected[i] : 0;
        if (option < options.size()) {
            merge(config, options[option].config);
        }
    }
    return config;
}

ChartConfig with_detail(ChartConfig config) {
    const Detail detail = *config.detail;
    config.data = detail.data;
    merge(config.subtitle, detail.subtitle);
    merge(config.note, detail.note);
    merge(config.annotations, detail.annotations);
    merge(config.sources, detail.sources);
    return config;
}

const WhatIf* find_what_if(const Chart& chart) {
    const WhatIf* found = chart.config.what_if ? &*chart.config.what_if : nullptr;
    for (const Choice& choice : chart.choices) {
        for (const Option& option : choice.options) {
            found = option.config.what_if ? &*option.config.what_if : found;
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
                                         [](const Option& one) { return one.config.what_if.has_value(); });
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
