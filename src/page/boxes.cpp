// One frame, and what each kind of box puts into it.
#include "page/boxes.hpp"

#include <algorithm>

namespace page {

using base::bounds_of;
using scene::make_node;
using scene::Node;
using scene::Role;

namespace {

// A rule, a heading and a list, which `add_items` fills; below it a note, where there is one.
template <typename AddItems>
void box(Flow& flow, std::vector<Node>& parent, const std::string& id, const std::string& title, int level, Role role,
         Column column, const AddItems& add_items, const std::string& note = {}) {
    Node& section = open_box(flow, parent, id, title, level, column);
    Node list = make_node(id + "/list", role);
    add_items(list.children);
    list.rect = bounds_of(list.children);
    section.children.push_back(std::move(list));
    close_box(flow, section, column, note);
}

// Label at the left, figure at the right on the same line, remark below in grey.
void ticker_row(Flow& flow, std::vector<Node>& parent, const std::string& id, const content::TickerItem& item,
                Column column) {
    flow.hairline(id + "/rule", column.x, flow.y + 1.25F * unit, column.width);
    flow.y += 2.5F * unit;
    const Type& type = flow.type.label;
    const float value_width = flow.environment.fonts.width(flow.type.label_strong.style, item.value.text);
    const Column label_column{column.x, std::max(column.width - value_width - 2 * unit, column.width / 3)};
    const float row_top = flow.y;
    Node term = make_node(id + "/label", Role::term, item.label);
    flow.y =
        flow.set(term.id, inline_text(item.label, term.id, type, Tone::ink), term.children, type, label_column, flow.y);
    term.rect = bounds_of(term.children);
    Node value = make_node(id + "/value", Role::description);
    const InlineText figure = flow.spans({item.value}, value.id, flow.type.label_strong);
    flow.set(value.id, figure, value.children, flow.type.label_strong,
             {column.x + column.width - value_width, value_width + 1}, row_top);
    flow.page.anchors.push_back({id, row_top, flow.y});
    value.rect = bounds_of(value.children);
    parent.push_back(std::move(term));
    parent.push_back(std::move(value));
    if (!item.remark.empty()) {
        flow.plain(parent, make_node(id + "/remark", Role::description), item.remark, flow.type.source, Tone::muted, 0,
                   column);
    }
}

} // namespace

Node& open_box(Flow& flow, std::vector<Node>& parent, const std::string& id, const std::string& title, int level,
               Column column) {
    Node& section = parent.emplace_back(make_node(id, Role::section, title));
    section.rect = {column.x, flow.y, column.width, 0};
    flow.page.rules.push_back({id + "/title/rule", {column.x, flow.y, column.width, 2}, true});
    Node heading = make_node(id + "/title", Role::heading);
    heading.level = level;
    flow.plain(section.children, std::move(heading), title, flow.type.label_strong, Tone::accent, 1.5F * unit, column);
    return section;
}

void close_box(Flow& flow, Node& section, Column column, const std::string& note, const content::Spans& source) {
    if (!note.empty()) {
        flow.plain(section.children, make_node(section.id + "/note", Role::paragraph), note, flow.type.source,
                   Tone::muted, 1.5F * unit, column);
    }
    if (!source.empty()) {
        Node node = make_node(section.id + "/source", Role::paragraph);
        const InlineText words = flow.spans(source, node.id, flow.type.source, Tone::muted);
        flow.block(section.children, std::move(node), words, flow.type.source, note.empty() ? 1.5F * unit : unit / 2,
                   column);
    }
    section.rect.height = flow.y - section.rect.y;
}

void add_key_points(Flow& flow, std::vector<Node>& parent, const std::string& id, const content::KeyPoints& points,
                    int level, Column column) {
    box(flow, parent, id, points.title, level, Role::list, column, [&](std::vector<Node>& items) {
        for (std::size_t i = 0; i < points.items.size(); ++i) {
            const std::string item = id + "/" + std::to_string(i);
            flow.hairline(item + "/rule", column.x, flow.y + 1.25F * unit, column.width);
            flow.block_of(items, make_node(item, Role::list_item), points.items[i], flow.type.note, 2.5F * unit,
                          column);
        }
    });
}

void add_ticker(Flow& flow, std::vector<Node>& parent, const std::string& id, const content::Ticker& figures, int level,
                Column column) {
    const auto rows = [&](std::vector<Node>& items) {
        for (std::size_t i = 0; i < figures.items.size(); ++i) {
            ticker_row(flow, items, id + "/" + std::to_string(i), figures.items[i], column);
        }
    };
    box(flow, parent, id, figures.title, level, Role::description_list, column, rows, figures.note);
}

void add_lead(Flow& flow, std::vector<Node>& article) {
    if (!flow.text.key_points && !flow.text.ticker) {
        return;
    }
    flow.y += 4 * unit;
    const float top = flow.y;
    if (flow.text.key_points) {
        add_key_points(flow, article, "keypoints", *flow.text.key_points, below_head, flow.reading());
    }
    if (!flow.text.ticker) {
        return;
    }
    const float below_points = flow.y;
    Column column = flow.reading();
    if (flow.type.columns && flow.text.key_points) {
        column = {flow.type.chart_left, flow.type.chart_width};
        flow.y = top;
    } else if (flow.text.key_points) {
        flow.y += 4 * unit;
    }
    add_ticker(flow, article, "ticker", *flow.text.ticker, below_head, column);
    flow.y = flow.type.columns ? std::max(flow.y, below_points) : flow.y;
}

void add_footnotes(Flow& flow, std::vector<Node>& article) {
    if (flow.text.footnotes.empty()) {
        return;
    }
    flow.y += 7 * unit;
    constexpr float indent = 3 * unit;
    const Column inset{flow.type.left + indent, flow.type.text_width - indent};
    box(flow, article, "footnotes", flow.in_language(content::Word::footnotes), below_head, Role::numbered_list,
        flow.reading(), [&](std::vector<Node>& items) {
            for (const content::Footnote& footnote : flow.text.footnotes) {
                const std::string number = std::to_string(footnote.number);
                const std::string id = "footnote/" + number;
                add_item_mark(flow, id, number + ".", flow.type.source, flow.y + unit);
                flow.block(items, make_node(id, Role::list_item),
                           inline_text(footnote, id, flow.type.source, Tone::muted, {flow.environment, flow.shown}),
                           flow.type.source, unit, inset);
            }
        });
}

void add_sources(Flow& flow, std::vector<Node>& article) {
    if (flow.text.sources_title.empty() && flow.text.sources.empty()) {
        return;
    }
    flow.y += 7 * unit;
    box(flow, article, "sources", flow.text.sources_title, below_head, Role::list, flow.reading(),
        [&](std::vector<Node>& items) {
            for (const content::Source& source : flow.text.sources) {
                const std::string id = "source/" + source.id;
                flow.block(
                    items, make_node(id, Role::list_item),
                    flow.spans(page::citation(source, flow.environment.language), id, flow.type.source, Tone::muted),
                    flow.type.source, unit, flow.reading());
            }
        });
}

void add_item_mark(Flow& flow, const std::string& id, const std::string& mark, const Type& type, float top) {
    std::vector<Node> drawn;
    flow.set(id + "/bullet", inline_text(mark, id + "/bullet", type, Tone::muted), drawn, type,
             {flow.type.left, flow.type.text_width}, top);
}

} // namespace page
