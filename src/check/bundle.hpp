// An article in one file, to be handed on: a zip of its compiled files (*.explainer).
#pragma once

#include <string>
#include <string_view>

namespace check {

inline constexpr std::string_view bundle_suffix = ".explainer";
// Beside an article's files in a bundle: where its pages are, as the build writes it.
inline constexpr std::string_view published_file = "published.json";

// Of the article in `directory`; the same files make the same bytes. Returns what went wrong; empty when it is written.
[[nodiscard]] std::string write_bundle(const std::string& directory, const std::string& file);

// Into a folder of its own. A bundle may come from anyone: nothing but an article's files is taken from it, and no more
// than an article may have. Returns why it is refused; empty when all is there.
[[nodiscard]] std::string unpack_bundle(const std::string& file, const std::string& folder);

} // namespace check
