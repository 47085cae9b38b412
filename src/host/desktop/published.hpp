// Where the article's pages are: published.json beside its files, which the build writes when it knows.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace host {

// By a language's code; none where nothing is known.
using Addresses = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] Addresses read_addresses(const std::filesystem::path& article);

} // namespace host
