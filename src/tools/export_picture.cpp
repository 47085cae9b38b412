// Composed as a Scene and written as an SVG that needs nothing beside it.
#include "tools/export_picture.hpp"

#include "chart/thumbnail.hpp"
#include "paint/svg.hpp"
#include "text/line_break.hpp"
#include "tools/export_chart.hpp"

namespace tools {
namespace {

// Two thirds of 1200 x 630: small type is half as large again in the card.
constexpr base::Size card{800, 420};
constexpr float card_margin = 40;
constexpr text::Style card_headline{text::Face::serif_semibold, 34};
constexpr float card_leading = 40;

struct CardType {
    text::Style style;
    float leading = 0;
    base::Color color;
};
constexpr text::Style card_title{text::Face::sans_semibold, 15};

// Words in lines down from the baseline of the first. Returns that of the last.
float add_lines(scene::Scene& scene, const chart::Environment& environment, const std::string& words,
                const CardType& type, base::Point at, float width) {
    const std::vector<text::Line> lines = text::break_lines(environment.fonts, {{words, type.style}},
                                                            {.width = width, .hyphenate = false, .balance = true});
    for (std::size_t i = 0; i < lines.size(); ++i) {
        at.y += i == 0 ? 0 : type.leading;
        for (const text::Piece& piece : lines[i].pieces) {
            scene.items.push_back(
                {"words", scene::TextRun{piece.text, {at.x + piece.x, at.y}, type.style, type.color, piece.width}});
        }
    }
    return at.y;
}

// The opener's first picture with its figure and line beside it, from `top` to the card's lower edge.
void add_opener(scene::Scene& scene, const chart::Environment& environment, float top) {
    const content::OpenerItem& item = environment.article.in(environment.language).opener.front();
    const base::Palette& palette = environment.palette();
    const base::Size size{440, card.height - top - card_margin};
    scene::Scene picture = chart::thumbnail(item.shows, size, environment);
    scene::move(picture, {card_margin, top});
    scene::append(scene, std::move(picture));
    const float left = card_margin + size.width + card_margin;
    const float width = card.width - card_margin - left;
    const CardType figure{{text::Face::serif_semibold, 46}, 52, palette.ink};
    const CardType words{{text::Face::sans, 18}, 25, palette.muted};
    const float first = top + size.height / 2 - 24;
    const float last = add_lines(scene, environment, item.figure.text, figure, {left, first}, width);
    add_lines(scene, environment, text::without_soft_hyphens(item.text), words, {left, last + 36}, width);
}

const content::Chart* first_chart(const content::Article& article, base::Language language) {
    for (const content::Block& block : article.in(language).blocks) {
        if (const auto* chart = std::get_if<content::ChartBlock>(&block)) {
            return content::find_chart(article, chart->chart);
        }
    }
    return nullptr;
}

} // namespace

std::string link_card(const chart::Environment& environment) {
    const base::Palette& palette = environment.palette();
    const std::string& headline = environment.article.in(environment.language).title;
    scene::Scene scene;
    scene.size = card;
    scene.items.push_back(
        {"rule", scene::Rectangle{{card_margin, 32, card.width - 2 * card_margin, 3}, palette.accent}});
    const CardType large{card_headline, card_leading, palette.ink};
    float y = add_lines(scene, environment, headline, large,
                        {card_margin, 54 + environment.fonts.metrics(card_headline).cap_height},
                        card.width - 2 * card_margin);
    if (!environment.article.in(environment.language).opener.empty()) {
        add_opener(scene, environment, y + 36);
    } else if (const content::Chart* chart = first_chart(environment.article, environment.language)) {
        const std::string title = text::without_soft_hyphens(
            content::resolve(*chart, first_state(*chart).selected).title->in(environment.language));
        y += 34;
        scene.items.push_back(
            {"title",
             scene::TextRun{
                 title, {card_margin, y}, card_title, palette.muted, environment.fonts.width(card_title, title)}});
        y += 14;
        scene::Scene plot = draw_plot(*chart, card.width - 2 * card_margin, card.height - y - 20, environment);
        scene::move(plot, {card_margin, y});
        scene::append(scene, std::move(plot));
    }
    paint::SvgOptions options;
    options.title = text::without_soft_hyphens(headline);
    options.background = palette.ground;
    return paint::svg(scene, options);
}

} // namespace tools
