// Windows' known folders, which the reader may have moved.
#include "host/desktop/user_folders.hpp"

#ifdef _WIN32

#include <windows.h>

#include <knownfolders.h>
#include <shlobj.h>

namespace host {
namespace {

std::filesystem::path known_folder(const KNOWNFOLDERID& id) {
    PWSTR name = nullptr;
    std::filesystem::path folder;
    if (SHGetKnownFolderPath(id, KF_FLAG_DEFAULT, nullptr, &name) == S_OK) {
        folder = name;
    }
    CoTaskMemFree(name);
    return folder;
}

} // namespace

std::filesystem::path home_folder() { return known_folder(FOLDERID_Profile); }
std::filesystem::path state_folder() { return known_folder(FOLDERID_LocalAppData); }
std::filesystem::path download_folder() { return known_folder(FOLDERID_Downloads); }

} // namespace host

#endif
