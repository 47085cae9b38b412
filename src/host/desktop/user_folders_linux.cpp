// On Linux: https://specifications.freedesktop.org/basedir-spec, and the files of xdg-user-dirs: lines
// XDG_DOWNLOAD_DIR="$HOME/…" with a backslash before a character that a shell would read otherwise.
#include "host/desktop/user_folders.hpp"

#if !defined(_WIN32) && !defined(__APPLE__)

#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

namespace host {

namespace fs = std::filesystem;

namespace {

// Empty unless the variable holds an absolute path.
fs::path folder_named(const char* variable) {
    const char* value = std::getenv(variable); // NOLINT(concurrency-mt-unsafe): nothing sets it
    fs::path path = value == nullptr ? fs::path() : fs::path(value);
    return path.is_absolute() ? path : fs::path();
}

fs::path below_home(const char* variable, const char* otherwise) {
    fs::path named = folder_named(variable);
    const fs::path home = folder_named("HOME");
    return !named.empty() ? named : home.empty() ? fs::path() : home / otherwise;
}

// What stands between the quotation marks, unescaped.
std::string quoted(std::string_view text) {
    std::string value;
    for (std::size_t i = 1; i < text.size() && text[i] != '"'; ++i) {
        i += text[i] == '\\' && i + 1 < text.size() ? 1 : 0;
        value += text[i];
    }
    return value;
}

} // namespace

fs::path home_folder() { return folder_named("HOME"); }

fs::path state_folder() { return below_home("XDG_STATE_HOME", ".local/state"); }

fs::path download_folder() {
    if (fs::path exported = folder_named("XDG_DOWNLOAD_DIR"); !exported.empty()) {
        return exported;
    }
    const fs::path config = below_home("XDG_CONFIG_HOME", ".config");
    std::ifstream file(config / "user-dirs.dirs");
    constexpr std::string_view key = "XDG_DOWNLOAD_DIR=\"";
    constexpr std::string_view home = "$HOME";
    fs::path folder;
    for (std::string line; std::getline(file, line);) {
        const std::size_t start = line.find_first_not_of(" \t");
        if (start == std::string::npos || !std::string_view(line).substr(start).starts_with(key)) {
            continue;
        }
        const std::string value = quoted(std::string_view(line).substr(start + key.size() - 1));
        if (value.starts_with(home)) {
            folder = folder_named("HOME") / fs::path(value.substr(home.size())).relative_path();
        } else if (value.starts_with('/')) {
            folder = value;
        }
    }
    return folder;
}

} // namespace host

#endif
