// Figures from the data: what they come to, how they are written, and what the page says of them.
#include "content_support.hpp"

#include "check/resolve.hpp"
#include "check/typed_numbers.hpp"
#include "languages.hpp"

#include <doctest/doctest.h>

using content_support::Json;

namespace {

// The bundle's figure in the article's second block, after it has been resolved.
Json resolved(const std::string& language, const std::string& figure) {
    check::Files files = content_support::base_files();
    for (const std::string path : {"article.de.json", "article.en.json"}) {
        content_support::change(
            files, path, Json::parse(R"([{"op": "replace", "path": "/blocks/1/text/3", "value": )" + figure + "}]"));
    }
    const auto faults = check::check(files, test::languages()).faults;
    REQUIRE_MESSAGE(faults.empty(), (faults.empty() ? std::string{} : check::message(faults.front())));
    const auto bundle = check::resolve_figures(content_support::bundle(files).value(), test::languages());
    REQUIRE(bundle);
    return Json::parse(*bundle)["files"]["article." + language + ".json"]["blocks"][1]["text"][3];
}

// The words that the program reads for the same figure.
std::string words(const std::string& figure, base::Language language) {
    check::Files files = content_support::base_files();
    for (const std::string path : {"article.de.json", "article.en.json"}) {
        content_support::change(
            files, path, Json::parse(R"([{"op": "replace", "path": "/blocks/1/text/3", "value": )" + figure + "}]"));
    }
    const auto article = content_support::load_bundle(
        check::resolve_figures(content_support::bundle(files).value(), test::languages()).value());
    const auto& block = std::get<content::Paragraph>(article.value().in(language).blocks[1]);
    return std::get<content::FigureText>(block.text[3]).text;
}

std::string numbers(std::string_view text, base::Language language) {
    std::string list;
    for (const check::TypedNumber& number : check::typed_numbers(text, language)) {
        list += std::string(number.words) + (number.percent ? "% " : " ");
    }
    return list;
}

} // namespace

TEST_CASE("a figure from a point has the point's value, format, digits and source, and says which it is") {
    CHECK(resolved("en", R"({"from": "miners/close@BBB"})") ==
          Json::parse(
              R"({"value": -3.2, "format": {"unit": "percent", "sign": "always"}, "digits": 1, "source": "exchange",
                          "note": "Close, Beta"})"));
    CHECK(words(R"({"from": "miners/close@BBB"})", test::de()) == "−3,2\u00A0%");
    CHECK(resolved("de", R"({"from": "prices/peak@2025-10-04/high", "digits": 2, "format": "number"})") ==
          Json::parse(R"({"value": 125, "format": "number", "digits": 2, "source": "exchange",
                          "note": "Hoch, 4.\u00a0Oktober 2025"})"));
}

TEST_CASE("computed figures are reckoned, rounded as they are written, and say how") {
    const auto value = [](const std::string& figure) { return resolved("en", figure)["value"].get<double>(); };
    const auto note = [](const std::string& figure) { return resolved("en", figure)["note"].get<std::string>(); };
    const std::string two = R"(["prices/all@2025-10-01", "prices/all@2025-10-02"])";
    CHECK(value(R"({"change": )" + two + "}") == 10.5);
    CHECK(note(R"({"change": )" + two + "}") ==
          "Close: from $100.00 (1\u00A0October 2025) to $110.50 (2\u00A0October 2025)");
    CHECK(value(R"({"difference": )" + two + "}") == 10.5);
    CHECK(note(R"({"difference": )" + two + "}") ==
          "Close: $110.50 (2\u00A0October 2025) − $100.00 (1\u00A0October 2025)");
    CHECK(value(R"({"ratio": )" + two + R"(, "digits": 3})") == 0.905);
    CHECK(value(R"({"count": )" + two + "}") == 2);
    CHECK(value(R"({"mean": ["miners/close@AAA", "miners/close@BBB"], "digits": 2})") == 3.25);
    CHECK(note(R"({"mean": ["miners/close@AAA", "miners/close@BBB"], "digits": 2})") ==
          "Close: mean of +9.7% (Alpha), −3.2% (Beta)");
    CHECK(value(R"({"share": ["miners/close@AAA"], "of": "miners/close@AAA/high"})") == 69.3);
    CHECK(words(R"({"change": )" + two + "}", test::de()) == "10,5\u00A0%");
}

TEST_CASE("an author's own words stay, and a bundle without figures from the data stays as it is") {
    CHECK(resolved("en", R"({"from": "miners/close@AAA", "text": "almost 10%"})")["text"] == "almost 10%");
    const std::string bundle = content_support::bundle(content_support::base_files()).value();
    CHECK(check::resolve_figures(bundle, test::languages()) == bundle);
    CHECK_FALSE(check::resolve_figures("{", test::languages()));
    CHECK_FALSE(check::resolve_figures("{}", test::languages()));
}

TEST_CASE("typed figures are told from dates, times, counts and names") {
    CHECK(numbers("Tief 10. Okt. 2025: 104.582 $, 4,5 % weniger", test::de()) == "104.582 4,5% ");
    CHECK(numbers("Low 10 Oct 2025: $104,582, 4.5% less", test::en()) == "104,582 4.5% ");
    CHECK(numbers("$5, 7 €, 12 %, 13", test::en()) == "5 7 12% ");
    CHECK(numbers("am 17.10.2025 um 16.30 Uhr, 16:30, 1/2, 2025-10-17", test::de()).empty());
    CHECK(numbers("H100 and CO2, 5th, Q4", test::en()).empty());
    CHECK(numbers("1\u202F234\u00A0567,5", test::de()) == "1\u202F234\u00A0567,5 ");
    const auto may_be = [](std::string_view text, double value) {
        return check::may_be(check::typed_numbers(text, test::en()).at(0), value);
    };
    CHECK(may_be("453.9", 453.94));
    CHECK_FALSE(may_be("543.9", 453.9));
    CHECK(may_be("above $125,000", 125559));
    CHECK_FALSE(may_be("above $125,000", 126559));
    CHECK(may_be("$2.02 trillion", 2022642));
    CHECK_FALSE(may_be("4.5%", 4500));
}
