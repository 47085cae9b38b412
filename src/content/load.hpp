// From JSON files to an Article, or to every fault found in them.
#pragma once

#include "base/result.hpp"
#include "content/article.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace content {

struct Fault {
    std::string file;    // relative to the article's directory
    std::string pointer; // RFC 6901 JSON pointer, "" for the document; "line L, column C" goes into the reason
    std::string reason;  // one sentence for the author, in English

    bool operator==(const Fault&) const = default;
};

// "charts/btc.json#/views/0/select: there is no option "year" in choice "range" (options: …)"
[[nodiscard]] std::string message(const Fault& fault);

// Contents by path relative to the article's directory ("article.de.json", "charts/btc.json", "data/btc-daily.json").
using Files = std::map<std::string, std::string>;

// An article's files may not be larger together, and no document nested deeper: a broken export must not take the
// program down. The bundle that is made of them is not measured again.
inline constexpr std::size_t largest_article = 8U << 20U;
inline constexpr int deepest_nesting = 32;

// Reads article.de.json and article.en.json, every charts/*.json and data/*.json. All faults of all files, sorted by
// file and place; never throws.
[[nodiscard]] base::Result<Article, std::vector<Fault>> load(const Files& files);

// The same, with the faults of files that are there but could not be read.
[[nodiscard]] base::Result<Article, std::vector<Fault>> load(const Files& files, const std::vector<Fault>& unread);

// Whether a file of this path belongs to an article; all others are left alone.
[[nodiscard]] bool is_article_file(std::string_view path);

// The fault of a file above largest_article.
[[nodiscard]] Fault too_large(const std::string& path);

// The bundle that the web build fetches in one request: {"files": {path: document, …}}.
[[nodiscard]] base::Result<Article, std::vector<Fault>> load_bundle(std::string_view json);

} // namespace content
