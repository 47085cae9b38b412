// `explainer-tool export`: what of a page is known at build time, as HTML.
#pragma once

#include <filesystem>
#include <string>

namespace tools {

struct ExportOptions {
    std::filesystem::path article;
    std::filesystem::path fonts; // directory of the four faces
    std::filesystem::path out;   // receives de.html and en.html: the article's markup, without head and body
};

// Returns the error, one sentence with the file it is about; empty when all was written.
[[nodiscard]] std::string export_pages(const ExportOptions& options);

} // namespace tools
