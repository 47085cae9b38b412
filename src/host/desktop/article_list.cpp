// Each is read whole, as it would be shown: a folder rarely has more than some dozens.
#include "host/desktop/article_list.hpp"

#include "check/bundle.hpp"
#include "content/load.hpp"
#include "content/words.hpp"
#include "host/desktop/assets.hpp"
#include "os/path.hpp"
#include "text/line_break.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>

namespace host {
namespace {

namespace fs = std::filesystem;

// Whether a text lies in it, in JSON or still in Markdown.
bool is_article(const fs::path& folder) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        const bool markdown = name.starts_with("article.") && name.ends_with(".md");
        if (markdown || !content::language_of(name).empty()) {
            return true;
        }
    }
    return false;
}

// Nothing where there is none. What the site's build leaves has the compiled article in a folder below
// (web/build/article.mjs).
fs::path article_in(const fs::directory_entry& entry) {
    std::error_code ignored;
    if (entry.path().extension() == check::bundle_suffix) {
        return entry.path();
    }
    for (const fs::path& folder : {entry.path(), entry.path() / "texts"}) {
        if (fs::is_directory(folder, ignored) && is_article(folder)) {
            return folder;
        }
    }
    return {};
}

ListedArticle listed(const fs::path& path, const std::string& name, const std::vector<std::string>& languages) {
    auto loaded = load_article(path.string());
    ListedArticle entry{.path = path.string(), .title = name};
    if (!loaded) {
        entry.kicker = loaded.error();
        return entry;
    }
    const content::Article& article = loaded.value().article;
    base::Language shown = nullptr;
    for (const std::string& code : languages) {
        shown = shown != nullptr ? shown : article.find_language(code);
    }
    shown = shown != nullptr ? shown : article.languages.front().get();
    const content::Text& text = article.in(shown);
    if (!loaded.value().faults.empty()) {
        entry.kicker = content::say(content::Word::faults_title, shown);
        return entry;
    }
    entry.title = text::without_soft_hyphens(text.title);
    entry.kicker = text.kicker;
    if (text.published) {
        entry.date = base::format_date(*text.published, base::DateLength::full, shown);
        entry.published = static_cast<double>(text.published->at);
    }
    for (const auto& language : article.languages) {
        entry.languages += (entry.languages.empty() ? "" : ", ") + language->name;
    }
    return entry;
}

} // namespace

std::vector<ListedArticle> list_articles(const std::string& folder, const std::vector<std::string>& languages) {
    std::vector<ListedArticle> articles;
    std::error_code ignored;
    const fs::path path = os::path_of(folder);
    if (folder.empty() || !fs::is_directory(path, ignored) || is_article(path)) {
        return articles;
    }
    for (const auto& entry : fs::directory_iterator(path, ignored)) {
        if (const fs::path article = article_in(entry); !article.empty()) {
            articles.push_back(listed(article, entry.path().filename().string(), languages));
        }
    }
    std::sort(articles.begin(), articles.end(), [](const ListedArticle& a, const ListedArticle& b) {
        return a.published != b.published ? a.published > b.published : a.path < b.path;
    });
    return articles;
}

} // namespace host
