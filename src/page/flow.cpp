// What is set gets its place, its node and its anchor.
#include "page/flow.hpp"

#include <algorithm>
#include <iterator>

namespace page {

using base::bounds_of;
using scene::make_node;
using scene::Node;
using scene::Role;

namespace {

// Footnotes in the margin: as wide as this at least and at most, and so far from the text and the window's edge.
constexpr float margin_note_least = 160;
constexpr float margin_note_most = 240;
constexpr float margin_note_gap = 4 * unit;
constexpr float margin_note_inset = 2 * unit;

bool speaks_of_what_if(const content::Spans& spans) {
    return std::any_of(spans.begin(), spans.end(), [](const content::Span& span) {
        return std::holds_alternative<content::ParameterText>(span) ||
               std::holds_alternative<content::DependentValueText>(span);
    });
}

void add_to_line(std::vector<base::Rect>& lines, const base::Rect& rect) {
    if (!lines.empty() && lines.back().y == rect.y) {
        lines.back().width = rect.right() - lines.back().x;
    } else if (rect.width > 0) {
        lines.push_back(rect);
    }
}

} // namespace

const std::string& Flow::in_language(const content::Localized& words) const { return words.in(environment.language); }

const std::string& Flow::in_language(content::Word word) const { return say(word, environment.language); }

void Flow::block(std::vector<Node>& parent, Node node, const InlineText& words, const Type& type, float gap_above,
                 Column column) {
    y += gap_above;
    const float top = y;
    y = set(node.id, words, node.children, type, column, y);
    node.rect = {column.x, top, column.width, y - top};
    page.anchors.push_back({node.id, top, y});
    parent.push_back(std::move(node));
}

void Flow::block_of(std::vector<Node>& parent, Node node, const content::Spans& spans, const Type& type,
                    float gap_above, Column column) {
    if (speaks_of_what_if(spans)) {
        page.dependent_blocks.push_back({node.id, spans, type, column.width});
    }
    const InlineText words = this->spans(spans, node.id, type);
    block(parent, std::move(node), words, type, gap_above, column);
}

void Flow::plain(std::vector<Node>& parent, Node node, const std::string& words, const Type& type, Tone tone,
                 float gap_above, Column column) {
    const InlineText set = inline_text(words, node.id, type, tone);
    node.name = text::without_soft_hyphens(words);
    block(parent, std::move(node), set, type, gap_above, column);
}

float Flow::set(const std::string& id, const InlineText& words, std::vector<Node>& nodes, const Type& type,
                Column column, float top) {
    TextBlock block = set_lines(environment.fonts, id, words, nodes, type, column.width, {column.x, top});
    const float bottom = top + type.leading * static_cast<float>(block.lines.size());
    note_in_margin(block, words);
    link_phrases(block, words, nodes);
    page.texts.push_back(std::move(block));
    return bottom;
}

InlineText Flow::spans(const content::Spans& spans, const std::string& id, const Type& type, Tone tone) const {
    return inline_text(spans, id, type, tone, {environment, shown});
}

void Flow::hairline(const std::string& id, float x, float top, float width) {
    page.rules.push_back({id, {x, top, width, 1}});
}

// Drawn alone: the list at the end is what is selected, read aloud and linked to.
void Flow::note_in_margin(const TextBlock& block, const InlineText& words) {
    const float width = type.left - margin_note_gap - margin_note_inset;
    if (width < margin_note_least) {
        return;
    }
    float top = block.origin.y;
    for (const text::Line& line : block.lines) {
        for (const text::Piece& piece : line.pieces) {
            const scene::Node& mark = words.nodes[piece.run];
            if (!mark.id.starts_with("footnote/") || !mark.id.ends_with("/mark")) {
                continue;
            }
            const std::string id = mark.id + "/margin";
            const float y = std::max(top + block.baseline - type.source.leading + 4, margin_free_from);
            std::vector<Node> undrawn;
            TextBlock note = set_lines(environment.fonts, id,
                                       inline_text(mark.name + " " + mark.description, id, type.source, Tone::muted),
                                       undrawn, type.source, std::min(width, margin_note_most), {0, y});
            note.origin.x = type.left - margin_note_gap - std::min(width, margin_note_most);
            margin_free_from = note.bounds().bottom() + unit;
            page.texts.push_back(std::move(note));
        }
        top += block.leading;
    }
}

// Makes one link of each phrase's nodes. From the last to the first, so that the runs' numbers stay right.
void Flow::link_phrases(const TextBlock& block, const InlineText& words, std::vector<Node>& nodes) {
    const std::size_t before = page.phrases.size();
    for (std::size_t i = words.phrases.size(); i-- > 0;) {
        const InlineText::Linked& linked = words.phrases[i];
        const auto first = nodes.begin() + static_cast<std::ptrdiff_t>(linked.first);
        const auto last = nodes.begin() + static_cast<std::ptrdiff_t>(linked.last);
        Node link = make_node(block.id + "~" + std::to_string(i), Role::link);
        link.href = "#" + linked.shows.view.chart;
        link.description = describe(linked.shows);
        link.children.assign(std::make_move_iterator(first), std::make_move_iterator(last));
        Phrase phrase{link.id, block.id, linked.shows, {}, block.baseline};
        for (const Node& child : link.children) {
            link.name += child.name;
            for (const scene::Fragment& fragment : child.fragments) {
                add_to_line(phrase.lines, fragment.rect);
            }
        }
        link.rect = bounds_of(link.children);
        page.phrases.insert(page.phrases.begin() + static_cast<std::ptrdiff_t>(before), std::move(phrase));
        nodes.insert(nodes.erase(first, last), std::move(link));
    }
}

// "Zeigt in der Grafik: Der Einbruch".
std::string Flow::describe(const content::Shown& shown) const {
    const content::Chart* chart = content::find_chart(environment.article, shown.view.chart);
    const content::View* view = chart != nullptr ? content::find_view(*chart, shown.view.view) : nullptr;
    return view != nullptr ? in_language(content::Word::shows) +
                                 in_language(view->label.empty() ? *chart->config.title : view->label)
                           : "";
}

} // namespace page
