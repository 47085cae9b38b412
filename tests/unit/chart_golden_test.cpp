// Every view of the three charts as a picture that was looked at: both languages on a phone and in a column, light; one
// view each in the dark, and one each with its tooltip.
#include "chart_support.hpp"
#include "golden.hpp"

#include "paint/svg.hpp"

namespace {

struct Picture {
    base::Language language = base::Language::de;
    base::Theme theme = base::Theme::light;
    float width = 390;
    std::optional<chart::Cursor> cursor;
};

void check_picture(const content::Chart& chart, const content::View& view, const Picture& picture) {
    chart::State state = chart_support::state(chart, view);
    state.cursor = picture.cursor;
    const auto figure =
        chart::draw(chart, state, {picture.width, 0}, chart_support::setting(picture.language, picture.theme));
    std::string name = "chart-" + chart.id + "-" + view.id + "-" + std::string(base::code(picture.language)) + "-" +
                       std::to_string(static_cast<int>(picture.width));
    name += picture.theme == base::Theme::dark ? "-dark" : "";
    name += picture.cursor ? "-tooltip" : "";
    CAPTURE(name);
    paint::SvgOptions options;
    options.background = base::palette(picture.theme).ground;
    check_golden(name + ".svg", paint::svg(figure.scene, options));
}

void check_views(const char* id, chart::Cursor cursor) {
    const content::Chart& chart = chart_support::chart(id);
    for (const content::View& view : chart.views) {
        for (const base::Language language : {base::Language::de, base::Language::en}) {
            for (const float width : {390.0F, 680.0F}) {
                check_picture(chart, view, {language, base::Theme::light, width, std::nullopt});
            }
        }
    }
    const content::View& first = chart.views.front();
    check_picture(chart, first, {base::Language::de, base::Theme::dark, 390, std::nullopt});
    check_picture(chart, first, {base::Language::en, base::Theme::dark, 680, cursor});
}

} // namespace

TEST_CASE("chart golden: the price path") { check_views("btc", {0, 39}); }
TEST_CASE("chart golden: the miners") { check_views("miners", {0, 3}); }
TEST_CASE("chart golden: Gartner") { check_views("gartner", {6, 2}); }
