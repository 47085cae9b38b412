// Picture above words where there is room for several beside each other, picture beside words where there is not.
#include "page/opener.hpp"

#include "chart/data/draw_context.hpp"
#include "chart/thumbnail.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <cmath>

namespace page {
namespace {

using scene::make_node;
using scene::Node;
using scene::Role;

// Where the items of the opener stand.
struct Places {
    std::size_t in_row = 1;
    bool below = false; // the words, of the picture; else beside it
    float item = 0;     // width
    base::Size picture;
};

Places places(float width) {
    if (width < opener_below_until) {
        return {1, true, width, {width, std::round(width / opener_picture_ratio)}};
    }
    if (width < opener_beside_from) {
        return {1, false, width, {std::round(width * opener_picture_share), opener_picture_height}};
    }
    const float gaps = opener_gap * static_cast<float>(opener_columns - 1);
    const float item = (width - gaps) / static_cast<float>(opener_columns);
    return {opener_columns, true, item, {item, std::round(item / opener_picture_ratio)}};
}

class Writer {
  public:
    Writer(Page& page, const chart::Environment& environment, const Typography& type)
        : page_(page), environment_(environment), type_(type), text_(environment.article.in(environment.language)) {}

    float write(std::vector<Node>& parent, float y) {
        const float width = type_.columns ? type_.chart_left + type_.chart_width - type_.left : type_.text_width;
        const Places place = places(width);
        Node list = make_node("opener", Role::list);
        base::Point at{type_.left, y};
        float bottom = y;
        for (std::size_t i = 0; i < text_.opener.size(); ++i) {
            Node item = make_node("opener/" + std::to_string(i) + "/item", Role::list_item);
            item.children.push_back(link(i, at, place));
            item.rect = item.children.front().rect;
            bottom = std::max(bottom, item.rect.bottom());
            const bool ends_row = (i + 1) % place.in_row == 0;
            at = ends_row ? base::Point{type_.left, bottom + 2 * unit}
                          : base::Point{at.x + place.item + opener_gap, at.y};
            list.children.push_back(std::move(item));
        }
        list.rect = {type_.left, y, width, bottom - y};
        page_.anchors.push_back({list.id, y, bottom});
        parent.push_back(std::move(list));
        return bottom;
    }

  private:
    Node link(std::size_t index, base::Point at, const Places& place) {
        const content::OpenerItem& item = text_.opener[index];
        Node link = make_node("opener/" + std::to_string(index), Role::link);
        link.name = item.figure.text + " " + text::without_soft_hyphens(item.text);
        link.href = "#" + section_of(text_, item.shows.view.chart);
        link.description = describe(link.href.substr(1));
        link.children.push_back(picture(item, link.id, {at.x, at.y, place.picture.width, place.picture.height}));
        const float beside = place.picture.width + 2 * unit;
        const float x = place.below ? at.x : at.x + beside;
        const float width = place.below ? place.item : place.item - beside;
        const float top = place.below ? at.y + place.picture.height + unit : at.y - unit / 2;
        const float middle = paragraph(
            link.children,
            inline_text({item.figure}, link.id + "/figure", type_.heading, Tone::ink, {environment_, no_states}),
            link.id + "/figure", type_.heading, {x, top}, width);
        const float bottom =
            paragraph(link.children, inline_text(item.text, link.id + "/text", type_.label, Tone::muted),
                      link.id + "/text", type_.label, {x, middle}, width);
        link.rect = {at.x, at.y, place.item, std::max(bottom, at.y + place.picture.height) - at.y};
        return link;
    }

    // The headline of the view says what is seen.
    Node picture(const content::OpenerItem& item, const std::string& link, const base::Rect& rect) {
        Node node = make_node(link + "/picture", Role::picture);
        node.rect = rect;
        if (const content::Chart* chart = content::find_chart(environment_.article, item.shows.view.chart)) {
            if (const content::View* view = content::find_view(*chart, item.shows.view.view)) {
                const chart::State state = chart::state_of(*chart, *view);
                node.name = chart::plain_words(chart::draw_context(*chart, state, environment_).config.title,
                                               environment_.language);
            }
        }
        scene::Scene drawn = chart::thumbnail(item.shows, {rect.width, rect.height}, environment_);
        scene::move(drawn, {rect.x, rect.y});
        for (scene::Item& part : drawn.items) {
            part.id = link + "/" + part.id; // the chart has the same further down
        }
        page_.pictures.push_back({node.id, rect, std::move(drawn.items)});
        return node;
    }

    // Returns the y below it.
    float paragraph(std::vector<Node>& parent, const InlineText& text, const std::string& id, const Type& type,
                    base::Point at, float width) {
        Node node = make_node(id, Role::paragraph);
        TextBlock block = set_lines(environment_.fonts, id, text, node.children, type, width, at);
        node.rect = {at.x, at.y, width, type.leading * static_cast<float>(block.lines.size())};
        page_.texts.push_back(std::move(block));
        parent.push_back(std::move(node));
        return parent.back().rect.bottom();
    }

    [[nodiscard]] std::string describe(const std::string& section) const {
        for (const content::Block& block : text_.blocks) {
            if (const auto* heading = std::get_if<content::Heading>(&block); heading && heading->id == section) {
                return say(content::Word::to_section, environment_.language) +
                       text::without_soft_hyphens(heading->text);
            }
        }
        return {};
    }

    inline static const std::vector<chart::State> no_states;

    Page& page_;
    const chart::Environment& environment_;
    const Typography& type_;
    const content::Text& text_;
};

} // namespace

std::string section_of(const content::Text& text, std::string_view chart) {
    std::string section(chart);
    for (const content::Block& block : text.blocks) {
        if (const auto* heading = std::get_if<content::Heading>(&block)) {
            section = heading->id;
        } else if (const auto* place = std::get_if<content::ChartBlock>(&block); place && place->chart == chart) {
            return section;
        }
    }
    return std::string(chart);
}

float add_opener(Page& page, std::vector<Node>& parent, const chart::Environment& environment, const Typography& type,
                 float y) {
    return Writer(page, environment, type).write(parent, y);
}

} // namespace page
