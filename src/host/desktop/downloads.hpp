// Where files go that the reader takes away.
#pragma once

#include <filesystem>
#include <string>

namespace host {

// A path for a file of this name in the reader's own download folder, else at home; a number is added where the name is
// taken.
[[nodiscard]] std::filesystem::path path_for_download(const std::string& name);

// Returns what went wrong; empty when the file is written.
[[nodiscard]] std::string write_file(const std::filesystem::path& path, const std::string& content);

} // namespace host
