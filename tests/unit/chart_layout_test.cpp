// Any chart, view, language and width: no two texts touch, nothing leaves the figure, text stays off the data.
#include "chart_layout_support.hpp"

#include <algorithm>
#include <cmath>

namespace {

using chart_support::check_dots_off_text;
using chart_support::check_inside;
using chart_support::check_texts_apart;
using chart_support::check_tooltip;
using chart_support::check_unique_ids;
using chart_support::drawn;
using chart_support::ink;
using chart_support::reached_by_keys;

bool crosses(const base::Rect& rect, base::Point a, base::Point b) {
    // Sampled every half pixel: enough for texts, which are at least ten pixels high.
    const float length = std::max(std::abs(b.x - a.x), std::abs(b.y - a.y));
    const int steps = std::max(1, static_cast<int>(length * 2));
    for (int i = 0; i <= steps; ++i) {
        if (rect.contains(base::lerp(a, b, static_cast<float>(i) / static_cast<float>(steps)))) {
            return true;
        }
    }
    return false;
}

// How many texts were held against a line: none would test nothing. The same below.
std::size_t check_text_off_lines(const chart::Figure& figure, const std::string& chart) {
    std::size_t compared = 0;
    for (const auto& line : drawn<scene::Polyline>(figure.scene, chart + "/mark/")) {
        if (line.item->id.find("/line") == std::string::npos) {
            continue;
        }
        for (const auto& text : drawn<scene::TextRun>(figure.scene, chart + "/")) {
            const std::string& id = text.item->id;
            if (id.find("/annotation/") == std::string::npos && id.find("/mark/") == std::string::npos) {
                continue;
            }
            ++compared;
            for (std::size_t i = 1; i < line.shape->points.size(); ++i) {
                const base::Point a = line.shape->points[i - 1];
                const base::Point b = line.shape->points[i];
                const bool shown = a.x >= figure.plot.x - 1 && b.x <= figure.plot.right() + 1;
                if (shown && crosses(ink(*text.shape), a, b)) {
                    FAIL_CHECK(id << " \"" << text.shape->text << "\" covers " << line.item->id);
                    break;
                }
            }
        }
    }
    return compared;
}

// Within the plot, figures stand on patches of ground.
std::size_t check_rules_off_labels(const chart::Figure& figure, const std::string& chart) {
    std::size_t compared = 0;
    for (const auto& rule : drawn<scene::Polyline>(figure.scene, chart + "/mark/")) {
        for (const auto& text : drawn<scene::TextRun>(figure.scene, chart + "/mark/")) {
            const bool apart = !crosses(ink(*text.shape), rule.shape->points[0], rule.shape->points[1]);
            if (rule.item->id.find("/rule") != std::string::npos && text.item->id.find("/rule/") != std::string::npos) {
                ++compared;
                CHECK_MESSAGE(apart, rule.item->id << " runs through \"" << text.shape->text << "\"");
            }
        }
    }
    return compared;
}

std::size_t check_labels_in_order(const chart::Figure& figure) {
    std::size_t compared = 0;
    for (const chart::PlacedLabel& a : figure.labels) {
        for (const chart::PlacedLabel& b : figure.labels) {
            if (std::abs(a.at.x - b.at.x) < 1 && a.at.y < b.at.y) {
                ++compared;
                CHECK_MESSAGE(a.box.center().y <= b.box.center().y, a.id << " below " << b.id);
            }
        }
    }
    return compared;
}

bool labelled(const chart::Figure& figure, base::Point at) {
    return std::any_of(figure.labels.begin(), figure.labels.end(),
                       [at](const chart::PlacedLabel& label) { return label.at == at; });
}

// 50 widths, closer together where phones are: from a chart in the narrowest page (240 px less its margins) upwards.
std::vector<float> widths() {
    std::vector<float> all;
    for (int i = 0; i < 50; ++i) {
        all.push_back(std::round(208 * std::pow(2560 / 208.0F, static_cast<float>(i) / 49)));
    }
    return all;
}

struct Compared {
    std::size_t lines = 0;
    std::size_t rules = 0;
    std::size_t labels = 0;
};

Compared check_layout(const char* id) {
    const content::Chart& chart = chart_support::chart(id);
    Compared compared;
    for (const content::View& view : chart.views) {
        for (const base::Language language : {test::de(), test::en()}) {
            for (const float width : widths()) {
                INFO(std::string(id) << " " << view.id << " " << language->code << " " << std::to_string(width));
                const auto figure = chart::draw(chart, chart_support::state(chart, view), {width, 0},
                                                chart_support::environment(language));
                CHECK(figure.scene.size.width == width);
                check_inside(figure);
                check_texts_apart(figure);
                check_dots_off_text(figure);
                compared.lines += check_text_off_lines(figure, id);
                compared.rules += check_rules_off_labels(figure, id);
                compared.labels += check_labels_in_order(figure);
                check_unique_ids(figure);
            }
        }
    }
    return compared;
}

} // namespace

TEST_CASE("chart layout: the price path holds together at 50 widths") { CHECK(check_layout("btc").lines > 0); }
TEST_CASE("chart layout: the bars hold together at 50 widths") { CHECK(check_layout("miners").rules > 0); }
TEST_CASE("chart layout: the stack and the editions hold together at 50 widths") {
    const Compared compared = check_layout("gartner");
    CHECK(compared.lines > 0);
    CHECK(compared.labels > 0);
}

TEST_CASE("chart layout: a what-if holds together at either end of its slider, at 50 widths") {
    const content::Chart& chart = chart_support::chart("gartner");
    chart::State state = chart_support::state(chart, "whatif");
    for (const double growth : {0.0, 7.0, 50.0}) {
        state.growth = growth;
        for (const base::Language language : {test::de(), test::en()}) {
            for (const float width : widths()) {
                INFO(std::to_string(growth) << " " << language->code << " " << std::to_string(width));
                const auto figure = chart::draw(chart, state, {width, 0}, chart_support::environment(language));
                check_inside(figure);
                check_texts_apart(figure);
                check_dots_off_text(figure);
                check_unique_ids(figure);
            }
        }
    }
}

TEST_CASE("chart layout: the natural height is known without a drawing") {
    for (const char* id : {"btc", "miners", "gartner"}) {
        const content::Chart& chart = chart_support::chart(id);
        for (const content::View& view : chart.views) {
            for (const float width : {208.0F, 280.0F, 390.0F, 680.0F}) {
                const chart::State state = chart_support::state(chart, view.id.c_str());
                CHECK(chart::natural_height(chart, state, width, chart_support::environment()) ==
                      chart::draw(chart, state, {width, 0}, chart_support::environment()).scene.size.height);
            }
        }
    }
}

TEST_CASE("chart layout: a given height is kept by a smaller plot, down to 160 px") {
    for (const char* id : {"btc", "miners", "gartner"}) {
        const content::Chart& chart = chart_support::chart(id);
        for (const content::View& view : chart.views) {
            INFO(std::string(id) << " " << view.id);
            const chart::State state = chart_support::state(chart, view);
            const auto natural = chart::draw(chart, state, {560, 0}, chart_support::environment());
            const auto high = chart::draw(chart, state, {560, 2000}, chart_support::environment());
            CHECK(high.scene.size.height == natural.scene.size.height);
            const float less = natural.scene.size.height - 40;
            const auto lower = chart::draw(chart, state, {560, less}, chart_support::environment());
            CHECK(lower.scene.size.height <= less);
            check_texts_apart(lower);
            check_inside(lower);
            const auto lowest = chart::draw(chart, state, {560, 100}, chart_support::environment());
            check_texts_apart(lowest);
            check_inside(lowest);
            CHECK(lowest.plot.height >= (std::string(id) == "miners" ? 100 : 159));
        }
    }
}

TEST_CASE("chart layout: logarithmic prices hold together, too") {
    const content::Chart& chart = chart_support::chart("btc");
    for (const char* range : {"months", "year", "hours"}) {
        for (const float width : {208.0F, 320.0F, 390.0F, 680.0F, 1440.0F}) {
            INFO(std::string(range) << " " << std::to_string(width));
            const auto figure = chart::draw(chart, chart_support::chosen(chart, {{"range", range}, {"scale", "log"}}),
                                            {width, 0}, chart_support::environment());
            check_texts_apart(figure);
            check_inside(figure);
        }
    }
}

TEST_CASE("chart layout: every annotation of the two months is drawn, the least of them where there is room") {
    const content::Chart& chart = chart_support::chart("btc");
    for (const float width : {360.0F, 390.0F, 560.0F, 680.0F, 1024.0F, 2560.0F}) {
        for (const base::Language language : {test::de(), test::en()}) {
            const auto figure = chart::draw(chart, chart_support::state(chart, "months"), {width, 0},
                                            chart_support::environment(language));
            for (const char* note : {"ath", "close-17", "low-10", "low-17", "quote"}) {
                INFO(std::to_string(width) << " " << std::string(note));
                const bool last = std::string_view(note) == "quote";
                CHECK((!drawn<scene::TextRun>(figure.scene, std::string("btc/annotation/") + note + "/").empty() ||
                       (last && width < 560)));
            }
        }
    }
}

TEST_CASE("chart layout: touch targets are 44 px high on phones and 32 px elsewhere, and do not overlap") {
    for (const char* id : {"btc", "miners", "gartner"}) {
        for (const float width : {208.0F, 320.0F, 390.0F, 680.0F}) {
            chart::State state;
            state.range = content::TimeRange{1759017600, 1760054400};
            const auto figure = chart::draw(chart_support::chart(id), state, {width, 0}, chart_support::environment());
            std::vector<base::Rect> targets;
            for (const scene::Node& node : figure.scene.semantics.front().children) {
                if (node.role == scene::Role::button) {
                    targets.push_back(node.rect);
                }
                for (const scene::Node& radio : node.children) {
                    if (radio.role == scene::Role::radio) {
                        targets.push_back(radio.rect);
                    }
                }
            }
            REQUIRE(targets.size() > 2);
            for (std::size_t i = 0; i < targets.size(); ++i) {
                INFO(std::string(id) << " " << std::to_string(width) << " " << std::to_string(i));
                CHECK(targets[i].height >= (width < 600 ? 44 : 32));
                CHECK(targets[i].width >= (width < 600 ? 44 : 32));
                CHECK(targets[i].right() <= width);
                for (std::size_t j = i + 1; j < targets.size(); ++j) {
                    CHECK(!targets[i].grown(-0.1F).intersects(targets[j]));
                }
            }
        }
    }
}

TEST_CASE("chart layout: the tooltip stays inside and never covers its point") {
    for (const char* id : {"btc", "miners", "gartner"}) {
        const content::Chart& chart = chart_support::chart(id);
        for (const content::View& view : chart.views) {
            for (const float width : {208.0F, 320.0F, 1440.0F}) {
                chart::State state = chart_support::state(chart, view);
                const auto plain = chart::draw(chart, state, {width, 0}, chart_support::environment());
                const std::vector<chart::Cursor> cursors = reached_by_keys(plain);
                REQUIRE(cursors.size() >= 5);
                // Each point of the smaller views, each seventh of the year's.
                const std::size_t stride = cursors.size() > 150 ? 7 : 1;
                for (std::size_t i = 0; i < cursors.size(); i += stride) {
                    INFO(std::string(id) << " " << view.id << " " << std::to_string(width) << " point "
                                         << std::to_string(i));
                    state.cursor = cursors[i];
                    const auto at = chart::find_point(plain, cursors[i]);
                    REQUIRE(at.has_value());
                    const auto figure = chart::draw(chart, state, {width, 0}, chart_support::environment());
                    CHECK(figure.scene.size.height == plain.scene.size.height);
                    check_tooltip(figure, std::string(id), *at);
                }
            }
        }
    }
}

TEST_CASE("chart layout: no dot without its label, unless it is what the passage speaks of") {
    const content::Chart& chart = chart_support::chart("btc");
    std::size_t dropped = 0;
    for (const char* view : {"months", "hours", "year"}) {
        chart::State state = chart_support::state(chart, view);
        const auto figure = chart::draw(chart, state, {284, 0}, chart_support::environment());
        const content::ChartConfig config = content::resolve(chart, state.selected);
        for (const content::Annotation& note : config.annotations.value_or(std::vector<content::Annotation>{})) {
            const std::string dot = "btc/annotation/" + note.id + "/dot";
            const auto dots = drawn<scene::Dot>(figure.scene, dot);
            if (!dots.empty()) {
                CHECK_MESSAGE(labelled(figure, dots.front().shape->center), dot);
                continue;
            }
            ++dropped;
            state.highlight = {note.id};
            CHECK(drawn<scene::Dot>(chart::draw(chart, state, {284, 0}, chart_support::environment()).scene, dot)
                      .size() == 1);
            state.highlight.clear();
        }
    }
    CHECK(dropped > 0); // or this tests nothing
}

TEST_CASE("chart layout: a choice that takes two rows does not share the second") {
    const content::Chart& chart = chart_support::chart("btc");
    const auto figure =
        chart::draw(chart, chart_support::state(chart, "months"), {284, 0}, chart_support::environment());
    std::vector<base::Rect> groups;
    for (const scene::Node& node : figure.scene.semantics.front().children) {
        if (node.role == scene::Role::radio_group) {
            groups.push_back(node.rect);
        }
    }
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].height > 44);
    CHECK(groups[1].y >= groups[0].bottom());
}

TEST_CASE("chart layout: a zoomed line and band reach the edges below the plot's top and above its foot") {
    const content::Chart& chart = chart_support::chart("btc");
    chart::State state = chart_support::state(chart, "months");
    int crossings = 0;
    // From the middle between a low day and a high one.
    for (std::int64_t from = 1757030400; from < 1761000000; from += 5 * 43200) {
        state.range = content::TimeRange{from, from + 4 * 86400};
        const auto figure = chart::draw(chart, state, {680, 0}, chart_support::environment());
        for (const auto& band : drawn<scene::Area>(figure.scene, "btc/mark/")) {
            for (const auto* side : {&band.shape->upper, &band.shape->lower}) {
                for (std::size_t i = 1; i < side->size(); ++i) {
                    const base::Point a = (*side)[i - 1];
                    const base::Point b = (*side)[i];
                    for (const float edge : {figure.plot.x, figure.plot.right()}) {
                        if (a.x < edge && edge < b.x) {
                            ++crossings;
                            const float y = base::lerp(a.y, b.y, (edge - a.x) / (b.x - a.x));
                            CHECK(y >= figure.plot.y - 0.5F);
                            CHECK(y <= figure.plot.bottom() + 0.5F);
                        }
                    }
                }
            }
        }
    }
    CHECK(crossings > 0);
}

TEST_CASE("chart layout: the tooltip leaves the labels at its point free, and stays in the window") {
    const content::Chart& chart = chart_support::chart("btc");
    const auto tip = [](const chart::Figure& figure) {
        const auto blocks = drawn<scene::Rectangle>(figure.scene, "btc/tooltip");
        REQUIRE(blocks.size() == 1);
        return blocks.front().shape->rect;
    };
    int labels = 0;
    for (const float width : {358.0F, 560.0F, 680.0F}) {
        for (const char* view : {"ath", "lows", "months", "crash"}) {
            chart::State state = chart_support::state(chart, view);
            for (const std::size_t day : {35U, 39U, 46U}) { // the record and the two lows
                INFO(std::string(view) << " " << width << " " << day);
                state.cursor = chart::Cursor{0, day};
                state.seen.reset();
                auto figure = chart::draw(chart, state, {width, 0}, chart_support::environment());
                const auto at = chart::find_point(figure, *state.cursor);
                if (!at) {
                    continue;
                }
                for (const chart::PlacedLabel& label : figure.labels) {
                    if (std::abs(label.at.x - at->x) < 1) {
                        ++labels;
                        CHECK_MESSAGE(!label.box.intersects(tip(figure)), label.id);
                    }
                }
                // The figure's top is scrolled out of the window.
                state.seen = base::Rect{-16, at->y - 20, width + 32, 400};
                figure = chart::draw(chart, state, {width, 0}, chart_support::environment());
                CHECK(tip(figure).y >= state.seen->y - 1);
            }
        }
    }
    CHECK(labels > 0);
}

TEST_CASE("chart layout: the hairline at the cursor lies below the labels") {
    const content::Chart& chart = chart_support::chart("btc");
    chart::State state = chart_support::state(chart, "months");
    state.cursor = chart::Cursor{0, 46};
    const auto figure = chart::draw(chart, state, {390, 0}, chart_support::environment());
    const auto line = drawn<scene::Polyline>(figure.scene, "btc/cursor/line");
    const auto grounds = drawn<scene::Rectangle>(figure.scene, "btc/annotation/");
    REQUIRE((line.size() == 1 && !grounds.empty()));
    CHECK(line.front().item < grounds.front().item);
}

TEST_CASE("chart layout: on a phone a bar's tooltip begins with what is drawn, in five rows at most") {
    const content::Chart& chart = chart_support::chart("miners");
    chart::State state = chart_support::state(chart, "high");
    state.cursor = chart::Cursor{0, 2};
    for (const float width : {358.0F, 680.0F}) {
        const auto figure = chart::draw(chart, state, {width, 0}, chart_support::environment());
        const auto texts = drawn<scene::TextRun>(figure.scene, "miners/tooltip/");
        CHECK(texts.size() == (width < 600 ? 11 : 19)); // the title, and two for each row
        CHECK(texts[1].shape->text == "Tageshoch, Veränderung");
        CHECK(texts[3].shape->text == "Tageshoch");
    }
}
