// From JSON files to an Article, or to every fault found in them: for the command line and the desktop program. The
// page reads what has been checked when the site was built (content/load.hpp).
#pragma once

#include "base/result.hpp"
#include "check/diagnostic.hpp"
#include "check/languages.hpp"
#include "content/article.hpp"

#include <map>
#include <string>
#include <vector>

namespace check {

// Contents by path relative to the article's directory ("article.de.json", "charts/btc.json", "data/btc-daily.json").
using Files = std::map<std::string, std::string>;

// An article's files may not be larger together: a broken export must not take the program down. The bundle that is
// made of them is not measured again.
inline constexpr std::size_t largest_article = 8U << 20U;

// The fault of a file above largest_article.
[[nodiscard]] Diagnostic too_large(const std::string& path);

struct Report {
    content::Article article;         // complete only without faults
    std::vector<Diagnostic> faults;   // all of all files, by file and place
    std::vector<Diagnostic> warnings; // what an author may have overlooked; the article can be shown
};

// The article's pictures, or why each cannot be shown, by their paths.
using Pictures = std::map<std::string, base::Result<content::PictureFile, std::string>, std::less<>>;

// `unread`: faults of files that are there but could not be read. Never throws.
[[nodiscard]] Report check(const Files& files, const Languages& languages, const std::vector<Diagnostic>& unread = {},
                           const Pictures& pictures = {});

[[nodiscard]] base::Result<content::Article, std::vector<Diagnostic>> load(const Files& files,
                                                                           const Languages& languages,
                                                                           const std::vector<Diagnostic>& unread = {},
                                                                           const Pictures& pictures = {});

} // namespace check
