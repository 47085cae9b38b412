// Blocks of the text besides paragraphs: what they are to a screen reader, and what is drawn of them.
#include "app_support.hpp"
#include "chart_support.hpp"

using namespace test;
using chart_support::drawn_words;
using scene::Role;

TEST_CASE("a subheading, a numbered list and a quotation are what they are to a screen reader, and drawn so") {
    for (const float width : {390.F, 1440.F}) {
        CAPTURE(width);
        app::App app = make_app({width, 30000});
        const scene::Scene scene = app.compose();

        const scene::Node& heading = node(app, "method");
        CHECK(heading.role == Role::heading);
        CHECK(heading.level == 3);
        CHECK(drawn_words(scene, "method/") == "Wie gerechnet wurde");

        const scene::Node& list = node(app, "method-steps");
        CHECK(list.role == Role::numbered_list);
        REQUIRE(list.children.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) {
            const std::string id = "method-steps/" + std::to_string(i);
            CHECK(list.children[i].role == Role::list_item);
            const auto number = chart_support::drawn<scene::TextRun>(scene, id + "/bullet");
            REQUIRE(number.size() == 1);
            CHECK(number[0].shape->text == std::to_string(i + 1) + ".");
            // On the item's first line, before its words.
            CHECK(chart_support::ink(*number[0].shape).right() < list.children[i].rect.x);
            CHECK(number[0].shape->baseline.y > list.children[i].rect.y);
            CHECK(number[0].shape->baseline.y < list.children[i].rect.y + 30);
        }

        const scene::Node& quotation = node(app, "method-words");
        CHECK(quotation.role == Role::quotation);
        REQUIRE(quotation.children.size() == 2);
        CHECK(drawn_words(scene, "method-words/text/").starts_with("„Wer sagt"));
        CHECK(drawn_words(scene, "method-words/text/").ends_with("glauben.“"));
        CHECK(drawn_words(scene, "method-words/by/") == "Erika Musterfrau, Prüfstand²");
        CHECK(quotation.children[1].rect.y >= quotation.children[0].rect.bottom());
        CHECK(quotation.rect.y >= list.rect.bottom());
    }
}

TEST_CASE("the head has a kicker and authors, and lives without them and without boxes") {
    app::App app = make_app(phone);
    CHECK(node(app, "kicker").role == Role::paragraph);
    CHECK(drawn_words(app.compose(), "kicker/") == "Bitcoin-Miner");
    CHECK(node(app, "kicker").rect.bottom() <= node(app, "title").rect.y);
    const scene::Node& author = node(app, Role::link, "Erika Musterfrau");
    CHECK(author.href == "https://example.org/erika");
    CHECK(drawn_words(app.compose(), "dateline/").starts_with("Von Erika Musterfrau und Max Mustermann · Erklärstück"));

    content::Article bare = fixture();
    for (content::Text& text : bare.texts) {
        text.kicker.clear();
        text.authors.clear();
        text.byline.clear();
        text.key_points.reset();
        text.ticker.reset();
    }
    for (const base::Size window : {phone, desk}) {
        const app::App without = make_app(bare, window);
        for (const char* gone : {"kicker", "keypoints", "ticker"}) {
            CHECK(scene::find(without.semantics(), gone) == nullptr);
        }
        CHECK(node(without, "dateline").children.front().name.starts_with("21.\u00A0Oktober 2025"));
    }
    for (content::Text& text : bare.texts) {
        text.ticker = fixture().texts.front().ticker;
    }
    const app::App alone = make_app(bare, desk);
    CHECK(node(alone, "ticker").rect.x == node(alone, "news").rect.x); // not beside what is not there
}

TEST_CASE("boxes and corrections stand within the text, too") {
    const app::App app = make_app({390, 30000});
    CHECK(node(app, "method-points").role == Role::section);
    CHECK(node(app, "method-points/title").level == 3);
    CHECK(node(app, "method-points/list").children.size() == 2);
    CHECK(node(app, "method-figures/list").role == Role::description_list);
    CHECK(node(app, "method-figures/1/value").children.front().name == "2,02\u00A0Bio.\u00A0$");
    CHECK(node(app, "method-correction").role == Role::note);
    CHECK(node(app, "method-correction").name == "Korrektur vom 22.\u00A0Oktober 2025");
}

TEST_CASE("where there is room, a footnote stands in the margin as well, beside its mark and clear of the others") {
    app::App wide = make_app({1920, 30000});
    const scene::Scene scene = wide.compose();
    base::Rect above;
    for (const std::string number : {"1", "2"}) {
        CAPTURE(number);
        const auto lines = chart_support::drawn<scene::TextRun>(scene, "footnote/" + number + "/mark/margin/");
        REQUIRE(!lines.empty());
        const base::Rect mark = node(wide, "footnote/" + number + "/mark").rect;
        base::Rect note = chart_support::ink(*lines.front().shape);
        for (const auto& line : lines) {
            note = base::united(note, chart_support::ink(*line.shape));
        }
        CHECK(note.x > 0);
        CHECK(note.right() < node(wide, "open-lead").rect.x);
        CHECK(note.y >= mark.y - 1);
        CHECK((note.y < mark.bottom() || note.y < above.bottom() + 20)); // beside it, or below the one before
        CHECK_FALSE(note.intersects(above));
        above = note;
    }
    CHECK(drawn_words(scene, "footnote/1/mark/margin/").starts_with("¹ Ungewichtet"));
    CHECK(node(wide, "footnotes/list").children.size() == 2); // and at the end, where links lead

    app::App narrow = make_app({1440, 30000});
    CHECK(drawn_words(narrow.compose(), "footnote/1/mark/margin/").empty());
}

TEST_CASE("a footnote's mark leads to it, and the arrow there leads back") {
    app::App app = make_app(phone);
    const scene::Node& mark = node(app, "footnote/1/mark");
    CHECK(mark.role == Role::link);
    CHECK(mark.name == "¹");
    CHECK(mark.description == "Ungewichtet: Jede Aktie zählt gleich viel. Siehe eine Seite über Mittelwerte.");
    CHECK(node(app, "footnotes/list").role == Role::numbered_list);
    CHECK(node(app, "footnote/1").children.back().description == "Zurück zum Text");

    app.scroll_to(place(app, "footnote/1/mark").y - 200);
    app.focus("footnote/1/mark", true);
    app.activate("footnote/1/mark");
    settle(app);
    CHECK(place(app, "footnote/1").y >= app.scroll());
    CHECK(place(app, "footnote/1").bottom() <= app.scroll() + phone.height);
    CHECK(app.focused() == "footnote/1/link");
    (void)app.take_effects(); // carried out
    app.activate("footnote/1/link");
    settle(app);
    CHECK(place(app, "footnote/1/mark").y >= app.scroll());
    CHECK(place(app, "footnote/1/mark").y <= app.scroll() + phone.height / 2);
    CHECK(app.focused() == "footnote/1/mark");
}
