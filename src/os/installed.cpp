// An installed program looks only in its own prefix; one started from the build finds nothing there and looks in the
// build's directories, which CMake names.
#include "os/installed.hpp"

#include "os/program.hpp"

#include <system_error>

namespace os {

namespace fs = std::filesystem;

base::Result<fs::path, std::string> find_installed(const char* name, const fs::path& built) {
    const fs::path installed = (program_folder() / EXPLAINER_DATA_FROM_PROGRAM / name).lexically_normal();
    std::error_code ignored;
    for (const fs::path& candidate : {installed, built}) {
        if (fs::exists(candidate, ignored)) {
            return candidate;
        }
    }
    return "neither " + installed.string() + " nor " + built.string() + " is there (make desktop makes the latter)";
}

} // namespace os
