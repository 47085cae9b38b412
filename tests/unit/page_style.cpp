// The queries of the page style, web/base.css and page.css, are at the widths at which the program's layout changes.
#include "chart/scale/style.hpp"
#include "page/typography.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace {

std::string page_css() {
    std::string both;
    for (const char* name : {"/web/base.css", "/web/page.css"}) {
        std::ifstream file(EXPLAINER_SOURCE_DIR + std::string(name));
        REQUIRE(file.good());
        both.append(std::istreambuf_iterator<char>(file), {});
    }
    return both;
}

// The widths, in px, in the conditions that begin so.
std::set<float> widths_in(const std::string& css, const std::string& query) {
    std::set<float> widths;
    for (std::size_t at = css.find(query + " ("); at != std::string::npos; at = css.find(query + " (", at + 1)) {
        const std::string condition = css.substr(at, css.find('{', at) - at);
        for (std::size_t unit = condition.find("px"); unit != std::string::npos;
             unit = condition.find("px", unit + 1)) {
            const std::size_t number = condition.find_last_not_of("0123456789.", unit - 1) + 1;
            widths.insert(std::stof(condition.substr(number, unit - number)));
        }
    }
    return widths;
}

} // namespace

TEST_CASE("page style: its queries break where the layout does") {
    const std::string css = page_css();
    const float opener_beside_from = page::opener_beside_from + 2 * page::typography(page::opener_beside_from).left;
    const float opener_below_until = page::opener_below_until + 2 * page::typography(page::opener_below_until).left;
    CHECK(widths_in(css, "@container page") ==
          std::set<float>{opener_below_until, opener_beside_from, page::folded_below, page::phone_below,
                          page::columns_from, page::middling_from, page::wide_from});
    CHECK(widths_in(css, "@media") ==
          std::set<float>{page::phone_below, page::columns_from, page::middling_from, page::wide_from});
    CHECK(widths_in(css, "@container figure").count(chart::phone_width) == 1);
    // The widths are those at which the layout changes, and not only called so.
    CHECK(page::typography(page::columns_from).columns);
    CHECK(!page::typography(page::columns_from - 1).columns);
    CHECK(page::typography(page::phone_below).body.style.size >
          page::typography(page::phone_below - 1).body.style.size);
    CHECK(page::typography(page::folded_below).left > page::typography(page::folded_below - 1).left);
}
