// Where the program's files are: beside an installed program, or in the build that made it.
#pragma once

#include "base/result.hpp"
#include "check/diagnostic.hpp"
#include "content/article.hpp"
#include "text/font.hpp"

#include <string>
#include <vector>

namespace host {

// Either way there is an article to show; one with faults shows these.
struct Loaded {
    content::Article article;
    std::vector<check::Diagnostic> faults;
    std::string folder; // of its pictures
};

// The error names the directory that is missing.
[[nodiscard]] base::Result<Loaded, std::string> load_article(const std::string& directory);
// Of what was dropped onto the window: a folder itself, of a file the one that it is in.
[[nodiscard]] std::string article_folder(const std::string& dropped);
[[nodiscard]] base::Result<text::FontSet, std::string> load_fonts();
// The texts for the code that others wrote, and for the fonts.
[[nodiscard]] base::Result<std::vector<std::string>, std::string> load_licenses();

} // namespace host
