// Walks the article from top to bottom with one pen: sections, and the charts that stand in them or follow the reader.
#include "page/layout.hpp"

#include "page/blocks.hpp"
#include "page/boxes.hpp"
#include "page/flow.hpp"
#include "page/head.hpp"
#include "page/opener.hpp"

#include <algorithm>
#include <cmath>

namespace page {
namespace {

using base::bounds_of;
using scene::make_node;
using scene::Node;
using scene::Role;

class Writer {
  public:
    Writer(const chart::Environment& environment, const Frame& frame, const std::vector<chart::State>& shown)
        : frame_(frame), flow_{environment, shown, environment.article.in(environment.language),
                               typography(frame.width, frame.sticky)} {}

    Page write() {
        Node article = make_node("article", Role::article);
        article.language = flow_.environment.language->code;
        if (const content::Chart* chart = content::find_chart(flow_.environment.article, frame_.single_chart)) {
            write_single_chart(article, *chart);
        } else {
            whole(article);
        }
        flow_.page.window_height = frame_.height;
        article.rect = {0, 0, flow_.page.size.width, flow_.page.size.height};
        flow_.page.semantics.push_back(std::move(article));
        return std::move(flow_.page);
    }

  private:
    void whole(Node& article) {
        flow_.page.columns = flow_.type.columns;
        add_head(flow_, article.children, frame_.width);
        if (!flow_.text.opener.empty()) {
            flow_.y = add_opener(flow_.page, article.children, flow_.environment, flow_.type,
                                 flow_.y + (flow_.type.columns ? 4 : 3) * unit);
        }
        add_lead(flow_, article.children);
        body(article);
        add_footnotes(flow_, article.children);
        add_sources(flow_, article.children);
        flow_.page.size = {std::max(frame_.width, min_width), flow_.y + 8 * unit};
    }

    // Edge to edge: the site around it has margins of its own.
    void write_single_chart(Node& article, const content::Chart& chart) {
        const float width = std::max(frame_.width, min_width);
        flow_.type.columns = false;
        flow_.type.chart_width = std::min(width, widest_chart);
        flow_.type.chart_left = std::floor((width - flow_.type.chart_width) / 2);
        const auto index = static_cast<std::size_t>(&chart - flow_.environment.article.charts.data());
        add_chart(article.children, index, chart_heights(index).natural);
        flow_.page.size = {width, flow_.y + below_single};
    }

    void body(Node& article) {
        Node* section = nullptr;
        for (std::size_t i = 0; i < flow_.text.blocks.size(); ++i) {
            const content::Block& item = flow_.text.blocks[i];
            const auto* heading = std::get_if<content::Heading>(&item);
            const bool new_range = i == 0 || (heading != nullptr && !flow_.page.charts.empty() && section_has_chart(i));
            if (new_range) {
                end_sticky_range();
            }
            if (heading != nullptr) {
                flow_.y += i == 0 && !flow_.type.columns ? 5 * unit : 7 * unit;
            } else if (i == 0) { // a section without a heading
                flow_.y += 4 * unit;
                section = &article.children.emplace_back(make_node("/section", Role::section));
            }
            if (new_range) {
                sticky_top_ = flow_.y;
            }
            if (heading != nullptr) {
                section = &open_section(article, *heading);
                continue;
            }
            chart_before(section->children, i);
            if (!std::holds_alternative<content::ChartBlock>(item)) {
                ends_with_passage_ = false;
            }
            std::visit([&](const auto& content) { body_block(section->children, content); }, item);
        }
        end_sticky_range();
        for (Node& node : article.children) {
            if (node.role == Role::section && node.rect.width <= 0) {
                node.rect = bounds_of(node.children);
            }
        }
    }

    Node& open_section(Node& article, const content::Heading& heading) {
        const std::string name = text::without_soft_hyphens(heading.text);
        article.children.push_back(make_node(heading.id + "/section", Role::section, name));
        Node& section = article.children.back();
        Node node = make_node(heading.id, Role::heading);
        node.level = 2;
        flow_.plain(section.children, std::move(node), heading.text, flow_.type.heading, Tone::ink, 0, flow_.reading());
        link_heading(section.children.back());
        flow_.y += unit / 2;
        return section;
    }

    [[nodiscard]] static const std::optional<content::ViewRef>* view_of(const content::Block& block) {
        const auto* paragraph = std::get_if<content::Paragraph>(&block);
        const auto* note = std::get_if<content::Note>(&block);
        const auto* quotation = std::get_if<content::Quotation>(&block);
        return paragraph != nullptr   ? &paragraph->view
               : note != nullptr      ? &note->view
               : quotation != nullptr ? &quotation->view
                                      : nullptr;
    }

    [[nodiscard]] bool is_placed(std::string_view chart) const {
        return std::any_of(flow_.page.charts.begin(), flow_.page.charts.end(), [&](const ChartPlace& place) {
            return flow_.environment.article.charts[place.chart].id == chart;
        });
    }

    // A chart comes before the first passage of its section that speaks of it.
    void chart_before(std::vector<Node>& parent, std::size_t passage) {
        const auto* view = view_of(flow_.text.blocks[passage]);
        if (view == nullptr || !*view || is_placed((*view)->chart)) {
            return;
        }
        for (std::size_t i = passage + 1; i < flow_.text.blocks.size(); ++i) {
            if (std::holds_alternative<content::Heading>(flow_.text.blocks[i])) {
                return;
            }
            const auto* chart = std::get_if<content::ChartBlock>(&flow_.text.blocks[i]);
            if (chart != nullptr && chart->chart == (*view)->chart) {
                place_chart(parent, *chart);
                return;
            }
        }
    }

    // Whether headline and plot follow the reader through a single column.
    [[nodiscard]] bool sticks() const { return !flow_.type.columns && frame_.sticky && frame_.height > 0; }

    // With room for the highest of the chart's views, in so much of the window; in a single column nothing where one of
    // them does not fit.
    // `top` of the figure in the flow, of which the plot ends `plot_bottom` below.
    [[nodiscard]] std::optional<Stuck> stuck(std::size_t index, float share, float top, float plot_bottom) const {
        const content::Chart& chart = flow_.environment.article.charts[index];
        chart::Environment reduced = flow_.environment;
        reduced.reduced = true;
        float natural = 0;
        float least = min_stuck_height;
        std::vector<std::vector<std::size_t>> measured; // views with the same options chosen are equally high
        for (const content::View& view : chart.views) {
            const chart::State state = chart::state_of(chart, view);
            if (std::find(measured.begin(), measured.end(), state.selected) != measured.end()) {
                continue;
            }
            measured.push_back(state.selected);
            const chart::Heights heights = chart::heights(chart, state, flow_.type.chart_width, reduced);
            natural = std::max(natural, heights.natural);
            least = flow_.type.columns ? least : std::max(least, heights.min);
        }
        const float height = std::min(natural, std::floor(frame_.height * share));
        return height < least ? std::nullopt
                              : std::optional(Stuck{height, top + std::max(0.F, plot_bottom - height), 0});
    }

    // The words of a heading are a link to itself, for who wants to share the section.
    void link_heading(Node& heading) const {
        Node link = make_node(heading.id + "/link", Role::link, heading.name);
        link.href = "#" + heading.id;
        link.description = flow_.in_language(content::Word::link_to_section);
        link.children = std::move(heading.children);
        link.rect = bounds_of(link.children);
        heading.children = {std::move(link)};
    }

    [[nodiscard]] bool section_has_chart(std::size_t heading) const {
        for (std::size_t i = heading + 1; i < flow_.text.blocks.size(); ++i) {
            if (std::holds_alternative<content::Heading>(flow_.text.blocks[i])) {
                return false;
            }
            if (std::holds_alternative<content::ChartBlock>(flow_.text.blocks[i])) {
                return true;
            }
        }
        return false;
    }

    void body_block(std::vector<Node>&, const content::Heading&) {}

    // Blocks of text, which may call for a view.
    template <typename Block> void body_block(std::vector<Node>& parent, const Block& block) {
        const Extent extent = add_block(flow_, parent, block);
        if constexpr (requires { block.view; }) {
            step(block.view, extent);
        }
    }

    void body_block(std::vector<Node>& parent, const content::TableBlock& block) {
        const auto sort = std::find_if(frame_.sorts.begin(), frame_.sorts.end(),
                                       [&](const TableSort& candidate) { return candidate.table == block.id; });
        add_block(flow_, parent, block, sort != frame_.sorts.end() ? &*sort : nullptr);
    }

    void body_block(std::vector<Node>& parent, const content::PictureBlock& block) {
        const bool full = block.width == content::PictureWidth::full;
        if (full) { // nothing can stand beside it
            end_sticky_range();
        }
        add_block(flow_, parent, block, full ? full_width() : flow_.reading());
        if (full) {
            sticky_top_ = flow_.y;
        }
    }

    // From edge to edge of a narrow page; of the text with its charts on others.
    [[nodiscard]] Column full_width() const {
        if (frame_.width < phone_below) {
            return {0, std::max(frame_.width, min_width)};
        }
        const Typography& type = flow_.type;
        const float right = std::max(type.left + type.text_width, type.chart_left + type.chart_width);
        const float left = std::min(type.left, type.chart_left);
        return {left, right - left};
    }

    void body_block(std::vector<Node>& parent, const content::ChartBlock& block) {
        if (!is_placed(block.chart)) {
            place_chart(parent, block);
        }
        if (flow_.type.columns) {
            flow_.page.anchors.push_back({block.chart, flow_.y, flow_.y}); // whoever looked at it reads on from here
        }
    }

    void place_chart(std::vector<Node>& parent, const content::ChartBlock& block) {
        const content::Chart* chart = content::find_chart(flow_.environment.article, block.chart);
        if (chart == nullptr) {
            return; // the loader reports it
        }
        const auto index = static_cast<std::size_t>(chart - flow_.environment.article.charts.data());
        const chart::Heights heights = chart_heights(index);
        if (flow_.type.columns) {
            end_sticky_range();
            Node figure = make_node(chart->id, Role::figure);
            const float room = frame_.height - 2 * sticky_margin;
            // Where all of it does not fit, its headline and plot follow the reader.
            const auto reduced = heights.min > room ? stuck(index, 1, sticky_top_, heights.plot_bottom) : std::nullopt;
            const float height =
                reduced ? heights.natural : std::max(std::min(heights.natural, room), least_beside_text);
            figure.rect = {flow_.type.chart_left, sticky_top_, flow_.type.chart_width, height};
            flow_.page.charts.push_back({index, figure.rect, std::nullopt, reduced});
            sticky_chart_ = flow_.page.charts.size() - 1;
            parent.push_back(std::move(figure));
        } else {
            flow_.y += 4 * unit;
            const float top = flow_.y;
            add_chart(parent, index, heights.natural);
            if (sticks()) {
                flow_.page.charts.back().stuck = stuck(index, stuck_share, top, heights.plot_bottom);
            }
            flow_.y += 2 * unit;
        }
    }

    // In the flow, at the pen.
    void add_chart(std::vector<Node>& parent, std::size_t index, float height) {
        Node figure = make_node(flow_.environment.article.charts[index].id, Role::figure);
        figure.rect = {flow_.type.chart_left, flow_.y, flow_.type.chart_width, height};
        flow_.page.charts.push_back({index, figure.rect, std::nullopt, std::nullopt});
        flow_.page.anchors.push_back({figure.id, flow_.y, flow_.y + height});
        flow_.y += height;
        parent.push_back(std::move(figure));
    }

    // The chart beside the text follows the reader until the next one's section begins, the first one from the start of
    // the body: the column beside the text is never empty. Short text is stretched to hold its chart.
    void end_sticky_range() {
        if (!sticky_chart_) {
            return;
        }
        ChartPlace& place = flow_.page.charts[*sticky_chart_];
        // While its last passage is read the chart stays whole, where nothing follows that it could stay beside.
        if (ends_with_passage_) {
            flow_.y += below_last_passage;
        }
        flow_.y = std::max(flow_.y, place.rect.bottom());
        if (place.stuck) {
            place.stuck->bottom = flow_.y;
        } else {
            place.sticky = {place.rect.y, flow_.y, sticky_margin};
        }
        sticky_top_ = flow_.y + 4 * unit;
        sticky_chart_.reset();
    }

    [[nodiscard]] chart::Heights chart_heights(std::size_t index) const {
        const content::Chart& chart = flow_.environment.article.charts[index];
        return flow_.type.columns ? heights_beside_text(chart, flow_.type.chart_width, flow_.environment)
                                  : chart::heights(chart, in_flow(index), flow_.type.chart_width, flow_.environment);
    }

    // What of a chart decides how high it is in a single column.
    [[nodiscard]] chart::State in_flow(std::size_t index) const {
        const content::Chart& chart = flow_.environment.article.charts[index];
        const bool stuck = std::find(frame_.stuck.begin(), frame_.stuck.end(), chart.id) != frame_.stuck.end();
        chart::State state;
        if (index < flow_.shown.size() && !stuck) {
            state.selected = flow_.shown[index].selected;
        } else if (!chart.views.empty()) {
            state.selected = content::selection(chart, chart.views.front());
        }
        return state;
    }

    void step(const std::optional<content::ViewRef>& view, Extent extent) {
        if (view) {
            ends_with_passage_ = true;
            flow_.page.scroll_steps.push_back({*view, extent.top, extent.bottom});
            for (ChartPlace& place : flow_.page.charts) {
                if (!flow_.type.columns && place.stuck &&
                    flow_.environment.article.charts[place.chart].id == view->chart) {
                    place.stuck->bottom = extent.bottom;
                }
            }
        }
    }

    Frame frame_;
    Flow flow_;
    float sticky_top_ = 0;
    bool ends_with_passage_ = false;          // the last block so far
    std::optional<std::size_t> sticky_chart_; // the chart that follows the reader through the text being written
};

// The figure nodes get their charts' sticky ranges once these are known.
void note_sticky(std::vector<Node>& nodes, const Page& page, const content::Article& article) {
    for (Node& node : nodes) {
        if (node.role == Role::figure) {
            for (const ChartPlace& chart : page.charts) {
                if (article.charts[chart.chart].id == node.id) {
                    node.sticky = chart.sticky;
                }
            }
        }
        note_sticky(node.children, page, article);
    }
}

} // namespace

chart::Heights heights_beside_text(const content::Chart& chart, float width, const chart::Environment& environment) {
    chart::State state;
    chart::Heights most = chart::heights(chart, state, width, environment);
    for (std::size_t choice = 0; choice < chart.choices.size(); ++choice) {
        for (std::size_t option = 1; option < chart.choices[choice].options.size(); ++option) {
            state.selected.assign(chart.choices.size(), 0);
            state.selected[choice] = option;
            const chart::Heights next = chart::heights(chart, state, width, environment);
            most = {std::max(most.natural, next.natural), std::max(most.min, next.min),
                    std::min(most.plot_bottom, next.plot_bottom)};
        }
    }
    return most;
}

Page layout(const chart::Environment& environment, const Frame& frame, const std::vector<chart::State>& shown) {
    Page page = Writer(environment, frame, shown).write();
    note_sticky(page.semantics, page, environment.article);
    return page;
}

bool rewrite(Page& page, const chart::Environment& environment, const std::vector<chart::State>& shown) {
    for (const DependentBlock& dependent : page.dependent_blocks) {
        const auto block = std::find_if(page.texts.begin(), page.texts.end(),
                                        [&](const TextBlock& text) { return text.id == dependent.block; });
        Node* node = scene::find(page.semantics, dependent.block);
        if (block == page.texts.end() || node == nullptr) {
            return false;
        }
        const InlineText text =
            inline_text(dependent.spans, dependent.block, dependent.type, Tone::ink, {environment, shown});
        if (!text.phrases.empty()) { // links into charts have places of their own
            return false;
        }
        TextBlock next = set_lines(environment.fonts, dependent.block, text, node->children, dependent.type,
                                   dependent.width, block->origin);
        if (next.lines.size() != block->lines.size()) {
            return false;
        }
        *block = std::move(next);
    }
    return true;
}

base::Rect place(const ChartPlace& chart, float scroll) {
    base::Rect rect = chart.rect;
    if (chart.sticky) {
        const float lowest = std::max(chart.sticky->top, chart.sticky->bottom - rect.height);
        rect.y = std::clamp(scroll + chart.sticky->margin, chart.sticky->top, lowest);
    }
    return rect;
}

std::optional<base::Rect> stuck_place(const ChartPlace& chart, float height, float scroll) {
    if (!chart.stuck || scroll < chart.stuck->from || scroll >= chart.stuck->bottom) {
        return std::nullopt;
    }
    return base::Rect{chart.rect.x, std::min(scroll, chart.stuck->bottom - height), chart.rect.width, height};
}

const content::ViewRef* view_at(const Page& page, std::string_view chart, float reading_line) {
    const content::ViewRef* found = nullptr;
    for (const ScrollStep& step : page.scroll_steps) {
        if (step.view.chart == chart && step.top <= reading_line) {
            found = &step.view;
        }
    }
    return found;
}

} // namespace page
