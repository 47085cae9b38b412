// Reads an article's files in the order in which they refer to one another: data, charts, texts.
#include "content/load.hpp"

#include "content/read.hpp"

#include <algorithm>

namespace content {

namespace {

constexpr std::string_view data_folder = "data/";
constexpr std::string_view chart_folder = "charts/";
constexpr std::string_view suffix = ".json";

bool begins(std::string_view path, std::string_view folder) { return path.substr(0, folder.size()) == folder; }

std::string without_suffix(std::string_view path) { return std::string(path.substr(0, path.size() - suffix.size())); }

std::size_t length(const Column& column) {
    return std::visit([](const auto& data) { return data.values.size(); }, column.data);
}

void read_dataset(Reading& reading, std::string_view path, JsonValue root, Dataset& dataset) {
    dataset.id = without_suffix(path);
    read(reading, root, dataset);
    dataset.rows = dataset.columns.empty() ? 0 : length(dataset.columns.front());
    const bool equal = std::all_of(dataset.columns.begin(), dataset.columns.end(),
                                   [&](const Column& column) { return length(column) == dataset.rows; });
    if (dataset.rows == 0 || !equal) {
        reading.fail(root);
    }
}

void read_text(Reading& reading, const Documents& documents, std::string_view path, base::Language language,
               Text& text) {
    reading.language = language;
    const auto found = documents.find(path);
    if (found != documents.end()) {
        read(reading, found->second, text);
    }
    text.language = language;
}

} // namespace

Loaded read_article(const Documents& documents, ReadBound bound) {
    Loaded loaded;
    Article& article = loaded.article;
    Reading reading(article, bound);
    for (const auto& [path, root] : documents) {
        if (begins(path, data_folder)) {
            read_dataset(reading, path, root, article.datasets.emplace_back());
        }
    }
    for (const auto& [path, root] : documents) {
        if (begins(path, chart_folder)) {
            Chart& chart = article.charts.emplace_back();
            read(reading, root, chart);
            chart.id = without_suffix(std::string_view(path).substr(chart_folder.size()));
        }
    }
    read_text(reading, documents, article_de, base::Language::de, article.de);
    read_text(reading, documents, article_en, base::Language::en, article.en);
    loaded.failed = reading.failed();
    return loaded;
}

bool is_article_file(std::string_view path) {
    if (path.find('/') == std::string_view::npos) {
        return path == article_de || path == article_en;
    }
    const std::string_view folder = path.substr(0, path.find('/') + 1);
    const std::string_view name = path.substr(folder.size());
    return (folder == chart_folder || folder == data_folder) && name.size() > suffix.size() &&
           name.substr(name.size() - suffix.size()) == suffix && name.find('/') == std::string_view::npos;
}

base::Result<JsonDocument, std::string> parse_bundle(std::string_view json) {
    JsonDocument document;
    // The bundle and its list of files hold the documents.
    if (const auto failure = document.parse(json, deepest_nesting + 2)) {
        return std::string("the bundle is not valid JSON");
    }
    return document;
}

Documents documents_of(const JsonDocument& bundle) {
    Documents documents;
    const JsonValue files = JsonValue{&bundle, JsonDocument::root}.member("files");
    std::string_view path;
    bool is_key = true;
    if (!files.is(JsonKind::object)) {
        return documents;
    }
    for (const JsonValue value : files) {
        if (is_key) {
            path = value.text();
        } else if (is_article_file(path)) {
            documents.emplace(path, value);
        }
        is_key = !is_key;
    }
    return documents;
}

base::Result<Article, std::string> load_bundle(const JsonDocument& bundle) {
    const Documents documents = documents_of(bundle);
    if (documents.find(article_de) == documents.end() || documents.find(article_en) == documents.end()) {
        return std::string("the bundle holds no article");
    }
    Loaded loaded = read_article(documents);
    if (loaded.failed) {
        return "cannot read " + bundle.pointer(JsonDocument::root, loaded.failed.node);
    }
    return std::move(loaded.article);
}

} // namespace content
