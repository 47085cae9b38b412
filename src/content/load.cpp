// Reads an article's files in the order in which they refer to one another: data, charts, texts.
#include "content/load.hpp"

#include "content/locale.hpp"
#include "content/palette.hpp"
#include "content/read.hpp"

#include <algorithm>

namespace content {

namespace {

constexpr std::string_view data_folder = "data/";
constexpr std::string_view chart_folder = "charts/";
constexpr std::string_view text_prefix = "article.";
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

void read_text(Reading& reading, const Documents& documents, base::Language language, Text& text) {
    reading.language = language;
    reading.footnotes.clear();
    const auto found = documents.find(text_path(language->code));
    read(reading, found != documents.end() ? found->second : JsonValue{}, text);
    text.language = language;
    text.footnotes = std::move(reading.footnotes);
}

std::vector<PictureFile> pictures_of(JsonValue sizes) {
    std::vector<PictureFile> pictures;
    if (sizes.is(JsonKind::object)) {
        bool is_key = true;
        for (const JsonValue value : sizes) {
            if (is_key) {
                pictures.push_back({std::string(value.text()), 1, 1});
            } else if (value.element(0).is(JsonKind::number) && value.element(1).is(JsonKind::number)) {
                pictures.back().width = std::max(1, static_cast<int>(value.element(0).number()));
                pictures.back().height = std::max(1, static_cast<int>(value.element(1).number()));
            }
            is_key = !is_key;
        }
    }
    return pictures;
}

} // namespace

std::string_view language_of(std::string_view path) {
    const bool is_text = path.find('/') == std::string_view::npos && begins(path, text_prefix) &&
                         path.size() > text_prefix.size() + suffix.size() &&
                         path.substr(path.size() - suffix.size()) == suffix;
    return is_text ? path.substr(text_prefix.size(), path.size() - text_prefix.size() - suffix.size())
                   : std::string_view{};
}

std::string text_path(std::string_view code) {
    return std::string(text_prefix) + std::string(code) + std::string(suffix);
}

Languages read_languages(JsonValue list) {
    const Article none;
    Reading reading(none);
    std::vector<base::Locale> tables;
    read(reading, list, tables);
    Languages languages;
    for (base::Locale& table : tables) {
        languages.push_back(std::make_shared<const base::Locale>(std::move(table)));
    }
    return reading.failed() ? Languages{} : languages;
}

Loaded read_article(const Documents& documents, Languages languages, ReadBound bound) {
    Loaded loaded;
    Article& article = loaded.article;
    article.languages = std::move(languages);
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
    for (const auto& language : article.languages) {
        read_text(reading, documents, language.get(), article.texts.emplace_back());
    }
    if (const auto palette = documents.find(palette_file); palette != documents.end()) {
        PaletteFile colors;
        read(reading, palette->second, colors);
        article.palettes = palettes_of(colors);
    }
    article.units = std::move(reading.units);
    loaded.failed = reading.failed();
    return loaded;
}

bool is_article_file(std::string_view path) {
    if (path.find('/') == std::string_view::npos) {
        return path == settings_file || path == palette_file || !language_of(path).empty();
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
    if (documents.size() > most_files) {
        return std::string("the bundle holds too many files");
    }
    Languages languages = read_languages(JsonValue{&bundle, JsonDocument::root}.member("languages"));
    if (languages.empty()) {
        return std::string("the bundle holds no languages");
    }
    Loaded loaded = read_article(documents, std::move(languages));
    if (loaded.failed) {
        return "cannot read " + bundle.pointer(JsonDocument::root, loaded.failed.node);
    }
    loaded.article.pictures = pictures_of(JsonValue{&bundle, JsonDocument::root}.member("pictures"));
    return std::move(loaded.article);
}

} // namespace content
