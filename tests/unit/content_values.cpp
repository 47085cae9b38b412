// Every value that an author can write, with each JSON type in its place: the check names the place and never falls.
#include "content_support.hpp"
#include "languages.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using content_support::Json;

namespace {

// The test article with every key that there is (tests/cases/every-key.json).
check::Files whole_article() {
    check::Files files = content_support::base_files();
    const Json changes = content_support::read_json("tests/cases/every-key.json");
    for (const auto& [path, patch] : changes.items()) {
        content_support::change(files, path, patch);
    }
    return files;
}

void collect_keys(const Json& json, std::set<std::string>& keys) {
    if (!json.is_structured()) {
        return; // items() of a single value is that value
    }
    for (const auto& [key, value] : json.items()) {
        if (json.is_object()) {
            keys.insert(key);
        }
        collect_keys(value, keys);
    }
}

void collect_properties(const Json& schema, std::set<std::string>& keys) {
    if (!schema.is_structured()) {
        return;
    }
    for (const auto& [key, value] : schema.items()) {
        if (schema.is_object() && key == "properties") {
            for (const auto& [name, ignored] : value.items()) {
                keys.insert(name);
            }
        }
        collect_properties(value, keys);
    }
}

bool is_same_type(const Json& a, const Json& b) { return a.type() == b.type() || (a.is_number() && b.is_number()); }

// A text may stand for its spans or for a unit in all languages, an object for a format, and a figure where it was not
// known.
bool is_another_form(const std::string& place, const Json& there, const Json& stranger) {
    const bool is_spans = there.is_structured() &&
                          (place.find("/text") != std::string::npos || place.find("/items/") != std::string::npos ||
                           place.ends_with("/by") || place.ends_with("/caption"));
    const bool is_unit_text = place.ends_with("/before") || place.ends_with("/after");
    const bool is_format = place.ends_with("/format") && stranger == Json::object();
    const bool is_figure = place.find("/values/") != std::string::npos;
    return ((is_spans || is_unit_text) && stranger == "x") || is_format ||
           (is_figure && (there.is_null() || stranger.is_null()) && !there.is_string());
}

// What an author may have put there by mistake.
const std::vector<Json>& strangers() {
    static const std::vector<Json> values = {
        Json(),         Json(true),    Json(37),       Json(-1.5),        Json("x"),
        Json(""),       Json::array(), Json::object(), Json::array({37}), Json::array({"x", nullptr}),
        Json{{"x", 37}}};
    return values;
}

bool names(const check::Diagnostic& fault, const std::string& file, const std::string& pointer) {
    return fault.file == file && fault.pointer.compare(0, pointer.size(), pointer) == 0;
}

// The pointers of all values below `at`.
void collect_places(const Json& json, const std::string& at, std::vector<std::string>& places) {
    if (!json.is_structured()) {
        return; // items() of a single value is that value
    }
    for (const auto& [key, value] : json.items()) {
        std::string escaped = key;
        for (std::size_t i = 0; (i = escaped.find('/', i)) != std::string::npos; i += 2) {
            escaped.replace(i, 1, "~1");
        }
        const std::string place = at + "/" + escaped; // a reference into the list would not outlive its growth
        places.push_back(place);
        collect_places(value, place, places);
    }
}

void try_values(const check::Files& original, const std::string& path, const Json& document) {
    std::vector<std::string> places;
    collect_places(document, "", places);
    for (const std::string& place : places) {
        for (const Json& stranger : strangers()) {
            Json changed = document;
            Json& there = changed[Json::json_pointer(place)];
            const bool other_type = !is_same_type(there, stranger) && !is_another_form(place, there, stranger);
            there = stranger;
            check::Files files = original;
            files[path] = changed.dump();
            const auto article = check::load(files, test::languages(), {}, content_support::base_pictures());
            CAPTURE(place);
            CAPTURE(stranger.dump());
            const bool named = !article && std::any_of(article.error().begin(), article.error().end(),
                                                       [&](const auto& fault) { return names(fault, path, place); });
            CHECK((named || !other_type));
        }
    }
}

} // namespace

TEST_CASE("the test article has every key that the schemas know") {
    const check::Files files = whole_article();
    const auto article = check::load(files, test::languages(), {}, content_support::base_pictures());
    if (!article) {
        FAIL_CHECK(check::message(article.error().front()));
    }
    std::set<std::string> written;
    for (const auto& [path, text] : files) {
        collect_keys(Json::parse(text), written);
    }
    std::set<std::string> known;
    for (const std::string kind : {"article", "chart", "data"}) {
        collect_properties(content_support::read_json("assets/schema/" + kind + ".schema.json"), known);
    }
    for (const std::string& key : known) {
        CHECK_MESSAGE(written.count(key) == 1, "no file has the key ", key);
    }
}

TEST_CASE("each JSON type in every place is a fault at that place") {
    const check::Files files = whole_article();
    for (const auto& [path, text] : files) {
        CAPTURE(path);
        if (path != "article.en.json") { // as article.de.json
            try_values(files, path, Json::parse(text));
        }
    }
}
