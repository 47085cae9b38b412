// From the line of controls down to the dateline.
#include "page/head.hpp"

#include <algorithm>

namespace page {

using base::bounds_of;
using scene::make_node;
using scene::Node;
using scene::Role;

namespace {

// A language's page as seen from the shown one's: the first stands at the top of the site, the others below it.
std::string way_to(const Flow& flow, const base::Locale& language) {
    const base::Language top = flow.environment.article.languages.front().get();
    if (&language == flow.environment.language) {
        return "./";
    }
    return (flow.environment.language == top ? "" : "../") + (&language == top ? std::string() : language.code + "/");
}

// Draws one word of the control line with its left edge at `x`; returns where the next one starts.
float place_control(Flow& flow, Node& node, const std::string& words, float x, float gap, float touch) {
    const bool selected = node.state.checked || node.state.pressed;
    const Type& type = selected ? flow.type.label_strong : flow.type.label;
    const float advance = flow.environment.fonts.width(flow.type.label_strong.style, words);
    std::vector<Node> drawn;
    flow.set(node.id, inline_text(words, node.id, type, selected ? Tone::ink : Tone::muted), drawn, type,
             {x, advance + gap}, flow.y + (touch - type.leading) / 2);
    node.fragments = std::move(drawn.front().fragments);
    node.rect = {x - gap / 2, flow.y, advance + gap, touch};
    return x + advance + gap;
}

// Languages, where there are several, and theme, right-aligned; 44 px high to the touch. Where the languages need
// more than one line, the theme stays on the first.
void controls(Flow& flow, std::vector<Node>& parent) {
    constexpr float touch = 44;
    constexpr float gap = 3 * unit;
    const float right = flow.type.columns ? flow.type.chart_left + flow.type.chart_width
                                          : std::max(flow.type.left + flow.type.text_width,
                                                     flow.type.chart_left + flow.type.chart_width);
    const auto width_of = [&](const std::string& words) {
        return flow.environment.fonts.width(flow.type.label_strong.style, words) + gap;
    };
    const std::string& theme = flow.in_language(content::Word::dark);
    const float before_theme = right + gap - width_of(theme);
    const float room = before_theme - gap / 2 - flow.type.left;
    const float top = flow.y;
    const auto& languages = flow.environment.article.languages;
    Node group = make_node("control/lang", Role::group, flow.in_language(content::Word::language));
    for (std::size_t first = 0; languages.size() > 1 && first < languages.size(); flow.y += touch) {
        std::size_t past = first;
        float width = width_of(languages[past++]->name);
        while (past < languages.size() && width + width_of(languages[past]->name) <= room) {
            width += width_of(languages[past++]->name);
        }
        for (float x = before_theme - width; first < past; ++first) {
            const base::Locale& language = *languages[first];
            Node link = make_node("control/lang/" + language.code, Role::link, language.name);
            link.language = language.code;
            link.href = way_to(flow, language);
            link.state.checked = &language == flow.environment.language;
            x = place_control(flow, link, language.name, x, gap, touch);
            group.children.push_back(std::move(link));
        }
    }
    const float bottom = std::max(flow.y, top + touch);
    if (!group.children.empty()) {
        group.rect = bounds_of(group.children);
        parent.push_back(std::move(group));
    }
    flow.y = top;
    Node dark = make_node("control/theme", Role::toggle, theme);
    dark.description = flow.in_language(content::Word::dark_description);
    dark.state.pressed = flow.environment.theme == base::Theme::dark;
    place_control(flow, dark, theme, before_theme, gap, touch);
    parent.push_back(std::move(dark));
    flow.y = bottom;
}

// "By Ada Lovelace, Max Eyth and Lise Meitner".
content::Spans authors(const Flow& flow) {
    content::Spans line;
    for (std::size_t i = 0; i < flow.text.authors.size(); ++i) {
        const bool last = i + 1 == flow.text.authors.size();
        line.emplace_back(content::PlainText{i == 0 ? flow.in_language(content::Word::by) + " "
                                             : last ? " " + flow.in_language(content::Word::names_and) + " "
                                                    : std::string(", ")});
        const content::Author& author = flow.text.authors[i];
        if (author.url.empty()) {
            line.emplace_back(content::PlainText{author.name});
        } else {
            line.emplace_back(content::Link{author.name, author.url});
        }
    }
    return line;
}

void dateline(Flow& flow, std::vector<Node>& parent, Column column) {
    const auto date = [&](const base::Date& date) { return date_text(date, flow.environment.language); };
    content::Spans line = authors(flow);
    const auto part = [&](const std::string& words) {
        if (!words.empty() || !line.empty()) {
            line.emplace_back(content::PlainText{(line.empty() ? "" : " · ") + words});
        }
    };
    if (!flow.text.byline.empty()) {
        part(flow.text.byline);
    }
    if (flow.text.published) {
        part({});
        line.emplace_back(date(*flow.text.published));
    }
    if (flow.text.published && flow.text.updated && flow.text.updated->at > flow.text.published->at) {
        part(flow.in_language(content::Word::updated));
        line.emplace_back(date(*flow.text.updated));
    }
    Node node = make_node("dateline", Role::paragraph);
    flow.block(parent, node, flow.spans(line, node.id, flow.type.label, Tone::muted), flow.type.label, 2 * unit,
               column);
}

} // namespace

void add_head(Flow& flow, std::vector<Node>& article, float page_width) {
    Node header = make_node("header", Role::header);
    flow.y = 2 * unit;
    controls(flow, header.children);
    const Column column{flow.type.left, flow.type.header_width};
    if (!flow.text.kicker.empty()) {
        flow.plain(header.children, make_node("kicker", Role::paragraph), flow.text.kicker, flow.type.label_strong,
                   Tone::accent, 3 * unit, column);
    }
    Node title = make_node("title", Role::heading);
    title.level = 1;
    flow.plain(header.children, std::move(title), flow.text.title, flow.type.title, Tone::ink,
               (flow.text.kicker.empty() ? 3 : 1) * unit, column);
    const Column narrower{flow.type.left, std::min(flow.type.header_width, widest_standfirst)};
    flow.plain(header.children, make_node("standfirst", Role::paragraph), flow.text.standfirst, flow.type.standfirst,
               Tone::muted, 2 * unit, narrower);
    dateline(flow, header.children, column);
    header.rect = {0, 0, page_width, flow.y};
    article.push_back(std::move(header));
}

} // namespace page
