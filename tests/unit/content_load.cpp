// Loading articles: what ends up in the types, bundles, directories, and that no input at all can bring the loader
// down.
#include "content_support.hpp"

#include "check/read_directory.hpp"
#include "check/schema.hpp"
#include "content/load.hpp"
#include "languages.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <random>

namespace fs = std::filesystem;

namespace {

content::Article base_article() {
    auto article = check::load(content_support::base_files(), test::languages());
    REQUIRE(static_cast<bool>(article));
    return std::move(article.value());
}

// A copy of the test article that is gone with the test.
class TemporaryArticle {
  public:
    explicit TemporaryArticle(const std::string& name) : path_(fs::temp_directory_path() / ("explainer-test-" + name)) {
        fs::remove_all(path_);
        fs::copy(EXPLAINER_SOURCE_DIR "/tests/cases/base", path_, fs::copy_options::recursive);
    }
    ~TemporaryArticle() { fs::remove_all(path_); }
    TemporaryArticle(const TemporaryArticle&) = delete;
    TemporaryArticle& operator=(const TemporaryArticle&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

std::vector<check::Diagnostic> faults_in(const TemporaryArticle& article) {
    const auto loaded = check::load_directory(article.path().string(), test::languages());
    return loaded ? std::vector<check::Diagnostic>{} : loaded.error();
}

} // namespace

TEST_CASE("a picture's file that is too large is not read, and one that is fine is known by its size") {
    const TemporaryArticle article("pictures");
    const fs::path pictures = article.path() / "pictures";
    fs::resize_file(pictures / "second.png", 200U << 20U);
    const auto directory = check::read_directory(article.path().string());
    REQUIRE(static_cast<bool>(directory));
    const check::Pictures& found = directory.value().pictures;
    REQUIRE(found.size() == 3);
    CHECK(found.at("pictures/harbour.png").value().width == 30);
    CHECK(found.at("pictures/harbour.png").value().height == 20);
    CHECK(found.at("pictures/second.png").error() ==
          "\"pictures/second.png\" is larger than 32 MiB: save it smaller, 2000 pixels wide are enough");
}

TEST_CASE("an article's text is read") {
    const content::Article article = base_article();
    const content::Text& de = article.in(test::de());
    CHECK(de.title == "Bitcoin steigt");
    CHECK(article.texts[1].language == test::en());
    CHECK(de.published->at == base::instant(2025, 10, 21));
    REQUIRE(de.blocks.size() == 7);
    const auto& paragraph = std::get<content::Paragraph>(de.blocks[1]);
    REQUIRE(paragraph.view.has_value());
    CHECK(*paragraph.view == content::ViewRef{"prices", "peak"});
    CHECK(std::get<content::Link>(paragraph.text[9]).href == "https://example.org/a?b#c");
    CHECK(std::get<content::ChartBlock>(de.blocks[2]).chart == "prices");
    REQUIRE(find_source(de, "exchange") != nullptr);
    CHECK((find_source(de, "exchange")->date == base::Date{base::instant(2025, 10, 31), base::Precision::day}));
    CHECK(find_source(de, "nobody") == nullptr);
}

TEST_CASE("a figure is written by the program unless the author wrote it") {
    const content::Article article = base_article();
    const auto figure = [](const content::Text& text, std::size_t span) {
        return std::get<content::FigureText>(std::get<content::Paragraph>(text.blocks[1]).text[span]);
    };
    const base::Instant day = base::instant(2025, 10, 20);
    CHECK(figure(article.texts[0], 1).text == base::format_date(day, base::DateStyle::full, test::de()));
    CHECK(figure(article.texts[1], 1).text == base::format_date(day, base::DateStyle::full, test::en()));
    CHECK(figure(article.texts[0], 1).value == static_cast<double>(day));
    CHECK(figure(article.texts[0], 3).text == "fast 10 %"); // the author's words
    CHECK(figure(article.texts[0], 3).digits == 2);
    CHECK(article.texts[1].ticker->items[0].value.text == base::format(110425, base::Format::money("USD"), test::en()));
}

TEST_CASE("a dataset is read column by column, with NaN for what is unknown") {
    const content::Article article = base_article();
    const content::Dataset* prices = find_dataset(article, "data/prices");
    REQUIRE(prices != nullptr);
    CHECK(prices->rows == 4);
    const content::NumberColumn* close = number_column(*prices, "close");
    REQUIRE(close != nullptr);
    CHECK(close->values[1] == 110.5);
    CHECK(std::isnan(close->values[2]));
    CHECK(time_column(*prices, "date")->values.front() == base::instant(2025, 10, 1));
    CHECK(number_column(*prices, "date") == nullptr);
    CHECK(find_column(*prices, "volume") == nullptr);
    const content::CategoryColumn* segments = category_column(*find_dataset(article, "data/segments"), "segment");
    CHECK(segments->values == std::vector<std::size_t>{0, 1, 0, 1});
    CHECK(segments->labels[1].in(test::de()) == "Dienste");
}

TEST_CASE("a view selects options, whose parts lie over the base look") {
    const content::Article article = base_article();
    const content::Chart* prices = find_chart(article, "prices");
    REQUIRE(prices != nullptr);
    const content::View* peak = find_view(*prices, "peak");
    REQUIRE(peak != nullptr);
    CHECK(selection(*prices, *peak) == std::vector<std::size_t>{1});
    CHECK(resolve(*prices, {1}).scale->type == content::ScaleType::log);
    CHECK(resolve(*prices, {}).scale->type == content::ScaleType::linear);
    CHECK(resolve(*prices, {7}).scale->type == content::ScaleType::linear);
    CHECK(resolve(*prices, {1}).title == prices->config.title);
    CHECK(find_view(*prices, "none") == nullptr);
}

TEST_CASE("a bundle is the same article") {
    const auto bundle = content_support::bundle(content_support::base_files());
    REQUIRE(bundle.has_value());
    const auto article = content_support::load_bundle(*bundle);
    REQUIRE(static_cast<bool>(article));
    CHECK(article.value().charts.size() == 3);
    CHECK(article.value().texts[0].ticker->items[0].value.text == base_article().texts[0].ticker->items[0].value.text);
}

TEST_CASE("a bundle that is none is one fault") {
    const std::string deep = "{\"files\":{\"data/x.json\":" + std::string(10000, '[');
    for (const std::string& text : {std::string(), std::string("[]"), std::string("{}"), std::string("{\"files\":3}"),
                                    std::string("{\"files\":{}"), std::string("\xFF"), deep}) {
        const auto article = content_support::load_bundle(text);
        REQUIRE(!article);
        CHECK(article.error().find("the bundle") == 0);
    }
    CHECK(content_support::load_bundle("{\"files\":{}}").error() == "the bundle holds no languages");
}

TEST_CASE("a fault is printed on one line, whatever an author writes") {
    CHECK(check::message({"charts/a.json", 3, 14, "/views/0", "chart \"a\"", "a \"b\""}) ==
          "charts/a.json:3:14: a \"b\" (chart \"a\", /views/0)");
    CHECK(check::message({"a\nb", 0, 0, "/\x1b[31m", "", "c\td"}) == "a?b: c?d (/?[31m)");
}

namespace {

std::string warnings_of(const check::Files& files) {
    const check::Report report = check::check(files, test::languages());
    CHECK(report.faults.empty());
    std::string lines;
    for (const check::Diagnostic& warning : report.warnings) {
        lines += check::message(warning) + '\n';
    }
    return lines;
}

} // namespace

TEST_CASE("what nothing uses and figures of one language alone are warnings, and the article can be shown") {
    check::Files files = content_support::base_files();
    CHECK(warnings_of(files).empty());
    files["data/spare.json"] = files.at("data/prices.json");
    files["charts/spare.json"] = files.at("charts/prices.json");
    files["charts/spare.json"].replace(files["charts/spare.json"].find("\"prices\""), 8, "\"spare\"");
    const auto patch = [&](const std::string& path, const char* operations) {
        content_support::change(files, path, content_support::Json::parse(operations));
    };
    for (const std::string path : {"article.de.json", "article.en.json"}) {
        patch(
            path,
            R"([{"op": "add", "path": "/sources/items/2", "value": {"id": "rumour", "publisher": "X", "title": "Y"}}])");
    }
    patch("article.en.json", R"([{"op": "replace", "path": "/blocks/1/text/3", "value": "almost a tenth"}])");
    const std::string warnings = warnings_of(files);
    CAPTURE(warnings);
    CHECK(warnings.find("charts/spare.json:1:1: no block of the text shows this chart") != std::string::npos);
    CHECK(warnings.find("data/spare.json:1:1: no chart uses this data file") != std::string::npos);
    CHECK(warnings.find("nothing refers to the source \"rumour\"") != std::string::npos);
    CHECK(warnings.find("article.en.json lacks this one: 9.72 (block \"price\", /blocks/1/text/3)") !=
          std::string::npos);
    CHECK(std::count(warnings.begin(), warnings.end(), '\n') == 4);
}

TEST_CASE("assets/schema is what the tables say, with a word on every property") {
    for (const check::Schema& schema : check::schemas()) {
        const std::string path = "assets/schema/" + std::string(schema.file);
        CHECK_MESSAGE(content_support::read_file(path) == schema.text,
                      "write it anew: explainer-tool schema assets/schema");
    }
}

TEST_CASE("a pointer escapes what has a meaning in pointers") {
    check::Files files = content_support::base_files();
    content_support::change(files, "data/prices.json",
                            content_support::Json::parse(R"([{"op":"add","path":"/a~1b~0c","value":1}])"));
    const auto article = check::load(files, test::languages());
    REQUIRE(!article);
    CHECK(article.error().front().pointer == "/a~1b~0c");
}

TEST_CASE("an endless list of faults is cut") {
    check::Files files = content_support::base_files();
    std::string blocks = "[1";
    for (int i = 0; i < 200000; ++i) {
        blocks += ",1";
    }
    files["article.de.json"] = "{\"blocks\":" + blocks + "]}";
    const auto article = check::load(files, test::languages());
    REQUIRE(!article);
    CHECK(article.error().size() == 1001);
    CHECK(article.error().front().file == "article.de.json");
    CHECK(check::message(article.error().back()) ==
          "article.de.json: at least 10 more faults are not listed, in this file and those after it; mend those above "
          "first"); // of a list that is too long itself, the rest is not looked at
}

TEST_CASE("an endless list of faults is cut over all files together, and none is called whole for that") {
    check::Files files = content_support::base_files();
    std::string values = "1";
    for (int i = 0; i < 600; ++i) {
        values += ",1";
    }
    for (int i = 0; i < 500; ++i) {
        files["charts/z" + std::to_string(i) + ".json"] = "{\"marks\":[" + values + "]}";
    }
    const auto article = check::load(files, test::languages());
    REQUIRE(!article);
    CHECK(article.error().size() == 1001);
    CHECK(article.error().front().file == "charts/z0.json");
    CHECK(article.error().back().file == "charts/z1.json");
    CHECK(article.error().back().reason.find("at least 3") == 0); // of some 300,000
}

TEST_CASE("an article of too many files is one fault that says what to do") {
    check::Files files = content_support::base_files();
    std::size_t count = files.size();
    for (; count <= content::most_files; ++count) {
        files["charts/z" + std::to_string(count) + ".json"] = "{}";
    }
    const auto bundle = content_support::bundle(files);
    REQUIRE(bundle.has_value());
    CHECK(content_support::load_bundle(*bundle).error() == "the bundle holds too many files");
    const auto article = check::load(files, test::languages());
    REQUIRE(!article);
    REQUIRE(article.error().size() == 1);
    CHECK(article.error().front().reason.find("the article has 1001 files, more than the 1000 that are read") == 0);
    CHECK(article.error().front().reason.find("make several articles of it") != std::string::npos);
    files.erase("charts/z999.json");
    CHECK(check::load(files, test::languages()).error().size() > 1); // of each file by itself
}

TEST_CASE("a file above the limit is not parsed") {
    check::Files files = content_support::base_files();
    files["data/prices.json"] = std::string(check::largest_article + 1, '[');
    const auto article = check::load(files, test::languages());
    REQUIRE(!article);
    REQUIRE(article.error().size() == 1);
    CHECK(article.error().front().reason.find("larger than 8 MiB") != std::string::npos);
}

TEST_CASE("files above the limit together are one fault, and a bundle is refused for no other size") {
    check::Files files = content_support::base_files();
    const std::string blanks(check::largest_article / 2, ' ');
    files["data/prices.json"] += blanks;
    REQUIRE(check::load(files, test::languages()));
    const auto bundle = content_support::bundle(files);
    REQUIRE(bundle.has_value());
    CHECK(content_support::load_bundle(*bundle + blanks)); // the build's own additions do not count
    files["data/miners.json"] += blanks;
    const auto article = check::load(files, test::languages());
    REQUIRE(!article);
    REQUIRE(article.error().size() == 1);
    CHECK(article.error().front().file == "data/prices.json");
    CHECK(article.error().front().reason.find("larger than 8 MiB together") != std::string::npos);
}

TEST_CASE("a directory's file of 200 MB is refused by its size") {
    const TemporaryArticle article("large");
    fs::resize_file(article.path() / "data/prices.json", 200'000'000); // sparse
    const std::vector<check::Diagnostic> faults = faults_in(article);
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().file == "data/prices.json");
    CHECK(faults.front().reason == "the file is larger than 8 MiB and has not been read");
}

TEST_CASE("a directory of too many files is one fault, which counts those that have not been read") {
    const TemporaryArticle article("many");
    for (int i = 0; i < 1200; ++i) {
        fs::copy_file(article.path() / "charts/prices.json",
                      article.path() / ("charts/z" + std::to_string(i) + ".json"));
    }
    const std::vector<check::Diagnostic> faults = faults_in(article);
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().reason.find("the article has 1208 files") == 0);
}

TEST_CASE("what is named like a file and is none is a fault") {
    const TemporaryArticle article("odd");
    fs::create_directory(article.path() / "data/folder.json");
    fs::create_symlink("/dev/zero", article.path() / "data/endless.json");
    fs::create_symlink("nowhere", article.path() / "data/lost.json");
    const std::vector<check::Diagnostic> faults = faults_in(article);
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].file == "data/endless.json");
    CHECK(faults[0].reason == "the file cannot be read: it is not a regular file");
    CHECK(faults[1].file == "data/folder.json");
    CHECK(faults[2].file == "data/lost.json");
}

TEST_CASE("a directory that is not there is one clear error") {
    const auto directory = check::read_directory("/nowhere/at/all");
    REQUIRE(!directory);
    CHECK(directory.error() == "cannot read the directory /nowhere/at/all: No such file or directory");
    CHECK(!check::read_directory(EXPLAINER_SOURCE_DIR "/README.md"));
    CHECK(!check::load_directory("/nowhere/at/all", test::languages()));
}

TEST_CASE("the article of the project has no faults") {
    const auto article = check::load(content_support::directory_files("assets/cleanspark"), test::languages());
    if (!article) {
        for (const check::Diagnostic& fault : article.error()) {
            FAIL_CHECK(check::message(fault));
        }
    }
}

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

// One change that an editor, a script or a broken disk may make.
void mutate(std::string& text, Random& random) {
    static constexpr std::string_view tokens[] = {"null", "-1", "1e308", "\"x\"", "[]",  "{}",       "true", "[[",
                                                  "]",    "}",  ",",     "\"",    "\\u", "\xC3\x28", "NaN",  "\"id\":"};
    const std::size_t at = below(random, text.size());
    switch (below(random, 5)) {
    case 0:
        text[at] = static_cast<char>(below(random, 256));
        break;
    case 1:
        text.erase(at, below(random, 40));
        break;
    case 2:
        text.insert(at, text.substr(below(random, text.size()), below(random, 200)));
        break;
    case 3:
        text.resize(at + 1);
        break;
    default: { // in place of a value, so that much stays readable
        const std::size_t colon = text.find(':', at);
        const std::size_t end = colon == std::string::npos ? colon : text.find_first_of(",}]\n", colon);
        if (end != std::string::npos) {
            text.replace(colon + 1, end - colon - 1, tokens[below(random, std::size(tokens))]);
        }
    }
    }
}

void check_mutations(const check::Files& original, unsigned seed, int count) {
    Random random(seed);
    for (int i = 0; i < count; ++i) {
        CAPTURE(i);
        check::Files files = original;
        for (std::size_t changes = 1 + below(random, 3); changes > 0; --changes) {
            auto file = std::next(files.begin(), static_cast<std::ptrdiff_t>(below(random, files.size())));
            if (!file->second.empty()) {
                mutate(file->second, random);
            }
        }
        const auto article = check::load(files, test::languages());
        if (!article) {
            CHECK(!article.error().empty());
            for (const check::Diagnostic& fault : article.error()) {
                CHECK(!fault.reason.empty());
            }
        } else {
            CHECK(!article.value().texts[0].blocks.empty());
        }
    }
}

} // namespace

// Few of a large article; make fuzz has the many.
TEST_CASE("no mutation of the fixture article brings the loader down") {
    check_mutations(content_support::directory_files("tests/fixture"), 20251020, 300);
}

TEST_CASE("no mutation of the cases' article brings the loader down") {
    check_mutations(content_support::base_files(), 7, 2000);
}
