// XDG_DOWNLOAD_DIR is what a desktop's own settings export; ~/Downloads is what most have.
#include "host/desktop/downloads.hpp"

#include <cstdlib>
#include <fstream>

namespace host {
namespace {

std::filesystem::path folder() {
    std::error_code ignored;
    if (const char* named = std::getenv("XDG_DOWNLOAD_DIR"); // NOLINT(concurrency-mt-unsafe): nothing sets it
        named != nullptr && std::filesystem::is_directory(named, ignored)) {
        return named;
    }
    if (const char* home = std::getenv("HOME"); home != nullptr) { // NOLINT(concurrency-mt-unsafe)
        std::filesystem::path downloads = std::filesystem::path(home) / "Downloads";
        if (std::filesystem::is_directory(downloads, ignored)) {
            return downloads;
        }
    }
    return std::filesystem::current_path(ignored);
}

} // namespace

std::filesystem::path path_for_download(const std::string& name) {
    const std::filesystem::path in = folder();
    const std::filesystem::path plain = in / name;
    std::filesystem::path path = plain;
    std::error_code ignored;
    for (int count = 2; std::filesystem::exists(path, ignored); ++count) {
        path = in / (plain.stem().string() + "-" + std::to_string(count) + plain.extension().string());
    }
    return path;
}

std::string write_file(const std::filesystem::path& path, const std::string& content) {
    std::ofstream out(path, std::ios::binary);
    out << content;
    return out.flush() ? std::string() : path.string() + " cannot be written";
}

} // namespace host
