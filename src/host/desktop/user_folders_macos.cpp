// macOS' folders, which have one name in every language.
#include "host/desktop/user_folders.hpp"

#ifdef __APPLE__

#include <cstdlib>

namespace host {

namespace fs = std::filesystem;

fs::path home_folder() {
    const char* home = std::getenv("HOME"); // NOLINT(concurrency-mt-unsafe): nothing sets it
    return home == nullptr ? fs::path() : fs::path(home);
}

fs::path state_folder() { return home_folder().empty() ? fs::path() : home_folder() / "Library/Application Support"; }

fs::path download_folder() { return home_folder().empty() ? fs::path() : home_folder() / "Downloads"; }

} // namespace host

#endif
