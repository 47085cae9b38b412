// Checks a chart against the data it draws: every combination of its options must find its columns and categories.
#include "content/library.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace content {

namespace {

// More than any reader would try; a bound, so that a broken file cannot keep the program busy.
constexpr std::size_t most_combinations = 256;

enum class ColumnType : unsigned char { time, number, category, any };

std::string_view name_of(ColumnType type) {
    switch (type) {
    case ColumnType::time:
        return "time";
    case ColumnType::number:
        return "number";
    case ColumnType::category:
        return "category";
    case ColumnType::any:
        break;
    }
    return "any";
}

ColumnType type_of(const Column& column) {
    if (std::holds_alternative<TimeColumn>(column.data)) {
        return ColumnType::time;
    }
    return std::holds_alternative<NumberColumn>(column.data) ? ColumnType::number : ColumnType::category;
}

void lay_over(LookPlaces& below, const LookPlaces& above, const Look& look) {
    const auto replace = [](Place& place, Place by) { place = by ? by : place; };
    replace(below.data, above.data);
    replace(below.value, above.value);
    replace(below.rows, above.rows);
    replace(below.scale, above.scale);
    replace(below.annotations, above.annotations);
    replace(below.highlight, above.highlight);
    if (look.detail) {
        below.detail = above.detail;
    }
    below.what_if_known = above.what_if ? above.what_if_known : below.what_if_known;
    replace(below.what_if, above.what_if);
    if (look.marks) {
        below.marks = above.marks;
    }
}

// The places that belong to resolve(chart, selected).
LookPlaces resolve_places(const ChartFile& file, const std::vector<std::size_t>& selected) {
    LookPlaces places = file.base;
    for (std::size_t i = file.options.size(); i-- > 0;) {
        if (selected[i] < file.options[i].size()) {
            lay_over(places, file.options[i][selected[i]], file.chart.choices[i].options[selected[i]].look);
        }
    }
    return places;
}

// An id in `rows` or `highlight`. An option may change the marks and leave it without meaning, which does no harm: it
// is a fault only when no combination of options finds it.
struct Selection {
    Place at;
    std::string_view id;
    std::vector<std::string_view> known;
    bool found = false;
};
using Selected = std::map<JsonDocument::Index, Selection>;

void fault_unknown_category(Place at, std::string_view id, const std::vector<std::string_view>& known) {
    fault_unknown(at, "category", id, known.empty() ? ", as no mark here has categories" : "", known);
}

// One combination of options.
class LookCheck {
  public:
    LookCheck(Look look, LookPlaces places, const Library& library)
        : look_(std::move(look)), places_(std::move(places)), library_(library) {
        check_marks();
    }

    void check(Selected& selected) {
        data_of({}, "");
        if (look_.rows) {
            note_selected(places_.rows, *look_.rows, selected);
        }
        if (look_.highlight) {
            note_selected(places_.highlight, *look_.highlight, selected);
        }
        if (look_.scale && look_.scale->type == ScaleType::log) {
            check_log();
        }
        if (look_.what_if && places_.what_if_known) {
            check_what_if(*look_.what_if);
        }
    }

    // A view may also point at annotations.
    void check_highlight(Place list, const std::vector<std::string>& ids) {
        std::vector<std::string_view> annotations;
        const auto add = [&](const std::optional<std::vector<Annotation>>& notes) {
            for (std::size_t i = 0; notes && i < notes->size(); ++i) {
                annotations.push_back((*notes)[i].id);
            }
        };
        add(look_.annotations);
        if (look_.detail) {
            add(look_.detail->annotations);
        }
        for (std::size_t i = 0; i < ids.size(); ++i) {
            check_category(list.element(i), ids[i], annotations);
        }
    }

  private:
    // A number column that is drawn, for the log scale.
    struct Drawn {
        const DataFile* data;
        std::string_view name;
        const NumberColumn* numbers;
    };

    const DataFile* data_of(Place mark, const std::string& own) {
        const Place own_at = mark.member("data");
        const std::string& id = own_at ? own : look_.data ? *look_.data : own;
        const Place at = own_at ? own_at : places_.data;
        if (id.empty() || !at) {
            return nullptr;
        }
        const DataFile* data = library_.find_data(id);
        if (data == nullptr) {
            std::vector<std::string_view> names;
            for (const DataFile& file : library_.data) {
                names.push_back(file.dataset.id);
            }
            at.fault(say({"there is no data ", quote(id), suggestion(id, "data", names)}));
        }
        return data;
    }

    const Column* column(Place at, const DataFile* data, const std::string& name, ColumnType type) {
        if (data == nullptr || name.empty() || !at) {
            return nullptr;
        }
        const Column* found = find_column(data->dataset, name);
        if (found == nullptr) {
            if (data->columns_known) {
                std::vector<std::string_view> names;
                for (const Column& column : data->dataset.columns) {
                    names.push_back(column.name);
                }
                fault_unknown(at, "column", name, say({" in ", data->dataset.id}), names);
            }
            return nullptr;
        }
        if (type != ColumnType::any && type_of(*found) != type) {
            at.fault(say({"a ", name_of(type), " column is needed here, ", quote(name), " in ", data->dataset.id,
                          " is a ", name_of(type_of(*found)), " column"}));
            return nullptr;
        }
        return found;
    }

    // The mark's own column, or the look's.
    const NumberColumn* value_column(Place mark, const DataFile* data, const std::string& own) {
        const Place own_at = mark.member("value");
        if (!own_at && !look_.value) {
            mark.fault("\"value\" is missing, here and in the chart");
            return nullptr;
        }
        const std::string& name = own_at ? own : *look_.value;
        return number(own_at ? own_at : places_.value, data, name);
    }

    const NumberColumn* number(Place at, const DataFile* data, const std::string& name) {
        const Column* found = column(at, data, name, ColumnType::number);
        const NumberColumn* numbers = found != nullptr ? std::get_if<NumberColumn>(&found->data) : nullptr;
        if (numbers != nullptr) {
            drawn_.push_back({data, found->name, numbers});
        }
        return numbers;
    }

    // A column whose categories can be selected by `rows` and `highlight`.
    const CategoryColumn* category(Place at, const DataFile* data, const std::string& name) {
        const Column* found = column(at, data, name, ColumnType::category);
        const CategoryColumn* categories = found != nullptr ? std::get_if<CategoryColumn>(&found->data) : nullptr;
        if (categories != nullptr) {
            categories_.push_back(categories);
            categories_known_ = categories_known_ && data->categories_known;
        } else if (at) {
            categories_known_ = false;
        }
        return categories;
    }

    void details(Place mark, const DataFile* data, const std::vector<std::string>& names) {
        const Place list = mark.member("details");
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i] != "change") {
                column(list.element(i), data, names[i], ColumnType::any);
            }
        }
    }

    // A series that is shown must have something to draw.
    void check_series(Place at, const CategoryColumn* series, const NumberColumn* values) {
        if (series == nullptr || values == nullptr || series->values.size() != values->values.size()) {
            return;
        }
        std::vector<bool> drawn(series->ids.size());
        for (std::size_t row = 0; row < values->values.size(); ++row) {
            if (series->values[row] < drawn.size() && !std::isnan(values->values[row])) {
                drawn[series->values[row]] = true;
            }
        }
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            const std::string& id = series->ids[i];
            const bool shown =
                !look_.rows || std::find(look_.rows->begin(), look_.rows->end(), id) != look_.rows->end();
            if (shown && !drawn[i] && categories_known_) {
                at.fault(say({"the series ", quote(id), " is empty: no row has a figure for it"}));
            }
        }
    }

    void check_mark(Place at, const LineMark& mark) {
        const DataFile* data = data_of(at, mark.data);
        column(at.member("x"), data, mark.x, ColumnType::time);
        const NumberColumn* values = value_column(at, data, mark.value);
        const Place series = at.member("series");
        check_series(series, category(series, data, mark.series), values);
        column(at.member("forecast"), data, mark.forecast, ColumnType::category);
        details(at, data, mark.details);
    }

    void check_mark(Place at, const BandMark& mark) {
        const DataFile* data = data_of(at, mark.data);
        column(at.member("x"), data, mark.x, ColumnType::time);
        number(at.member("low"), data, mark.low);
        number(at.member("high"), data, mark.high);
    }

    void check_mark(Place at, const BarMark& mark) {
        starts_at_zero_ = at;
        const DataFile* data = data_of(at, mark.data);
        category(at.member("category"), data, mark.category);
        value_column(at, data, mark.value);
        details(at, data, mark.details);
    }

    void check_mark(Place at, const StackMark& mark) {
        starts_at_zero_ = at;
        const DataFile* data = data_of(at, mark.data);
        category(at.member("x"), data, mark.x);
        const NumberColumn* values = value_column(at, data, mark.value);
        const Place series = at.member("series");
        check_series(series, category(series, data, mark.series), values);
        column(at.member("forecast"), data, mark.forecast, ColumnType::category);
    }

    void check_mark(Place, const RuleMark&) {}

    // Points stand on rows of other marks: checked when all categories are known.
    void check_mark(Place, const PointMark&) {}

    void check_marks() {
        if (!look_.marks) {
            return;
        }
        // A mark that could not be read may have brought the categories.
        categories_known_ = !places_.marks.empty();
        for (std::size_t i = 0; i < places_.marks.size(); ++i) {
            std::visit([&](const auto& mark) { check_mark(places_.marks[i], mark); }, (*look_.marks)[i]);
        }
        for (std::size_t i = 0; i < places_.marks.size(); ++i) {
            if (const auto* point = std::get_if<PointMark>(&(*look_.marks)[i])) {
                check_category(places_.marks[i].member("category"), point->category, {});
            }
        }
    }

    [[nodiscard]] std::vector<std::string_view> category_ids() const {
        std::vector<std::string_view> ids;
        for (const CategoryColumn* column : categories_) {
            ids.insert(ids.end(), column->ids.begin(), column->ids.end());
        }
        return ids;
    }

    void check_category(Place at, const std::string& id, const std::vector<std::string_view>& others) {
        std::vector<std::string_view> known = category_ids();
        known.insert(known.end(), others.begin(), others.end());
        if (categories_known_ && !id.empty() && std::find(known.begin(), known.end(), id) == known.end()) {
            fault_unknown_category(at, id, known);
        }
    }

    void note_selected(Place list, const std::vector<std::string>& ids, Selected& selected) {
        const std::vector<std::string_view> known = category_ids();
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const Place at = list.element(i);
            Selection& entry = selected[at.node];
            entry.at = at;
            entry.id = at.text();
            entry.found = entry.found || !categories_known_ || ids[i].empty() ||
                          std::find(known.begin(), known.end(), ids[i]) != known.end();
            entry.known = entry.known.empty() ? known : entry.known;
        }
    }

    // What it continues: amounts of a stack, after its last column.
    void check_what_if(const WhatIf& what_if) {
        for (std::size_t i = 0; i < places_.marks.size(); ++i) {
            const auto* stack = std::get_if<StackMark>(&(*look_.marks)[i]);
            if (stack == nullptr) {
                continue;
            }
            if (stack->share) {
                places_.what_if.fault("a what-if continues amounts, and this stack shows shares");
                return;
            }
            const DataFile* data = data_of(places_.marks[i], stack->data);
            const CategoryColumn* columns = data != nullptr ? category_column(data->dataset, stack->x) : nullptr;
            if (columns != nullptr && data->categories_known) {
                check_years(what_if, *columns);
            }
            return;
        }
        if (!places_.marks.empty()) {
            places_.what_if.fault("a what-if continues a stack, and there is none here");
        }
    }

    void check_years(const WhatIf& what_if, const CategoryColumn& columns) {
        const std::vector<std::string>& ids = columns.ids;
        const Place from = places_.what_if.member("from");
        if (std::find(ids.begin(), ids.end(), what_if.from) == ids.end()) {
            fault_unknown_category(from, what_if.from, views_of(ids));
        } else if (ids.back() != what_if.from) {
            from.fault(say({"a what-if goes on from the last column, which is ", quote(ids.back())}));
        }
        for (std::size_t i = 0; i < what_if.years.size(); ++i) {
            if (std::find(ids.begin(), ids.end(), what_if.years[i]) != ids.end()) {
                places_.what_if.member("years").element(i).fault(
                    say({quote(what_if.years[i]), " is in the data already"}));
            }
        }
    }

    void check_log() {
        if (starts_at_zero_) {
            places_.scale.fault("bars and stacks start at zero, which a log scale does not have");
            return; // their values are no matter then
        }
        if (look_.scale->zero) {
            places_.scale.fault("a log scale cannot include zero");
        }
        if (look_.scale->domain && look_.scale->domain->first <= 0) {
            places_.scale.member("domain").element(0).fault("a log scale can only show numbers above zero");
        }
        for (const Drawn& drawn : drawn_) {
            check_positive(drawn);
        }
        for (std::size_t i = 0; i < places_.marks.size(); ++i) {
            const auto* rule = std::get_if<RuleMark>(&(*look_.marks)[i]);
            if (rule != nullptr && rule->value <= 0) {
                places_.marks[i].member("value").fault("a log scale can only show numbers above zero");
            }
        }
        for (std::size_t i = 0; look_.annotations && i < look_.annotations->size(); ++i) {
            if (const Place y = places_.annotations.element(i).member("y"); y && (*look_.annotations)[i].y <= 0) {
                y.fault("a log scale can only show numbers above zero");
            }
        }
    }

    void check_positive(const Drawn& drawn) {
        const std::vector<double>& values = drawn.numbers->values;
        const auto found = std::find_if(values.begin(), values.end(), [](double value) { return value <= 0; });
        if (found != values.end()) {
            places_.scale.fault(
                say({"a log scale can only show numbers above zero, value ", std::to_string(found - values.begin()),
                     " (counted from 0) of ", quote(drawn.name), " in ", drawn.data->dataset.id, " is not"}));
        }
    }

    Look look_;
    LookPlaces places_;
    const Library& library_;
    std::vector<Drawn> drawn_;
    std::vector<const CategoryColumn*> categories_;
    bool categories_known_ = true;
    Place starts_at_zero_; // a mark that is drawn from zero
};

// The text speaks of a chart's what-if by the chart's id.
void check_one_what_if(const ChartFile& file) {
    bool any = static_cast<bool>(file.base.what_if);
    for (const std::vector<LookPlaces>& options : file.options) {
        for (const LookPlaces& places : options) {
            if (any && places.what_if) {
                places.what_if.fault("a chart has one what-if, and this is its second");
            }
            any = any || places.what_if;
        }
    }
}

LookCheck look_check(const ChartFile& file, const std::vector<std::size_t>& selected, const Library& library) {
    return {resolve(file.chart, selected), resolve_places(file, selected), library};
}

// The same with the detail laid over it.
void check_detail(const ChartFile& file, const std::vector<std::size_t>& selected, const Library& library,
                  Selected& ids) {
    Look look = resolve(file.chart, selected);
    if (!look.detail) {
        return;
    }
    LookPlaces places = resolve_places(file, selected);
    places.data = places.detail.data;
    places.annotations = places.detail.annotations ? places.detail.annotations : places.annotations;
    LookCheck(with_detail(std::move(look)), std::move(places), library).check(ids);
}

// The next combination of options, like the next number on an odometer; false after the last.
bool advance(const Chart& chart, std::vector<std::size_t>& selected) {
    for (std::size_t i = 0; i < selected.size(); ++i) {
        if (++selected[i] < chart.choices[i].options.size()) {
            return true;
        }
        selected[i] = 0;
    }
    return false;
}

bool too_many_combinations(const Chart& chart) {
    std::size_t combinations = 1;
    for (const Choice& choice : chart.choices) {
        combinations *= std::max<std::size_t>(1, choice.options.size());
        if (combinations > most_combinations) {
            return true;
        }
    }
    return false;
}

} // namespace

void check_chart(const ChartFile& file, const Library& library) {
    if (too_many_combinations(file.chart)) {
        file.root.member("choices").fault(
            say({"the options make more than ", std::to_string(most_combinations), " combinations"}));
        return;
    }
    check_one_what_if(file);
    Selected ids;
    std::vector<std::size_t> options(file.chart.choices.size(), 0);
    do {
        look_check(file, options, library).check(ids);
        check_detail(file, options, library, ids);
    } while (advance(file.chart, options));
    for (const auto& [node, selection] : ids) {
        if (!selection.found) {
            fault_unknown_category(selection.at, selection.id, selection.known);
        }
    }
    for (std::size_t i = 0; i < file.chart.views.size(); ++i) {
        const View& view = file.chart.views[i];
        const Place list = file.root.member("views").element(i).member("highlight");
        if (list && file.choices_known) {
            look_check(file, selection(file.chart, view), library).check_highlight(list, view.highlight);
        }
    }
}

} // namespace content
