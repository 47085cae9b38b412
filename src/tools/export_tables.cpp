// A query cannot name a property, so each table has the one of its own width.
#include "tools/export_tables.hpp"

#include "base/serialization.hpp"

#include <cmath>

namespace tools {
namespace {

std::string pixels(float value) { return base::to_string(static_cast<double>(value)) + "px"; }

// Within quotation marks of CSS. Braces stand apart: two of them would be a place of web/build/site.mjs's templates.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        out += c == '"' || c == '\\' ? std::string{'\\', c}
               : c == '<'            ? std::string("\\3c ")
               : c == '{'            ? std::string("{\" \"")
                                     : std::string{c};
    }
    return out + '"';
}

std::string nth(std::size_t column) { return ":nth-child(" + std::to_string(column + 1) + ")"; }

// `table`: the selector of it.
std::string grid(const std::string& table, const std::vector<page::TableColumnText>& columns,
                 const page::TableGrid& grid) {
    std::string tracks;
    std::string numbers;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        tracks += i == 0 ? "" : " ";
        tracks += grid.fixed[i] > 0 ? pixels(grid.fixed[i])
                                    : "minmax(0," + base::to_string(static_cast<double>(grid.shares[i])) + "fr)";
        if (columns[i].is_number) {
            numbers += (numbers.empty() ? "" : ",") + table + " :is(th,td)" + nth(i);
        }
    }
    return table + "{grid-template-columns:" + tracks + "}\n" +
           (numbers.empty() ? "" : numbers + "{text-align:right}\n");
}

std::string stacked(const std::string& table, const std::vector<page::TableColumnText>& columns,
                    const page::TableGrid& grid, const page::Typography& type, const text::FontSet& fonts) {
    std::string rules;
    const auto rule = [&](const std::string& part, const std::string& style) {
        rules += table + part + "{" + style + "}";
    };
    rule("", "display:block");
    rule(" thead tr", "display:flex;flex-wrap:wrap;column-gap:" + pixels(page::table_gap));
    rule(" th:nth-child(n)", "text-align:left;max-width:100%");
    rule(" tbody tr", "display:block;padding:" + pixels(page::table_padding) + " 0");
    rule(" tbody th", "font-weight:600;padding:0");
    const std::string share = base::to_string(std::round(static_cast<double>(page::stacked_label) * 100)) + "%";
    rule(" td", "display:grid;grid-template-columns:" + share + " minmax(0,1fr);padding:0");
    rule(" td::before", "color:var(--muted);text-align:left;padding-right:" + pixels(page::table_gap / 2));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        rule(" thead th" + nth(i), "width:" + pixels(page::stacked_head_width(columns[i], fonts, type)));
        if (i > 0) {
            rule(" td" + nth(i) + "::before", "content:" + quoted(columns[i].label));
        }
    }
    return "@container sheet (width<" + pixels(grid.stacked_below) + "){" + rules + "}\n";
}

} // namespace

std::string tables_css(const chart::Environment& environment) {
    const page::Typography type = page::typography(page::wide_from);
    std::string css;
    for (const content::Block& block : environment.article.in(environment.language).blocks) {
        if (const auto* table = std::get_if<content::TableBlock>(&block)) {
            const auto columns = page::table_text(*table, environment.article, environment.language);
            const page::TableGrid widths = page::table_grid(columns, environment.fonts, type);
            const std::string selector = ":root:not(.live) .sheet [id=\"" + table->id + "/table\"]";
            css += grid(selector, columns, widths) + stacked(selector, columns, widths, type, environment.fonts);
        }
    }
    return css;
}

} // namespace tools
