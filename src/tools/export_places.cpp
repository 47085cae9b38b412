// Counts the page's blocks as the grid of web/page.css places them: a row for the header, one for the opener, one for
// key points and ticker, then one a block, with the sections themselves being no boxes.
#include "tools/export_places.hpp"

#include "base/serialization.hpp"
#include "content/words.hpp"
#include "tools/export_chart.hpp"
#include "tools/export_tables.hpp"

#include <algorithm>

namespace tools {
namespace {

using scene::Node;
using scene::Role;

constexpr base::Size phone{390, 844};
constexpr base::Size desktop{1440, 900};

page::Page lay_out(const chart::Environment& environment, base::Size window) {
    return page::layout(environment, {window.width, window.height});
}

bool is_body_section(const Node& node) {
    return node.role == Role::section && !node.children.empty() && node.id.ends_with("/section");
}

// The blocks beside which charts may stand, in the order of their rows, and the figures among them. What comes before
// the first heading has a row of its own above it (web/page.css): nullptr.
struct Rows {
    int first = 1;
    std::vector<const Node*> all;
    std::vector<const Node*> figures;

    void add(const Node& node) {
        if (is_body_section(node)) {
            if (node.id == "/section") {
                all.push_back(nullptr);
            }
            for (const Node& child : node.children) {
                add(child);
            }
        } else {
            (node.role == Role::figure ? figures : all).push_back(&node);
        }
    }
};

Rows rows_of(const Node& article) {
    Rows rows;
    bool boxes = false;
    for (const Node& node : article.children) {
        if (node.id == "header" || node.id == "opener") {
            ++rows.first;
        } else if (node.id == "keypoints" || node.id == "ticker") { // beside each other
            boxes = true;
        } else {
            rows.add(node);
        }
    }
    rows.first += boxes ? 1 : 0;
    return rows;
}

// Only while the page stands for itself: the program gives its nodes their places.
const std::string served = ":root:not(.live) ";

// And where charts stand beside the text: in other sites' frames none does.
const std::string with_columns = ":root:not(.live,[data-embed]) ";

// By an attribute, because an id may begin with a digit.
std::string rule(const std::string& root, const std::string& id) { return root + "[id=\"" + id + "\"]"; }

bool is_beside(const Node& figure, const Node* block) {
    return block != nullptr && block->rect.y >= figure.sticky->top && block->rect.y < figure.sticky->bottom;
}

bool is_passage(const Node& block, const std::vector<page::ScrollStep>& steps) {
    return std::any_of(steps.begin(), steps.end(), [&](const page::ScrollStep& step) {
        return step.top <= block.rect.y && step.bottom >= block.rect.bottom();
    });
}

// Where each figure stays in view: "…{grid-row:3/17}", from the first block of its range to the last. The last one's
// row alone grows with the figure, because of all that it spans it alone is flexible; so little that one does not grow
// with another.
std::string ranges(const page::Page& page, const Rows& rows) {
    std::string out;
    std::string tracks;
    int row = rows.first;
    int plain = row - 1; // rows since the last flexible one
    for (std::size_t i = 0; i < rows.all.size(); ++i, ++row, ++plain) {
        const auto figure = std::find_if(rows.figures.begin(), rows.figures.end(),
                                         [&](const Node* one) { return one->sticky && is_beside(*one, rows.all[i]); });
        if (figure == rows.figures.end()) {
            continue;
        }
        const int first = row;
        const bool begins = i > 0 && rows.all[i - 1] == nullptr; // and its distance from what is above is that row
        for (; i + 1 < rows.all.size() && is_beside(**figure, rows.all[i + 1]); ++i, ++row, ++plain) {
        }
        const Node& last = *rows.all[i];
        out += rule(with_columns + ".zone", (*figure)->id + "/zone") + "{grid-row:" + std::to_string(first) + "/" +
               std::to_string(row + 1) + (begins ? ";margin-top:0}" : "}") + rule(with_columns, last.id) +
               "{align-self:start";
        if (is_passage(last, page.scroll_steps)) {
            out += ";margin-bottom:" + base::to_string(page::below_last_passage) + "px";
        }
        out += "}";
        tracks += (plain > 0 ? "repeat(" + std::to_string(plain) + ",auto) " : "") + "minmax(min-content,.001fr) ";
        plain = -1;
    }
    return out + with_columns + "article{grid-template-rows:" + tracks + "}";
}

// How high a stuck chart is: as the program makes it.
std::string stuck_heights(const chart::Environment& environment) {
    std::string out;
    for (const page::ChartPlace& place : lay_out(environment, {phone.width, 10 * phone.height}).charts) {
        if (place.stuck) {
            out += rule(served, environment.article.charts[place.chart].id + "/stuck") + "{--stuck:min(45svh," +
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
            out += rule(served, chart.id) + "::after{content:\"" + say(content::Word::reset, environment.language) +
                   "\"}\n";
        }
    }
    return out;
}

} // namespace

std::string places_css(const chart::Environment& environment) {
    const page::Page wide = lay_out(environment, desktop);
    const Rows rows = rows_of(wide.semantics.front());
    const std::string columns_from = base::to_string(page::columns_from) + "px";
    std::string ratios;
    for (const content::Chart& chart : environment.article.charts) {
        ratios += drawing_ratios(chart, environment);
    }
    return tables_css(environment) + ratios + room_for_reset(environment) + stuck_heights(environment) +
           "@container page (width>=" + columns_from + "){" + ranges(wide, rows) + "}\n";
}

} // namespace tools
