// Checks a chart against the data it draws: every combination of its options must find its columns and categories.
#include "check/check_figures.hpp"
#include "check/context.hpp"
#include "check/words.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <type_traits>

namespace check {

using namespace content; // the types that are checked

namespace {

// More than any reader would try; a bound, so that a broken file cannot keep the program busy.
constexpr std::size_t max_combinations = 256;

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

// The places that belong to resolve(chart, selected).
ConfigPlaces resolve_places(const ChartFile& file, const std::vector<std::size_t>& selected) {
    std::vector<Place> objects;
    for (std::size_t i = 0; i < selected.size(); ++i) {
        objects.push_back(file.root.member("choices").element(i).member("options").element(selected[i]));
    }
    objects.push_back(file.root);
    return ConfigPlaces(std::move(objects));
}

// An id in `rows` or `highlight`. An option may change the marks and leave it without meaning, which does no harm: it
// is a fault only when no combination of options finds it.
struct Selection {
    Place at;
    std::vector<std::string_view> known;
    bool found = false;
};
using Selected = std::map<File::Node, Selection>;

void fault_unknown_category(Place at, std::string_view id, const std::vector<std::string_view>& known) {
    fault_unknown(at, "category", id, known.empty() ? ", as no mark here has categories" : "", known);
}

// One combination of options.
class ConfigCheck {
  public:
    ConfigCheck(ChartConfig config, ConfigPlaces places, const Context& context)
        : config_(std::move(config)), places_(std::move(places)), marks_(places_.member("marks").elements()),
          context_(context) {
        check_marks();
    }

    void check(Selected& selected, Placements& placements) {
        data_of({}, "");
        check_figures(config_, places_, context_, placements);
        check_hues(config_, places_, places_.member("highlight"), context_);
        if (config_.rows) {
            note_selected(places_.member("rows"), *config_.rows, selected);
        }
        if (config_.highlight) {
            note_selected(places_.member("highlight"), *config_.highlight, selected);
        }
        if (config_.scale && config_.scale->type == ScaleType::log) {
            check_log(places_.member("scale"));
        }
        if (config_.what_if && places_.member("whatIf").is_intact()) {
            check_what_if(*config_.what_if, places_.member("whatIf"));
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
        add(config_.annotations);
        if (config_.detail) {
            add(config_.detail->annotations);
        }
        for (std::size_t i = 0; i < ids.size(); ++i) {
            check_category(list.element(i), ids[i], annotations);
        }
        config_.highlight = ids;
        check_hues(config_, places_, list, context_);
    }

  private:
    // A number column that is drawn, for the log scale.
    struct Drawn {
        const DataFile* data;
        std::string_view name;
        const NumberColumn* numbers;
    };

    // What a mark's channels have found.
    struct Channels {
        const DataFile* data = nullptr;
        const NumberColumn* values = nullptr;
        const CategoryColumn* series = nullptr;
        bool measured = false; // a channel of places has figures
    };

    const DataFile* data_of(Place mark, const std::string& own) {
        const Place own_at = mark.member("data");
        const std::string& id = own_at ? own : config_.data ? *config_.data : own;
        const Place at = own_at ? own_at : places_.member("data");
        if (id.empty() || !at || !at.is_intact()) {
            return nullptr;
        }
        const DataFile* data = context_.find_data(id);
        if (data == nullptr) {
            std::vector<std::string_view> names;
            for (const DataFile& file : context_.data) {
                names.push_back(file.dataset->id);
            }
            at.fault(concat({"there is no data ", quote(id), suggestion(id, "data", names)}));
        }
        return data;
    }

    const Column* column(Place at, const DataFile* data, const std::string& name, ColumnType type) {
        if (data == nullptr || name.empty() || !at || !at.is_intact()) {
            return nullptr;
        }
        const Column* found = find_column(*data->dataset, name);
        if (found == nullptr) {
            if (data->columns_known) {
                std::vector<std::string_view> names;
                for (const Column& column : data->dataset->columns) {
                    names.push_back(column.name);
                }
                fault_unknown(at, "column", name, concat({" in ", data->dataset->id}), names);
            }
            return nullptr;
        }
        if (type != ColumnType::any && type_of(*found) != type) {
            if (data->columns_known) {
                at.fault(concat({"a ", name_of(type), " column is needed here, ", quote(name), " in ",
                                 data->dataset->id, " is a ", name_of(type_of(*found)), " column"}));
            }
            return nullptr;
        }
        return found;
    }

    // The mark's own column, or the config's.
    const NumberColumn* value_column(Place mark, const DataFile* data, const std::string& own) {
        const Place own_at = mark.member("value");
        if (!own_at && !config_.value) {
            mark.fault("\"value\" is missing, here and in the chart");
            return nullptr;
        }
        return number(own_at ? own_at : places_.member("value"), data, own_at ? own : *config_.value);
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
                !config_.rows || std::find(config_.rows->begin(), config_.rows->end(), id) != config_.rows->end();
            if (shown && !drawn[i] && categories_known_) {
                at.fault(concat({"the series ", quote(id), " is empty: no row has a figure for it"}));
            }
        }
    }

    // Figures on `y` are the values; those on `x` only of rows, where `y` has the categories.
    static bool is_value(Place mark, std::string_view key, const DataFile& data) {
        const Place y = mark.member("y");
        return key == "y" || (y.is(JsonKind::text) && category_column(*data.dataset, y.text()) != nullptr);
    }

    // One channel of a mark, by what its table says of it.
    void check_channel(Place mark, std::string_view key, Meaning meaning, const std::string& name, Channels& channels) {
        const Place at = mark.member(key);
        switch (meaning) {
        case Meaning::time_column:
            column(at, channels.data, name, ColumnType::time);
            break;
        case Meaning::number_column:
            number(at, channels.data, name);
            break;
        case Meaning::value_column:
            channels.values = value_column(mark, channels.data, name);
            break;
        case Meaning::category_column: {
            const CategoryColumn* found = category(at, channels.data, name);
            channels.series = key == "series" ? found : channels.series;
            break;
        }
        case Meaning::kind_column:
            column(at, channels.data, name, ColumnType::category);
            break;
        case Meaning::own_value_column:
            if (at || !channels.measured) {
                channels.values = value_column(mark, channels.data, name);
            }
            break;
        case Meaning::place_column:
            if (const Column* found = column(at, channels.data, name, ColumnType::any)) {
                channels.measured = channels.measured || type_of(*found) == ColumnType::number;
                if (is_value(mark, key, *channels.data) && type_of(*found) == ColumnType::number) {
                    drawn_.push_back({channels.data, found->name, std::get_if<NumberColumn>(&found->data)});
                }
                if (type_of(*found) == ColumnType::category) {
                    category(at, channels.data, name);
                }
            }
            break;
        case Meaning::column:
            column(at, channels.data, name, ColumnType::any);
            break;
        default:
            break;
        }
    }

    void check_channel(Place mark, std::string_view key, Meaning meaning, const std::vector<std::string>& names,
                       Channels& channels) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (meaning == Meaning::column_or_change && names[i] != "change") {
                column(mark.member(key).element(i), channels.data, names[i], ColumnType::any);
            }
        }
    }

    void check_channel(Place, std::string_view, Meaning, const auto&, Channels&) {}

    // Calls `with` for each field of the mark's table.
    static void each_field(const auto& mark, const auto& with) {
        using Type = std::remove_cvref_t<decltype(mark)>;
        std::apply([&](const auto&... field) { (with(field, mark.*field.member), ...); }, Table<Type>::fields);
    }

    // What a mark's points stand along: a column's times, numbers or categories; and whether as rows.
    struct Placing {
        ColumnType type = ColumnType::any;
        bool rows = false;
        std::string_view column;
    };

    // Nothing for a mark that stands on those of others, as a rule does, and after a fault.
    static std::optional<Placing> placing_of(const DataFile& data, const auto& mark) {
        const auto type = [&](std::string_view name) {
            const Column* column = find_column(*data.dataset, name);
            return column != nullptr ? std::optional(type_of(*column)) : std::nullopt;
        };
        if constexpr (requires { mark.category; }) {
            if (!mark.category.empty()) {
                return Placing{ColumnType::category, true, mark.category};
            }
        }
        if constexpr (requires { mark.y; }) {
            if (type(mark.y) == ColumnType::category) {
                return Placing{ColumnType::category, true, mark.y};
            }
        }
        if constexpr (requires { mark.x; }) {
            const auto along = type(mark.x);
            constexpr bool over_time = !requires { mark.y; };
            if (along && (!over_time || along == ColumnType::time)) {
                return Placing{*along, false, mark.x};
            }
        }
        return std::nullopt;
    }

    static std::string_view words_of(const Placing& placing) {
        if (placing.rows) {
            return "rows of categories";
        }
        return placing.type == ColumnType::time     ? "time"
               : placing.type == ColumnType::number ? "numbers"
                                                    : "columns of categories";
    }

    // All marks share the scales.
    void check_placing(Place at, const DataFile& data, const auto& mark) {
        const std::optional<Placing> own = placing_of(data, mark);
        if (!own) {
            if constexpr (requires {
                              mark.x;
                              mark.y;
                          }) {
                if (mark.x.empty() && mark.y.empty()) {
                    at.fault("\"x\" or \"y\" is missing: the column that the mark's points stand along");
                }
            }
            return;
        }
        if constexpr (!requires { mark.size; }) { // a dot alone may stand at two figures
            if (own->type == ColumnType::number) {
                at.fault(concat({"one of \"x\" and \"y\" must be a column of categories or dates, and ",
                                 quote(own->column), " is one of figures"}));
                return;
            }
        }
        if (placing_ && (placing_->type != own->type || placing_->rows != own->rows)) {
            at.fault(concat({"this mark stands along ", words_of(*own), " and one before it along ",
                             words_of(*placing_), ": they cannot share a plot"}));
        }
        placing_ = placing_ ? placing_ : own;
        if constexpr (requires { Table<std::remove_cvref_t<decltype(mark)>>::from_zero; }) {
            constexpr bool stack = requires { mark.share; };
            if (own->type == ColumnType::category && (stacked_ || (stack && bars_))) {
                at.fault("a stack's segments have hues of their own and fill its columns: it cannot share a plot with "
                         "another stack or with bars");
            }
            bars_ = true;
            stacked_ = stacked_ || stack;
        }
        if constexpr (!requires { Table<std::remove_cvref_t<decltype(mark)>>::repeats; }) {
            check_twice(data, *own, mark);
        }
    }

    // Where a row's value stands in the data's file.
    static Place value_at(const DataFile& data, std::string_view column, std::size_t row) {
        for (const Place one : data.root.member("columns").elements()) {
            if (one.member("name").is(JsonKind::text) && one.member("name").text() == column) {
                return one.member("values").element(row);
            }
        }
        return {};
    }

    // Of two rows for the same place one would be drawn over the other.
    static void check_twice(const DataFile& data, const Placing& placing, const auto& mark) {
        const auto* along = category_column(*data.dataset, placing.column);
        const auto* times = time_column(*data.dataset, placing.column);
        const CategoryColumn* series = nullptr;
        if constexpr (requires { mark.series; }) {
            series = category_column(*data.dataset, mark.series);
            if (series == nullptr && !mark.series.empty()) {
                return;
            }
        }
        const std::size_t rows = data.dataset->rows;
        const bool ascends = times != nullptr && data.dataset->columns.front().name == placing.column;
        const bool read = (along == nullptr || along->values.size() == rows) &&
                          (times == nullptr || times->values.size() == rows) &&
                          (series == nullptr || series->values.size() == rows);
        if (!read || !data.root.is_intact() || (along == nullptr && times == nullptr) ||
            (series == nullptr && ascends)) {
            return;
        }
        std::map<std::pair<std::int64_t, std::size_t>, std::size_t> seen;
        for (std::size_t row = 0; row < data.dataset->rows; ++row) {
            const std::int64_t place =
                along != nullptr ? static_cast<std::int64_t>(along->values[row]) : times->values[row];
            const auto [first, is_new] = seen.try_emplace({place, series != nullptr ? series->values[row] : 0}, row);
            const Place again = value_at(data, placing.column, row);
            // What could not be read has the first category.
            if (!is_new && again && again.text() == value_at(data, placing.column, first->second).text()) {
                again.fault(
                    concat({"rows ", std::to_string(first->second), " and ", std::to_string(row),
                            " (counted from 0) of ", data.dataset->id, " are of the same ", quote(placing.column),
                            series != nullptr ? " and series" : "",
                            along != nullptr ? concat({", ", quote(along->ids[along->values[row]])}) : std::string{}}));
                return;
            }
        }
    }

    // The lower edge must be the lower.
    static void check_edges(const DataFile& data, const auto& mark) {
        const NumberColumn* low = number_column(*data.dataset, mark.low);
        const NumberColumn* high = number_column(*data.dataset, mark.high);
        if (low == nullptr || high == nullptr) {
            return;
        }
        for (std::size_t row = 0; row < std::min(low->values.size(), high->values.size()); ++row) {
            if (low->values[row] > high->values[row]) {
                if (const Place edge = value_at(data, mark.low, row)) {
                    edge.fault(concat({"row ", std::to_string(row), " (counted from 0) of ", data.dataset->id,
                                       " has its ", quote(mark.low), " above its ", quote(mark.high)}));
                }
                return;
            }
        }
    }

    void check_mark(Place at, const auto& mark) {
        using Type = std::remove_cvref_t<decltype(mark)>;
        Channels channels;
        if constexpr (requires { mark.data; }) {
            channels.data = data_of(at, mark.data);
        }
        if constexpr (requires {
                          mark.data;
                          mark.x;
                      }) {
            if (channels.data != nullptr && channels.data->columns_known) {
                check_placing(at, *channels.data, mark);
            }
        }
        if constexpr (requires {
                          mark.data;
                          mark.low;
                      }) {
            if (channels.data != nullptr && channels.data->columns_known) {
                check_edges(*channels.data, mark);
            }
        }
        if constexpr (std::is_same_v<Type, RuleMark>) {
            if (mark.value.has_value() == !mark.x.empty()) {
                at.fault("a rule stands at a \"value\" or at an \"x\": one of the two");
            }
        }
        each_field(mark, [&](const auto& field, const auto& member) {
            check_channel(at, field.key, field.rule.meaning, member, channels);
        });
        check_series(at.member("series"), channels.series, channels.values);
        if constexpr (requires { Table<Type>::from_zero; }) {
            starts_at_zero_ = at;
        }
    }

    // Categories that a mark names stand on the rows of others: checked when all are known.
    void check_named_categories(Place at, const auto& mark) {
        each_field(mark, [&](const auto& field, const auto& member) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, std::string>) {
                if (field.rule.meaning == Meaning::category) {
                    check_category(at.member(field.key), member, {});
                }
            }
        });
    }

    [[nodiscard]] bool is_known(std::size_t mark) const { return mark < marks_.size() && marks_[mark].is_intact(); }

    void check_marks() {
        if (!config_.marks) {
            return;
        }
        // A mark that could not be read may have brought the categories.
        categories_known_ = !marks_.empty();
        for (std::size_t i = 0; i < config_.marks->size(); ++i) {
            categories_known_ = categories_known_ && is_known(i);
        }
        for (std::size_t i = 0; i < config_.marks->size(); ++i) {
            if (is_known(i)) {
                std::visit([&](const auto& mark) { check_mark(marks_[i], mark); }, (*config_.marks)[i]);
            }
        }
        for (std::size_t i = 0; i < config_.marks->size(); ++i) {
            if (is_known(i)) {
                std::visit([&](const auto& mark) { check_named_categories(marks_[i], mark); }, (*config_.marks)[i]);
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
        const std::vector<Place> places = list.elements();
        for (std::size_t i = 0; i < places.size() && i < ids.size(); ++i) {
            Selection& entry = selected[places[i].node];
            entry.at = places[i];
            entry.found = entry.found || !categories_known_ || !places[i].is_intact() ||
                          std::find(known.begin(), known.end(), ids[i]) != known.end();
            entry.known = entry.known.empty() ? known : entry.known;
        }
    }

    static const std::string& along_of(const StackMark& stack) { return stack.x.empty() ? stack.y : stack.x; }

    // What it continues: amounts of a stack, after its last column.
    void check_what_if(const WhatIf& what_if, Place at) {
        check_growth(what_if.growth, at.member("growth"));
        for (std::size_t i = 0; config_.marks && i < config_.marks->size(); ++i) {
            const auto* stack = std::get_if<StackMark>(&(*config_.marks)[i]);
            if (stack == nullptr || !is_known(i)) {
                continue;
            }
            if (stack->share) {
                at.fault("a what-if continues amounts, and this stack shows shares");
                return;
            }
            const DataFile* data = data_of(marks_[i], stack->data);
            const CategoryColumn* columns =
                data != nullptr ? category_column(*data->dataset, along_of(*stack)) : nullptr;
            if (columns != nullptr && data->categories_known) {
                check_years(what_if, at, *columns);
                if (!columns->ids.empty() && columns->ids.back() == what_if.from) {
                    check_last_total(what_if, at, *data->dataset, *stack);
                }
            }
            return;
        }
        if (!marks_.empty() && is_known(0)) {
            at.fault("a what-if continues a stack, and there is none here");
        }
    }

    // What is not known is no zero: a rate on the total without it would be a rate on another total.
    void check_last_total(const WhatIf& what_if, Place at, const Dataset& data, const StackMark& stack) {
        const CategoryColumn* columns = category_column(data, along_of(stack));
        const CategoryColumn* segments = category_column(data, stack.series);
        const NumberColumn* amounts =
            number_column(data, stack.value.empty() ? config_.value.value_or(std::string{}) : stack.value);
        if (segments == nullptr || amounts == nullptr || columns->values.size() != data.rows ||
            segments->values.size() != data.rows || amounts->values.size() != data.rows) {
            return;
        }
        for (std::size_t segment = 0; segment < segments->ids.size(); ++segment) {
            bool known = false;
            for (std::size_t row = 0; row < data.rows; ++row) {
                known =
                    known || (segments->values[row] == segment && columns->ids[columns->values[row]] == what_if.from &&
                              !std::isnan(amounts->values[row]));
            }
            if (!known && is_shown(config_, segments, segment)) {
                at.member("from").fault(
                    concat({"the total of ", quote(what_if.from), " is not known, as it has no figure for ",
                            quote(segments->ids[segment]), ": no what-if can go on from it"}));
            }
        }
    }

    static void check_growth(const Growth& growth, Place at) {
        constexpr double steepest = 10000; // three years of much more are no figure that a scale could hold
        if (growth.min >= growth.max) {
            at.member("max").fault("max must be above min");
        } else if (growth.max > steepest) {
            at.member("max").fault("max must be 10000 percent a year or less");
        } else if (growth.value < growth.min || growth.value > growth.max) {
            at.member("value").fault("the value must lie between min and max");
        }
    }

    static void check_years(const WhatIf& what_if, Place at, const CategoryColumn& columns) {
        const std::vector<std::string>& ids = columns.ids;
        const Place from = at.member("from");
        if (std::find(ids.begin(), ids.end(), what_if.from) == ids.end()) {
            fault_unknown_category(from, what_if.from, views_of(ids));
        } else if (ids.back() != what_if.from) {
            from.fault(concat({"a what-if goes on from the last column, which is ", quote(ids.back())}));
        }
        for (std::size_t i = 0; i < what_if.years.size(); ++i) {
            if (std::find(ids.begin(), ids.end(), what_if.years[i]) != ids.end()) {
                at.member("years").element(i).fault(concat({quote(what_if.years[i]), " is in the data already"}));
            }
        }
    }

    void check_log(Place scale) {
        if (starts_at_zero_) {
            scale.fault("bars and stacks start at zero, which a log scale does not have");
            return; // their values are no matter then
        }
        if (config_.scale->zero) {
            scale.fault("a log scale cannot include zero");
        }
        if (config_.scale->domain && config_.scale->domain->first <= 0 && scale.member("domain").is_intact()) {
            scale.member("domain").element(0).fault("a log scale can only show numbers above zero");
        }
        for (const Drawn& drawn : drawn_) {
            check_positive(scale, drawn);
        }
        for (const Place mark : marks_) { // at a figure of their own
            const Place value = mark.member("value");
            if (value.is(JsonKind::number) && value.number() <= 0) {
                value.fault("a log scale can only show numbers above zero");
            }
        }
        for (std::size_t i = 0; config_.annotations && i < config_.annotations->size(); ++i) {
            const Place y = places_.member("annotations").element(i).member("y");
            if (y.is(JsonKind::number) && y.number() <= 0) {
                y.fault("a log scale can only show numbers above zero");
            }
        }
    }

    static void check_positive(Place scale, const Drawn& drawn) {
        const std::vector<double>& values = drawn.numbers->values;
        const auto found = std::find_if(values.begin(), values.end(), [](double value) { return value <= 0; });
        if (found != values.end()) {
            scale.fault(
                concat({"a log scale can only show numbers above zero, value ", std::to_string(found - values.begin()),
                        " (counted from 0) of ", quote(drawn.name), " in ", drawn.data->dataset->id, " is not"}));
        }
    }

    ChartConfig config_;
    ConfigPlaces places_;
    std::vector<Place> marks_;
    const Context& context_;
    std::vector<Drawn> drawn_;
    std::vector<const CategoryColumn*> categories_;
    bool categories_known_ = true;
    std::optional<Placing> placing_; // of the first mark that has one
    bool bars_ = false;
    bool stacked_ = false;
    Place starts_at_zero_; // a mark that is drawn from zero
};

// The text speaks of a chart's what-if by the chart's id.
void check_one_what_if(const ChartFile& file) {
    bool any = static_cast<bool>(file.root.member("whatIf"));
    for (const Place choice : file.root.member("choices").elements()) {
        for (const Place option : choice.member("options").elements()) {
            const Place what_if = option.member("whatIf");
            if (any && what_if) {
                what_if.fault("a chart has one what-if, and this is its second");
            }
            any = any || what_if;
        }
    }
}

// The same with the detail laid over it.
void check_detail(const ChartFile& file, const std::vector<std::size_t>& selected, const Context& context,
                  Selected& ids, Placements& placements) {
    ChartConfig config = resolve(*file.chart, selected);
    if (config.detail) {
        ConfigCheck(with_detail(std::move(config)), resolve_places(file, selected).with_detail(), context)
            .check(ids, placements);
    }
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
        if (combinations > max_combinations) {
            return true;
        }
    }
    return false;
}

void check_combinations(const ChartFile& file, const Context& context) {
    Selected ids;
    Placements placements;
    std::vector<std::size_t> options(file.chart->choices.size(), 0);
    do {
        ConfigCheck(resolve(*file.chart, options), resolve_places(file, options), context).check(ids, placements);
        check_detail(file, options, context, ids, placements);
    } while (advance(*file.chart, options));
    for (const auto& [node, selection] : ids) {
        if (!selection.found) {
            fault_unknown_category(selection.at, selection.at.text(), selection.known);
        }
    }
    for (const auto& [node, placement] : placements) {
        if (!placement.found) {
            placement.at.fault(placement.reason);
        }
    }
}

std::vector<std::string_view> option_ids(const Choice& choice) {
    std::vector<std::string_view> ids;
    for (const Option& option : choice.options) {
        ids.push_back(option.id);
    }
    return ids;
}

// The choices' ids are the keys that `select` may have.
void check_select(const Chart& chart, Place select) {
    std::vector<std::string_view> keys;
    for (const Choice& choice : chart.choices) {
        keys.emplace_back(choice.id);
    }
    std::vector<std::string_view> seen;
    const std::vector<Place> members = select.elements();
    for (std::size_t i = 0; i + 1 < members.size(); i += 2) {
        const std::string_view key = members[i].text();
        const Place option = members[i + 1];
        const auto choice = std::find_if(chart.choices.begin(), chart.choices.end(),
                                         [&](const Choice& candidate) { return candidate.id == key; });
        if (choice == chart.choices.end()) {
            option.fault(concat({"unknown key ", quote(key), suggestion(key, "keys", keys)}));
            continue;
        }
        if (std::find(seen.begin(), seen.end(), key) != seen.end()) {
            option.fault(concat({"the key ", quote(key), " stands here twice"}));
        }
        seen.push_back(key);
        const std::vector<std::string_view> known = option_ids(*choice);
        if (option.is_intact() && std::find(known.begin(), known.end(), option.text()) == known.end()) {
            fault_unknown(option, "option", option.text(), concat({" in choice ", quote(key)}), known);
        }
    }
}

void check_views(const ChartFile& file, const Context& context) {
    const std::vector<Place> places = file.root.member("views").elements();
    // What is no list of views has none that could be read.
    const bool known = file.choices_known && places.size() == file.chart->views.size();
    for (std::size_t i = 0; i < places.size() && known; ++i) {
        const View& view = file.chart->views[i];
        check_select(*file.chart, places[i].member("select"));
        if (const Place list = places[i].member("highlight")) {
            const std::vector<std::size_t> options = selection(*file.chart, view);
            ConfigCheck(resolve(*file.chart, options), resolve_places(file, options), context)
                .check_highlight(list, view.highlight);
        }
    }
}

// The id is the file's name, by which all others know the chart.
void check_file_name(const ChartFile& file) {
    const Place id = file.root.member("id");
    if (id.is(JsonKind::text) && !id.text().empty() && id.text() != file.chart->id) {
        id.fault(concat({"the id must be the file's name, ", quote(file.chart->id), ", and is ", quote(id.text())}));
    }
}

} // namespace

void check_chart(const ChartFile& file, const Context& context) {
    if (!file.root.is(JsonKind::object)) {
        return;
    }
    check_file_name(file);
    if (too_many_combinations(*file.chart)) {
        file.root.member("choices").fault(
            concat({"the options make more than ", std::to_string(max_combinations), " combinations"}));
        return;
    }
    check_one_what_if(file);
    check_combinations(file, context);
    check_views(file, context);
}

} // namespace check
