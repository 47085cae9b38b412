// Distances above and below, rules at the side, and the words.
#include "page/blocks.hpp"

#include "page/boxes.hpp"
#include "page/table.hpp"

#include <cmath>

namespace page {

using base::bounds_of;
using scene::make_node;
using scene::Node;
using scene::Role;

namespace {

// Set apart by a rule.
Extent add_note(Flow& flow, std::vector<Node>& parent, const std::string& id, const std::string& heading,
                const content::Spans& words) {
    flow.y += 3 * unit;
    const float top = flow.y;
    const Column inset{flow.type.left + 2.5F * unit, flow.type.text_width - 2.5F * unit};
    Node note = make_node(id, Role::note, heading);
    Node title = make_node(id + "/title", Role::heading);
    title.level = within_section;
    flow.plain(note.children, std::move(title), heading, flow.type.label_strong, Tone::accent, 0, inset);
    flow.block_of(note.children, make_node(id + "/text", Role::paragraph), words, flow.type.note, unit / 2, inset);
    note.rect = {flow.type.left, top, flow.type.text_width, flow.y - top};
    flow.page.rules.push_back({id + "/rule", {flow.type.left, top + 3, 2, flow.y - top - 6}, true});
    parent.push_back(std::move(note));
    const Extent extent{top, flow.y};
    flow.y += unit;
    return extent;
}

// One text with what it stands beside, where that is plain: letters of two runs are not kerned.
void within_quotes(content::Spans& words, const std::vector<std::string>& quotes) {
    const auto plain = [&](content::Span& span) { return std::get_if<content::PlainText>(&span); };
    if (words.empty() || plain(words.front()) == nullptr) {
        words.insert(words.begin(), content::PlainText{});
    }
    if (plain(words.back()) == nullptr) {
        words.emplace_back(content::PlainText{});
    }
    plain(words.front())->text.insert(0, quotes.front());
    plain(words.back())->text += quotes.back();
}

// As below a chart.
content::Spans table_source(const Flow& flow, const content::TableBlock& block) {
    const content::Dataset* dataset = content::find_dataset(flow.environment.article, block.data);
    const content::Source* source =
        content::find_source(flow.text, dataset != nullptr ? dataset->source : block.source);
    content::Spans line;
    if (source != nullptr) {
        line = page::citation(*source, flow.environment.language);
        line.insert(line.begin(), content::PlainText{flow.in_language(content::Word::source) + ": "});
    }
    return line;
}

// With the room that a box within the text has around it.
template <typename Add> Extent set_apart(Flow& flow, const Add& add) {
    const float top = flow.y;
    flow.y += 4 * unit;
    add();
    flow.y += 2 * unit;
    return {top, flow.y};
}

} // namespace

Extent add_block(Flow& flow, std::vector<Node>& parent, const content::Paragraph& paragraph) {
    const float top = flow.y;
    flow.block_of(parent, make_node(paragraph.id, Role::paragraph), paragraph.text, flow.type.body, 2 * unit,
                  flow.reading());
    return {top, flow.y};
}

Extent add_block(Flow& flow, std::vector<Node>& parent, const content::Subheading& heading) {
    const float top = flow.y;
    const Type type{{text::Face::serif_semibold, flow.type.body.style.size}, flow.type.body.leading, true};
    Node node = make_node(heading.id, Role::heading);
    node.level = 3;
    flow.plain(parent, std::move(node), heading.text, type, Tone::ink, 3 * unit, flow.reading());
    return {top, flow.y};
}

Extent add_block(Flow& flow, std::vector<Node>& parent, const content::List& items) {
    const float top = flow.y;
    flow.y += unit;
    Node list = make_node(items.id, items.numbered ? Role::numbered_list : Role::list);
    const float indent = (items.numbered ? 4 : 3) * unit;
    const Column inset{flow.type.left + indent, flow.type.text_width - indent};
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        const std::string id = items.id + "/" + std::to_string(i);
        const std::string mark = items.numbered ? std::to_string(i + 1) + "." : "–";
        add_item_mark(flow, id, mark, flow.type.body, flow.y + unit);
        flow.block_of(list.children, make_node(id, Role::list_item), items.items[i], flow.type.body, unit, inset);
    }
    list.rect = bounds_of(list.children);
    parent.push_back(std::move(list));
    return {top, flow.y};
}

Extent add_block(Flow& flow, std::vector<Node>& parent, const content::Quotation& quotation) {
    flow.y += 3 * unit;
    const float top = flow.y;
    const Column inset{flow.type.left + 2.5F * unit, flow.type.text_width - 2.5F * unit};
    Node node = make_node(quotation.id, Role::quotation);
    content::Spans words = quotation.text;
    within_quotes(words, flow.environment.language->quotes);
    flow.block_of(node.children, make_node(quotation.id + "/text", Role::paragraph), words, flow.type.standfirst, 0,
                  inset);
    if (!quotation.by.empty()) {
        Node by = make_node(quotation.id + "/by", Role::paragraph);
        const InlineText words = flow.spans(quotation.by, by.id, flow.type.label, Tone::muted);
        flow.block(node.children, std::move(by), words, flow.type.label, unit, inset);
    }
    node.rect = {flow.type.left, top, flow.type.text_width, flow.y - top};
    flow.page.rules.push_back({quotation.id + "/rule", {flow.type.left, top, 2, flow.y - top}});
    parent.push_back(std::move(node));
    const Extent extent{top, flow.y};
    flow.y += unit;
    return extent;
}

Extent add_block(Flow& flow, std::vector<Node>& parent, const content::Note& aside) {
    return add_note(flow, parent, aside.id, aside.title, aside.text);
}

Extent add_block(Flow& flow, std::vector<Node>& parent, const content::Correction& correction) {
    const std::string date = base::format_date(correction.date, base::DateLength::full, flow.environment.language);
    return add_note(flow, parent, correction.id, base::filled(flow.in_language(content::Word::correction), {date}),
                    correction.text);
}

Extent add_block(Flow& flow, std::vector<Node>& parent, const content::KeyPointsBlock& block) {
    return set_apart(flow, [&] { add_key_points(flow, parent, block.id, block.box, within_section, flow.reading()); });
}

Extent add_block(Flow& flow, std::vector<Node>& parent, const content::TickerBlock& block) {
    return set_apart(flow, [&] { add_ticker(flow, parent, block.id, block.box, within_section, flow.reading()); });
}

Extent add_block(Flow& flow, std::vector<Node>& parent, const content::TableBlock& block, const TableSort* sort) {
    return set_apart(flow, [&] {
        const Column column = flow.reading();
        Node& section = open_box(flow, parent, block.id, block.title, within_section, column);
        flow.y = add_table(flow.page, section.children, flow.environment, flow.type, block, sort, {column.x, flow.y},
                           column.width);
        close_box(flow, section, column, block.note, table_source(flow, block));
    });
}

Extent add_block(Flow& flow, std::vector<Node>& parent, const content::PictureBlock& block, Column column) {
    const content::PictureFile* file = content::find_picture(flow.environment.article, block.file);
    if (file == nullptr) {
        return {flow.y, flow.y}; // the loader reports it
    }
    flow.y += 4 * unit;
    const float top = flow.y;
    const float height = std::round(column.width * static_cast<float>(file->height) / static_cast<float>(file->width));
    Node node = make_node(block.id, Role::illustration);
    node.value = block.width == content::PictureWidth::full ? "full" : "";
    Node photo = make_node(block.id + "/photo", Role::photo, block.alt);
    photo.value = block.file;
    photo.rect = {column.x, flow.y, column.width, height};
    flow.page.pictures.push_back({photo.id, photo.rect, {{photo.id, scene::Image{block.file, photo.rect}}}});
    flow.page.anchors.push_back({photo.id, flow.y, flow.y + height});
    flow.y += height;
    node.children.push_back(std::move(photo));
    if (!block.caption.empty()) {
        flow.block_of(node.children, make_node(block.id + "/caption", Role::paragraph), block.caption, flow.type.label,
                      unit, flow.reading());
    }
    if (!block.credit.empty()) {
        flow.plain(node.children, make_node(block.id + "/credit", Role::paragraph), block.credit, flow.type.source,
                   Tone::muted, block.caption.empty() ? unit : unit / 2, flow.reading());
    }
    node.rect = {column.x, top, column.width, flow.y - top};
    parent.push_back(std::move(node));
    const Extent extent{top, flow.y};
    flow.y += 2 * unit;
    return extent;
}

} // namespace page
