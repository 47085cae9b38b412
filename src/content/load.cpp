// Loads an article: all files are parsed, then read in the order in which they refer to one another (sources, data,
// charts, texts), so that each reference is checked where it is read.
#include "content/load.hpp"

#include "base/stable_sort.hpp"
#include "content/library.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

namespace content {

namespace {

constexpr std::string_view article_de = "article.de.json";
constexpr std::string_view article_en = "article.en.json";
constexpr std::string_view bundle_name = "bundle";
constexpr std::string_view suffix = ".json";

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

class Loader {
  public:
    void add(const std::string& path, const std::string& text) {
        if (!is_article_file(path)) {
            return;
        }
        JsonDocument& document = documents_.emplace_back();
        JsonDocument::Failure failure = document.parse(text, deepest_nesting);
        if (!failure.reason.empty()) {
            refuse({path, document.pointer(JsonDocument::root, failure.node), std::move(failure.reason)});
            return;
        }
        by_path_[path] = &files_.emplace_back(path, document, JsonDocument::root);
    }

    void add_bundle(std::string_view json) {
        JsonDocument& document = documents_.emplace_back();
        // The bundle and its list of files hold the documents.
        JsonDocument::Failure failure = document.parse(json, deepest_nesting + 2);
        if (!failure.reason.empty()) {
            refuse({std::string(bundle_name), document.pointer(JsonDocument::root, failure.node),
                    std::move(failure.reason)});
            return;
        }
        bundle_ = &files_.emplace_back(std::string(bundle_name), document, JsonDocument::root);
        Object object(Place{bundle_, JsonDocument::root});
        const Place list = object.required("files");
        if (expect(list, JsonKind::object)) {
            add_bundled(list);
        }
    }

    // A file that is there, but of which only the fault is known.
    void refuse(Fault fault) {
        by_path_[fault.file] = nullptr;
        faults_.push_back(std::move(fault));
    }

    [[nodiscard]] base::Result<Article, std::vector<Fault>> finish() {
        const bool bundle_broken = bundle_ != nullptr ? bundle_->fault_count() > 0 : by_path_.count(bundle_name) > 0;
        if (!bundle_broken) {
            require(article_de);
            require(article_en);
        }
        Library library;
        Article article;
        article.de.language = base::Language::de;
        article.en.language = base::Language::en;
        read_all(library, article);
        for (const JsonFile& file : files_) {
            file.append_faults(faults_);
        }
        base::stable_sort(faults_, [](const Fault& a, const Fault& b) { return a.file < b.file; });
        if (!faults_.empty()) {
            return std::move(faults_);
        }
        for (DataFile& data : library.data) {
            article.datasets.push_back(std::move(data.dataset));
        }
        for (ChartFile& chart : library.charts) {
            article.charts.push_back(std::move(chart.chart));
        }
        return article;
    }

  private:
    void add_bundled(Place list) {
        const JsonDocument& document = list.file->document();
        Ids paths("path");
        for (JsonDocument::Index at = JsonDocument::begin(list.node); at < document.end(list.node);
             at = document.end(at + 1)) {
            const Place value{bundle_, at + 1};
            std::string path(document.text(at));
            paths.claim(value, path);
            if (is_article_file(path)) {
                by_path_[path] = &files_.emplace_back(path, document, value.node);
            }
        }
    }

    void require(std::string_view path) {
        if (by_path_.find(path) == by_path_.end()) {
            refuse({std::string(path), "", "the file is missing"});
        }
    }

    [[nodiscard]] Place find(std::string_view path) const {
        const auto found = by_path_.find(path);
        const bool is_read = found != by_path_.end() && found->second != nullptr;
        return is_read ? Place{found->second, found->second->root()} : Place{};
    }

    // All paths that begin so, read or refused, in order.
    [[nodiscard]] std::vector<std::string> paths_below(std::string_view folder) const {
        std::vector<std::string> below;
        for (const auto& [path, file] : by_path_) {
            if (path.compare(0, folder.size(), folder) == 0) {
                below.push_back(path);
            }
        }
        return below;
    }

    void read_all(Library& library, Article& article) {
        const Place de = find(article_de);
        const Place en = find(article_en);
        SourceIds de_sources;
        SourceIds en_sources;
        read_sources(de, article.de, de_sources);
        read_sources(en, article.en, en_sources);
        library.sources.known = de_sources.known && en_sources.known;
        library.sources.ids = de_sources.ids;
        library.sources.ids.insert(library.sources.ids.end(), en_sources.ids.begin(), en_sources.ids.end());
        read_all_data(library);
        read_all_charts(library);
        Outline de_outline;
        Outline en_outline;
        if (de) {
            read_article(de, article.de, de_outline, de_sources, library);
        }
        if (en) {
            read_article(en, article.en, en_outline, en_sources, library);
        }
        if (de && en) {
            compare_languages(article.de, de_outline, article.en, en_outline);
        }
    }

    void read_all_data(Library& library) {
        for (const std::string& path : paths_below("data/")) {
            DataFile& data = library.data.emplace_back();
            data.dataset.id = path.substr(0, path.size() - suffix.size());
            const Place root = find(path);
            if (root.is(JsonKind::object)) {
                read_data(root, data, library.sources);
            } else {
                expect(root, JsonKind::object);
                data.columns_known = false;
                data.categories_known = false;
            }
        }
    }

    void read_all_charts(Library& library) {
        constexpr std::string_view folder = "charts/";
        for (const std::string& path : paths_below(folder)) {
            ChartFile& chart = library.charts.emplace_back();
            chart.chart.id = path.substr(folder.size(), path.size() - folder.size() - suffix.size());
            const Place root = find(path);
            if (root.is(JsonKind::object)) {
                read_chart(root, chart, library.sources);
                check_chart(chart, library);
            } else {
                expect(root, JsonKind::object);
                chart.views_known = false;
            }
        }
    }

    // Places and files point into these, which therefore never move.
    std::deque<JsonDocument> documents_;
    std::deque<JsonFile> files_;
    JsonFile* bundle_ = nullptr;
    std::map<std::string, JsonFile*, std::less<>> by_path_; // null: refused
    std::vector<Fault> faults_;
};

} // namespace

const DataFile* Library::find_data(std::string_view id) const {
    const auto found =
        std::find_if(data.begin(), data.end(), [&](const DataFile& file) { return file.dataset.id == id; });
    return found != data.end() ? &*found : nullptr;
}

const ChartFile* Library::find_chart(std::string_view id) const {
    const auto found =
        std::find_if(charts.begin(), charts.end(), [&](const ChartFile& file) { return file.chart.id == id; });
    return found != charts.end() ? &*found : nullptr;
}

std::vector<std::string_view> views_of(const std::vector<std::string>& texts) {
    std::vector<std::string_view> views;
    for (const std::string& text : texts) {
        if (!text.empty() && std::find(views.begin(), views.end(), text) == views.end()) {
            views.push_back(text);
        }
    }
    return views;
}

std::string message(const Fault& fault) {
    std::string line;
    for (const char c : say({fault.file, "#", fault.pointer, ": ", fault.reason})) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        line += control ? '?' : c; // a fault is one line, and terminals obey control characters
    }
    return line;
}

bool is_article_file(std::string_view path) {
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) {
        return path == article_de || path == article_en;
    }
    const std::string_view folder = path.substr(0, slash);
    const std::string_view name = path.substr(slash + 1);
    return (folder == "charts" || folder == "data") && ends_with(name, suffix) && name.size() > suffix.size() &&
           name.find('/') == std::string_view::npos;
}

Fault too_large(const std::string& path) {
    return {path, "",
            say({"the file is larger than ", std::to_string(largest_article >> 20U), " MiB and has not been read"})};
}

namespace {

// The fault of files that are too large together, at the largest; nothing when they are not.
std::optional<Fault> too_large_together(const Files& files) {
    std::size_t sum = 0;
    const Files::value_type* largest = nullptr;
    for (const Files::value_type& file : files) {
        if (is_article_file(file.first)) {
            sum += file.second.size();
            largest = largest == nullptr || file.second.size() > largest->second.size() ? &file : largest;
        }
    }
    if (sum <= largest_article) {
        return std::nullopt;
    }
    if (largest->second.size() > largest_article) {
        return too_large(largest->first);
    }
    return Fault{largest->first, "",
                 say({"the article's files are larger than ", std::to_string(largest_article >> 20U),
                      " MiB together and have not been read; this is the largest"})};
}

} // namespace

base::Result<Article, std::vector<Fault>> load(const Files& files) { return load(files, {}); }

base::Result<Article, std::vector<Fault>> load(const Files& files, const std::vector<Fault>& unread) {
    if (std::optional<Fault> fault = too_large_together(files)) {
        std::vector<Fault> faults = unread;
        faults.push_back(std::move(*fault));
        return faults;
    }
    Loader loader;
    for (const auto& [path, text] : files) {
        loader.add(path, text);
    }
    for (const Fault& fault : unread) {
        loader.refuse(fault);
    }
    return loader.finish();
}

base::Result<Article, std::vector<Fault>> load_bundle(std::string_view json) {
    Loader loader;
    loader.add_bundle(json);
    return loader.finish();
}

} // namespace content
