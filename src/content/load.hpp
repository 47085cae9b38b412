// From parsed JSON files to an Article. What is read has been checked before (check/check.hpp), by the build or by the
// desktop program: here a file that cannot be read is one failure, not a list for its author.
#pragma once

#include "base/result.hpp"
#include "content/article.hpp"
#include "content/json_document.hpp"
#include "content/read.hpp"

#include <map>
#include <string>
#include <string_view>

namespace content {

// The files' root values by their paths within the article's directory ("article.de.json", "charts/btc.json",
// "data/btc-daily.json"); nothing for one that could not be parsed.
using Documents = std::map<std::string, JsonValue, std::less<>>;

inline constexpr std::string_view settings_file = "article.json";
inline constexpr std::string_view palette_file = "palette.json";
inline constexpr std::string_view picture_folder = "pictures/";

// "fr" of "article.fr.json"; empty for a file that is no text.
[[nodiscard]] std::string_view language_of(std::string_view path);
// The other way about.
[[nodiscard]] std::string text_path(std::string_view code);

// No document may be nested deeper: a broken export must not take the program down.
inline constexpr std::size_t deepest_nesting = 32;

// An article may not have more files: each of hundreds of thousands of empty ones would be read, laid out and
// complained of by itself.
inline constexpr std::size_t most_files = 1000;

// Whether a file of this path belongs to an article; all others are left alone.
[[nodiscard]] bool is_article_file(std::string_view path);

struct Loaded {
    Article article;  // one chart and one dataset for each file, in the order of paths
    JsonValue failed; // what could not be read first; nothing when all is well
};
using Languages = std::vector<std::shared_ptr<const base::Locale>>;
// `languages`: in which there is a text, in their order.
[[nodiscard]] Loaded read_article(const Documents& documents, Languages languages, ReadBound bound = nullptr);

// The bundle that the web build makes of all files, {"languages": [table, …], "files": {path: document, …},
// "pictures": {path: [width, height], …}}, in two steps of about the same time. Else the place that cannot be read.
[[nodiscard]] base::Result<JsonDocument, std::string> parse_bundle(std::string_view json);
[[nodiscard]] Documents documents_of(const JsonDocument& bundle);
[[nodiscard]] base::Result<Article, std::string> load_bundle(const JsonDocument& bundle);

// A list of tables as the build makes them; none when one of them cannot be read.
[[nodiscard]] Languages read_languages(JsonValue list);

} // namespace content
