// Charts as pictures that were looked at: one for each thing that only the whole picture shows, and no second one for
// it.
#include "chart_support.hpp"
#include "golden.hpp"

#include "paint/svg.hpp"

#include <algorithm>
#include <filesystem>

namespace {

using base::Language;
using base::Theme;

constexpr float phone = 390;
constexpr float column = 680;

struct Picture {
    const char* chart;
    std::vector<std::pair<std::string, std::string>> options; // chosen on top of the view
    const char* view;
    Language language;
    float width;
    std::string why;                                    // what is seen in this picture and in no other
    std::optional<chart::Cursor> cursor = std::nullopt; // in the dark, with the point's tooltip
};

// Both languages, because words and figures differ in length and form; both widths, because labels find another place.
const std::vector<Picture>& pictures() {
    static const std::vector<Picture> all{
        // Lines and bands over time.
        {"btc", {}, "months", test::de(), phone, "annotations, leaders and the line in little room"},
        {"btc", {}, "months", test::en(), column, "a line and a band in the dark; a tooltip of five rows", {{0, 39}}},
        {"btc", {{"scale", "log"}}, "year", test::en(), column, "a logarithmic scale; an axis of months"},
        {"btc", {}, "lows", test::de(), phone, "marks cut off at both edges; some annotations highlighted"},
        {"btc", {}, "hours", test::en(), phone, "long annotations, wrapped; days over hourly data"},
        {"btc", {}, "quote", test::de(), column, "hours on the axis, and the day named beside them"},
        // Bars, rules and points of a category.
        {"miners", {}, "close", test::de(), phone, "bars, two rules and a point whose labels must not meet"},
        {"miners", {}, "close", test::en(), column, "bars in the dark; a tooltip of nine rows", {{0, 3}}},
        {"miners", {}, "snapshot", test::en(), phone, "categories without a value"},
        {"miners", {}, "twelve", test::de(), column, "many bars to both sides of zero"},
        // Stacks, shares, lines of points, assumptions.
        {"gartner", {}, "amount", test::de(), phone, "stacks, forecasts hatched; the key in two columns"},
        {"gartner", {}, "amount", test::en(), column, "stacks in the dark; a part's tooltip", {{6, 2}}},
        {"gartner", {}, "devices", test::en(), column, "a view's highlight in place of the chart's"},
        {"gartner", {}, "share", test::de(), column, "shares of a hundred per cent"},
        {"gartner", {}, "later", test::de(), phone, "dashed lines with points, values and names, close together"},
        {"gartner", {}, "later", test::en(), column, "the names of lines at the right edge"},
        {"gartner", {}, "whatif", test::en(), phone, "the slider, its sentence and the assumed bars"},
        {"gartner", {}, "whatif", test::de(), column, "bars of reports, forecasts and assumptions, each named below"},
    };
    return all;
}

std::string name_of(const Picture& picture) {
    std::string name = std::string("chart-") + picture.chart + "-" + picture.view;
    for (const auto& [choice, option] : picture.options) {
        name += "-" + option;
    }
    name += "-" + picture.language->code + "-" + std::to_string(static_cast<int>(picture.width));
    return name + (picture.cursor ? "-dark-tooltip" : "") + ".svg";
}

} // namespace

TEST_CASE("chart golden: each picture is the one that was looked at") {
    for (const Picture& picture : pictures()) {
        CAPTURE(picture.why);
        const content::Chart& chart = chart_support::chart(picture.chart);
        content::View view = *content::find_view(chart, picture.view);
        for (const auto& [choice, option] : picture.options) {
            const auto chosen = std::find_if(view.select.begin(), view.select.end(),
                                             [&](const auto& selected) { return selected.first == choice; });
            REQUIRE(chosen != view.select.end());
            chosen->second = option;
        }
        chart::State state = chart_support::state(chart, view);
        state.cursor = picture.cursor;
        const Theme theme = picture.cursor ? Theme::dark : Theme::light;
        const auto figure =
            chart::draw(chart, state, {picture.width, 0}, chart_support::environment(picture.language, theme));
        paint::SvgOptions options;
        options.background = base::default_palettes().of(theme).ground;
        check_golden(name_of(picture), paint::svg(figure.scene, options));
    }
}

TEST_CASE("chart golden: no picture is kept that nothing draws") {
    for (const auto& file : std::filesystem::directory_iterator(EXPLAINER_SOURCE_DIR "/tests/golden")) {
        const std::string name = file.path().filename().string();
        const bool drawn =
            std::any_of(pictures().begin(), pictures().end(), [&](const Picture& p) { return name_of(p) == name; });
        CHECK_MESSAGE((drawn || !name.starts_with("chart-")), name);
    }
}
