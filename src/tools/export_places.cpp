// Counts the page's blocks as the grid of web/page.css places them: the header in row 1, the opener in row 2, key
// points and ticker in row 3, then one row a block, with the sections themselves being no boxes.
#include "tools/export_places.hpp"

#include "base/serialization.hpp"
#include "content/words.hpp"
#include "tools/export_chart.hpp"
#include "tools/export_tables.hpp"

namespace tools {
namespace {

using scene::Node;
using scene::Role;

constexpr base::Size phone{390, 844};
constexpr base::Size tablet{640, 900};
constexpr base::Size desktop{1440, 900};
constexpr int first_row = 4;

page::Page lay_out(const chart::Environment& environment, base::Size window) {
    return page::layout(environment, {window.width, window.height});
}

bool is_body_section(const Node& node) {
    return node.role == Role::section && !node.children.empty() && node.id.ends_with("/section");
}

// The blocks beside which charts may stand, in the order of their rows, and the figures among them.
struct Rows {
    std::vector<const Node*> blocks;
    std::vector<const Node*> figures;

    void add(const Node& node) {
        if (is_body_section(node)) {
            for (const Node& child : node.children) {
                add(child);
            }
        } else {
            (node.role == Role::figure ? figures : blocks).push_back(&node);
        }
    }
};

Rows rows_of(const Node& article) {
    Rows rows;
    for (const Node& node : article.children) {
        if (node.id != "header" && node.id != "opener" && node.id != "keypoints" && node.id != "ticker") {
            rows.add(node);
        }
    }
    return rows;
}

// Only while the page stands for itself: the program gives its nodes their places. By an attribute, because an id may
// begin with a digit, and weaker than what a single chart's page adds (web/build/heights.mjs).
std::string rule(const std::string& id, const std::string& root = ":root:not(.live)") {
    return root + " [id=\"" + id + "\"]";
}

// "…{grid-row:3/17}": from the first block of the range in which the chart stays in view to the last.
std::string beside(const Node& figure, const Rows& rows) {
    int row = first_row;
    int first = 0;
    int end = 0;
    for (const Node* block : rows.blocks) {
        if (block->rect.y >= figure.sticky->top && block->rect.y < figure.sticky->bottom) {
            first = first == 0 ? row : first;
            end = row + 1;
        }
        ++row;
    }
    return rule(figure.id + "/zone") + "{grid-row:" + std::to_string(first) + "/" + std::to_string(end) + "}";
}

std::string heights(const page::Page& page, const content::Article& article,
                    const std::string& root = ":root:not(.live)") {
    std::string out;
    for (const page::ChartPlace& place : page.charts) {
        out += rule(article.charts[place.chart].id, root) +
               "{min-height:" + std::to_string(static_cast<int>(place.rect.height)) + "px}";
    }
    return out;
}

// How high a stuck chart is: as the program makes it.
std::string stuck_heights(const chart::Environment& environment) {
    std::string out;
    for (const page::ChartPlace& place : lay_out(environment, {phone.width, 10 * phone.height}).charts) {
        if (place.stuck) {
            out += rule(environment.article.charts[place.chart].id + "/stuck") + "{--stuck:min(45svh," +
                   std::to_string(static_cast<int>(place.stuck->height)) + "px)}\n";
        }
    }
    return out;
}

// A chart whose time can be zoomed keeps room for the word that undoes it.
std::string room_for_reset(const chart::Environment& environment) {
    std::string out;
    for (const content::Chart& chart : environment.article.charts) {
        if (chart::limits(chart, first_state(chart), environment)) {
            out += rule(chart.id) + "::after{content:\"" + say(content::Word::reset, environment.language) + "\"}\n";
        }
    }
    return out;
}

} // namespace

std::string places_css(const chart::Environment& environment) {
    const page::Page wide = lay_out(environment, desktop);
    const Rows rows = rows_of(wide.semantics.front());
    const std::string phone_below = base::to_string(page::phone_below) + "px";
    const std::string columns_from = base::to_string(page::columns_from) + "px";
    std::string ratios;
    for (const content::Chart& chart : environment.article.charts) {
        ratios += drawing_ratios(chart, environment);
    }
    std::string out = tables_css(environment) + ratios + room_for_reset(environment) + stuck_heights(environment) +
                      "@container page (width<" + phone_below + "){" +
                      heights(lay_out(environment, phone), environment.article) + "}\n@container page (" + phone_below +
                      "<=width<" + columns_from + "){" + heights(lay_out(environment, tablet), environment.article) +
                      "}\n@container page (width>=" + columns_from + "){";
    for (const Node* figure : rows.figures) {
        if (figure->sticky) {
            out += beside(*figure, rows);
        }
    }
    // In a frame that the host scrolls, wide pages have one column as well.
    const page::Page framed = page::layout(environment, {.width = desktop.width, .height = 0, .sticky = false});
    return out + heights(framed, environment.article, ":root[data-embed]:not(.live)") + "}\n";
}

} // namespace tools
