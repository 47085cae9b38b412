// Walks the article from top to bottom with one pen; blocks, nodes and anchors are written in the same order.
#include "page/layout.hpp"

#include "content/words.hpp"
#include "page/opener.hpp"
#include "page/table.hpp"
#include "page/typography.hpp"

#include <algorithm>
#include <cmath>

namespace page {
namespace {

using base::bounds_of;
using scene::make_node;
using scene::Node;
using scene::Role;

bool speaks_of_what_if(const content::Spans& spans) {
    return std::any_of(spans.begin(), spans.end(), [](const content::Span& span) {
        return std::holds_alternative<content::ParameterText>(span) ||
               std::holds_alternative<content::DependentValueText>(span);
    });
}

class Writer {
  public:
    Writer(const chart::Environment& environment, const Frame& frame, const std::vector<chart::State>& shown)
        : environment_(environment), frame_(frame), shown_(shown), text_(environment.article.in(environment.language)),
          type_(typography(frame.width, frame.sticky)) {}

    Page write() {
        Node article = make_node("article", Role::article);
        article.language = environment_.language->code;
        if (const content::Chart* chart = content::find_chart(environment_.article, frame_.single_chart)) {
            write_single_chart(article, *chart);
        } else {
            whole(article);
        }
        page_.window_height = frame_.height;
        article.rect = {0, 0, page_.size.width, page_.size.height};
        page_.semantics.push_back(std::move(article));
        return std::move(page_);
    }

  private:
    struct Column {
        float x = 0;
        float width = 0;
    };

    void whole(Node& article) {
        page_.columns = type_.columns;
        header(article);
        if (!text_.opener.empty()) {
            y_ = add_opener(page_, article.children, environment_, type_, y_ + (type_.columns ? 4 : 3) * unit);
        }
        lead(article);
        body(article);
        footnotes(article);
        sources(article);
        page_.size = {std::max(frame_.width, min_width), y_ + 8 * unit};
    }

    // Edge to edge: the site around it has margins of its own.
    void write_single_chart(Node& article, const content::Chart& chart) {
        const float width = std::max(frame_.width, min_width);
        type_.columns = false;
        type_.chart_width = std::min(width, widest_chart);
        type_.chart_left = std::floor((width - type_.chart_width) / 2);
        const auto index = static_cast<std::size_t>(&chart - environment_.article.charts.data());
        add_chart(article.children, index, chart_heights(index).natural);
        page_.size = {width, y_ + below_single};
    }

    [[nodiscard]] Column reading() const { return {type_.left, type_.text_width}; }
    [[nodiscard]] const std::string& in_language(const content::Localized& words) const {
        return words.in(environment_.language);
    }
    [[nodiscard]] const std::string& in_language(content::Word word) const { return say(word, environment_.language); }

    // Sets the runs from (column.x, y) downwards and fills the nodes' fragments. Returns the y below the last line.
    float set(const std::string& id, const InlineText& text, std::vector<Node>& nodes, const Type& type, Column column,
              float y) {
        TextBlock block = set_lines(environment_.fonts, id, text, nodes, type, column.width, {column.x, y});
        const float bottom = y + type.leading * static_cast<float>(block.lines.size());
        link_phrases(block, text, nodes);
        page_.texts.push_back(std::move(block));
        return bottom;
    }

    // Makes one link of each phrase's nodes. From the last to the first, so that the runs' numbers stay right.
    void link_phrases(const TextBlock& block, const InlineText& text, std::vector<Node>& nodes) {
        const std::size_t before = page_.phrases.size();
        for (std::size_t i = text.phrases.size(); i-- > 0;) {
            const InlineText::Linked& linked = text.phrases[i];
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
            page_.phrases.insert(page_.phrases.begin() + static_cast<std::ptrdiff_t>(before), std::move(phrase));
            nodes.insert(nodes.erase(first, last), std::move(link));
        }
    }

    static void add_to_line(std::vector<base::Rect>& lines, const base::Rect& rect) {
        if (!lines.empty() && lines.back().y == rect.y) {
            lines.back().width = rect.right() - lines.back().x;
        } else if (rect.width > 0) {
            lines.push_back(rect);
        }
    }

    // "Zeigt in der Grafik: Der Einbruch".
    [[nodiscard]] std::string describe(const content::Shown& shown) const {
        const content::Chart* chart = content::find_chart(environment_.article, shown.view.chart);
        const content::View* view = chart != nullptr ? content::find_view(*chart, shown.view.view) : nullptr;
        return view != nullptr ? in_language(content::Word::shows) +
                                     in_language(view->label.empty() ? *chart->config.title : view->label)
                               : "";
    }

    // A block of text at the pen, in the reading column unless another is given; moves the pen below it.
    void block(std::vector<Node>& parent, Node node, const InlineText& text, const Type& type, float gap_above,
               Column column) {
        y_ += gap_above;
        const float top = y_;
        y_ = set(node.id, text, node.children, type, column, y_);
        node.rect = {column.x, top, column.width, y_ - top};
        page_.anchors.push_back({node.id, top, y_});
        parent.push_back(std::move(node));
    }

    // The same for an author's spans, which may have to be set anew.
    void block_of(std::vector<Node>& parent, Node node, const content::Spans& content, const Type& type,
                  float gap_above, Column column) {
        if (speaks_of_what_if(content)) {
            page_.dependent_blocks.push_back({node.id, content, type, column.width});
        }
        const InlineText text = spans(content, node.id, type);
        block(parent, std::move(node), text, type, gap_above, column);
    }

    void plain(std::vector<Node>& parent, Node node, const std::string& words, const Type& type, Tone tone,
               float gap_above, Column column) {
        const InlineText text = inline_text(words, node.id, type, tone);
        node.name = text::without_soft_hyphens(words);
        block(parent, std::move(node), text, type, gap_above, column);
    }

    void hairline(const std::string& id, float x, float y, float width) {
        page_.rules.push_back({id, {x, y, width, 1}});
    }

    [[nodiscard]] InlineText spans(const content::Spans& spans, const std::string& id, const Type& type,
                                   Tone tone = Tone::ink) const {
        return inline_text(spans, id, type, tone, {environment_, shown_});
    }

    void header(Node& article) {
        Node header = make_node("header", Role::header);
        y_ = 2 * unit;
        controls(header.children);
        const Column column{type_.left, type_.header_width};
        if (!text_.kicker.empty()) {
            plain(header.children, make_node("kicker", Role::paragraph), text_.kicker, type_.label_strong, Tone::accent,
                  3 * unit, column);
        }
        Node title = make_node("title", Role::heading);
        title.level = 1;
        plain(header.children, std::move(title), text_.title, type_.title, Tone::ink,
              (text_.kicker.empty() ? 3 : 1) * unit, column);
        const Column narrower{type_.left, std::min(type_.header_width, widest_standfirst)};
        plain(header.children, make_node("standfirst", Role::paragraph), text_.standfirst, type_.standfirst,
              Tone::muted, 2 * unit, narrower);
        dateline(header.children, column);
        header.rect = {0, 0, frame_.width, y_};
        article.children.push_back(std::move(header));
    }

    void dateline(std::vector<Node>& parent, Column column) {
        const auto date = [&](const base::Date& date) { return date_text(date, environment_.language); };
        content::Spans line = authors();
        const auto part = [&](const std::string& words) {
            if (!words.empty() || !line.empty()) {
                line.emplace_back(content::PlainText{(line.empty() ? "" : " · ") + words});
            }
        };
        if (!text_.byline.empty()) {
            part(text_.byline);
        }
        if (text_.published) {
            part({});
            line.emplace_back(date(*text_.published));
        }
        if (text_.published && text_.updated && text_.updated->at > text_.published->at) {
            part(in_language(content::Word::updated));
            line.emplace_back(date(*text_.updated));
        }
        Node node = make_node("dateline", Role::paragraph);
        block(parent, node, spans(line, node.id, type_.label, Tone::muted), type_.label, 2 * unit, column);
    }

    // "By Ada Lovelace, Max Eyth and Lise Meitner".
    [[nodiscard]] content::Spans authors() const {
        content::Spans line;
        for (std::size_t i = 0; i < text_.authors.size(); ++i) {
            const bool last = i + 1 == text_.authors.size();
            line.emplace_back(content::PlainText{i == 0 ? in_language(content::Word::by) + " "
                                                 : last ? " " + in_language(content::Word::names_and) + " "
                                                        : std::string(", ")});
            const content::Author& author = text_.authors[i];
            if (author.url.empty()) {
                line.emplace_back(content::PlainText{author.name});
            } else {
                line.emplace_back(content::Link{author.name, author.url});
            }
        }
        return line;
    }

    // A language's page as seen from the shown one's: the first stands at the top of the site, the others below it.
    [[nodiscard]] std::string way_to(const base::Locale& language) const {
        const base::Language top = environment_.article.languages.front().get();
        if (&language == environment_.language) {
            return "./";
        }
        return (environment_.language == top ? "" : "../") + (&language == top ? std::string() : language.code + "/");
    }

    // Languages, where there are several, and theme, right-aligned; 44 px high to the touch. Where the languages need
    // more than one line, the theme stays on the first.
    void controls(std::vector<Node>& parent) {
        constexpr float touch = 44;
        constexpr float gap = 3 * unit;
        const float right = type_.columns
                                ? type_.chart_left + type_.chart_width
                                : std::max(type_.left + type_.text_width, type_.chart_left + type_.chart_width);
        const auto width_of = [&](const std::string& words) {
            return environment_.fonts.width(type_.label_strong.style, words) + gap;
        };
        const std::string& theme = in_language(content::Word::dark);
        const float before_theme = right + gap - width_of(theme);
        const float room = before_theme - gap / 2 - type_.left;
        const float top = y_;
        const auto& languages = environment_.article.languages;
        Node group = make_node("control/lang", Role::group, in_language(content::Word::language));
        for (std::size_t first = 0; languages.size() > 1 && first < languages.size(); y_ += touch) {
            std::size_t past = first;
            float width = width_of(languages[past++]->name);
            while (past < languages.size() && width + width_of(languages[past]->name) <= room) {
                width += width_of(languages[past++]->name);
            }
            for (float x = before_theme - width; first < past; ++first) {
                const base::Locale& language = *languages[first];
                Node link = make_node("control/lang/" + language.code, Role::link, language.name);
                link.language = language.code;
                link.href = way_to(language);
                link.state.checked = &language == environment_.language;
                x = place_control(link, language.name, x, gap, touch);
                group.children.push_back(std::move(link));
            }
        }
        const float bottom = std::max(y_, top + touch);
        if (!group.children.empty()) {
            group.rect = bounds_of(group.children);
            parent.push_back(std::move(group));
        }
        y_ = top;
        Node dark = make_node("control/theme", Role::toggle, theme);
        dark.description = in_language(content::Word::dark_description);
        dark.state.pressed = environment_.theme == base::Theme::dark;
        place_control(dark, theme, before_theme, gap, touch);
        parent.push_back(std::move(dark));
        y_ = bottom;
    }

    // Draws one word of the control line with its left edge at `x`; returns where the next one starts.
    float place_control(Node& node, const std::string& words, float x, float gap, float touch) {
        const bool selected = node.state.checked || node.state.pressed;
        const Type& type = selected ? type_.label_strong : type_.label;
        const float advance = environment_.fonts.width(type_.label_strong.style, words);
        std::vector<Node> drawn;
        set(node.id, inline_text(words, node.id, type, selected ? Tone::ink : Tone::muted), drawn, type,
            {x, advance + gap}, y_ + (touch - type.leading) / 2);
        node.fragments = std::move(drawn.front().fragments);
        node.rect = {x - gap / 2, y_, advance + gap, touch};
        return x + advance + gap;
    }

    // Key points and ticker: side by side where there are columns, else one after the other.
    void lead(Node& article) {
        if (!text_.key_points && !text_.ticker) {
            return;
        }
        y_ += 4 * unit;
        const float top = y_;
        if (text_.key_points) {
            key_points(article.children, "keypoints", *text_.key_points, below_head, reading());
        }
        if (!text_.ticker) {
            return;
        }
        const float below_points = y_;
        Column column = reading();
        if (type_.columns && text_.key_points) {
            column = {type_.chart_left, type_.chart_width};
            y_ = top;
        } else if (text_.key_points) {
            y_ += 4 * unit;
        }
        ticker(article.children, "ticker", *text_.ticker, below_head, column);
        y_ = type_.columns ? std::max(y_, below_points) : y_;
    }

    static constexpr int below_head = 2; // level of a box's heading
    static constexpr int within_section = 3;

    void key_points(std::vector<Node>& parent, const std::string& id, const content::KeyPoints& points, int level,
                    Column column) {
        box(parent, id, points.title, level, Role::list, column, [&](std::vector<Node>& items) {
            for (std::size_t i = 0; i < points.items.size(); ++i) {
                const std::string item = id + "/" + std::to_string(i);
                hairline(item + "/rule", column.x, y_ + 1.25F * unit, column.width);
                block_of(items, make_node(item, Role::list_item), points.items[i], type_.note, 2.5F * unit, column);
            }
        });
    }

    void ticker(std::vector<Node>& parent, const std::string& id, const content::Ticker& figures, int level,
                Column column) {
        const auto rows = [&](std::vector<Node>& items) {
            for (std::size_t i = 0; i < figures.items.size(); ++i) {
                ticker_row(items, id + "/" + std::to_string(i), figures.items[i], column);
            }
        };
        box(parent, id, figures.title, level, Role::description_list, column, rows, figures.note);
    }

    // A rule, a heading and a list, which `add_items` fills; below it a note, where there is one.
    template <typename AddItems>
    void box(std::vector<Node>& parent, const std::string& id, const std::string& title, int level, Role role,
             Column column, const AddItems& add_items, const std::string& note = {}) {
        Node& section = open_box(parent, id, title, level, column);
        Node list = make_node(id + "/list", role);
        add_items(list.children);
        list.rect = bounds_of(list.children);
        section.children.push_back(std::move(list));
        close_box(section, column, note);
    }

    // Rule and heading. The node is valid until the next one is added to `parent`.
    Node& open_box(std::vector<Node>& parent, const std::string& id, const std::string& title, int level,
                   Column column) {
        Node& section = parent.emplace_back(make_node(id, Role::section, title));
        section.rect = {column.x, y_, column.width, 0};
        page_.rules.push_back({id + "/title/rule", {column.x, y_, column.width, 2}, true});
        Node heading = make_node(id + "/title", Role::heading);
        heading.level = level;
        plain(section.children, std::move(heading), title, type_.label_strong, Tone::accent, 1.5F * unit, column);
        return section;
    }

    // With small print below its content.
    void close_box(Node& section, Column column, const std::string& note, const content::Spans& source = {}) {
        if (!note.empty()) {
            plain(section.children, make_node(section.id + "/note", Role::paragraph), note, type_.source, Tone::muted,
                  1.5F * unit, column);
        }
        if (!source.empty()) {
            Node node = make_node(section.id + "/source", Role::paragraph);
            const InlineText words = spans(source, node.id, type_.source, Tone::muted);
            block(section.children, std::move(node), words, type_.source, note.empty() ? 1.5F * unit : unit / 2,
                  column);
        }
        section.rect.height = y_ - section.rect.y;
    }

    // Label at the left, figure at the right on the same line, remark below in grey.
    void ticker_row(std::vector<Node>& parent, const std::string& id, const content::TickerItem& item, Column column) {
        hairline(id + "/rule", column.x, y_ + 1.25F * unit, column.width);
        y_ += 2.5F * unit;
        const Type& type = type_.label;
        const float value_width = environment_.fonts.width(type_.label_strong.style, item.value.text);
        const Column label_column{column.x, std::max(column.width - value_width - 2 * unit, column.width / 3)};
        const float row_top = y_;
        Node term = make_node(id + "/label", Role::term, item.label);
        y_ = set(term.id, inline_text(item.label, term.id, type, Tone::ink), term.children, type, label_column, y_);
        term.rect = bounds_of(term.children);
        Node value = make_node(id + "/value", Role::description);
        const InlineText figure = spans({item.value}, value.id, type_.label_strong);
        set(value.id, figure, value.children, type_.label_strong,
            {column.x + column.width - value_width, value_width + 1}, row_top);
        page_.anchors.push_back({id, row_top, y_});
        value.rect = bounds_of(value.children);
        parent.push_back(std::move(term));
        parent.push_back(std::move(value));
        if (!item.remark.empty()) {
            plain(parent, make_node(id + "/remark", Role::description), item.remark, type_.source, Tone::muted, 0,
                  column);
        }
    }

    void body(Node& article) {
        Node* section = nullptr;
        for (std::size_t i = 0; i < text_.blocks.size(); ++i) {
            const content::Block& item = text_.blocks[i];
            const auto* heading = std::get_if<content::Heading>(&item);
            const bool new_range = i == 0 || (heading != nullptr && !page_.charts.empty() && section_has_chart(i));
            if (new_range) {
                end_sticky_range();
            }
            if (heading != nullptr) {
                y_ += i == 0 && !type_.columns ? 5 * unit : 7 * unit;
            } else if (i == 0) {
                y_ += 4 * unit;
            }
            if (new_range) {
                sticky_top_ = y_;
            }
            if (heading != nullptr) {
                section = &open_section(article, *heading);
                continue;
            }
            std::vector<Node>& parent = section == nullptr ? article.children : section->children;
            chart_before(parent, i);
            std::visit([&](const auto& content) { body_block(parent, content); }, item);
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
        plain(section.children, std::move(node), heading.text, type_.heading, Tone::ink, 0, reading());
        link_heading(section.children.back());
        y_ += unit / 2;
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
        return std::any_of(page_.charts.begin(), page_.charts.end(), [&](const ChartPlace& place) {
            return environment_.article.charts[place.chart].id == chart;
        });
    }

    // A chart comes before the first passage of its section that speaks of it.
    void chart_before(std::vector<Node>& parent, std::size_t passage) {
        const auto* view = view_of(text_.blocks[passage]);
        if (view == nullptr || !*view || is_placed((*view)->chart)) {
            return;
        }
        for (std::size_t i = passage + 1; i < text_.blocks.size(); ++i) {
            if (std::holds_alternative<content::Heading>(text_.blocks[i])) {
                return;
            }
            const auto* chart = std::get_if<content::ChartBlock>(&text_.blocks[i]);
            if (chart != nullptr && chart->chart == (*view)->chart) {
                place_chart(parent, *chart);
                return;
            }
        }
    }

    // Whether headline and plot follow the reader through a single column.
    [[nodiscard]] bool sticks() const { return !type_.columns && frame_.sticky && frame_.height > 0; }

    // With room for the highest of the chart's views, in so much of the window; in a single column nothing where one of
    // them does not fit.
    // `top` of the figure in the flow, of which the plot ends `plot_bottom` below.
    [[nodiscard]] std::optional<Stuck> stuck(std::size_t index, float share, float top, float plot_bottom) const {
        const content::Chart& chart = environment_.article.charts[index];
        chart::Environment reduced = environment_;
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
            const chart::Heights heights = chart::heights(chart, state, type_.chart_width, reduced);
            natural = std::max(natural, heights.natural);
            least = type_.columns ? least : std::max(least, heights.min);
        }
        const float height = std::min(natural, std::floor(frame_.height * share));
        return height < least ? std::nullopt
                              : std::optional(Stuck{height, top + std::max(0.F, plot_bottom - height), 0});
    }

    // The words of a heading are a link to itself, for who wants to share the section.
    void link_heading(Node& heading) const {
        Node link = make_node(heading.id + "/link", Role::link, heading.name);
        link.href = "#" + heading.id;
        link.description = in_language(content::Word::link_to_section);
        link.children = std::move(heading.children);
        link.rect = bounds_of(link.children);
        heading.children = {std::move(link)};
    }

    [[nodiscard]] bool section_has_chart(std::size_t heading) const {
        for (std::size_t i = heading + 1; i < text_.blocks.size(); ++i) {
            if (std::holds_alternative<content::Heading>(text_.blocks[i])) {
                return false;
            }
            if (std::holds_alternative<content::ChartBlock>(text_.blocks[i])) {
                return true;
            }
        }
        return false;
    }

    void body_block(std::vector<Node>&, const content::Heading&) {}

    void body_block(std::vector<Node>& parent, const content::Paragraph& paragraph) {
        const float top = y_;
        block_of(parent, make_node(paragraph.id, Role::paragraph), paragraph.text, type_.body, 2 * unit, reading());
        step(paragraph.view, top);
    }

    void body_block(std::vector<Node>& parent, const content::Subheading& heading) {
        const Type type{{text::Face::serif_semibold, type_.body.style.size}, type_.body.leading, true};
        Node node = make_node(heading.id, Role::heading);
        node.level = 3;
        plain(parent, std::move(node), heading.text, type, Tone::ink, 3 * unit, reading());
    }

    void body_block(std::vector<Node>& parent, const content::List& items) {
        y_ += unit;
        Node list = make_node(items.id, items.numbered ? Role::numbered_list : Role::list);
        const float indent = (items.numbered ? 4 : 3) * unit;
        const Column inset{type_.left + indent, type_.text_width - indent};
        for (std::size_t i = 0; i < items.items.size(); ++i) {
            const std::string id = items.id + "/" + std::to_string(i);
            const std::string mark = items.numbered ? std::to_string(i + 1) + "." : "–";
            number_of_item(id, mark, type_.body, y_ + unit);
            block_of(list.children, make_node(id, Role::list_item), items.items[i], type_.body, unit, inset);
        }
        list.rect = bounds_of(list.children);
        parent.push_back(std::move(list));
    }

    void body_block(std::vector<Node>& parent, const content::Quotation& quotation) {
        y_ += 3 * unit;
        const float top = y_;
        const Column inset{type_.left + 2.5F * unit, type_.text_width - 2.5F * unit};
        Node node = make_node(quotation.id, Role::quotation);
        content::Spans words = quotation.text;
        words.insert(words.begin(), content::PlainText{environment_.language->quotes.front()});
        words.emplace_back(content::PlainText{environment_.language->quotes.back()});
        block_of(node.children, make_node(quotation.id + "/text", Role::paragraph), words, type_.standfirst, 0, inset);
        if (!quotation.by.empty()) {
            Node by = make_node(quotation.id + "/by", Role::paragraph);
            const InlineText words = spans(quotation.by, by.id, type_.label, Tone::muted);
            block(node.children, std::move(by), words, type_.label, unit, inset);
        }
        node.rect = {type_.left, top, type_.text_width, y_ - top};
        page_.rules.push_back({quotation.id + "/rule", {type_.left, top, 2, y_ - top}});
        parent.push_back(std::move(node));
        step(quotation.view, top);
        y_ += unit;
    }

    void body_block(std::vector<Node>& parent, const content::Note& aside) {
        const float top = note(parent, aside.id, aside.title, aside.text);
        step(aside.view, top);
        y_ += unit;
    }

    void body_block(std::vector<Node>& parent, const content::Correction& correction) {
        const std::string date = base::format_date(correction.date, base::DateLength::full, environment_.language);
        note(parent, correction.id, base::filled(in_language(content::Word::correction), {date}), correction.text);
        y_ += unit;
    }

    // Set apart by a rule; returns where it begins.
    float note(std::vector<Node>& parent, const std::string& id, const std::string& heading,
               const content::Spans& words) {
        y_ += 3 * unit;
        const float top = y_;
        const Column inset{type_.left + 2.5F * unit, type_.text_width - 2.5F * unit};
        Node note = make_node(id, Role::note, heading);
        Node title = make_node(id + "/title", Role::heading);
        title.level = within_section;
        plain(note.children, std::move(title), heading, type_.label_strong, Tone::accent, 0, inset);
        block_of(note.children, make_node(id + "/text", Role::paragraph), words, type_.note, unit / 2, inset);
        note.rect = {type_.left, top, type_.text_width, y_ - top};
        page_.rules.push_back({id + "/rule", {type_.left, top + 3, 2, y_ - top - 6}, true});
        parent.push_back(std::move(note));
        return top;
    }

    void body_block(std::vector<Node>& parent, const content::KeyPointsBlock& block) {
        y_ += 4 * unit;
        key_points(parent, block.id, block.box, within_section, reading());
        y_ += 2 * unit;
    }

    void body_block(std::vector<Node>& parent, const content::TickerBlock& block) {
        y_ += 4 * unit;
        ticker(parent, block.id, block.box, within_section, reading());
        y_ += 2 * unit;
    }

    void body_block(std::vector<Node>& parent, const content::TableBlock& block) {
        y_ += 4 * unit;
        const auto sort = std::find_if(frame_.sorts.begin(), frame_.sorts.end(),
                                       [&](const TableSort& candidate) { return candidate.table == block.id; });
        const Column column = reading();
        Node& section = open_box(parent, block.id, block.title, within_section, column);
        y_ = add_table(page_, section.children, environment_, type_, block,
                       sort != frame_.sorts.end() ? &*sort : nullptr, {column.x, y_}, column.width);
        close_box(section, column, block.note, table_source(block));
        y_ += 2 * unit;
    }

    // As below a chart.
    [[nodiscard]] content::Spans table_source(const content::TableBlock& block) const {
        const content::Dataset* dataset = content::find_dataset(environment_.article, block.data);
        const content::Source* source =
            content::find_source(text_, dataset != nullptr ? dataset->source : block.source);
        content::Spans line;
        if (source != nullptr) {
            line = page::citation(*source, environment_.language);
            line.insert(line.begin(), content::PlainText{in_language(content::Word::source) + ": "});
        }
        return line;
    }

    void body_block(std::vector<Node>& parent, const content::PictureBlock& block) {
        const content::PictureFile* file = content::find_picture(environment_.article, block.file);
        if (file == nullptr) {
            return; // the loader reports it
        }
        const bool full = block.width == content::PictureWidth::full;
        if (full) { // nothing can stand beside it
            end_sticky_range();
        }
        y_ += 4 * unit;
        const float top = y_;
        const Column column = full ? full_width() : reading();
        const float height =
            std::round(column.width * static_cast<float>(file->height) / static_cast<float>(file->width));
        Node node = make_node(block.id, Role::illustration);
        node.value = full ? "full" : "";
        Node photo = make_node(block.id + "/photo", Role::photo, block.alt);
        photo.value = block.file;
        photo.rect = {column.x, y_, column.width, height};
        page_.pictures.push_back({photo.id, photo.rect, {{photo.id, scene::Image{block.file, photo.rect}}}});
        page_.anchors.push_back({photo.id, y_, y_ + height});
        y_ += height;
        node.children.push_back(std::move(photo));
        const Column words = full ? Column{type_.left, type_.text_width} : column;
        if (!block.caption.empty()) {
            block_of(node.children, make_node(block.id + "/caption", Role::paragraph), block.caption, type_.label, unit,
                     words);
        }
        if (!block.credit.empty()) {
            plain(node.children, make_node(block.id + "/credit", Role::paragraph), block.credit, type_.source,
                  Tone::muted, block.caption.empty() ? unit : unit / 2, words);
        }
        node.rect = {column.x, top, column.width, y_ - top};
        parent.push_back(std::move(node));
        y_ += 2 * unit;
        if (full) {
            sticky_top_ = y_;
        }
    }

    // From edge to edge of a narrow page; of the text with its charts on others.
    [[nodiscard]] Column full_width() const {
        if (frame_.width < phone_below) {
            return {0, std::max(frame_.width, min_width)};
        }
        const float right = std::max(type_.left + type_.text_width, type_.chart_left + type_.chart_width);
        const float left = std::min(type_.left, type_.chart_left);
        return {left, right - left};
    }

    void body_block(std::vector<Node>& parent, const content::ChartBlock& block) {
        if (!is_placed(block.chart)) {
            place_chart(parent, block);
        }
        if (type_.columns) {
            page_.anchors.push_back({block.chart, y_, y_}); // whoever looked at it reads on from here
        }
    }

    void place_chart(std::vector<Node>& parent, const content::ChartBlock& block) {
        const content::Chart* chart = content::find_chart(environment_.article, block.chart);
        if (chart == nullptr) {
            return; // the loader reports it
        }
        const auto index = static_cast<std::size_t>(chart - environment_.article.charts.data());
        const chart::Heights heights = chart_heights(index);
        if (type_.columns) {
            end_sticky_range();
            Node figure = make_node(chart->id, Role::figure);
            const float room = frame_.height - 2 * sticky_margin;
            // Where all of it does not fit, its headline and plot follow the reader.
            const auto reduced = heights.min > room ? stuck(index, 1, sticky_top_, heights.plot_bottom) : std::nullopt;
            const float height = reduced ? heights.natural : std::max(std::min(heights.natural, room), 360.F);
            figure.rect = {type_.chart_left, sticky_top_, type_.chart_width, height};
            page_.charts.push_back({index, figure.rect, std::nullopt, reduced});
            sticky_chart_ = page_.charts.size() - 1;
            parent.push_back(std::move(figure));
        } else {
            y_ += 4 * unit;
            const float top = y_;
            add_chart(parent, index, heights.natural);
            if (sticks()) {
                page_.charts.back().stuck = stuck(index, stuck_share, top, heights.plot_bottom);
            }
            y_ += 2 * unit;
        }
    }

    // In the flow, at the pen.
    void add_chart(std::vector<Node>& parent, std::size_t index, float height) {
        Node figure = make_node(environment_.article.charts[index].id, Role::figure);
        figure.rect = {type_.chart_left, y_, type_.chart_width, height};
        page_.charts.push_back({index, figure.rect, std::nullopt, std::nullopt});
        page_.anchors.push_back({figure.id, y_, y_ + height});
        y_ += height;
        parent.push_back(std::move(figure));
    }

    // The chart beside the text follows the reader until the next one's section begins, the first one from the start of
    // the body: the column beside the text is never empty. Short text is stretched to hold its chart.
    void end_sticky_range() {
        if (!sticky_chart_) {
            return;
        }
        ChartPlace& place = page_.charts[*sticky_chart_];
        y_ = std::max(y_, place.rect.bottom());
        const std::string& chart = environment_.article.charts[place.chart].id;
        if (!page_.scroll_steps.empty() && page_.scroll_steps.back().view.chart == chart) {
            // While its last passage is read, down to about the third line, the chart stays whole.
            constexpr float lines_read = 8 * unit;
            const float max_room = (place.stuck ? 30 : 20) * unit;
            const float stays = place.stuck ? place.stuck->height : place.rect.height;
            const float window_top = page_.scroll_steps.back().top + lines_read - reading_height * frame_.height;
            y_ = std::max(y_, std::min(y_ + max_room, window_top + sticky_margin + stays));
        }
        if (place.stuck) {
            place.stuck->bottom = y_;
        } else {
            place.sticky = {place.rect.y, y_, sticky_margin};
        }
        sticky_top_ = y_ + 4 * unit;
        sticky_chart_.reset();
    }

    // In columns with room for every option; their plots all end below `plot_bottom`.
    [[nodiscard]] chart::Heights chart_heights(std::size_t index) const {
        const content::Chart& chart = environment_.article.charts[index];
        const auto heights = [&](const chart::State& state) {
            return chart::heights(chart, state, type_.chart_width, environment_);
        };
        if (!type_.columns) {
            return heights(in_flow(index));
        }
        chart::State state;
        chart::Heights most = heights(state);
        for (std::size_t choice = 0; choice < chart.choices.size(); ++choice) {
            for (std::size_t option = 1; option < chart.choices[choice].options.size(); ++option) {
                state.selected.assign(chart.choices.size(), 0);
                state.selected[choice] = option;
                const chart::Heights next = heights(state);
                most = {std::max(most.natural, next.natural), std::max(most.min, next.min),
                        std::min(most.plot_bottom, next.plot_bottom)};
            }
        }
        return most;
    }

    // What of a chart decides how high it is in a single column.
    [[nodiscard]] chart::State in_flow(std::size_t index) const {
        const content::Chart& chart = environment_.article.charts[index];
        const bool stuck = std::find(frame_.stuck.begin(), frame_.stuck.end(), chart.id) != frame_.stuck.end();
        chart::State state;
        if (index < shown_.size() && !stuck) {
            state.selected = shown_[index].selected;
        } else if (!chart.views.empty()) {
            state.selected = content::selection(chart, chart.views.front());
        }
        return state;
    }

    void step(const std::optional<content::ViewRef>& view, float top) {
        if (view) {
            page_.scroll_steps.push_back({*view, top, y_});
            for (ChartPlace& place : page_.charts) {
                if (!type_.columns && place.stuck && environment_.article.charts[place.chart].id == view->chart) {
                    place.stuck->bottom = y_;
                }
            }
        }
    }

    void footnotes(Node& article) {
        if (text_.footnotes.empty()) {
            return;
        }
        y_ += 7 * unit;
        constexpr float indent = 3 * unit;
        const Column inset{type_.left + indent, type_.text_width - indent};
        box(article.children, "footnotes", in_language(content::Word::footnotes), below_head, Role::numbered_list,
            reading(), [&](std::vector<Node>& items) {
                for (const content::Footnote& footnote : text_.footnotes) {
                    const std::string number = std::to_string(footnote.number);
                    const std::string id = "footnote/" + number;
                    number_of_item(id, number + ".", type_.source, y_ + unit);
                    block(items, make_node(id, Role::list_item),
                          inline_text(footnote, id, type_.source, Tone::muted, {environment_, shown_}), type_.source,
                          unit, inset);
                }
            });
    }

    // Drawn alone: in HTML the list counts.
    void number_of_item(const std::string& id, const std::string& mark, const Type& type, float y) {
        std::vector<Node> drawn;
        set(id + "/bullet", inline_text(mark, id + "/bullet", type, Tone::muted), drawn, type,
            {type_.left, type_.text_width}, y);
    }

    void sources(Node& article) {
        if (text_.sources_title.empty() && text_.sources.empty()) {
            return;
        }
        y_ += 7 * unit;
        box(article.children, "sources", text_.sources_title, below_head, Role::list, reading(),
            [&](std::vector<Node>& items) {
                for (const content::Source& source : text_.sources) {
                    const std::string id = "source/" + source.id;
                    block(items, make_node(id, Role::list_item),
                          spans(page::citation(source, environment_.language), id, type_.source, Tone::muted),
                          type_.source, unit, reading());
                }
            });
    }

    const chart::Environment& environment_;
    Frame frame_;
    const std::vector<chart::State>& shown_;
    const content::Text& text_;
    Typography type_;
    Page page_;
    float y_ = 0;
    float sticky_top_ = 0;
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
