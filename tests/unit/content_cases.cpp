// The loader against the fault cases of tests/cases, which the JSON Schemas are tested with, too.
#include "content_support.hpp"

#include "check/resolve.hpp"
#include "content/load.hpp"
#include "languages.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using content_support::Json;

namespace {

// What a case makes of the article in tests/cases/base.
check::Files files_of(const Json& test) {
    check::Files files = content_support::base_files();
    for (const auto& [path, change] : test["files"].items()) {
        content_support::change(files, path, change);
    }
    return files;
}

// In a bundle, nesting is a fault of the bundle itself, which is one document.
bool is_nested(const Json& test) {
    for (const auto& [path, change] : test["files"].items()) {
        if (change.is_object() && change.contains("nested")) {
            return true;
        }
    }
    return false;
}

std::string lines(const std::vector<check::Diagnostic>& faults) {
    std::string text;
    for (const check::Diagnostic& fault : faults) {
        text += check::message(fault) + '\n';
    }
    return text;
}

void check_faults(const std::vector<check::Diagnostic>& found, const Json& wanted) {
    CAPTURE(lines(found));
    CHECK(found.size() == wanted.size());
    for (std::size_t i = 0; i < std::min(found.size(), wanted.size()); ++i) {
        CHECK(found[i].file == wanted[i]["file"].get<std::string>());
        CHECK(found[i].pointer == wanted[i]["pointer"].get<std::string>());
        const std::string part = wanted[i]["reason"].get<std::string>();
        const std::string message = check::message(found[i]);
        CHECK_MESSAGE(message.find(part) != std::string::npos, message, " does not say ", part);
    }
}

void run_cases(const std::string& name) {
    const Json tests = content_support::read_json("tests/cases/" + name + ".json");
    REQUIRE(!tests.empty());
    for (const Json& test : tests) {
        const std::string title = test["name"].get<std::string>();
        CAPTURE(title);
        const check::Files files = files_of(test);
        const auto article = check::load(files, test::languages(), {}, content_support::base_pictures());
        check_faults(article ? std::vector<check::Diagnostic>{} : article.error(), test["faults"]);
        if (const auto bundle = content_support::bundle(files); bundle && !is_nested(test)) {
            // The page reads what has been checked, and falls over nothing else.
            const auto resolved = check::resolve_figures(*bundle, test::languages());
            CHECK(((resolved && content_support::load_bundle(*resolved)) || !test["faults"].empty()));
        }
    }
}

} // namespace

TEST_CASE("every id that the schemas leave out is refused by the loader") {
    const auto faults_with = [](const std::vector<std::string>& files, const std::string& pointer, const Json& id) {
        check::Files changed = content_support::base_files();
        for (const std::string& file : files) {
            content_support::change(changed, file,
                                    Json::array({{{"op", "replace"}, {"path", pointer}, {"value", id}}}));
        }
        const auto article = check::load(changed, test::languages(), {}, content_support::base_pictures());
        return article ? std::string() : lines(article.error());
    };
    const auto left_out = [](const std::string& schema, const char* pointer) {
        return content_support::read_json("assets/schema/" + schema).at(Json::json_pointer(pointer));
    };
    const Json of_blocks = left_out("article.schema.json", "/$defs/block/allOf/0/then/properties/id/not/enum");
    CHECK(of_blocks.size() > 10);
    for (const Json& id : of_blocks) {
        const std::string found = faults_with({"article.de.json", "article.en.json"}, "/blocks/0/id", id);
        CHECK_MESSAGE(found.find(", choose another id") != std::string::npos, id.dump());
    }
    const Json of_charts = left_out("chart.schema.json", "/properties/id/not/enum");
    CHECK(of_charts.size() > of_blocks.size());
    for (const Json& id : of_charts) {
        const std::string found = faults_with({"charts/prices.json"}, "/id", id);
        CHECK_MESSAGE(found.find(", choose another id") != std::string::npos, id.dump());
    }
}

TEST_CASE("faults of syntax") { run_cases("syntax"); }
TEST_CASE("faults of an article") { run_cases("article"); }
TEST_CASE("faults of data") { run_cases("data"); }
TEST_CASE("faults of a chart") { run_cases("chart"); }
TEST_CASE("faults of figures from the data") { run_cases("figures"); }
TEST_CASE("faults of a palette") { run_cases("palette"); }
TEST_CASE("several faults at once") { run_cases("several"); }
TEST_CASE("what is no fault") { run_cases("fine"); }
