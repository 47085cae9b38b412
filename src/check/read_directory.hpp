// Reads an article's directory from disk, for the desktop program and the command line; not part of the web build.
#pragma once

#include "base/result.hpp"
#include "check/check.hpp"

#include <string>
#include <vector>

namespace check {

struct Directory {
    Files files;
    std::vector<Diagnostic> unread; // too large, not a file, or not readable
    Pictures pictures;              // of the folder for them
};

// The files that belong to an article, or why the directory itself cannot be read. A file's size is looked at before
// its contents.
[[nodiscard]] base::Result<Directory, std::string> read_directory(const std::string& path);

// Reads and loads in one go; an unreadable directory is one fault without a file's name.
[[nodiscard]] base::Result<content::Article, std::vector<Diagnostic>> load_directory(const std::string& path,
                                                                                     const Languages& languages);

} // namespace check
