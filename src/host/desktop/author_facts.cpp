// Walks the text in the order in which it is read.
#include "host/desktop/author_facts.hpp"

#include "base/serialization.hpp"
#include "text/line_break.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <type_traits>

namespace host {
namespace {

class Figures {
  public:
    void add(const std::string& block, const content::FigureText& figure) {
        const std::string value =
            figure.is_date() ? base::iso_date(base::Date{static_cast<base::Instant>(figure.value), figure.precision})
                             : base::to_string(figure.value);
        all.push_back({block, text::without_soft_hyphens(figure.text), value, figure.source,
                       text::without_soft_hyphens(figure.note)});
    }

    template <typename... Parts> void add(const std::string& block, const std::variant<Parts...>& span) {
        std::visit([&](const auto& part) { add_part(block, part); }, span);
    }

    template <typename Type> void add(const std::string& block, const std::vector<Type>& list) {
        for (const Type& one : list) {
            add(block, one);
        }
    }

    void add(const std::string& block, const content::KeyPoints& box) { add(block, box.items); }

    void add(const std::string& block, const content::Ticker& box) {
        for (const content::TickerItem& item : box.items) {
            add(block, item.value);
        }
    }

    void add(const content::Block& block) {
        std::visit([this](const auto& one) { add_block(one); }, block);
    }

    std::vector<AuthorFigure> all;

  private:
    template <typename Part> void add_part(const std::string& block, const Part& part) {
        if constexpr (std::is_same_v<Part, content::FigureText>) {
            add(block, part);
        } else if constexpr (std::is_same_v<Part, content::Phrase> || std::is_same_v<Part, content::Footnote>) {
            add(block, part.text);
        }
    }

    template <typename Block> void add_block(const Block& block) {
        if constexpr (requires { block.box; }) {
            add(block.id, block.box);
        } else if constexpr (requires { block.items; }) {
            add(block.id, block.items);
        } else if constexpr (requires { block.caption; }) {
            add(block.id, block.caption);
        } else if constexpr (requires(Figures & figures) { figures.add(block.id, block.by); }) {
            add(block.id, block.text);
            add(block.id, block.by);
        } else if constexpr (requires(Figures & figures) { figures.add(block.id, block.text); }) {
            add(block.id, block.text);
        }
    }
};

} // namespace

std::vector<AuthorFigure> figures_of(const content::Text& text) {
    Figures figures;
    for (const content::OpenerItem& item : text.opener) {
        figures.add("opener", item.figure);
    }
    if (text.key_points) {
        figures.add("keyPoints", *text.key_points);
    }
    if (text.ticker) {
        figures.add("ticker", *text.ticker);
    }
    for (const content::Block& block : text.blocks) {
        figures.add(block);
    }
    return std::move(figures.all);
}

std::string view_json(const content::Chart& chart, const chart::State& state) {
    nlohmann::ordered_json view = {{"id", "name-it"}};
    for (std::size_t choice = 0; choice < chart.choices.size(); ++choice) {
        const content::Choice& of = chart.choices[choice];
        const std::size_t option = choice < state.selected.size() ? state.selected[choice] : 0;
        if (option > 0 && option < of.options.size()) { // the first is the default
            view["select"][of.id] = of.options[option].id;
        }
    }
    if (state.range) {
        view["range"] = {base::iso_instant(state.range->from), base::iso_instant(state.range->to)};
    }
    if (!state.highlight.empty()) {
        view["highlight"] = state.highlight;
    }
    return view.dump(2);
}

std::string cell_text(const content::Column& column, std::size_t row) {
    return std::visit(
        [&](const auto& data) -> std::string {
            using Data = std::remove_cvref_t<decltype(data)>;
            if constexpr (std::is_same_v<Data, content::TimeColumn>) {
                return base::iso_date(base::Date{data.values[row], data.precision});
            } else if constexpr (std::is_same_v<Data, content::NumberColumn>) {
                return base::to_string(data.values[row]);
            } else {
                return data.ids[data.values[row]];
            }
        },
        column.data);
}

bool comes_before(const content::Column& column, std::size_t a, std::size_t b) {
    return std::visit(
        [&](const auto& data) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(data)>, content::NumberColumn>) {
                const double left = data.values[a];
                const double right = data.values[b];
                return std::isnan(right) ? !std::isnan(left) : left < right;
            } else if constexpr (std::is_same_v<std::remove_cvref_t<decltype(data)>, content::TimeColumn>) {
                return data.values[a] < data.values[b];
            } else {
                return data.ids[data.values[a]] < data.ids[data.values[b]];
            }
        },
        column.data);
}

} // namespace host
