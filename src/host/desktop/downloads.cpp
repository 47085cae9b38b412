// The folder that the desktop names, made if it is not there yet; else ~/Downloads, else the home itself. A file that
// is there is never overwritten: the new one gets a number.
#include "host/desktop/downloads.hpp"

#include "host/desktop/user_folders.hpp"
#include "os/path.hpp"

#include <fstream>

namespace host {
namespace {

namespace fs = std::filesystem;

fs::path folder() {
    std::error_code failed;
    if (fs::path named = download_folder(); !named.empty()) {
        fs::create_directories(named, failed);
        if (fs::is_directory(named, failed)) {
            return named;
        }
    }
    const fs::path home = home_folder();
    for (const fs::path& usual : {home / "Downloads", home}) {
        if (!home.empty() && fs::is_directory(usual, failed)) {
            return usual;
        }
    }
    return fs::current_path(failed);
}

} // namespace

fs::path path_for_download(const std::string& name) {
    const fs::path in = folder();
    const fs::path plain = in / os::path_of(name);
    fs::path path = plain;
    std::error_code ignored;
    for (int count = 2; fs::exists(path, ignored); ++count) {
        path = in / plain.stem();
        path += "-" + std::to_string(count);
        path += plain.extension();
    }
    return path;
}

std::string write_file(const fs::path& path, const std::string& content) {
    std::ofstream out(path, std::ios::binary);
    out << content;
    return out.flush() ? std::string() : path.string() + " cannot be written";
}

} // namespace host
