// Each system has a call of its own for it: argv[0] may be anything.
#include "os/program.hpp"

#ifdef _WIN32
#include <windows.h>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

#include <cstdint>
#include <string>
#include <system_error>

namespace os {

namespace fs = std::filesystem;

#ifdef _WIN32

fs::path program_folder() {
    std::wstring path(1U << 15U, L'\0'); // the longest that there is
    path.resize(GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
    return fs::path(path).parent_path();
}

#elif defined(__APPLE__)

fs::path program_folder() {
    std::uint32_t size = 0;
    _NSGetExecutablePath(nullptr, &size);
    std::string path(size, '\0');
    std::error_code failed;
    return _NSGetExecutablePath(path.data(), &size) == 0 ? fs::canonical(path.c_str(), failed).parent_path()
                                                         : fs::path();
}

#else

fs::path program_folder() {
    std::error_code failed;
    return fs::read_symlink("/proc/self/exe", failed).parent_path();
}

#endif

} // namespace os
