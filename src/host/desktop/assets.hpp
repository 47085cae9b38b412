// Where the program's files are: beside an installed program, or in the build that made it.
#pragma once

#include "base/result.hpp"
#include "check/diagnostic.hpp"
#include "content/article.hpp"
#include "content/load.hpp"
#include "host/desktop/unpacked.hpp"
#include "text/font.hpp"

#include <memory>
#include <string>
#include <vector>

namespace host {

// Either way there is an article to show; one with faults shows these.
struct Loaded {
    content::Article article;
    std::vector<check::Diagnostic> faults;
    std::string folder;                       // of its pictures
    std::shared_ptr<const Unpacked> bundle{}; // which the folder is of, if it is one's
};

// Of a directory or a bundle. The error names what is missing; a bundle that is refused is a fault.
[[nodiscard]] base::Result<Loaded, std::string> load_article(const std::string& directory);
// Of what was dropped onto the window: a folder or bundle itself, of another file the folder that it is in.
[[nodiscard]] std::string article_folder(const std::string& dropped);
[[nodiscard]] base::Result<text::FontSet, std::string> load_fonts();
// All that the program has words in, whatever articles have.
[[nodiscard]] base::Result<content::Languages, std::string> load_languages();
// The first of the codes that is among them; else English.
[[nodiscard]] base::Language find_language(const content::Languages& languages, const std::vector<std::string>& codes);
// The texts for the code that others wrote, and for the fonts.
[[nodiscard]] base::Result<std::vector<std::string>, std::string> load_licenses();

} // namespace host
