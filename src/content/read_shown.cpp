// Reads what passages and phrases refer to: "btc/crash", a chart's view, and "btc/crash@2025-10-10", a point in it.
#include "base/machine.hpp"
#include "content/library.hpp"

#include <algorithm>

namespace content {

namespace {

// One point's name among those that the view has; a fault that names them when it is not.
class PointReader {
  public:
    PointReader(Place at, const Chart& chart, const View& view, const Library& library)
        : at_(at), view_(view), library_(library), look_(resolve(chart, selection(chart, view))) {}

    // `name` is what stands behind the "@": an annotation, the value of a reference line, or a time or category and,
    // where there are several series, one of them.
    void read(std::string_view name, Shown& shown) {
        if (!read_annotation(name, shown) && !read_rule(name, shown)) {
            shown.at = read_point(name);
        }
    }

  private:
    bool read_annotation(std::string_view name, Shown& shown) {
        for (const Annotation& note : look_.annotations.value_or(std::vector<Annotation>{})) {
            if (note.id == name) {
                shown.annotation = note.id;
                shown.at = in_range(name, note.x) ? std::optional(PointRef{note.x, {}}) : std::nullopt;
                return true;
            }
        }
        return false;
    }

    bool read_rule(std::string_view name, Shown& shown) {
        for (std::size_t i = 0; look_.marks && i < look_.marks->size(); ++i) {
            const auto* rule = std::get_if<RuleMark>(&(*look_.marks)[i]);
            if (rule != nullptr && base::machine_number(rule->value) == name) {
                shown.rule = i;
                return true;
            }
        }
        return false;
    }

    std::optional<PointRef> read_point(std::string_view name) {
        const std::size_t slash = name.find('/');
        x_ = name.substr(0, slash);
        series_ = slash == std::string_view::npos ? std::string_view{} : name.substr(slash + 1);
        if (look_.marks) {
            for (const Mark& mark : *look_.marks) {
                if (const auto* line = std::get_if<LineMark>(&mark)) {
                    return line_point(*line);
                }
                if (const auto* bars = std::get_if<BarMark>(&mark)) {
                    return category_point(bars->data, bars->category, {});
                }
                if (const auto* stack = std::get_if<StackMark>(&mark)) {
                    return category_point(stack->data, stack->x, stack->series);
                }
            }
        }
        return std::nullopt; // the chart's own fault
    }

    [[nodiscard]] const Dataset* dataset(const std::string& own) const {
        const DataFile* file = library_.find_data(own.empty() ? look_.data.value_or(std::string{}) : own);
        return file != nullptr && file->columns_known && file->categories_known ? &file->dataset : nullptr;
    }

    [[nodiscard]] std::vector<std::string_view> shown(const CategoryColumn& column) const {
        return views_of(look_.rows ? *look_.rows : column.ids);
    }

    bool is_shown(std::string_view what, std::string_view id, const CategoryColumn& column, bool chosen) {
        const std::vector<std::string_view> ids = chosen ? shown(column) : views_of(column.ids);
        const bool found = std::find(ids.begin(), ids.end(), id) != ids.end();
        if (!found) {
            fault_unknown(at_, what, id, say({" in view ", quote(view_.id)}), ids);
        }
        return found;
    }

    // Whether a series is named where there are some, and none where not.
    bool series_fits(const CategoryColumn* series) {
        if (series != nullptr) {
            return is_shown("series", series_, *series, true);
        }
        if (!series_.empty()) {
            at_.fault(say({"view ", quote(view_.id), " has no series: leave out ", quote(series_)}));
        }
        return series_.empty();
    }

    std::optional<PointRef> line_point(const LineMark& line) {
        const Dataset* data = dataset(line.data);
        const TimeColumn* times = data != nullptr ? time_column(*data, line.x) : nullptr;
        if (times == nullptr || !series_fits(category_column(*data, line.series))) {
            return std::nullopt;
        }
        const std::optional<base::Instant> time = base::parse_instant(x_);
        const auto& values = times->values;
        if (!time || std::find(values.begin(), values.end(), *time) == values.end()) {
            at_.fault(say({quote(x_), " is not a time of ", quote(data->id)}));
            return std::nullopt;
        }
        return in_range(x_, *time) ? std::optional(PointRef{*time, std::string(series_)}) : std::nullopt;
    }

    bool in_range(std::string_view name, base::Instant time) {
        const std::optional<TimeRange> range = view_.range ? view_.range : look_.range;
        const bool inside = !range || (time >= range->from && time <= range->to);
        if (!inside) {
            at_.fault(say({quote(name), " is outside the range of view ", quote(view_.id)}));
        }
        return inside;
    }

    std::optional<PointRef> category_point(const std::string& own, const std::string& x, const std::string& series) {
        const Dataset* data = dataset(own);
        const CategoryColumn* column = data != nullptr ? category_column(*data, x) : nullptr;
        if (column == nullptr || !is_shown("category", x_, *column, series.empty())) {
            return std::nullopt;
        }
        // Without a series it is the whole column.
        if ((series.empty() || !series_.empty()) && !series_fits(category_column(*data, series))) {
            return std::nullopt;
        }
        return PointRef{std::string(x_), std::string(series_)};
    }

    Place at_;
    const View& view_;
    const Library& library_;
    Look look_;
    std::string_view x_;
    std::string_view series_;
};

// The view as it is in the chart, if both are there and known.
const View* read_view_name(Place at, std::string_view name, ViewRef& ref, const Library& library) {
    const std::size_t slash = name.find('/');
    if (slash == 0 || slash >= name.size() - 1) { // npos is such a number, too
        at.fault(say({quote(name), " is not a view, write the chart's id, \"/\" and the view's id"}));
        return nullptr;
    }
    ref = ViewRef{std::string(name.substr(0, slash)), std::string(name.substr(slash + 1))};
    const ChartFile* chart = known_chart(at, ref.chart, library);
    if (chart == nullptr || !chart->views_known) {
        return nullptr;
    }
    const View* view = find_view(chart->chart, ref.view);
    if (view == nullptr) {
        std::vector<std::string_view> ids;
        for (const View& known : chart->chart.views) {
            ids.push_back(known.id);
        }
        fault_unknown(at, "view", ref.view, say({" in chart ", quote(ref.chart)}), ids);
    }
    return view;
}

} // namespace

const ChartFile* known_chart(Place at, std::string_view id, const Library& library) {
    const ChartFile* chart = library.find_chart(id);
    if (chart == nullptr) {
        std::vector<std::string_view> ids;
        for (const ChartFile& file : library.charts) {
            ids.push_back(file.chart.id);
        }
        fault_unknown(at, "chart", id, "", ids);
    }
    return chart;
}

void read_view(Place at, std::optional<ViewRef>& view, const Library& library) {
    std::string name;
    if (read_text(at, name)) {
        read_view_name(at, name, view.emplace(), library);
    }
}

void read_shown(Place at, Shown& shown, const Library& library) {
    std::string name;
    if (!read_text(at, name)) {
        return;
    }
    const std::size_t sign = name.find('@');
    const View* view = read_view_name(at, std::string_view(name).substr(0, sign), shown.view, library);
    const ChartFile* chart = library.find_chart(shown.view.chart);
    // Of a chart with faults of its own no point is known.
    if (sign == std::string::npos || view == nullptr || chart->root.file->fault_count() > 0) {
        return;
    }
    PointReader(at, chart->chart, *view, library).read(std::string_view(name).substr(sign + 1), shown);
}

} // namespace content
