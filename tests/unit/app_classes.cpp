// The App's parts, each alone: where a reader is, which tone sounds, who controls a chart, what a phrase waits for.
#include "app/chart_controller.hpp"
#include "app/linked_phrases.hpp"
#include "app/playback.hpp"
#include "app/scroll_anchor.hpp"
#include "app/slider_drag.hpp"
#include "tiny_article.hpp"

using app::ChartController;
using app::ScrollAnchor;

TEST_CASE("scroll anchor: the same share of the same block is at the line again, wherever a layout puts it") {
    const std::vector<page::Anchor> wide{{"title", 0, 100}, {"text", 100, 300}, {"end", 300, 400}};
    const std::vector<page::Anchor> narrow{{"title", 0, 200}, {"text", 200, 800}, {"end", 800, 1000}};
    const ScrollAnchor::Place place = ScrollAnchor::place_at(wide, 150);
    CHECK(place.block == "text");
    CHECK(ScrollAnchor::line_of(narrow, place) == doctest::Approx(350));
    CHECK(ScrollAnchor::line_of(narrow, ScrollAnchor::place_at(wide, 399)) == doctest::Approx(998));
    CHECK(ScrollAnchor::place_at({{"title", 50, 100}}, 10).block.empty());
    CHECK_FALSE(ScrollAnchor::line_of({{"other", 0, 100}}, place).has_value());
}

TEST_CASE("scroll anchor: turned and turned back, a reader who has not scrolled is where they were") {
    // A short line of the narrow layout would be read as another share of the block.
    const std::vector<page::Anchor> other{{"text", 0, 10}};
    ScrollAnchor anchor;
    anchor.keep({"text", 0.7F}, 240);
    CHECK(anchor.place(other, 1, 240).share == doctest::Approx(0.7));
    CHECK(anchor.place(other, 1, 240.4F).share == doctest::Approx(0.7)); // a host that rounds
    CHECK(anchor.place(other, 1, 300).share == doctest::Approx(0.1));
    anchor.forget();
    CHECK(anchor.place(other, 1, 240).share == doctest::Approx(0.1));
}

TEST_CASE("playback: the tone of the time sounds, counted from the first frame") {
    app::Playback playback;
    CHECK_FALSE(playback.chart().has_value());
    playback.start(2, {{{{0, 5}, 220}, {{0, 6}, 330}, {{0, 9}, 440}}, 0.5F});
    CHECK(playback.chart() == 2);
    CHECK(playback.advance(100) == chart::Cursor{0, 5});
    CHECK(playback.advance(100.4) == chart::Cursor{0, 5});
    CHECK(playback.advance(100.6) == chart::Cursor{0, 6});
    CHECK(playback.advance(101.4) == chart::Cursor{0, 9});
    CHECK_FALSE(playback.advance(101.5).has_value());
    CHECK(playback.chart() == 2); // until it is told to stop
    playback.stop();
    CHECK_FALSE(playback.chart().has_value());
}

TEST_CASE("linked phrases: a mouse on its way points at nothing, one that stays does") {
    app::LinkedPhrases phrases;
    CHECK(phrases.mouse_moved({10, 10}, app::Phase::move));
    CHECK_FALSE(phrases.mouse_moved({10, 10}, app::Phase::move)); // the page moves under it
    CHECK(phrases.mouse_moved({10, 10}, app::Phase::down));
    phrases.hover("words");
    CHECK(phrases.advance(5));
    CHECK_FALSE(phrases.take_due().has_value());
    phrases.hover("other words"); // the time begins anew
    CHECK(phrases.advance(5.1));
    CHECK(phrases.advance(5.2));
    CHECK_FALSE(phrases.advance(5.3));
    CHECK(phrases.take_due() == "other words");
    CHECK_FALSE(phrases.take_due().has_value());
    phrases.point_at({"other words", 0, app::HighlightTrigger::hover});
    phrases.hover("");
    CHECK(phrases.take_due(true) == "");
    phrases.hover("");
    phrases.hover("other words"); // back before the time was over
    CHECK_FALSE(phrases.take_due(true).has_value());
}

TEST_CASE("slider drag: a finger that has only touched sets nothing, and one that is cancelled brings the value back") {
    scene::Node slider = scene::make_node("chart/growth", scene::Role::slider, "Growth");
    slider.range = scene::Range{20, 0, 100, 1, "chart/growth"};
    const base::Rect box{0, 0, 244, 44};
    app::SliderDrag drag;
    const auto touch = [](app::Phase phase, float x) {
        return app::PointerEvent{phase, app::Pointer::touch, 7, {x, 20}, false, true};
    };
    CHECK(drag.handle(touch(app::Phase::down, 122), &slider, box).begun);
    CHECK_FALSE(drag.handle(touch(app::Phase::move, 125), &slider, box).value.has_value());
    const auto moved = drag.handle(touch(app::Phase::move, 182), &slider, box);
    REQUIRE(moved.value.has_value());
    CHECK(*moved.value > 60);
    slider.range->value = *moved.value;
    const auto cancelled = drag.handle(touch(app::Phase::cancel, 182), &slider, box);
    CHECK(cancelled.taken);
    CHECK(cancelled.value == 20);
    CHECK(drag.id().empty());
}

namespace {

struct Controlled {
    tiny::Article article{{tiny::times({"2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04", "2020-01-05"}),
                           tiny::numbers("value", {1, 5, 2, 4, 3})},
                          {{"type", "line"}, {"x", "time"}, {"value", "value"}},
                          {{"views", tiny::Json::array({{{"id", "all"}}, {{"id", "start"}}, {{"id", "end"}}})}}};
    chart::Environment environment{article.content, test::fonts(), test::de()};
    const content::Chart& spec = *content::find_chart(article.content, "tiny");
    ChartController controller{spec};
    base::Rect seen{0, 0, 680, 800};

    Controlled() { controller.call(spec.views[0]); }
    void draw() { controller.draw({{680, 400}, seen}, false, environment); }
};

} // namespace

TEST_CASE("chart controller: the author's views are called until the reader chooses, and again once they scroll on") {
    Controlled c;
    c.draw();
    CHECK(c.controller.control() == ChartController::Control::author);
    CHECK_FALSE(c.controller.follows(c.spec.views[0], 0, 100));
    CHECK(c.controller.follows(c.spec.views[1], 0, 100));
    const app::Change change = c.controller.zoom_to(0.2, 0.8, c.environment);
    CHECK(change.picture);
    CHECK(change.by_reader);
    c.controller.pin(500);
    CHECK(c.controller.control() == ChartController::Control::reader);
    CHECK_FALSE(c.controller.follows(c.spec.views[1], 560, 100));
    CHECK(c.controller.follows(c.spec.views[1], 620, 100));
    c.controller.shift(60); // the page moved, not the reader
    CHECK_FALSE(c.controller.follows(c.spec.views[1], 620, 100));
    CHECK(c.controller.state().range.has_value());
    CHECK(c.controller.call(c.spec.views[1]).animated);
    CHECK(c.controller.control() == ChartController::Control::author);
    CHECK_FALSE(c.controller.state().range.has_value());
}

TEST_CASE("chart controller: what a phrase shows goes with it, and what was there before comes back") {
    Controlled c;
    c.draw();
    c.controller.zoom_to(0.2, 0.8, c.environment);
    c.controller.pin(0);
    const auto zoomed = c.controller.state().range;
    const content::Shown shown{{"tiny", "start"}, {}, {}, {}};
    CHECK(c.controller.point_phrase(c.spec.views[1], shown, c.environment).picture);
    CHECK(c.controller.control() == ChartController::Control::phrase);
    CHECK_FALSE(c.controller.state().range.has_value());
    CHECK(c.controller.lasting_state().range == zoomed);
    CHECK(c.controller.end_phrase().animated);
    CHECK(c.controller.control() == ChartController::Control::reader);
    CHECK(c.controller.state().range == zoomed);
    CHECK_FALSE(c.controller.end_phrase().picture);

    // Followed, it stays.
    c.controller.point_phrase(c.spec.views[1], shown, c.environment);
    c.controller.keep_phrase(0);
    c.controller.end_phrase();
    CHECK_FALSE(c.controller.state().range.has_value());
}

TEST_CASE("chart controller: a view that is called under a phrase is what comes back") {
    Controlled c;
    c.draw();
    c.controller.zoom_to(0.2, 0.8, c.environment);
    c.controller.point_phrase(c.spec.views[1], {{"tiny", "start"}, {}, {}, {}}, c.environment);
    CHECK_FALSE(c.controller.call(c.spec.views[2]).picture);
    c.controller.end_phrase();
    CHECK_FALSE(c.controller.state().range.has_value());
    CHECK_FALSE(c.controller.follows(c.spec.views[2], 0, 0));
}

TEST_CASE("chart controller: a cancelled gesture leaves the chart as it was") {
    Controlled c;
    c.draw();
    const base::Rect plot = c.controller.figure().plot;
    const auto gesture = [&](app::Gesture::Kind kind, float from, float to) {
        const base::Point a{plot.x + from * plot.width, plot.center().y};
        const base::Point b{plot.x + to * plot.width, plot.center().y};
        return c.controller.perform({kind, 0, a, b, 1}, {0, 0}, c.seen, c.environment);
    };
    using Kind = app::Gesture::Kind;
    gesture(Kind::press, 0.2F, 0.2F);
    gesture(Kind::brush, 0.2F, 0.6F);
    CHECK(c.controller.state().brush.has_value());
    CHECK(gesture(Kind::cancel, 0.2F, 0.6F).picture);
    CHECK_FALSE(c.controller.state().brush.has_value());
    CHECK_FALSE(c.controller.state().range.has_value());
    CHECK_FALSE(gesture(Kind::cancel, 0.2F, 0.6F).picture); // nothing is under way

    gesture(Kind::press, 0.2F, 0.2F);
    gesture(Kind::brush, 0.2F, 0.6F);
    const app::Change zoom = gesture(Kind::zoom, 0.2F, 0.6F);
    CHECK(zoom.animated);
    CHECK(zoom.by_reader);
    CHECK(c.controller.state().range.has_value());
    gesture(Kind::reset, 0.5F, 0.5F);
    CHECK_FALSE(c.controller.state().range.has_value());
}

TEST_CASE("chart controller: a picture moves to the next in frames, and not at all where none is wanted") {
    Controlled c;
    c.draw();
    c.controller.zoom_to(0.2, 0.8, c.environment);
    c.draw();
    CHECK_FALSE(c.controller.in_transition());
    c.controller.reset_zoom();
    c.controller.draw({{680, 400}, c.seen}, true, c.environment);
    CHECK(c.controller.in_transition());
    CHECK(c.controller.advance(10, c.environment));
    CHECK(c.controller.advance(10.2, c.environment));
    CHECK_FALSE(c.controller.advance(10.4, c.environment));
    CHECK_FALSE(c.controller.in_transition());
}
