// Widths are read off pages of three kinds: what the layout gives a page is what the style gives it.
#include "tools/export_sizes.hpp"

#include "base/serialization.hpp"
#include "chart/scale/style.hpp"
#include "page/layout.hpp"
#include "page/table.hpp"
#include "page/typography.hpp"

#include <cmath>

namespace tools {
namespace {

constexpr float folded = 340;
constexpr float phone = 390;
constexpr float tablet = 640;   // so narrow that the text fills it
constexpr float sideways = 700; // a phone that is held so
constexpr float laptop = 1000;
constexpr float desktop = 1100;
constexpr float full_width = 1500;
constexpr float very_wide = 4000;

float content_width(const page::Typography& page) { return page.chart_left + page.chart_width - page.left; }

struct Sizes {
    std::string css;

    void length(const char* name, float value) {
        css += std::string("--") + name + ":" + base::to_string(static_cast<double>(value)) + "px;";
    }
    // For `font: var(--name) family`.
    void type(const std::string& name, const text::Style& style, float leading) {
        css += "--" + name + ":" + base::to_string(static_cast<double>(style.size)) + "px/" +
               base::to_string(static_cast<double>(leading)) + "px;";
    }
    void type(const std::string& name, const page::Type& type_) { type(name, type_.style, type_.leading); }
    void type(const std::string& name, const chart::Type& type_) { type(name, type_.style, type_.leading); }
    // Of text beside charts.
    void columns(const std::string& prefix, const page::Typography& page) {
        length((prefix + "-margins").c_str(), 2 * page.left);
        length((prefix + "-gutter").c_str(), page.chart_left - page.left - page.text_width);
    }
    // What differs with the width of the page.
    void reading(const std::string& prefix, const page::Typography& page) {
        type(prefix + "-title", page.title);
        type(prefix + "-standfirst", page.standfirst);
        type(prefix + "-heading", page.heading);
        type(prefix + "-body", page.body);
        type(prefix + "-note", page.note);
    }
};

} // namespace

std::string sizes_css() {
    const page::Typography narrow = page::typography(phone);
    const page::Typography single = page::typography(tablet);
    const page::Typography beside = page::typography(desktop);
    const page::Typography widest = page::typography(very_wide);
    const page::Typography widest_single = page::typography(very_wide, false);
    Sizes sizes;
    sizes.reading("narrow", narrow);
    sizes.reading("single", single);
    sizes.type("wide-title", beside.title);
    sizes.type("label", narrow.label);
    sizes.type("source", narrow.source);
    sizes.length("folded-margin", page::typography(folded).left);
    sizes.type("folded-title", page::typography(folded).title);
    sizes.length("narrow-margin", narrow.left);
    sizes.length("single-margins", tablet - single.text_width);
    sizes.length("single-chart-margins", tablet - single.chart_width);
    sizes.columns("small", page::typography(sideways));
    sizes.columns("middling", page::typography(laptop));
    sizes.columns("wide", beside);
    sizes.length("measure", widest.text_width);
    sizes.length("header-width", widest.header_width);
    sizes.length("standfirst-width", page::widest_standfirst);
    sizes.length("content-width", content_width(page::typography(full_width)));
    sizes.length("widest-content", content_width(widest));
    sizes.length("chart-width", widest_single.chart_width);
    sizes.length("single-chart-width", page::widest_chart);
    sizes.length("below-single", page::below_single);
    sizes.length("sticky-top", page::sticky_margin);
    sizes.length("least-beside", page::least_beside_text);
    sizes.type("figure-title", chart::type::title);
    sizes.type("figure-subtitle", chart::type::subtitle);
    sizes.type("figure-control", chart::type::control);
    sizes.type("figure-note", chart::type::note);
    sizes.type("figure-source", chart::type::source);
    sizes.length("table-gap", page::table_gap);
    sizes.length("table-padding", page::table_padding);
    sizes.length("table-head-foot", page::table_head_foot);
    sizes.length("opener-gap", page::opener_gap);
    sizes.length("opener-height", page::opener_picture_height);
    sizes.css += "--opener-ratio:" + base::to_string(static_cast<double>(page::opener_picture_ratio)) + ";";
    sizes.css += "--opener-share:" + base::to_string(std::round(page::opener_picture_share * 100.0)) + "%;";
    sizes.length("touch", chart::touch_target);
    return ":root{" + sizes.css + "}\n";
}

} // namespace tools
