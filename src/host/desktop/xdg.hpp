// Folders of the XDG base and user directory specifications.
#pragma once

#include <filesystem>

namespace host {

// Of an environment variable; empty unless it holds an absolute path.
[[nodiscard]] std::filesystem::path folder_named(const char* variable);
// What programs write down by themselves: $XDG_STATE_HOME, else ~/.local/state. Empty without a home.
[[nodiscard]] std::filesystem::path state_folder();
// Where the reader wants downloads, there or not: as user-dirs.dirs says. Empty where it says nothing.
[[nodiscard]] std::filesystem::path download_folder();

} // namespace host
