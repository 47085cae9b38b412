// Looks points up in the data, reckons with them, and says how.
#include "content/bound_figure.hpp"

#include "content/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace content {

namespace {

// Nothing where the data have a fault: columns of unequal lengths, or none of the categories.
std::string_view id_in(const CategoryColumn& column, std::size_t row) {
    const std::size_t index = row < column.values.size() ? column.values[row] : column.ids.size();
    return index < column.ids.size() ? std::string_view(column.ids[index]) : std::string_view{};
}

bool is_at(const Column* column, const std::variant<base::Instant, std::string>& x, std::size_t row) {
    if (column == nullptr) {
        return false;
    }
    if (const auto* times = std::get_if<TimeColumn>(&column->data)) {
        const auto* time = std::get_if<base::Instant>(&x);
        return time != nullptr && row < times->values.size() && times->values[row] == *time;
    }
    const auto* names = std::get_if<CategoryColumn>(&column->data);
    const auto* id = std::get_if<std::string>(&x);
    return names != nullptr && id != nullptr && id_in(*names, row) == *id;
}

void find_rows(PointValue& point, const ChartConfig& config) {
    const ShownName& found = point.found;
    const Column* along = find_column(*found.data, found.along);
    const CategoryColumn* series = category_column(*found.data, found.series);
    for (std::size_t row = 0; row < found.data->rows; ++row) {
        bool is_in = is_at(along, found.shown.at->x, row);
        if (is_in && series != nullptr) {
            const std::string_view id = id_in(*series, row);
            const std::string& wanted = found.shown.at->series;
            is_in = wanted.empty()
                        ? !config.rows || std::find(config.rows->begin(), config.rows->end(), id) != config.rows->end()
                        : id == wanted;
        }
        if (is_in) {
            point.rows.push_back(row);
        }
    }
}

} // namespace

PointValue find_value(const Article& article, std::string_view name) {
    PointValue point{find_shown(article, name), {}, nullptr, {}, std::numeric_limits<double>::quiet_NaN()};
    const std::size_t slash = name.rfind('/');
    if (point.found.fault > NameFault::no_view && slash > name.find('@')) {
        ShownName shorter = find_shown(article, name.substr(0, slash));
        const bool is_column =
            shorter.data != nullptr && (point.found.fault == NameFault::not_divided ||
                                        find_column(*shorter.data, name.substr(slash + 1)) != nullptr);
        if (is_column) {
            point.found = std::move(shorter);
            point.written = name.substr(slash + 1);
        }
    }
    const ShownName& found = point.found;
    if (found.fault != NameFault::none || !found.shown.at || found.data == nullptr) {
        return point;
    }
    const Chart& chart = *find_chart(article, found.shown.view.chart);
    const ChartConfig config = resolve(chart, selection(chart, *find_view(chart, found.shown.view.view)));
    find_rows(point, config);
    const Column* column =
        find_column(*found.data, point.written.empty() ? config.value.value_or(std::string{}) : point.written);
    if (column != nullptr && std::holds_alternative<NumberColumn>(column->data)) {
        point.column = column;
        point.value = sum_of(std::get<NumberColumn>(column->data), point.rows);
    }
    return point;
}

double sum_of(const NumberColumn& column, const std::vector<std::size_t>& rows) {
    double sum = rows.empty() ? std::numeric_limits<double>::quiet_NaN() : 0;
    for (const std::size_t row : rows) {
        sum += row < column.values.size() ? column.values[row] : std::numeric_limits<double>::quiet_NaN();
    }
    return sum;
}

namespace {

// The last is the whole of a share.
std::vector<std::string> names_in(const BoundFigure& bound) {
    std::vector<std::string> names = bound.points;
    if (bound.operation == Operation::from) {
        names.push_back(bound.from);
    } else if (bound.operation == Operation::share) {
        names.push_back(bound.of);
    }
    return names;
}

bool takes_two(Operation operation) {
    return operation == Operation::change || operation == Operation::difference || operation == Operation::ratio;
}

double reckon(Operation operation, const std::vector<PointValue>& points) {
    double sum = 0;
    for (const PointValue& point : points) {
        sum += point.value;
    }
    const double first = points.front().value;
    const double last = points.back().value;
    const auto count = static_cast<double>(points.size());
    switch (operation) {
    case Operation::from:
        return last;
    case Operation::change:
        return (last / first - 1) * 100;
    case Operation::share:
        return (sum - last) / last * 100;
    case Operation::mean:
        return sum / count;
    case Operation::difference:
        return last - first;
    case Operation::ratio:
        return first / last;
    case Operation::count:
        return count;
    }
    return last;
}

// Digits that the author did not choose: one for what is reckoned, else those of the data. Words for powers of ten have
// digits of their own.
std::optional<int> digits_for(Operation operation, const base::Format& format, const NumberColumn& column) {
    if (format.scale != base::Scale::none) {
        return std::nullopt;
    }
    switch (operation) {
    case Operation::count:
        return 0;
    case Operation::change:
    case Operation::share:
    case Operation::ratio:
        return 1;
    default:
        return column.digits;
    }
}

base::Format format_for(Operation operation, const NumberColumn& column) {
    switch (operation) {
    case Operation::change:
    case Operation::share:
        return base::Format::percent;
    case Operation::ratio:
    case Operation::count:
        return base::Format::number;
    default:
        return column.format.value_or(base::Format::number);
    }
}

// The note: "Close: mean of +7.5% (IREN), +4.5% (CleanSpark)".
class NoteMaker {
  public:
    NoteMaker(const std::vector<PointValue>& points, base::Language language) : points_(points), language_(language) {
        for (const PointValue& point : points) {
            names_.push_back(parts_of(point));
        }
        // What all have in common is said once.
        for (std::size_t part = 0; part < names_.front().size(); ++part) {
            bool common = true;
            for (const Name& name : names_) {
                common = common && name[part] == names_.front()[part];
            }
            if (common) {
                add(common_, names_.front()[part], ", ");
                for (Name& name : names_) {
                    name[part].clear();
                }
            }
        }
    }

    [[nodiscard]] std::string note(Operation operation) const {
        std::string reckoned = how(operation);
        if (common_.empty() && !reckoned.empty() && reckoned[0] >= 'a' && reckoned[0] <= 'z') {
            reckoned[0] = static_cast<char>(reckoned[0] - 'a' + 'A'); // it begins the sentence
        }
        return common_.empty() || reckoned.empty() ? common_ + reckoned : common_ + ": " + reckoned;
    }

  private:
    using Name = std::array<std::string, 3>; // column, the place along the axis, series

    [[nodiscard]] std::string how(Operation operation) const {
        const std::size_t last = points_.size() - 1;
        switch (operation) {
        case Operation::from:
            return points_[0].rows.size() > 1
                       ? base::filled(say(Word::sum_of, language_), {std::to_string(points_[0].rows.size())})
                       : std::string{};
        case Operation::change:
            return base::filled(say(Word::from_to, language_), {item(0), item(last)});
        case Operation::share:
            return base::filled(say(Word::share_of, language_), {list(last, " + "), item(last)});
        case Operation::mean:
            return base::filled(say(Word::mean_of, language_), {list(points_.size(), ", ")});
        case Operation::difference:
            return item(last) + " \u2212 " + item(0);
        case Operation::ratio:
            return item(0) + " / " + item(last);
        case Operation::count:
            return list(points_.size(), ", ");
        }
        return {};
    }

    // A value, and in brackets what tells it from the others.
    [[nodiscard]] std::string item(std::size_t i) const {
        const auto& column = std::get<NumberColumn>(points_[i].column->data);
        const base::Format format = column.format.value_or(base::Format::number);
        const std::string value =
            base::format(points_[i].value, format, language_, digits_for(Operation::from, format, column));
        std::string name;
        for (const std::string& part : names_[i]) {
            add(name, part, ", ");
        }
        return name.empty() ? value : value + " (" + name + ")";
    }

    [[nodiscard]] std::string list(std::size_t count, std::string_view between) const {
        std::string items;
        for (std::size_t i = 0; i < count; ++i) {
            add(items, item(i), between);
        }
        return items;
    }

    [[nodiscard]] Name parts_of(const PointValue& point) const {
        const Dataset& data = *point.found.data;
        const PointRef& at = *point.found.shown.at;
        Name parts{point.column->label.in(language_), {}, {}};
        if (const auto* instant = std::get_if<base::Instant>(&at.x)) {
            const TimeColumn* times = time_column(data, point.found.along);
            parts[1] = base::format_date({*instant, times != nullptr ? times->precision : base::Precision::day},
                                         base::DateLength::full, language_);
        } else {
            parts[1] = label(data, point.found.along, std::get<std::string>(at.x));
        }
        parts[2] = label(data, point.found.series, at.series);
        return parts;
    }

    [[nodiscard]] std::string label(const Dataset& data, std::string_view column, const std::string& id) const {
        const CategoryColumn* categories = category_column(data, column);
        for (std::size_t i = 0; categories != nullptr && i < categories->ids.size(); ++i) {
            if (categories->ids[i] == id) {
                return categories->labels[i].in(language_);
            }
        }
        return id;
    }

    static void add(std::string& text, std::string_view more, std::string_view between) {
        text += text.empty() || more.empty() ? "" : between;
        text += more;
    }

    const std::vector<PointValue>& points_;
    base::Language language_;
    std::vector<Name> names_;
    std::string common_;
};

bool compute(const Article& article, base::Language language, const BoundFigure& bound, FigureText& figure) {
    std::vector<PointValue> points;
    for (const std::string& name : names_in(bound)) {
        points.push_back(find_value(article, name));
        if (points.back().column == nullptr || std::isnan(points.back().value)) {
            return false;
        }
    }
    if (points.empty() || (takes_two(bound.operation) && points.size() != 2)) {
        return false;
    }
    const auto& column = std::get<NumberColumn>(points.back().column->data);
    figure.value = reckon(bound.operation, points);
    figure.format = bound.format.value_or(format_for(bound.operation, column));
    figure.digits = bound.digits ? bound.digits : digits_for(bound.operation, figure.format, column);
    // No more exactly than it is written.
    if (bound.operation != Operation::from && figure.digits && figure.format.scale == base::Scale::none) {
        const double unit = std::pow(10, *figure.digits);
        figure.value = std::round(figure.value * unit) / unit;
    }
    figure.source = bound.source.empty() ? points.back().found.data->source : bound.source;
    figure.text = bound.text;
    if (!std::isfinite(figure.value)) {
        return false;
    }
    if (figure.text.empty()) {
        figure.text = base::format(figure.value, figure.format, language, figure.digits);
    }
    figure.note = NoteMaker(points, language).note(bound.operation);
    return true;
}

} // namespace

bool read_bound(Reading& reading, JsonValue at, FigureText& figure) {
    BoundFigure bound;
    bool found = false;
    each_bound([&]<typename Type>(std::type_identity<Type>) {
        if (!found && at.member(first_key<Type>)) {
            found = true;
            bound.operation = Type::value;
            read_fields<Type>(reading, at, bound);
        }
    });
    if (found && !compute(reading.article(), reading.language, bound, figure)) {
        reading.fail(at);
    }
    return found;
}

} // namespace content
