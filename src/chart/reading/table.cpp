// The figures that a chart shows, as rows of written values: the alternative to the picture, and what can be copied.
#include "chart/reading/table.hpp"

#include "chart/data/words.hpp"
#include "chart/mark/say.hpp"

#include <algorithm>

namespace chart {
namespace {

// Of a line; nobody reads on for longer, and a million would keep the reader waiting for minutes.
constexpr std::size_t max_rows = 2000;

constexpr const char* nothing = "\u2013";

bool in_table(const Layer& layer) { return layer.steps && !layer.series.empty() && layer.type->row != nullptr; }

std::string in_brackets(Word word, base::Language language) { return " (" + say(word, language) + ")"; }

// --- Series by category: one row a series, one column a category -----------------------------------------------------

std::string band_header(const DrawContext& context, const Layers& layers, std::size_t band) {
    for (const Layer& layer : layers) {
        if (!layer.stack) {
            continue;
        }
        if (band >= layer.stack->columns()) {
            return layer.bands[band].name + in_brackets(Word::assumption, context.language());
        }
        if (layer.stack->forecast[band]) {
            return layer.bands[band].name + in_brackets(Word::forecast, context.language());
        }
    }
    for (const Layer& layer : layers) {
        if (band < layer.bands.size()) {
            return layer.bands[band].name;
        }
    }
    return {};
}

void add_totals(const DrawContext& context, const Layer& layer, Table& table) {
    const base::Language language = context.language();
    std::vector<std::string> totals{say(Word::total, language)};
    if (layer.stack && layer.stack->share) {
        totals.front() += " (" + written(100, base::Format::percent, 0, language) + ")";
    }
    for (std::size_t band = 0; band < layer.bands.size(); ++band) {
        totals.push_back(layer.type->total(context, layer, band));
    }
    table.rows.push_back(std::move(totals));
}

Table table_by_band(const DrawContext& context, const Layers& layers) {
    Table table;
    for (const Layer& layer : layers) {
        if (!in_table(layer)) {
            continue;
        }
        if (table.header.empty()) {
            table.header.push_back(label_of(context, *layer.data, layer.series_name));
            for (std::size_t band = 0; band < layer.bands.size(); ++band) {
                table.header.push_back(band_header(context, layers, band));
            }
        }
        for (std::size_t series = 0; series < layer.series.size(); ++series) {
            const SeriesView& view = layer.series[series].view;
            std::vector<std::string> row(layer.bands.size() + 1, nothing);
            row.front() = layer.series[series].name;
            for (std::size_t point = 0; point < view.size(); ++point) {
                const std::vector<TipRow> cells = layer.type->row(context, layer, series, point);
                row[static_cast<std::size_t>(view.x(point)) + 1] = cells.empty() ? nothing : cells.front().value;
            }
            table.rows.push_back(std::move(row));
        }
        if (layer.type->total != nullptr) {
            add_totals(context, layer, table);
        }
    }
    return table;
}

// --- Points below each other -----------------------------------------------------------------------------------------

// Which of the table's columns hold a layer's cells.
struct Block {
    const Layer* layer = nullptr;
    std::size_t first = 0;
};

std::vector<Block> blocks_of(const DrawContext& context, const Layers& layers, Table& table) {
    const auto split = [](const Layer& layer) { return in_table(layer) && !layer.series_name.empty(); };
    const auto with_series = std::find_if(layers.begin(), layers.end(), split);
    if (with_series != layers.end()) {
        table.header.push_back(label_of(context, *with_series->data, with_series->series_name));
    }
    std::vector<Block> blocks;
    for (const Layer& layer : layers) {
        if (!in_table(layer)) {
            continue;
        }
        if (blocks.empty()) {
            table.header.push_back(label_of(context, *layer.data, layer.along_name));
        }
        blocks.push_back({&layer, table.header.size()});
        for (const TipRow& cell : layer.type->row(context, layer, 0, 0)) {
            table.header.push_back(cell.label);
        }
    }
    return blocks;
}

// A row that stands at the same place, of marks that are not split into series.
std::vector<std::string>* row_at(std::vector<std::pair<double, std::size_t>>& places, double along, Table& table) {
    const auto found = std::lower_bound(places.begin(), places.end(), std::pair(along, std::size_t{0}));
    return found != places.end() && found->first == along ? &table.rows[found->second] : nullptr;
}

void add_series(const DrawContext& context, const Block& block, std::size_t series, const std::optional<Domain>& within,
                bool with_names, std::vector<std::pair<double, std::size_t>>& places, Table& table) {
    const Layer& layer = *block.layer;
    const Series& of = layer.series[series];
    const auto [first, past] = points_within(of.view, layer.along == Along::time ? within : std::nullopt);
    const std::size_t last = std::min(past, first + max_rows);
    const bool joined = layer.series_name.empty();
    for (std::size_t point = first; point < last; ++point) {
        std::vector<std::string>* row = joined ? row_at(places, of.view.x(point), table) : nullptr;
        if (row == nullptr) {
            table.rows.emplace_back(table.header.size(), nothing);
            row = &table.rows.back();
            if (with_names) {
                row->front() = of.name;
            }
            (*row)[with_names ? 1 : 0] = when_in_table(context, layer, series, point);
        }
        std::size_t column = block.first;
        for (TipRow& cell : layer.type->row(context, layer, series, point)) {
            (*row)[column++] = std::move(cell.value);
        }
    }
    if (last < past) {
        std::vector<std::string> rest(table.header.size());
        rest.front() = base::format(static_cast<double>(past - last), base::Format::number, context.language()) + " " +
                       say(Word::more_rows, context.language());
        table.rows.push_back(std::move(rest));
    }
}

Table table_of_points(const DrawContext& context, const Layers& layers, const std::optional<Domain>& within) {
    Table table;
    const std::vector<Block> blocks = blocks_of(context, layers, table);
    const bool with_names = !blocks.empty() && blocks.front().first > 1;
    for (const Block& block : blocks) {
        // Where the rows of the marks before stand.
        std::vector<std::pair<double, std::size_t>> places;
        if (&block != &blocks.front() && block.layer->series_name.empty()) {
            const SeriesView& view = blocks.front().layer->series.front().view;
            const bool whole = blocks.front().layer->series.size() == 1;
            const auto [first, past] = points_within(view, block.layer->along == Along::time ? within : std::nullopt);
            for (std::size_t point = first; whole && point < std::min(past, first + max_rows); ++point) {
                places.emplace_back(view.x(point), point - first);
            }
        }
        for (std::size_t series = 0; series < block.layer->series.size(); ++series) {
            add_series(context, block, series, within, with_names, places, table);
        }
    }
    return table;
}

// Of marks without rows, as reference lines, where there is nothing else.
Table table_of_references(const DrawContext& context, const Layers& layers) {
    Table table;
    for (const Layer& layer : layers) {
        if (layer.type->row == nullptr || !layer.series.empty()) {
            continue;
        }
        const std::vector<TipRow> cells = layer.type->row(context, layer, 0, 0);
        table.rows.emplace_back();
        table.header.clear();
        for (const TipRow& cell : cells) {
            table.header.push_back(cell.label);
            table.rows.back().push_back(cell.value);
        }
    }
    return table;
}

// Whether a cell for each series and category holds all that is said: one figure a point, none at the place of another.
bool fits_cells(const DrawContext& context, const Layer& layer) {
    return layer.type->row(context, layer, 0, 0).size() == 1 &&
           std::all_of(layer.series.begin(), layer.series.end(), [](const Series& series) {
               for (std::size_t point = 1; point < series.view.size(); ++point) {
                   if (series.view.x(point) == series.view.x(point - 1)) {
                       return false;
                   }
               }
               return true;
           });
}

} // namespace

Table table(const content::Chart& chart, const State& state, const Environment& environment) {
    const DrawContext context = chart::draw_context(chart, state, environment);
    const std::optional<Domain> within = shown_range(context.state, context.config);
    const Layers layers = layers_of(context, within);
    if (std::none_of(layers.begin(), layers.end(), in_table)) {
        return table_of_references(context, layers);
    }
    const bool by_band = std::any_of(layers.begin(), layers.end(),
                                     [](const Layer& layer) {
                                         return in_table(layer) && layer.along == Along::band &&
                                                (layer.stack || layer.series.size() > 1);
                                     }) &&
                         std::all_of(layers.begin(), layers.end(), [&](const Layer& layer) {
                             return !in_table(layer) || fits_cells(context, layer);
                         });
    return by_band ? table_by_band(context, layers) : table_of_points(context, layers, within);
}

} // namespace chart
