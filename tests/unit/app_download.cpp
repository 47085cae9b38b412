// What a reader takes away: files that say what they are, and a link that brings the same view back.
#include "app_support.hpp"

#include "app/download.hpp"

using namespace test;
using app::Key;
using scene::Node;
using scene::Role;

namespace {

app::Effects press_in_dialog(app::App& app, std::string_view chart, std::string_view button) {
    app.activate(std::string(chart) + "/share");
    REQUIRE(app.dialog() != nullptr);
    const std::vector<Node>& parts = app.dialog()->children;
    REQUIRE(std::any_of(parts.begin(), parts.end(), [&](const Node& node) { return node.id == button; }));
    (void)app.take_effects();
    app.activate(button);
    return app.take_effects();
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
        ++found;
    }
    return found;
}

const Node& node_of_dialog(const app::App& app, std::string_view id) {
    const Node* found = scene::find(app.dialog()->children, id);
    REQUIRE(found != nullptr);
    return *found;
}

std::string said_in_dialog(const app::App& app) { return app.dialog()->children.back().name; }

} // namespace

TEST_CASE("the CSV says what it is and where it comes from, then holds every row as machines read it") {
    app::App app = make_app(phone);
    const app::Effects effects = press_in_dialog(app, "btc", "dialog/csv");
    REQUIRE(effects.save.has_value());
    const std::string& csv = effects.save->content;
    CHECK(effects.save->name == "btc-in-elf-tagen-vom-rekord-zum-tiefsten-schlusskurs.csv");
    CHECK(effects.save->type == "text/csv");
    CHECK(csv.starts_with("\xEF\xBB\xBF# In elf Tagen vom Rekord"));
    CHECK(csv.find("\r\n# CoinMarketCap") != std::string::npos);
    CHECK(count(csv, "\r\n2025-10-10;") == 1);
    CHECK(count(csv, ";126198") == 1);
    const content::Dataset* data = content::find_dataset(app.environment().article, "data/btc-daily");
    REQUIRE(data != nullptr);
    const std::size_t remarks = count(csv, "\r\n# ") + 1;
    CHECK(count(csv, "\r\n") == data->rows + 1 + remarks);
}

TEST_CASE("an unknown figure is an empty cell, a comma is quoted") {
    app::App app = make_app(phone, {.language = test::en()});
    const app::Effects effects = press_in_dialog(app, "miners", "dialog/csv");
    REQUIRE(effects.save.has_value());
    CHECK(effects.save->content.find("NaN") == std::string::npos);
    CHECK(effects.save->content.find("nan") == std::string::npos);
    content::Article article = app.environment().article;
    for (content::Dataset& data : article.datasets) {
        data.columns.front().label = localized("Tag, \"UTC\"", "Day, \"UTC\"");
    }
    const chart::Environment environment{article, app.environment().fonts, test::en()};
    CHECK(app::chart_csv(article.charts.front(), {}, environment).find("\"Day, \"\"UTC\"\"\"") != std::string::npos);
}

TEST_CASE("the CSV has the marks of the reader's language, and the dialog says which") {
    for (const base::Language language : {test::de(), test::en()}) {
        const bool german = language == test::de();
        app::App app = make_app(phone, {.language = language});
        const app::Effects effects = press_in_dialog(app, "miners", "dialog/csv");
        REQUIRE(effects.save.has_value());
        const std::string& csv = effects.save->content;
        CHECK(count(csv, german ? ";60,72" : ",60.72") > 0);
        CHECK(count(csv, german ? ",60.72" : ";60,72") == 0);
        const std::string name = node_of_dialog(app, "dialog/csv").name;
        CHECK((name.find("Semikolon, Dezimalkomma") != std::string::npos) == german);
    }
}

TEST_CASE("words in the CSV are no formulas, and figures keep all of their digits") {
    const app::App app = make_app(phone);
    content::Article article = app.environment().article;
    for (content::Dataset& data : article.datasets) {
        for (content::Column& column : data.columns) {
            if (auto* category = std::get_if<content::CategoryColumn>(&column.data)) {
                const std::vector<std::string> hostile{"=1+1", "+49", "-5 to 0", "@SUM(A1)", "\tx", "\rx", "plain"};
                for (std::size_t i = 0; i < category->labels.size(); ++i) {
                    category->labels[i] = localized(hostile[i % hostile.size()], hostile[i % hostile.size()]);
                }
            } else if (auto* number = std::get_if<content::NumberColumn>(&column.data)) {
                number->values.front() = -179260123456.5;
                column.label = localized("-5 %", "=x");
            }
        }
    }
    const content::Chart& chart = *content::find_chart(article, "miners");
    const std::string english = app::chart_csv(chart, {}, {article, app.environment().fonts, test::en()});
    CAPTURE(english);
    CHECK(count(english, "\r\n'=1+1,") > 0);
    CHECK(count(english, "\r\n'+49,") > 0);
    CHECK(count(english, "\r\n'-5 to 0,") > 0);
    CHECK(count(english, "\r\n'@SUM(A1),") > 0);
    CHECK(count(english, "\r\n'\tx,") > 0);
    CHECK(count(english, "\r\nplain,") > 0);
    CHECK(count(english, ",'=x (USD),") > 0);
    CHECK(count(english, ",-179260123456.5,") > 0);
    const std::string german = app::chart_csv(chart, {}, {article, app.environment().fonts, test::de()});
    CHECK(count(german, ";-179260123456,5;") > 0);
    CHECK(count(german, ";'-5 % (USD);") > 0);
}

TEST_CASE("two SVGs of one chart share no id") {
    const auto ids = [](std::string_view view, base::Theme theme) {
        app::App app = make_app(phone);
        app.set_theme(theme);
        app.restore(view);
        const std::string svg = press_in_dialog(app, "gartner", "dialog/svg").save.value().content;
        std::vector<std::string> found;
        for (std::size_t at = svg.find(" id=\""); at != std::string::npos; at = svg.find(" id=\"", at + 1)) {
            found.push_back(svg.substr(at + 5, svg.find('"', at + 5) - at - 5));
        }
        CHECK(found.size() > 1);
        return found;
    };
    const std::vector<std::vector<std::string>> files{ids("", base::Theme::light), ids("", base::Theme::dark),
                                                      ids("?gartner=later", base::Theme::light),
                                                      ids("?gartner=whatif&gartner.growth=5", base::Theme::light),
                                                      ids("?gartner=whatif&gartner.growth=45", base::Theme::light)};
    for (std::size_t a = 0; a < files.size(); ++a) {
        for (std::size_t b = a + 1; b < files.size(); ++b) {
            for (const std::string& id : files[a]) {
                CAPTURE(id);
                CHECK(std::find(files[b].begin(), files[b].end(), id) == files[b].end());
            }
        }
    }
}

TEST_CASE("the SVG is the chart as it stands, of one piece, without what can only be pressed") {
    app::App app = make_app(phone, {.language = test::en()});
    app.activate("gartner/choose/measure/share");
    press(app, "gartner/plot", Key::down);
    const app::Effects effects = press_in_dialog(app, "gartner", "dialog/svg");
    REQUIRE(effects.save.has_value());
    CHECK(effects.save->name.starts_with("gartner-"));
    CHECK(effects.save->name.ends_with(".svg"));
    const std::string& svg = effects.save->content;
    CHECK(svg.starts_with("<svg xmlns="));
    CHECK(svg.find("Gartner") != std::string::npos);
    CHECK(svg.find("tooltip") == std::string::npos);
    CHECK(svg.find(">Share<") == std::string::npos);
}

TEST_CASE("the picture is as large as the SVG, and the host's answer is said in the dialog") {
    app::App app = make_app(phone);
    const app::Effects effects = press_in_dialog(app, "miners", "dialog/png");
    REQUIRE(effects.save_picture.has_value());
    CHECK(effects.save_picture->name.ends_with(".png"));
    CHECK(effects.save_picture->scene.size.width == 640 + 2 * 24);
    app.report(app::Outcome::saved, "x.png");
    CHECK(said_in_dialog(app) == "Gespeichert: x.png");
    CHECK(app.take_effects().dialog_changed);
    app.report(app::Outcome::not_saved, "voll");
    CHECK(said_in_dialog(app) == "Nicht gespeichert: voll");
    app.activate("dialog/close");
    app.report(app::Outcome::saved, "late"); // harms nothing
    CHECK(app.dialog() == nullptr);
}

TEST_CASE("the link begins at the chart and brings its view back") {
    app::App app = make_app(phone, {.addressed = true, .published = app::Published::here});
    app.activate("btc/choose/scale/log");
    const app::Effects effects = press_in_dialog(app, "btc", "dialog/link");
    REQUIRE(effects.copy_link.has_value());
    CHECK(effects.copy_link->find("chart=btc") != std::string::npos);
    app::App other = make_app(phone, {.addressed = true, .published = app::Published::here});
    other.restore(*effects.copy_link);
    CHECK(node(other, Role::radio, "Logarithmisch").state.checked);
    CHECK(other.take_effects().scroll_to.has_value());
}

TEST_CASE("a page elsewhere is opened and linked to in the view's state and no language, but not embedded") {
    app::App app = make_app(phone, {.language = test::en(), .published = app::Published::elsewhere});
    app.activate("btc/choose/scale/log");
    const app::Effects opens = press_in_dialog(app, "btc", "dialog/open");
    REQUIRE(opens.open_page.has_value());
    CHECK(opens.open_page->find("chart=btc") != std::string::npos);
    CHECK(opens.open_page->find("btc.scale=log") != std::string::npos);
    CHECK(opens.open_page->find("lang=") == std::string::npos);
    CHECK_FALSE(opens.open.has_value());
    CHECK(press_in_dialog(app, "btc", "dialog/link").copy_link == opens.open_page);
    CHECK(scene::find(app.dialog()->children, "dialog/embed") == nullptr);
    CHECK(app.address().find("lang=en") != std::string::npos);
}

TEST_CASE("where there is no address there is no link to copy") {
    app::App app = make_app(phone);
    app.activate("btc/share");
    REQUIRE(app.dialog() != nullptr);
    CHECK(scene::find(app.dialog()->children, "dialog/link") == nullptr);
    CHECK(scene::find(app.dialog()->children, "dialog/open") == nullptr);
    CHECK(scene::find(app.dialog()->children, "dialog/svg") != nullptr);
}
