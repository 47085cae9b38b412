// The page that stands in for an article with faults.
#include "app_support.hpp"

#include "check/fault_article.hpp"
#include "languages.hpp"
#include "scene/plain_text.hpp"

TEST_CASE("a page of faults says these and nothing of the article that is not there") {
    text::FontFiles files;
    for (std::size_t i = 0; i < text::face_count; ++i) {
        files[i] = test::font_file(static_cast<text::Face>(i));
    }
    auto fonts = text::FontSet::load(std::move(files));
    REQUIRE(static_cast<bool>(fonts));
    check::Diagnostic fault;
    fault.file = "charts/btc.json";
    fault.reason = "no pies here";
    app::App app(check::fault_article({fault}, test::languages().known), std::move(fonts.value()), {});
    app.resize({test::phone, 1, true});
    for (const base::Language language : {test::de(), test::en()}) {
        app.set_language(language);
        const std::string text = scene::plain_text(app.semantics());
        CHECK(text.find("charts/btc.json") != std::string::npos);
        CHECK_MESSAGE(text.find("1970") == std::string::npos, text);
        for (const char* box : {"keypoints", "ticker", "sources"}) {
            CHECK_MESSAGE(scene::find(app.semantics(), box) == nullptr, box);
        }
        CHECK(app.page().rules.empty());
    }
}
