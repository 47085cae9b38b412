// Composed as a Scene and written as an SVG that needs nothing beside it.
#include "tools/export_picture.hpp"

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
constexpr text::Style card_title{text::Face::sans_semibold, 15};

// Returns the baseline of the last line.
float add_headline(scene::Scene& scene, const chart::Environment& environment, const std::string& words, float top) {
    const std::vector<text::Line> lines =
        text::break_lines(environment.fonts, {{words, card_headline}},
                          {.width = card.width - 2 * card_margin, .hyphenate = false, .balance = true});
    float baseline = top + environment.fonts.metrics(card_headline).cap_height;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        baseline += i == 0 ? 0 : card_leading;
        for (const text::Piece& piece : lines[i].pieces) {
            const base::Point at{card_margin + piece.x, baseline};
            scene.items.push_back(
                {"headline/" + std::to_string(i),
                 scene::TextRun{piece.text, at, card_headline, base::palette(environment.theme).ink, piece.width}});
        }
    }
    return baseline;
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
    const base::Palette& palette = base::palette(environment.theme);
    const std::string& headline = environment.article.in(environment.language).title;
    scene::Scene scene;
    scene.size = card;
    scene.items.push_back(
        {"rule", scene::Rectangle{{card_margin, 32, card.width - 2 * card_margin, 3}, palette.accent}});
    float y = add_headline(scene, environment, headline, 54);
    if (const content::Chart* chart = first_chart(environment.article, environment.language)) {
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
