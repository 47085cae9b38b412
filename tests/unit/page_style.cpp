// The queries of web/page.css change the served page at the widths at which the program's layout changes.
#include "chart/scale/style.hpp"
#include "page/typography.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace {

std::string page_css() {
    std::ifstream file(std::string(EXPLAINER_SOURCE_DIR) + "/web/page.css");
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

// The widths in the conditions that begin so.
std::set<float> widths_in(const std::string& css, const std::string& query) {
    std::set<float> widths;
    const std::regex condition(query + R"( ?(\([^{]*\)) *\{)");
    const std::regex number(R"(([0-9.]+)px)");
    for (std::sregex_iterator one(css.begin(), css.end(), condition), none; one != none; ++one) {
        const std::string text = (*one)[1];
        for (std::sregex_iterator width(text.begin(), text.end(), number); width != none; ++width) {
            widths.insert(std::stof((*width)[1]));
        }
    }
    return widths;
}

} // namespace

TEST_CASE("page style: its queries break where the layout does") {
    const std::string css = page_css();
    CHECK(widths_in(css, "@container page") ==
          std::set<float>{page::folded_below, page::phone_below, page::columns_from});
    CHECK(widths_in(css, "@media") == std::set<float>{page::phone_below, page::columns_from});
    CHECK(widths_in(css, "@container figure").count(chart::phone_width) == 1);
    // The widths are those at which the layout changes, and not only called so.
    CHECK(page::typography(page::columns_from).columns);
    CHECK(!page::typography(page::columns_from - 1).columns);
    CHECK(page::typography(page::phone_below).body.style.size >
          page::typography(page::phone_below - 1).body.style.size);
    CHECK(page::typography(page::folded_below).left > page::typography(page::folded_below - 1).left);
}
