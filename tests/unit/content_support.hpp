// What the content tests share: the files of the test article, changed as a case says.
#pragma once

#include "check/check.hpp"
#include "content/load.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace content_support {

using Json = nlohmann::ordered_json; // the order of faults is that of the document

[[nodiscard]] std::string read_file(const std::string& path); // below the repository's root
[[nodiscard]] Json read_json(const std::string& path);

[[nodiscard]] check::Files directory_files(const std::string& path);
[[nodiscard]] check::Files base_files();
[[nodiscard]] const check::Pictures& base_pictures();

// `how`: a JSON Patch, {"text"}, {"hex"}, {"nested"} or null (tests/cases/README.md).
void change(check::Files& files, const std::string& path, const Json& how);

// All files as one document, as the web build makes it; nothing when one of them is no JSON.
[[nodiscard]] std::optional<std::string> bundle(const check::Files& files);
// Both steps of reading one.
[[nodiscard]] base::Result<content::Article, std::string> load_bundle(const std::string& bundle);

} // namespace content_support
