// Pictures in the text: what is said of them, where they are drawn, and what stands beside them.
#include "app_support.hpp"
#include "chart_support.hpp"

using namespace test;
using scene::Role;

TEST_CASE("a picture is as wide as the text or as the page, in its own proportions, and said in words") {
    for (const float width : {195.F, 390.F, 640.F, 844.F, 1440.F}) {
        CAPTURE(width);
        app::App app = make_app({width, 40000});
        const scene::Scene scene = app.compose();
        const base::Rect text = node(app, "open-lead").rect;

        const scene::Node& photo = node(app, "method-campus/photo");
        CHECK(photo.role == Role::photo);
        CHECK(photo.name.starts_with("Zeichnung: flache Rechenzentren"));
        CHECK(photo.rect.x == text.x);
        CHECK(photo.rect.width == text.width);
        CHECK(photo.rect.height == doctest::Approx(photo.rect.width * 900 / 1600).epsilon(0.01));
        const auto drawn = chart_support::drawn<scene::Image>(scene, "method-campus/photo");
        REQUIRE(drawn.size() == 1);
        CHECK(drawn[0].shape->file == "pictures/campus.jpg");
        CHECK(drawn[0].shape->rect == photo.rect);
        CHECK(node(app, "method-campus/caption").rect.y >= photo.rect.bottom());
        CHECK(node(app, "method-campus/credit").rect.y >= node(app, "method-campus/caption").rect.bottom());

        const base::Rect full = node(app, "method-scheme/photo").rect;
        CHECK(full.height == doctest::Approx(full.width * 400 / 900).epsilon(0.01));
        if (width < 600) {
            CHECK(full.x == 0);
            CHECK(full.width == width);
        } else {
            CHECK(full.x <= text.x);
            CHECK(full.width >= text.width);
        }
        for (const page::ChartPlace& chart : app.page().charts) { // nothing follows the reader over a picture
            const base::Rect reach = chart.sticky ? base::Rect{chart.rect.x, chart.sticky->top, chart.rect.width,
                                                               chart.sticky->bottom - chart.sticky->top}
                                                  : chart.rect;
            CHECK_FALSE(reach.intersects(full));
        }
        CHECK(app.page().size.height >= full.bottom());
    }
}
