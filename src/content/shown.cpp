// Finds what passages and phrases name.
#include "content/shown.hpp"

#include "base/serialization.hpp"

#include <algorithm>

namespace content {

namespace {

// One point's name among those that the view has.
class PointFinder {
  public:
    PointFinder(const Article& article, const Chart& chart, const View& view, ShownName& found)
        : article_(article), view_(view), config_(resolve(chart, selection(chart, view))), found_(found) {}

    // `name` is what stands behind the "@": an annotation, the value of a reference line, or a time or category and,
    // where there are several series, one of them.
    void find(std::string_view name) {
        if (!find_annotation(name) && !find_rule(name)) {
            found_.shown.at = find_point(name);
        }
    }

  private:
    void fail(NameFault fault, std::string_view name, std::vector<std::string> known = {}) {
        found_.fault = fault;
        found_.name = name;
        found_.known = std::move(known);
    }

    bool find_annotation(std::string_view name) {
        for (std::size_t i = 0; config_.annotations && i < config_.annotations->size(); ++i) {
            const Annotation& note = (*config_.annotations)[i];
            if (note.id == name) {
                found_.shown.annotation = note.id;
                if (in_range(name, note.x)) {
                    found_.shown.at = PointRef{note.x, {}};
                }
                return true;
            }
        }
        return false;
    }

    bool find_rule(std::string_view name) {
        for (std::size_t i = 0; config_.marks && i < config_.marks->size(); ++i) {
            const auto* rule = std::get_if<RuleMark>(&(*config_.marks)[i]);
            if (rule != nullptr && rule->value && base::to_string(*rule->value) == name) {
                found_.shown.rule = i;
                return true;
            }
        }
        return false;
    }

    std::optional<PointRef> find_point(std::string_view name) {
        const std::size_t slash = name.find('/');
        x_ = name.substr(0, slash);
        series_ = slash == std::string_view::npos ? std::string_view{} : name.substr(slash + 1);
        // A surface between two columns is meant only where there are no other rows.
        for (const bool surface : {false, true}) {
            for (std::size_t i = 0; config_.marks && i < config_.marks->size(); ++i) {
                const std::optional<RowNames> rows =
                    std::visit([&](const auto& mark) { return rows_of(mark, surface); }, (*config_.marks)[i]);
                if (rows) {
                    found_.along = rows->along;
                    found_.series = rows->series;
                    return rows->data != nullptr && time_column(*rows->data, rows->along) != nullptr
                               ? time_point(*rows)
                               : category_point(*rows);
                }
            }
        }
        fail(NameFault::no_data, name);
        return std::nullopt;
    }

    // What a mark's rows stand along, and the column that divides them.
    struct RowNames {
        const Dataset* data = nullptr;
        std::string along;
        std::string series;
    };

    // Nothing for a mark without rows, as a reference line is.
    std::optional<RowNames> rows_of(const auto& mark, bool surface) {
        if constexpr (requires {
                          mark.data;
                          mark.x;
                      }) {
            if (surface != requires { mark.low; }) {
                return std::nullopt;
            }
            RowNames rows{dataset(mark.data), mark.x, {}};
            if constexpr (requires { mark.y; }) {
                if (rows.data != nullptr && category_column(*rows.data, mark.y) != nullptr) {
                    rows.along = mark.y;
                }
            }
            if constexpr (requires { mark.category; }) {
                rows.along = mark.category.empty() ? rows.along : mark.category;
            }
            if constexpr (requires { mark.series; }) {
                rows.series = mark.series;
            }
            return rows;
        } else {
            return std::nullopt;
        }
    }

    [[nodiscard]] const Dataset* dataset(const std::string& own) {
        found_.data = find_dataset(article_, own.empty() ? config_.data.value_or(std::string{}) : own);
        return found_.data;
    }

    bool is_shown(NameFault fault, std::string_view id, const CategoryColumn& column, bool chosen) {
        const std::vector<std::string>& ids = chosen && config_.rows ? *config_.rows : column.ids;
        const bool found = std::find(ids.begin(), ids.end(), id) != ids.end();
        if (!found) {
            fail(fault, id, ids);
        }
        return found;
    }

    // Whether a series is named where there are some, and none where not.
    bool series_fits(const CategoryColumn* series) {
        if (series != nullptr) {
            return is_shown(NameFault::no_series, series_, *series, true);
        }
        if (!series_.empty()) {
            fail(NameFault::not_divided, series_);
        }
        return series_.empty();
    }

    std::optional<PointRef> time_point(const RowNames& rows) {
        const auto& values = time_column(*rows.data, rows.along)->values;
        if (!series_fits(category_column(*rows.data, rows.series))) {
            return std::nullopt;
        }
        const std::optional<base::Instant> time = base::parse_instant(x_);
        if (!time || std::find(values.begin(), values.end(), *time) == values.end()) {
            fail(NameFault::no_time, x_);
            return std::nullopt;
        }
        return in_range(x_, *time) ? std::optional(PointRef{*time, std::string(series_)}) : std::nullopt;
    }

    bool in_range(std::string_view name, base::Instant time) {
        const std::optional<TimeRange> range = view_.range ? view_.range : config_.range;
        const bool inside = !range || (time >= range->from && time <= range->to);
        if (!inside) {
            fail(NameFault::out_of_range, name);
        }
        return inside;
    }

    std::optional<PointRef> category_point(const RowNames& rows) {
        const CategoryColumn* column = rows.data != nullptr ? category_column(*rows.data, rows.along) : nullptr;
        if (column == nullptr) {
            const bool figures = rows.data != nullptr && number_column(*rows.data, rows.along) != nullptr;
            fail(figures ? NameFault::no_names : NameFault::no_data, x_);
            return std::nullopt;
        }
        if (!is_shown(NameFault::no_category, x_, *column, rows.series.empty())) {
            return std::nullopt;
        }
        // Without a series it is the whole column.
        if ((rows.series.empty() || !series_.empty()) && !series_fits(category_column(*rows.data, rows.series))) {
            return std::nullopt;
        }
        return PointRef{std::string(x_), std::string(series_)};
    }

    const Article& article_;
    const View& view_;
    ChartConfig config_;
    ShownName& found_;
    std::string_view x_;
    std::string_view series_;
};

template <typename Item> std::vector<std::string> ids_of(const std::vector<Item>& items) {
    std::vector<std::string> ids;
    for (const Item& item : items) {
        ids.push_back(item.id);
    }
    return ids;
}

} // namespace

ShownName find_view_name(const Article& article, std::string_view text) {
    ShownName found;
    const std::size_t slash = text.find('/');
    if (slash == 0 || slash >= text.size() - 1) { // npos is such a number, too
        found.fault = NameFault::no_name;
        found.name = text;
        return found;
    }
    const std::string_view chart_id = text.substr(0, slash);
    const std::string_view view_id = text.substr(slash + 1);
    found.shown.view = {std::string(chart_id), std::string(view_id)};
    const Chart* chart = find_chart(article, chart_id);
    if (chart == nullptr) {
        found.fault = NameFault::no_chart;
        found.name = chart_id;
        found.known = ids_of(article.charts);
    } else if (find_view(*chart, view_id) == nullptr) {
        found.fault = NameFault::no_view;
        found.name = view_id;
        found.known = ids_of(chart->views);
    }
    return found;
}

ShownName find_shown(const Article& article, std::string_view text) {
    const std::size_t sign = text.find('@');
    ShownName found = find_view_name(article, text.substr(0, sign));
    if (found.fault == NameFault::none && sign != std::string_view::npos) {
        const Chart& chart = *find_chart(article, found.shown.view.chart);
        PointFinder(article, chart, *find_view(chart, found.shown.view.view), found).find(text.substr(sign + 1));
    }
    return found;
}

} // namespace content
