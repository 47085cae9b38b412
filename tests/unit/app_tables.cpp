// Tables in the text: what they are to a screen reader, where they are drawn, and how the reader sorts them.
#include "app_support.hpp"
#include "chart_support.hpp"

#include "scene/plain_text.hpp"

using namespace test;
using chart_support::drawn_words;
using scene::Role;

namespace {

std::vector<std::string> column(const app::App& app, const std::string& table, std::size_t index) {
    std::vector<std::string> cells;
    for (const scene::Node& row : node(app, table + "/body").children) {
        cells.push_back(row.children[index].name);
    }
    return cells;
}

base::Rect ink_of(const scene::Scene& scene, const std::string& id) {
    base::Rect ink;
    for (const auto& text : chart_support::drawn<scene::TextRun>(scene, id)) {
        scene::TextRun run = *text.shape;
        run.text.erase(run.text.find_last_not_of(' ') + 1); // a space at a line's end has no ink
        const base::Rect one = chart_support::ink(run);
        ink = ink.width > 0 ? base::united(ink, one) : one;
    }
    return ink;
}

void click(app::App& app, const std::string& id) {
    const base::Rect at = place(app, id);
    REQUIRE(app.control_at(at.center()) != nullptr);
    app.activate(app.control_at(at.center())->id);
}

} // namespace

TEST_CASE("a table of a data file has its columns, written as the language writes them") {
    app::App app = make_app({1440, 30000});
    const scene::Node& sheet = node(app, "method-shares/table");
    CHECK(sheet.role == Role::sheet);
    CHECK(node(app, "method-shares/title").name == "Die Aktien am 20. Oktober 2025");
    const std::vector<scene::Node>& heads = node(app, "method-shares/heads").children;
    REQUIRE(heads.size() == 5);
    CHECK(heads[0].role == Role::column_header);
    CHECK(heads[4].children.front().name == "Stand im Artikel (ungefähr)");
    const std::vector<scene::Node>& rows = node(app, "method-shares/body").children;
    REQUIRE(rows.size() == 12);
    CHECK(rows[0].children[0].role == Role::row_header);
    CHECK(rows[0].children[0].name == "IREN");
    CHECK(rows[0].children[1].name == "60,72\u00A0$");
    CHECK(rows[0].children[4].name == "–");
    CHECK(rows[4].children[4].name == "+14\u00A0%");
    CHECK(drawn_words(app.compose(), "method-shares/note/") == "Schlusskurse; Änderung gegen den 17. Oktober.");
    CHECK(drawn_words(app.compose(), "method-shares/source/").starts_with("Quelle: Nasdaq"));
}

TEST_CASE("a table's words are drawn in their cells, figures end at one edge, and nothing runs into another") {
    for (const float width : {195.F, 320.F, 390.F, 844.F, 1440.F}) {
        CAPTURE(width);
        app::App app = make_app({width, 40000});
        const scene::Scene scene = app.compose();
        for (const std::string table : {"method-shares", "method-claims"}) {
            const base::Rect whole = node(app, table + "/table").rect;
            float above = node(app, table + "/heads").rect.bottom();
            for (const scene::Node& row : node(app, table + "/body").children) {
                CHECK(row.rect.y >= above);
                above = row.rect.bottom();
                for (std::size_t i = 0; i < row.children.size(); ++i) {
                    const scene::Node& cell = row.children[i];
                    CAPTURE(cell.id);
                    const base::Rect ink = ink_of(scene, cell.id + "/");
                    CHECK(drawn_words(scene, cell.id + "/").find(cell.name.substr(0, 2)) != std::string::npos);
                    CHECK(cell.rect.grown(1).contains(ink));
                    CHECK(row.rect.contains(ink));
                    CHECK(whole.grown(1).contains(ink));
                    for (std::size_t other = 0; other < i; ++other) {
                        CHECK_FALSE(ink.intersects(ink_of(scene, row.children[other].id + "/")));
                    }
                    if (table == "method-shares" && i > 0) {
                        const scene::Node& first = node(app, table + "/body").children.front().children[i];
                        CHECK(cell.rect.right() == doctest::Approx(first.rect.right()));
                    }
                }
            }
            for (const scene::Node& head : node(app, table + "/heads").children) {
                CHECK(whole.grown(1).contains(head.rect));
                CHECK(head.rect.height >= 44);
                CHECK(head.rect.grown(1).contains(ink_of(scene, head.id + "/words/")));
            }
        }
    }
}

TEST_CASE("a press on a head sorts by it, another the other way round; who is unknown stays last") {
    for (const base::Size window : {base::Size{390, 844}, base::Size{1440, 900}}) {
        app::App app = make_app(window);
        app.scroll_to(place(app, "method-shares/heads").y - 200);
        CHECK(column(app, "method-shares", 0).front() == "IREN");
        const float in_window = place(app, "method-shares/sort/3").y - app.scroll();

        click(app, "method-shares/sort/3");
        CHECK(column(app, "method-shares", 3).front() == "+15,62\u00A0%");
        CHECK(node(app, "method-shares/head/3").value == "descending");
        CHECK(place(app, "method-shares/sort/3").y - app.scroll() == doctest::Approx(in_window));
        click(app, "method-shares/sort/3");
        CHECK(column(app, "method-shares", 3).back() == "+15,62\u00A0%");
        CHECK(node(app, "method-shares/head/3").value == "ascending");

        click(app, "method-shares/sort/4");
        CHECK(column(app, "method-shares", 4).front() == "+14\u00A0%");
        CHECK(node(app, "method-shares/head/3").value.empty());
        click(app, "method-shares/sort/4");
        CHECK(column(app, "method-shares", 4).front() == "+14\u00A0%");

        click(app, "method-shares/sort/0");
        CHECK(column(app, "method-shares", 0).front() == "Applied Digital");
        CHECK(node(app, "method-shares/head/0").value == "ascending");
        app.set_language(app.environment().article.find_language("en"));
        CHECK(node(app, "method-shares/head/0").value == "ascending");
        CHECK(column(app, "method-shares", 0).front() == "Applied Digital");
        CHECK(column(app, "method-claims", 0).front() == "Record in early October"); // as its author has it
    }
}

TEST_CASE("keys reach the heads of a table and sort it") {
    app::App app = make_app(desk);
    app.focus("method-shares/sort/1", true);
    CHECK(app.key(app::Key::enter));
    CHECK(node(app, "method-shares/head/1").value == "descending");
    CHECK(app.focused() == "method-shares/sort/1");
    CHECK(app.next_focus(false) == "method-shares/sort/2");
}

TEST_CASE("as plain text a table has a line for each row, its cells between tabs") {
    const app::App app = make_app(desk);
    const std::string text = scene::plain_text(app.semantics());
    CHECK(text.find("Aussage\tErgebnis\tAbweichung\nRekord Anfang Oktober\tstimmt\t0,00\u00A0%\nAnstieg") !=
          std::string::npos);
}
