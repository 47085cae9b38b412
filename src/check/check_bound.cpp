// Looks up what a figure is about, and compares.
#include "check/check_bound.hpp"

#include "base/serialization.hpp"
#include "check/structure.hpp"
#include "check/typed_numbers.hpp"
#include "check/words.hpp"
#include "content/bound_figure.hpp"
#include "content/number_format.hpp"

#include <algorithm>
#include <cmath>

namespace check {

namespace {

using content::NameFault;
using content::PointValue;
using content::ShownName;

void fault_name(Place at, const ShownName& found) {
    const content::ViewRef& view = found.shown.view;
    const std::vector<std::string_view> known(found.known.begin(), found.known.end());
    switch (found.fault) {
    case NameFault::no_name:
        return at.fault(concat({quote(found.name), " is not a view, write the chart's id, \"/\" and the view's id"}));
    case NameFault::no_chart:
        return fault_unknown(at, "chart", found.name, "", known);
    case NameFault::no_view:
        return fault_unknown(at, "view", found.name, concat({" in chart ", quote(view.chart)}), known);
    case NameFault::no_time:
        return at.fault(concat({quote(found.name), " is not a time of ", quote(found.data->id)}));
    case NameFault::out_of_range:
        return at.fault(concat({quote(found.name), " is outside the range of view ", quote(view.view)}));
    case NameFault::no_category:
        return fault_unknown(at, "category", found.name, concat({" in view ", quote(view.view)}), known);
    case NameFault::no_series:
        return fault_unknown(at, "series", found.name, concat({" in view ", quote(view.view)}), known);
    case NameFault::not_divided:
        return at.fault(concat({"view ", quote(view.view), " has no series: leave out ", quote(found.name)}));
    case NameFault::no_names:
        return at.fault(concat({"the points of view ", quote(view.view),
                                " are placed by figures and have no names: leave out ", quote(found.name)}));
    case NameFault::none:
    case NameFault::no_data: // the chart's own fault
        return;
    }
}

bool has_faults(const ChartFile& chart) { return !chart.root || chart.root.file->has_faults(); }

bool chart_has_faults(Place name, const Context& context) {
    const ChartFile* chart = context.find_chart(name.text().substr(0, name.text().find('/')));
    return chart == nullptr || has_faults(*chart);
}

bool data_have_faults(const content::Dataset* data, const Context& context) {
    const DataFile* file = data != nullptr ? context.find_data(data->id) : nullptr;
    return file != nullptr && (!file->root || file->root.file->has_faults());
}

// The texts that name a figure's points, the whole of a share last.
std::vector<Place> names_in(Place figure) {
    std::vector<Place> names;
    content::each_bound([&]<typename Type>(std::type_identity<Type>) {
        const Place at = figure.member(content::first_key<Type>);
        if (at.is(JsonKind::list)) {
            names = at.elements();
        } else if (at) {
            names = {at};
        }
    });
    if (const Place whole = figure.member("of"); whole && figure.member("share")) {
        names.push_back(whole);
    }
    return names;
}

std::vector<std::string_view> number_columns(const content::Dataset& data) {
    std::vector<std::string_view> names;
    for (const content::Column& column : data.columns) {
        if (std::holds_alternative<content::NumberColumn>(column.data)) {
            names.push_back(column.name);
        }
    }
    return names;
}

// Whether it is a point with a figure; says why not.
bool check_point(Place at, const PointValue& point, const Context& context) {
    const ShownName& found = point.found;
    if (found.fault != NameFault::none) {
        fault_shown(at, found, context);
        return false;
    }
    if (chart_has_faults(at, context) || data_have_faults(found.data, context)) {
        return false;
    }
    if (!found.shown.at || !found.shown.annotation.empty() || found.data == nullptr) {
        at.fault(concat({quote(at.text()), " is not a point of the data: write \"@\" and a date or category behind "
                                           "the view"}));
        return false;
    }
    if (point.column == nullptr && point.written.empty()) {
        at.fault(concat({"the view has no \"value\": write \"/\" and a column of numbers behind ", quote(at.text())}));
        return false;
    }
    if (point.column == nullptr) {
        fault_unknown(at, "number column", point.written, concat({" in ", quote(found.data->id)}),
                      number_columns(*found.data));
        return false;
    }
    if (point.rows.empty()) {
        at.fault(concat({quote(found.data->id), " has no row for ", quote(at.text())}));
        return false;
    }
    if (std::isnan(point.value)) {
        at.fault(concat({"the figure of ", quote(at.text()), " is not known: it is null in ", quote(found.data->id)}));
        return false;
    }
    return true;
}

// What a typed figure may be.
struct Known {
    std::string name;
    double value = 0;
    std::optional<bool> percent; // not known where the data do not say
};

void add_rows(std::vector<Known>& known, const content::Dataset& data, const std::vector<std::size_t>& rows) {
    for (const content::Column& column : data.columns) {
        const auto* numbers = std::get_if<content::NumberColumn>(&column.data);
        if (numbers == nullptr || rows.empty()) {
            continue;
        }
        const double value = content::sum_of(*numbers, rows);
        if (!std::isnan(value)) {
            known.push_back(
                {column.name, value, numbers->format ? std::optional(numbers->format->is_percentage()) : std::nullopt});
        }
    }
}

void add_time(std::vector<Known>& known, const content::Dataset& data, base::Instant time) {
    for (const content::Column& column : data.columns) {
        const auto* times = std::get_if<content::TimeColumn>(&column.data);
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; times != nullptr && row < times->values.size(); ++row) {
            if (times->values[row] == time) {
                rows.push_back(row);
            }
        }
        for (const std::size_t row : rows) {
            add_rows(known, data, {row});
        }
    }
}

// The place that an annotation or a reference line has of its own is in the unit of the data beside it.
void add_own(std::vector<Known>& known, std::string name, double value) {
    known.insert(known.begin(), {std::move(name), value, known.empty() ? std::nullopt : known.front().percent});
}

std::optional<bool> scale_in_percent(const content::ChartConfig& config, const content::Article& article) {
    if (config.scale) {
        return config.scale->format.is_percentage();
    }
    const content::Dataset* data = find_dataset(article, config.data.value_or(std::string{}));
    const content::NumberColumn* column =
        data != nullptr ? number_column(*data, config.value.value_or(std::string{})) : nullptr;
    return column != nullptr && column->format ? std::optional(column->format->is_percentage()) : std::nullopt;
}

// What is known of the point, annotation or reference line that a phrase shows.
std::vector<Known> known_of(const PointValue& point, const content::Article& article) {
    std::vector<Known> known;
    const content::Shown& shown = point.found.shown;
    const content::Chart& chart = *find_chart(article, shown.view.chart);
    const content::ChartConfig config =
        resolve(chart, content::selection(chart, *content::find_view(chart, shown.view.view)));
    if (shown.rule) {
        const auto* rule = std::get_if<content::RuleMark>(&(*config.marks)[*shown.rule]);
        if (rule != nullptr && rule->value) {
            known.push_back({"value", *rule->value, scale_in_percent(config, article)});
        }
        return known;
    }
    for (const content::Annotation& note : config.annotations.value_or(std::vector<content::Annotation>{})) {
        if (!shown.annotation.empty() && note.id == shown.annotation) {
            if (const content::Dataset* data = find_dataset(article, config.data.value_or(std::string{}))) {
                add_time(known, *data, note.x);
            }
            add_own(known, "y", note.y);
        }
    }
    if (point.found.data != nullptr) {
        add_rows(known, *point.found.data, point.rows);
    }
    return known;
}

bool compares(const Known& known, bool percent) { return known.percent.value_or(percent) == percent; }

// `"close" 4.48, "high" 16.21`.
std::string listed(const std::vector<Known>& known, bool percent) {
    constexpr std::size_t most = 6;
    std::string list;
    std::size_t count = 0;
    for (const Known& one : known) {
        if (compares(one, percent) && ++count <= most) {
            list += concat({list.empty() ? "" : ", ", quote(one.name), " ", base::to_string(one.value)});
        }
    }
    return count > most ? list + " …" : list;
}

void check_figure(Place figure, const std::vector<Known>& known, std::string_view cure) {
    const Place value = figure.member("value");
    const Place format = figure.member("format");
    if (!value.is(JsonKind::number) || !format || !figure.is_intact()) {
        return;
    }
    const Place unit = format.is(JsonKind::object) ? format.member("unit") : format;
    const bool percent = unit && unit.text() == content::percent_unit;
    const std::string list = listed(known, percent);
    const bool found = std::any_of(known.begin(), known.end(), [&](const Known& one) {
        return compares(one, percent) && is_typed_as(value.number(), one.value);
    });
    if (!found && !list.empty()) {
        value.fault(concat({base::to_string(value.number()), " is none of the figures of the point that it links to (",
                            list, "): correct it, or write ", cure}));
    }
}

void check_words(Place text, base::Language language, const std::vector<Known>& known, std::string_view about,
                 std::string_view cure) {
    for (const TypedNumber& typed : typed_numbers(text.text(), language)) {
        const std::string list = listed(known, typed.percent);
        const bool found = std::any_of(known.begin(), known.end(), [&](const Known& one) {
            return compares(one, typed.percent) && may_be(typed, one.value);
        });
        if (!found && !list.empty()) {
            text.fault(concat({quote(typed.words), " is not ", about, " (", list, "): ", cure}));
        }
    }
}

std::string_view kind_of(const std::vector<Known>& known) { return known.empty() ? std::string_view{} : known[0].name; }

} // namespace

void fault_shown(Place at, const ShownName& found, const Context& context) {
    const ChartFile* chart = context.find_chart(found.shown.view.chart);
    const bool about_point = found.fault > NameFault::no_view;
    const bool about_view = found.fault == NameFault::no_view;
    if (chart != nullptr && about_view && !chart->views_known) {
        return;
    }
    if (chart != nullptr && about_point && has_faults(*chart)) {
        return;
    }
    fault_name(at, found);
}

bool is_bound(Place figure) { return !names_in(figure).empty(); }

bool is_typed_as(double typed, double value) {
    const double unit = std::pow(10, -base::decimals(typed));
    double zeros = unit;
    while (typed != 0 && std::abs(std::remainder(typed, zeros * 10)) < unit / 2) {
        zeros *= 10;
    }
    const double apart = std::abs(std::abs(value) - std::abs(typed));
    return apart <= unit * (0.5 + 1e-6) || (zeros > 1 && apart < zeros);
}

std::optional<content::FigureText> figure_at(Place figure, base::Language language, const content::Article& article) {
    content::Reading reading(article, &content::read_bound);
    reading.language = language;
    content::FigureText text;
    content::read(reading, figure.value(), text);
    return reading.failed() ? std::nullopt : std::optional(text);
}

void check_bound(Place figure, const Context& context) {
    const std::vector<Place> names = names_in(figure);
    std::vector<PointValue> points;
    std::vector<std::string_view> sources;
    for (const Place name : names) {
        if (!name.is(JsonKind::text) || !name.is_intact()) {
            continue;
        }
        PointValue point = content::find_value(*context.article, name.text());
        if (check_point(name, point, context)) {
            const std::string_view source = point.found.data->source;
            if (std::find(sources.begin(), sources.end(), source) == sources.end()) {
                sources.push_back(source);
            }
            points.push_back(std::move(point));
        }
    }
    if (points.empty() || points.size() != names.size() || !figure.is_intact()) {
        return;
    }
    const bool divides = figure.member("change") || figure.member("ratio") || figure.member("share");
    const std::size_t divisor = figure.member("change") ? 0 : names.size() - 1;
    if (divides && points[divisor].value == 0) {
        names[divisor].fault(
            concat({"the figure of ", quote(names[divisor].text()), " is 0, and nothing is divided by it"}));
    }
    if (sources.size() > 1 && !figure.member("source")) {
        figure.fault(concat({"the points are from several sources (", quote(sources[0]), ", ", quote(sources[1]),
                             "): write in \"source\" which of them the page names"}));
    }
}

void check_own_words(Place figure, const TextFile& file, const Context& context) {
    const Place text = figure.member("text");
    const bool typed = figure.member("value").is(JsonKind::number);
    if (!text.is(JsonKind::text) || (!typed && !is_bound(figure)) || !figure.is_intact()) {
        return;
    }
    if (const auto value = figure_at(figure, file.text->language, *context.article)) {
        const std::vector<Known> known{{"value", value->value, value->format.is_percentage()}};
        check_words(text, file.text->language, known, "the figure that it stands for, rounded", "correct one of them");
    }
}

void check_phrase(Place phrase, const TextFile& file, const Context& context) {
    const Place shows = phrase.member("shows");
    if (!shows.is(JsonKind::text) || !phrase.is_intact() || chart_has_faults(shows, context)) {
        return;
    }
    const PointValue point = content::find_value(*context.article, shows.text());
    const content::Shown& shown = point.found.shown;
    if (point.found.fault != NameFault::none || data_have_faults(point.found.data, context) ||
        (!shown.at && !shown.rule && shown.annotation.empty())) {
        return;
    }
    const std::vector<Known> known = known_of(point, *context.article);
    const bool names_point = shown.at && shown.annotation.empty();
    const std::string cure = names_point ? concat({"{\"from\": \"", shows.text(), "/", kind_of(known), "\"}"})
                                         : std::string("{\"from\": …} with a point of the data");
    check_figure(phrase.member("figure"), known, cure);
    const auto words = [&](Place text) {
        if (text.is(JsonKind::text)) {
            check_words(text, file.text->language, known, "a figure of the point that it links to",
                        concat({"correct it, or write ", cure}));
        }
    };
    const Place text = phrase.member("text");
    if (phrase.member("figure")) {
        return; // a picture: its words may speak of more than the point
    }
    words(text);
    for (const Place part : text.is(JsonKind::list) ? text.elements() : std::vector<Place>{}) {
        words(part);
        if (part.is(JsonKind::object)) {
            words(part.member("strong"));
            words(part.member("em"));
            check_figure(part, known, cure);
        }
    }
}

void check_annotations(const ChartFile& file, const Context& context) {
    if (!file.root || has_faults(file)) {
        return;
    }
    std::vector<const content::Dataset*> drawn;
    visit_values(file.root, chart_shape(), [&](Place at, const Shape& shape) {
        const content::Dataset* data = shape.rule.meaning == content::Meaning::data && at.is(JsonKind::text)
                                           ? find_dataset(*context.article, at.text())
                                           : nullptr;
        if (data != nullptr && !data_have_faults(data, context) &&
            std::find(drawn.begin(), drawn.end(), data) == drawn.end()) {
            drawn.push_back(data);
        }
    });
    visit_values(file.root, chart_shape(), [&](Place at, const Shape& shape) {
        if (shape.kind != ShapeKind::object ||
            shape.objects.front()().name != content::Table<content::Annotation>::name) {
            return;
        }
        const auto time = base::parse_instant(at.member("x").text());
        std::vector<Known> known;
        for (const content::Dataset* data : time ? drawn : std::vector<const content::Dataset*>{}) {
            add_time(known, *data, *time);
        }
        add_own(known, "y", at.member("y").number());
        for (const auto& language : context.article->languages) {
            check_words(at.member("text").member(language->code), language.get(), known,
                        "a figure of the point that it stands at", "correct it");
        }
    });
}

} // namespace check
