// Table (figure.hpp) -> nodes; nothing of it is drawn by the program, so there are no places.
#include "chart/reading/table_node.hpp"

#include "base/format.hpp"
#include "chart/data/words.hpp"
#include "chart/mark/subtitle.hpp"
#include "chart/reading/summary.hpp"
#include "chart/reading/table.hpp"
#include "text/line_break.hpp"

namespace chart {
namespace {

using scene::make_node;
using scene::Node;
using scene::Role;

Node row(const std::string& id, const std::vector<std::string>& cells, Role first, Role others) {
    Node node = make_node(id, Role::row, {});
    for (std::size_t i = 0; i < cells.size(); ++i) {
        node.children.push_back(make_node(id + "/" + std::to_string(i), i == 0 ? first : others, cells[i]));
    }
    return node;
}

std::string said_subtitle(const DrawContext& context) {
    return text::without_soft_hyphens(subtitle(context, shown_range(context.state, context.config)));
}

} // namespace

Node table_node(const content::Chart& chart, const State& state, const Environment& environment,
                const std::string& id) {
    const DrawContext context = chart::draw_context(chart, state, environment);
    const content::ChartConfig& config = context.config;
    const std::string subtitle = said_subtitle(context);
    const Table figures = table(chart, state, environment);
    Node node = make_node(id, Role::table, base::sentences(plain_words(config.title, environment.language), subtitle));
    node.children.push_back(row(id + "/head", figures.header, Role::column_header, Role::column_header));
    for (std::size_t i = 0; i < figures.rows.size(); ++i) {
        node.children.push_back(row(id + "/" + std::to_string(i), figures.rows[i], Role::row_header, Role::cell));
    }
    return node;
}

Node table_dialog(const content::Chart& chart, const State& state, const Environment& environment) {
    const DrawContext context = chart::draw_context(chart, state, environment);
    const content::ChartConfig& config = context.config;
    Node dialog = make_node("dialog", Role::dialog, plain_words(config.title, environment.language));
    Node title = make_node("dialog/title", Role::heading, dialog.name);
    title.level = 2;
    dialog.children.push_back(std::move(title));
    dialog.children.push_back(make_node("dialog/close", Role::button, say(Word::close, environment.language)));
    dialog.children.push_back(make_node("dialog/summary", Role::paragraph, summary(chart, state, environment)));
    Node figures = table_node(chart, state, environment, "dialog/figures");
    if (config.subtitle) { // the headline stands above
        figures.name = said_subtitle(context);
    }
    dialog.children.push_back(std::move(figures));
    return dialog;
}

} // namespace chart
