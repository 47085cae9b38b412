// Goes over the rows that marks draw: their figures against a fixed domain, what an author placed beside them, and
// hues.
#include "check/check_figures.hpp"

#include "base/decimal.hpp"
#include "base/serialization.hpp"
#include "base/theme.hpp"
#include "check/words.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

namespace check {

using namespace content; // the types that are checked

bool is_shown(const ChartConfig& config, const CategoryColumn* column, std::size_t category) {
    if (column == nullptr || !config.rows) {
        return true;
    }
    const auto listed = [&](const std::string& id) {
        return std::find(config.rows->begin(), config.rows->end(), id) != config.rows->end();
    };
    return listed(column->ids[category]) || std::none_of(column->ids.begin(), column->ids.end(), listed);
}

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t hues = std::tuple_size_v<decltype(base::Palette::series)>;

// What a mark draws, row by row; only of files that could be read whole.
struct Figures {
    const DataFile* data = nullptr;
    std::vector<const Column*> values; // of figures on the axis of values
    const Column* along = nullptr;
    const CategoryColumn* series = nullptr;
    bool piled = false; // the values of a place add up
    bool share = false; // and are shown as parts of a hundred
};

const NumberColumn& numbers(const Column& column) { return *std::get_if<NumberColumn>(&column.data); }

bool is_number(const Column* column) { return column != nullptr && std::holds_alternative<NumberColumn>(column->data); }

// All columns that marks name, by what they are for.
struct Names {
    std::string along;
    std::vector<std::string> values;
    std::string series;
};

Names names_of(const Dataset& data, const ChartConfig& config, const auto& mark) {
    Names names;
    std::string value;
    if constexpr (requires { mark.x; }) {
        names.along = mark.x;
    }
    if constexpr (requires { mark.value; }) {
        value = mark.value;
    }
    if constexpr (requires { mark.y; }) {
        const bool upright = is_number(find_column(data, mark.y));
        if (upright) {
            value = mark.y;
        } else if (!mark.y.empty()) {
            names.along = mark.y;
            value = is_number(find_column(data, mark.x)) ? mark.x : value;
        }
    }
    if constexpr (requires { mark.category; }) {
        names.along = mark.category.empty() ? names.along : mark.category;
    }
    if constexpr (requires { mark.series; }) {
        names.series = mark.series;
    }
    if constexpr (requires { mark.low; }) {
        names.values = {mark.low, mark.high};
    } else if constexpr (requires { mark.from; }) {
        names.values = {mark.from, mark.to};
    } else {
        names.values = {value.empty() ? config.value.value_or(std::string{}) : value};
    }
    return names;
}

bool is_whole(const Column& column, std::size_t rows) {
    return std::visit([&](const auto& data) { return data.values.size() == rows; }, column.data);
}

// Nothing for a mark without rows, as a rule is, and after a fault.
std::optional<Figures> figures_of(const ChartConfig& config, const Context& context, const auto& mark) {
    using Type = std::remove_cvref_t<decltype(mark)>;
    if constexpr (requires { mark.data; }) {
        const DataFile* data = context.find_data(mark.data.empty() ? config.data.value_or(std::string{}) : mark.data);
        if (data == nullptr || !data->root.is_intact()) {
            return std::nullopt;
        }
        const Dataset& dataset = *data->dataset;
        const Names names = names_of(dataset, config, mark);
        Figures figures{data, {}, find_column(dataset, names.along), category_column(dataset, names.series)};
        bool whole = figures.along != nullptr && (figures.series != nullptr || names.series.empty());
        for (const std::string& name : names.values) {
            figures.values.push_back(find_column(dataset, name));
            whole = whole && is_number(figures.values.back());
        }
        for (const Column& column : dataset.columns) {
            whole = whole && is_whole(column, dataset.rows);
        }
        figures.piled = requires { Table<Type>::piled; };
        if constexpr (requires { mark.share; }) {
            figures.share = mark.share;
        }
        return whole ? std::optional(figures) : std::nullopt;
    } else {
        return std::nullopt;
    }
}

// Calls `with` for each mark's place, the mark, and what it draws.
void each_mark(const ChartConfig& config, const ConfigPlaces& places, const Context& context, const auto& with) {
    const std::vector<Place> at = places.member("marks").elements();
    for (std::size_t i = 0; config.marks && i < config.marks->size() && i < at.size(); ++i) {
        if (at[i].is_intact()) {
            std::visit([&](const auto& mark) { with(at[i], mark, figures_of(config, context, mark)); },
                       (*config.marks)[i]);
        }
    }
}

bool is_shown_row(const ChartConfig& config, const Figures& figures, std::size_t row) {
    const auto* along = std::get_if<CategoryColumn>(&figures.along->data);
    return is_shown(config, along, along != nullptr ? along->values[row] : 0) &&
           is_shown(config, figures.series, figures.series != nullptr ? figures.series->values[row] : 0);
}

// A row's place along, to be compared with others'.
double place_of(const Column& along, std::size_t row) {
    return std::visit([row](const auto& data) { return static_cast<double>(data.values[row]); }, along.data);
}

// --- Figures on the axis of values ----------------------------------------------------------------------------------

struct Bounds {
    double from = -infinity;
    double to = infinity;
    Place at; // the domain
};

std::string outside(const Bounds& bounds, double value) {
    const bool below = value < bounds.from;
    return concat({"is ", base::to_string(value), ", and the fixed domain ", below ? "begins" : "ends", " at ",
                   base::to_string(below ? bounds.from : bounds.to)});
}

void check_inside(const Bounds& bounds, const Figures& figures, const Column& column, std::size_t row, double value,
                  std::string_view what) {
    if (value < bounds.from || value > bounds.to) {
        bounds.at.element(value < bounds.from ? 0 : 1)
            .fault(concat({what, quote(column.name), " in row ", std::to_string(row), " (counted from 0) of ",
                           figures.data->dataset->id, " ", outside(bounds, value), ": it could not be seen"}));
    }
}

// The first row that leaves them is named.
void check_rows(const ChartConfig& config, const Bounds& bounds, const Figures& figures, double lowest) {
    std::map<double, std::pair<double, double>> piles; // by place: below and above zero
    for (std::size_t row = 0; row < figures.data->dataset->rows; ++row) {
        if (!is_shown_row(config, figures, row)) {
            continue;
        }
        for (const Column* column : figures.values) {
            const double value = numbers(*column).values[row];
            if (!(value >= lowest)) { // or not known
                continue;
            }
            if (!figures.piled) {
                check_inside(bounds, figures, *column, row, value, "");
                continue;
            }
            auto& [below, above] = piles[place_of(*figures.along, row)];
            (value < 0 ? below : above) += value;
            check_inside(bounds, figures, *column, row, value < 0 ? below : above, "the total of ");
        }
    }
}

void check_domain(const ChartConfig& config, const ConfigPlaces& places, const Context& context) {
    const Place at = places.member("scale").member("domain");
    if (!config.scale || !config.scale->domain || !at.is_intact()) {
        return;
    }
    const Bounds bounds{config.scale->domain->first, config.scale->domain->second, at};
    // Numbers below zero are a fault of their own there.
    const double lowest = config.scale->type == ScaleType::log ? std::numeric_limits<double>::min() : -infinity;
    const auto check_written = [&](Place value) {
        if (value.is(JsonKind::number) && value.number() >= lowest &&
            (value.number() < bounds.from || value.number() > bounds.to)) {
            value.fault(concat({"this ", outside(bounds, value.number()), ": it could not be seen"}));
        }
    };
    each_mark(config, places, context, [&](Place mark, const auto&, const std::optional<Figures>& figures) {
        check_written(mark.member("value"));
        if (figures && !figures->share) {
            check_rows(config, bounds, *figures, lowest);
        }
    });
    for (const Place note : places.member("annotations").elements()) {
        check_written(note.member("y"));
    }
}

// --- Places along ---------------------------------------------------------------------------------------------------

// What the rows of all marks have along.
struct Along {
    bool known = true; // all rows could be read
    double from = infinity;
    double to = -infinity;
    std::optional<base::Precision> time{};
    bool numbers = false;
    std::vector<std::string_view> categories{};

    [[nodiscard]] bool holds(double place) const { return place >= from && place <= to; }
    [[nodiscard]] std::string written(double place) const {
        return time ? base::iso_date(base::Date{static_cast<base::Instant>(place), *time}) : base::to_string(place);
    }
};

Along along_of(const ChartConfig& config, const ConfigPlaces& places, const Context& context) {
    Along all;
    all.known = config.marks && places.member("marks").is_intact();
    each_mark(config, places, context, [&](Place, const auto& mark, const std::optional<Figures>& figures) {
        if constexpr (requires { mark.data; }) {
            all.known = all.known && figures;
        }
        if (!figures) {
            return;
        }
        const Column& along = *figures->along;
        if (const auto* categories = std::get_if<CategoryColumn>(&along.data)) {
            all.categories.insert(all.categories.end(), categories->ids.begin(), categories->ids.end());
            return;
        }
        const auto* times = std::get_if<TimeColumn>(&along.data);
        all.time = times != nullptr ? std::optional(times->precision) : all.time;
        all.numbers = all.numbers || times == nullptr;
        for (std::size_t row = 0; row < figures->data->dataset->rows; ++row) {
            const double place = place_of(along, row);
            all.from = std::min(all.from, std::isnan(place) ? infinity : place);
            all.to = std::max(all.to, std::isnan(place) ? -infinity : place);
        }
    });
    if (all.time && config.range) {
        all.from = std::min(all.from, static_cast<double>(config.range->from));
        all.to = std::max(all.to, static_cast<double>(config.range->to));
    }
    return all;
}

std::string outside(const Along& along, std::string_view written) {
    return concat({quote(written), " is outside the data, which run from ", along.written(along.from), " to ",
                   along.written(along.to), ": it would never be seen"});
}

// Why what an author wrote is no place among the rows; empty where it is one.
std::string misplaced(const Along& along, const std::string& written) {
    if (!along.categories.empty()) {
        const bool known =
            std::find(along.categories.begin(), along.categories.end(), written) != along.categories.end();
        return known ? std::string{}
                     : concat({"there is no category ", quote(written),
                               suggestion(written, "categories", along.categories)});
    }
    if (along.time) {
        const std::optional<base::Instant> time = base::parse_instant(written);
        if (!time) {
            return concat({quote(written), " is no date, and the chart's marks stand along time"});
        }
        return along.holds(static_cast<double>(*time)) ? std::string{} : outside(along, written);
    }
    if (along.numbers) {
        const base::ParsedNumber place = base::parse_number(written);
        if (written.empty() || place.length != written.size()) {
            return concat({quote(written), " is no number, and the chart's marks stand along numbers"});
        }
        return along.holds(place.value) ? std::string{} : outside(along, written);
    }
    return concat(
        {"nothing in this chart stands along a date, a category or a number, so ", quote(written), " has no place"});
}

void note(Placements& placements, Place at, std::string reason) {
    Placement& placement = placements[at.node];
    placement.at = at;
    placement.found = placement.found || reason.empty();
    placement.reason = placement.reason.empty() ? std::move(reason) : placement.reason;
}

void check_places(const ChartConfig& config, const ConfigPlaces& places, const Context& context,
                  Placements& placements) {
    const Along along = along_of(config, places, context);
    const auto check_place = [&](Place at, bool only_time) {
        if (!at.is(JsonKind::text) || !at.is_intact() || at.text().empty()) {
            return;
        }
        const std::string written(at.text());
        note(placements, at,
             !along.known               ? std::string{}
             : only_time && !along.time ? concat({"an annotation stands at a date, and no mark here is over time: "
                                                  "write a mark of the type \"text\" instead"})
                                        : misplaced(along, written));
    };
    each_mark(config, places, context, [&](Place at, const auto& mark, const std::optional<Figures>&) {
        if constexpr (!requires { mark.data; }) {
            check_place(at.member("x"), false);
        }
    });
    for (const Place annotation : places.member("annotations").elements()) {
        check_place(annotation.member("x"), true);
    }
}

} // namespace

void check_figures(const ChartConfig& config, const ConfigPlaces& places, const Context& context,
                   Placements& placements) {
    check_domain(config, places, context);
    check_places(config, places, context, placements);
}

void check_hues(const ChartConfig& config, const ConfigPlaces& places, Place highlight, const Context& context) {
    std::vector<std::string_view> strong;
    std::size_t all = 0;
    Place last;
    each_mark(config, places, context, [&](Place at, const auto& mark, const std::optional<Figures>& figures) {
        // The segments of stacks are shades of their hues.
        if constexpr (
            requires { mark.series; } && !requires { mark.share; }) {
            if (!figures || figures->series == nullptr) {
                return;
            }
            for (std::size_t i = 0; i < figures->series->ids.size(); ++i) {
                const std::string& id = figures->series->ids[i];
                all += is_shown(config, figures->series, i) ? 1 : 0;
                if (config.highlight && is_shown(config, figures->series, i) &&
                    std::find(config.highlight->begin(), config.highlight->end(), id) != config.highlight->end()) {
                    strong.push_back(id);
                }
            }
            last = at.member("series");
        }
    });
    const auto count = [](std::size_t number) { return std::to_string(number); };
    if (strong.size() > hues && highlight) {
        for (const Place one : highlight.elements()) {
            if (one.text() == strong[hues]) {
                one.fault(concat({"this is the seventh series in colour, and there are ", count(hues),
                                  " hues that can be told apart: highlight fewer"}));
            }
        }
    } else if (strong.empty() && all > hues && last) {
        last.fault(concat({count(all), " series would need a hue each, and there are ", count(hues),
                           " that can be told apart: name those that matter in \"highlight\", the others are grey "
                           "then, or show fewer by \"rows\""}));
    }
}

} // namespace check
